package jp.kprogram.app.fund;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.TestDatabase;
import jp.kprogram.fund.Appropriations;
import jp.kprogram.fund.FundEntry;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.FundStatements;
import jp.kprogram.fund.Funds;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("13 基金への予算措置の記録")
class FundAppropriationTest {

  private static final Map<String, Object> FIRST = Map.of(
      "fund", "mext-jst",
      "fiscalYear", 2021,
      "amountMillionYen", 125_000,
      "basis", "令和3年度補正予算",
      "note", "※関係府省要求額の合計");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Funds funds;

  @Autowired
  private FundStatements statements;

  @Autowired
  private Appropriations appropriations;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("事務局が申し出て文部科学省が確かめた1,250億円は、令和3年度の予算措置として注記とともに台帳に載る")
  void entersTheAppropriation_whenTheMinistryConfirms() {
    FundPosition before = funds.position("mext-jst");

    String number = desk.open(SECRETARIAT, "fund-appropriation", FIRST);

    assertThat(number).matches("FND-\\d{4}-\\d{3}");
    assertThat(desk.open(number)).containsExactly("confirm-appropriation");
    assertThat(desk.variable(number, "fund-appropriation", "amountText")).isEqualTo("1,250億円");
    assertThat(desk.variable(number, "fund-appropriation", "fiscalYearName")).isEqualTo("2021年度（令和3年度）");
    assertThat(funds.position("mext-jst")).isEqualTo(before);

    desk.complete("watanabe", number, "confirm-appropriation", Map.of("outcome", "confirm", "reason", "予算書のとおり。"));

    assertThat(desk.ended(number, "appropriation-recorded")).isTrue();
    assertThat(funds.position("mext-jst").unreserved())
        .isEqualTo(before.unreserved().plus(Yen.ofMillions(125_000)));
    assertThat(entry(number)).satisfies(entry -> {
      assertThat(entry.fiscalYear()).isEqualTo(2021);
      assertThat(entry.reason()).contains("令和3年度補正予算", "※関係府省要求額の合計");
      assertThat(entry.enteredBy()).isEqualTo("watanabe");
    });
    assertThat(desk.record(number)).extracting("kind")
        .containsExactly("appropriation-opened", "appropriation-recorded");
    assertThat(desk.letters(number, "fund/appropriation-recorded")).extracting(Letter::recipientId)
        .containsExactlyInAnyOrder(SECRETARIAT, "watanabe", "yamamoto", "ogawa", "shimizu");
  }

