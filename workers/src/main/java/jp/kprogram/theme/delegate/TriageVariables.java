package jp.kprogram.theme.delegate;

import java.util.List;
import java.util.Map;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.theme.Assessment;
import jp.kprogram.theme.Occasion;
import jp.kprogram.theme.Readiness;
import jp.kprogram.theme.ReadinessChange;
import jp.kprogram.theme.Survey;
import jp.kprogram.theme.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process readiness-triage. */
final class TriageVariables {

  static final ProcessVariable<Integer> TRIAGE_NUMBER = ProcessVariable.integer("triageNumber");
  static final ProcessVariable<String> TABLE_RESULT = ProcessVariable.text("tableResult");
  static final ProcessVariable<String> TRIAGE_OUTCOME = ProcessVariable.text("triageOutcome");
  static final ProcessVariable<String> TRIAGE_REASON = ProcessVariable.text("triageReason");

  private static final ProcessVariable<String> OCCASION = ProcessVariable.text("occasion");
  private static final ProcessVariable<String> OCCASION_NAME = ProcessVariable.text("occasionName");
  private static final ProcessVariable<Boolean> READINESS_KNOWN = ProcessVariable.flag("readinessKnown");
  private static final ProcessVariable<String> NEED_READINESS = ProcessVariable.text("needReadiness");
  private static final ProcessVariable<String> NEED_EVIDENCE = ProcessVariable.text("needEvidence");
  private static final ProcessVariable<String> APPROACH_READINESS = ProcessVariable.text("approachReadiness");
  private static final ProcessVariable<String> APPROACH_EVIDENCE = ProcessVariable.text("approachEvidence");
  private static final ProcessVariable<String> FEASIBILITY_READINESS = ProcessVariable.text("feasibilityReadiness");
  private static final ProcessVariable<String> FEASIBILITY_EVIDENCE = ProcessVariable.text("feasibilityEvidence");
  private static final ProcessVariable<String> TECHNOLOGY_TEXT = ProcessVariable.longText("technologyText");
  private static final ProcessVariable<List<?>> TRIAGES = ProcessVariable.table("triageRows");
  private static final ProcessVariable<List<?>> SURVEYS = ProcessVariable.table("surveyRows");
  private static final ProcessVariable<List<?>> CHANGES = ProcessVariable.table("changeRows");
  private TriageVariables() {}

  static Occasion occasion(VariableScope step) {
    return Coded.of(Occasion.class, OCCASION.get(step), OCCASION.name(), "評価の機会");
  }

  static void showTechnology(VariableScope step, String text) {
    OCCASION_NAME.set(step, occasion(step).japanese());
    TECHNOLOGY_TEXT.set(step, text);
  }

  static void showTriages(VariableScope step, List<Triage> triages) {
    TRIAGES.set(step, triages.stream().map(Triage::row).toList());
  }

  /** Surveys that have reported. */
  static void showSurveys(VariableScope step, List<Survey> surveys) {
    SURVEYS.set(step, surveys.stream().filter(survey -> survey.lastReport() != null).map(Survey::row).toList());
  }

  static void showChanges(VariableScope step, List<ReadinessChange> changes) {
    CHANGES.set(step, changes.stream()
        .map(change -> Map.of("day", Moments.day(change.reportedAt()), "whatChanged", change.whatChanged()))
        .toList());
  }

  static Assessment assessment(VariableScope step) {
    return new Assessment(
        axis(step, NEED_READINESS, NEED_EVIDENCE, "課題・必要性"),
        axis(step, APPROACH_READINESS, APPROACH_EVIDENCE, "技術アプローチ"),
        axis(step, FEASIBILITY_READINESS, FEASIBILITY_EVIDENCE, "技術的実現性"));
  }

  /** What the table and the person are to decide now; nothing of an earlier round. */
  static void assessed(VariableScope step, int triage, Assessment assessment) {
    TRIAGE_NUMBER.set(step, triage);
    READINESS_KNOWN.set(step, assessment.isKnown());
    TABLE_RESULT.set(step, null);
    TRIAGE_OUTCOME.set(step, null);
    TRIAGE_REASON.set(step, null);
  }

  /** Version of the table, where it was asked. */
  static String ruleVersion(DelegateExecution step) {
    return READINESS_KNOWN.get(step) ? RuleVersions.of(step, "theme-triage") : null;
  }

  private static Assessment.Axis axis(
      VariableScope step, ProcessVariable<String> readiness, ProcessVariable<String> evidence, String label) {
    return new Assessment.Axis(
        Coded.of(Readiness.class, readiness.get(step), readiness.name(), label), evidence.get(step));
  }
}
