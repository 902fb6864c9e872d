package jp.kprogram.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kprogram.app.testing.Caller;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Tasklistは、処理できない人に作業を勧めない")
class FourEyesInTasklistTest {

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  private String instance;
  private String task;

  /** A document that sato has prepared, to be checked by the secretariat. */
  @BeforeEach
  void prepare() {
    engine.getRepositoryService().createDeployment().name("four-eyes-browser").enableDuplicateFiltering(true)
        .addClasspathResource("rights/rights-check.bpmn")
        .deploy();
    instance = engine.getRuntimeService()
        .startProcessInstanceByKey("rights-check", "CHK-BROWSER", Map.of("preparedBy", "sato")).getId();
    task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    engine.getTaskService().addCandidateGroup(task, "cao-secretariat");
  }

  @AfterEach
  void end() {
    engine.getRuntimeService().deleteProcessInstance(instance, "test over");
  }

  @Test
  @DisplayName("作成した人にはわけが示され、同僚には引き受けるボタンが出る")
  void offersTaskOnlyToColleague() {
    try (var tasklist = new Tasklist("http://localhost:" + port, "four-eyes")) {
      tasklist.logIn("sato", Caller.PASSWORD);
      tasklist.open(task);
      assertThat(tasklist.obstacle()).contains("別の方が担当してください");
      assertThat(tasklist.offersToClaim()).isFalse();

      tasklist.logIn("takahashi", Caller.PASSWORD);
      tasklist.open(task);
      assertThat(tasklist.offersToClaim()).isTrue();
    }
  }
}
