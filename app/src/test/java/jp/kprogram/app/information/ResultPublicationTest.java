package jp.kprogram.app.information;

import static java.util.Map.entry;
import static jp.kprogram.app.information.PublicationDesk.AGENCY;
import static jp.kprogram.app.information.PublicationDesk.HOLDER;
import static jp.kprogram.app.information.PublicationDesk.MINISTRY;
import static jp.kprogram.app.information.PublicationDesk.OFFICER;
import static jp.kprogram.app.information.PublicationDesk.RESEARCHER;
import static jp.kprogram.app.information.PublicationDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import jp.kprogram.app.council.CouncilDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleProjects;
import jp.kprogram.audit.Decision;
import jp.kprogram.information.PublicationStatus;
import jp.kprogram.information.Publications;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProgrammeTest
@DisplayName("09 成果の公表")
class ResultPublicationTest {

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private PublicationDesk results;

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private CouncilDesk councils;

  @Autowired
  private SampleProjects projects;

  @Autowired
  private Publications publications;

  @Autowired
  private JdbcTemplate database;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("秘密情報を受け取っていない課題の成果は、10開庁日の間だれも申し出なければ、予定日に公表される")
  void isPublished_afterSilence() {
    at("2026-09-01T01:00:00Z");
    String project = results.project(results.council());
    String publication = results.notified(results.described(project, 20));
    assertThat(desk.record(publication, "publication-notified")).extracting(Decision::outcome)
        .containsExactly("recorded");
    assertThat(desk.open(publication)).containsExactly("respond-to-notice");
    assertThat(desk.letters(publication, "information/publication-noticed")).hasSize(6).allSatisfy(letter ->
        assertThat(letter.text()).contains("2026年9月15日（火）18:00").doesNotContain("量子センサ"));

    at("2026-09-15T09:00:00Z");
    desk.timePasses(publication, Duration.ofSeconds(1), "notice-over");

    assertThat(published(publication)).as("not before the planned day").isFalse();
    at("2026-09-20T15:00:00Z");
    results.dayComes(publication);
    assertThat(desk.ended(publication, "result-published")).isTrue();
    assertThat(published(publication)).isTrue();
    assertThat(desk.letters(publication, "information/result-published")).extracting(Letter::recipientId)
        .contains(RESEARCHER, MINISTRY).doesNotHaveDuplicates();
    assertThat(desk.record(publication)).extracting(Decision::kind).containsExactly("publication-notified",
        "open-close", "publication-noticed", "publication-notice-closed", "result-published");
  }

  @Test
  @DisplayName("府省と研究推進法人の構成員が支障はないと答えれば、期間を待たずに進む。遅い届出は記録される")
  void isPublishedAtOnce_whenNobodyObjects() {
    String publication = results.notified();

    results.agreeToNotice(publication);
    results.dayComes(publication);

    assertThat(published(publication)).isTrue();
    assertThat(desk.record(publication, "publication-notified")).extracting(Decision::outcome)
        .containsExactly("late-notice");
  }

