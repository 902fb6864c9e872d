package jp.kprogram.app.testing;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.Letter;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk at which the people of a test do their work: forms, tasks, letters and records of cases, by case number. */
@Component
public class CaseDesk {

  private final ProcessEngine engine;
  private final People people;
  private final Letters letters;
  private final Decisions decisions;
  private final JdbcClient database;

  CaseDesk(ProcessEngine engine, People people, Letters letters, Decisions decisions, JdbcClient database) {
    this.engine = engine;
    this.people = people;
    this.letters = letters;
    this.decisions = decisions;
    this.database = database;
  }

  /** A list as a checklist sends it. */
  public static Object list(List<String> values) {
    return SpinValues.jsonValue(values.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"))).create();
  }

  public static Object list(String... values) {
    return list(List.of(values));
  }

  /** Fields of a form. */
  @SafeVarargs
  public static Map<String, Object> with(Map<String, Object> fields, Map.Entry<String, Object>... changes) {
    var all = new HashMap<>(fields);
    Stream.of(changes).forEach(change -> all.put(change.getKey(), change.getValue()));
    return all;
  }

  /** Does something as a person, with the person's groups and rights. */
  public <T> T as(String person, Supplier<T> work) {
    engine.getIdentityService().setAuthentication(person, people.groupsOf(person));
    try {
      return work.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Starts a process by its form and gives the instance. */
  public ProcessInstance start(String person, String process, String businessKey, Map<String, Object> fields) {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(process).latestVersion().singleResult().getId();
    return as(person, () -> engine.getFormService().submitStartForm(definition, businessKey, fields));
  }

  /** Starts a process by its form and gives the number of the new case. */
  public String open(String person, String process, Map<String, Object> fields) {
    String instance = start(person, process, null, fields).getId();
    return engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceId(instance).singleResult().getBusinessKey();
  }

  /** Completes by its form the one open task of a kind that a person may work on in a case. */
  public void complete(String person, String caseNumber, String task, Map<String, Object> fields) {
    complete(person, task(person, caseNumber, task), fields);
  }

  public void complete(String person, Task task, Map<String, Object> fields) {
    as(person, () -> {
      engine.getFormService().submitTaskForm(task.getId(), fields);
      return null;
    });
  }

  /** The one task of a kind that is open in a case for this person or the person's office. */
  public Task task(String person, String caseNumber, String task) {
    var own = tasks(caseNumber, task).stream()
        .filter(open -> open.getAssignee() == null
            ? engine.getTaskService().getIdentityLinksForTask(open.getId()).stream()
                .anyMatch(link -> people.groupsOf(person).contains(link.getGroupId()))
            : open.getAssignee().equals(person))
        .toList();
    if (own.isEmpty()) {
      throw new AssertionError(
          "no task %s for %s in %s; open: %s".formatted(task, person, caseNumber, open(caseNumber)));
    }
    return own.get(0);
  }

  /** The one open task of an instance. */
  public Task taskOf(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  /** Open tasks of a kind in a case, its called processes included. */
  public List<Task> tasks(String caseNumber, String task) {
    return engine.getTaskService().createTaskQuery()
        .processInstanceBusinessKey(caseNumber).taskDefinitionKey(task).list();
  }

  /** Kinds of tasks that are open in a case, in alphabetical order. */
  public List<String> open(String caseNumber) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .map(Task::getTaskDefinitionKey).distinct().sorted().toList();
  }

  /** The running instance of a process in a case. */
  public ProcessInstance running(String caseNumber, String process) {
    return engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber).processDefinitionKey(process).singleResult();
  }

  /** The number of the case that a running case has called and waits for. */
  public String calledBy(String caseNumber, String process, String called) {
    return engine.getRuntimeService().createProcessInstanceQuery()
        .superProcessInstanceId(running(caseNumber, process).getId()).processDefinitionKey(called).singleResult()
        .getBusinessKey();
  }

  /** Whether a case has come to an end event, and nothing of it runs any more. */
  public boolean ended(String caseNumber, String endEvent) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).count() == 0
        && passed(caseNumber, endEvent);
  }

  /** Whether an instance with this business key has passed a node. */
  public boolean passed(String caseNumber, String node) {
    return engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber).list().stream()
        .anyMatch(instance -> engine.getHistoryService().createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId()).activityId(node).finished().count() > 0);
  }

  /** A variable as it stands in the running instance of a process. */
  public Object variable(String caseNumber, String process, String name) {
    return engine.getRuntimeService().getVariable(running(caseNumber, process).getId(), name);
  }

  /** A variable as a task sees it. */
  public Object variableOf(String task, String name) {
    return engine.getTaskService().getVariable(task, name);
  }

  /** What a person sees in the form of a task, by the name that the form uses; null where nothing is shown. */
  public Object shown(String person, Task task, String name) {
    return as(person, () -> engine.getFormService().getTaskFormVariables(task.getId())).get(name);
  }

  /** Lets time pass and fires the timer of an activity in a case. */
  public void timePasses(String caseNumber, Duration duration, String timer) {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
    var due = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
        .stream()
        .flatMap(instance -> engine.getManagementService().createJobQuery()
            .processInstanceId(instance.getId()).activityId(timer).executable().list().stream())
        .toList();
    if (due.size() != 1) {
      throw new AssertionError("due timers %s in %s: %d".formatted(timer, caseNumber, due.size()));
    }
    engine.getManagementService().executeJob(due.get(0).getId());
  }

  /** Does what a case has left to the engine: steps that run in transactions of their own; timers stay. */
  public void runJobs(String caseNumber) {
    for (var due = jobs(caseNumber); !due.isEmpty(); due = jobs(caseNumber)) {
      due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private List<Job> jobs(String caseNumber) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
        .stream()
        .flatMap(instance -> engine.getManagementService().createJobQuery()
            .processInstanceId(instance.getId()).messages().withRetriesLeft().list().stream())
        .toList();
  }

  /** Letters of a case by a template. */
  public List<Letter> letters(String caseNumber, String template) {
    return letters.page(new LetterFilter(null, caseNumber), 0, 500).letters().stream()
        .filter(letter -> letter.template().equals(template))
        .toList();
  }

  /** The record of a case. */
  public List<Decision> record(String caseNumber) {
    return decisions.of(caseNumber);
  }

  /** Decisions of a kind in a case. */
  public List<Decision> record(String caseNumber, String kind) {
    return record(caseNumber).stream().filter(decision -> decision.kind().equals(kind)).toList();
  }

  /** The lowest edition that no vision holds, so that tests do not get into each other's way. */
  public int freeEdition() {
    var held =
        database.sql("select edition_held from vision where edition_held is not null").query(Integer.class).set();
    return IntStream.rangeClosed(1, 99).filter(edition -> !held.contains(edition)).findFirst().orElseThrow();
  }
}
