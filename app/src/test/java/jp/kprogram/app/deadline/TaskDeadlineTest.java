package jp.kprogram.app.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.spin.plugin.variable.SpinValues.jsonValue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.calendar.CalendarNotCovered;
import jp.kprogram.letter.Letter;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.Letters;
import jp.kprogram.shared.Moments;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
class TaskDeadlineTest {

  private static final String PROCESS = "vision-approval";
  /** Followed by a parallel join, so that completing it leads nowhere else. */
  private static final String TASK = "provide-think-tank-input";

  private final String caseNumber = "TST-" + UUID.randomUUID().toString().substring(0, 8);
  private final List<String> users = new ArrayList<>();
  private final List<String> instances = new ArrayList<>();

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private TaskService tasks;

  @Autowired
  private ManagementService management;

  @Autowired
  private IdentityService identity;

  @Autowired
  private Deadlines deadlines;

  @Autowired
  private DueDates dueDates;

  @Autowired
  private Letters letters;

  @Autowired
  private Decisions decisions;

  @Autowired
  private JdbcClient database;

  @Autowired
  private AuthorizationService authorizations;

  @LocalServerPort
  private int port;

  private String thinker;
  private String secretary;

  @BeforeEach
  void hirePeople() {
    thinker = person("think-tank");
    secretary = person("cao-secretariat");
  }

