package jp.kprogram.app.deadline;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads a model and gives each user task the listeners and timers of its rule, as if the model had them as task
 * listeners of type timeout.
 *
 * <p>It extends the parser, because a parse listener cannot register the timers' job definitions, and without these a
 * timer knows neither its process definition nor shows in Cockpit.
 */
class DeadlineParse extends BpmnParse {

  private final Deadlines deadlines;
  private final DueDates dueDates;
  private final TaskTimers timers;
  private final TaskNotices notices;

  DeadlineParse(
      BpmnParser parser, Deadlines deadlines, DueDates dueDates, TaskTimers timers, TaskNotices notices) {
    super(parser);
    this.deadlines = deadlines;
    this.dueDates = dueDates;
    this.timers = timers;
    this.notices = notices;
  }

  @Override
  public ActivityImpl parseUserTask(Element element, ScopeImpl scope) {
    ActivityImpl activity = super.parseUserTask(element, scope);
    var process = (ProcessDefinitionEntity) scope.getProcessDefinition();
    deadlines.of(process.getKey(), activity.getId()).ifPresent(rule -> attach(rule, activity, process));
    return activity;
  }

  private void attach(DeadlineRule rule, ActivityImpl activity, ProcessDefinitionEntity process) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> timers.begin(created, rule));
    // timers belong to the activity's own execution and go when it goes
    activity.setScope(true);
    activity.setEventScope(activity);
    for (DeadlineMoment moment : rule.moments()) {
      task.addTimeoutTaskListener(moment.id(), late -> notices.send(late, rule, moment));
      declareTimer(moment, rule, activity, process);
    }
  }

  private void declareTimer(
      DeadlineMoment moment, DeadlineRule rule, ActivityImpl activity, ProcessDefinitionEntity process) {
    var time = new DeadlineExpression(rule, moment, dueDates);
    var timer = new TimerDeclarationImpl(time, TimerDeclarationType.DATE, TimerTaskListenerJobHandler.TYPE);
    timer.setActivity(activity);
    timer.setRawJobHandlerConfiguration(activity.getId() + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
        + TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX + moment.id());
    timer.setJobConfiguration("deadline: " + moment.id());
    timer.setJobPriorityProvider((ParameterValueProvider) activity.getProperty(PROPERTYNAME_JOB_PRIORITY));
    addJobDeclarationToProcessDefinition(timer, process);
    addTimerListenerDeclaration(moment.id(), activity, timer);
  }
}
