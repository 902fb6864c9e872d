package jp.kprogram.app.rights;

import static org.camunda.bpm.engine.variable.Variables.createVariables;

import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Two models, their people and one case of each: an office that sees its process as a whole (arai and baba), a reviewer
 * (chiba, assigned), a panel (doi), and somebody with nothing to do with either (endo of the demo people).
 */
final class RightsCases {

  static final String OFFICER = "arai";
  static final String COLLEAGUE = "baba";
  static final String REVIEWER = "chiba";
  static final String PANELIST = "doi";
  static final String STRANGER = "endo";

  final ProcessEngine engine;
  final String officeCase;
  final String panelCase;

  private RightsCases(ProcessEngine engine, String officeCase, String panelCase) {
    this.engine = engine;
    this.officeCase = officeCase;
    this.panelCase = panelCase;
  }

  /** Deploys the models and creates the people, once, and starts a case of each. */
  static RightsCases start(ProcessEngine engine) {
    engine.getRepositoryService().createDeployment().name("rights-test").enableDuplicateFiltering(true)
        .addClasspathResource("rights/rights-office.bpmn")
        .addClasspathResource("rights/rights-panel.bpmn")
        .deploy();
    people(engine);
    var runtime = engine.getRuntimeService();
    return new RightsCases(
        engine,
        runtime.startProcessInstanceByKey("rights-office", createVariables().putValue("secret", "office")).getId(),
        runtime.startProcessInstanceByKey("rights-panel", "PANEL-1",
            createVariables().putValue("secret", "panel").putValue("reviewer", REVIEWER)).getId());
  }

  /** Creates the people, once. */
  static void people(ProcessEngine engine) {
    person(engine, OFFICER, "test-office");
    person(engine, COLLEAGUE, "test-office");
    person(engine, REVIEWER, "reviewer");
    person(engine, PANELIST, "test-panel");
  }

  private static void person(ProcessEngine engine, String id, String group) {
    var identity = engine.getIdentityService();
    if (identity.createUserQuery().userId(id).count() == 0) {
      User user = identity.newUser(id);
      user.setLastName(id);
      user.setPassword(Caller.PASSWORD);
      identity.saveUser(user);
      identity.createMembership(id, group);
    }
  }

  Task officeTask() {
    return tasks().processInstanceId(officeCase).singleResult();
  }

  Task reviewTask() {
    return tasks().processInstanceId(panelCase).taskDefinitionKey("review").singleResult();
  }

  Task panelTask() {
    return tasks().processInstanceId(panelCase).taskDefinitionKey("discuss").singleResult();
  }

  private TaskQuery tasks() {
    return engine.getTaskService().createTaskQuery();
  }

  /** Puts the ids of this case's objects in the place of {names}. */
  String in(String text) {
    String filled = text;
    for (var id : Map.of(
        "{officeTask}", idOf(officeTask()),
        "{reviewTask}", idOf(reviewTask()),
        "{panelTask}", idOf(panelTask()),
        "{officeCase}", officeCase,
        "{panelCase}", panelCase).entrySet()) {
      filled = filled.replace(id.getKey(), id.getValue());
    }
    return filled;
  }

  private static String idOf(Task task) {
    return task == null ? "gone" : task.getId();
  }

  void end() {
    for (String id : List.of(officeCase, panelCase)) {
      if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).count() > 0) {
        engine.getRuntimeService().deleteProcessInstance(id, "test over");
      }
    }
  }
}
