package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.CouncilVariables.MEMBER;
import static jp.kprogram.vision.delegate.CouncilVariables.OPINION;
import static jp.kprogram.vision.delegate.CouncilVariables.OPINION_TEXT;

import jp.kprogram.shared.Coded;
import jp.kprogram.vision.Deliberations;
import jp.kprogram.vision.OpinionKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes one member's opinion (R29). */
@Component("recordOpinion")
class RecordOpinionDelegate implements JavaDelegate {

  private final Deliberations deliberations;

  RecordOpinionDelegate(Deliberations deliberations) {
    this.deliberations = deliberations;
  }

  @Override
  public void execute(DelegateExecution step) {
    var kind = Coded.of(OpinionKind.class, OPINION.get(step), "opinion", "意見");
    CouncilVariables.show(
        step, deliberations.giveOpinion(CASE_NUMBER.get(step), MEMBER.get(step), kind, OPINION_TEXT.get(step)));
  }
}
