package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.concept.Approvals;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.ConceptFacts;
import jp.kprogram.concept.ConceptSheet;
import jp.kprogram.concept.DraftFields;
import jp.kprogram.concept.Drafting;
import jp.kprogram.concept.Slot;
import jp.kprogram.concept.SlotFields;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process research-concept. */
final class ConceptVariables {

  private static final String CONCLUDED = "concept-concluded";

  static final ProcessVariable<String> THEME_NUMBER = ProcessVariable.text("themeNumber");
  static final ProcessVariable<String> CONCEPT_NUMBER = ProcessVariable.text("conceptNumber");
  static final ProcessVariable<String> CONCEPT_OUTCOME = ProcessVariable.text("conceptOutcome");
  static final ProcessVariable<Boolean> CONCEPT_IS_NEW = ProcessVariable.flag("conceptIsNew");
  static final ProcessVariable<String> FUND_MINISTRY = ProcessVariable.text("fundMinistry");
  static final ProcessVariable<String> DRAFTED_BY = ProcessVariable.text("draftedBy");
  static final ProcessVariable<String> FINDING = ProcessVariable.text("finding");
  static final ProcessVariable<String> OFFICE = ProcessVariable.text("office");
  static final ProcessVariable<String> SHORTFALL_TEXT = ProcessVariable.text("shortfallText");
  static final ProcessVariable<String> SHORTFALL_OUTCOME = ProcessVariable.text("shortfallOutcome");
  static final ProcessVariable<String> SHORTFALL_REASON = ProcessVariable.text("shortfallReason");
  static final ProcessVariable<String> FROM_CONCEPT = ProcessVariable.text("fromConcept");
  static final ProcessVariable<Integer> TRANSFER_MILLION_YEN = ProcessVariable.integer("transferMillionYen");
  static final ProcessVariable<LocalDate> DEFER_UNTIL = ProcessVariable.date("deferUntil", "もう一度確保する日");
  static final ProcessVariable<String> RESUME_AT = ProcessVariable.text("resumeAt");
  static final ProcessVariable<String> SETTLED_BY = ProcessVariable.text("settledBy");
  static final ProcessVariable<String> TRANSFER_OUTCOME = ProcessVariable.text("transferOutcome");
  static final ProcessVariable<String> CONSULTATION_OUTCOME = ProcessVariable.text("consultationOutcome");
  static final ProcessVariable<String> CONSULTATION_REASON = ProcessVariable.longText("consultationReason");

  private static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");
  private static final ProcessVariable<String> OPENING_REASON = ProcessVariable.text("openingReason");
  private static final ProcessVariable<String> THEME_TITLE = ProcessVariable.text("themeTitle");
  private static final ProcessVariable<String> TECHNOLOGY_CODE = ProcessVariable.text("technologyCode");
  private static final ProcessVariable<String> ROUTE_NAME = ProcessVariable.text("routeName");
  private static final ProcessVariable<String> CEILING_TEXT = ProcessVariable.text("ceilingText");
  private static final ProcessVariable<String> SLOT_SUM_TEXT = ProcessVariable.text("slotSumText");
  private static final ProcessVariable<List<?>> SLOTS = ProcessVariable.table("slots");
  private static final ProcessVariable<List<?>> SLOT_OPTIONS = ProcessVariable.table("slotOptions");
  private static final ProcessVariable<List<?>> TECHNOLOGIES = ProcessVariable.table("technologies");
  private static final ProcessVariable<List<?>> GIVING_CONCEPTS = ProcessVariable.table("givingConcepts");
  private static final ProcessVariable<List<?>> GIVING_CONCEPT_OPTIONS =
      ProcessVariable.table("givingConceptOptions");

  private static final ProcessVariable<String> CONCEPT_TITLE = ProcessVariable.text("conceptTitle");
  private static final ProcessVariable<String> GOAL = ProcessVariable.text("goal");
  private static final ProcessVariable<String> CONCEPT_TYPE = ProcessVariable.text("conceptType");
  private static final ProcessVariable<String> PARENT_CONCEPT = ProcessVariable.text("parentConcept");
  private static final ProcessVariable<String> PUBLIC_USE = ProcessVariable.text("publicUse");
  private static final ProcessVariable<List<String>> USING_MINISTRIES = ProcessVariable.strings("usingMinistries");
  private static final ProcessVariable<String> SINGLE_MINISTRY_REASON = ProcessVariable.text("singleMinistryReason");
  private static final ProcessVariable<String> CIVIL_USE = ProcessVariable.text("civilUse");
  private static final ProcessVariable<String> IMPLEMENTERS = ProcessVariable.text("implementers");
  private static final ProcessVariable<String> IMPLEMENTER_REASON = ProcessVariable.text("implementerReason");
  private static final ProcessVariable<String> INFORMATION_POLICY = ProcessVariable.text("informationPolicy");
  private static final ProcessVariable<String> COUNCIL_CONDITION = ProcessVariable.text("councilCondition");
  private static final ProcessVariable<String> FUND = ProcessVariable.text("fund");
  private static final ProcessVariable<String> EXECUTION_FORM = ProcessVariable.text("executionForm");
  private static final ProcessVariable<Integer> CEILING_MILLION_YEN = ProcessVariable.integer("ceilingMillionYen");
  private static final ProcessVariable<List<String>> CONSULTED_MINISTRIES =
      ProcessVariable.strings("consultedMinistries");

