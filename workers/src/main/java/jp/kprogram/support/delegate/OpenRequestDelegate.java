package jp.kprogram.support.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;
import static jp.kprogram.support.delegate.SupportVariables.ANSWER_DUE;
import static jp.kprogram.support.delegate.SupportVariables.ASKER;
import static jp.kprogram.support.delegate.SupportVariables.PROJECT_NUMBER;
import static jp.kprogram.support.delegate.SupportVariables.REQUEST_TITLE;
import static jp.kprogram.support.delegate.SupportVariables.SUPPORT_KIND;
import static jp.kprogram.support.delegate.SupportVariables.WORDS;

import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.support.GovernmentRequest;
import jp.kprogram.support.RequestKind;
import jp.kprogram.support.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what is asked of the government (R37, R39). */
@Component("openRequest")
class OpenRequestDelegate implements JavaDelegate {

  private final Requests requests;

  OpenRequestDelegate(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    String support = SUPPORT_KIND.get(step);
    RequestKind kind = support == null
        ? RequestKind.INFORMATION
        : Coded.of(RequestKind.class, support, "supportKind", "求めること");
    GovernmentRequest request = requests.open(step.getProcessBusinessKey(), kind, PROJECT_NUMBER.get(step),
        REQUEST_TITLE.get(step), WORDS.get(step));
    step.setProcessBusinessKey(request.number());
    CASE_NUMBER.set(step, request.number());
    SUBJECT.set(step, request.project());
    ASKER.set(step, request.askedBy());
    ANSWER_DUE.set(step, Moments.stamp(request.dueAt()));
  }
}
