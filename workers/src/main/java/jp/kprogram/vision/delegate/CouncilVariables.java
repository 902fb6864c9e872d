package jp.kprogram.vision.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.delegate.CaseVariables;
import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.vision.Conclusion;
import jp.kprogram.vision.CouncilOutcome;
import jp.kprogram.vision.CouncilRound;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process program-council. */
final class CouncilVariables {

  /** Decision table of the process. */
  static final String SESSION_RULE = "program-council-session";

  static final ProcessVariable<String> MEMBER = ProcessVariable.text("member");
  static final ProcessVariable<String> OPINION = ProcessVariable.text("opinion");
  static final ProcessVariable<String> OPINION_TEXT = ProcessVariable.text("opinionText");
  static final ProcessVariable<List<String>> PRESENT = ProcessVariable.strings("present");
  static final ProcessVariable<LocalDate> SESSION_DATE = ProcessVariable.date("sessionDate", "開催日");
  static final ProcessVariable<String> SESSION_NOTE = ProcessVariable.text("sessionNote");
  static final ProcessVariable<Integer> SCIENTISTS_PRESENT = ProcessVariable.integer("scientistsPresent");
  static final ProcessVariable<Integer> PRESENT_PERCENT = ProcessVariable.integer("presentPercent");
  static final ProcessVariable<Integer> QUORUM_PERCENT = ProcessVariable.integer("quorumPercent");
  static final ProcessVariable<List<?>> ATTENDANCE = ProcessVariable.table("attendance");
  static final ProcessVariable<String> SESSION_RESULT = ProcessVariable.text("sessionResult");

  private static final ProcessVariable<String> MINORITY_OPINION = ProcessVariable.text("minorityOpinion");
  private static final ProcessVariable<List<String>> MEMBERS = ProcessVariable.strings("members");
  private static final ProcessVariable<List<?>> MEMBER_OPTIONS = ProcessVariable.table("memberOptions");
  private static final ProcessVariable<Integer> MEMBER_COUNT = ProcessVariable.integer("memberCount");
  private static final ProcessVariable<List<?>> OPINIONS = ProcessVariable.table("opinions");
  private static final ProcessVariable<String> CHAIR = ProcessVariable.text("chair");
  private static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("round");

  private CouncilVariables() {}

  /** What the chair has filled in. */
  static Conclusion conclusion(VariableScope step) {
    return new Conclusion(
        Coded.of(CouncilOutcome.class, CaseVariables.OUTCOME.get(step), "outcome", "結論"),
        CaseVariables.REASON.get(step),
        MINORITY_OPINION.get(step));
  }

  /** Shows the round as it stands: who is asked, who is in the chair, what was said. */
  static void show(VariableScope step, CouncilRound round) {
    MEMBERS.set(step, round.members());
    MEMBER_OPTIONS.set(step, round.memberOptions());
    MEMBER_COUNT.set(step, round.members().size());
    CHAIR.set(step, round.chair());
    ROUND.set(step, round.number());
    OPINIONS.set(step, round.opinionRows());
  }
}
