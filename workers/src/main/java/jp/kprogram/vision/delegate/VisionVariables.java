package jp.kprogram.vision.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.delegate.CaseVariables;
import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process vision-approval. */
final class VisionVariables {

  static final ProcessVariable<String> GUIDELINE_VERSION = ProcessVariable.text("guidelineVersion");
  static final ProcessVariable<String> CANDIDATE_NOTE = ProcessVariable.text("candidateNote");
  static final ProcessVariable<String> THINK_TANK_FINDINGS = ProcessVariable.text("thinkTankFindings");
  static final ProcessVariable<String> THINK_TANK_NETWORKS = ProcessVariable.text("thinkTankNetworks");
  static final ProcessVariable<List<String>> SELECTED_PROPOSALS = ProcessVariable.strings("selectedProposals");
  static final ProcessVariable<String> VISION_SUMMARY = ProcessVariable.text("visionSummary");
  static final ProcessVariable<String> HORIZON_NOTE = ProcessVariable.text("horizonNote");
  static final ProcessVariable<List<?>> TECHNOLOGIES = ProcessVariable.table("technologies");
  static final ProcessVariable<List<String>> TECHNOLOGY_CODES = ProcessVariable.strings("technologyCodes");
  static final ProcessVariable<String> COUNCIL = ProcessVariable.text("council");
  static final ProcessVariable<LocalDate> DECISION_DATE = ProcessVariable.date("decisionDate", "決定日");

  private static final ProcessVariable<Integer> EDITION = ProcessVariable.integer("edition");
  private static final ProcessVariable<String> OPENED_BY = ProcessVariable.text("openedBy");
  private static final ProcessVariable<String> OPENING_NOTE = ProcessVariable.text("openingNote");
  private static final ProcessVariable<String> VISION_TITLE = ProcessVariable.text("visionTitle");
  private static final ProcessVariable<List<?>> CANDIDATES = ProcessVariable.table("candidates");
  private static final ProcessVariable<List<?>> CANDIDATE_OPTIONS = ProcessVariable.table("candidateOptions");

  private VisionVariables() {}

  /** What the case is opened with. */
  static Visions.Opening opening(VariableScope step, String requestedNumber) {
    return new Visions.Opening(
        requestedNumber, VISION_TITLE.get(step), EDITION.get(step), OPENING_NOTE.get(step), OPENED_BY.get(step));
  }

  /** Who sent the draft back, and in which words: whoever spoke last on it. */
  record Return(String by, String reason) {}

  static Return lastReturn(VariableScope step, String ministerialReasons) {
    if (!"adopt".equals(CaseVariables.COUNCIL_OUTCOME.get(step))) {
      return new Return("program-council", CaseVariables.COUNCIL_REASON.get(step));
    }
    if (!"unchanged".equals(ConsultationVariables.CONSULTATION_OUTCOME.get(step))) {
      return new Return("ministries", ConsultationVariables.CONSULTATION_REASON.get(step));
    }
    return new Return("ministerial-council", ministerialReasons);
  }

  /** Shows what can be taken up now. */
  static void offer(VariableScope step, List<Proposal> candidates) {
    CANDIDATES.set(step, candidates.stream().map(Proposal::row).toList());
    CANDIDATE_OPTIONS.set(step, candidates.stream().map(Proposal::option).toList());
  }
}
