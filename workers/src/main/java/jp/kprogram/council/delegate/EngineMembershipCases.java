package jp.kprogram.council.delegate;

import jp.kprogram.council.MembershipCases;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens the case by the message of its model. Who and why pass through to the record and stay in no variable. */
@Component
class EngineMembershipCases implements MembershipCases {

  private final RuntimeService runtime;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineMembershipCases(@Lazy RuntimeService runtime, AsProgramme programme) {
    this.runtime = runtime;
    this.programme = programme;
  }

  @Override
  public void exclude(String council, String person, String reason) {
    var variables = Variables.putValue("councilNumber", council)
        .putValueTyped("excludedMember", Variables.stringValue(person, true))
        .putValueTyped("reason", Variables.stringValue(reason, true));
    programme.run(() -> runtime.startProcessInstanceByMessage("member-excluded", council, variables));
  }
}
