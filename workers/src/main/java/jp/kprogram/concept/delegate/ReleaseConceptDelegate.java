package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import java.util.Map;
import jp.kprogram.concept.Concepts;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends what a theme had asked for when the theme ends: approved concepts are closed, one in the making taken back. */
@Component("releaseConcept")
class ReleaseConceptDelegate implements JavaDelegate {

  private static final String MESSAGE = "case-withdrawn";

  private final Concepts concepts;
  private final CaseMessages messages;

  ReleaseConceptDelegate(Concepts concepts, CaseMessages messages) {
    this.concepts = concepts;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String theme = CASE_NUMBER.get(step);
    String withdrawn = WITHDRAWAL_REASON.get(step);
    String reason = "テーマ %s の終了%s".formatted(theme, withdrawn == null ? "" : "（%s）".formatted(withdrawn));
    concepts.closeAllOf(theme, reason).forEach(open -> messages.tell(
        MESSAGE, open, Map.of("withdrawalReason", reason)));
  }
}
