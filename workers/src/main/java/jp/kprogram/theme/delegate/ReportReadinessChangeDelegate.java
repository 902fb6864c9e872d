package jp.kprogram.theme.delegate;

import static jp.kprogram.theme.delegate.ThemeVariables.THEME_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.WHAT_CHANGED;

import java.util.Map;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in what changed about the readiness of a theme and has it assessed anew. */
@Component("reportReadinessChange")
class ReportReadinessChangeDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;
  private final CaseMessages messages;

  ReportReadinessChangeDelegate(ThemeDecisions decisions, CaseMessages messages) {
    this.decisions = decisions;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = THEME_NUMBER.get(step);
    decisions.reportChange(number, WHAT_CHANGED.get(step));
    messages.tell("readiness-changed", number, Map.of());
  }
}
