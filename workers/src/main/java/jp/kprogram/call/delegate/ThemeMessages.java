package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.CALL_OUTCOME;
import static jp.kprogram.call.delegate.SlotVariables.STUDY_RESULT;

import java.util.HashMap;
import jp.kprogram.call.CallConclusion.Conclusion;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.CallKind;
import org.springframework.stereotype.Component;

/** The messages between a call and its theme. */
@Component
class ThemeMessages {

  private final CaseMessages messages;

  ThemeMessages(CaseMessages messages) {
    this.messages = messages;
  }

  /** Tells the theme, if it waits for the call; a theme that is busy finds it in its own table. */
  void tell(Conclusion conclusion) {
    if (conclusion.tellsTheme()) {
      var told = new HashMap<String, Object>();
      told.put("callNumber", conclusion.call().number());
      told.put(CALL_OUTCOME.name(), conclusion.outcome().code());
      told.put(STUDY_RESULT.name(), conclusion.study() == null ? null : conclusion.study().code());
      messages.tell(conclusionOf(conclusion.call().kind()), conclusion.call().theme(), told);
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
