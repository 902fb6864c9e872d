package jp.kprogram.app.deadline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.rights.Rights;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stops the start when a user task of the programme has no deadline, a deadline no user task, or a group that is to
 * learn of a late one does not exist; names them all.
 */
@Component
class DeadlineCheck implements SmartInitializingSingleton {

  /** Stage folders: the models of the programme, as the engine deploys them. */
  private static final String MODELS = "classpath*:/processes/*/*.bpmn";

  private final Deadlines deadlines;
  private final Rights rights;

  DeadlineCheck(Deadlines deadlines, Rights rights) {
    this.deadlines = deadlines;
    this.rights = rights;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> faults = new ArrayList<>(deadlines.faultsAgainst(userTasks()));
    faults.addAll(deadlines.faultsAgainstGroups(rights.groups().keySet()));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("kprogram.deadlines (deadlines.yml):\n" + String.join("\n", faults));
    }
  }

  /** Ids of all user tasks of the programme's models by process key. */
  static Map<String, List<String>> userTasks() {
    Map<String, List<String>> tasks = new HashMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(MODELS)) {
        try (var content = file.getInputStream()) {
          BpmnModelInstance model = Bpmn.readModelFromStream(content);
          String key = model.getModelElementsByType(Process.class).iterator().next().getId();
          tasks.put(key, model.getModelElementsByType(UserTask.class).stream().map(FlowElement::getId).toList());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("models cannot be read", e);
    }
    return tasks;
  }
}
