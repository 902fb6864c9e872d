package jp.kprogram.app.information;

import static java.util.Map.entry;
import static jp.kprogram.app.information.InformationDesk.BYSTANDER;
import static jp.kprogram.app.information.InformationDesk.OFFICER;
import static jp.kprogram.app.information.InformationDesk.OTHER_OFFICER;
import static jp.kprogram.app.information.InformationDesk.OTHER_RECIPIENT;
import static jp.kprogram.app.information.InformationDesk.PROVIDER;
import static jp.kprogram.app.information.InformationDesk.RECIPIENT;
import static jp.kprogram.app.information.InformationDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.form.FormRefused;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("09 秘密情報の提供")
class SecretProvisionTest {

  private static final String CONTENT = "機器の型番と、侵入の経路";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("承知した受領者だけが開け、期限で閉じ、返却の確認の後に内容が消去される")
  void isProvided_untilItsPeriodIsOver() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT, OTHER_RECIPIENT);

    secrets.acknowledge(secret, RECIPIENT);

    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
    closed(secret, OTHER_RECIPIENT, "not-acknowledged");
    closed(secret, BYSTANDER, "not-a-recipient");
    closed(secret, PROVIDER, "not-a-recipient");
    closed(secret, OFFICER, "not-a-recipient");

    desk.timePasses(secret, Duration.ofDays(6), "expiry-near");
    desk.complete(PROVIDER, secret, "decide-expiry", Map.of("expiryDecision", "let-end"));
    assertThat(secrets.opened(secret, RECIPIENT)).as("until the last day is over").isEqualTo(CONTENT);
    desk.timePasses(secret, Duration.ofDays(5), "term-over");

    closed(secret, RECIPIENT, "ended");
    assertThat(desk.open(secrets.receipt(secret, OTHER_RECIPIENT))).as("nothing to give back").isEmpty();
    secrets.giveBack(secret, RECIPIENT);
    secrets.checkReturn(OFFICER, secret, RECIPIENT, "again");
    secrets.giveBack(secret, RECIPIENT);
    secrets.checkReturn(OFFICER, secret, RECIPIENT, "accept-return");
    assertThat(desk.passed(secrets.receipt(secret, RECIPIENT), "receipt-settled")).isTrue();
    assertThat(desk.ended(secret, "secret-ended")).isTrue();
    assertThat(desk.passed(secret, "returns-settled")).isTrue();
    assertThat(secrets.parts(secret)).isZero();
    assertThat(desk.letters(secret, "information/acknowledgement-requested")).hasSize(2);
    assertThat(desk.letters(secret, "information/secret-expiring")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).doesNotContain("サイバー事案の概要"));
    assertThat(desk.letters(secret, "information/return-again")).hasSize(1);
    assertThat(desk.record(secret)).extracting("kind").contains("secret-offered", "secret-checked",
        "secret-acknowledged", "secret-expiry-decided", "secret-ended", "secret-access-ended", "secret-returned",
        "secret-return-checked", "secret-erased");
  }

  @Test
  @DisplayName("期間を延ばすと受領者に改めて承知を求め、承知しない人には今の期限までしか開かない")
  void isRenewed_forWhoAcknowledgesAnew() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT, OTHER_RECIPIENT);
    secrets.acknowledge(secret, RECIPIENT, OTHER_RECIPIENT);
    desk.timePasses(secret, Duration.ofDays(6), "expiry-near");

    desk.complete(PROVIDER, secret, "decide-expiry", Map.of(
        "expiryDecision", "renew", "newUntil", secrets.today().plusDays(30).toString(), "reason", "設計が続くため。"));

    assertThat(secrets.opened(secret, RECIPIENT)).as("the first period goes on").isEqualTo(CONTENT);
    secrets.acknowledge(secret, RECIPIENT);
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(6))));
    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
    closed(secret, OTHER_RECIPIENT, "not-acknowledged");
    secrets.answer(secret, OTHER_RECIPIENT, "decline");
    assertThat(desk.open(secrets.receipt(secret, OTHER_RECIPIENT))).as("held before").containsExactly("return-secret");
  }

  @Test
  @DisplayName("期限の扱いを決めないままでも、期限の時から開けない")
  void ends_whateverTheTask() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT);
    secrets.acknowledge(secret, RECIPIENT);
    desk.timePasses(secret, Duration.ofDays(6), "expiry-near");

    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(5))));
    closed(secret, RECIPIENT, "after");
    desk.timePasses(secret, Duration.ZERO, "term-over-undecided");

    assertThat(desk.open(secrets.receipt(secret, RECIPIENT))).containsExactly("return-secret");
    assertThat(secrets.status(secret)).isEqualTo("ended");
  }

  @Test
  @DisplayName("だれも承知しないまま期限が来れば、返却を待たずに終わる")
  void endsWithoutReturns_whenNobodyAcknowledged() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT);
    desk.timePasses(secret, Duration.ofDays(6), "expiry-near");

    desk.timePasses(secret, Duration.ofDays(5), "term-over-undecided");

    assertThat(desk.ended(secret, "secret-ended")).isTrue();
    assertThat(desk.passed(secret, "returns-settled")).isFalse();
    assertThat(secrets.parts(secret)).isZero();
  }

  @Test
  @DisplayName("全員が受領しなければ、期限を待たずに終わる")
  void ends_whenEverybodyDeclines() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT, OTHER_RECIPIENT);

    secrets.answer(secret, RECIPIENT, "decline");
    secrets.answer(secret, OTHER_RECIPIENT, "decline");

    assertThat(desk.ended(secret, "secret-ended")).isTrue();
    assertThat(desk.passed(secret, "receipts-gone")).isTrue();
    assertThat(desk.letters(secret, "information/access-ended")).isEmpty();
  }

  @Test
  @DisplayName("差し戻された登録は理由とともに提供者に戻り、認められなければ内容は消去される")
  void isReturned_thenRefused() {
    String secret = secrets.submitted(10, CONTENT, RECIPIENT);
    secrets.check(OFFICER, secret, "return");

    var again = desk.task(PROVIDER, secret, "describe-secret");
    assertThat(desk.shown(PROVIDER, again, "checkReason")).isEqualTo("確認した。");
    assertThat(desk.shown(PROVIDER, again, "secretTitle")).isEqualTo("サイバー事案の概要");
    secrets.describe(secret, secrets.description(20, RECIPIENT, OTHER_RECIPIENT));
    secrets.upload(secret, "直した内容");
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    secrets.check(OTHER_OFFICER, secret, "refuse");

    assertThat(desk.ended(secret, "provision-not-begun")).isTrue();
    assertThat(secrets.parts(secret)).isZero();
    assertThat(secrets.status(secret)).isEqualTo("refused");
    assertThat(desk.letters(secret, "information/secret-checked")).hasSize(2);
  }

  @Test
  @DisplayName("内容を登録するまで、内容の登録は完了できない")
  void waitsForTheContent() {
    String secret = secrets.offered(secrets.council());
    secrets.describe(secret, secrets.description(10, RECIPIENT));

    assertThatThrownBy(() -> desk.complete(PROVIDER, secret, "upload-content", Map.of()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CONTENT_MISSING"));

    assertThat(desk.open(secret)).containsExactly("upload-content");
  }

  @Test
  @DisplayName("研究開発の成果そのものは、秘密情報にできない")
  void refusesOwnResults() {
    String secret = secrets.offered(secrets.council());

    assertThatThrownBy(() -> secrets.describe(secret,
        CaseDesk.with(secrets.description(10, RECIPIENT), entry("resultOrigin", "own-result"))))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("OWN_RESULT"));

    assertThat(desk.open(secret)).containsExactly("describe-secret");
  }

  @ParameterizedTest(name = "{0}={1} → {2}")
  @CsvSource({
    "validUntil, 2020-01-01, PERIOD",
    "validUntil, 2099-01-01, PERIOD",
    "secretTitle, '', ''",
    "resultOrigin, '', ''",
  })
  @DisplayName("期間や件名が足りない登録は、欄の名を示して断る")
  void refusesDescription(String field, String value, String code) {
    String secret = secrets.offered(secrets.council());
    var description = CaseDesk.with(secrets.description(10, RECIPIENT), entry(field, value));

    var refused = assertThatThrownBy(() -> secrets.describe(secret, description));

    if (code.isEmpty()) {
      refused.isInstanceOf(FormRefused.class).hasMessageContaining(field);
    } else {
      refused.isInstanceOfSatisfying(Refusal.class, refusal -> {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).contains(field);
      });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PROVIDER, "endo", "ogawa2"})
  @DisplayName("受領者は、提供者を除く今の構成員に限られる")
  void refusesRecipient(String person) {
    String secret = secrets.offered(secrets.council());

    assertThatThrownBy(() -> secrets.describe(secret, secrets.description(10, person)))
        .isInstanceOf(FormRefused.class).hasMessageContaining("recipients");
  }

  @Test
  @DisplayName("構成員でない人には、その協議会があるかどうかも知らせない")
  void refusesOffer_fromOutside() {
    String council = secrets.council();

    assertThatThrownBy(() -> desk.open("endo", "secret-provision", Map.of("councilNumber", council)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("COUNCIL_NOT_FOUND"));
    assertThatThrownBy(() -> desk.open(PROVIDER, "secret-provision", Map.of("councilNumber", "CNC-2099-001")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("COUNCIL_NOT_FOUND"));
  }

  @Test
  @DisplayName("提供者は自ら確認できず、確認する人に内容は見えない")
  void isCheckedByAnother() {
    String secret = secrets.submitted(10, CONTENT, RECIPIENT);
    var check = desk.task(OFFICER, secret, "check-secret");

    assertThat(desk.shown(OFFICER, check, "secretScope")).isEqualTo("攻撃の手口と、狙われた機器の種類");
    assertThat(desk.shown(OFFICER, check, "contentText")).asString().startsWith("content.txt");
    assertThat(desk.shown(OFFICER, check, "providerName")).isEqualTo("渡辺 美咲");
    assertThat(desk.variable(secret, "secret-provision", "providedBy")).isEqualTo(PROVIDER);
    assertThatThrownBy(() -> desk.complete(PROVIDER, check, Map.of("secretCheck", "approve")));
  }

  @Test
  @DisplayName("提供者はいつでも取りやめられ、その時からだれも開けない")
  void isWithdrawn_whileProvided() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT, OTHER_RECIPIENT);
    secrets.acknowledge(secret, RECIPIENT);

    desk.start(PROVIDER, "secret-withdrawal", null, Map.of("secretNumber", secret, "reason", "情報が古くなった。"));

    closed(secret, RECIPIENT, "ended");
    assertThat(desk.passed(secret, "provision-withdrawn")).isTrue();
    assertThat(desk.open(secrets.receipt(secret, RECIPIENT))).containsExactly("return-secret");
    assertThat(desk.open(secrets.receipt(secret, OTHER_RECIPIENT))).isEmpty();
    assertThat(desk.letters(secret, "information/access-ended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("提供者が取りやめた"));
    assertThatThrownBy(() ->
        desk.start(PROVIDER, "secret-withdrawal", null, Map.of("secretNumber", secret, "reason", "もう一度。")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SECRET_NOT_FOUND"));
  }

  @Test
  @DisplayName("確認の前に取りやめれば、内容は消去される")
  void isWithdrawn_beforeItsCheck() {
    String secret = secrets.submitted(10, CONTENT, RECIPIENT);

    desk.start(PROVIDER, "secret-withdrawal", null, Map.of("secretNumber", secret, "reason", "提供しないことになった。"));

    assertThat(desk.ended(secret, "provision-not-begun")).isTrue();
    assertThat(desk.passed(secret, "registration-withdrawn")).isTrue();
    assertThat(secrets.parts(secret)).isZero();
    assertThat(secrets.status(secret)).isEqualTo("withdrawn");
  }

  @Test
  @DisplayName("他人の秘密情報は、ないものと同じに断られ、取りやめられない")
  void refusesWithdrawal_byAnother() {
    String secret = secrets.submitted(10, CONTENT, RECIPIENT);

    for (String number : List.of(secret, "SEC-2099-999")) {
      assertThatThrownBy(() ->
          desk.start(RECIPIENT, "secret-withdrawal", null, Map.of("secretNumber", number, "reason", "知りたい。")))
          .isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("SECRET_NOT_FOUND");
            assertThat(refusal.getMessage().replace(number, "*")).contains("*");
          });
    }
  }

  @Test
  @DisplayName("情報提供の求めに答えるときは、求めの番号とともに提供者の作業が始まる")
  void beginsByMessage_inAnswerToARequest() {
    String council = secrets.council();

    String instance = runtime.startProcessInstanceByMessage("secret-requested", Map.of(
        "councilNumber", council, "providedBy", PROVIDER, "requestNumber", "IRQ-2026-900")).getId();

    String secret = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    assertThat(desk.passed(secret, "secret-asked-for")).isTrue();
    assertThat(desk.task(PROVIDER, secret, "describe-secret")).isNotNull();
    assertThat(database.sql("select request from secret where number = :number").param("number", secret)
        .query(String.class).single()).isEqualTo("IRQ-2026-900");
  }

  @Test
  @DisplayName("構成員でなくなると、その時から開けず、返却を求められ、ほかの受領者には影響しない")
  void endsForWhoLeaves() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT, OTHER_RECIPIENT, "kato");
    secrets.acknowledge(secret, RECIPIENT, OTHER_RECIPIENT);
    String council = database.sql("select council from secret where number = :n").param("n", secret)
        .query(String.class).single();

    desk.start(OTHER_RECIPIENT, "council-leaving", null, Map.of("councilNumber", council, "reason", "異動のため。"));
    desk.start("kato", "council-leaving", null, Map.of("councilNumber", council, "reason", "異動のため。"));

    closed(secret, OTHER_RECIPIENT, "left");
    assertThat(secrets.opened(secret, RECIPIENT)).isEqualTo(CONTENT);
    assertThat(desk.open(secrets.receipt(secret, OTHER_RECIPIENT))).containsExactly("return-secret");
    assertThat(desk.passed(secrets.receipt(secret, "kato"), "member-gone")).isTrue();
    assertThat(desk.passed(secrets.receipt(secret, "kato"), "receipt-settled")).isTrue();
    secrets.giveBack(secret, OTHER_RECIPIENT);
    secrets.checkReturn(OFFICER, secret, OTHER_RECIPIENT, "accept-return");
    assertThat(desk.letters(secret, "information/access-ended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("協議会の構成員でなくなった"));
  }

  @Test
  @DisplayName("受領者は範囲・期間・目的・義務を見て承知し、代わりの人は承知できない")
  void isAcknowledgedByTheRecipientAlone() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT);
    var task = desk.task(RECIPIENT, secrets.receipt(secret, RECIPIENT), "acknowledge-secret");

    assertThat(desk.shown(RECIPIENT, task, "secretScope")).isEqualTo("攻撃の手口と、狙われた機器の種類");
    assertThat(desk.shown(RECIPIENT, task, "legalDuty")).asString().contains("漏らし", "未確認");
    assertThatThrownBy(() -> desk.complete(OTHER_RECIPIENT, task, Map.of("acknowledgement", "acknowledge")));
    assertThatThrownBy(() -> desk.open(SECRETARIAT, "member-substitution", Map.of(
        "caseNumber", secrets.receipt(secret, RECIPIENT), "reason", "病気のため。")))
        .isInstanceOf(Exception.class);
    closed(secret, RECIPIENT, "not-acknowledged");
  }

  @Test
  @DisplayName("開いた人は「一度も開いていない」と報告できず、報告できない人の分は情報管理責任者が記入し、別の責任者が確認する")
  void holdsTheReturn_againstTheRecord() {
    String secret = secrets.provided(10, CONTENT, RECIPIENT, OTHER_RECIPIENT);
    secrets.acknowledge(secret, RECIPIENT, OTHER_RECIPIENT);
    secrets.opened(secret, RECIPIENT);
    desk.start(PROVIDER, "secret-withdrawal", null, Map.of("secretNumber", secret, "reason", "情報が古くなった。"));
    var never = Map.<String, Object>of("returnKind", "not-opened", "returnedOn", secrets.today().toString());

    assertThatThrownBy(() -> desk.complete(RECIPIENT, secrets.receipt(secret, RECIPIENT), "return-secret", never))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("OPENED"));
    desk.complete(OTHER_RECIPIENT, secrets.receipt(secret, OTHER_RECIPIENT), "return-secret", never);
    secrets.checkReturn(OFFICER, secret, OTHER_RECIPIENT, "accept-return");
    assertThat(desk.ended(secrets.receipt(secret, OTHER_RECIPIENT), "receipt-settled")).isTrue();
  }

  private void closed(String secret, String person, String cause) {
    assertThatThrownBy(() -> secrets.opened(secret, person))
        .isInstanceOfSatisfying(Refusal.NotFound.class,
            refusal -> assertThat(refusal.getMessage()).isEqualTo("秘密情報はありません。番号を確かめてください。"));
    assertThat(secrets.lastCause(secret)).as(person).isEqualTo(cause);
  }
}
