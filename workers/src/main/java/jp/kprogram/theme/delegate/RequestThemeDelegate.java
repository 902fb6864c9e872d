package jp.kprogram.theme.delegate;

import static jp.kprogram.theme.delegate.ThemeVariables.TECHNOLOGY_CODE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a theme for a technology of the vision; one that has an open theme is passed over. */
@Component("requestTheme")
class RequestThemeDelegate implements JavaDelegate {

  private final ThemeRequests requests;

  RequestThemeDelegate(ThemeRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.theme(TECHNOLOGY_CODE.get(step));
  }
}
