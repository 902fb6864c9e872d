package jp.kprogram.app.information;

import static jp.kprogram.app.information.InformationDesk.BYSTANDER;
import static jp.kprogram.app.information.InformationDesk.OFFICER;
import static jp.kprogram.app.information.InformationDesk.OTHER_OFFICER;
import static jp.kprogram.app.information.InformationDesk.OTHER_RECIPIENT;
import static jp.kprogram.app.information.InformationDesk.PROVIDER;
import static jp.kprogram.app.information.InformationDesk.RECIPIENT;
import static jp.kprogram.app.information.InformationDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.form.FormRefused;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.council.Councils;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("09 漏えい事案")
class LeakIncidentTest {

  private static final String CONTENT = "侵入の経路";
  private static final String OTHER_SECRETARY = "takahashi";

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private Councils councils;

  @Autowired
  private TaskService tasks;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("報告と同時に止まり、調べて漏えいでなければ、元どおりに開く")
  void isAFalseAlarm() {
    String secret = held();

    String incident = secrets.reported(BYSTANDER, secret, "");

    closed(secret, RECIPIENT);
    closed(secret, OTHER_RECIPIENT);
    secrets.reportFirst(incident);
    secrets.assess(incident, "continue");
    secrets.assess(incident, "false-alarm");
    assertThat(desk.ended(incident, "false-alarm")).isTrue();
    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
    assertThat(desk.letters(secret, "information/access-suspended")).hasSize(2);
    assertThat(desk.letters(secret, "information/access-restored")).hasSize(2);
    assertThat(desk.record(incident)).extracting("kind").containsExactly("leak-reported", "leak-contained",
        "leak-first-report", "leak-assessed", "leak-assessed", "leak-closed");
  }

  @Test
  @DisplayName("名前の挙がった人は、どの秘密情報も開けなくなる。ほかの人には影響しない")
  void containsPeople_byIdOrName() {
    String secret = held();

    secrets.reported(BYSTANDER, "", "田中　明 さん、nobody-known");

    closed(secret, RECIPIENT);
    assertThat(secrets.opened(secret, OTHER_RECIPIENT)).isEqualTo(CONTENT);
    lift();
  }

  @Test
  @DisplayName("第一報の期限と調査の期限を過ぎると、事務局と上位者に知らせ、作業は続く")
  void watchesItsClocks() {
    Instant reported = Instant.parse("2026-09-01T01:00:00Z");
    ClockUtil.setCurrentTime(Date.from(reported.minusSeconds(3600)));
    String secret = held();
    ClockUtil.setCurrentTime(Date.from(reported));
    String incident = secrets.reported(BYSTANDER, secret, "");
    assertThat(desk.letters(incident, "information/leak-reported")).isNotEmpty().allSatisfy(letter ->
        assertThat(letter.text()).contains("2026年9月2日（水）10:00", "2026年9月4日（金）10:00"));

    desk.timePasses(incident, Duration.ofHours(24), "first-report-late");
    assertThat(desk.open(incident)).containsExactly("report-leak-first");
    secrets.reportFirst(incident);
    desk.timePasses(incident, Duration.ofHours(48), "assessment-late");

    assertThat(desk.open(incident)).containsExactly("assess-leak");
    assertThat(desk.letters(incident, "information/leak-overdue")).extracting(Letter::recipientId)
        .contains(SECRETARIAT, "ito");
    assertThat(desk.letters(incident, "information/leak-overdue")).extracting(Letter::subject)
        .anyMatch(subject -> subject.contains("第一報")).anyMatch(subject -> subject.contains("調査"));
    assertThat(desk.record(incident)).extracting("kind")
        .contains("leak-first-report-overdue", "leak-assessment-overdue");
    secrets.assess(incident, "false-alarm");
  }

