package jp.kprogram.app.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.adoption.ConflictListener;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.engine.StepProperty;
import jp.kprogram.information.Leaks;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps tasks from those with a conflict of interest (P5, E07): they neither see one nor find, count, take or complete
 * it. The model names the variables that hold the number of an application, or of a selection for all of its
 * applications, or of a leak for whom it concerns (E14):
 *
 * <pre>{@code <camunda:property name="conflictsOf" value="applicationNumber" />}</pre>
 *
 * <p>The right of the group stays; a row for the task takes it from the person, and ends with the task. Where nobody of
 * the group is left, or the one who was asked has a conflict, the secretariat is asked.
 */
@Component
public class ConflictGuard extends AbstractProcessEnginePlugin implements ConflictListener {

  private static final StepProperty CONFLICTS_OF = new StepProperty("conflictsOf");

  /** The variables that a model may name; known without it, as a model is read only when it is first needed. */
  private static final List<String> NAMES = List.of("applicationNumber", "caseNumber");

  private final Conflicts conflicts;
  private final Leaks leaks;
  private final People people;
  private final Revocations revocations;
  private final JdbcClient database;
  private final EngineCommands engine;

  // lazy: the engine needs its plugins while it starts
  ConflictGuard(
      @Lazy Conflicts conflicts,
      @Lazy Leaks leaks,
      @Lazy People people,
      Revocations revocations,
      JdbcClient database,
      EngineCommands engine) {
    this.conflicts = conflicts;
    this.leaks = leaks;
    this.people = people;
    this.revocations = revocations;
    this.database = database;
    this.engine = engine;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    CONFLICTS_OF.readIn(configuration, step -> ((UserTaskActivityBehavior) step.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> hide(task, peopleOf(task))));
  }

  /** Whether a person may do a task as far as conflicts of interest are concerned. */
  public boolean allows(DelegateTask task, String userId) {
    List<String> numbers = numbers(task);
    return numbers.stream().noneMatch(number -> hides(number, userId))
        || party(task, numbers).filter(userId::equals).isPresent();
  }

  /** @throws Refusal.NotAllowed CONFLICT_OF_INTEREST */
  void check(TaskEntity task, String userId) {
    if (!allows(task, userId)) {
      throw new Refusal.NotAllowed("CONFLICT_OF_INTEREST", "このタスクは担当できません。別の方が担当してください。");
    }
  }

  /** Takes the tasks that are open now from a person whose conflict has just been found. */
  @Override
  public void found(String person, Map<String, String> why) {
    Set<String> numbers = new TreeSet<>(conflicts.selectionsHidingFrom(person));
    numbers.addAll(why.keySet());
    engine.withoutRights(() -> {
      openTasks(numbers).forEach(task -> hideOpen(task, person));
      return null;
    });
  }

  /** In one look through the tables of the engine, whose own query would take one for each number. */
  private List<String> openTasks(Set<String> numbers) {
    return database
        .sql("""
            select distinct task.id_ from act_ru_task task
              join act_ru_variable known on known.execution_id_ = task.proc_inst_id_
            where known.name_ in (:names) and known.text_ in (:numbers)
            """)
        .param("names", NAMES).param("numbers", numbers).query(String.class).list();
  }

  private void hideOpen(String taskId, String person) {
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
    if (task != null && !allows(task, person)) {
      hide(task, Set.of(person));
    }
  }

  private void hide(DelegateTask task, Set<String> hiddenFrom) {
    Set<String> group = new TreeSet<>();
    task.getCandidates().stream()
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> people.membersOf(link.getGroupId()).stream().map(Person::id).forEach(group::add));
    hiddenFrom.forEach(person -> takeAway(task, person));
    if (task.getAssignee() == null && peopleOf(task).containsAll(group)) {
      task.addCandidateGroup(Offices.SECRETARIAT);
    }
  }

  private void takeAway(DelegateTask task, String person) {
    if (person.equals(task.getAssignee())) {
      task.setAssignee(null);
    }
    revocations.takeAway(person, Resources.TASK, task.getId());
  }

  private Set<String> peopleOf(DelegateTask task) {
    Set<String> found = new TreeSet<>();
    List<String> numbers = numbers(task);
    numbers.forEach(number -> found.addAll(peopleOf(number)));
    if (!found.isEmpty()) {
      party(task, numbers).ifPresent(found::remove);
    }
    return found;
  }

  private Set<String> peopleOf(String number) {
    if (number.startsWith("LKI-")) {
      return leaks.concerned(number);
    }
    return isApplication(number) ? conflicts.peopleOf(number) : conflicts.peopleInSelection(number);
  }

  private boolean hides(String number, String person) {
    if (number.startsWith("LKI-")) {
      return leaks.concerned(number).contains(person);
    }
    return isApplication(number) ? conflicts.hidden(person, number) : conflicts.hiddenInSelection(person, number);
  }

  private static boolean isApplication(String number) {
    return number.startsWith("APP-");
  }

  /** Whom the model itself asks as the applicant: a conflict with the own application takes nothing away here. */
  private Optional<String> party(DelegateTask task, List<String> numbers) {
    return Optional.ofNullable(((TaskEntity) task).getTaskDefinition().getAssigneeExpression())
        .map(asked -> (String) asked.getValue(task))
        .filter(person -> numbers.stream().anyMatch(number -> conflicts.isParty(person, number)));
  }

  private static List<String> numbers(DelegateTask task) {
    return CONFLICTS_OF.of((TaskEntity) task).stream()
        .map(variable -> task.getVariable(variable) instanceof String number ? number : null)
        .filter(number -> number != null)
        .toList();
  }
}
