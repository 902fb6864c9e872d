package jp.kprogram.app.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application itself does in the engine, beyond the rights of the person whose request it serves. */
@Component
public class EngineCommands {

  private final ProcessEngine engine;

  // lazy: delegates need people, the engine needs delegates
  EngineCommands(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * Runs a look-up of our own, such as who belongs to a group, whatever the current user may see. The caller answers
   * for what of it reaches the user.
   */
  public <T> T withoutRights(Callable<T> lookUp) {
    return inOneTransaction(context -> context.runWithoutAuthorization(lookUp));
  }

  /** Runs several calls of the engine's services, and our own statements, in one transaction of the engine. */
  public <T> T inOneTransaction(Command<T> command) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(command);
  }
}
