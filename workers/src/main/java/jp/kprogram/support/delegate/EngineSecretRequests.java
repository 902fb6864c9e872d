package jp.kprogram.support.delegate;

import java.util.Map;
import jp.kprogram.shared.delegate.AsProgramme;
import jp.kprogram.support.SecretRequests;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks by the message {@code secret-requested}, which the case of a secret begins with. */
@Component
class EngineSecretRequests implements SecretRequests {

  private final RuntimeService runtime;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineSecretRequests(@Lazy RuntimeService runtime, AsProgramme programme) {
    this.runtime = runtime;
    this.programme = programme;
  }

  @Override
  public void begin(String council, String provider, String request) {
    programme.run(() -> runtime.createMessageCorrelation("secret-requested")
        .setVariables(Map.of("councilNumber", council, "providedBy", provider, "requestNumber", request))
        .correlateAll());
  }
}
