package jp.kprogram.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The filters that Tasklist opens with, asked as Tasklist asks them. */
@ProgrammeTest
class TaskFiltersTest {

  private static final String MY_TASKS = "自分のタスク";
  private static final String OFFICE_TASKS = "所属のタスク";
  private static final String OVERDUE = "期限超過";
  private static final String THIS_WEEK = "今週が期限";
  private static final String ALL = "すべて";

  /** A Wednesday noon in Japan. */
  private static final Date WEDNESDAY = Date.from(Instant.parse("2026-06-03T03:00:00Z"));

  private static final long DAY = 24 * 3600 * 1000L;

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
    ClockUtil.reset();
    cases.end();
  }

  @Test
  @DisplayName("誰もが四つのフィルタを、全体を見る組織はさらに「すべて」を持つ")
  void offersFilters_byGroup() {
    assertThat(filtersOf("endo")).containsExactlyInAnyOrder(MY_TASKS, OFFICE_TASKS, OVERDUE, THIS_WEEK);
    assertThat(filtersOf("sato")).containsExactlyInAnyOrder(MY_TASKS, OFFICE_TASKS, OVERDUE, THIS_WEEK, ALL);
    assertThat(filtersOf("erad")).isEmpty();
  }

  @Test
  @DisplayName("起動を繰り返してもフィルタは増えない")
  void createsFiltersOnce() {
    long before = engine.getFilterService().createFilterQuery().count();

    provisionRights.run(null);

    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(before);
  }

  @Test
  @DisplayName("「自分のタスク」には自分が担当のものだけが出る")
  void showsOwnTasks() {
    assertThat(tasks("chiba", MY_TASKS)).containsExactly(cases.reviewTask().getId());
    assertThat(tasks("doi", MY_TASKS)).isEmpty();
  }

  @Test
  @DisplayName("「所属のタスク」には所属の候補タスクが、同僚が担当中のものも出る")
  void showsOfficeTasks_claimedOnesToo() {
    engine.getTaskService().claim(cases.officeTask().getId(), RightsCases.OFFICER);

    assertThat(tasks("baba", OFFICE_TASKS)).containsExactly(cases.officeTask().getId());
    assertThat(tasks("doi", OFFICE_TASKS)).containsExactly(cases.panelTask().getId());
    assertThat(tasks("endo", OFFICE_TASKS)).isEmpty();
  }

  @Test
  @DisplayName("「期限超過」と「今週が期限」は見えるタスクを期限で分ける")
  void dividesByDueDate() {
    due(cases.officeTask(), new Date(WEDNESDAY.getTime() - DAY));
    due(cases.reviewTask(), new Date(WEDNESDAY.getTime() + 3 * DAY));
    due(cases.panelTask(), new Date(WEDNESDAY.getTime() + 6 * DAY));
    ClockUtil.setCurrentTime(WEDNESDAY);

    assertThat(tasks("arai", OVERDUE)).containsExactly(cases.officeTask().getId());
    assertThat(tasks("chiba", OVERDUE)).isEmpty();
    assertThat(tasks("chiba", THIS_WEEK)).containsExactly(cases.reviewTask().getId());
    assertThat(tasks("doi", THIS_WEEK)).isEmpty();
    assertThat(tasks("arai", THIS_WEEK)).isEmpty();
  }

  @Test
  @DisplayName("「すべて」も権限の範囲を出ない")
  void showsAllWithinRights() {
    assertThat(tasks("arai", ALL)).containsExactly(cases.officeTask().getId());
    assertThat(count("arai", ALL)).isEqualTo(1);
  }

  private void due(Task task, Date date) {
    engine.getTaskService().setDueDate(task.getId(), date);
  }

  private List<String> filtersOf(String user) {
    return JsonPath.read(
        Caller.basic(port, user).get("/engine-rest/filter?resourceType=Task&maxResults=100").body(), "$[*].name");
  }

  /** First page as Tasklist asks for it, from a session. */
  private List<String> tasks(String user, String filter) {
    return JsonPath.read(
        Caller.loggedIn(port, user, "tasklist")
            .post("/camunda/api/engine/engine/default/filter/" + idOf(filter) + "/list?firstResult=0&maxResults=15",
                "{}")
            .body(),
        "$[*].id");
  }

  private int count(String user, String filter) {
    return JsonPath.read(
        Caller.basic(port, user).get("/engine-rest/filter/" + idOf(filter) + "/count").body(), "$.count");
  }

  private String idOf(String filter) {
    return engine.getFilterService().createFilterQuery().filterName(filter).singleResult().getId();
  }
}
