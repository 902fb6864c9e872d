package jp.kprogram.app.form;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kprogram.app.engine.StepProperty;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
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

  private static final StepProperty KEEPS = new StepProperty("keeps");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    KEEPS.readIn(configuration);
  }

  /** The answers of a form, those that its step does not keep as transient values. */
  static Map<String, Object> kept(ActivityImpl step, Map<String, Object> answers) {
    return KEEPS.of(step).map(kept -> {
      var all = new LinkedHashMap<String, Object>();
      answers.forEach((name, value) -> all.put(name, kept.contains(name) ? value : passing(value)));
      return (Map<String, Object>) all;
    }).orElse(answers);
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
