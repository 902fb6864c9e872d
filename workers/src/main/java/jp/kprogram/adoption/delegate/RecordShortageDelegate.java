package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.SHORTAGE_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down by how much the reserve falls short of the contract (E06). */
@Component("recordShortage")
class RecordShortageDelegate implements JavaDelegate {

  private final Contracts contracts;

  RecordShortageDelegate(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public void execute(DelegateExecution step) {
    contracts.recordShortage(CASE_NUMBER.get(step), SHORTAGE_TEXT.get(step));
  }
}
