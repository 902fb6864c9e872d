package jp.kprogram.app.rights;

import static org.camunda.bpm.engine.authorization.TaskPermissions.READ;
import static org.camunda.bpm.engine.authorization.TaskPermissions.READ_VARIABLE;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets a group look at a single task without acting on it. The right ends with the task. */
@Component
public class TaskOnlookers {

  private final AuthorizationService authorizations;
  private final Rights rights;

  // lazy: the engine needs whoever writes to onlookers while it starts
  TaskOnlookers(@Lazy AuthorizationService authorizations, Rights rights) {
    this.authorizations = authorizations;
    this.rights = rights;
  }

  /** Gives a group sight of a task, unless it has that already. */
  public void admit(DelegateTask task, String groupId) {
    String processKey = TaskAuthorizations.processKey(task);
    if (rights.groupSeesTasksOf(groupId, processKey) || hasRow(task, groupId)) {
      return;
    }
    Authorization sight = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    sight.setGroupId(groupId);
    sight.setResource(Resources.TASK);
    sight.setResourceId(task.getId());
    sight.addPermission(READ);
    sight.addPermission(READ_VARIABLE);
    authorizations.saveAuthorization(sight);
  }

  private boolean hasRow(DelegateTask task, String groupId) {
    return authorizations.createAuthorizationQuery()
        .resourceType(Resources.TASK).resourceId(task.getId()).groupIdIn(groupId)
        .count() > 0;
  }
}
