package jp.kprogram.support.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.support.delegate.SupportVariables.MINISTRY;
import static jp.kprogram.support.delegate.SupportVariables.MINISTRY_CHOICE;

import jp.kprogram.support.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down which ministry answers. */
@Component("routeRequest")
class RouteRequestDelegate implements JavaDelegate {

  private final Requests requests;

  RouteRequestDelegate(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    MINISTRY.set(step, requests.route(CASE_NUMBER.get(step), MINISTRY_CHOICE.get(step)));
  }
}
