package jp.kprogram.application.delegate;

import java.util.Map;
import jp.kprogram.application.ApplicationCases;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Opens and tells the cases of applications by the messages of the model. The programme speaks here, not the applicant,
 * who has no right to any case in the engine: nobody else can open one, and its record names the engine.
 */
@Component
class EngineApplicationCases implements ApplicationCases {

  private final RuntimeService runtime;
  private final IdentityService identity;

  // lazy: the engine needs delegates while it starts
  EngineApplicationCases(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  @Override
  public void open(String number) {
    asProgramme(() -> runtime.startProcessInstanceByMessage("application-received", number, Map.of()));
  }

  @Override
  public void corrected(String number) {
    tell("application-corrected", number);
  }

  @Override
  public void withdrawn(String number) {
    tell("application-withdrawn", number);
    // an award is a case of its own, which knows the application by its number
    asProgramme(() -> runtime.createMessageCorrelation("award-declined")
        .processInstanceVariableEquals("applicationNumber", number).correlateAllWithResult());
  }

  private void tell(String message, String number) {
    asProgramme(() ->
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult());
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
