package jp.kprogram.app.sample;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The desk at which the demo people do their part of the sample programme: through forms, with their own rights. */
@Component
@Profile("demo")
class SampleDesk {

  private final ProcessEngine engine;
  private final People people;

  SampleDesk(ProcessEngine engine, People people) {
    this.engine = engine;
    this.people = people;
  }

  /** Rows of a file of sample data; the file has one list under its own name. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(String what) throws IOException {
    try (var file = new ClassPathResource("sample/%s.yml".formatted(what)).getInputStream()) {
      Map<String, Object> content = new Yaml().load(file);
      return (List<Map<String, Object>>) content.get(what);
    }
  }

  /** A list as a checklist sends it. */
  static Object list(List<String> values) {
    return SpinValues.jsonValue(values.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"))).create();
  }

  /** The nth member of a group, counted round and round. */
  String member(String group, int number) {
    var members = people.membersOf(group);
    return members.get(number % members.size()).id();
  }

  /** Starts a process by its form and gives the number of the case. */
  String open(String person, String process, Map<String, Object> fields) {
    String definition = engine.getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
    return as(person, () -> engine.getFormService().submitStartForm(definition, fields).getBusinessKey());
  }

  /** Completes by its form the task of a kind that a person has in a case, alone or with the office. */
  void complete(String person, String caseNumber, String task, Map<String, Object> fields) {
    Task open = open(person, caseNumber, task);
    as(person, () -> {
      engine.getFormService().submitTaskForm(open.getId(), fields);
      return null;
    });
  }

  /** Completes a task that comes filled in, with some fields changed. */
  void completeFilledIn(String person, String caseNumber, String task, List<String> filledIn, Map<String, Object> changes) {
    Task open = open(person, caseNumber, task);
    VariableMap values = engine.getTaskService().getVariablesTyped(open.getId(), filledIn, true);
    var fields = new HashMap<String, Object>();
    values.keySet().forEach(name -> fields.put(name, values.getValueTyped(name)));
    fields.putAll(changes);
    complete(person, caseNumber, task, fields);
  }

  /** Runs the jobs of a step that a case has left to the job executor. */
  void runJobs(String caseNumber, String step) {
    jobs(caseNumber, step).forEach(job -> engine.getManagementService().executeJob(job.getId()));
  }

  /** Runs the one of these jobs whose step has a variable of this value. */
  void runJob(String caseNumber, String step, String variable, Object value) {
    jobs(caseNumber, step)
        .filter(job -> value.equals(engine.getRuntimeService().getVariable(job.getExecutionId(), variable)))
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
  }

  private Stream<Job> jobs(String caseNumber, String step) {
    return engine.getManagementService().createJobQuery().activityId(step).list().stream()
        .filter(job -> caseNumber.equals(businessKey(job.getProcessInstanceId())));
  }

  private Task open(String person, String caseNumber, String task) {
    List<String> groups = people.groupsOf(person);
    return engine.getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(caseNumber)
        .taskDefinitionKey(task)
        .list()
        .stream()
        .filter(open -> person.equals(open.getAssignee()) || isOffered(open, groups))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no task %s for %s in %s".formatted(task, person, caseNumber)));
  }

  private boolean isOffered(Task task, List<String> groups) {
    return task.getAssignee() == null
        && engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .anyMatch(link -> groups.contains(link.getGroupId()));
  }

  private String businessKey(String instance) {
    return engine.getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getBusinessKey();
  }

  /** Does something as a person, with the rights of the person's groups. */
  <T> T as(String person, Supplier<T> step) {
    engine.getIdentityService().setAuthentication(person, people.groupsOf(person));
    try {
      return step.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
