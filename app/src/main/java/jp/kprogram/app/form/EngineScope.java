package jp.kprogram.app.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** A task's variables, and the FEEL engine that decision tables use too. A start has no variables yet. */
final class EngineScope implements FormScope {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommandContext context;
  private final TaskEntity task;

  /** @param task null at a process start */
  EngineScope(CommandContext context, TaskEntity task) {
    this.context = context;
    this.task = task;
  }

  @Override
  public JsonNode variable(String name) {
    TypedValue value = task == null ? null : task.getVariableTyped(name, false);
    if (value == null) {
      return MissingNode.getInstance();
    }
    try {
      return value instanceof SerializableValue serialized
          ? JSON.readTree(serialized.getValueSerialized())
          : JSON.valueToTree(value.getValue());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return MissingNode.getInstance();
    }
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
