package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AwardDesk.DECIDED;
import static jp.kprogram.app.adoption.AwardDesk.OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decisions;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("13 苦情・異議の申出")
class RedressTest {

  private static final String APPLICANT = "tanaka";
  private static final Map<String, Object> ADMIT = Map.of("admission", "admit", "reason", "手続の誤りを示している。");
  private static final Instant LAST = DECIDED.plus(Duration.ofDays(30));

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private Redresses redresses;

  @Autowired
  private Decisions decisions;

  @Autowired
  private JdbcClient database;

  @Autowired
  private EngineTables engineTables;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("審査の内容への不服にとどまる申出は、理由を付して取り上げない")
  void isNotAdmitted_whenItIsAboutTheMerit() {
    String number = filed(rejected(selection()));

    desk.complete(SECRETARIAT, number, "admit-redress", Map.of("admission", "merit-only", "reason", "点数への不服である。"));

    assertThat(desk.ended(number, "redress-inadmissible")).isTrue();
    assertThat(redresses.get(number).status().code()).isEqualTo("inadmissible");
    assertThat(desk.letters(number, "adoption/redress-filed")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("2026年8月19日"));
    assertThat(desk.letters(number, "adoption/redress-inadmissible")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("点数への不服である。"));
  }

  @Test
  @DisplayName("取り上げた申出を認めなければ、結果は変わらない")
  void leavesTheResult_whenRejected() {
    String number = filed(rejected(selection()));
    desk.complete(SECRETARIAT, number, "admit-redress", ADMIT);

    desk.complete(SECRETARIAT, number, "decide-redress", Map.of("outcome", "reject", "reason", "手続は守られた。"));

    assertThat(desk.ended(number, "redress-rejected")).isTrue();
    assertThat(desk.letters(number, "adoption/redress-rejected")).hasSize(1);
  }

