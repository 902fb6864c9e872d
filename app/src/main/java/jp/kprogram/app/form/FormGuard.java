package jp.kprogram.app.form;

import java.lang.reflect.Field;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kprogram.app.engine.Interceptors;
import jp.kprogram.app.engine.Requests;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets nothing into a case by a task's completion, a process start or a message but what the deployed form asks for.
 *
 * <p>Applies to every request of a logged-in person or machine account, whichever of the engine's ways it takes
 * (Tasklist, REST, Java API); not to what the engine and its delegates do themselves. Without a form nothing is taken.
 * The rights come first: who may not work on a task learns nothing about its form.
 */
@Component
public class FormGuard extends AbstractProcessEnginePlugin {

  private static final Field COMPLETED_TASK = Interceptors.field(CompleteTaskCmd.class, "taskId");
  private static final Field COMPLETED_WITH = Interceptors.field(CompleteTaskCmd.class, "variables");
  private static final Field SUBMITTED_TASK = Interceptors.field(SubmitTaskFormCmd.class, "taskId");
  private static final Field SUBMITTED_WITH = Interceptors.field(SubmitTaskFormCmd.class, "properties");
  private static final Field STARTED = Interceptors.field(SubmitStartFormCmd.class, "processDefinitionId");
  private static final Field STARTED_WITH = Interceptors.field(SubmitStartFormCmd.class, "variables");
  private static final Field START = Interceptors.field(StartProcessInstanceCmd.class, "instantiationBuilder");
  private static final Field MESSAGE = Interceptors.field(AbstractCorrelateMessageCmd.class, "builder");
  private static final List<Field> RECEIVED_WITH = List.of(
      Interceptors.field(MessageEventReceivedCmd.class, "processVariables"),
      Interceptors.field(MessageEventReceivedCmd.class, "processVariablesLocal"),
      Interceptors.field(MessageEventReceivedCmd.class, "processVariablesToTriggeredScope"));

  private final FormCheck check;
  private final DeployedForms forms;
  private final FormContents contents;

