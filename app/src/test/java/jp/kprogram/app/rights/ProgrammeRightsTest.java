package jp.kprogram.app.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.variable.Variables.createVariables;
import static org.camunda.spin.plugin.variable.SpinValues.jsonValue;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of rights on the programme's own processes, with its demo people. */
@ProgrammeTest
class ProgrammeRightsTest {

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  private final List<String> cases = new ArrayList<>();

  @AfterEach
  void endCases() {
    cases.forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test over"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("誰がどの手続を始められるか（Tasklist の一覧のとおり）")
  @CsvSource(delimiter = '|', textBlock = """
      sato     | technology-proposal vision-approval operation-guideline research-concept theme-setting readiness-change case-withdrawal member-substitution member-appointment call-publication feasibility-study-call additional-call erad-incident fund-appropriation fund-transfer council-setup council-joining council-leaving council-meeting agenda-item information-request support-request cross-council council-linking secret-provision secret-withdrawal leak-incident
      ito      | technology-proposal case-withdrawal council-leaving agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      watanabe | technology-proposal readiness-change case-withdrawal council-leaving agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      nakamura | technology-proposal readiness-change case-withdrawal council-leaving agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      kato     | technology-proposal case-withdrawal council-leaving agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      ishii    | technology-proposal readiness-change case-withdrawal council-leaving agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      tanaka   | technology-proposal case-withdrawal call-question redress account-link council-leaving agenda-item information-request support-request secret-provision secret-withdrawal result-publication leak-incident
      fukuda   | case-withdrawal call-question redress account-link council-leaving agenda-item information-request support-request secret-provision secret-withdrawal result-publication leak-incident
      ogawa    | readiness-change case-withdrawal call-publication feasibility-study-call additional-call call-corrigendum deadline-exception erad-incident application adoption panel-addition interest-change conflict-report council-setup council-joining council-leaving council-meeting agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      abe      | readiness-change case-withdrawal call-publication feasibility-study-call additional-call call-corrigendum deadline-exception erad-incident application adoption panel-addition interest-change conflict-report council-setup council-joining council-leaving council-meeting agenda-item information-request support-request secret-provision secret-withdrawal leak-incident
      mori     | leak-incident
      yoshida  | leak-incident
      yamashita| interest-change leak-incident
      fujii    | ''
      admin    | ''
      erad     | redress
      """)
  void offersStarts(String user, String keys) {
    String answer = Caller.basic(port, user).get("/engine-rest/process-definition?latestVersion=true&active=true"
        + "&startableInTasklist=true&startablePermissionCheck=true&maxResults=100").body();

    List<String> offered = JsonPath.read(answer, "$[*].key");

    assertThat(offered).containsExactlyInAnyOrder(keys.isEmpty() ? new String[0] : keys.split(" "));
  }

  @Test
  @DisplayName("協議への回答: 各府省は自らの分だけを、事務局はすべてを見る。回答できるのは当の府省だけ")
  void dividesConsultation_byMinistry() {
    String consultation = start("ministry-consultation", createVariables()
        .putValue("caseNumber", "VIS-2099-91").putValue("subject", "協議の試験").putValue("documentText", "本文")
        .putValue("technologies", jsonValue("[]").create())
        .putValue("ministries", jsonValue("[\"mext\",\"meti\"]").create()));
    String mext = taskOf(consultation, "mext");
    String meti = taskOf(consultation, "meti");

    assertThat(tasksSeenBy("watanabe", consultation)).containsExactly(mext);
    assertThat(tasksSeenBy("nakamura", consultation)).containsExactly(meti);
    assertThat(tasksSeenBy("sato", consultation)).containsExactlyInAnyOrder(mext, meti);
    for (String other : List.of("ito", "kato", "mori", "ishii", "tanaka", "ogawa", "fujii", "admin", "erad")) {
      assertThat(tasksSeenBy(other, consultation)).as(other).isEmpty();
    }
    String answer = "{\"variables\":{\"answer\":{\"value\":\"no-comment\"}}}";
    assertThat(post("sato", "/task/" + mext + "/submit-form", answer)).isEqualTo(403);
    assertThat(post("nakamura", "/task/" + mext + "/submit-form", answer)).isEqualTo(403);
    assertThat(post("tanaka", "/task/" + mext + "/submit-form", answer)).isEqualTo(403);
    assertThat(engine.getTaskService().createTaskQuery().processInstanceId(consultation).count()).isEqualTo(2);
  }

  @Test
  @DisplayName("経過は事務局と監査だけが読む")
  void showsHistory_toSecretariatAndAuditor() {
    String consultation = start("ministry-consultation", createVariables()
        .putValue("caseNumber", "VIS-2099-92").putValue("subject", "協議の試験").putValue("documentText", "本文")
        .putValue("technologies", jsonValue("[]").create())
        .putValue("ministries", jsonValue("[\"mext\"]").create()));

    for (String user : List.of("sato", "fujii")) {
      assertThat(history(user, "task", consultation)).as(user).isEqualTo(1);
      assertThat(history(user, "variable-instance", consultation)).as(user).isPositive();
    }
    for (String user : List.of("watanabe", "mori", "tanaka", "admin", "erad", "ogawa")) {
      assertThat(history(user, "task", consultation)).as(user).isZero();
      assertThat(history(user, "variable-instance", consultation)).as(user).isZero();
      assertThat(history(user, "process-instance", consultation)).as(user).isZero();
    }
  }

  @Test
  @DisplayName("所属の権限がある事務局には、タスクごとの権限を書かない")
  void writesNoRight_forSecretariat() {
    String guideline = start("operation-guideline", createVariables()
        .putValue("guidelineTitle", "指針").putValue("purpose", "目的の説明文。").putValue("openedBy", "sato"));

    long rights = engine.getTaskService().createTaskQuery().processInstanceId(guideline).list().stream()
        .mapToLong(task -> engine.getAuthorizationService().createAuthorizationQuery()
            .resourceType(Resources.TASK).resourceId(task.getId()).count())
        .sum();

    assertThat(rights).isZero();
    assertThat(tasksSeenBy("suzuki", guideline)).hasSize(1);
    assertThat(tasksSeenBy("watanabe", guideline)).isEmpty();
  }

  private String start(String process, Map<String, Object> variables) {
    String id = engine.getRuntimeService().startProcessInstanceByKey(process, variables).getId();
    cases.add(id);
    return id;
  }

  private String taskOf(String consultation, String ministry) {
    Task task = engine.getTaskService().createTaskQuery()
        .processInstanceId(consultation).taskCandidateGroup(ministry).singleResult();
    return task.getId();
  }

  private List<String> tasksSeenBy(String user, String instance) {
    return JsonPath.read(
        Caller.basic(port, user).get("/engine-rest/task?maxResults=100&processInstanceId=" + instance).body(),
        "$[*].id");
  }

  private int history(String user, String what, String instance) {
    return JsonPath.read(
        Caller.basic(port, user).get("/engine-rest/history/" + what + "/count?processInstanceId=" + instance).body(),
        "$.count");
  }

  private int post(String user, String path, String json) {
    return Caller.basic(port, user).post("/engine-rest" + path, json).statusCode();
  }
}
