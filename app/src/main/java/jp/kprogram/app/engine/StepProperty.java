package jp.kprogram.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A property by which a model tells something about a start or a user task: names of variables, comma separated.
 *
 * <pre>{@code <camunda:property name="notBy" value="preparedBy,requestedBy" />}</pre>
 */
public final class StepProperty {

  private final String name;
  private final PropertyKey<List<String>> key;

  /** @param name of the property in the model */
  public StepProperty(String name) {
    this.name = name;
    this.key = new PropertyKey<>(name);
  }

  /** Has each step that carries the property remember it, from when its model is read. */
  public void readIn(ProcessEngineConfigurationImpl configuration) {
    readIn(configuration, step -> {});
  }

  /** @param found is told of each step that carries the property */
  public void readIn(ProcessEngineConfigurationImpl configuration, Consumer<ActivityImpl> found) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new AbstractBpmnParseListener() {
      @Override
      public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        remember(element, start);
      }

      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl task) {
        remember(element, task);
      }

      private void remember(Element element, ActivityImpl step) {
        var properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        String value = properties == null ? null : properties.get(name);
        if (value != null) {
          step.getProperties().set(key, Stream.of(value.split(",")).map(String::strip).toList());
          found.accept(step);
        }
      }
    });
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  /** What a step names; empty where it does not carry the property, or there is no step. */
  public Optional<List<String>> of(ActivityImpl step) {
    return Optional.ofNullable(step).map(carrier -> carrier.getProperties().get(key));
  }

  /** What the step of a task names; nothing for a task of no model. */
  public List<String> of(TaskEntity task) {
    return Optional.ofNullable(task.getProcessDefinition())
        .flatMap(process -> of(process.findActivity(task.getTaskDefinitionKey())))
        .orElse(List.of());
  }
}
