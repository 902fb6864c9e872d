package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_OUTCOME;
import static jp.kprogram.adoption.delegate.AwardVariables.CUT_MILLION_YEN;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Contracts;
import jp.kprogram.adoption.ShortageOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what is done about a reserve that falls short (E06). */
@Component("recordShortageDecision")
class RecordShortageDecisionDelegate implements JavaDelegate {

  private final Contracts contracts;

  RecordShortageDecisionDelegate(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    ShortageOutcome decided =
        contracts.settleShortage(number, OUTCOME.get(step), CUT_MILLION_YEN.get(step), REASON.get(step));
    CONTRACT_OUTCOME.set(step, switch (decided) {
      case RETRY -> "retry";
      case CUT -> "cut";
      case CANCEL -> "cancelled";
    });
  }
}
