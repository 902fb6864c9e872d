package jp.kprogram.app.deadline;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Keeps a task's due date and its timers together. */
@Component
class TaskTimers {

  private final DueDates dueDates;
  private final Clock clock;

  TaskTimers(DueDates dueDates, Clock clock) {
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /** Gives a new task its due date. The engine has made the timers a moment ago, perhaps on the day before. */
  void begin(DelegateTask created, DeadlineRule rule) {
    created.setDueDate(dueDates.dueDate(rule));
    align((TaskEntity) created, rule);
  }

  /** Moves the timers where a person has moved the due date; what lies ahead again gets a timer again. */
  void follow(DelegateTask updated, DeadlineRule rule) {
    var task = (TaskEntity) updated;
    if (!task.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
      return;
    }
    if (task.getDueDate() == null) {
      throw new Refusal.InvalidInput("DUE_DATE_REQUIRED", "due", "期限は空にできません。新しい期限の日付を入れてください。");
    }
    align(task, rule);
  }

  private void align(TaskEntity task, DeadlineRule rule) {
    ExecutionEntity execution = task.getExecution();
    Map<String, JobEntity> waiting = waitingTimers(execution);
    for (DeadlineMoment moment : rule.moments()) {
      Date time = dueDates.timeOf(moment, task.getDueDate(), rule);
      JobEntity timer = waiting.get(moment.id());
      if (timer != null) {
        timer.setDuedate(time);
      } else if (time.toInstant().isAfter(clock.instant())) {
        DeadlineParse.timersOf(execution.getActivity()).get(moment.id()).createTimerInstance(execution);
      }
    }
  }

  private static Map<String, JobEntity> waitingTimers(ExecutionEntity execution) {
    Map<String, JobEntity> timers = new HashMap<>();
    for (JobEntity job : execution.getJobs()) {
      if (job.getJobHandlerConfiguration() instanceof TimerJobConfiguration timer
          && timer.getTimerElementSecondaryKey() != null) {
        timers.put(timer.getTimerElementSecondaryKey(), job);
      }
    }
    return timers;
  }
}
