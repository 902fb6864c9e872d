package jp.kprogram.council.delegate;

import jp.kprogram.council.MembershipWatch;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells by the messages of the models, in the name of the programme. */
@Component
class EngineMembershipWatch implements MembershipWatch {

  private final RuntimeService runtime;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineMembershipWatch(@Lazy RuntimeService runtime, AsProgramme programme) {
    this.runtime = runtime;
    this.programme = programme;
  }

  @Override
  public void ended(String council, String person) {
    programme.run(() -> runtime.createMessageCorrelation("membership-ended")
        .processInstanceVariableEquals("councilNumber", council)
        .localVariableEquals("member", person)
        .correlateAll());
  }

  @Override
  public void joined(String council, String person) {
    programme.run(() -> runtime.createMessageCorrelation("member-joined")
        .processInstanceVariableEquals("councilNumber", council)
        .setVariableToTriggeredScope("joiner", person)
        .correlateAll());
  }
}