  @Test
  @DisplayName("申出の内容、受付と決定の理由、やり直しの結果は、エンジンの変数にも履歴にも残らない")
  void leavesNothingOfIt_inTheEngine() {
    String number = desk.open(APPLICANT, "redress",
        CaseDesk.with(fields(rejected(selection())), Map.entry("complaint", "浅葱の書類が見落とされた")));
    var admission = desk.task(SECRETARIAT, number, "admit-redress");
    assertThat(desk.shown(SECRETARIAT, admission, "complaint")).isEqualTo("浅葱の書類が見落とされた");
    desk.complete(SECRETARIAT, admission, Map.of("admission", "admit", "reason", "萌黄の誤りを示す"));
    desk.complete(SECRETARIAT, number, "decide-redress",
        Map.of("outcome", "uphold", "flawedStep", "notice", "reason", "鴇色の理由で認める"));
    desk.complete("suzuki", number, "write-notice", Map.of("noticeText", "藤色の理由に正す"));

    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(engineTables.holding(number)).as("what is kept").isNotEmpty();
    assertThat(List.of("浅葱の書類", "萌黄の誤り", "鴇色の理由", "藤色の理由"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  @Test
  @DisplayName("申出の対象に関わった人は、事務局の職員でも、受付も決定もできない")
  void keepsAway_whoTookPart() {
    String selection = selection();
    String application = rejected(selection);
    desk.as("sato", () -> {
      decisions.on(selection, "selection-returned", "returned").because("差し戻す。").record();
      return null;
    });
    String number = filed(application);

    assertThat(redresses.tookPart(number)).contains("sato", "shimizu", "ogawa", "yamashita", APPLICANT)
        .doesNotContain(SECRETARIAT, "engine");
    assertThatThrownBy(() -> desk.complete("sato", number, "admit-redress", ADMIT))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.as("sato", () -> redresses.admit(number, "admit", "理由")))
        .isInstanceOfSatisfying(Refusal.NotAllowed.class,
            refusal -> assertThat(refusal.code()).isEqualTo("NOT_INDEPENDENT"));
    desk.complete(SECRETARIAT, number, "admit-redress", ADMIT);
    assertThatThrownBy(() -> desk.complete("sato", number, "decide-redress",
        Map.of("outcome", "reject", "reason", "理由"))).isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  @DisplayName("通知の前と30日の後は受け付けず、30日目の最後の1秒は受け付ける")
  void keepsToTheWindow() {
    String early = rejected(selection());
    awards.clock(DECIDED.minusSeconds(1));
    assertThatThrownBy(() -> filed(early)).hasStackTraceContaining("まだ通知していません");
    awards.clock(LAST);
    assertThatThrownBy(() -> filed(early)).hasStackTraceContaining("2026年7月20日 10:00:00");
    awards.clock(LAST.minusSeconds(1));
    String number = filed(early);

    assertThat(desk.open(number)).containsExactly("admit-redress");
    assertThatThrownBy(() -> filed(early)).hasStackTraceContaining("扱いの終わっていない申出");
  }

  @Test
  @DisplayName("申し出た人だけが取り下げられる")
  void endsWithItsWithdrawal() {
    String number = filed(rejected(selection()));

    assertThatThrownBy(() -> desk.start("endo", "case-withdrawal", null, Map.of("caseNumber", number, "reason", "他人")))
        .hasStackTraceContaining("進行中の案件ではありません");
    desk.start(APPLICANT, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "納得した。"));

    assertThat(desk.ended(number, "redress-withdrawn")).isTrue();
    assertThat(redresses.get(number).status().code()).isEqualTo("withdrawn");
  }

  @Test
  @DisplayName("RESTでも申し出られ、同じ鍵では一度だけ受け付ける。他人の応募は、あるとも言わない")
  void isFiledByRest() {
    String application = rejected(selection());
    String path = "/api/v1/applications/" + application + "/redress";
    String body = "{\"ground\":\"document-overlooked\",\"complaint\":\"縹色の承諾書が見落とされている。\"}";
    String key = "redress-" + application;

    var answer = Caller.basic(port, APPLICANT).post(path, body, "Idempotency-Key", key);
    var again = Caller.basic(port, APPLICANT).post(path, body, "Idempotency-Key", key);
    var foreign = Caller.basic(port, "endo").post(path, body, "Idempotency-Key", key);
    var officer = Caller.basic(port, OFFICER).post(path, body, "Idempotency-Key", key);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(engineTables.holding("縹色の承諾書")).isEmpty();
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(officer.statusCode()).isIn(403, 404);
    assertThat(desk.open(JsonPath.read(answer.body(), "$.caseNumber"))).containsExactly("admit-redress");
    assertThat(Caller.basic(port, APPLICANT).get(path).body()).contains("\"status\":\"filed\"");
    assertThat(Caller.basic(port, "endo").get(path).statusCode()).isEqualTo(404);
    assertThat(Caller.basic(port, APPLICANT).post(path, "{\"ground\":\"merit\",\"complaint\":\"不服\"}",
        "Idempotency-Key", key + "-2").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("e-Radから届いた応募の申出は、e-Radから届く")
  void isFiledByTheMachine() {
    String application = rejected(selection());
    awards.handedInBy(application, "erad");

    assertThatThrownBy(() -> filed(application)).hasStackTraceContaining("応募が見つかりません");
    String number = desk.open("erad", "redress", fields(application));

    assertThat(redresses.get(number).filedBy()).isEqualTo("erad");
  }

  private String selection() {
    return selections.selection(Slot.limited(1, 500));
  }

  private String rejected(String selection) {
    String application = selections.application(selection, "不採択", 300, SelectionDesk.points(6));
    awards.decided(selection, application, "rejected", 2, null);
    return application;
  }

  private String filed(String application) {
    return desk.open(APPLICANT, "redress", fields(application));
  }

  private static Map<String, Object> fields(String application) {
    return Map.of("applicationNumber", application, "ground", "rule-not-kept", "complaint", "手続に誤りがある。");
  }
}
