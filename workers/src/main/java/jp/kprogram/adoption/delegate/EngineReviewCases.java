package jp.kprogram.adoption.delegate;

import java.util.Map;
import jp.kprogram.adoption.ReviewCases;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens, tells and ends the cases of reviews by the messages of the models, in the name of the programme. */
@Component
class EngineReviewCases implements ReviewCases {

  private static final String REPLACEMENT_SETTLED = "replacement-settled";

  private final RuntimeService runtime;
  private final IdentityService identity;

  // lazy: the engine needs delegates while it starts
  EngineReviewCases(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  @Override
  public void assigned(String review) {
    asProgramme(() -> runtime.startProcessInstanceByMessage("review-assigned", review, Map.of()));
  }

  @Override
  public void cancelled(String review) {
    tell("review-cancelled", review);
  }

  @Override
  public void replacementRequested(String review) {
    asProgramme(() -> {
      boolean asked = runtime.createProcessInstanceQuery()
          .processDefinitionKey("reviewer-replacement").processInstanceBusinessKey(review).count() > 0;
      if (!asked) {
        runtime.startProcessInstanceByMessage("replacement-requested", review, Map.of());
      }
    });
  }

  @Override
  public void replacementSettled(String review) {
    tell(REPLACEMENT_SETTLED, review);
  }

  @Override
  public void settled(String selection) {
    tell("reviews-settled", selection);
  }

  @Override
  public void withdrawn(String selection, String reason, String account) {
    asProgramme(() -> runtime.createMessageCorrelation("case-withdrawn")
        .processInstanceBusinessKey(selection)
        .setVariable("withdrawalReason", reason)
        .setVariable("withdrawnBy", account)
        .correlateAllWithResult());
  }

  private void tell(String message, String caseNumber) {
    asProgramme(() ->
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAllWithResult());
  }

  private void asProgramme(Runnable work) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      work.run();
    } finally {
      identity.setAuthentication(person);
    }
  }
}
