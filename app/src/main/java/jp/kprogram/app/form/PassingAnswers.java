package jp.kprogram.app.form;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Keeps what people write out of the variables and the history of cases. The model names at a start or a
 * task the answers of its form that become variables:
 *
 * <pre>{@code <camunda:property name="keeps" value="callNumber" />}</pre>
 *
 * <p>All others pass through to the steps of the same transaction, which put them into our own tables, and are then
 * forgotten. A start or a task that does not say so keeps everything.
 */
@Component
class PassingAnswers extends AbstractProcessEnginePlugin {

  private static final String PROPERTY = "keeps";
  private static final PropertyKey<List<String>> KEPT = new PropertyKey<>(PROPERTY);

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var listeners = configuration.getCustomPostBPMNParseListeners();
    listeners = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
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
        String names = properties == null ? null : properties.get(PROPERTY);
        if (names != null) {
          step.getProperties().set(KEPT, Stream.of(names.split(",")).map(String::strip).toList());
        }
      }
    });
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  /** The answers of a form, those that its step does not keep as transient values. */
  static Map<String, Object> kept(ActivityImpl step, Map<String, Object> answers) {
    List<String> kept = step == null ? null : step.getProperties().get(KEPT);
    if (kept == null) {
      return answers;
    }
    var all = new LinkedHashMap<String, Object>();
    answers.forEach((name, value) -> all.put(name, kept.contains(name) ? value : passing(value)));
    return all;
  }

  private static Object passing(Object value) {
    if (value instanceof String text) {
      // as Json: of what a form sends, the engine puts each plain text into the history, transient or not
      return SpinValues.jsonValue(TextNode.valueOf(text).toString()).setTransient(true).create();
    }
    if (value instanceof JsonValue json) {
      return SpinValues.jsonValue(json.getValueSerialized()).setTransient(true).create();
    }
    return Variables.untypedValue(value, true);
  }
}
