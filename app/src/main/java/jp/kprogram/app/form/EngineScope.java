package jp.kprogram.app.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A task's variables, what its form shows from our tables, and the FEEL engine that decision tables use too. A start has
 * no variables yet.
 */
final class EngineScope implements FormScope {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommandContext context;
  private final TaskEntity task;
  private final Supplier<Map<String, Object>> contents;
  private Map<String, Object> shown;

  /**
   * @param task null at a process start
   * @param contents of the form, asked where a name is no variable
   */
  EngineScope(CommandContext context, TaskEntity task, Supplier<Map<String, Object>> contents) {
    this.context = context;
    this.task = task;
    this.contents = contents;
  }

  @Override
  public JsonNode variable(String name) {
    TypedValue value = task == null ? null : task.getVariableTyped(name, false);
    if (value == null) {
      Object content = content(name);
      return content == null ? MissingNode.getInstance() : JSON.valueToTree(content);
    }
    try {
      return value instanceof SerializableValue serialized
          ? JSON.readTree(serialized.getValueSerialized())
          : JSON.valueToTree(value.getValue());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return MissingNode.getInstance();
    }
  }

  private Object content(String name) {
    if (shown == null) {
      shown = contents.get();
    }
    return FormContents.value(shown.get(name));
  }

  @Override
  public Object evaluate(String expression, Map<String, Object> sent) {
    return context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine()
        .evaluateSimpleExpression(expression, new Overlay(sent));
  }

  /** What was sent before what the task holds; what neither knows is null, as in the browser. */
  private final class Overlay implements VariableContext {

    private final Map<String, Object> sent;

    private Overlay(Map<String, Object> sent) {
      this.sent = sent;
    }

    @Override
    public TypedValue resolve(String name) {
      Object value = sent.containsKey(name) ? sent.get(name) : variable(name);
      return Variables.untypedValue(
          value instanceof JsonNode node ? JSON.convertValue(node, Object.class) : value);
    }

    @Override
    public boolean containsVariable(String name) {
      return true;
    }

    @Override
    public Set<String> keySet() {
      return sent.keySet();
    }
  }
}
