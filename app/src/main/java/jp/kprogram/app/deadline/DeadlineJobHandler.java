package jp.kprogram.app.deadline;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a timer pass whose moment has been taken out of deadlines.yml since its task appeared; the engine's own handler
 * would make an incident of it.
 */
class DeadlineJobHandler extends TimerTaskListenerJobHandler {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineJobHandler.class);

  @Override
  public void execute(
      TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenantId) {
    String moment = timer.getTimerElementSecondaryKey();
    for (TaskEntity task : execution.getTasks()) {
      if (task.getTaskDefinition().getTimeoutTaskListener(moment) == null) {
        LOG.info("{} of task {} is no longer configured and passes", moment, task.getId());
        return;
      }
    }
    super.execute(timer, execution, context, tenantId);
  }
}
