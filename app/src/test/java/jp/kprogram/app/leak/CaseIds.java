package jp.kprogram.app.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Execution;

/** The engine's ids of what belongs to some cases, as nobody without a right could guess them. */
final class CaseIds {

  private final Set<String> instances = new TreeSet<>();
  private final Set<String> tasks = new TreeSet<>();
  private final Set<String> openTasks = new TreeSet<>();
  private final Map<String, List<String>> byResource = new LinkedHashMap<>();

  private CaseIds() {}

  static CaseIds of(ProcessEngine engine, Collection<String> caseNumbers) {
    var ids = new CaseIds();
    HistoryService history = engine.getHistoryService();
    ManagementService management = engine.getManagementService();
    Set<String> definitions = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (String number : caseNumbers) {
      for (HistoricProcessInstance instance :
          history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).unlimitedList()) {
        String id = instance.getId();
        ids.instances.add(id);
        definitions.add(instance.getProcessDefinitionId());
        keys.add(instance.getProcessDefinitionKey());
        ids.add("execution", engine.getRuntimeService().createExecutionQuery().processInstanceId(id).unlimitedList(),
            Execution::getId);
        ids.add("task", history.createHistoricTaskInstanceQuery().processInstanceId(id).unlimitedList(),
            HistoricTaskInstance::getId);
        history.createHistoricTaskInstanceQuery().processInstanceId(id).unlimitedList()
            .forEach(task -> ids.tasks.add(task.getId()));
        engine.getTaskService().createTaskQuery().processInstanceId(id).list()
            .forEach(task -> ids.openTasks.add(task.getId()));
        ids.add("variable-instance",
            engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(id).unlimitedList(),
            one -> one.getId());
        ids.add("history/variable-instance",
            history.createHistoricVariableInstanceQuery().processInstanceId(id).unlimitedList(), one -> one.getId());
        ids.add("history/detail",
            history.createHistoricDetailQuery().processInstanceId(id).unlimitedList(), one -> one.getId());
        ids.add("history/activity-instance",
            history.createHistoricActivityInstanceQuery().processInstanceId(id).unlimitedList(), one -> one.getId());
        ids.add("history/job-log",
            history.createHistoricJobLogQuery().processInstanceId(id).unlimitedList(), one -> one.getId());
        ids.add("history/decision-instance",
            history.createHistoricDecisionInstanceQuery().processInstanceId(id).unlimitedList(), one -> one.getId());
        ids.add("job", management.createJobQuery().processInstanceId(id).unlimitedList(), one -> one.getId());
      }
    }
    ids.add("process-instance", List.copyOf(ids.instances), Function.identity());
    ids.add("history/process-instance", List.copyOf(ids.instances), Function.identity());
    ids.add("process-definition", List.copyOf(definitions), Function.identity());
    ids.add("history/process-definition", List.copyOf(definitions), Function.identity());
    ids.add("process-definition/key", List.copyOf(keys), Function.identity());
    ids.add("filter", engine.getFilterService().createFilterQuery().list(), one -> one.getId());
    return ids;
  }

  /** Ids of process instances and tasks: they would stand in lists. */
  Set<String> inLists() {
    Set<String> all = new TreeSet<>(instances);
    all.addAll(tasks);
    return all;
  }

  Set<String> tasks() {
    return tasks;
  }

  Set<String> openTasks() {
    return openTasks;
  }

  /** What to put in the place of an id, by what stands before it; null where cases have nothing of the kind. */
  List<String> of(String resource) {
    return byResource.get(resource);
  }

  private <T> void add(String resource, List<T> found, Function<T, String> id) {
    List<String> all = new ArrayList<>(byResource.getOrDefault(resource, List.of()));
    found.stream().map(id).forEach(all::add);
    // one of each kind; the first and the last case
    boolean both = resource.endsWith("process-instance") && all.size() > 1;
    byResource.put(resource, both ? List.of(all.get(0), all.get(all.size() - 1)) : all.subList(0, Math.min(1, all.size())));
  }
}
