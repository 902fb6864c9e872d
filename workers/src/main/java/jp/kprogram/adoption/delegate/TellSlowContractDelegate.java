package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.SelectionAlarms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells that a contract takes long (P7). */
@Component("tellSlowContract")
class TellSlowContractDelegate implements JavaDelegate {

  private final SelectionAlarms alarms;

  TellSlowContractDelegate(SelectionAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public void execute(DelegateExecution step) {
    alarms.watchContract(CASE_NUMBER.get(step));
  }
}
