package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CHOSEN_ROUTE;
import static jp.kprogram.theme.delegate.ThemeVariables.ROUTE;
import static jp.kprogram.theme.delegate.ThemeVariables.ROUTE_REASON;

import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the way that a person chose for pattern B (R56). */
@Component("recordRoute")
class RecordRouteDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  RecordRouteDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    var route = decisions.chooseRoute(CASE_NUMBER.get(step), CHOSEN_ROUTE.get(step), ROUTE_REASON.get(step));
    ROUTE.set(step, route.code());
  }
}
