package jp.kprogram.app.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("外部システムがRESTで研究開発ビジョンの策定を始める")
class VisionByRestTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "/engine-rest/process-definition/key/vision-approval/start";

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  private String number;

  @BeforeEach
  void candidateAndFreeNumber() {
    Sample.listedProposals(desk, 1, "ocean");
    number = "VIS-2099-%02d".formatted(ThreadLocalRandom.current().nextInt(10, 100));
  }

  @Test
  @DisplayName("業務キーを付けて始めると、その番号が案件番号になり、事務局とシンクタンクに作業が届く")
  void startsWithBusinessKey() throws JsonProcessingException {
    var started = Caller.basic(port, "sato").post(START, body(number, "\"次期ビジョン\"", desk.freeEdition()));

    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    assertThat(json(started.body()).path("businessKey").asText()).isEqualTo(number);
    assertThat(desk.open(number)).containsExactlyInAnyOrder("gather-candidates", "provide-think-tank-input");
    desk.start("sato", "case-withdrawal", null, withdrawal());
  }

  @Test
  @DisplayName("誤った入力は、項目の名前を挙げて400で断り、何も始めない")
  void namesEveryWrongField() throws JsonProcessingException {
    var refused = Caller.basic(port, "sato").post(START, body(number, "\"\"", 100));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused.body()).path("message").asText())
        .contains("visionTitle", "ビジョンの名称", "edition", "次数");
    assertThat(desk.running(number, "vision-approval")).isNull();
  }

  @Test
  @DisplayName("使われている番号では始まらない")
  void refusesTakenBusinessKey() {
    var caller = Caller.basic(port, "sato");
    caller.post(START, body(number, "\"次期ビジョン\"", desk.freeEdition()));

    var again = caller.post(START, body(number, "\"もう一つのビジョン\"", desk.freeEdition()));

    assertThat(again.statusCode()).as(again.body()).isBetween(400, 409);
    assertThat(again.body()).contains(number);
    desk.start("sato", "case-withdrawal", null, withdrawal());
  }

  @Test
  @DisplayName("ログインがなければ401、始める権限がなければ403")
  void refusesStrangers() {
    assertThat(Caller.anonymous(port).post(START, body(number, "\"次期ビジョン\"", 98)).statusCode()).isEqualTo(401);
    assertThat(Caller.basic(port, "tanaka").post(START, body(number, "\"次期ビジョン\"", 98)).statusCode()).isEqualTo(403);
    assertThat(desk.running(number, "vision-approval")).isNull();
  }

  private Map<String, Object> withdrawal() {
    return Map.of("caseNumber", number, "reason", "試験のため取り下げる。");
  }

  private static String body(String businessKey, String title, int edition) {
    return """
        {"businessKey": "%s", "variables": {"visionTitle": {"value": %s}, "edition": {"value": %d},
        "consultedMinistries": {"type": "Json", "value": "[\\"mext\\"]"}}}""".formatted(businessKey, title, edition);
  }

  private static JsonNode json(String body) throws JsonProcessingException {
    return JSON.readTree(body);
  }
}
