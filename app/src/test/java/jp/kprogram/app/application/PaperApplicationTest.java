package jp.kprogram.app.application;

import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationContent.Approval;
import jp.kprogram.application.Applications;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("06 書面の応募を、機関の職員が様式で入力する")
class PaperApplicationTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");
  private static final String OFFICER = "ogawa";
  private static final String COLLEAGUE = "shimizu";

  @Autowired
  private SampleCalls sampleCalls;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Applications applications;

  @Autowired
  private EngineTables engineTables;

  @LocalServerPort
  private int port;

  private String call;
  private String secret;

  @BeforeEach
  void openCall() {
    call = sampleCalls.checked("jst", OPENS, CLOSES);
    secret = "紙" + UUID.randomUUID();
    timeIs(OPENS.plusSeconds(60));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("入力した内容は応募の台帳に入り、締切に開かれ、入力した人のほかの職員が形式審査を行う")
  void takesIn_whatCameOnPaper() {
    String proposal = documentOf(OFFICER);
    String number = desk.open(OFFICER, "application", with(paper(), Map.entry("documentList", "proposal " + proposal)));

    assertThat(desk.record(number)).singleElement().satisfies(decision -> {
      assertThat(decision.kind() + " " + decision.outcome()).isEqualTo("application-received on-paper");
      assertThat(decision.decidedBy()).isEqualTo(OFFICER);
      assertThat(decision.reason()).isEqualTo("3月2日に郵送で届いた。");
    });
    closes(number);

    Application taken = applications.opened(number).orElseThrow();
    assertThat(taken.content().requested()).isEqualTo(Yen.ofMillions(400));
    assertThat(taken.content().team()).extracting(member -> member.name()).containsExactly("田中 明", "福田 愛");
    assertThat(taken.content().effort()).singleElement()
        .satisfies(effort -> assertThat(effort.percent()).isEqualTo(20));
    assertThat(taken.content().approval()).isEqualTo(new Approval("本部長", LocalDate.parse("2026-02-20")));
    assertThat(taken.content().title()).isEqualTo(secret);
    assertThat(taken.content().institution().startUp()).isTrue();
    assertThat(applications.findings(number).stream().filter(finding -> !finding.result().code().equals("ok")))
        .singleElement().satisfies(finding -> assertThat(finding.detail()).isEqualTo("次の書類がありません。資金計画書"));
    var check = Map.<String, Object>of("outcome", "accept", "reason", "資金計画書も届いている。");
    var task = desk.task(COLLEAGUE, number, "check-formalities");
    assertThatThrownBy(() -> desk.complete(OFFICER, task, check)).hasMessageContaining("担当できません");
    desk.complete(COLLEAGUE, task, check);
    assertThat(desk.ended(number, "application-accepted")).isTrue();
  }

  @Test
  @DisplayName("入力した内容は、エンジンのどの表にも、変数・履歴・バイト列のどれとしても残らない")
  void leavesNothing_inTheEngine() {
    String number = desk.open(OFFICER, "application", paper());

    assertThat(desk.variable(number, "application", "callNumber")).isEqualTo(call);
    assertThat(desk.variable(number, "application", "enteredBy")).isEqualTo(OFFICER);
    assertThat(engineTables.holding(call)).as("what is kept").isNotEmpty();
    assertThat(engineTables.holding(secret)).isEmpty();
    assertThat(engineTables.holding("66665555")).isEmpty();
    assertThat(engineTables.holding("3月2日に郵送で届いた。")).isEmpty();
    closes(number);
    assertThat(engineTables.holding(secret)).isEmpty();
  }

  @Test
  @DisplayName("REST から入力しても同じで、答えに内容は含まれない")
  void leavesNothing_whenStartedByRest() {
    var fields = new StringBuilder();
    paper().forEach((name, value) -> fields.append(fields.isEmpty() ? "" : ",")
        .append("\"%s\":{\"value\":%s}".formatted(name, value instanceof String ? "\"" + value + "\"" : value)));

    var answer = Caller.basic(port, OFFICER).post(
        "/engine-rest/process-definition/key/application/start",
        "{\"withVariablesInReturn\":true,\"variables\":{" + fields + "}}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(engineTables.holding(secret)).isEmpty();
    assertThat(Caller.basic(port, OFFICER).get("/office/applications").statusCode()).isLessThan(500);
  }

  @Test
  @DisplayName("締切までは、入力した人だけが番号を知り、ほかの職員には番号も件数も現れない")
  void keepsSeal_forEverybodyElse() {
    String number = desk.open(OFFICER, "application", paper());
    String instance = desk.running(number, "application").getId();

    assertThat(Caller.loggedIn(port, OFFICER, "tasklist").get("/office/applications").body()).contains(number);
    for (String other : List.of(COLLEAGUE, "abe", "sato", "watanabe", "tanaka", "erad")) {
      var caller = Caller.basic(port, other);
      assertThat(caller.get("/engine-rest/process-instance/count?processDefinitionKey=application").body())
          .as(other).contains("\"count\":0");
      assertThat(caller
              .get("/engine-rest/history/process-instance?maxResults=10&processInstanceBusinessKey=" + number).body())
          .as(other).isEqualTo("[]");
      assertThat(caller.get("/engine-rest/process-instance/" + instance).statusCode()).as(other).isIn(403, 404);
      assertThat(caller.get("/api/v1/applications/" + number).statusCode()).as(other).isIn(403, 404);
      assertThat(caller.get("/api/v1/cases/" + number + "/decisions").statusCode()).as(other).isIn(403, 404);
    }
    assertThat(Caller.loggedIn(port, COLLEAGUE, "tasklist").get("/office/applications").body())
        .doesNotContain(number, secret);
  }

  @Test
  @DisplayName("ほかの機関の公募と、締切の時刻からの入力は断り、何も残らない")
  void refuses_foreignAndLate() {
    assertThatThrownBy(() -> desk.open("abe", "application", paper())).hasMessageContaining("ほかの機関の公募です。");
    assertThatThrownBy(() -> desk.open("sato", "application", paper())).isNotNull();
    var online = new ApplicationDesk(port, OFFICER);
    assertThat(online.handIn(call, online.whole(call, "66665555", secret)).statusCode()).isEqualTo(403);
    timeIs(CLOSES);
    assertThatThrownBy(() -> desk.open(OFFICER, "application", paper())).hasMessageContaining("締め切りました。");

    assertThat(engineTables.holding(secret)).isEmpty();
    assertThat(applications.teamsOf(call)).isEmpty();
  }

  @Test
  @DisplayName("半端な行、同じ年度、知らない書類、様式にない形は、欄の名前を示して断る")
  void refuses_whatIsNotWhole() {
    var faults = new HashMap<String, Map<String, Object>>();
    faults.put("申請額", Map.of("thirdBudgetYear", 2029));
    faults.put("年度が重なって", Map.of("thirdBudgetYear", 2028, "thirdBudgetAmount", 1));
    faults.put("実施体制の役割", Map.of("thirdMemberName", "某", "thirdMemberInstitution", "某社"));
    faults.put("エフォート", Map.of("secondEffortProgramme", "某", "secondEffortAmount", 1));
    faults.put("種類 ID", Map.of("documentList", "proposal"));
    faults.put("書類の ID", Map.of("documentList", "proposal " + documentOf(COLLEAGUE)));
    faults.put("公募枠", Map.of("slotNumber", 9));
    faults.put("e-Rad 研究者番号", Map.of("applicantEradId", "12"));
    faults.put("承諾した日", Map.of("approvedOn", ""));
    faults.replaceAll((message, fields) -> {
      var all = new HashMap<>(paper());
      all.putAll(fields);
      return all;
    });

    faults.forEach((message, fields) -> assertThatThrownBy(() -> desk.open(OFFICER, "application", fields))
        .as(message).hasMessageContaining(message.equals("年度が重なって") ? "年度" : message));
  }

  @Test
  @DisplayName("書面で取り下げられた応募は、入力した人が REST で取り下げる")
  void withdraws_byWhoEntered() {
    String number = desk.open(OFFICER, "application", paper());

    assertThat(new ApplicationDesk(port, COLLEAGUE).withdraw(number).statusCode()).isEqualTo(403);
    assertThat(new ApplicationDesk(port, OFFICER).withdraw(number).body()).contains("\"status\":\"withdrawn\"");

    assertThat(desk.running(number, "application")).isNull();
  }

  private String documentOf(String officer) {
    var sent = Caller.basic(port, officer).upload("/api/v1/calls/" + call + "/documents", "application/pdf",
        "%PDF-1.7\n書面".getBytes(StandardCharsets.UTF_8));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    return JsonPath.read(sent.body(), "$.id");
  }

  private Map<String, Object> paper() {
    var fields = new HashMap<String, Object>();
    fields.put("callNumber", call);
    fields.put("paperSource", "3月2日に郵送で届いた。");
    fields.put("applicantName", "田中 明");
    fields.put("applicantEradId", "66665555");
    fields.put("applicantEmail", "tanaka@example.ac.jp");
    fields.put("institutionName", "海洋計測株式会社");
    fields.put("institutionCode", "1234567890");
    fields.put("startUp", true);
    fields.put("approvedBy", "本部長");
    fields.put("approvedOn", "2026-02-20");
    fields.put("slotNumber", 1);
    fields.put("researchTitle", secret);
    fields.put("researchSummary", "概要 " + secret);
    fields.put("securityControl", "情報を扱う者を限る。" + secret);
    fields.put("firstBudgetYear", 2027);
    fields.put("firstBudgetAmount", 250);
    fields.put("secondBudgetYear", 2028);
    fields.put("secondBudgetAmount", 150);
    fields.put("firstMemberName", "田中 明");
    fields.put("firstMemberEradId", "66665555");
    fields.put("firstMemberInstitution", "海洋計測株式会社");
    fields.put("firstMemberRole", "研究代表者");
    fields.put("secondMemberName", "福田 愛");
    fields.put("secondMemberInstitution", "海洋計測株式会社");
    fields.put("secondMemberRole", "試作");
    fields.put("firstEffortProgramme", "科研費");
    fields.put("firstEffortPercent", 20);
    fields.put("firstEffortAmount", 5);
    fields.put("noRestriction", true);
    fields.put("ethicsCompleted", true);
    fields.put("foreignSupport", false);
    return fields;
  }

  private void closes(String number) {
    timeIs(CLOSES);
    desk.timePasses(number, Duration.ZERO, "sealing-due");
  }

  private static void timeIs(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
