package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.AGENCY;
import static jp.kprogram.app.council.CouncilDesk.IMPLEMENTER;
import static jp.kprogram.app.council.CouncilDesk.KNOWLEDGE;
import static jp.kprogram.app.council.CouncilDesk.MINISTRY;
import static jp.kprogram.app.council.CouncilDesk.OTHER_SECRETARY;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static jp.kprogram.app.council.CouncilDesk.SECRETARIAT;
import static jp.kprogram.app.council.CouncilDesk.SIX;
import static jp.kprogram.app.council.CouncilDesk.THINK_TANK;
import static jp.kprogram.app.testing.CaseDesk.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.meeting.Actions;
import jp.kprogram.meeting.Meetings;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("08 協議会の会合と対応事項")
class MeetingTest {

  /** A Monday without holidays around it. */
  private static final Instant TODAY = Instant.parse("2026-06-01T01:00:00Z");

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private Meetings meetings;

  @Autowired
  private Actions actions;

  @Autowired
  private EngineTables engineTables;

  @Autowired
  private TaskService tasks;

  @Autowired
  private ManagementService management;

  @Autowired
  private JdbcClient database;

  @BeforeEach
  void aQuietWeek() {
    ClockUtil.setCurrentTime(Date.from(TODAY));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("議題の提案から議事録の公開と対応事項まで：決定は全員の合意により、公開されるのは公開する部分だけ")
  void meets_fromProposalToAction() {
    String number = council.established();
    String meeting = convene(SECRETARIAT, number);
    propose(REPRESENTATIVE, number, "zmopen 試験場の共用", "share", "open");
    propose(IMPLEMENTER, number, "zmhidden 納入先の要望", "plans", "restricted");
    agendaCloses(meeting);

    var agenda = desk.task(SECRETARIAT, meeting, "fix-agenda");
    assertThat(desk.shown(SECRETARIAT, agenda, "waitingRows").toString()).contains("zmopen", "zmhidden", "田中 明");
    assertThat(desk.shown(SECRETARIAT, agenda, "candidateOptions").toString())
        .contains("研究開発の進め方（毎回）", "成果の取扱い（毎回）", "情報管理（毎回）", "社会実装（毎回）");
    String hidden = item(number, "zmhidden 納入先の要望");
    desk.complete(SECRETARIAT, agenda, Map.of(
        "takenItems", list(item(number, "zmopen 試験場の共用"), hidden), "restrictedItems", list(hidden)));
    var letter = desk.letters(meeting, "meeting/invited");
    assertThat(letter).hasSize(6).allSatisfy(one ->
        assertThat(one.text()).contains("1　研究開発の進め方", "zmopen", "限定議題").doesNotContain("zmhidden"));

    desk.timePasses(meeting, Duration.ofDays(10), "meeting-begins");
    desk.complete(SECRETARIAT, meeting, "record-attendance", Map.of("present", list(REPRESENTATIVE, IMPLEMENTER)));
    assertThatThrownBy(() -> finish(meeting)).hasMessageContaining("議題1、議題2、議題3、議題4、議題5、議題6");
    recordAll(meeting);
    record(meeting, hidden, Map.of(
        "restrictedWords", "zmsecretly 要望を確かめた。", "decisionWords", "zmdecision 秋に仕様を示す。"));
    desk.complete(SECRETARIAT, meeting, "record-item", Map.of("itemAction", "action", "item", hidden,
        "actionWords", "zmaction 仕様の案を配る。", "nextOwner", REPRESENTATIVE, "dueOn", "2026-07-31"));
    finish(meeting);
    String consensus = council.consensus(number);
    assertThat(council.asked(consensus)).as("who was not present decides too").containsExactlyInAnyOrderElementsOf(SIX);
    SIX.forEach(person -> council.agree(consensus, person));

    var writing = desk.task(SECRETARIAT, meeting, "write-minutes");
    String open = desk.shown(SECRETARIAT, writing, "openWords").toString();
    String restricted = desk.shown(SECRETARIAT, writing, "restrictedWords").toString();
    assertThat(open).contains("議題6　限定議題", "話し合った。").doesNotContain("zmhidden", "zmsecretly", "zmdecision");
    assertThat(restricted).contains("zmhidden", "zmsecretly", "決定（合意した）　zmdecision");
    desk.complete(SECRETARIAT, writing, Map.of("openWords", open, "restrictedWords", restricted));
    assertThat(desk.tasks(meeting, "confirm-minutes")).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder(REPRESENTATIVE, IMPLEMENTER);
    desk.complete(IMPLEMENTER, meeting, "confirm-minutes",
        Map.of("minutesAnswer", "correct", "words", "「秋」は「10月」です。"));
    desk.complete(REPRESENTATIVE, meeting, "confirm-minutes", Map.of("minutesAnswer", "confirm"));
    var again = desk.task(SECRETARIAT, meeting, "write-minutes");
    assertThat(desk.shown(SECRETARIAT, again, "correctionRows").toString()).contains("福田 愛", "「秋」は「10月」です。");
    desk.complete(SECRETARIAT, again, Map.of("openWords", open, "restrictedWords", restricted + "\n10月に示す。"));
    desk.complete(IMPLEMENTER, meeting, "confirm-minutes", Map.of("minutesAnswer", "confirm"));
    desk.complete(REPRESENTATIVE, meeting, "confirm-minutes", Map.of("minutesAnswer", "confirm"));

    assertThat(desk.ended(meeting, "meeting-closed")).isTrue();
    var published = Caller.anonymous(port).get("/public/councils/" + number);
    assertThat(published.body()).contains("第1回会合", "話し合った。", "限定議題").doesNotContain("zmhidden", "zmdecision", "福田");
    assertThat(Caller.anonymous(port).get("/api/v1/public/councils/" + number + "/meetings").body())
        .contains(meeting, "話し合った。").doesNotContain("zmhidden", "zmdecision");
    assertThat(List.of(THINK_TANK, "shimizu", "fujii")).allSatisfy(person -> assertThat(page(person, meeting).body())
        .as(person).contains("zmhidden", "zmsecretly", "zmdecision", "zmaction", "福田 愛"));
    assertThat(List.of("abe", "endo", "ito")).allSatisfy(person ->
        assertThat(page(person, meeting).statusCode()).as(person).isEqualTo(404));
    assertThat(List.of("zmhidden", "zmsecretly", "zmdecision", "zmaction", "「秋」は"))
        .allSatisfy(words -> assertThat(engineTables.holding(words)).as(words).isEmpty());
    assertThat(desk.record(meeting)).extracting("kind")
        .containsExactly("meeting-convened", "agenda-fixed", "meeting-held", "minutes-published");

    String action = action(meeting);
    var doing = desk.task(REPRESENTATIVE, action, "do-action");
    assertThat(doing.getDueDate()).as("the day that the meeting set").isEqualTo(Instant.parse("2026-07-31T09:00:00Z"));
    assertThat(desk.shown(REPRESENTATIVE, doing, "actionText").toString()).contains("zmaction");
    desk.complete(REPRESENTATIVE, doing, Map.of("words", "7月1日に配った。"));
    desk.complete(OTHER_SECRETARY, action, "check-action", Map.of("checkOutcome", "done"));
    assertThat(desk.ended(action, "action-done")).isTrue();
  }

  @Test
  @DisplayName("載せない議題には理由が要る。決めることがなければ合意は求めず、回答のない人がいても議事録は確定する")
  void leavesOutWithReason_andWaitsForNobody() {
    String number = council.established();
    String meeting = convene(AGENCY, number);
    propose(KNOWLEDGE, number, "標準化の分担", "standardisation", "secret");
    agendaCloses(meeting);
    String proposed = item(number, "標準化の分担");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, meeting, "fix-agenda", Map.of()))
        .hasMessageContaining("載せない議題の理由");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, meeting, "fix-agenda", Map.of("takenItems", list(proposed),
        "restrictedItems", list(proposed), "secretItems", list(proposed)))).hasMessageContaining("どちらか");
    desk.complete(SECRETARIAT, meeting, "fix-agenda", Map.of("reason", "次回に資料をそろえて扱う。"));

    desk.timePasses(meeting, Duration.ofDays(10), "meeting-begins");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, meeting, "record-attendance", Map.of("present", list("endo"))))
        .hasMessageContaining("出席した構成員");
    desk.complete(SECRETARIAT, meeting, "record-attendance", Map.of("present", list(KNOWLEDGE, THINK_TANK, MINISTRY)));
    recordAll(meeting);
    finish(meeting);
    desk.complete(SECRETARIAT, meeting, "write-minutes", Map.of("openWords", "四つの議題を話し合った。"));
    desk.complete(THINK_TANK, meeting, "confirm-minutes", Map.of("minutesAnswer", "confirm"));
    desk.start(KNOWLEDGE, "council-leaving", null, Map.of("councilNumber", number));
    assertThat(desk.tasks(meeting, "confirm-minutes")).extracting(Task::getAssignee).containsExactly(MINISTRY);
    desk.timePasses(meeting, Duration.ofDays(12), "minutes-due");

    assertThat(desk.ended(meeting, "meeting-closed")).isTrue();
    assertThat(desk.passed(meeting, "reader-gone")).isTrue();
    assertThat(desk.record(meeting, "minutes-published").get(0).reason()).isEqualTo("第1稿　確認 1人　回答なし 1人");
  }

  @Test
  @DisplayName("合意に至らなかった決定は、そのとおり議事録に載る")
  void tellsOfNoConsensus() {
    String number = council.established();
    String meeting = held(number);
    recordAll(meeting);
    record(meeting, item(number, "社会実装"), Map.of("openWords", "時期を話した。", "decisionWords", "来年度に始める。"));
    finish(meeting);
    desk.timePasses(council.consensus(number), Duration.ofDays(40), "limit-reached");

    var writing = desk.task(SECRETARIAT, meeting, "write-minutes");
    assertThat(desk.shown(SECRETARIAT, writing, "openWords").toString())
        .contains("時期を話した。\n決定（合意に至らなかった）　来年度に始める。");
  }

  @Test
  @DisplayName("会合の取りやめ：求めていた合意も終わり、提案された議題は次の会合を待つ")
  void callsOff_andKeepsWhatWasProposed() {
    String number = council.established();
    String meeting = convene(SECRETARIAT, number);
    propose(REPRESENTATIVE, number, "共用の計画", "plans", "open");
    agendaCloses(meeting);
    desk.complete(SECRETARIAT, meeting, "fix-agenda", Map.of("takenItems", list(item(number, "共用の計画"))));
    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", meeting, "reason", "台風が近づいている。"));

    assertThat(desk.ended(meeting, "meeting-cancelled")).isTrue();
    assertThat(desk.letters(meeting, "meeting/cancelled")).hasSize(6);
    String next = convene(SECRETARIAT, number);
    agendaCloses(next);
    assertThat(meetings.find(next).orElseThrow().title()).isEqualTo("第1回会合");
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, next, "fix-agenda"), "waitingRows").toString())
        .contains("共用の計画");

    String deciding = held(number);
    recordAll(deciding);
    record(deciding, item(number, "社会実装"), Map.of("openWords", "話した。", "decisionWords", "始める。"));
    finish(deciding);
    String consensus = council.consensus(number);
    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", deciding, "reason", "議題に誤りがあった。"));
    assertThat(council.result(consensus)).isEqualTo("withdrawn");
    assertThat(desk.open(consensus)).isEmpty();
  }

  @Test
  @DisplayName("招集は事務局と担当の機関、提案は構成員と事務局だけ。ほかの人には、無い番号と同じ答え")
  void keepsOthersOut() {
    String number = council.established();

    assertThatThrownBy(() -> convene("abe", number)).hasStackTraceContaining("協議会の番号");
    assertThatThrownBy(() -> propose("endo", number, "のぞき見", "share", "open")).hasStackTraceContaining("はありません");
    assertThatThrownBy(() -> propose("endo", "CNC-2026-999", "のぞき見", "share", "open"))
        .hasStackTraceContaining("はありません");
    String preparing = council.consented();
    assertThatThrownBy(() -> convene(SECRETARIAT, preparing)).hasStackTraceContaining("会合を開けません");
    var backwards = new HashMap<>(convening(number));
    backwards.put("agendaClosesOn", "2026-06-30");
    assertThatThrownBy(() -> desk.open(SECRETARIAT, "council-meeting", backwards))
        .hasStackTraceContaining("会合の始まりより前");
    String meeting = held(number);
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, meeting, "record-item", Map.of("itemAction", "record",
        "item", item(number, "社会実装")))).hasMessageContaining("記入してください");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, meeting, "record-item", Map.of("itemAction", "action",
        "item", item(number, "社会実装"), "actionWords", "始める。", "nextOwner", "endo", "dueOn", "2026-07-31")))
        .hasMessageContaining("担当する方");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, meeting, "record-item", Map.of("itemAction", "action",
        "item", item(number, "社会実装"), "actionWords", "始める。", "nextOwner", SECRETARIAT, "dueOn", "2026-06-01")))
        .hasMessageContaining("今日以後");
  }

  @Test
  @DisplayName("対応事項：担当者が退任すればほかの人に渡り、期限を過ぎれば催促と上申があり、理由を付けて取りやめられる")
  void givesActionsOn() {
    String number = council.established();
    String meeting = held(number);
    recordAll(meeting);
    desk.complete(SECRETARIAT, meeting, "record-item", Map.of("itemAction", "action", "item", item(number, "社会実装"),
        "actionWords", "調べる。", "nextOwner", THINK_TANK, "dueOn", "2026-07-31"));
    finish(meeting);
    desk.complete(SECRETARIAT, meeting, "write-minutes", Map.of("openWords", "話し合った。"));
    List.of(REPRESENTATIVE, IMPLEMENTER).forEach(person ->
        desk.complete(person, meeting, "confirm-minutes", Map.of("minutesAnswer", "confirm")));
    String action = action(meeting);

    desk.start(THINK_TANK, "council-leaving", null, Map.of("councilNumber", number));
    assertThat(desk.open(action)).containsExactly("check-action");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, action, "check-action", Map.of("checkOutcome", "again",
        "reason", "担当が替わった。", "nextOwner", THINK_TANK, "dueOn", "2026-08-20"))).hasMessageContaining("担当する方");
    desk.complete(SECRETARIAT, action, "check-action", Map.of("checkOutcome", "again",
        "reason", "担当が替わった。", "nextOwner", KNOWLEDGE, "dueOn", "2026-08-20"));
    assertThat(desk.letters(action, "meeting/action-given")).extracting("recipientId")
        .containsExactlyInAnyOrder(THINK_TANK, KNOWLEDGE);
    String late = desk.task(KNOWLEDGE, action, "do-action").getId();
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-08-28T01:00:00Z")));
    management.createJobQuery().processInstanceId(desk.running(action, "action-item").getId()).executable().list()
        .forEach(job -> management.executeJob(job.getId()));
    assertThat(desk.letters(action, "common/task-escalated")).isNotEmpty();
    assertThat(tasks.createTaskQuery().taskId(late).singleResult().getPriority()).isEqualTo(80);
    assertThatThrownBy(() -> desk.complete(KNOWLEDGE, action, "do-action", Map.of("words", " ")))
        .hasMessageContaining("行ったこと");
    desk.complete(KNOWLEDGE, action, "do-action", Map.of("words", "要らなくなった。"));
    desk.complete(SECRETARIAT, action, "check-action", Map.of("checkOutcome", "given-up", "reason", "不要になった。"));

    assertThat(desk.ended(action, "action-dropped")).isTrue();
    assertThat(actions.find(action).orElseThrow().result().japanese()).isEqualTo("取りやめる");
    assertThat(desk.record(action, "action-checked")).extracting("outcome").containsExactly("again", "given-up");
  }

  private String convene(String person, String number) {
    return desk.open(person, "council-meeting", convening(number));
  }

  /** In the week after next, with proposals until the end of this week. */
  private static Map<String, Object> convening(String number) {
    var today = ClockUtil.getCurrentTime().toInstant().atZone(Moments.JAPAN).toLocalDate();
    return Map.of("councilNumber", number, "heldOn", today.plusDays(14).toString(), "heldTime", "14:00",
        "place", "中央合同庁舎第8号館", "agendaClosesOn", today.plusDays(4).toString());
  }

  private void propose(String person, String number, String title, String kind, String classification) {
    desk.start(person, "agenda-item", null, Map.of("councilNumber", number, "itemTitle", title, "activityKind", kind,
        "classification", classification, "words", "話し合いたい。"));
  }

  private void agendaCloses(String meeting) {
    desk.timePasses(meeting, Duration.ofDays(5), "agenda-closes");
  }

  /** A meeting that has taken place, with the standing items alone; the representative and the implementer were there. */
  private String held(String number) {
    String meeting = convene(SECRETARIAT, number);
    agendaCloses(meeting);
    desk.complete(SECRETARIAT, meeting, "fix-agenda", Map.of("reason", "次回に扱う。"));
    desk.timePasses(meeting, Duration.ofDays(10), "meeting-begins");
    desk.complete(SECRETARIAT, meeting, "record-attendance", Map.of("present", list(REPRESENTATIVE, IMPLEMENTER)));
    return meeting;
  }

  private void recordAll(String meeting) {
    database.sql("select id from agenda_item where meeting = :meeting").param("meeting", meeting).query(String.class)
        .list().forEach(item -> record(meeting, item, Map.of("openWords", "話し合った。")));
  }

  private void record(String meeting, String item, Map<String, Object> words) {
    var fields = new HashMap<String, Object>(words);
    fields.putAll(Map.of("itemAction", "record", "item", item));
    desk.complete(SECRETARIAT, meeting, "record-item", fields);
  }

  private void finish(String meeting) {
    desk.complete(SECRETARIAT, meeting, "record-item", Map.of("itemAction", "finish"));
  }

  /** The id of the newest item with a title. */
  private String item(String number, String title) {
    return database.sql("select max(id) from agenda_item where council = :council and title = :title")
        .param("council", number).param("title", title).query(String.class).single();
  }

  private String action(String meeting) {
    return actions.of(meeting).get(0).number();
  }

  private HttpResponse<String> page(String person, String meeting) {
    return Caller.loggedIn(port, person, person.equals("fujii") ? "cockpit" : "tasklist")
        .get("/office/meetings/" + meeting);
  }
}
