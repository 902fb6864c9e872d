package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.RECIPIENTS;
import static jp.kprogram.information.delegate.SecretVariables.RESULT_ORIGIN;
import static jp.kprogram.information.delegate.SecretVariables.SECRET_CATEGORY;
import static jp.kprogram.information.delegate.SecretVariables.SECRET_PURPOSE;
import static jp.kprogram.information.delegate.SecretVariables.SECRET_SCOPE;
import static jp.kprogram.information.delegate.SecretVariables.SECRET_TITLE;
import static jp.kprogram.information.delegate.SecretVariables.VALID_FROM;
import static jp.kprogram.information.delegate.SecretVariables.VALID_UNTIL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.SecretDraft;
import jp.kprogram.information.Secrets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what a secret is, for whom and for how long (P10, S-06). */
@Component("recordSecret")
class RecordSecretDelegate implements JavaDelegate {

  private final Secrets secrets;

  RecordSecretDelegate(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public void execute(DelegateExecution step) {
    secrets.describe(CASE_NUMBER.get(step), new SecretDraft(
        RESULT_ORIGIN.get(step), SECRET_TITLE.get(step), SECRET_CATEGORY.get(step), SECRET_SCOPE.get(step),
        SECRET_PURPOSE.get(step), VALID_FROM.get(step), VALID_UNTIL.get(step), RECIPIENTS.get(step)));
  }
}
