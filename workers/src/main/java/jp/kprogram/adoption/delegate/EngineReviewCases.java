package jp.kprogram.adoption.delegate;

import java.util.Map;
import jp.kprogram.adoption.ReviewCases;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens, tells and ends the cases of reviews by the messages of the models, in the name of the programme. */
@Component
class EngineReviewCases implements ReviewCases {

  private final RuntimeService runtime;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineReviewCases(@Lazy RuntimeService runtime, AsProgramme programme) {
    this.runtime = runtime;
    this.programme = programme;
  }

  @Override
  public void assigned(String review) {
    programme.run(() -> runtime.startProcessInstanceByMessage("review-assigned", review, Map.of()));
  }

  @Override
  public void cancelled(String review) {
    tell("review-cancelled", review);
  }

  @Override
  public void lookAsked(String review) {
    programme.run(() -> runtime.startProcessInstanceByMessage("second-look-asked", review, Map.of()));
  }

  @Override
  public void lookSettled(String selection) {
    tell("second-look-settled", selection);
  }

  @Override
  public void replacementRequested(String review) {
    programme.run(() -> {
      boolean asked = runtime.createProcessInstanceQuery()
          .processDefinitionKey("reviewer-replacement").processInstanceBusinessKey(review).count() > 0;
      if (!asked) {
        runtime.startProcessInstanceByMessage("replacement-requested", review, Map.of());
      }
    });
  }

  @Override
  public void replacementSettled(String review) {
    tell("replacement-settled", review);
  }

  @Override
  public void replacementsSettled(String selection) {
    programme.run(() -> runtime.createMessageCorrelation("replacement-settled")
        .processInstanceVariableEquals("selectionNumber", selection).correlateAllWithResult());
  }

  @Override
  public void applicationsChecked(String selection) {
    tell("applications-checked", selection);
  }

  @Override
  public void settled(String selection) {
    tell("reviews-settled", selection);
  }

  @Override
  public void reopened(String selection) {
    tell("ranking-reopened", selection);
  }

  @Override
  public void closed(String selection) {
    tell("selection-closed", selection);
  }

  @Override
  public void withdrawn(String selection, String reason, String account) {
    programme.run(() -> runtime.createMessageCorrelation("case-withdrawn")
        .processInstanceBusinessKey(selection)
        .setVariable("withdrawalReason", reason)
        .setVariable("withdrawnBy", account)
        .correlateAllWithResult());
  }

  private void tell(String message, String caseNumber) {
    programme.run(() ->
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAllWithResult());
  }
}