  @Test
  @DisplayName("所管省が差し戻した予算措置は台帳に載らず、申し出た人に理由が伝わる")
  void entersNothing_whenTheMinistryReturns() {
    FundPosition before = funds.position("meti-nedo");
    String number = desk.open(SECRETARIAT, "fund-appropriation", CaseDesk.with(FIRST, Map.entry("fund", "meti-nedo")));

    desk.complete("nakamura", number, "confirm-appropriation", Map.of("outcome", "return", "reason", "金額が予算書と異なる。"));

    assertThat(desk.ended(number, "appropriation-returned")).isTrue();
    assertThat(funds.position("meti-nedo")).isEqualTo(before);
    assertThat(desk.letters(number, "fund/appropriation-returned")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(SECRETARIAT);
      assertThat(letter.text()).contains("金額が予算書と異なる。", "1,250億円");
    });
    assertThatThrownBy(() -> desk.as("nakamura", () -> {
      appropriations.confirm(number, "やはり正しい。");
      return null;
    })).isInstanceOf(Refusal.Conflict.class).hasMessageContaining("既に終わっています");
  }

  @Test
  @DisplayName("取り下げた予算措置は台帳に載らず、確認を頼んでいた省に伝わる")
  void entersNothing_whenWithdrawn() {
    FundPosition before = funds.position("mext-jst");
    String number = desk.open(SECRETARIAT, "fund-appropriation", FIRST);

    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "金額を誤った。"));

    assertThat(desk.ended(number, "appropriation-withdrawn")).isTrue();
    assertThat(funds.position("mext-jst")).isEqualTo(before);
    assertThat(desk.letters(number, "fund/appropriation-withdrawn")).extracting(Letter::recipientId)
        .contains("watanabe", "yamamoto");
  }

  @Test
  @DisplayName("確認の作業は、基金の所管省と事務局に見え、もう一方の省には見えない")
  void givesTheTask_toTheMinistryOfTheFund() {
    String number = desk.open(SECRETARIAT, "fund-appropriation", FIRST);
    String tasks = "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + number;

    assertThat(Caller.basic(port, "watanabe").get(tasks).body()).contains("予算措置の額と根拠を確かめる");
    assertThat(Caller.basic(port, SECRETARIAT).get(tasks).body()).contains("予算措置の額と根拠を確かめる");
    assertThat(Caller.basic(port, "nakamura").get(tasks).body()).isEqualTo("[]");
    assertThat(Caller.basic(port, "ogawa").get(tasks).body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("申し出た本人は、省の一員であっても確かめられない")
  void refusesConfirmation_byWhoEnteredIt() {
    FundPosition before = funds.position("mext-jst");
    String number = desk.as("watanabe", () -> appropriations.open(
        null, "mext-jst", 2021, 1, "令和3年度補正予算", null, "watanabe")).number();

    assertThatThrownBy(() -> desk.as("watanabe", () -> {
      appropriations.confirm(number, "確かめた。");
      return null;
    })).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> {
      assertThat(refusal.code()).isEqualTo("SAME_PERSON");
      assertThat(refusal).hasMessageContaining("ほかの人に確認を頼んで");
    });
    assertThat(funds.position("mext-jst")).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      fund             | 国庫   | 基金
      fund             | -      | 基金
      fiscalYear       | 2020   | 会計年度
      fiscalYear       | 2026   | 会計年度
      amountMillionYen | 0      | 金額
      amountMillionYen | 500001 | 金額
      basis            | -      | 根拠
      """)
  @DisplayName("基金・年度・金額・根拠のどれが誤っていても、欄の名前を示して断り、何も残さない")
  void refusesWhatIsWrong(String field, String value, String label) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-31T14:59:59Z")));
    var fields = CaseDesk.with(FIRST);
    fields.put(field, value == null || !value.matches("\\d+") ? value : Integer.valueOf(value));
    long before = cases();

    assertThatThrownBy(() -> appropriations.open(
        null,
        (String) fields.get("fund"),
        (Integer) fields.get("fiscalYear"),
        (Integer) fields.get("amountMillionYen"),
        (String) fields.get("basis"),
        (String) fields.get("note"),
        SECRETARIAT))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).hasValue(field))
        .hasMessageContaining("「" + label + "」");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  @DisplayName("会計年度は日本時間の4月1日に始まる")
  void beginsTheFiscalYear_inAprilInJapan() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-31T15:00:00Z")));

    var opened = appropriations.open(null, "mext-jst", 2026, 1, "令和8年度予算", null, SECRETARIAT);

    assertThat(opened.fiscalYear()).isEqualTo(2026);
  }

  @Test
  @DisplayName("台帳の記帳は、データベースに直接書いても変えられず、消せない（PostgreSQL）")
  void keepsEveryEntry_whoeverWritesToTheDatabase() {
    assumeThat(TestDatabase.isPostgres()).isTrue();
    Money.concept(funds, "mext-jst", 1);

    for (String statement : List.of(
        "update fund_entry set amount = amount + 1",
        "delete from fund_entry",
        "truncate table fund_entry",
        "update fund_entry_kind set reserved = 0")) {
      assertThatThrownBy(() -> database.sql(statement).update())
          .hasStackTraceContaining("the ledger of the funds cannot be changed");
    }
  }

  private FundEntry entry(String number) {
    return statements.appropriations("mext-jst").stream()
        .filter(entry -> entry.caseNumber().equals(number)).findFirst().orElseThrow();
  }

  private long cases() {
    return database.sql("select count(*) from fund_appropriation").query(Long.class).single();
  }
}
