package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.IMPLEMENTER;
import static jp.kprogram.app.council.CouncilDesk.MINISTRY;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static jp.kprogram.app.council.CouncilDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleProjects;
import jp.kprogram.council.Councils;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("08 政府への求め：情報提供、規制緩和、国際標準化")
class GovernmentRequestTest {

  /** A Monday; fifteen working days later is the 22nd. */
  private static final Instant TODAY = Instant.parse("2026-06-01T01:00:00Z");

  private static final String OUTSIDER = "endo";

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private Councils councils;

  @Autowired
  private SampleProjects projects;

  @Autowired
  private EngineTables engineTables;

  @Autowired
  private ManagementService management;

  @Autowired
  private JdbcClient database;

  @BeforeEach
  void aMonday() {
    ClockUtil.setCurrentTime(Date.from(TODAY));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("協議会のない課題の研究代表者も尋ねられ、担当の府省が答え、さらに尋ね、連絡先の紹介が残る")
  void answersAsOftenAsAsked() {
    String project = projects.start(REPRESENTATIVE, false);
    String request = ask(REPRESENTATIVE, project);
    route(request, "mext");
    assertThat(desk.letters(request, "support/request-routed")).isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.text()).contains("2026年6月22日（月）18:00").doesNotContain("zqsea"));
    var answering = desk.task(MINISTRY, request, "answer-request");
    assertThat(answering.getDueDate()).isEqualTo(Instant.parse("2026-06-22T09:00:00Z"));
    assertThat(desk.shown(MINISTRY, answering, "entryRows").toString()).contains("zqsea", "田中 明");
    desk.complete(MINISTRY, answering, Map.of("answerKind", "answer", "words", "zqanswer 沖合は使えます。"));

    assertThat(desk.letters(request, "support/request-answered")).hasSize(1);
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-05T01:00:00Z")));
    desk.complete(REPRESENTATIVE, request, "confirm-answer",
        Map.of("confirmation", "further", "words", "zqmore 手続の担当も知りたい。"));
    var again = desk.task(MINISTRY, request, "answer-request");
    assertThat(again.getDueDate()).as("time anew").isEqualTo(Instant.parse("2026-06-26T09:00:00Z"));
    desk.complete(MINISTRY, again, Map.of("answerKind", "contact", "words", "窓口を紹介します。",
        "contactName", "zqcontact 港 一郎", "contactOrganisation", "海域調整室", "contactReach", "03-0000-0000"));
    desk.complete(REPRESENTATIVE, request, "confirm-answer", Map.of("confirmation", "enough"));