  private static final ProcessVariable<String> SLOT_ACTION = ProcessVariable.text("slotAction");
  private static final ProcessVariable<String> SLOT_NUMBER = ProcessVariable.text("slotNumber");
  private static final ProcessVariable<String> SLOT_TITLE = ProcessVariable.text("slotTitle");
  private static final ProcessVariable<String> SLOT_KIND = ProcessVariable.text("slotKind");
  private static final ProcessVariable<Integer> SLOT_CEILING = ProcessVariable.integer("slotCeilingMillionYen");
  private static final ProcessVariable<Integer> SLOT_MONTHS = ProcessVariable.integer("slotMonths");
  private static final ProcessVariable<String> ADOPTION_MODE = ProcessVariable.text("adoptionMode");
  private static final ProcessVariable<Integer> ADOPTION_NUMBER = ProcessVariable.integer("adoptionNumber");

  private ConceptVariables() {}

  /** What the case is opened with. */
  static Drafting.Opening opening(VariableScope step, String requestedNumber) {
    return new Drafting.Opening(
        requestedNumber, THEME_NUMBER.get(step), ROUTE.get(step), OPENING_REASON.get(step));
  }

  /** What the case goes on with. */
  static void opened(VariableScope step, Drafting.Opened opened) {
    Concept concept = opened.concept();
    CASE_NUMBER.set(step, concept.number());
    CONCEPT_NUMBER.set(step, concept.number());
    // until there is a draft, people know the concept by its theme
    SUBJECT.set(step, concept.content() == null ? opened.theme().title() : concept.subject());
    CONCEPT_IS_NEW.set(step, opened.isNew());
    CONCEPT_OUTCOME.set(step, "open");
    THEME_TITLE.set(step, opened.theme().title());
    TECHNOLOGY_CODE.set(step, concept.technology());
    ROUTE_NAME.set(step, ConceptSheet.routeName(concept));
    // the form of the consultation knows technologies; a concept's draft says all in its text
    TECHNOLOGIES.set(step, List.of());
  }

  /** The draft as it was sent. */
  static DraftFields draft(VariableScope step) {
    return new DraftFields(
        CONCEPT_TITLE.get(step),
        GOAL.get(step),
        CONCEPT_TYPE.get(step),
        PARENT_CONCEPT.get(step),
        PUBLIC_USE.get(step),
        USING_MINISTRIES.get(step),
        SINGLE_MINISTRY_REASON.get(step),
        CIVIL_USE.get(step),
        IMPLEMENTERS.get(step),
        IMPLEMENTER_REASON.get(step),
        INFORMATION_POLICY.get(step),
        COUNCIL_CONDITION.get(step),
        FUND.get(step),
        EXECUTION_FORM.get(step),
        CEILING_MILLION_YEN.get(step),
        CONSULTED_MINISTRIES.get(step));
  }

  /** The change of the slots as it was sent. */
  static SlotFields slot(VariableScope step) {
    return new SlotFields(
        SLOT_ACTION.get(step),
        SLOT_NUMBER.get(step),
        SLOT_TITLE.get(step),
        SLOT_KIND.get(step),
        SLOT_CEILING.get(step),
        SLOT_MONTHS.get(step),
        ADOPTION_MODE.get(step),
        ADOPTION_NUMBER.get(step));
  }

  /** Shows the slots of a draft. */
  static void show(VariableScope step, Concept concept, List<Slot> slots) {
    CEILING_TEXT.set(step, concept.content().ceiling().japanese());
    SLOT_SUM_TEXT.set(step, ConceptSheet.sum(slots).japanese());
    SLOTS.set(step, slots.stream().map(ConceptSheet::row).toList());
    SLOT_OPTIONS.set(step, slots.stream().map(ConceptSheet::option).toList());
  }

  /** Hands the table concept-check what it asks. */
  static void ask(VariableScope step, ConceptFacts facts) {
    step.setVariable("visionLink", facts.visionLink());
    step.setVariable("publicNeed", facts.publicNeed());
    step.setVariable("civilNeed", facts.civilNeed());
    step.setVariable("ministryCount", facts.ministryCount());
    step.setVariable("implementer", facts.implementer());
    step.setVariable("slotCount", facts.slotCount());
    step.setVariable("slotSum", facts.slotSum());
    step.setVariable("routeSlots", facts.routeSlots());
    step.setVariable("singleMinistryReasoned", facts.singleMinistryReasoned());
  }

  /** Offers the concepts that could give something. */
  static void offer(VariableScope step, List<Approvals.Giving> giving) {
    GIVING_CONCEPTS.set(step, giving.stream().map(ConceptVariables::row).toList());
    GIVING_CONCEPT_OPTIONS.set(step, giving.stream()
        .map(one -> Map.of("label", "%s　%s".formatted(one.concept().number(), one.concept().subject()),
            "value", one.concept().number()))
        .toList());
  }

  /** Tells the theme that asked for a concept what it came to; one beside it tells nobody. */
  static void tell(CaseMessages messages, Concept concept, String outcome) {
    if (concept.forTheme()) {
      messages.tell(CONCLUDED, concept.theme(), Map.of(
          CONCEPT_NUMBER.name(), concept.number(), CONCEPT_OUTCOME.name(), outcome));
    }
  }

  /** Version of the table that checks drafts. */
  static String ruleVersion(DelegateExecution step) {
    return RuleVersions.of(step, "concept-check");
  }

  private static Map<String, String> row(Approvals.Giving giving) {
    var row = new LinkedHashMap<String, String>();
    row.put("number", giving.concept().number());
    row.put("title", giving.concept().subject());
    row.put("reserved", giving.reserved().japanese());
    row.put("free", giving.free().japanese());
    row.put("unallotted", giving.unallotted().japanese());
    return row;
  }
}
