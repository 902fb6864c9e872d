package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CLOSING_REASON;
import static jp.kprogram.theme.delegate.ThemeVariables.NEW_PATTERN;
import static jp.kprogram.theme.delegate.ThemeVariables.NEW_REASON;
import static jp.kprogram.theme.delegate.ThemeVariables.PATTERN;

import java.util.HashMap;
import java.util.Map;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the theme, where it is on the way of its old pattern, which one it has now. */
@Component("announcePattern")
class AnnouncePatternDelegate implements JavaDelegate {

  private final CaseMessages messages;

  AnnouncePatternDelegate(CaseMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    Map<String, Object> news = new HashMap<>();
    news.put(PATTERN.name(), NEW_PATTERN.get(step));
    news.put(CLOSING_REASON.name(), NEW_REASON.get(step));
    messages.tell("pattern-changed", CASE_NUMBER.get(step), news);
  }
}
