package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.CALL_OUTCOME;
import static jp.kprogram.call.delegate.SlotVariables.STUDY_RESULT;

import java.util.Map;
import jp.kprogram.call.CallConclusion.Conclusion;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.CallKind;
import org.springframework.stereotype.Component;

/** The messages between a call and its theme. */
@Component
class ThemeMessages {

  /** What the theme reads where there is no result of a study. */
  private static final String NO_STUDY = "none";

  private final CaseMessages messages;

  ThemeMessages(CaseMessages messages) {
    this.messages = messages;
  }

  /** Tells the theme, if it waits for the call; a theme that is busy finds it in its own table. */
  void tell(Conclusion conclusion) {
    if (conclusion.tellsTheme()) {
      messages.tell(conclusionOf(conclusion.call().kind()), conclusion.call().theme(), Map.of(
          "callNumber", conclusion.call().number(),
          CALL_OUTCOME.name(), conclusion.outcome().code(),
          STUDY_RESULT.name(), conclusion.study() == null ? NO_STUDY : conclusion.study().code()));
    }
  }

  /** The message that opens a call of a kind. */
  static String requestOf(CallKind kind) {
    return switch (kind) {
      case MAIN, LEAD -> "call-requested";
      case FEASIBILITY_STUDY -> "feasibility-study-requested";
      case ADDITIONAL -> "additional-call-requested";
    };
  }

  private static String conclusionOf(CallKind kind) {
    return switch (kind) {
      case MAIN, LEAD -> "call-concluded";
      case FEASIBILITY_STUDY -> "feasibility-study-concluded";
      case ADDITIONAL -> "additional-call-concluded";
    };
  }
}