    assertThat(desk.ended(request, "information-given")).isTrue();
    assertThat(desk.record(request)).extracting("kind").containsExactly("request-received", "request-routed",
        "request-answered", "request-answered", "request-closed");
    assertThat(List.of(REPRESENTATIVE, "ogawa", SECRETARIAT, "fujii")).allSatisfy(person ->
        assertThat(dialogue(person, project).body()).as(person)
            .contains("zqsea", "zqanswer", "zqmore", "zqcontact", "海域調整室", "回答済み"));
    assertThat(List.of(OUTSIDER, "abe", "ito")).allSatisfy(person ->
        assertThat(dialogue(person, project).statusCode()).as(person).isEqualTo(404));
    assertThat(List.of("zqsea", "zqanswer", "zqmore", "zqcontact"))
        .allSatisfy(words -> assertThat(engineTables.holding(words)).as(words).isEmpty());
  }

  @Test
  @DisplayName("15開庁日で答えがなければ上申される")
  void escalates_afterFifteenWorkingDays() {
    String request = ask(REPRESENTATIVE, projects.start(REPRESENTATIVE, false));
    route(request, "meti");
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-26T01:00:00Z")));
    management.createJobQuery().processInstanceId(desk.running(request, "information-request").getId()).executable()
        .list().forEach(job -> management.executeJob(job.getId()));

    assertThat(desk.letters(request, "common/task-escalated")).extracting("recipientId").contains("ito");
    assertThat(desk.record(request, "task-escalated")).hasSize(1);
    assertThat(desk.open(request)).containsExactly("answer-request");
  }

  @Test
  @DisplayName("秘密情報として答えられるのは、動いている協議会の構成員だけ。答えられないときは理由を示す")
  void providesSecretsThroughCouncilsAlone() {
    String lonely = ask(REPRESENTATIVE, projects.start(REPRESENTATIVE, false));
    route(lonely, "mext");
    assertThatThrownBy(() -> desk.complete(MINISTRY, lonely, "answer-request", Map.of("answerKind", "secret")))
        .hasMessageContaining("協議会を通じて");
    assertThatThrownBy(() -> desk.complete(MINISTRY, lonely, "answer-request", Map.of("answerKind", "unanswerable")))
        .hasMessageContaining("答え");
    desk.complete(MINISTRY, lonely, "answer-request", Map.of("answerKind", "unanswerable", "words", "調べたが分からない。"));
    assertThat(desk.open(lonely)).containsExactly("confirm-answer");

    String number = council.established();
    String request = ask(IMPLEMENTER, councils.projects(number).get(0));
    route(request, "mext");
    desk.complete(MINISTRY, request, "answer-request", Map.of("answerKind", "secret"));

    var task = desk.task(IMPLEMENTER, request, "confirm-answer");
    assertThat(desk.shown(IMPLEMENTER, task, "entryRows").toString()).contains("秘密情報としての提供");
  }

  @Test
  @DisplayName("規制緩和の求め：経過を記し、90日で上申され、実現したら求めた人が確かめる")
  void supports_untilItIsDone() {
    String number = council.established();
    String request = seek(IMPLEMENTER, councils.projects(number).get(0), "deregulation");
    route(request, "related-ministry");
    String owner = "kato";
    var task = desk.task(owner, request, "handle-request");
    assertThat(task.getDueDate()).isEqualTo(Instant.parse("2026-08-30T01:00:00Z"));
    desk.complete(owner, task, Map.of("handling", "progress", "words", "7月に審議会にかける。"));
    assertThat(desk.task(owner, request, "handle-request").getDueDate())
        .isEqualTo(Instant.parse("2026-08-30T01:00:00Z"));
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-09-15T01:00:00Z")));
    management.createJobQuery().processInstanceId(desk.running(request, "support-request").getId()).executable()
        .list().forEach(job -> management.executeJob(job.getId()));
    assertThat(desk.letters(request, "common/task-escalated")).isNotEmpty();
    desk.complete(owner, request, "handle-request", Map.of("handling", "impossible", "words", "法律の改正が要る。"));
    desk.complete(IMPLEMENTER, request, "confirm-answer", Map.of("confirmation", "further", "words", "特例では。"));
    desk.complete(owner, request, "handle-request", Map.of("handling", "done", "words", "特例を認めた。"));
    desk.complete(IMPLEMENTER, request, "confirm-answer", Map.of("confirmation", "enough"));

    assertThat(desk.ended(request, "support-given")).isTrue();
    assertThat(desk.record(request, "request-answered")).extracting("outcome").containsExactly("impossible", "done");
    assertThat(dialogue(REPRESENTATIVE, councils.projects(number).get(0)).body())
        .contains("7月に審議会にかける。", "法律の改正が要る。", "特例を認めた。");
  }

  @Test
  @DisplayName("求めは取り下げられ、やり取りは残る")
  void keepsTheDialogue_whenWithdrawn() {
    String project = projects.start(REPRESENTATIVE, false);
    String information = ask(REPRESENTATIVE, project);
    String support = seek(REPRESENTATIVE, project, "standardisation");
    List.of(information, support).forEach(number -> desk.start(SECRETARIAT, "case-withdrawal", null,
        Map.of("caseNumber", number, "reason", "本人の申出。")));

    assertThat(desk.ended(information, "request-withdrawn")).isTrue();
    assertThat(desk.ended(support, "request-withdrawn")).isTrue();
    assertThat(dialogue(REPRESENTATIVE, project).body()).contains(information, support, "取下げ", "本人の申出。");
  }

  @Test
  @DisplayName("ほかの課題の人には、ない課題と同じ答え。担当は一覧の府省だけ")
  void keepsOthersOut() {
    String project = projects.start(REPRESENTATIVE, false);
    assertThatThrownBy(() -> ask(OUTSIDER, project)).hasStackTraceContaining("見つかりません");
    assertThatThrownBy(() -> ask(OUTSIDER, "PRJ-2026-999")).hasStackTraceContaining("見つかりません");
    String request = ask(REPRESENTATIVE, project);
    assertThatThrownBy(() -> route(request, "jst")).hasMessageContaining("担当する府省");
  }

  @Test
  @DisplayName("REST でも求められ、同じ要求は一度だけ受け付け、やり取りを読める")
  void asksByRest() {
    String project = projects.start(REPRESENTATIVE, false);
    String path = "/api/v1/projects/%s/information-requests".formatted(project);
    String body = "{\"title\":\"海域\",\"question\":\"zqrest 使える海域を知りたい。\"}";
    var rest = Caller.basic(port, REPRESENTATIVE);

    var first = rest.post(path, body, "Idempotency-Key", project);
    var second = rest.post(path, body, "Idempotency-Key", project);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    String number = JsonPath.read(first.body(), "$.caseNumber");
    assertThat(desk.open(number)).containsExactly("route-request");
    assertThat(rest.get(path).body()).contains(number, "zqrest");
    assertThat(rest.post(path, "{\"title\":\" \"}", "Idempotency-Key", "x" + project).statusCode()).isEqualTo(400);
    assertThat(Caller.basic(port, OUTSIDER).get(path).statusCode()).isEqualTo(404);
    assertThat(Caller.basic(port, OUTSIDER).post(path, body, "Idempotency-Key", "y" + project).statusCode())
        .isEqualTo(404);
    assertThat(database.sql("select count(*) from government_request where project = :project")
        .param("project", project).query(Integer.class).single()).isEqualTo(1);
  }

  private String ask(String person, String project) {
    return desk.open(person, "information-request",
        Map.of("projectNumber", project, "requestTitle", "海域の利用", "words", "zqsea 使える海域を知りたい。"));
  }

  private String seek(String person, String project, String kind) {
    return desk.open(person, "support-request", Map.of("projectNumber", project, "supportKind", kind,
        "requestTitle", "飛行の許可", "words", "夜間の飛行に許可が要る。"));
  }

  private void route(String request, String ministry) {
    desk.complete(SECRETARIAT, request, "route-request", Map.of("ministryChoice", ministry));
  }

  private HttpResponse<String> dialogue(String person, String project) {
    return Caller.loggedIn(port, person, person.equals("fujii") ? "cockpit" : "tasklist")
        .get("/office/dialogues/" + project);
  }
}
