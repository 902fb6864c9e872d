package jp.kprogram.app.deadline;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Gives tasks their due dates and keeps their timers in step. */
@Component
class TaskTimers {

  private final DueDates dueDates;

  TaskTimers(DueDates dueDates) {
    this.dueDates = dueDates;
  }

  /**
   * Gives a new task its due date, unless its model gave it one. The engine has made the timers a moment ago, perhaps
   * on the day before.
   */
  void begin(DelegateTask created, DeadlineRule rule) {
    if (created.getDueDate() == null) {
      created.setDueDate(dueDates.dueDate(rule));
    }
    for (JobEntity job : ((TaskEntity) created).getExecution().getJobs()) {
      rule.moments().stream()
          .filter(moment -> isTimerOf(moment, job))
          .forEach(moment -> job.setDuedate(dueDates.timeOf(moment, created.getDueDate(), rule)));
    }
  }

  private static boolean isTimerOf(DeadlineMoment moment, JobEntity job) {
    return job.getJobHandlerConfiguration() instanceof TimerJobConfiguration timer
        && moment.id().equals(timer.getTimerElementSecondaryKey());
  }
}
