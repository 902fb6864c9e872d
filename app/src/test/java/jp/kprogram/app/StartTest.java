package jp.kprogram.app;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
class StartTest {

  @Autowired
  private ProcessEngine engine;

  @Test
  @DisplayName("アプリケーションが起動し、認可が有効である")
  void startsWithAuthorizations() {
    assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled()).isTrue();
  }
}
