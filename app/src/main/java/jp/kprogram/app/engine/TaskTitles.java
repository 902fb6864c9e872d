package jp.kprogram.app.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the case into the title of each task, so that thirty proposals to be screened are not thirty equal lines:
 * 「三つの視点などで審査する｜PRP-2026-0028 量子センサを用いた…」.
 */
@Component
class TaskTitles extends AbstractProcessEnginePlugin {

  private static final int SUBJECT_LENGTH = 40;

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new AbstractBpmnParseListener() {
      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
            .getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskTitles::nameTheCase);
      }
    });
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  private static void nameTheCase(DelegateTask task) {
    String number = task.getExecution().getProcessBusinessKey();
    if (number == null && task.getVariable("caseNumber") instanceof String other) {
      number = other; // a procedure about another case, such as a substitution
    }
    if (number == null) {
      return;
    }
    String subject = task.getVariable("subject") instanceof String text ? " " + shortened(text) : "";
    task.setName(task.getName() + "｜" + number + subject);
  }

  private static String shortened(String subject) {
    return subject.length() <= SUBJECT_LENGTH ? subject : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
  }
}
