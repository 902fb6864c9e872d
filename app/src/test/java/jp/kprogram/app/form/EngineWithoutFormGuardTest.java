package jp.kprogram.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.BareEngine;
import jp.kprogram.shared.FormContent;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the form guard is good for: the engine as it comes takes whatever is sent. */
class EngineWithoutFormGuardTest {

  private static final Map<String, Object> BAD = Map.of("title", "短", "isAdmin", true);

  @Test
  @DisplayName("守りのないエンジンは、様式に反する値も知らない項目も受け取る")
  void takesAnything_withoutGuard() {
    try (var bare = BareEngine.with(Map.of())) {
      Task task = start(bare.engine(), BAD);

      bare.engine().getTaskService().complete(task.getId(), BAD);

      assertThat(bare.engine().getHistoryService()
          .createHistoricVariableInstanceQuery().variableName("isAdmin").count()).isOne();
    }
  }

  @Test
  @DisplayName("守りのあるエンジンは、同じものを拒む")
  void refusesTheSame_withGuard() {
    try (var guarded = BareEngine.with(Map.of(), guard())) {
      assertThatThrownBy(() -> start(guarded.engine(), BAD)).isInstanceOf(FormRefused.class);

      Task task = start(guarded.engine(), Map.of("title", "量子センサー"));

      assertThatThrownBy(() -> guarded.engine().getTaskService().complete(task.getId(), BAD))
          .isInstanceOf(FormRefused.class);
    }
  }

  private static FormGuard guard() {
    var contents = new FormContents(new StaticListableBeanFactory().getBeanProvider(FormContent.class));
    return new FormGuard(Clock.system(ZoneOffset.UTC), new DeployedForms(), contents);
  }

  private static Task start(ProcessEngine engine, Map<String, Object> variables) {
    engine.getIdentityService().clearAuthentication();
    if (engine.getRepositoryService().createDeploymentQuery().count() == 0) {
      engine.getRepositoryService().createDeployment()
          .addClasspathResource("form-check/form-check.bpmn")
          .addClasspathResource("form-check/form-check-start.form")
          .addClasspathResource("form-check/form-check-task.form")
          .deploy();
    }
    engine.getIdentityService().setAuthentication("sato", List.of());
    engine.getRuntimeService().startProcessInstanceByMessage("form-check-requested", variables);
    return engine.getTaskService().createTaskQuery().singleResult();
  }
}
