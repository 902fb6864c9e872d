package jp.kprogram.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may act on a task, and the rights on single tasks that come and go with the people. */
@ProgrammeTest
class TaskActorsTest {

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private ProvisionRights provisionRights;

  @LocalServerPort
  private int port;

  private RightsCases cases;

  @BeforeEach
  void startCases() {
    cases = RightsCases.start(engine);
  }

  @AfterEach
  void endCases() {
    cases.end();
  }

  @Test
  @DisplayName("候補者は引き受けて完了できる")
  void completesTask_whenCandidateClaimedIt() {
    String task = "/task/" + cases.officeTask().getId();

    int claimed = rest(RightsCases.OFFICER, task + "/claim", "{\"userId\":\"arai\"}");
    int completed = rest(RightsCases.OFFICER, task + "/complete", "{}");

    assertThat(List.of(claimed, completed)).containsExactly(204, 204);
    assertThat(cases.officeTask()).isNull();
  }

  @Test
  @DisplayName("同僚が担当中のタスクは、引き継ぐまで処理できない")
  void refusesCompletion_untilColleagueTookOver() {
    String task = "/task/" + cases.officeTask().getId();
    rest(RightsCases.OFFICER, task + "/claim", "{\"userId\":\"arai\"}");

    int before = rest(RightsCases.COLLEAGUE, task + "/complete", "{}");
    int takenOver = rest(RightsCases.COLLEAGUE, task + "/assignee", "{\"userId\":\"baba\"}");
    int after = rest(RightsCases.COLLEAGUE, task + "/complete", "{}");

    assertThat(List.of(before, takenOver, after)).containsExactly(403, 204, 204);
  }

  @Test
  @DisplayName("Tasklist は、処理できないタスクを開いた人に、そのわけを先に示す")
  void tellsObstacleBeforehand() {
    String work = "/office/tasks/" + cases.officeTask().getId() + "/work";
    rest(RightsCases.OFFICER, "/task/" + cases.officeTask().getId() + "/claim", "{\"userId\":\"arai\"}");

    assertThat(screen(RightsCases.OFFICER, work)).isEqualTo("{\"obstacle\":null}");
    assertThat(screen(RightsCases.COLLEAGUE, work)).contains("担当中の方から引き継いでから");
    assertThat(screen(RightsCases.PANELIST, work)).contains("TASK_NOT_FOUND").doesNotContain("arai", "処理する");
  }

  @Test
  @DisplayName("引き受けたタスクは所属に戻せる")
  void givesBack_whenTaskHasCandidates() {
    String task = "/task/" + cases.panelTask().getId();
    rest(RightsCases.PANELIST, task + "/claim", "{\"userId\":\"doi\"}");

    int givenBack = rest(RightsCases.PANELIST, task + "/unclaim", null);

    assertThat(givenBack).isEqualTo(204);
    assertThat(cases.panelTask().getAssignee()).isNull();
  }

  @Test
  @DisplayName("本人だけのタスクはフォームから提出できる")
  void completesOwnTask_whenAssigned() {
    int completed = rest(RightsCases.REVIEWER, "/task/" + cases.reviewTask().getId() + "/complete", "{}");

    assertThat(completed).isEqualTo(204);
  }

  @Test
  @DisplayName("個別のタスクの権限は、全体を見られない人と組織にだけ書かれる")
  void writesRightsOnTask_onlyWhereNothingBroaderGivesThem() {
    assertThat(rightsOn(cases.officeTask().getId())).isEmpty();
    assertThat(rightsOn(cases.reviewTask().getId())).containsExactly("user chiba");
    assertThat(rightsOn(cases.panelTask().getId())).containsExactly("group test-panel");
  }

  @Test
  @DisplayName("引き受けても、組織の権限で足りる人には個別の権限を書かない")
  void writesNoRight_whenGroupSeesTheTask() {
    rest(RightsCases.OFFICER, "/task/" + cases.officeTask().getId() + "/claim", "{\"userId\":\"arai\"}");
    rest(RightsCases.PANELIST, "/task/" + cases.panelTask().getId() + "/claim", "{\"userId\":\"doi\"}");

    assertThat(rightsOn(cases.officeTask().getId())).isEmpty();
    assertThat(rightsOn(cases.panelTask().getId())).containsExactly("group test-panel");
  }

  @Test
  @DisplayName("交代した人は、そのタスクをもう見られない")
  void takesRightBack_whenAssigneeIsReplaced() {
    String task = cases.reviewTask().getId();

    engine.getTaskService().setAssignee(task, "yamashita");

    assertThat(rightsOn(task)).containsExactly("user yamashita");
    assertThat(Caller.basic(port, RightsCases.REVIEWER).get("/engine-rest/task/" + task).statusCode()).isEqualTo(404);
    assertThat(Caller.basic(port, "yamashita").get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("候補から外れた組織と人は、そのタスクをもう見られない")
  void takesRightBack_whenCandidateIsRemoved() {
    String task = cases.panelTask().getId();
    engine.getTaskService().addCandidateUser(task, "yamashita");

    engine.getTaskService().deleteCandidateGroup(task, "test-panel");
    engine.getTaskService().deleteCandidateUser(task, "yamashita");

    assertThat(rightsOn(task)).isEmpty();
  }

  @Test
  @DisplayName("終わったタスクの権限は残らない")
  void removesRights_whenTaskEnds() {
    String review = cases.reviewTask().getId();
    String discuss = cases.panelTask().getId();

    engine.getTaskService().complete(review);
    engine.getTaskService().complete(discuss);

    assertThat(rightsOn(review)).isEmpty();
    assertThat(rightsOn(discuss)).isEmpty();
  }

  @Test
  @DisplayName("権限表が狭まった後の起動は、担当者と候補者に個別の権限を補う")
  void completesRights_whenBroaderOnesWereTakenBack() {
    engine.getTaskService().claim(cases.panelTask().getId(), RightsCases.PANELIST);
    for (String task : List.of(cases.reviewTask().getId(), cases.panelTask().getId())) {
      engine.getAuthorizationService().createAuthorizationQuery()
          .resourceType(Resources.TASK).resourceId(task).list()
          .forEach(right -> engine.getAuthorizationService().deleteAuthorization(right.getId()));
    }

    provisionRights.run(null);

    assertThat(rightsOn(cases.reviewTask().getId())).containsExactly("user chiba");
    assertThat(rightsOn(cases.panelTask().getId())).containsExactly("group test-panel");
    assertThat(rightsOn(cases.officeTask().getId())).isEmpty();
  }

  private int rest(String user, String path, String body) {
    return Caller.basic(port, user).post("/engine-rest" + path, body).statusCode();
  }

  private String screen(String user, String path) {
    return Caller.loggedIn(port, user, "tasklist").get(path).body();
  }

  private List<String> rightsOn(String taskId) {
    return engine.getAuthorizationService().createAuthorizationQuery()
        .resourceType(Resources.TASK).resourceId(taskId).list().stream()
        .map(TaskActorsTest::holder)
        .toList();
  }

  private static String holder(Authorization right) {
    return right.getGroupId() == null ? "user " + right.getUserId() : "group " + right.getGroupId();
  }
}
