package jp.kprogram.adoption.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.adoption.AwardCases;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Changes who does the tasks of an awardee, as the models name them: {@code awardee} and {@code enteringGroups}. Called
 * processes carry the business key of the award. The programme does it; who confirmed an account has no right to these
 * cases.
 */
@Component
class EngineAwardCases implements AwardCases {

  /** What the awardee does. */
  private static final Set<String> TASKS = Set.of("plan-measures", "write-plan");

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineAwardCases(@Lazy RuntimeService runtime, @Lazy TaskService tasks, AsProgramme programme) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.programme = programme;
  }

  @Override
  public void handTo(String award, Optional<String> account, String agency) {
    List<String> entering = account.isPresent() ? List.of() : List.of(agency);
    programme.run(() -> {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(award).list().stream()
          .map(ProcessInstance::getId)
          .filter(instance -> runtime.getVariables(instance).containsKey(AwardVariables.ENTERING_GROUPS.name()))
          .forEach(instance -> runtime.setVariables(instance, variables(account, entering)));
      tasks.createTaskQuery().processInstanceBusinessKey(award).list().stream()
          .filter(task -> TASKS.contains(task.getTaskDefinitionKey()))
          .forEach(task -> move(task, account, agency));
    });
  }

  private static Map<String, Object> variables(Optional<String> account, List<String> entering) {
    var all = new HashMap<String, Object>();
    all.put(AwardVariables.AWARDEE.name(), account.orElse(null));
    all.put(AwardVariables.ENTERING_GROUPS.name(), AwardVariables.ENTERING_GROUPS.writing().apply(entering));
    return all;
  }

  private void move(Task task, Optional<String> account, String agency) {
    if (account.isPresent()) {
      tasks.deleteCandidateGroup(task.getId(), agency);
    } else {
      tasks.addCandidateGroup(task.getId(), agency);
    }
    tasks.setAssignee(task.getId(), account.orElse(null));
  }
}
