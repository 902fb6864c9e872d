package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.result;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.application.FormalCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out what it can about the form of an application (P5, E09). */
@Component("gatherFindings")
class GatherFindingsDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  GatherFindingsDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    formalCheck.gather(CASE_NUMBER.get(step))
        .forEach(finding -> result(finding.viewpoint()).set(step, finding.result().code()));
  }
}
