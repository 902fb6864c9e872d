package jp.kprogram.app.engine;

import jp.kprogram.app.form.FormRefused;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings a refusal out of the engine as itself. A delegate, listener or expression that refuses makes the whole command
 * fail and roll back; the engine wraps what it threw. Without the wrapping it reaches Tasklist and REST as what it is:
 * see {@link RefusalMappers}.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // prepended last, hence outermost
public class RefusalUnwrapper extends AbstractProcessEnginePlugin {

  private static final int DEEPEST = 30;

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.around(configuration, Unwrapping::new);
  }

  private static final class Unwrapping extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RuntimeException e) {
        throw refusalWithin(e);
      }
    }

    private static RuntimeException refusalWithin(RuntimeException failure) {
      Throwable cause = failure;
      for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
        if (cause instanceof Refusal || cause instanceof FormRefused) {
          return (RuntimeException) cause;
        }
        cause = cause.getCause();
      }
      return failure;
    }
  }
}
