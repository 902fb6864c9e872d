package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kprogram.application.Application;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Required;

/** Research plans of awards (P7): what is planned stays within what was decided. */
@DomainService
public class ResearchPlans {

  private final Awards awards;
  private final AwardPaperStore papers;
  private final Awardees awardees;
  private final Applications applications;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  ResearchPlans(
      Awards awards,
      AwardPaperStore papers,
      Awardees awardees,
      Applications applications,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.awards = awards;
    this.papers = papers;
    this.awardees = awardees;
    this.applications = applications;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The newest plan of an award. */
  public Optional<ResearchPlan> latest(String number) {
    return papers.plan(number);
  }

  /**
   * Takes the awardee's plan.
   *
   * @param amounts one fiscal year a line, in 百万円
   * @param behalfReason why an officer enters it; not needed from the awardee
   * @throws jp.kprogram.shared.Refusal.InvalidInput where it does not keep to the award
   */
  public ResearchPlan submit(
      String number, String text, LocalDate startsOn, LocalDate endsOn, String amounts, String behalfReason) {
    Award award = awards.lockOpen(number);
    ResearchPlan plan = ResearchPlan.of(text, startsOn, endsOn, amounts, award.amount());
    Application application = applications.opened(award.application()).orElseThrow();
    String behalf = awardees.behalfReason(application, behalfReason);
    int version = papers.versions("research_plan", number) + 1;
    papers.insertPlan(number, version, plan, currentUser.id(), behalf, clock.instant());
    decisions.on(number, "research-plan-submitted", "version-" + version)
        .onBehalfOf(behalf == null ? null : Awardees.known(application)).because(behalf).record();
    return plan;
  }

  /**
   * Decides on the newest plan. A cut lowers what may be contracted and asks for another plan.
   *
   * @param millions what may be contracted after a cut, in 百万円
   */
  public PlanOutcome check(String number, String outcome, Integer millions, String reason) {
    PlanOutcome decided = Coded.of(PlanOutcome.class, outcome, "outcome", "決定");
    String because = Required.text(reason, "reason", "理由");
    Award award = awards.lockOpen(number);
    Award after = decided == PlanOutcome.CUT ? awards.cut(award, millions, "cutMillionYen") : award;
    papers.checkPlan(number, papers.versions("research_plan", number), decided, because, after.amount(),
        currentUser.id(), clock.instant());
    decisions.on(number, AwardRecord.PLAN, decided.code()).because(because).record();
    return decided;
  }
}
