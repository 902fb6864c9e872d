package jp.kprogram.app.rights;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Who may act on a task, on top of the engine's authorizations: seeing an office's tasks gives no right to act for
 * others.
 *
 * <ul>
 *   <li>claim, complete, submit: the assignee; while there is none, the candidates; never those of {@link FourEyes}
 *       or {@link ConflictGuard}
 *   <li>take over, hand to a colleague, give back: the assignee and the candidates, only to one of the candidates
 *   <li>variables past the form, due date, name, priority, owner, candidates, delegation: nobody but administrators
 * </ul>
 *
 * <p>Holds for people and machines that are logged in, on every way into the engine. What delegates and timers do in
 * their name is the model's doing and not checked, as with all authorizations of the engine.
 */
class TaskActors extends AuthorizationCommandChecker {

  private final FourEyes fourEyes;
  private final ConflictGuard conflicts;

  TaskActors(FourEyes fourEyes, ConflictGuard conflicts) {
    this.fourEyes = fourEyes;
    this.conflicts = conflicts;
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    Authentication actor = actor();
    if (actor == null) {
      return;
    }
    if (!isAssignee(task, actor) && !isCandidate(task, actor)) {
      throw new AuthorizationException("このタスクは、担当者・候補者だけが処理できます。");
    }
    super.checkTaskWork(task);
    fourEyes.check(task, actor.getUserId());
    conflicts.check(task, actor.getUserId());
    if (task.getAssignee() != null && !isAssignee(task, actor)) {
      throw new AuthorizationException("このタスクの担当者ではないため、処理できません。担当中の方から引き継いでから処理してください。");
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    super.checkTaskAssign(task);
    Authentication actor = actor();
    if (actor == null || isAdministrator(actor)) {
      return;
    }
    if (!(command() instanceof AssignTaskCmd)) {
      throw new AuthorizationException("タスクの名称・期限・優先度・候補者は手続が定めるため、変更できません。担当者の交代は「担当者の交代」の手続で行ってください。");
    }
    if (!isAssignee(task, actor) && !isCandidate(task, actor)) {
      throw new AuthorizationException("このタスクの担当者・候補者ではないため、担当を変更できません。");
    }
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    super.checkUpdateTaskVariable(task);
    Authentication actor = actor();
    if (actor != null && !isAdministrator(actor)) {
      throw new AuthorizationException("タスクの変数は直接書き換えられません。フォームから送信してください。");
    }
  }

  /**
   * Refuses a new assignee who is not among the task's candidates or must not do it, when a person assigns or claims.
   * The engine tells of the new assignee only while it is being set, hence here and not in a check before.
   */
  void checkNewAssignee(TaskEntity task, String newAssignee) {
    Authentication actor = actor();
    if (actor == null || !(command() instanceof AssignTaskCmd || command() instanceof ClaimTaskCmd)) {
      return;
    }
    boolean known = newAssignee == null
        ? !task.getCandidates().isEmpty()
        : isCandidate(task, newAssignee, TaskAuthorizations.groupsOf(newAssignee));
    if (!known) {
      throw new AuthorizationException("このタスクの候補者以外を担当者にはできません。担当者の交代は「担当者の交代」の手続で行ってください。");
    }
    if (newAssignee != null) {
      fourEyes.check(task, newAssignee);
      conflicts.check(task, newAssignee);
    }
  }

  /** Whether a conflict of interest keeps a person from a task. */
  boolean keepsAway(TaskEntity task, String userId) {
    return !conflicts.allows(task, userId);
  }

  private static boolean isAssignee(TaskEntity task, Authentication actor) {
    return actor.getUserId().equals(task.getAssignee());
  }

  private static boolean isCandidate(TaskEntity task, Authentication actor) {
    return isCandidate(task, actor.getUserId(), groups(actor));
  }

  private static boolean isCandidate(TaskEntity task, String userId, List<String> groups) {
    return task.getCandidates().stream()
        .anyMatch(link -> userId.equals(link.getUserId()) || groups.contains(link.getGroupId()));
  }

  private static boolean isAdministrator(Authentication actor) {
    return groups(actor).contains(Groups.CAMUNDA_ADMIN);
  }

  private static List<String> groups(Authentication actor) {
    return actor.getGroupIds() == null ? List.of() : actor.getGroupIds();
  }

  /** The person whose rights are to be checked; null while the engine or a delegate acts. */
  private static Authentication actor() {
    var context = Context.getCommandContext();
    Authentication authentication = context.getAuthentication();
    boolean checked = context.isAuthorizationCheckEnabled()
        && authentication != null
        && authentication.getUserId() != null;
    return checked ? authentication : null;
  }

  private static Command<?> command() {
    return Context.getCommandInvocationContext().getCommand();
  }
}
