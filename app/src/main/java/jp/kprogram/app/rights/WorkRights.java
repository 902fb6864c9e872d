package jp.kprogram.app.rights;

import java.util.Optional;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Whether the current user may work on a task, asked before trying. */
@Component
public class WorkRights {

  private final EngineCommands engine;

  WorkRights(EngineCommands engine) {
    this.engine = engine;
  }

  /**
   * Why the current user may not work on a task, in Japanese; empty where the user may.
   *
   * @throws Refusal.NotFound TASK_NOT_FOUND where there is no such task, or none that this user may see
   */
  public Optional<String> obstacle(String taskId) {
    return engine.inOneTransaction(context -> {
      TaskEntity task = visible(taskId, context);
      try {
        checkers(context).forEach(checker -> checker.checkTaskWork(task));
        return Optional.empty();
      } catch (AuthorizationException | Refusal.NotAllowed refused) {
        return Optional.of(refused.getMessage());
      }
    });
  }

  private static TaskEntity visible(String taskId, CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    try {
      if (task != null) {
        checkers(context).forEach(checker -> checker.checkReadTask(task));
        return task;
      }
    } catch (AuthorizationException hidden) {
      // the same answer for both
    }
    throw new Refusal.NotFound("TASK_NOT_FOUND", null, "この作業はありません。すでに終わっているか、見る権限がありません。");
  }

  private static Iterable<CommandChecker> checkers(CommandContext context) {
    return context.getProcessEngineConfiguration().getCommandCheckers();
  }
}
