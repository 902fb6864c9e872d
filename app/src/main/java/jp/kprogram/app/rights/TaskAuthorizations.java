package jp.kprogram.app.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes a right on a single task only where nothing broader gives it: for a person or a group whose office does not
 * see the task's process as a whole. One row a task and group, as the engine writes them by default, makes task lists
 * slow (app/docs/benchmarks.md). Takes the row back when the person or group no longer has to do with the task.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

  /** What an assignee or candidate may do with the task; who of them acts, {@link TaskActors} decides. */
  static final Permission[] TASK_RIGHTS = {
    TaskPermissions.READ, TaskPermissions.READ_VARIABLE, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN
  };

  private final Rights rights;
  private final TaskActors actors;

  TaskAuthorizations(Rights rights, TaskActors actors) {
    this.rights = rights;
    this.actors = actors;
  }

  /** People read and change their own profile and password, but do not delete themselves. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)};
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    actors.checkNewAssignee((TaskEntity) task, newAssignee);
    // the row that keeps a conflicted person away must stay
    if (oldAssignee != null
        && !isCandidate((TaskEntity) task, oldAssignee)
        && !actors.keepsAway((TaskEntity) task, oldAssignee)) {
      takeBackFromUser(task, oldAssignee);
    }
    return newAssignee == null
            || actors.keepsAway((TaskEntity) task, newAssignee)
            || isCovered((TaskEntity) task, newAssignee)
        ? null
        : super.newTaskAssignee(task, oldAssignee, newAssignee);
  }

  /** The owner of a task is not asked to act on it; no right follows. */
  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return actors.keepsAway((TaskEntity) task, userId) || isCovered((TaskEntity) task, userId) ? null : super.newTaskUserIdentityLink(task, userId, type);
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return rights.groupSeesTasksOf(groupId, processKey((TaskEntity) task))
        ? null
        : super.newTaskGroupIdentityLink(task, groupId, type);
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    // the end of a task removes its rows by itself
    if (!((TaskEntity) task).isDeleted() && !userId.equals(task.getAssignee())) {
      takeBackFromUser(task, userId);
    }
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    if (!((TaskEntity) task).isDeleted()) {
      commandContext().getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(TASK, task.getId(), groupId);
    }
    return null;
  }

  @Override
  protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
    return TASK_RIGHTS.clone();
  }

  private void takeBackFromUser(Task task, String userId) {
    commandContext().getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), userId);
  }

  /** Whether one of the person's groups already sees the task, by its process or by a row of its own. */
  private boolean isCovered(TaskEntity task, String userId) {
    String processKey = processKey(task);
    return groupsOf(userId).stream()
        .anyMatch(group -> rights.groupSeesTasksOf(group, processKey) || isCandidateGroup(task, group));
  }

  private static boolean isCandidateGroup(TaskEntity task, String groupId) {
    return task.getCandidates().stream().anyMatch(link -> groupId.equals(link.getGroupId()));
  }

  private static boolean isCandidate(TaskEntity task, String userId) {
    return task.getCandidates().stream().anyMatch(link -> userId.equals(link.getUserId()));
  }

  static String processKey(DelegateTask task) {
    var process = ((TaskEntity) task).getProcessDefinition();
    return process == null ? "" : process.getKey();
  }

  static List<String> groupsOf(String userId) {
    CommandContext context = commandContext();
    return context.runWithoutAuthorization(
        () -> context.getReadOnlyIdentityProvider().createGroupQuery(context).groupMember(userId).unlimitedList())
        .stream()
        .map(Group::getId)
        .toList();
  }

  private static CommandContext commandContext() {
    return Context.getCommandContext();
  }
}
