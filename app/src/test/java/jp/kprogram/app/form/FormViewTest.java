package jp.kprogram.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.vision.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("作業から見えるのは、様式に出るものだけ")
class FormViewTest {

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  private String task;

  @BeforeEach
  void returnedProposal() {
    String number = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);
    desk.complete("sato", number, "screen-proposal", Sample.screenedBut("multiUse", "not-met"));
    desk.complete("sato", number, "decide-proposal", Map.of("outcome", "return", "reason", "用途を書き足してください。"));
    task = desk.task("tanaka", number, "revise-proposal").getId();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/form-variables", "/variables"})
  @DisplayName("提案者は差戻しの理由と自分の提案を見るが、審査の内訳は見ない")
  void hidesWhatTheFormDoesNotName(String kind) {
    var seen = Caller.basic(port, "tanaka").get("/engine-rest/task/" + task + kind + "?deserializeValues=false");

    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.body()).contains("advancedTechnology", "用途を書き足してください。")
        .doesNotContain("screeningTable", "multiUseReason", "superiority");
  }

  @Test
  @DisplayName("名前を指しても、様式に出ない変数は読めない")
  void hidesItByNameToo() {
    var caller = Caller.basic(port, "tanaka");

    assertThat(caller.get("/engine-rest/task/" + task + "/variables/multiUseReason").statusCode()).isEqualTo(404);
    assertThat(caller.get("/engine-rest/task/" + task + "/variables/title").statusCode()).isEqualTo(200);
  }
}
