package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.COUNCIL_NUMBER;
import static jp.kprogram.information.delegate.SecretVariables.INCIDENT_NUMBER;
import static jp.kprogram.information.delegate.SecretVariables.MEMBER;
import static jp.kprogram.information.delegate.SecretVariables.SECRET_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.information.Receipt;
import jp.kprogram.information.SecretCases;
import jp.kprogram.shared.delegate.AsProgramme;
import jp.kprogram.shared.delegate.CaseMessages;
import org.springframework.stereotype.Component;

/** Opens and tells the cases of secrets by the messages of the models, in the name of the programme. */
@Component
class EngineSecretCases implements SecretCases {

  private final CaseMessages messages;
  private final AsProgramme programme;

  EngineSecretCases(CaseMessages messages, AsProgramme programme) {
    this.messages = messages;
    this.programme = programme;
  }

  @Override
  public void asked(Receipt receipt, String council) {
    programme.run(() -> messages.open("receipt-opened", receipt.number(), Map.of(
        CASE_NUMBER.name(), receipt.number(),
        SECRET_NUMBER.name(), receipt.secret(),
        COUNCIL_NUMBER.name(), council,
        MEMBER.name(), receipt.person())));
  }

  @Override
  public void renewed(Receipt receipt) {
    tell("secret-renewed", receipt.number(), Map.of());
  }

  @Override
  public void accessEnded(Receipt receipt) {
    tell("access-ended", receipt.number(), Map.of());
  }

  @Override
  public void settled(String secret) {
    tell("receipts-settled", secret, Map.of());
  }

  @Override
  public void withdrawn(String secret) {
    tell("secret-withdrawn", secret, Map.of());
  }

  @Override
  public void suspended(Receipt receipt, String incident) {
    tell("access-suspended", receipt.number(), Map.of(INCIDENT_NUMBER.name(), incident));
  }

  @Override
  public void restored(Receipt receipt, String incident) {
    tell("access-restored", receipt.number(), Map.of(INCIDENT_NUMBER.name(), incident));
  }

  private void tell(String message, String caseNumber, Map<String, Object> variables) {
    programme.run(() -> messages.tell(message, caseNumber, variables));
  }
}
