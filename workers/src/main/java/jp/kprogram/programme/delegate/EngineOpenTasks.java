package jp.kprogram.programme.delegate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kprogram.programme.OpenTasks;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Personal tasks as the engine has them: the model itself names the person, so nobody else could have claimed them.
 * Called processes carry the business key of their case.
 */
@Component
class EngineOpenTasks implements OpenTasks {

  /** Variables by which models name the person whose task comes next. */
  private static final Set<String> ROLES = Set.of("member", "chair", "proposer");

  /** Where people act for themselves: they declare, review by their own name, or answer for their own research. */
  private static final Set<String> OWN =
      Set.of("interest-declaration", "review", "award-mitigation", "award-plan");

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;

  // lazy: the engine needs delegates while it starts
  EngineOpenTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
  }

  @Override
  public List<PersonalTask> of(String caseNumber) {
    return personal(caseNumber)
        .map(task -> new PersonalTask(task.getId(), processOf(task), task.getName(), task.getAssignee()))
        .toList();
  }

  @Override
  public void handOver(String caseNumber, String absentee, String substitute) {
    personal(caseNumber).filter(task -> task.getAssignee().equals(absentee)).forEach(task -> {
      for (String role : ROLES) {
        if (absentee.equals(runtime.getVariable(task.getExecutionId(), role))) {
          runtime.setVariable(task.getExecutionId(), role, substitute);
        }
      }
      tasks.setAssignee(task.getId(), substitute);
    });
  }

  private Stream<Task> personal(String caseNumber) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskAssigned().unlimitedList().stream()
        .filter(task -> !task.getAssignee().isBlank() && !OWN.contains(processOf(task)))
        .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
            .noneMatch(link -> "candidate".equals(link.getType())));
  }

  private String processOf(Task task) {
    return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
  }
}
