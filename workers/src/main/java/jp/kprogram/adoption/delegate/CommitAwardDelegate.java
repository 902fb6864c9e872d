package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_OUTCOME;
import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_SETTLED;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_ENDS_ON;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_MILLION_YEN;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_OUTCOME;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_STARTS_ON;
import static jp.kprogram.adoption.delegate.AwardVariables.SHORTAGE_TEXT;
import static jp.kprogram.adoption.delegate.AwardVariables.SIGNED_ON;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.adoption.Contracts;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the contract down and commits its amount, or says by how much the reserve falls short (P7, E06). */
@Component("commitAward")
class CommitAwardDelegate implements JavaDelegate {

  private static final String CAUGHT = "FUND_EXHAUSTED";

  private final Contracts contracts;
  private final CaseMessages messages;

  CommitAwardDelegate(Contracts contracts, CaseMessages messages) {
    this.contracts = contracts;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    try {
      contracts.sign(number, new Contracts.Entry(
          CONTRACT_NUMBER.get(step), SIGNED_ON.get(step), CONTRACT_STARTS_ON.get(step), CONTRACT_ENDS_ON.get(step),
          CONTRACT_MILLION_YEN.get(step)));
    } catch (Refusal.Conflict refusal) {
      if (refusal.code().equals(CAUGHT)) {
        SHORTAGE_TEXT.pass(step, refusal.getMessage());
        throw new BpmnError(CAUGHT, refusal);
      }
      throw refusal;
    }
    CONTRACT_OUTCOME.set(step, "signed");
    AWARD_OUTCOME.set(step, "signed");
    messages.tell(AWARD_SETTLED, number, Map.of());
  }
}
