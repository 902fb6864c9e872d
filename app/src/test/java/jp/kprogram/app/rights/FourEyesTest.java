package jp.kprogram.app.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.people.Substitutes;
import jp.kprogram.people.Substitution;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task with {@code notBy}: arai has prepared what it checks, baba is the colleague who may check it. */
@ProgrammeTest
@DisplayName("作成した人は確認できない")
class FourEyesTest {

  private static final String PREPARER = RightsCases.OFFICER;
  private static final String COLLEAGUE = RightsCases.COLLEAGUE;

  private final String caseNumber = "CHK-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private Substitutes substitutes;

  @LocalServerPort
  private int port;

  private String instance;

  @BeforeEach
  void prepare() {
    engine.getRepositoryService().createDeployment().name("four-eyes-test").enableDuplicateFiltering(true)
        .addClasspathResource("rights/rights-check.bpmn")
        .deploy();
    RightsCases.people(engine);
    engine.getIdentityService().setAuthentication(PREPARER, List.of("test-office"));
    try {
      instance = engine.getRuntimeService().startProcessInstanceByKey("rights-check", caseNumber).getId();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @AfterEach
  void end() {
    if (task() != null) {
      engine.getRuntimeService().deleteProcessInstance(instance, "test over");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
    "claim       | {\"userId\":\"arai\"}",
    "assignee    | {\"userId\":\"arai\"}",
    "complete    | {}",
    "submit-form | {}"
  })
  @DisplayName("作成した人は、引き受けることも完了することもできない")
  void refusesPreparer(String step, String body) {
    var byRest = Caller.basic(port, PREPARER).post("/engine-rest/task/" + task().getId() + "/" + step, body);
    var inTasklist = Caller.loggedIn(port, PREPARER, "tasklist")
        .post("/camunda/api/engine/engine/default/task/" + task().getId() + "/" + step, body);

    assertThat(List.of(byRest, inTasklist)).allSatisfy(FourEyesTest::isRefusedAsSamePerson);
    assertThat(task().getAssignee()).isNull();
  }

  @Test
  @DisplayName("Tasklist は、作成した人に、処理できないわけを先に示す")
  void tellsObstacleBeforehand() {
    String work = "/office/tasks/" + task().getId() + "/work";

    assertThat(obstacle(PREPARER, work)).contains("別の方が担当してください");
    assertThat(obstacle(COLLEAGUE, work)).isNull();
    assertThat(Caller.loggedIn(port, RightsCases.PANELIST, "tasklist").get(work).statusCode()).isEqualTo(404);
    assertThat(Caller.anonymous(port).get(work).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"claim", "assignee"})
  @DisplayName("別の人も、作成した人を担当者にはできない")
  void refusesToMakePreparerAssignee(String step) {
    var answer = Caller.basic(port, COLLEAGUE)
        .post("/engine-rest/task/" + task().getId() + "/" + step, "{\"userId\":\"arai\"}");

    isRefusedAsSamePerson(answer);
    assertThat(task().getAssignee()).isNull();
  }

  @Test
  @DisplayName("別の人は引き受けて完了できる")
  void letsColleagueCheck() {
    var colleague = Caller.basic(port, COLLEAGUE);
    String task = "/engine-rest/task/" + task().getId();

    int claimed = colleague.post(task + "/claim", "{\"userId\":\"baba\"}").statusCode();
    int completed = colleague.post(task + "/complete", "{}").statusCode();

    assertThat(List.of(claimed, completed)).containsExactly(204, 204);
    assertThat(task()).isNull();
  }

  @Test
  @DisplayName("作成した人は、同僚に確認を頼むことができる")
  void letsPreparerHandTaskToColleague() {
    int handed = Caller.basic(port, PREPARER)
        .post("/engine-rest/task/" + task().getId() + "/assignee", "{\"userId\":\"baba\"}").statusCode();

    assertThat(handed).isEqualTo(204);
    assertThat(task().getAssignee()).isEqualTo(COLLEAGUE);
  }

  @Test
  @DisplayName("担当になった後で作成者になった人は、完了できず、所属に戻せる")
  void refusesAssigneeWhoCorrectedMeanwhile_butLetsGiveBack() {
    engine.getTaskService().setAssignee(task().getId(), COLLEAGUE);
    engine.getRuntimeService().setVariable(instance, "correctedBy", COLLEAGUE);
    String task = "/engine-rest/task/" + task().getId();

    var completed = Caller.basic(port, COLLEAGUE).post(task + "/complete", "{}");
    int givenBack = Caller.basic(port, COLLEAGUE).post(task + "/unclaim", null).statusCode();

    isRefusedAsSamePerson(completed);
    assertThat(givenBack).isEqualTo(204);
    assertThat(task().getAssignee()).isNull();
  }

  @Test
  @DisplayName("Java API でも、ログインした人の求めなら拒む")
  void refusesPreparer_throughFormService() {
    engine.getIdentityService().setAuthentication(PREPARER, List.of("test-office"));

    assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task().getId(), null))
        .isInstanceOfSatisfying(Refusal.NotAllowed.class,
            refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));

    engine.getIdentityService().clearAuthentication();
  }

  @Test
  @DisplayName("その案件で作成者に代わる人も、代わってもらった人も、作成者と同じに扱う")
  void countsStandInAndAbsenteeAsOnePerson() {
    substitute(caseNumber, PREPARER, COLLEAGUE);
    String task = "/engine-rest/task/" + task().getId() + "/complete";

    var byStandIn = Caller.basic(port, COLLEAGUE).post(task, "{}");
    engine.getRuntimeService().setVariable(instance, "preparedBy", COLLEAGUE);
    var byAbsentee = Caller.basic(port, PREPARER).post(task, "{}");

    isRefusedAsSamePerson(byStandIn);
    isRefusedAsSamePerson(byAbsentee);
  }

  @Test
  @DisplayName("他の案件での交代は妨げない")
  void ignoresSubstitutionInOtherCase() {
    substitute(caseNumber + "-2", PREPARER, COLLEAGUE);

    int completed = Caller.basic(port, COLLEAGUE)
        .post("/engine-rest/task/" + task().getId() + "/complete", "{}").statusCode();

    assertThat(completed).isEqualTo(204);
  }

  private void substitute(String inCase, String absentee, String standIn) {
    substitutes.record(new Substitution(inCase, absentee, standIn, "試験", null, "sato"));
  }

  private static void isRefusedAsSamePerson(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(JsonPath.<String>read(answer.body(), "$.rule")).isEqualTo("SAME_PERSON");
    assertThat(JsonPath.<String>read(answer.body(), "$.message")).startsWith("「文書を確認する").contains("別の方が担当してください");
  }

  private String obstacle(String person, String path) {
    return JsonPath.read(Caller.loggedIn(port, person, "tasklist").get(path).body(), "$.obstacle");
  }

  private Task task() {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }
}
