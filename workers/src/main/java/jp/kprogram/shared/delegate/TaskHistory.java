package jp.kprogram.shared.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** Who did the tasks of a case, where the step that records them comes after a join with the work of others. */
public final class TaskHistory {

  private TaskHistory() {}

  /**
   * User id of who completed the last task of a kind in this instance.
   *
   * @return null where nobody had completed it before the request that is being carried out: then it is who asks now
   */
  public static String completedBy(DelegateExecution step, String task) {
    var history = step.getProcessEngineServices().getHistoryService();
    return history.createHistoricTaskInstanceQuery()
        .processInstanceId(step.getProcessInstanceId())
        .taskDefinitionKey(task)
        .finished()
        .orderByHistoricTaskInstanceEndTime().desc()
        .list().stream()
        .findFirst()
        .flatMap(done -> history.createUserOperationLogQuery()
            .taskId(done.getId())
            .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
            .list().stream()
            .findFirst())
        .map(UserOperationLogEntry::getUserId)
        .orElse(null);
  }
}