  @Test
  @DisplayName("協議会のない課題の成果は、だれにも尋ねずに予定日に公表される。控えることは選べない")
  void isPublished_withoutCouncil() {
    String project = projects.start(RESEARCHER, false);
    refused("NO_COUNCIL", () -> results.notified(CaseDesk.with(results.described(project, 0),
        entry("openClose", "keep-closed"), entry("choiceReason", "特許の前である。"))));

    String publication = results.notified(results.described(project, 0));
    results.dayComes(publication);

    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("受け取った秘密情報を含む文言は、提供者が制限を解くか、除いて改めるまで進まない")
  void isHeldAgainstSecrets() {
    String secret = held();
    String publication = results.notifiedByHolder(council(secret));
    var comparing = desk.task(OFFICER, publication, "compare-with-secrets");
    assertThat(desk.shown(OFFICER, comparing, "secretRows").toString()).contains(secret, "攻撃の手口");
    assertThatThrownBy(() -> results.compare(publication, "contains")).hasMessageContaining("containedSecrets");
    results.compare(publication, "contains", secret);
    assertThat(desk.letters(publication, "information/secret-in-publication")).singleElement()
        .satisfies(letter -> assertThat(letter.recipientId()).isEqualTo(HOLDER));
    var remedying = desk.task(HOLDER, publication, "remedy-publication");
    assertThat(desk.shown(HOLDER, remedying, "comparisonNote")).isEqualTo("二段落目");

    remedy(publication, Map.of("secretRemedy", "ask-provider"));
    desk.complete(InformationDesk.PROVIDER, publication, "lift-secret", Map.of("liftAnswer", "keep-secret"));
    results.compare(publication, "contains", secret);
    remedy(publication, Map.of("secretRemedy", "wait", "waitUntil", secrets.today().plusDays(3).toString()));
    desk.timePasses(publication, Duration.ofDays(3), "wait-over");
    results.compare(publication, "contains", secret);
    remedy(publication, Map.of("secretRemedy", "removed", "resultTitle", "量子センサの感度", "resultSummary", "感度を上げた。",
        "resultVenue", "計測学会誌"));
    results.compare(publication, "no-secret");

    assertThat(desk.open(publication)).containsExactly("respond-to-notice");
    assertThat(desk.record(publication, "secret-lifted")).extracting(Decision::outcome).containsExactly("keep-secret");
    assertThat(publications.words(publications.get(publication)).summary()).isEqualTo("感度を上げた。");
  }

  @Test
  @DisplayName("提供者がこの公表に限って制限を解いた秘密情報は、もう照らさない。後から受け取ったものは公表の前に照らす")
  void comparesAgain_onlyWhatIsNew() {
    String secret = held();
    String publication = results.notifiedByHolder(council(secret));
    results.compare(publication, "contains", secret);
    remedy(publication, Map.of("secretRemedy", "ask-provider"));
    desk.complete(InformationDesk.PROVIDER, publication, "lift-secret", Map.of("liftAnswer", "lift"));
    assertThat(desk.open(publication)).containsExactly("respond-to-notice");
    String later = held(council(secret));
    results.agreeToNotice(publication);

    results.dayComes(publication);

    var comparing = desk.task(OFFICER, publication, "compare-with-secrets");
    assertThat(desk.shown(OFFICER, comparing, "secretRows").toString()).contains(later).doesNotContain(secret);
    results.compare(publication, "no-secret");
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("海外の相手がいる成果は、輸出管理の確認を済ませて届け出て、情報管理責任者が一度確かめる")
  void checksPartnersAbroad() {
    var fields = results.described(results.project(results.council()), 0);
    refused("PARTNER_UNCHECKED", () -> results.notified(CaseDesk.with(fields,
        entry("partnerCheck", "unchecked"), entry("partnerNote", "共著者"))));

    String publication = results.notified(CaseDesk.with(fields,
        entry("partnerCheck", "checked"), entry("partnerNote", "共著者に原稿を渡す。")));

    assertThat(desk.shown(OFFICER, desk.task(OFFICER, publication, "compare-with-secrets"), "partnerNote"))
        .isEqualTo("共著者に原稿を渡す。");
    results.compare(publication, "no-secret");
    results.agreeToNotice(publication);
    results.dayComes(publication);
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("回答の期間は一度だけ延ばせる")
  void extendsTheNotice_once() {
    String publication = results.notified();

    results.respond(MINISTRY, publication, "extend");
    results.respond(AGENCY, publication, "no-objection");

    assertThat(desk.tasks(publication, "respond-to-notice")).singleElement()
        .satisfies(task -> assertThat(task.getAssignee()).isEqualTo(MINISTRY));
    refused("EXTENDED_ALREADY", () -> results.respond(MINISTRY, publication, "extend"));
    results.respond(MINISTRY, publication, "no-objection");
    results.dayComes(publication);
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("全員が合意した期日まで、公表を遅らせる。申し出た人は案を作れず、部外者に文言は見えない")
  void isDelayed_byConsensus() {
    String publication = results.notified();
    results.asked(publication);
    var proposing = desk.task(SECRETARIAT, publication, "propose-outcome");
    assertThat(desk.shown(SECRETARIAT, proposing, "requestRows").toString()).contains("確かめたい。");
    refused("PERIOD", () -> results.proposed(publication, "delay", secrets.today()));

    results.agreed(publication, "delay", secrets.today().plusDays(30));

    assertThat(desk.open(publication)).isEmpty();
    assertThat(published(publication)).isFalse();
    assertThat(desk.letters(publication, "information/publication-settled")).hasSize(1);
    desk.timePasses(publication, Duration.ofDays(30), "day-come");
    results.dayComes(publication);
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("合意した文案と違う扱いや期日は、記録できない")
  void isSettled_onlyAsAgreed() {
    String publication = results.notified();
    results.asked(publication);
    results.agreedOn(publication, "delay", secrets.today().plusDays(30));

    refused("NOT_AS_AGREED", () -> results.putDown(publication, "not-publish", secrets.today().plusDays(30)));
    refused("NOT_AS_AGREED", () -> results.putDown(publication, "delay", secrets.today().plusDays(60)));

    results.putDown(publication, "delay", secrets.today().plusDays(30));
    assertThat(desk.open(publication)).isEmpty();
  }

  @Test
  @DisplayName("合意に従って改めた文言が公表される")
  void isEdited_byConsensus() {
    String publication = results.notified();
    results.asked(publication);
    results.agreed(publication, "edit", null);

    desk.complete(RESEARCHER, publication, "edit-result", Map.of("resultTitle", "量子センサ", "resultSummary", "改めた。",
        "resultVenue", "計測学会誌"));
    results.dayComes(publication);

    assertThat(Caller.anonymous(port).get("/public/publications").body()).contains(publication, "改めた。");
  }

  @Test
  @DisplayName("公表しない合意には見直す日があり、その日に改めて知らせる")
  void isLookedAtAgain_whenNotPublished() {
    String publication = results.notified();
    results.asked(publication);
    results.agreed(publication, "not-publish", secrets.today().plusDays(90));

    desk.timePasses(publication, Duration.ofDays(90), "day-come");

    assertThat(desk.open(publication)).containsExactly("respond-to-notice");
    results.agreeToNotice(publication);
    results.dayComes(publication);
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("期限までに全員が合意しなければ、登録された秘密情報を含まない文言で公表する")
  void isPublished_withoutConsensus() {
    String publication = results.notified();
    results.asked(publication);
    String consensus = results.proposed(publication, "not-publish", secrets.today().plusDays(90));
    councils.object(consensus, "kato", "公表すべきである。");

    desk.timePasses(consensus, Duration.ofDays(31), "limit-reached");

    assertThat(desk.record(publication, "publication-outcome")).extracting(Decision::outcome)
        .containsExactly("no-consensus");
    results.dayComes(publication);
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("控えたい成果は、研究者が選んだときも、協議会の合意による")
  void asksTheCouncil_whenItsResearcherWantsToKeepIt() {
    String publication = results.notified(CaseDesk.with(results.described(results.project(results.council()), 0),
        entry("openClose", "keep-closed"), entry("choiceReason", "企業の営業秘密に関わる。")));

    assertThat(desk.open(publication)).containsExactly("propose-outcome");
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, publication, "propose-outcome"), "choiceReason"))
        .isEqualTo("企業の営業秘密に関わる。");
    results.agreed(publication, "publish", null);
    results.dayComes(publication);
    assertThat(published(publication)).isTrue();
  }

  @Test
  @DisplayName("届け出た人だけが、いつでも取り下げられる。開いている合意の手続も終わる")
  void isWithdrawn_byItsResearcher() {
    String publication = results.notified();
    results.asked(publication);
    String consensus = results.proposed(publication, "edit", null);
    refused("CASE_NOT_RUNNING", () -> withdraw(SECRETARIAT, publication));

    withdraw(RESEARCHER, publication);

    assertThat(desk.ended(publication, "withdrawal-recorded")).isTrue();
    assertThat(publications.get(publication).status()).isEqualTo(PublicationStatus.WITHDRAWN);
    assertThat(councils.result(consensus)).isEqualTo("withdrawn");
    assertThat(published(publication)).isFalse();
  }

  @Test
  @DisplayName("研究代表者でない人は届け出られず、課題がないときと同じに答える。過ぎた日は断る")
  void refusesStrangers() {
    String project = results.project(results.council());
    var fields = results.described(project, 0);

    refused("PROJECT_NOT_FOUND", () -> desk.open("endo", "result-publication", fields));
    refused("PROJECT_NOT_FOUND",
        () -> results.notified(CaseDesk.with(fields, entry("projectNumber", "PRJ-2099-999"))));
    refused("PAST_DAY", () -> results.notified(results.described(project, -1)));
  }

  @Test
  @DisplayName("公表するまで、文言はどの表にも読める形では残らない")
  void keepsItsWordsSealed_untilItIsPublic() {
    String mark = "kp" + UUID.randomUUID().toString().replace("-", "");
    String publication = results.notified(CaseDesk.with(results.described(results.project(results.council()), 0),
        entry("resultSummary", "感度 " + mark)));
    results.agreeToNotice(publication);
    assertThat(new Traces(mark).tables(database)).isEmpty();

    results.dayComes(publication);

    assertThat(new Traces(mark).tables(database)).containsExactly("published_result.summary");
  }

  @Test
  @DisplayName("REST：届出は一度だけ受け付け、公表した成果はログインなしで読める")
  void isNotifiedByRest() {
    String project = results.project(results.council());
    var caller = Caller.basic(port, RESEARCHER);
    String path = "/api/v1/projects/" + project + "/publications";
    String body = """
        {"kind": "dataset", "title": "観測データ", "summary": "一年分", "venue": "リポジトリ", "plannedOn": "%s",
         "choice": "open", "partner": "none"}
        """.formatted(secrets.today());

    var taken = caller.post(path, body, "Idempotency-Key", "publication-" + project);
    var again = caller.post(path, body, "Idempotency-Key", "publication-" + project);

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(taken.body());
    assertThat(caller.post(path, "{}", "Idempotency-Key", "publication-x").statusCode()).isEqualTo(400);
    assertThat(Caller.basic(port, "endo").post(path, body, "Idempotency-Key", "publication-y").statusCode())
        .isEqualTo(404);
    String publication = JsonPath.read(taken.body(), "$.caseNumber");
    assertThat(list()).doesNotContain(publication, "観測データ");
    results.agreeToNotice(publication);
    results.dayComes(publication);
    assertThat(list()).contains(publication, "観測データ");
    assertThat(Caller.basic(port, "endo").get("/api/v1/cases/" + publication + "/decisions").statusCode())
        .isEqualTo(404);
    assertThat(caller.get("/api/v1/cases/" + publication + "/decisions").statusCode()).isEqualTo(200);
  }

  private String list() {
    return Caller.anonymous(port).get("/api/v1/publications?size=100").body();
  }

  private boolean published(String publication) {
    return publications.get(publication).status() == PublicationStatus.PUBLISHED && list().contains(publication);
  }

  /** A secret that the researcher holds. */
  private String held() {
    return held(secrets.council());
  }

  private String held(String council) {
    String secret = secrets.offered(council);
    secrets.describe(secret, secrets.description(60, HOLDER));
    secrets.upload(secret, "手口");
    desk.complete(InformationDesk.PROVIDER, secret, "upload-content", Map.of());
    secrets.check(OFFICER, secret, "approve");
    secrets.acknowledge(secret, HOLDER);
    return secret;
  }

  private String council(String secret) {
    return (String) desk.variable(secret, "secret-provision", "councilNumber");
  }

  private void remedy(String publication, Map<String, Object> fields) {
    desk.complete(HOLDER, publication, "remedy-publication", fields);
  }

  private void withdraw(String person, String publication) {
    desk.start(person, "case-withdrawal", null, Map.of("caseNumber", publication, "reason", "原稿を直すため。"));
  }

  private static void at(String moment) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
