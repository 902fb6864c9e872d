package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.NOTICE_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Remedies;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the result once more, with facts and reasons put right (X1, P7). */
@Component("sendNotice")
class SendNoticeDelegate implements JavaDelegate {

  private final Remedies remedies;

  SendNoticeDelegate(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void execute(DelegateExecution step) {
    remedies.notify(CASE_NUMBER.get(step), NOTICE_TEXT.get(step), RuleVersions.ofProcess(step));
  }
}
