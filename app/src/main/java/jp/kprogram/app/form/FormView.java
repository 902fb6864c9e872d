package jp.kprogram.app.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Field;
import java.util.List;
import jp.kprogram.app.engine.Interceptors;
import jp.kprogram.app.engine.Requests;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractGetFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Gives a person through a task only the variables that its form names. The engine would send every variable of the
 * case: the screening to the proposer, the state of the round to a member of the council. What a form shows and no
 * variable may hold, it gets from {@link jp.kprogram.shared.FormContent}.
 */
@Component
class FormView extends AbstractProcessEnginePlugin {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Field FORM_TASK = Interceptors.field(AbstractGetFormVariablesCmd.class, "resourceId");
  private static final Field DESERIALIZED =
      Interceptors.field(AbstractGetFormVariablesCmd.class, "deserializeObjectValues");
  private static final Field TASK = Interceptors.field(GetTaskVariablesCmd.class, "taskId");
  private static final Field ONE_TASK = Interceptors.field(GetTaskVariableCmd.class, "taskId");
  private static final Field ONE_NAME = Interceptors.field(GetTaskVariableCmd.class, "variableName");
  private static final Field TYPED_TASK = Interceptors.field(GetTaskVariableCmdTyped.class, "taskId");
  private static final Field TYPED_NAME = Interceptors.field(GetTaskVariableCmdTyped.class, "variableName");

  private final DeployedForms forms;
  private final FormContents contents;

  FormView(DeployedForms forms, FormContents contents) {
    this.forms = forms;
    this.contents = contents;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Narrowing());
  }

  private final class Narrowing extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      T result = next.execute(command);
      if (result == null || !Requests.isFromOutside()) {
        return result;
      }
      if (command instanceof GetTaskFormVariablesCmd) {
        narrow((VariableMap) result, FORM_TASK, command);
        boolean deserialized = (boolean) Interceptors.read(DESERIALIZED, command);
        add((VariableMap) result, (String) Interceptors.read(FORM_TASK, command), deserialized);
      } else if (command instanceof GetTaskVariablesCmd) {
        narrow((VariableMap) result, TASK, command);
      } else if (command instanceof GetTaskVariableCmd) {
        return shows(ONE_TASK, ONE_NAME, command) ? result : null;
      } else if (command instanceof GetTaskVariableCmdTyped) {
        return shows(TYPED_TASK, TYPED_NAME, command) ? result : null;
      }
      return result;
    }
  }

  private void narrow(VariableMap variables, Field task, Command<?> command) {
    for (String name : List.copyOf(variables.keySet())) {
      if (!shows((String) Interceptors.read(task, command), name)) {
        variables.remove(name);
      }
    }
  }

  /** What the form shows from our tables, and no variable holds. */
  private void add(VariableMap variables, String taskId, boolean deserialized) {
    var context = Requests.context();
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    contents.of(task, context).forEach((name, content) -> {
      Object value = shows(taskId, name) ? FormContents.value(content) : null;
      if (value != null) {
        variables.putValueTyped(name, typed(value, deserialized));
      }
    });
  }

  private static TypedValue typed(Object value, boolean deserialized) {
    if (value instanceof String text) {
      return Variables.stringValue(text);
    }
    try {
      String rows = JSON.writeValueAsString(value);
      return (deserialized ? SpinValues.jsonValue(Spin.JSON(rows)) : SpinValues.jsonValue(rows)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a value for a form", e);
    }
  }

  private boolean shows(Field task, Field name, Command<?> command) {
    return shows((String) Interceptors.read(task, command), (String) Interceptors.read(name, command));
  }

  private boolean shows(String taskId, String variable) {
    var context = Requests.context();
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    var definition = task == null ? null : task.getTaskDefinition();
    if (definition == null) {
      return true; // nothing of a model's: there is no form to go by
    }
    return forms.find(definition.getTaskFormHandler().createTaskForm(task), context)
        .map(form -> form.names().contains(variable))
        .orElse(true);
  }
}
