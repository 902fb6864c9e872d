package jp.kprogram.adoption.delegate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kprogram.adoption.Award;
import jp.kprogram.adoption.AwardChecks;
import jp.kprogram.adoption.AwardRecord;
import jp.kprogram.adoption.Awards;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.ResearchPlan;
import jp.kprogram.adoption.ResearchPlans;
import jp.kprogram.adoption.Vacancies;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Finding;
import jp.kprogram.shared.FormContent;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * What the forms between decision and contract show: amounts, conditions, findings, measures and the plan (P7). Nothing
 * to who has a conflict of interest with the application; the awardee's own tasks stay the awardee's.
 */
@Component
class AwardFormContent implements FormContent {

  private final Awards awards;
  private final AwardChecks checks;
  private final AwardRecord record;
  private final ResearchPlans plans;
  private final Vacancies vacancies;
  private final Applications applications;
  private final Conflicts conflicts;

  AwardFormContent(
      Awards awards,
      AwardChecks checks,
      AwardRecord record,
      ResearchPlans plans,
      Vacancies vacancies,
      Applications applications,
      Conflicts conflicts) {
    this.awards = awards;
    this.checks = checks;
    this.record = record;
    this.plans = plans;
    this.vacancies = vacancies;
    this.applications = applications;
    this.conflicts = conflicts;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    Function<Award, Map<String, Supplier<Object>>> content = switch (processKey) {
      case "award-diligence" -> this::diligence;
      case "award-mitigation" -> this::measures;
      case "award-plan" -> this::plan;
      case "award-contract" -> this::contract;
      case "award-vacancy" -> this::vacancy;
      default -> null;
    };
    if (content == null || reader == null) {
      return Map.of();
    }
    Award award = awards.get(caseNumber);
    boolean own = reader.equals(assignee) && conflicts.isParty(reader, award.application());
    boolean hidden = conflicts.hidden(reader, award.application()) && !own;
    return hidden ? Map.of() : Map.copyOf(content.apply(award));
  }

  private Map<String, Supplier<Object>> diligence(Award award) {
    return Map.of(
        "amountText", () -> award.amount().japanese(),
        "findings", () -> applications.findingsNow(award.application()).stream().map(Finding::row).toList(),
        "diligenceText", () -> checks.found(award.number()).japanese());
  }

  private Map<String, Supplier<Object>> measures(Award award) {
    return Map.of(
        "awardeeName", () -> awardee(award),
        "measuresAsked", () -> checks.found(award.number()).toMitigate(),
        "returnReason", () -> record.measuresReturned(award.number()),
        "mitigationPlan", () -> checks.measures(award.number()));
  }

  private Map<String, Supplier<Object>> plan(Award award) {
    Map<String, Supplier<Object>> content = new HashMap<>(contract(award));
    content.put("awardeeName", () -> awardee(award));
    content.put("amountText", () -> award.amount().japanese());
    content.put("cutNote", () -> record.isCut(award.number())
        ? "採択の上限額を%sに改めました。".formatted(award.amount().japanese())
        : null);
    content.put("returnReason", () -> record.planReturned(award.number()));
    content.put("planText", of(award, ResearchPlan::text));
    content.put("planStartsOn", of(award, plan -> plan.startsOn().toString()));
    content.put("planEndsOn", of(award, plan -> plan.endsOn().toString()));
    content.put("yearlyAmounts", of(award, plan -> plan.amounts().lines()));
    content.put("planYearsText", of(award, plan -> plan.amounts().japanese()));
    return content;
  }

  private Map<String, Supplier<Object>> contract(Award award) {
    return Map.of(
        "conditions", award::conditions,
        "planTotalText", of(award, plan -> plan.amounts().total().japanese()),
        "planPeriodText", of(award, plan -> "%s から %s まで"
            .formatted(Moments.day(plan.startsOn()), Moments.day(plan.endsOn()))),
        "shortageText", () -> record.shortage(award.number()));
  }

  private Map<String, Supplier<Object>> vacancy(Award award) {
    return Map.of("vacancyText", () -> vacancies.vacant(award.number()));
  }

  private Supplier<Object> of(Award award, Function<ResearchPlan, String> part) {
    return () -> plans.latest(award.number()).map(part).orElse(null);
  }

  private String awardee(Award award) {
    return applications.opened(award.application()).orElseThrow().content().applicant().name();
  }
}
