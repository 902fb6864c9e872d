package jp.kprogram.app.routes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.concept.ConceptDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.theme.ThemeDesk;
import jp.kprogram.call.Calls;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A theme that is being surveyed, a concept before its approvals, a call of JST in preparation and an open one with a
 * correction and a question in work: who finds what of them, by which door. What rights.yml does not give is not there.
 */
@ProgrammeTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("03〜05の案件は、関わる立場の人のほかには、どの入口からも見えず、動かせない")
class ForeignCasesTest {

  private static final String SECRETARIAT = "sato";
  private static final String MEXT = "watanabe";
  private static final String METI = "nakamura";
  private static final String JST = "ogawa";
  private static final String NEDO = "abe";
  private static final String THINK_TANK = "ishii";
  private static final String RESEARCHER = "tanaka";
  private static final String AUDITOR = "fujii";
  private static final String ADMIN = "admin";

  private static final String REVIEWER = "yamashita";
  private static final String OTHER_MINISTRY = "kato";
  private static final String MACHINE = "erad";
  private static final List<String> EVERYBODY = List.of(
      SECRETARIAT, MEXT, METI, JST, NEDO, THINK_TANK, RESEARCHER, REVIEWER, OTHER_MINISTRY, AUDITOR, ADMIN, MACHINE);

  private static final String ABSENT = "CALL-1999-999";

  private static final Set<String> SEE_CASES = Set.of(SECRETARIAT, AUDITOR);
  private static final List<String> MESSAGES = List.of(
      "case-withdrawn", "concept-concluded", "call-concluded", "feasibility-study-concluded",
      "additional-call-concluded", "slot-decided", "study-decided", "call-withdrawn", "readiness-changed",
      "pattern-changed", "theme-concluded", "technology-decided", "concept-requested", "call-requested",
      "feasibility-study-requested", "additional-call-requested");

  private static final List<String> INNER =
      List.of("readiness-triage", "technical-survey", "concept-preparation", "theme-calls", "call-window", "call-outcome");
  private static final Set<String> OFFICE_STARTS = Set.of(
      "theme-setting", "readiness-change", "research-concept", "call-publication", "feasibility-study-call",
      "additional-call", "erad-incident", "fund-appropriation", "fund-transfer");
  private static final Set<String> AGENCY_STARTS = Set.of(
      "readiness-change", "call-publication", "feasibility-study-call", "additional-call", "call-corrigendum",
      "deadline-exception", "erad-incident");
  private static final Map<String, Set<String>> STARTS = Map.of(
      SECRETARIAT, OFFICE_STARTS, JST, AGENCY_STARTS, NEDO, AGENCY_STARTS, MEXT, Set.of("readiness-change"), METI,
      Set.of("readiness-change"), THINK_TANK, Set.of("readiness-change"), RESEARCHER, Set.of("call-question"));

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk callDesk;

  @Autowired
  private ConceptDesk conceptDesk;

  @Autowired
  private ThemeDesk themeDesk;

  @Autowired
  private Calls calls;

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  private String theme;
  private String concept;
  private String call;
  private String openCall;
  private final Map<String, Map<String, Set<String>>> sights = new LinkedHashMap<>();

  @BeforeAll
  void cases() {
    theme = themeDesk.opened();
    themeDesk.patternA(theme);
    concept = themeDesk.concept(theme);
    conceptDesk.draft(concept, ConceptDesk.DRAFT);
    conceptDesk.slots(concept, List.of(ConceptDesk.slot("課題①", "main", 6_000)));
    conceptDesk.nobodyComments(concept);
    openCall = callDesk.mainCall(callDesk.concept("direct", SlotOf.main("公募中の枠", 400)));
    callDesk.published(openCall);
    desk.start(JST, "call-corrigendum", null, Map.of(
        "callNumber", openCall, "correctionText", "様式を改めた。", "extension", "none", "correctionReason", "誤記のため。"));
    desk.start(RESEARCHER, "call-question", null, Map.of("callNumber", openCall, "question", "共同での応募は可能ですか。"));
    call = callDesk.mainCall(callDesk.concept("direct", SlotOf.main("準備中の枠", 500)));

    sights.put(theme, Map.of(SECRETARIAT, Set.of("report-survey"), THINK_TANK, Set.of("report-survey")));
    sights.put(concept, Map.of(
        SECRETARIAT, Set.of("approve-concept-cabinet", "approve-concept-ministry"),
        MEXT, Set.of("approve-concept-ministry")));
    sights.put(call, Map.of(SECRETARIAT, Set.of("prepare-call"), JST, Set.of("prepare-call")));
    sights.put(openCall, Map.of(
        SECRETARIAT, Set.of("check-corrigendum", "answer-question"),
        JST, Set.of("check-corrigendum", "answer-question")));
  }

