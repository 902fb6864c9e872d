package jp.kprogram.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two calls that are alike but for the applications that one of them has: until the closing, nobody but who handed them
 * in can tell one from the other, by any door.
 */
@ProgrammeTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("06 締切まで、応募は番号・題名・応募者・件数のどれも、どの入口からも知られない")
class SealedApplicationsTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");

  @Autowired
  private SampleCalls calls;

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  /** Numbers and ids of cases come first among the secrets, then what applications say. */
  private static final int FIRST_OF_CONTENT = 4;

  private final List<String> secrets = new ArrayList<>();
  private String call;
  private String emptyCall;
  private String number;
  private String instance;
  private String document;

  @BeforeAll
  void sealedApplications() {
    call = calls.checked("jst", OPENS, CLOSES);
    emptyCall = calls.checked("jst", OPENS, CLOSES);
    ClockUtil.setCurrentTime(Date.from(OPENS.plusSeconds(60)));
    var tanaka = new ApplicationDesk(port, "tanaka");
    String title = "封の試験 " + UUID.randomUUID();
    document = tanaka.document(call);
    number = tanaka.number(call, tanaka.whole(call, "76543210", title));
    String withdrawn = tanaka.number(call, tanaka.whole(call, "76543211", title));
    instance = desk.running(number, "application").getId();
    String ended = desk.running(withdrawn, "application").getId();
    tanaka.replace(number, tanaka.whole(call, "76543210", title));
    tanaka.withdraw(withdrawn);
    secrets.addAll(List.of(number, withdrawn, instance, ended, title, "76543210", "76543211", document));
  }

  @AfterAll
  void presentTime() {
    new ApplicationDesk(port, "tanaka").withdraw(number);
    ClockUtil.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ogawa", "shimizu", "abe", "sato", "watanabe", "nakamura", "ito", "kato", "ishii", "mori",
      "hashimoto", "yamashita", "endo", "erad", "jst-system"})
  @DisplayName("エンジンの REST：一覧・件数・絞り込み・直接の参照のどれにも現れない")
  void keepsSilent_inTheEngine(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.basic(port, person);
    for (String resource : List.of("task", "process-instance", "execution", "variable-instance", "job", "incident",
        "event-subscription", "external-task", "history/process-instance", "history/activity-instance",
        "history/task", "history/variable-instance", "history/detail", "history/incident", "history/job-log",
        "history/decision-instance", "history/user-operation", "history/identity-link-log",
        "history/external-task-log", "authorization", "batch")) {
      for (String filter : List.of("", "&processDefinitionKey=application", "&processInstanceId=" + instance)) {
        var answer = caller.get("/engine-rest/" + resource + "?maxResults=1000" + filter);
        softly.assertThat(answer.body()).as("%s %s%s", person, resource, filter).doesNotContain(secrets);
      }
    }
    for (String count : List.of("process-instance/count?processDefinitionKey=application",
        "process-instance/count?businessKey=" + number,
        "history/process-instance/count?processInstanceBusinessKey=" + number,
        "history/process-instance/count?processDefinitionKey=application",
        "task/count?processInstanceBusinessKey=" + number,
        "job/count?processDefinitionKey=application", "execution/count?processDefinitionKey=application",
        "history/activity-instance/count?activityId=register-application",
        "variable-instance/count?variableName=callNumber&processInstanceIdIn=" + instance)) {
      softly.assertThat(caller.get("/engine-rest/" + count).body()).as("%s %s", person, count).contains("\"count\":0");
    }
    for (String path : List.of("process-instance/" + instance, "process-instance/" + instance + "/variables",
        "process-instance/" + instance + "/activity-instances", "history/process-instance/" + instance,
        "process-definition/statistics", "process-definition/key/application/statistics",
        "metrics/root-process-instance-start/sum", "deployment")) {
      var answer = caller.get("/engine-rest/" + path);
      softly.assertThat(answer.statusCode()).as("%s %s", person, path).isIn(400, 403, 404);
      softly.assertThat(answer.body()).as("%s %s", person, path).doesNotContain("76543210", "\"instances\"");
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fujii", "admin"})
  @DisplayName("監査には何も現れない。システム管理者には、案件が動いていることまでは見えても、応募の中身は何も見えない")
  void keepsContent_fromWhoWatchesTheEngine(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.basic(port, person);
    for (String resource : List.of("process-instance", "execution", "variable-instance", "job",
        "history/process-instance", "history/variable-instance", "history/detail", "history/user-operation",
        "history/job-log", "history/decision-instance?processInstanceId=" + instance)) {
      String answer =
          caller.get("/engine-rest/" + resource + (resource.contains("?") ? "&" : "?") + "maxResults=1000").body();
      softly.assertThat(answer).as("%s %s", person, resource)
          .doesNotContain(secrets.subList(person.equals("admin") ? FIRST_OF_CONTENT : 0, secrets.size()));
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ogawa", "shimizu", "abe", "sato", "watanabe", "nakamura", "ishii", "mori", "hashimoto",
      "yamashita", "endo", "erad", "jst-system", "fujii", "admin"})
  @DisplayName("私たちの REST：応募のある公募もない公募も、ある応募もない応募も、同じに答える")
  void keepsSilent_inOurApi(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.basic(port, person);
    for (String path : List.of("/api/v1/applications/%s", "/api/v1/cases/%s/decisions")) {
      same(softly, person, caller, path, number, "APP-2098-77777");
    }
    for (String path : List.of("/api/v1/calls/%s", "/api/v1/calls/%s/applications", "/api/v1/calls/%s/documents",
        "/api/v1/cases/%s/decisions")) {
      same(softly, person, caller, path, call, emptyCall);
    }
    var withdrawal = "{\"reason\":\"知りたいため。\"}";
    var known = caller.post("/api/v1/applications/" + number + "/withdrawal", withdrawal);
    var unknown = caller.post("/api/v1/applications/APP-2098-77777/withdrawal", withdrawal);
    softly.assertThat(known.statusCode()).as(person).isEqualTo(unknown.statusCode()).isIn(403, 404);
    softly.assertThat(known.body().replace(number, "*"))
        .as(person).isEqualTo(unknown.body().replace("APP-2098-77777", "*"));
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ogawa", "shimizu", "abe", "sato", "watanabe", "ishii", "hashimoto", "yamashita", "endo"})
  @DisplayName("ページ：公募・応募・案件の記録・通知のどれにも現れない")
  void keepsSilent_onPages(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.loggedIn(port, person, "tasklist");
    for (String path : List.of("/office/applications/%s", "/office/applications/%s/documents/proposal",
        "/office/cases?number=%s", "/office/letters?case=%s")) {
      same(softly, person, caller, path, number, "APP-2098-77777");
    }
    for (String path : List.of("/office/applications?call=%s", "/public/calls/%s", "/office/cases?number=%s",
        "/office/letters?case=%s")) {
      same(softly, person, caller, path, call, emptyCall);
    }
    for (String path : List.of("/office/applications", "/office/letters", "/office/themes", "/")) {
      softly.assertThat(caller.get(path).body()).as("%s %s", person, path).doesNotContain(secrets);
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ogawa", "sato", "watanabe", "endo"})
  @DisplayName("案件の取下げを申し出ても、ある応募とない応募は同じに断られる")
  void keepsSilent_whenAskedToWithdraw(String person) {
    var caller = Caller.basic(port, person);

    var known = caller.post("/engine-rest/process-definition/key/case-withdrawal/submit-form", withdrawalOf(number));
    var unknown =
        caller.post("/engine-rest/process-definition/key/case-withdrawal/submit-form", withdrawalOf("APP-2098-77777"));

    assertThat(known.statusCode()).as(known.body()).isEqualTo(unknown.statusCode()).isBetween(400, 499);
    assertThat(known.body().replace(number, "*")).isEqualTo(unknown.body().replace("APP-2098-77777", "*"));
    assertThat(desk.running(number, "application")).isNotNull();
  }

  @Test
  @DisplayName("ほかの応募者は、知った書類の ID を自分の応募に使えない")
  void keepsDocuments_toTheirAccount() {
    var endo = new ApplicationDesk(port, "endo");
    var content = endo.whole(call, "22220000", "別の研究");
    content.put("documents",
        List.of(Map.of("kind", "proposal", "documentId", document, "fileName", "a.pdf")));

    var stolen = endo.handIn(call, content);
    content.put("documents", List.of(Map.of(
        "kind", "proposal", "documentId", UUID.randomUUID().toString(), "fileName", "a.pdf")));

    assertThat(stolen.statusCode()).isEqualTo(400);
    assertThat(endo.handIn(call, content).body()).isEqualTo(stolen.body());
  }

  private static String withdrawalOf(String caseNumber) {
    return """
        {"variables": {"caseNumber": {"value": "%s"}, "reason": {"value": "知りたいため。"}}}
        """.formatted(caseNumber);
  }

  private static void same(
      SoftAssertions softly, String person, Caller caller, String path, String first, String second) {
    var one = caller.get(path.formatted(first));
    var other = caller.get(path.formatted(second));
    softly.assertThat(one.statusCode()).as("%s %s", person, path).isEqualTo(other.statusCode());
    softly.assertThat(withoutTime(one.body()).replace(first, "*"))
        .as("%s %s", person, path).isEqualTo(withoutTime(other.body()).replace(second, "*"));
  }

  private static String withoutTime(String body) {
    return body
        .replaceAll("\"(serverTime|timestamp)\":\"[^\"]*\"", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
