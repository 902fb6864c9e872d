package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Relation;
import jp.kprogram.adoption.Review;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("07 利益相反のある応募は、どこからも見えない")
class ConflictHidingTest {

  private static final String TITLE = "隠すべき研究の題名";
  private static final String APPLICANT = "隠田 守";

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Conflicts conflicts;

  @Autowired
  private TaskService tasks;

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private final Map<String, Caller> pages = new HashMap<>();
  private String call;

  @BeforeEach
  void closedCall() {
    call = adoption.closedCall();
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("担当職員：タスク、一覧、件数、検索、担当、完了、ページ、書類、様式のどれからも見えず、ほかの職員には見える")
  void hidesFromOfficer_everywhere() {
    String application = adoption.accepted(call, TITLE, APPLICANT, "31415926", "かくれ大学");
    adoption.accepted(call, "別の研究");
    adoption.assigned(call);
    Review review = adoption.of(application).get(0);
    decline(review);
    String task = desk.task(OFFICER, review.number(), "replace-reviewer").getId();
    assertThat(rest(OFFICER, "/engine-rest/task/" + task).statusCode()).isEqualTo(200);
    assertThat(rest(OFFICER, "/office/applications/" + application).body()).contains(TITLE);

    found(OFFICER, application);

    assertThat(rest(OFFICER, "/engine-rest/task/" + task).statusCode()).isIn(403, 404);
    assertThat(rest(OFFICER, "/engine-rest/task/" + task + "/form-variables").statusCode()).isIn(403, 404);
    assertThat(rest(OFFICER, "/engine-rest/task/" + task + "/variables").statusCode()).isIn(403, 404);
    String byKey = "?processInstanceBusinessKey=" + review.number();
    assertThat(rest(OFFICER, "/engine-rest/task" + byKey + "&maxResults=50").body()).isEqualTo("[]");
    assertThat(rest(OFFICER, "/engine-rest/task/count" + byKey).body()).isEqualTo("{\"count\":0}");
    assertThat(rest(OTHER_OFFICER, "/engine-rest/task/count" + byKey).body()).isEqualTo("{\"count\":1}");
    assertThat(rest(OFFICER, "/engine-rest/history/task" + byKey + "&maxResults=50").body()).isEqualTo("[]");
    assertThat(rest(OFFICER,
        "/engine-rest/history/process-instance?maxResults=50&processInstanceBusinessKey=" + review.number()).body())
        .isEqualTo("[]");
    assertThat(rest(OFFICER, "/engine-rest/process-instance?maxResults=50&businessKey=" + review.number()).body())
        .isEqualTo("[]");
    assertThat(Caller.basic(port, OFFICER)
        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + OFFICER + "\"}").statusCode())
        .isNotEqualTo(204);
    assertThatThrownBy(() -> desk.as(OFFICER, () -> {
      tasks.complete(task);
      return null;
    })).isInstanceOf(RuntimeException.class);
    assertThat(rest(OFFICER, "/office/applications/" + application).statusCode()).isEqualTo(404);
    assertThat(rest(OFFICER, "/office/applications/" + application + "/documents/proposal").statusCode())
        .isEqualTo(404);
    assertThat(rest(OFFICER, "/office/applications?call=" + call).body())
        .doesNotContain(application, APPLICANT, "かくれ大学").contains("1 件");
    assertThat(rest(OTHER_OFFICER, "/office/applications?call=" + call).body()).contains(application, "2 件");
    assertThat(rest(OFFICER, "/office/cases?number=" + application).body()).doesNotContain("利益相反の判明");
    desk.complete(OTHER_OFFICER, review.number(), "replace-reviewer",
        Map.of("outcome", "go-without", "reason", "足りる。"));
    assertThat(desk.record(review.number(), "review-waived")).hasSize(1);
  }