  @AfterAll
  void takenBack() {
    Stream.of(openCall, call, concept, theme).forEach(themeDesk::withdraw);
    ClockUtil.reset();
  }

  @Test
  @DisplayName("作業：一覧・件数・並べ替え・絞り込みのどれでも、自分か自分の組織のものだけ。変数では、変数を読める人だけが探せる")
  void showsOnlyOwnTasks() {
    var softly = new SoftAssertions();
    sights.forEach((number, sight) -> EVERYBODY.forEach(person -> {
      Set<String> own = sight.getOrDefault(person, Set.of());
      for (String query : List.of(
          "processInstanceBusinessKey=" + number,
          "processInstanceBusinessKeyLike=" + number + "%25&sortBy=dueDate&sortOrder=asc")) {
        var list = caller(person).get("/engine-rest/task?maxResults=100&" + query);
        softly.assertThat(values(list, "taskDefinitionKey")).as("%s %s", person, query).isEqualTo(own);
        var count = caller(person).get("/engine-rest/task/count?" + query.replaceAll("&sort.*", ""));
        softly.assertThat(json(count).path("count").asInt(-1)).as("%s count %s", person, query).isEqualTo(own.size());
      }
      for (String query : List.of(
          "{'processInstanceBusinessKey':'%s','sorting':[{'sortBy':'processVariable','sortOrder':'asc',"
              + "'parameters':{'variable':'caseNumber','type':'String'}}]}",
          "{'orQueries':[{'processInstanceBusinessKey':'%s','name':'なし'}]}",
          "{'processVariables':[{'name':'caseNumber','operator':'eq','value':'%s'}]}")) {
        var list = caller(person).post("/engine-rest/task?maxResults=100", query.formatted(number).replace('\'', '"'));
        boolean mayAsk = SEE_CASES.contains(person) || !query.contains("processVariable");
        softly.assertThat(list.statusCode()).as("%s %s: %s", person, query, list.body()).isEqualTo(mayAsk ? 200 : 403);
        if (list.statusCode() == 200) {
          softly.assertThat(own).as("%s %s: %s", person, query, list.body())
              .containsAll(values(list, "taskDefinitionKey"));
        }
      }
    }));
    softly.assertAll();
  }

