package jp.kprogram.app.engine;

import jp.kprogram.shared.NoRetry;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Jobs that fail on something that no retry mends become incidents at once instead of after hours of retries. */
@Component
class NoRetryPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setFailedJobCommandFactory((jobId, failure) ->
        isFutile(failure) ? new GiveUp(jobId, failure) : new DefaultJobRetryCmd(jobId, failure));
  }

  private static boolean isFutile(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoRetry || cause instanceof Refusal) {
        return true;
      }
    }
    return false;
  }

  private static final class GiveUp extends JobRetryCmd {

    private GiveUp(String jobId, Throwable failure) {
      super(jobId, failure);
    }

    @Override
    public Object execute(CommandContext commandContext) {
      var job = getJob();
      if (job != null) {
        job.unlock();
        logException(job);
        job.setRetries(0);
      }
      return null;
    }
  }
}
