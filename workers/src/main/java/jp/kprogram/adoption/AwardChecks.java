package jp.kprogram.adoption;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.application.Application;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Due diligence before the contract, and the measures against what it found (P7, E09, E10). */
@DomainService
public class AwardChecks {

  private final Awards awards;
  private final AwardPaperStore papers;
  private final Awardees awardees;
  private final Reviews reviews;
  private final Selections selections;
  private final Applications applications;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  AwardChecks(
      Awards awards,
      AwardPaperStore papers,
      Awardees awardees,
      Reviews reviews,
      Selections selections,
      Applications applications,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.awards = awards;
    this.papers = papers;
    this.awardees = awardees;
    this.reviews = reviews;
    this.selections = selections;
    this.applications = applications;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Puts down what was found. */
  public void record(String number, DueDiligence diligence) {
    awards.lockOpen(number);
    papers.insert(number, diligence, currentUser.id(), clock.instant());
    decisions.on(number, "due-diligence", "recorded").because(diligence.japanese()).record();
  }

  /** Who reviewed the application, was asked to, or has another part in its selection than an officer. */
  public List<String> reviewers(String number) {
    Award award = awards.get(number);
    return Stream.of(
            reviews.ofApplication(award.application()).stream().map(Review::reviewer),
            selections.people(award.selection(), SelectionRole.REVIEWER).stream(),
            selections.people(award.selection(), SelectionRole.CHAIR).stream())
        .flatMap(people -> people)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Decides whether an award is cancelled for what was found.
   *
   * @return false where measures are asked for instead
   */
  public boolean confirmRefusal(String number, String outcome, String reason) {
    RefusalOutcome decided = Coded.of(RefusalOutcome.class, outcome, "outcome", "決定");
    awards.lockOpen(number);
    String because = Required.text(reason, "reason", "理由");
    decisions.on(number, AwardRecord.REFUSAL, decided.code()).because(because).record();
    return decided == RefusalOutcome.CONFIRM;
  }

  /** What was found. */
  public DueDiligence found(String number) {
    return new DueDiligence(papers.diligence(number));
  }

  /** The newest plan of measures; null where there is none. */
  public String measures(String number) {
    return papers.mitigation(number).orElse(null);
  }

  /**
   * Takes the awardee's plan of measures.
   *
   * @param behalfReason why an officer enters it; not needed from the awardee
   */
  public void plan(String number, String plan, String behalfReason) {
    Award award = awards.lockOpen(number);
    Application application = applications.opened(award.application()).orElseThrow();
    String written = Required.text(plan, "mitigationPlan", "措置の計画");
    String behalf = awardees.behalfReason(application, behalfReason);
    int version = papers.versions("mitigation_plan", number) + 1;
    papers.insertMitigation(number, version, written, currentUser.id(), behalf, clock.instant());
    decisions.on(number, "mitigation-planned", "version-" + version)
        .onBehalfOf(behalf == null ? null : Awardees.known(application)).because(behalf).record();
  }

  /**
   * Decides on the plan of measures. Where exports are in doubt, nothing is approved without the number of the permit:
   * it comes before any transfer.
   *
   * @throws Refusal.InvalidInput REQUIRED where the reason or that number is missing
   */
  public MitigationOutcome decide(String number, String outcome, String reason, String permitNumber) {
    MitigationOutcome decided = Coded.of(MitigationOutcome.class, outcome, "outcome", "決定");
    awards.lockOpen(number);
    String because = Required.text(reason, "reason", "理由");
    boolean needsPermit = decided == MitigationOutcome.APPROVE && found(number).doubts(DiligenceViewpoint.EXPORT_CONTROL);
    String permit = needsPermit ? Required.text(permitNumber, "permitNumber", "輸出許可の番号") : permitNumber;
    papers.decideMitigation(number, papers.versions("mitigation_plan", number), decided, because, permit,
        currentUser.id(), clock.instant());
    decisions.on(number, AwardRecord.MEASURES, decided.code()).because(because).record();
    return decided;
  }
}
