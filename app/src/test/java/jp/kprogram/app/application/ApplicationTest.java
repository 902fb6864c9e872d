package jp.kprogram.app.application;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Finding;
import jp.kprogram.call.CallAudience;
import jp.kprogram.call.Calls;
import jp.kprogram.call.Follower;
import jp.kprogram.letter.Letter;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("06 応募")
class ApplicationTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");
  /** Nobody applies in two tests: the second would be looked at for the first. */
  private static final AtomicInteger APPLICANTS = new AtomicInteger(11_110_000);

  private static final String OFFICER = "ogawa";

  @Autowired
  private SampleCalls sampleCalls;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private Applications applications;

  @Autowired
  private Calls calls;

  @Autowired
  private List<CallAudience> audiences;

  @Autowired
  private JdbcClient database;

  @Autowired
  private EngineTables engineTables;

  @LocalServerPort
  private int port;

  private String call;
  private String title;
  private String applicant;
  private ApplicationDesk tanaka;

  @BeforeEach
  void openCall() {
    call = sampleCalls.checked("jst", OPENS, CLOSES);
    applicant = next();
    title = "量子センサの小型化 " + call;
    tanaka = new ApplicationDesk(port, "tanaka");
    timeIs(OPENS.plusSeconds(60));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("締切の時刻に封が開き、要件をすべて満たす応募は、判定表により受理されて応募者に知らされる")
  void accepts_whatNothingIsInDoubtAbout() {
    String number = handIn(Map.of());

    closes(number);

    assertThat(desk.ended(number, "application-accepted")).isTrue();
    assertThat(desk.record(number)).extracting(decision -> decision.kind() + " " + decision.outcome())
        .containsExactly(
            "application-received recorded", "application-opened opened", "application-accepted formally-accepted");
    assertThat(desk.record(number, "application-opened")).singleElement().satisfies(opening -> {
      assertThat(opening.decidedBy()).isEqualTo("engine");
      assertThat(opening.decidedAt()).isEqualTo(CLOSES);
    });
    assertThat(desk.record(number, "application-accepted")).singleElement()
        .satisfies(decision -> assertThat(decision.ruleVersion()).isEqualTo("formal-check:1.0.0"));
    assertThat(desk.letters(number, "application/application-accepted")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo("erad-" + applicant);
      assertThat(letter.text()).contains("田中 明 様", number + "-01");
    });
    assertThat(applications.entriesOf(call, 1)).extracting(application -> application.number()).containsExactly(number);
    assertThat(applications.findings(number)).hasSize(8).allMatch(finding -> finding.result().code().equals("ok"));
    assertThat(tanaka.show(number).body()).contains("\"status\":\"accepted\"");
  }

  @Test
  @DisplayName("締切が延びると封も延び、前の締切の時刻では開かれない")
  void keepsSeal_whenTheClosingMoves() {
    String number = handIn(Map.of());
    desk.as(OFFICER, () -> calls.extend(call, CLOSES.plus(Duration.ofDays(1)), "障害", "INC-2099-01-" + call));

    closes(number);

    assertThat(desk.passed(number, "open-application")).isFalse();
    assertThat(desk.variable(number, "application", "sealedUntil")).isEqualTo("2026-04-17T12:00:00+09:00");
    assertThat(applications.teamsOf(call)).isEmpty();
    desk.timePasses(number, Duration.ofDays(1), "sealing-due");
    assertThat(desk.ended(number, "application-accepted")).isTrue();
  }

  @Test
  @DisplayName("足りない書類は補正を求められ、補正した応募は、もう一度人が確かめて受理する")
  void accepts_afterCorrection() {
    String number = handIn(Map.of("documents", tanaka.documents(call, "proposal")));
    closes(number);
    assertThat(found(number, "documents")).isEqualTo("fail 次の書類がありません。資金計画書");
    assertThat(desk.shown(OFFICER, desk.task(OFFICER, number, "check-formalities"), "findings").toString())
        .contains("資金計画書");

    check(number, "return", "資金計画書を出してください。");

    assertThat(desk.letters(number, "application/correction-requested")).singleElement()
        .satisfies(letter -> assertThat(letter.text())
            .contains("2026年4月21日（火）12:00（日本標準時）より前", "資金計画書を出してください。"));
    assertThat(tanaka.show(number).body())
        .contains("\"status\":\"correction-requested\"", "\"correctionUntil\":\"2026-04-21T12:00:00+09:00\"");
    assertThat(tanaka.replace(number, tanaka.whole(call, applicant, title)).body()).contains("CALL_CLOSED");
    timeIs(CLOSES.plus(Duration.ofDays(5)).minusSeconds(1));
    assertThat(tanaka.correct(number, with(tanaka.whole(call, applicant, title), entry("slot", 2))).body())
        .contains("OTHER_SLOT");
    var corrected = tanaka.correct(number, tanaka.whole(call, applicant, title));
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.body()).contains("\"version\":2", "\"status\":\"checking\"");
    assertThat(found(number, "documents")).startsWith("ok");
    assertThat(found(number, "correction")).startsWith("doubt 補正が届きました。");
    check(number, "accept", "書類がそろった。");
    assertThat(desk.ended(number, "application-accepted")).isTrue();
    assertThat(desk.record(number, "application-checked")).extracting(decision -> decision.outcome())
        .containsExactly("correction-asked", "formally-accepted");
    assertThat(desk.record(number, "application-accepted")).singleElement().satisfies(decision -> {
      assertThat(decision.ruleVersion()).isNull();
      assertThat(decision.decidedBy()).isEqualTo(OFFICER);
    });
  }

  @Test
  @DisplayName("期限の時刻からは補正を断り、補正のないまま審査に戻り、理由と異議の期限を示して受理しない")
  void rejects_whatIsNotCorrected() {
    String number = handIn(Map.of("documents", tanaka.documents(call, "proposal")));
    closes(number);
    check(number, "return", "資金計画書を出してください。");

    timeIs(CLOSES.plus(Duration.ofDays(5)));
    assertThat(tanaka.correct(number, tanaka.whole(call, applicant, title)).body()).contains("NO_CORRECTION");
    desk.timePasses(number, Duration.ZERO, "correction-due");

    assertThat(found(number, "correction")).isEqualTo("doubt 期限までに補正がありませんでした。");
    check(number, "reject", "資金計画書がない。");
    assertThat(desk.ended(number, "application-rejected")).isTrue();
    assertThat(desk.letters(number, "application/application-rejected")).singleElement()
        .satisfies(letter -> assertThat(letter.text())
            .contains("資金計画書がない。", "2026年5月21日までに", "科学技術振興機構（JST）"));
    assertThat(desk.record(number, "application-rejected")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("資金計画書がない。"));
    assertThat(tanaka.show(number).body()).contains("\"status\":\"rejected\"");
    assertThat(tanaka.withdraw(number).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("書面で届いた補正は、機関が届き方を記して入力し、届いた項目だけが新しい版に入る")
  void entersCorrection_thatCameOnPaper() {
    var content = tanaka.whole(call, applicant, title);
    content.remove("approval");
    content.put("institution", Map.of("name", "海洋計測株式会社", "startUp", true));
    content.put("integrity", Map.of("noRestriction", true, "ethicsCompleted", false, "foreignSupport", false));
    String number = tanaka.number(call, content);
    closes(number);
    check(number, "return", "承諾書、機関コード、研究倫理教育の申告を出してください。");

    assertThatThrownBy(() -> enter(number, Map.of("correctionSource", "電話があった。", "noRestriction", true)))
        .hasMessageContaining("今の応募と違うところがありません。");
    assertThatThrownBy(() -> enter(number, Map.of("institutionCode", "12"))).hasMessageContaining("届き方");
    enter(number, Map.of("correctionSource", "4月18日に郵送で届いた。", "institutionCode", "1234567890",
        "approvedOn", "2026-03-01", "ethicsCompleted", true));

    assertThat(desk.open(number)).containsExactly("check-formalities");
    assertThat(applications.findings(number).stream()
        .filter(finding -> !finding.result().code().equals("ok"))
        .map(finding -> finding.viewpoint().code())).containsExactly("correction");
    assertThat(desk.record(number, "application-corrected")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(OFFICER);
      assertThat(decision.reason()).isEqualTo("4月18日に郵送で届いた。");
    });
    assertThat(tanaka.show(number).body()).contains("\"version\":2", title);
    assertThat(tanaka.correct(number, tanaka.whole(call, applicant, title)).body()).contains("NO_CORRECTION");
    check(number, "accept", "浅緑の書面で足りる。");
    assertThat(engineTables.holding(number)).as("what is kept").isNotEmpty();
    assertThat(List.of("承諾書、機関コード", "4月18日に郵送", "浅緑の書面", "所属機関の e-Rad 機関コードがありません"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  @Test
  @DisplayName("期限の時刻からは、書面の補正も入力できない。別の機関の人は入力できない")
  void refusesPaper_afterTheWindow() {
    String number = handIn(Map.of("documents", tanaka.documents(call, "proposal")));
    closes(number);
    check(number, "return", "資金計画書を出してください。");
    var paper = Map.<String, Object>of("correctionSource", "窓口に届いた。", "institutionCode", "7654321");
    var task = desk.task(OFFICER, number, "enter-correction");

    assertThatThrownBy(() -> desk.complete("abe", task, paper)).isNotNull();
    timeIs(CLOSES.plus(Duration.ofDays(5)));
    assertThatThrownBy(() -> enter(number, paper)).hasMessageContaining("補正を受け付けていません。");

    assertThat(desk.open(number)).containsExactly("enter-correction");
    desk.timePasses(number, Duration.ZERO, "correction-due");
    assertThat(desk.open(number)).containsExactly("check-formalities");
  }

  @Test
  @DisplayName("応募者の補正と書面の補正が同時でも、どちらか一つだけが受け付けられる")
  void takesOneCorrection_whereTwoMeet() {
    String number = handIn(Map.of("documents", tanaka.documents(call, "proposal")));
    closes(number);
    check(number, "return", "資金計画書を出してください。");
    var task = desk.task(OFFICER, number, "enter-correction");
    var whole = tanaka.whole(call, applicant, title);

    var online = CompletableFuture.supplyAsync(() -> tanaka.correct(number, whole).statusCode() == 200);
    var paper = CompletableFuture.supplyAsync(() -> {
      try {
        desk.complete(OFFICER, task, Map.of("correctionSource", "窓口に届いた。", "institutionCode", "7654321"));
        return true;
      } catch (RuntimeException late) {
        return false;
      }
    });

    assertThat(List.of(online.join(), paper.join())).containsExactlyInAnyOrder(true, false);
    assertThat(desk.open(number)).containsExactly("check-formalities");
    assertThat(tanaka.show(number).body()).contains("\"version\":2");
    assertThat(desk.record(number, "application-corrected")).hasSize(1);
  }

  @Test
  @DisplayName("疑いのある点は、それぞれ調べた結果に現れ、人が決めるまで受理されない")
  void leavesDoubts_toAPerson() {
    String doubtful = handIn(Map.of(
        "institution", Map.of("name", "海洋計測株式会社", "startUp", true),
        "budget", List.of(Map.of("fiscalYear", 2027, "amountYen", 8_000_000_001L)),
        "integrity", Map.of("noRestriction", false, "ethicsCompleted", false, "foreignSupport", false),
        "effort", List.of(
            Map.of("programme", "甲", "percent", 60, "amountYen", 1), Map.of("programme", "乙", "percent", 50, "amountYen", 1)),
        "approval", Map.of("approvedBy", "社長", "approvedOn", "2026-03-20")));

    closes(doubtful);

    assertThat(found(doubtful, "eligibility")).startsWith("doubt 所属機関の e-Rad 機関コードがありません。");
    assertThat(found(doubtful, "amount")).isEqualTo("fail 申請額 80億1円、公募枠の上限額 80億円。上限額を超えています。");
    assertThat(found(doubtful, "documents")).startsWith("ok");
    assertThat(found(doubtful, "institution-approval")).startsWith("doubt 承諾の日（2026-03-20）");
    assertThat(found(doubtful, "restrictions")).contains("応募の制限を受けていないこと、研究倫理教育を終えたこと");
    assertThat(found(doubtful, "concentration")).startsWith("fail").contains("110%");
    assertThat(found(doubtful, "duplicate")).startsWith("ok");
    assertThat(desk.open(doubtful)).containsExactly("check-formalities");
  }

  @Test
  @DisplayName("申請額が上限額ちょうどなら足り、研究機関の承諾がなければ足りない")
  void judgesAmount_atTheCeiling() {
    String number = handIn(with(
        Map.of("budget", List.of(Map.of("fiscalYear", 2027, "amountYen", 8_000_000_000L))),
        entry("approval", Map.of("approvedBy", "本部長", "approvedOn", "2026-03-02"))));
    var content = tanaka.whole(call, next(), title + "別");
    content.remove("approval");
    String unapproved = tanaka.number(call, content);

    closes(number);
    closes(unapproved);

    assertThat(desk.ended(number, "application-accepted")).isTrue();
    assertThat(found(unapproved, "institution-approval")).isEqualTo("fail 研究機関の承諾がありません。");
  }

  @Test
  @DisplayName("同じ応募者・同じ題名の応募は、同じ公募なら開く順によらず両方で見つかり、取り下げたものと封のあるものは数えない")
  void findsDuplicates_withoutTellingOfSealedOnes() {
    String first = handIn(Map.of());
    String second = tanaka.number(call, tanaka.whole(call, applicant, "　" + title.replace("量子", "量子 ") + "　"));
    String withdrawn = handIn(Map.of());
    tanaka.withdraw(withdrawn);
    String laterCall = sampleCalls.checked("nedo", OPENS, CLOSES.plus(Duration.ofDays(30)));
    String sealed = tanaka.number(laterCall, tanaka.whole(laterCall, applicant, title));

    closes(first);
    closes(second);

    assertThat(found(first, "duplicate")).isEqualTo("doubt 同じ応募者の応募があります。" + second);
    assertThat(found(second, "duplicate")).isEqualTo("doubt 同じ応募者の応募があります。" + first);
    assertThat(found(first, "concentration")).isEqualTo("doubt 同じ題名の応募があります。" + second);
    check(second, "reject", "重複した応募のため。");
    desk.timePasses(sealed, Duration.ofDays(30), "sealing-due");
    assertThat(found(sealed, "concentration")).isEqualTo("doubt 同じ題名の応募があります。" + first);
    assertThat(found(sealed, "duplicate")).startsWith("ok");
  }

  @Test
  @DisplayName("公募が締切の前に取りやめられると、応募は開かれずに終わり、応募者は取りやめの通知の宛先になる")
  void endsUnopened_whenTheCallIsWithdrawn() {
    String number = handIn(Map.of());
    assertThat(audiences).anySatisfy(audience -> assertThat(audience.of(call))
        .contains(new Follower(new Person("erad-" + applicant, "田中 明", "tanaka@example.ac.jp"), number)));
    withdrawCall();

    closes(number);

    assertThat(desk.ended(number, "application-unopened")).isTrue();
    assertThat(applications.opened(number)).isEmpty();
    assertThat(tanaka.show(number).body()).contains("\"status\":\"lapsed\"");
  }

  @Test
  @DisplayName("公募が締切の後に取りやめられると、形式審査の結論によらず、審査せずに終わる")
  void lapses_whenTheCallIsWithdrawnDuringTheCheck() {
    String number = handIn(Map.of("documents", List.of()));
    closes(number);
    withdrawCall();

    check(number, "accept", "書類は要らない。");

    assertThat(desk.ended(number, "application-lapsed")).isTrue();
    assertThat(applications.entriesOf(call, 1)).isEmpty();
    assertThat(desk.record(number, "application-checked")).isEmpty();
  }

  @Test
  @DisplayName("応募者は、形式審査の途中でも補正を待つ間でも受理の後でも取り下げられる")
  void withdraws_atEveryStep() {
    String inCheck = handIn(Map.of("documents", List.of()));
    String inCorrection = tanaka.number(call, with(
        tanaka.whole(call, next(), title + "二"), entry("documents", List.of())));
    String accepted = tanaka.number(call, tanaka.whole(call, next(), title + "三"));
    List.of(inCheck, inCorrection, accepted).forEach(this::closes);
    check(inCorrection, "return", "書類を出してください。");

    for (String number : List.of(inCheck, inCorrection, accepted)) {
      assertThat(tanaka.withdraw(number).body()).contains("\"status\":\"withdrawn\"");
      assertThat(desk.open(number)).isEmpty();
      assertThat(desk.record(number, "application-withdrawn")).singleElement()
          .satisfies(decision -> assertThat(decision.reason()).isEqualTo("所属を移るため。"));
    }
    assertThat(desk.ended(inCheck, "application-withdrawn")).isTrue();
    assertThat(applications.entriesOf(call, 1)).isEmpty();
  }

  @Test
  @DisplayName("利益相反のある職員には、形式審査も書面の補正も見えず、担当できない")
  void hidesItself_fromAConflict() {
    String number = handIn(Map.of("documents", List.of()));
    closes(number);
    selections.conflict(OFFICER, number);

    assertThatThrownBy(() -> check(number, "accept", "確かめた。")).hasMessageContaining("別の方が担当してください");
    desk.complete("shimizu", number, "check-formalities", Map.of("outcome", "return", "reason", "書類を出してください。"));
    String correction = desk.task(OFFICER, number, "enter-correction").getId();

    assertThat(Caller.basic(port, OFFICER).get("/engine-rest/task/" + correction).statusCode()).isEqualTo(404);
    assertThat(Caller.basic(port, "shimizu").get("/engine-rest/task/" + correction).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> enter(number, Map.of("correctionSource", "窓口に届いた。", "institutionCode", "7654321")))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  @DisplayName("形式審査は公募を行う機関の作業で、ほかの機関にも事務局にも見えない。理由のない結論は断る")
  void offersCheck_toTheAgencyOfTheCallOnly() {
    String number = handIn(Map.of("documents", List.of()));
    closes(number);
    String task = desk.task(OFFICER, number, "check-formalities").getId();

    for (String other : List.of("abe", "sato", "watanabe", "tanaka")) {
      assertThat(Caller.basic(port, other).get("/engine-rest/task/" + task).statusCode()).as(other).isEqualTo(404);
      assertThat(Caller.basic(port, other).get("/engine-rest/variable-instance?variableName=findings&maxResults=100")
          .body()).as(other).isEqualTo("[]");
    }
    assertThat(Caller.basic(port, "shimizu").get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> check(number, "accept", " ")).hasMessageContaining("理由");
    assertThatThrownBy(() -> check(number, "adopt", "理由")).hasMessageContaining("扱い");
    assertThat(desk.open(number)).containsExactly("check-formalities");
  }

  @Test
  @DisplayName("開かれるまでの通知は一通もなく、開いた後は記録を事務局も読める")
  void showsRecord_onceOpened() {
    String number = handIn(Map.of());
    assertThat(desk.letters(number, "application/application-accepted")).isEmpty();

    closes(number);

    for (String reader : List.of("sato", "fujii", "tanaka")) {
      assertThat(Caller.basic(port, reader).get("/api/v1/cases/" + number + "/decisions").statusCode())
          .as(reader).isEqualTo(200);
    }
    assertThat(desk.letters(number, "application/application-accepted")).extracting(Letter::recipientId)
        .containsExactly("erad-" + applicant);
  }

  private static String next() {
    return String.valueOf(APPLICANTS.incrementAndGet());
  }

  private String handIn(Map<String, Object> changes) {
    var content = tanaka.whole(call, applicant, title);
    content.putAll(changes);
    return tanaka.number(call, content);
  }

  private void closes(String number) {
    timeIs(CLOSES);
    desk.timePasses(number, Duration.ZERO, "sealing-due");
  }

  private void check(String number, String outcome, String reason) {
    desk.complete(OFFICER, number, "check-formalities", Map.of("outcome", outcome, "reason", reason));
  }

  private void enter(String number, Map<String, Object> fields) {
    desk.complete(OFFICER, number, "enter-correction", fields);
  }

  private String found(String number, String viewpoint) {
    return applications.findings(number).stream()
        .filter(finding -> finding.viewpoint().code().equals(viewpoint))
        .map((Finding finding) -> finding.result().code() + " " + finding.detail())
        .findFirst()
        .orElseThrow();
  }

  private void withdrawCall() {
    database
        .sql("update call set withdrawn_at = :at, withdrawn_by = 'ogawa', withdrawal_reason = '方針' where number = :call")
        .param("at", Moments.toColumn(ClockUtil.getCurrentTime().toInstant()))
        .param("call", call)
        .update();
  }

  private static void timeIs(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
