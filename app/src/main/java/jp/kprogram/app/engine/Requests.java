package jp.kprogram.app.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Who asks the engine for what is being carried out now. */
public final class Requests {

  private Requests() {}

  /**
   * Whether a logged-in person or machine account asks, and not a delegate, listener, timer or retry within the engine.
   * Only inside a command: see {@link Interceptors#inside}.
   */
  public static boolean isFromOutside() {
    var authentication =
        Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
    return authentication != null && authentication.getUserId() != null && Context.getCoreExecutionContext() == null;
  }

  public static CommandContext context() {
    return Context.getCommandContext();
  }
}