  FormGuard(Clock clock, DeployedForms forms, FormContents contents) {
    this.check = new FormCheck(clock);
    this.forms = forms;
    this.contents = contents;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Guard());
  }

  private final class Guard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (!Requests.isFromOutside()) {
        return next.execute(command);
      }
      Runnable asSent = inspect(command, Requests.context());
      try {
        return next.execute(command);
      } finally {
        // one that meets another's request is tried again, and then checked again
        asSent.run();
      }
    }
  }

  /** Checks a command and puts into it what is to be stored; gives what puts back what was sent. */
  private Runnable inspect(Command<?> command, CommandContext context) {
    if (command instanceof CompleteTaskCmd) {
      return completion(command, COMPLETED_TASK, COMPLETED_WITH, context);
    } else if (command instanceof SubmitTaskFormCmd) {
      return completion(command, SUBMITTED_TASK, SUBMITTED_WITH, context);
    } else if (command instanceof SubmitStartFormCmd) {
      var definition = definition((String) Interceptors.read(STARTED, command), context);
      Object sent = Interceptors.read(STARTED_WITH, command);
      start(definition, initialOf(definition), variables(STARTED_WITH, command), context,
          values -> Interceptors.write(STARTED_WITH, command, Variables.fromMap(values)));
      return () -> Interceptors.write(STARTED_WITH, command, sent);
    } else if (command instanceof StartProcessInstanceCmd) {
      var builder = (ProcessInstantiationBuilderImpl) Interceptors.read(START, command);
      var definition = new GetDeployedProcessDefinitionCmd(builder, false).execute(context);
      var sent = copy(builder.getVariables());
      start(definition, initialOf(definition), builder.getVariables(), context,
          values -> replace(builder.getVariables(), values));
      return () -> replace(builder.getVariables(), sent);
    } else if (command instanceof AbstractCorrelateMessageCmd) {
      return message((MessageCorrelationBuilderImpl) Interceptors.read(MESSAGE, command), context);
    } else if (command instanceof MessageEventReceivedCmd) {
      RECEIVED_WITH.forEach(field -> nothingOf(variables(field, command)));
    }
    return () -> { };
  }

  private Runnable completion(Command<?> command, Field taskId, Field variables, CommandContext context) {
    String id = (String) Interceptors.read(taskId, command);
    oneAtATime(id, context);
    TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
    if (task == null) {
      throw new Refusal.NotFound("TASK_CLOSED", null,
          "この作業は、すでに完了しているか、案件の取下げなどにより終わっています。一覧を開き直してください。");
    }
    for (CommandChecker rights : context.getProcessEngineConfiguration().getCommandCheckers()) {
      rights.checkTaskWork(task);
    }
    var definition = task.getTaskDefinition();
    var form = definition == null ? null : definition.getTaskFormHandler().createTaskForm(task);
    var scope = new EngineScope(context, task, () -> contents.of(task, context));
    var values = check.check(forms.of(form, context), variables(variables, command), scope);
    var step = task.getExecution() == null ? null : task.getExecution().getActivity();
    Object sent = Interceptors.read(variables, command);
    Interceptors.write(variables, command, Variables.fromMap(PassingAnswers.kept(step, values)));
    return () -> Interceptors.write(variables, command, sent);
  }

  /**
   * Who completes a task waits for others at work on the same case, before anything of it is read. The engine reads a
   * case piece by piece: without the lock it could find the task still there and the variables of its case gone.
   */
  private static void oneAtATime(String taskId, CommandContext context) {
    var connection = context.getDbSqlSession().getSqlSession().getConnection();
    JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql("""
            select id_ from act_ru_execution
            where id_ = (
              select instance.root_proc_inst_id_ from act_ru_task task
              join act_ru_execution instance on instance.id_ = task.proc_inst_id_
              where task.id_ = :task)
            for update
            """).param("task", taskId).query(String.class).optional();
  }

  private void start(
      ProcessDefinitionEntity definition,
      String startEvent,
      Map<String, Object> sent,
      CommandContext context,
      Consumer<Map<String, Object>> store) {
    if (definition == null) {
      return; // the command itself says so
    }
    for (CommandChecker rights : context.getProcessEngineConfiguration().getCommandCheckers()) {
      rights.checkCreateProcessInstance(definition);
    }
    var handler = definition.getStartFormHandler();
    var form = handler == null ? null : handler.createStartFormData(definition);
    var values = check.check(forms.of(form, context), sent, new EngineScope(context, null, Map::of));
    store.accept(PassingAnswers.kept(definition.findActivity(startEvent), values));
  }

  /**
   * A message that starts a process brings what the start form asks for. Every other is closed: cases tell each other,
   * and the engine looks for the case before it looks at the rights, so that its answer would tell anybody which case
   * is running and what its variables are.
   */
  private Runnable message(MessageCorrelationBuilderImpl message, CommandContext context) {
    nothingOf(message.getPayloadProcessInstanceVariablesLocal());
    nothingOf(message.getPayloadProcessInstanceVariablesToTriggeredScope());
    Map<String, Object> payload = message.getPayloadProcessInstanceVariables();
    List<EventSubscriptionEntity> starts = message.getMessageName() == null
        ? List.of()
        : context.getEventSubscriptionManager().findMessageStartEventSubscriptionByName(message.getMessageName());
    if (starts.isEmpty()) {
      nothingOf(payload);
      throw new Refusal.NotAllowed("MESSAGE_CLOSED",
          "進行中の案件は、メッセージでは進められません。作業の様式か、該当する手続の開始の様式から行ってください。");
    }
    var sent = copy(payload);
    for (EventSubscriptionEntity start : starts) {
      var definition = definition(start.getConfiguration(), context);
      start(definition, start.getActivityId(), payload == null ? Map.of() : payload, context, values -> {
        if (payload == null) {
          message.setVariables(values);
        } else {
          replace(payload, values);
        }
      });
    }
    return () -> replace(message.getPayloadProcessInstanceVariables(), sent);
  }

  private void nothingOf(Map<String, Object> sent) {
    check.check(List.of(), sent == null ? Map.of() : sent, null);
  }

  private static String initialOf(ProcessDefinitionEntity definition) {
    return definition == null || definition.getInitial() == null ? null : definition.getInitial().getId();
  }

  private static ProcessDefinitionEntity definition(String id, CommandContext context) {
    return context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(Field field, Command<?> command) {
    var variables = (Map<String, Object>) Interceptors.read(field, command);
    return variables == null ? Map.of() : variables;
  }

  private static void replace(Map<String, Object> variables, Map<String, Object> values) {
    var copy = copy(values);
    if (variables != null) {
      variables.clear();
      variables.putAll(copy);
    }
  }

  /** With the types that the values have. */
  private static VariableMap copy(Map<String, Object> values) {
    var copy = Variables.createVariables();
    copy.putAll(values == null ? Map.of() : values);
    return copy;
  }
}