  @Test
  @DisplayName("担当職員：担当中のタスクは取り上げられ、選考全体に関わるタスクも見えなくなる")
  void takesTasksAway_whenAConflictIsFound() {
    String application = adoption.accepted(call, TITLE);
    String selection = adoption.opened(call);
    adoption.appoint(selection, AdoptionDesk.PANEL);
    adoption.allDeclare(selection);
    String task = desk.task(OFFICER, selection, "confirm-assignment").getId();
    desk.as(OFFICER, () -> {
      tasks.claim(task, OFFICER);
      return null;
    });

    found(OFFICER, application);

    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    assertThat(rest(OFFICER, "/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + selection).body())
        .isEqualTo("[]");
    assertThatThrownBy(() -> desk.as(OTHER_OFFICER, () -> {
      tasks.setAssignee(task, OFFICER);
      return null;
    })).hasMessageContaining("担当できません");
    found(OTHER_OFFICER, application);
    assertThat(tasks.getIdentityLinksForTask(task)).anyMatch(link -> "cao-secretariat".equals(link.getGroupId()));
    assertThat(rest(OTHER_OFFICER, "/engine-rest/task/count?processInstanceBusinessKey=" + selection).body())
        .isEqualTo("{\"count\":0}");
  }

  @Test
  @DisplayName("審査委員：引き受ける前は応募者と題名だけ、利益相反が分かれば何も見えず、他の委員の査読も見えない")
  void hidesFromReviewer_everywhere() {
    String application = adoption.accepted(call, TITLE, APPLICANT, "27182818", "かくれ大学");
    String selection = adoption.assigned(call);
    Review review = adoption.of(application).get(0);
    Review other = adoption.of(application).get(1);
    adoption.accept(other);
    adoption.submit(other, "4.5");
    String task = desk.task(review.reviewer(), review.number(), "answer-invitation").getId();
    String reviewer = review.reviewer();
    assertThat(rest(reviewer, "/engine-rest/task/" + task + "/form-variables?deserializeValues=false").body())
        .contains(TITLE, APPLICANT).doesNotContain("量子センサを小さくする。", "4億円");
    assertThat(rest(other.reviewer(), "/engine-rest/task/" + task + "/form-variables").statusCode()).isIn(403, 404);
    assertThat(rest(other.reviewer(), "/office/reviews/" + review.number()).statusCode()).isEqualTo(404);
    assertThat(rest(reviewer, "/office/reviews/" + review.number()).body()).contains(TITLE, "引き受けた後");

    found(reviewer, application);

    assertThat(rest(reviewer, "/engine-rest/task?maxResults=50").body())
        .doesNotContain(review.number(), TITLE, application);
    assertThat(rest(reviewer, "/engine-rest/task/" + task).statusCode()).isIn(403, 404);
    assertThat(rest(reviewer, "/engine-rest/history/variable-instance?maxResults=50").body()).isEqualTo("[]");
    assertThat(rest(reviewer, "/engine-rest/history/task?maxResults=50").body()).isEqualTo("[]");
    assertThat(rest(reviewer, "/office/reviews/" + review.number()).statusCode()).isEqualTo(404);
    assertThat(rest(reviewer, "/office/reviews/" + review.number() + "/documents/proposal").statusCode())
        .isEqualTo(404);
    assertThat(rest(reviewer, "/office/applications/" + application).statusCode()).isEqualTo(403);
    assertThat(rest(reviewer, "/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + selection).body())
        .isEqualTo("[]");
    assertThat(desk.letters(review.number(), "adoption/review-cancelled")).singleElement()
        .satisfies(letter -> assertThat(letter.text() + letter.subject())
            .doesNotContain(TITLE, APPLICANT, application));
    assertThat(adoption.of(application)).filteredOn(one -> one.number().equals(review.number())).singleElement()
        .satisfies(one -> assertThat(one.status().code()).isEqualTo("conflict"));
  }

  @Test
  @DisplayName("審査委員長：利益相反のある応募の題名も応募者も、どこからも読めない")
  void hidesFromChair_everywhere() {
    String application = adoption.accepted(call, TITLE, APPLICANT, "16180339", "かくれ大学");
    String selection = adoption.opened(call);
    adoption.appoint(selection, AdoptionDesk.PANEL);
    desk.complete(AdoptionDesk.CHAIR, selection, "declare-interests", Map.of(
        "interestAction", "add", "interestKind", "family", "counterpartName", "隠田　守"));
    adoption.allDeclare(selection);
    adoption.confirmed(selection);

    assertThat(conflicts.hidden(AdoptionDesk.CHAIR, application)).isTrue();
    assertThat(conflicts.peopleInSelection(selection)).containsExactly(AdoptionDesk.CHAIR);
    for (String path : List.of(
        "/engine-rest/task?maxResults=50",
        "/engine-rest/history/task?maxResults=50",
        "/engine-rest/history/variable-instance?maxResults=50",
        "/engine-rest/process-instance?maxResults=50",
        "/office/applications?call=" + call,
        "/office/applications/" + application,
        "/office/cases?number=" + application, "/api/v1/applications/" + application)) {
      assertThat(rest(AdoptionDesk.CHAIR, path).body()).as(path).doesNotContain(TITLE, APPLICANT, "かくれ大学");
    }
    assertThat(database.sql("select count(*) from act_hi_varinst where text_ like '%" + TITLE + "%'")
        .query(Integer.class).single()).isZero();
    assertThat(database.sql("select count(*) from act_hi_detail where text_ like '%" + TITLE + "%'")
        .query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("監査担当：利益相反が分かるか、利益相反のある人が監査に就くと、応募と選考の案件は過去のものも見えなくなる")
  void hidesFromWhoWatches_everything() {
    String application = adoption.accepted(call, TITLE);
    String selection = adoption.assigned(call);
    Stream.of("watcher-1", "watcher-2")
        .forEach(person -> engine.getIdentityService().saveUser(engine.getIdentityService().newUser(person)));
    found("watcher-1", application);
    try {
      engine.getIdentityService().createMembership("watcher-1", "auditor");
      engine.getIdentityService().createMembership("watcher-2", "auditor");

      assertThat(seen("watcher-1", selection)).isZero();
      assertThat(seen("watcher-2", selection)).isPositive();
    } finally {
      Stream.of("watcher-1", "watcher-2").forEach(engine.getIdentityService()::deleteUser);
    }
  }

  @Test
  @DisplayName("審査委員長に利益相反が後から分かれば、その作業は事務局に移り、委員長には見えない")
  void passesTheChairsTasks_toTheSecretariat() {
    String application = adoption.accepted(call, TITLE);
    String selection = adoption.assigned(call);
    adoption.allReview(selection, "4");
    desk.runJobs(selection);
    assertThat(desk.task(AdoptionDesk.CHAIR, selection, "decide-shortlist")).isNotNull();

    found(AdoptionDesk.CHAIR, application);

    assertThat(rest(AdoptionDesk.CHAIR, "/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + selection)
        .body()).isEqualTo("[]");
    desk.complete("takahashi", selection, "decide-shortlist", Map.of("shortlistAction", "finish"));
    assertThat(desk.open(selection)).containsExactly("record-interviews");
  }

  private long seen(String watcher, String selection) {
    return desk.as(watcher, () -> engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(selection).count());
  }

  private void decline(Review review) {
    desk.complete(review.reviewer(), review.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));
  }

  private void found(String person, String application) {
    desk.as(person.equals(OFFICER) ? OTHER_OFFICER : OFFICER, () -> {
      conflicts.report(person, application, Relation.FAMILY, "officer", "親族と分かった。");
      return null;
    });
  }

  private HttpResponse<String> rest(String person, String path) {
    return path.startsWith("/office") ? page(person).get(path) : Caller.basic(port, person).get(path);
  }

  private Caller page(String person) {
    return pages.computeIfAbsent(person, one -> Caller.loggedIn(port, one, "tasklist"));
  }
}
