package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.CALL_NUMBER;

import jp.kprogram.application.Intake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in what an officer enters from paper (P5); the case that has begun is the one of this application. */
@Component("takeInPaperApplication")
class TakeInPaperApplicationDelegate implements JavaDelegate {

  private final Intake intake;

  TakeInPaperApplicationDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution step) {
    var application = intake.handInOnPaper(CALL_NUMBER.get(step), PaperVariables.read(step));
    step.setProcessBusinessKey(application.number());
  }
}