  @Test
  @DisplayName("関わった人を除くと、構成員でなくなり、すべての秘密情報を返却し、ほかの人は元どおりに開ける")
  void excludesMembers() {
    String secret = held();
    String council = councilOf(secret);
    String incident = confirmed(secret, OTHER_RECIPIENT);

    secrets.decide(SECRETARIAT, incident, "exclude-member", OTHER_RECIPIENT);
    secrets.learn(incident);

    assertThat(desk.ended(incident, "leak-closed")).isTrue();
    assertThat(councils.isMember(OTHER_RECIPIENT, council)).isFalse();
    assertThat(councils.isMember(RECIPIENT, council)).isTrue();
    closed(secret, OTHER_RECIPIENT);
    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
    assertThat(desk.open(secrets.receipt(secret, OTHER_RECIPIENT))).containsExactly("return-secret");
    assertThat(desk.letters(incident, "information/member-excluded")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(OTHER_RECIPIENT);
      assertThat(letter.text()).contains(council);
    });
    assertThat(desk.letters(incident, "information/leak-decided")).extracting(Letter::recipientId)
        .contains(PROVIDER, SECRETARIAT).doesNotContain(OTHER_RECIPIENT);
    assertThat(desk.record(incident, "leak-referral")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("not-refer"));
  }

  @Test
  @DisplayName("秘密情報の提供を終えると、全員が返却し、内容は事案が閉じるまで証拠として残る")
  void endsTheSecret() {
    String secret = held();
    String incident = confirmed(secret, "");

    secrets.decide(SECRETARIAT, incident, "end-secret");

    for (String person : List.of(RECIPIENT, OTHER_RECIPIENT)) {
      closed(secret, person);
      secrets.giveBack(secret, person);
      secrets.checkReturn(OFFICER, secret, person, "accept-return");
    }
    assertThat(desk.ended(secret, "secret-ended")).isTrue();
    assertThat(secrets.parts(secret)).as("evidence").isPositive();
    assertThat(desk.record(secret, "secret-erased")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("held"));
    secrets.learn(incident);
    assertThat(secrets.parts(secret)).isZero();
  }

  @Test
  @DisplayName("停止を解く決定は、止めていたものを元に戻す")
  void restores() {
    String secret = held();
    String incident = confirmed(secret, RECIPIENT);

    secrets.decide(SECRETARIAT, incident, "restore");

    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
    assertThat(secrets.opened(secret, OTHER_RECIPIENT)).isEqualTo(CONTENT);
  }

  @Test
  @DisplayName("報告した人は扱いを決められず、関わる人には作業があることも見えない")
  void keepsAway_whoReportedAndWhomItConcerns() {
    String secret = held();
    String incident = secrets.reported(SECRETARIAT, secret, OTHER_SECRETARY + "、" + OTHER_OFFICER);
    assertThat(visible(OTHER_OFFICER, incident)).isZero();
    assertThat(visible(OFFICER, incident)).isEqualTo(1);
    var first = desk.task(OFFICER, incident, "report-leak-first");
    assertThat(desk.shown(OFFICER, first, "reportText")).isEqualTo("端末を置き忘れた。");
    assertThatThrownBy(() -> desk.shown(OTHER_OFFICER, first, "reportText"))
        .isInstanceOf(AuthorizationException.class);
    secrets.reportFirst(incident);
    secrets.assess(incident, "confirmed");

    assertThat(visible(OTHER_SECRETARY, incident)).isZero();
    assertThatThrownBy(() -> secrets.decide(SECRETARIAT, incident, "restore"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));
    assertThat(Caller.basic(port, OTHER_SECRETARY).get("/api/v1/cases/" + incident + "/decisions").statusCode())
        .isEqualTo(404);
    assertThat(Caller.basic(port, OFFICER).get("/api/v1/cases/" + incident + "/decisions").statusCode())
        .isEqualTo(200);
    assertThat(desk.letters(incident, "information/leak-notified")).extracting(Letter::recipientId)
        .doesNotContain(OTHER_SECRETARY, OTHER_OFFICER);
    secrets.decide("suzuki", incident, "restore");
    secrets.learn(incident);
  }

  @Test
  @DisplayName("調べの中で名前の挙がった秘密情報と人も、その時から開けない")
  void containsMore_asItIsLookedInto() {
    String secret = held();
    String incident = secrets.reported(BYSTANDER, "", "");
    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);

    desk.complete(OFFICER, incident, "report-leak-first",
        Map.of("firstFindings", "写しが見つかった。", "namedSecrets", secret.toLowerCase()));

    closed(secret, RECIPIENT);
    assertThat(desk.letters(incident, "information/leak-notified")).extracting(Letter::recipientId)
        .contains(PROVIDER, SECRETARIAT);
    secrets.assess(incident, "false-alarm");
  }

  @Test
  @DisplayName("除く人は関わる人から選び、提供を終える決定には秘密情報が要る")
  void refusesRulings_thatFitNothing() {
    String incident = confirmed("", "");

    assertThatThrownBy(() -> secrets.decide(SECRETARIAT, incident, "end-secret"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NO_SECRET"));
    assertThatThrownBy(() -> secrets.decide(SECRETARIAT, incident, "exclude-member"))
        .isInstanceOf(FormRefused.class).hasMessageContaining("excludedPeople");
    secrets.decide(SECRETARIAT, incident, "restore");
    secrets.learn(incident);
  }

  @Test
  @DisplayName("REST：報告は一度だけ受け付け、番号や人があるかどうかは答えない")
  void isReportedByRest() {
    String secret = held();
    var caller = Caller.basic(port, BYSTANDER);

    var known = report(caller, "leak-1", secret, RECIPIENT);
    var again = report(caller, "leak-1", secret, RECIPIENT);
    var unknown = report(caller, "leak-2", "SEC-2099-999", "nobody");

    assertThat(known.statusCode()).as(known.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(known.body());
    assertThat(plain(unknown.body())).isEqualTo(plain(known.body()));
    closed(secret, RECIPIENT);
    assertThat(caller.post("/api/v1/leak-incidents", "{\"what\": \"\"}", "Idempotency-Key", "leak-3").statusCode())
        .isEqualTo(400);
    lift();
  }

  private static HttpResponse<String> report(Caller caller, String key, String secret, String person) {
    return caller.post("/api/v1/leak-incidents", """
        {"what": "端末を置き忘れた。", "secrets": "%s", "people": "%s"}
        """.formatted(secret, person), "Idempotency-Key", key);
  }

  private static String plain(String body) {
    return body.replaceAll("LKI-\\d{4}-\\d{3}", "*").replaceAll("\"reportedAt\":\"[^\"]*\"", "");
  }

  /** A secret that two people hold. */
  private String held() {
    String secret = secrets.provided(60, CONTENT, RECIPIENT, OTHER_RECIPIENT);
    secrets.acknowledge(secret, RECIPIENT, OTHER_RECIPIENT);
    return secret;
  }

  private String confirmed(String secret, String people) {
    String incident = secrets.reported(BYSTANDER, secret, people);
    secrets.reportFirst(incident);
    secrets.assess(incident, "confirmed");
    return incident;
  }

  private String councilOf(String secret) {
    return database.sql("select council from secret where number = :number").param("number", secret)
        .query(String.class).single();
  }

  private long visible(String person, String incident) {
    return desk.as(person, () -> tasks.createTaskQuery().processInstanceBusinessKey(incident).count());
  }

  /** People are shared by the tests; nobody stays shut out for the next one. */
  private void lift() {
    database.sql("update leak_containment set lifted_at = contained_at, lifted_by = 'test' where lifted_at is null")
        .update();
  }

  private void closed(String secret, String person) {
    assertThatThrownBy(() -> secrets.opened(secret, person)).isInstanceOf(Refusal.NotFound.class);
  }
}