  @AfterEach
  void tidyUp() {
    ClockUtil.reset();
    instances.stream()
        .filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0)
        .forEach(id -> runtime.deleteProcessInstance(id, "test over"));
    users.forEach(identity::deleteUser);
  }

  static Stream<Arguments> allUserTasks() {
    return DeadlineCheck.userTasks().entrySet().stream()
        .flatMap(process -> process.getValue().stream().map(task -> Arguments.of(process.getKey(), task)));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @MethodSource("allUserTasks")
  @DisplayName("どの作業にも期限の規則があり、規則のどの時点にもエンジンのタイマーがある")
  void hasTimerForEveryMoment(String process, String taskId) {
    at(LocalDate.of(2026, 7, 1), 10);
    DeadlineRule rule = deadlines.of(process, taskId).orElseThrow();

    Task task = start(process, taskId);

    assertThat(task.getDueDate()).isEqualTo(dueDates.dueDate(rule));
    assertThat(timers(task)).containsExactlyInAnyOrderElementsOf(rule.moments().stream()
        .map(moment -> tuple(
            taskId + "$taskListener~" + moment.id(), dueDates.timeOf(moment, task.getDueDate(), rule), process))
        .toList());
  }

  @Test
  @DisplayName("年末年始をまたぐ作業：催促と期限超過の通知が正しい開庁日に一度ずつ届く")
  void remindsAndEscalatesOnTheRightDays() {
    at(LocalDate.of(2026, 11, 24), 10);
    Task task = start(PROCESS, TASK);

    var perDay = liveThrough(task, LocalDate.of(2026, 11, 24), LocalDate.of(2027, 1, 31));

    // the office is closed from 29 December to 3 January, 11 January is a holiday
    assertThat(task.getDueDate()).isEqualTo(jst(LocalDate.of(2027, 1, 12), 18));
    assertThat(perDay).containsExactlyInAnyOrderEntriesOf(Map.of(
        LocalDate.of(2027, 1, 6), Set.of(thinker + " common/task-reminder"),
        LocalDate.of(2027, 1, 12), Set.of(thinker + " common/task-reminder"),
        LocalDate.of(2027, 1, 15), Set.of(thinker + " common/task-reminder"),
        LocalDate.of(2027, 1, 19), Set.of(secretary + " common/task-escalated")));
    assertThat(ourLetters()).filteredOn(letter -> letter.recipientId().equals(thinker))
        .extracting(Letter::subject)
        .containsExactly(
            "【期限を3開庁日過ぎました】シンクタンクの知見を提出する（%s）".formatted(caseNumber),
            "【本日が期限です】シンクタンクの知見を提出する（%s）".formatted(caseNumber),
            "【期限の3開庁日前です】シンクタンクの知見を提出する（%s）".formatted(caseNumber));
    assertThat(ourLetters()).allSatisfy(letter -> assertThat(letter.text())
        .contains("2027年1月12日（火）18時", "#/?task=" + task.getId(), "試験の案件"));
  }

  @Test
  @DisplayName("期限を過ぎた作業は優先度が上がり、案件の記録に残る")
  void recordsEscalation() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start(PROCESS, TASK);

    liveThrough(task, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31));

    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getPriority()).isEqualTo(80);
    assertThat(decisions.of(caseNumber))
        .extracting(Decision::kind, Decision::outcome, Decision::decidedBy)
        .containsExactly(tuple("task-escalated", "escalated", "engine"));
    assertThat(decisions.of(caseNumber).get(0).reason()).contains("シンクタンクの知見を提出する", "2026年8月14日（金）18時");
    assertThat(timers(task)).isEmpty();
  }

  @Test
  @DisplayName("上申先は、期限を過ぎた作業を開いて見られるが、処理はできず、作業が終われば見られない")
  void letsSuperiorsLookAtEscalatedTask() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start("technology-proposal", "screen-proposal");
    String superior = person("cabinet-secretariat");
    setPassword(superior);
    String path = "/engine-rest/task/" + task.getId();
    int before = Caller.basic(port, superior).get(path).statusCode();

    liveThrough(task, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 14));

    var tasklist = Caller.loggedIn(port, superior, "tasklist");
    String inTasklist = "/camunda/api/engine/engine/default/task/" + task.getId();
    assertThat(before).isEqualTo(404);
    assertThat(ourLetters()).filteredOn(letter -> letter.recipientId().equals(superior))
        .singleElement().satisfies(letter -> assertThat(letter.text()).contains("#/?task=" + task.getId()));
    assertThat(Stream.of("", "/form", "/deployed-form", "/form-variables?variableNames=subject", "/identity-links")
        .map(part -> tasklist.get(inTasklist + part).statusCode())).containsOnly(200);
    assertThat(Stream.of("/claim", "/assignee", "/complete", "/submit-form")
        .map(step -> tasklist.post(inTasklist + step, "{\"userId\":\"%s\"}".formatted(superior)).statusCode()))
        .allMatch(status -> status == 403);
    assertThat(tasklist.get("/office/tasks/" + task.getId() + "/work").body()).contains("担当者・候補者だけが処理できます");
    runtime.deleteProcessInstance(task.getProcessInstanceId(), "test over");
    assertThat(rightsOn(task)).isZero();
  }

  @Test
  @DisplayName("もともと作業が見える組織への上申では、権限は増えない")
  void givesNoRightToWhoSeesTheTaskAnyway() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start(PROCESS, TASK);
    long before = rightsOn(task);

    liveThrough(task, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31));

    assertThat(rightsOn(task)).isEqualTo(before);
  }

  @Test
  @DisplayName("完了した作業からはタイマーが消え、後から通知は届かない")
  void diesWithTheTask() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start(PROCESS, TASK);
    assertThat(timers(task)).hasSize(4);

    tasks.complete(task.getId(), Map.of("thinkTankFindings", "知見の本文", "thinkTankNetworks", "人材の本文"));

    assertThat(management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list()).isEmpty();
    liveThrough(task, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31));
    assertThat(ourLetters()).isEmpty();
  }

  @Test
  @DisplayName("担当が替わった作業の催促は、そのときの担当者にだけ届く")
  void remindsWhoeverHasTheTask() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start(PROCESS, TASK);
    tasks.setAssignee(task.getId(), thinker);
    String substitute = person("think-tank");
    tasks.setAssignee(task.getId(), substitute);

    liveThrough(task, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 10));

    assertThat(timers(task)).hasSize(3);
    assertThat(ourLetters()).extracting(Letter::recipientId).containsExactly(substitute);
  }

  @Test
  @DisplayName("休日表の範囲を超える作業は、誤った期限で生まれず、断られる")
  void refusesTaskBeyondTheHolidayTable() {
    at(LocalDate.of(2027, 12, 20), 10);

    assertThatThrownBy(() -> start(PROCESS, TASK)).isInstanceOf(CalendarNotCovered.class);

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).count()).isZero();
  }

  @Test
  @DisplayName("設定から外された時点のタイマーは、何もせずに過ぎる")
  void passesMomentThatIsNoLongerConfigured() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start(PROCESS, TASK);
    int renamed = database
        .sql("""
            update ACT_RU_JOB set HANDLER_CFG_ = :retired
            where PROCESS_INSTANCE_ID_ = :instance and HANDLER_CFG_ like '%remind-before-3'
            """)
        .param("retired", TASK + "$taskListener~remind-before-7")
        .param("instance", task.getProcessInstanceId())
        .update();

    liveThrough(task, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 13));

    assertThat(renamed).isEqualTo(1);
    assertThat(timers(task)).hasSize(3);
    assertThat(ourLetters()).isEmpty();
    assertThat(runtime.createIncidentQuery().processInstanceId(task.getProcessInstanceId()).count()).isZero();
  }

  @Test
  @DisplayName("モデルに描かれた時計も設定の日数で動く")
  void takesModelTimersFromConfiguration() {
    at(LocalDate.of(2026, 7, 1), 10);

    Task task = start("technology-proposal", "screen-proposal");

    assertThat(management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list())
        .filteredOn(job -> ((JobEntity) job).getJobHandlerType().equals("timer-start-event-subprocess"))
        .extracting(Job::getDuedate)
        .containsExactly(jst(LocalDate.of(2026, 8, 30), 10));
  }

  @Test
  @DisplayName("担当者のいない作業は、催促の時点でインシデントになる")
  void showsTaskThatNobodyHas() {
    at(LocalDate.of(2026, 7, 1), 10);
    Task task = start(PROCESS, TASK);
    tasks.deleteCandidateGroup(task.getId(), "think-tank");
    Job reminder = management.createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .duedateLowerThan(jst(LocalDate.of(2026, 8, 11), 0))
        .singleResult();

    assertThatThrownBy(() -> management.executeJob(reminder.getId())).hasMessageContaining("担当者がいない");

    assertThat(runtime.createIncidentQuery().processInstanceId(task.getProcessInstanceId()).list())
        .singleElement()
        .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo(TASK));
  }

  /** Lets days pass and runs what is due each morning; the letters of our people by day. */
  private Map<LocalDate, Set<String>> liveThrough(Task task, LocalDate from, LocalDate to) {
    var perDay = new TreeMap<LocalDate, Set<String>>();
    int known = ourLetters().size();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      at(day, 10);
      management.createJobQuery().processInstanceId(task.getProcessInstanceId()).executable().list()
          .forEach(job -> management.executeJob(job.getId()));
      List<Letter> now = ourLetters();
      if (now.size() > known) {
        perDay.put(day, Set.copyOf(now.subList(0, now.size() - known).stream()
            .map(letter -> letter.recipientId() + " " + letter.template())
            .toList()));
        known = now.size();
      }
    }
    return perDay;
  }

  /** Letters of the case to people of this test, newest first. */
  private List<Letter> ourLetters() {
    return letters.page(new LetterFilter(null, caseNumber), 0, 100).letters().stream()
        .filter(letter -> users.contains(letter.recipientId()))
        .toList();
  }

  private List<Tuple> timers(Task task) {
    return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
        .filter(job -> ((JobEntity) job).getJobHandlerType().equals("timer-task-listener"))
        .map(job -> tuple(
            ((JobEntity) job).getJobHandlerConfigurationRaw(), job.getDuedate(), job.getProcessDefinitionKey()))
        .toList();
  }

  private Task start(String process, String taskId) {
    var instance = runtime.createProcessInstanceByKey(process)
        .businessKey(caseNumber)
        .setVariable("subject", "試験の案件")
        .setVariable("proposer", thinker)
        .setVariable("requestedBy", thinker)
        .setVariable("member", thinker)
        .setVariable("chair", thinker)
        .setVariable("ministry", "mext")
        .setVariable("fundMinistry", "mext")
        .setVariable("agency", "jst")
        .setVariable("checkingGroup", "jst")
        .setVariable("correctionUntil", "2099-12-31T00:00:00Z")
        .setVariable("answerBy", "2099-12-31T00:00:00Z")
        .setVariable("reviewDue", "2099-12-31T00:00:00Z")
        .setVariable("lookUntil", "2099-12-31T00:00:00Z")
        .setVariable("roundDue", "2099-12-31T00:00:00Z")
        .setVariable("consensusLimit", "2099-12-31T00:00:00Z")
        .setVariable("minutesDue", "2099-12-31T00:00:00Z")
        .setVariable("expiresAt", "2099-12-31T00:00:00Z")
        .setVariable("firstReportDueAt", "2099-12-31T00:00:00Z")
        .setVariable("assessmentDueAt", "2099-12-31T00:00:00Z")
        .setVariable("noticeEndsAt", "2099-12-31T00:00:00Z")
        .setVariable("providedBy", thinker)
        .setVariable("notifiedBy", thinker)
        .setVariable("provider", thinker)
        .setVariable("responder", thinker)
        .setVariable("joiner", thinker)
        .setVariable("reader", thinker)
        .setVariable("owner", thinker)
        .setVariable("actionDue", null)
        .setVariable("asker", thinker)
        .setVariable("answerDue", null)
        .setVariable("invitee", thinker)
        .setVariable("awardee", thinker)
        .setVariable("reviewer", thinker)
        .setVariable("enteringGroups", jsonValue("[\"jst\"]").create())
        .setVariable("agencies", jsonValue("[\"jst\"]").create())
        .startBeforeActivity(taskId)
        .execute();
    instances.add(instance.getId());
    return tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(taskId).singleResult();
  }

  private long rightsOn(Task task) {
    return authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).count();
  }

  private void setPassword(String id) {
    var user = identity.createUserQuery().userId(id).singleResult();
    user.setPassword(Caller.PASSWORD);
    identity.saveUser(user);
  }

  private String person(String group) {
    String id = "t" + UUID.randomUUID().toString().substring(0, 8);
    var user = identity.newUser(id);
    user.setLastName("試験");
    user.setFirstName("担当");
    user.setEmail(id + "@example.go.jp");
    identity.saveUser(user);
    if (identity.createGroupQuery().groupId(group).count() == 0) {
      identity.saveGroup(identity.newGroup(group));
    }
    identity.createMembership(id, group);
    users.add(id);
    return id;
  }

  private static void at(LocalDate day, int hour) {
    ClockUtil.setCurrentTime(jst(day, hour));
  }

  private static Date jst(LocalDate day, int hour) {
    return Date.from(LocalDateTime.of(day, LocalTime.of(hour, 0)).atZone(Moments.JAPAN).toInstant());
  }
}