  @Test
  @DisplayName("案件・変数・経過：事務局と監査のほかには空。システム管理者は案件が動いていることだけを見る")
  void showsCasesToTheOfficeAlone() {
    var softly = new SoftAssertions();
    for (String number : List.of(theme, call)) {
      for (ProcessInstance instance : instances(number).subList(0, 1)) {
        String id = instance.getId();
        for (String person : EVERYBODY) {
          for (String running : List.of(
              "/process-instance?processInstanceIds=" + id, "/process-instance/count?processInstanceIds=" + id,
              "/process-instance?businessKey=" + number, "/execution?processInstanceId=" + id,
              "/execution/count?processInstanceId=" + id)) {
            boolean seen = SEE_CASES.contains(person) || person.equals(ADMIN);
            softly.assertThat(isEmpty(person, running)).as("%s %s", person, running).isEqualTo(!seen);
          }
          for (String past : List.of(
              "/history/process-instance?processInstanceId=" + id,
              "/history/process-instance/count?processInstanceBusinessKey=" + number,
              "/history/process-instance?processInstanceBusinessKeyLike=" + number.substring(0, 5) + "%25",
              "/history/activity-instance?processInstanceId=" + id,
              "/history/variable-instance?processInstanceId=" + id,
              "/history/variable-instance/count?processInstanceId=" + id,
              "/history/detail?processInstanceId=" + id,
              "/variable-instance?processInstanceIdIn=" + id,
              "/variable-instance/count?processInstanceIdIn=" + id)) {
            softly.assertThat(isEmpty(person, past)).as("%s %s", person, past)
                .isEqualTo(!SEE_CASES.contains(person));
          }
          if (!SEE_CASES.contains(person) && !person.equals(ADMIN)) {
            for (String other : List.of(
                "/event-subscription?processInstanceId=" + id, "/job?processInstanceId=" + id,
                "/incident?processInstanceId=" + id, "/history/task?processInstanceId=" + id,
                "/history/incident?processInstanceId=" + id, "/history/job-log?processInstanceId=" + id,
                "/history/decision-instance?processInstanceId=" + id, "/history/user-operation?processInstanceId=" + id,
                "/external-task?processInstanceId=" + id)) {
              softly.assertThat(isEmpty(person, other)).as("%s %s", person, other).isTrue();
            }
            for (String direct : List.of(
                "/process-instance/" + id, "/process-instance/" + id + "/variables",
                "/process-instance/" + id + "/variables/caseNumber", "/process-instance/" + id + "/activity-instances",
                "/execution/" + id, "/execution/" + id + "/localVariables", "/history/process-instance/" + id,
                "/process-definition/" + instance.getProcessDefinitionId() + "/statistics",
                "/history/process-definition/" + instance.getProcessDefinitionId() + "/statistics",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/task/report?reportType=duration&periodUnit=month")) {
              softly.assertThat(hidden(person, "/engine-rest" + direct)).as("%s %s", person, direct).isTrue();
            }
          }
        }
      }
    }
    softly.assertAll();
  }

  @Test
  @DisplayName("他人の作業：開けず、様式も変数も候補者も読めず、引き受けも完了もできない。見える事務局も処理はできない")
  void keepsForeignTasksShut() {
    var softly = new SoftAssertions();
    sights.forEach((number, sight) -> {
      for (Task task : desk.tasks(number, sight.get(SECRETARIAT).stream().sorted().findFirst().orElseThrow())) {
        for (String person : EVERYBODY) {
          boolean seen = sight.getOrDefault(person, Set.of()).contains(task.getTaskDefinitionKey());
          for (String path : seen ? List.<String>of() : List.of(
              "", "/form", "/deployed-form", "/form-variables", "/variables", "/identity-links", "/localVariables",
              "/comment", "/attachment")) {
            softly.assertThat(hidden(person, "/engine-rest/task/" + task.getId() + path))
                .as("%s %s%s", person, task.getTaskDefinitionKey(), path).isTrue();
          }
          if (!seen) {
            var asked = Caller.basic(port, person).get("/office/tasks/" + task.getId() + "/work");
            softly.assertThat(asked.statusCode()).as("%s work", person).isNotEqualTo(200);
          }
          if (!mayWork(person, task)) {
            for (String act : List.of("claim", "complete", "submit-form", "assignee", "unclaim", "bpmnError")) {
              String body = act.matches("claim|assignee|delegate") ? "{\"userId\":\"%s\"}".formatted(person) : "{}";
              var answer = caller(person).post("/engine-rest/task/" + task.getId() + "/" + act, body);
              softly.assertThat(answer.statusCode()).as("%s %s %s %s", person, act, task.getTaskDefinitionKey(),
                  answer.body()).isIn(403, 404);
            }
          }
        }
        assertThat(Caller.anonymous(port).get("/engine-rest/task/" + task.getId()).statusCode()).isEqualTo(401);
      }
    });
    softly.assertAll();
    assertUntouched();
  }

  @Test
  @DisplayName("絞り込みのない一覧のどこにも、NEDO・経済産業省・研究者・審査委員などに他人の案件の番号は現れない")
  void leaksNoNumberIntoLists() {
    var softly = new SoftAssertions();
    for (String person : EVERYBODY) {
      if (SEE_CASES.contains(person)) {
        continue;
      }
      for (String list : List.of("/task", "/process-instance", "/execution", "/variable-instance", "/job", "/incident",
          "/event-subscription", "/filter", "/history/process-instance", "/history/task", "/history/variable-instance",
          "/history/activity-instance", "/history/detail", "/history/user-operation", "/history/identity-link-log",
          "/history/incident", "/history/job-log", "/history/decision-instance", "/user", "/group")) {
        if (person.equals(ADMIN) && Set.of("/process-instance", "/execution", "/job", "/history/user-operation",
            "/event-subscription", "/incident").contains(list)) {
          continue;
        }
        String body = caller(person).get("/engine-rest" + list + "?maxResults=100").body();
        sights.forEach((number, sight) -> {
          if (!sight.containsKey(person)) {
            softly.assertThat(body).as("%s %s", person, list).doesNotContain(number);
          }
        });
        if (!person.equals(JST)) {
          softly.assertThat(body).as("%s %s", person, list).doesNotContain("準備中の枠");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  @DisplayName("REST・ページ・CSV：準備中の公募は誰にもなく、案件の記録は事務局と監査に、基金は自らのものだけ")
  void keepsPagesAndFilesApart() {
    var softly = new SoftAssertions();
    String jstConcept = calls.get(call).concept();
    for (String person : EVERYBODY) {
      var rest = caller(person);
      boolean office = SEE_CASES.contains(person);
      softly.assertThat(rest.get("/api/v1/calls/" + call).statusCode()).as(person).isEqualTo(404);
      softly.assertThat(rest.get("/api/v1/calls?size=100").body()).as(person).doesNotContain("\"" + call + "\"");
      sights.keySet().forEach(number ->
          softly.assertThat(rest.get("/api/v1/cases/" + number + "/decisions").statusCode()).as("%s %s", person, number)
              .isEqualTo(office ? 200 : 404));
      boolean ofTheFund = office || Set.of(MEXT, JST).contains(person);
      for (String path : List.of("/api/v1/funds/statement.csv", "/api/v1/funds/mext-jst", "/api/v1/funds")) {
        var answer = rest.get(path);
        softly.assertThat(answer.body().contains("文部科学省・JSTの基金")).as("%s %s", person, path).isEqualTo(ofTheFund);
        softly.assertThat(!ofTheFund && answer.body().contains(jstConcept)).as("%s %s", person, path).isFalse();
      }
    }
    softly.assertThat(Caller.anonymous(port).get("/api/v1/calls/" + call).statusCode()).isEqualTo(404);
    softly.assertThat(Caller.anonymous(port).get("/public/calls/" + call).statusCode()).isEqualTo(404);
    softly.assertThat(Caller.anonymous(port).get("/public/calls").body()).doesNotContain(call);
    softly.assertThat(Caller.anonymous(port).get("/api/v1/cases/" + call + "/decisions").statusCode()).isEqualTo(401);
    for (String person : List.of(MEXT, METI, JST, NEDO, THINK_TANK, RESEARCHER, REVIEWER, OTHER_MINISTRY)) {
      var pages = Caller.loggedIn(port, person, "tasklist");
      softly.assertThat(pages.get("/office/cases?number=" + call).body().replace(call, "?")).as(person)
          .isEqualTo(pages.get("/office/cases?number=" + ABSENT).body().replace(ABSENT, "?"));
      softly.assertThat(pages.get("/office/letters?case=" + call).statusCode()).as(person).isEqualTo(403);
      boolean follows = List.of(MEXT, METI, JST, NEDO, THINK_TANK).contains(person);
      softly.assertThat(pages.get("/office/themes/" + theme).statusCode()).as(person).isEqualTo(follows ? 200 : 403);
    }
    softly.assertAll();
  }

  @Test
  @DisplayName("テーマの画面：準備中の公募は、その機関と所管省のほかには番号を示さない")
  void showsNoForeignCallInPreparation_onThePageOfItsTheme() {
    String page = "/office/themes/" + calls.get(call).theme();
    for (String person : List.of(MEXT, JST, SECRETARIAT)) {
      assertThat(Caller.loggedIn(port, person, "tasklist").get(page).body()).as(person).contains(call);
      assertThat(Caller.loggedIn(port, person, "tasklist").get("/office/themes").body()).as(person).contains(call);
    }
    for (String person : List.of(METI, NEDO, THINK_TANK)) {
      var pages = Caller.loggedIn(port, person, "tasklist");
      assertThat(pages.get(page).statusCode()).isEqualTo(200);
      assertThat(pages.get(page).body()).as(person).doesNotContain(call);
      assertThat(pages.get("/office/themes").body()).as(person).doesNotContain(call);
      String open = "/office/themes/" + calls.get(openCall).theme();
      assertThat(pages.get(open).body()).as("%s, once public", person).contains(openCall);
    }
  }

  @Test
  @DisplayName("手続の開始：rights.yml にないものは403。呼び出されるだけの手続は誰にも始められない")
  void opensOnlyWhatIsGiven() {
    var softly = new SoftAssertions();
    var processes = new TreeSet<>(INNER);
    processes.addAll(OFFICE_STARTS);
    processes.addAll(AGENCY_STARTS);
    processes.add("call-question");
    for (String person : EVERYBODY) {
      for (String process : processes) {
        boolean given = STARTS.getOrDefault(person, Set.of()).contains(process);
        String way = person.length() % 2 == process.length() % 2 ? "/start" : "/submit-form";
        var answer = caller(person).post("/engine-rest/process-definition/key/" + process + way, "{}");
        // a machine does not even see the process
        softly.assertThat(answer.statusCode()).as("%s %s%s %s", person, process, way, answer.body())
            .isEqualTo(given ? 400 : person.equals(MACHINE) ? 404 : 403);
      }
    }
    softly.assertThat(Caller.anonymous(port).post("/engine-rest/process-definition/key/call-publication/start", "{}")
        .statusCode()).isEqualTo(401);
    softly.assertAll();
  }

  @Test
  @DisplayName("他機関の準備中の公募：NEDOや研究者には、存在しない番号と同じ答えしか返らない")
  void answersAsIfTheCallWereNotThere() {
    Map<String, Object> corrigendum =
        Map.of("correctionText", "訂正", "extension", "none", "correctionReason", "試験");
    Map<String, Object> exception = Map.ofEntries(
        entry("applicantName", "試験 太郎"), entry("applicantId", "12345678"), entry("applicantEmail", "a@example.jp"),
        entry("newDeadlineOn", "2026-12-24"), entry("newDeadlineTime", "12:00"), entry("exceptionReason", "試験"));
    assertSameAnswer(NEDO, "call-corrigendum", "callNumber", corrigendum);
    assertSameAnswer(NEDO, "deadline-exception", "callNumber", exception);
    assertSameAnswer(NEDO, "case-withdrawal", "caseNumber", Map.of("reason", "試験"));
    assertSameAnswer(METI, "case-withdrawal", "caseNumber", Map.of("reason", "試験"));
    assertSameAnswer(RESEARCHER, "call-question", "callNumber", Map.of("question", "試験"));
    assertSameAnswer(RESEARCHER, "case-withdrawal", "caseNumber", Map.of("reason", "試験"));

    assertThat(desk.open(call)).containsExactly("prepare-call");
    var foreign = start(NEDO, "call-publication", Map.of("conceptNumber", calls.get(call).concept(), "callKind", "main"));
    assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(403);
  }

  @Test
  @DisplayName("メッセージ：どの案件も、外からRESTで進めたり取り下げたりできない")
  void takesNoMessageFromOutside() {
    var softly = new SoftAssertions();
    for (String person : List.of(SECRETARIAT, JST, NEDO, RESEARCHER, AUDITOR, ADMIN, MACHINE)) {
      for (String message : MESSAGES) {
        boolean starts = message.endsWith("-requested") || message.equals("technology-decided");
        for (String number : List.of(theme, call)) {
          String body = "{\"messageName\":\"%s\",\"businessKey\":\"%s\"}".formatted(message, number);
          var answer = caller(person).post("/engine-rest/message", body);
          softly.assertThat(answer.statusCode()).as("%s %s %s", person, body, answer.body())
              .isIn(starts ? List.of(400, 403) : List.of(403));
        }
      }
      softly.assertAll();
    }
    assertThat(Caller.anonymous(port).post("/engine-rest/message", "{}").statusCode()).isEqualTo(401);
    assertUntouched();
  }

  @Test
  @DisplayName("メッセージの答えから、どの案件が動いているか、変数が何であるかは分からない")
  void tellsNothing_whenAMessageIsTried() {
    for (String person : List.of(NEDO, RESEARCHER, MACHINE)) {
      for (String body : List.of(
          "{'messageName':'case-withdrawn','businessKey':'%s'}",
          "{'messageName':'case-withdrawn','businessKey':'%s','all':true}",
          "{'messageName':'case-withdrawn','correlationKeys':{'agency':{'value':'jst'},'caseNumber':{'value':'%s'}}}",
          "{'businessKey':'%s','correlationKeys':{'agency':{'value':'jst'}}}")) {
        var real = caller(person).post("/engine-rest/message", body.formatted(call).replace('\'', '"'));
        var none = caller(person).post("/engine-rest/message", body.formatted(ABSENT).replace('\'', '"'));

        assertThat(real.statusCode()).as("%s %s", person, body).isEqualTo(none.statusCode()).isIn(400, 403);
        assertThat(real.body()).as("%s %s", person, body).isEqualTo(none.body());
      }
    }
    assertUntouched();
  }

  @Test
  @DisplayName("案件の変数・位置・存在は、誰にも外から書き換えられない")
  void letsNobodyRewriteACase() {
    String instance = instances(call).get(0).getId();
    for (String person : List.of(SECRETARIAT, JST, NEDO, AUDITOR, ADMIN, MACHINE)) {
      for (String way : List.of(
          "POST /execution/%s/messageSubscriptions/case-withdrawn/trigger", "POST /execution/%s/signal",
          "PUT /process-instance/%s/variables/agency", "POST /process-instance/%s/variables",
          "POST /process-instance/%s/modification", "DELETE /process-instance/%s",
          "PUT /execution/%s/localVariables/agency", "POST /execution/%s/localVariables")) {
        String[] parts = way.formatted(instance).split(" ");
        var answer =
            caller(person).send(parts[0], "/engine-rest" + parts[1], "{\"value\":\"nedo\",\"type\":\"String\"}");
        assertThat(answer.statusCode()).as("%s %s", person, way).isEqualTo(403);
      }
    }
    assertUntouched();
  }

  private void assertUntouched() {
    sights.forEach((number, sight) ->
        assertThat(desk.open(number)).containsExactlyElementsOf(new TreeSet<>(sight.get(SECRETARIAT))));
  }

  private void assertSameAnswer(String person, String process, String field, Map<String, Object> fields) {
    var real = start(person, process, CaseDesk.with(fields, entry(field, call)));
    var none = start(person, process, CaseDesk.with(fields, entry(field, ABSENT)));

    assertThat(real.statusCode()).as("%s %s %s", person, process, real.body()).isBetween(400, 404);
    assertThat(real.body().replace(call, "?")).as("%s %s", person, process)
        .isEqualTo(none.body().replace(ABSENT, "?"));
    assertThat(real.statusCode()).isEqualTo(none.statusCode());
  }

  private HttpResponse<String> start(String person, String process, Map<String, Object> fields) {
    return caller(person).post("/engine-rest/process-definition/key/" + process + "/submit-form",
        "{\"variables\":%s}".formatted(RestDesk.variables(fields)));
  }

  /** Everything that runs for a case. */
  private List<ProcessInstance> instances(String number) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number).list();
  }

  private boolean mayWork(String person, Task task) {
    var groups = desk.as(person, () -> engine.getIdentityService().getCurrentAuthentication().getGroupIds());
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> groups.contains(link.getGroupId()));
  }

  private Caller caller(String person) {
    return person == null ? Caller.anonymous(port) : Caller.basic(port, person);
  }

  private boolean isEmpty(String person, String path) {
    var answer = caller(person).get("/engine-rest" + path + (path.contains("count") ? "" : "&maxResults=100"));
    if (answer.statusCode() == 403) {
      return true;
    }
    assertThat(answer.statusCode()).as("%s %s %s", person, path, answer.body()).isEqualTo(200);
    JsonNode json = json(answer);
    return json.isArray() ? json.isEmpty() : json.path("count").asInt(-1) == 0;
  }

  /** Refused, or an answer with nothing in it. */
  private boolean hidden(String person, String path) {
    var answer = caller(person).get(path);
    return Set.of(403, 404).contains(answer.statusCode())
        || answer.statusCode() == 200 && Set.of("[]", "{}").contains(answer.body());
  }

  private static Set<String> values(HttpResponse<String> answer, String field) {
    var values = new TreeSet<String>();
    json(answer).forEach(one -> values.add(one.path(field).asText()));
    return values;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return RestDesk.json(answer.body());
  }
}
