package jp.kprogram.app.fund;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.fund.FundHolds;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.FundTransfers;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.TransferAnswer;
import jp.kprogram.fund.TransferOffice;
import jp.kprogram.fund.TransferRequest;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("13 構想間の流用")
class FundTransferTest {

  private static final String FUND = "mext-jst";
  private static final String COLLEAGUE = "takahashi";
  private static final Map<String, Object> APPROVE = Map.of("outcome", "approve", "reason", "必要と認める。");
  private static final Map<String, Object> REFUSE = Map.of("outcome", "refuse", "reason", "流用元で要る見込み。");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Funds funds;

  @Autowired
  private FundHolds holds;

  @Autowired
  private FundTransfers transfers;

  @Autowired
  private ProcessEngine engine;

  @Test
  @DisplayName("内閣府と所管省の双方が認めると、流用元の確保額が減り、流用先の確保額が同じだけ増える")
  void movesTheReserve_whenBothApprove() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    FundPosition whole = funds.position(FUND);
    String number = requested(from, to, 3_000);
    assertThat(desk.open(number)).containsExactly("approve-transfer-cabinet", "approve-transfer-ministry");
    assertThat(desk.variable(number, "fund-transfer", "fromFreeText")).isEqualTo("100億円");

    desk.complete(COLLEAGUE, number, "approve-transfer-cabinet", APPROVE);
    assertThat(funds.position(FUND, from).reserved()).isEqualTo(Yen.ofMillions(10_000));
    desk.complete("watanabe", number, "approve-transfer-ministry", APPROVE);

    assertThat(desk.ended(number, "transfer-recorded")).isTrue();
    assertThat(funds.position(FUND, from).reserved()).isEqualTo(Yen.ofMillions(7_000));
    assertThat(funds.position(FUND, to).reserved()).isEqualTo(Yen.ofMillions(4_000));
    assertThat(funds.position(FUND)).isEqualTo(whole);
    assertThat(desk.record(number)).extracting("kind").containsExactly(
        "transfer-requested", "transfer-cabinet-answered", "transfer-ministry-answered", "transfer-recorded");
    assertThat(desk.letters(number, "fund/transfer-recorded")).extracting(Letter::recipientId)
        .contains(SECRETARIAT, "watanabe", "ogawa").doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("一方が認めなければ流用は行われず、申し出た人にその理由が伝わる")
  void movesNothing_whenOneRefuses() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String number = requested(from, to, 3_000);

    desk.complete("watanabe", number, "approve-transfer-ministry", REFUSE);
    desk.complete(COLLEAGUE, number, "approve-transfer-cabinet", APPROVE);

    assertThat(desk.ended(number, "transfer-refused")).isTrue();
    assertThat(funds.position(FUND, from).reserved()).isEqualTo(Yen.ofMillions(10_000));
    assertThat(desk.letters(number, "fund/transfer-refused")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("所管省　流用元で要る見込み。").doesNotContain("必要と認める"));
  }

  @Test
  @DisplayName("承認を待つ間に流用元の額が契約されていれば、流用は行われず、不足額が伝わる")
  void movesNothing_whenTheReserveIsSpentMeanwhile() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String number = requested(from, to, 3_000);
    funds.commit(Money.posting(FUND, from, "commit", 8_000));

    desk.complete(COLLEAGUE, number, "approve-transfer-cabinet", APPROVE);
    desk.complete("watanabe", number, "approve-transfer-ministry", APPROVE);

    assertThat(desk.ended(number, "transfer-refused")).isTrue();
    assertThat(desk.passed(number, "reserve-spent")).isTrue();
    assertThat(funds.position(FUND, to).reserved()).isEqualTo(Yen.ofMillions(1_000));
    assertThat(desk.letters(number, "fund/transfer-refused")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("契約していない額は20億円", "10億円足りません"));
  }

  @Test
  @DisplayName("採択から契約までの間に取り置いた額は流用できず、承認を待つ間に取り置かれても、流用は行われない")
  void movesNothing_ofWhatIsHeld() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    holds.hold(FUND, from, Map.of(from + "-one", Yen.ofMillions(4_000)));
    assertThatThrownBy(() -> requested(from, to, 6_001))
        .hasStackTraceContaining("契約も取置きもしていない額は60億円", "100万円足りません", "取置きが40億円");
    String number = requested(from, to, 6_000);
    assertThat(desk.variable(number, "fund-transfer", "fromFreeText")).isEqualTo("60億円");
    holds.hold(FUND, from, Map.of(from + "-other", Yen.ofMillions(1_000)));

    desk.complete(COLLEAGUE, number, "approve-transfer-cabinet", APPROVE);
    desk.complete("watanabe", number, "approve-transfer-ministry", APPROVE);

    assertThat(desk.passed(number, "reserve-spent")).isTrue();
    assertThat(funds.position(FUND, from)).satisfies(position -> {
      assertThat(position.reserved()).isEqualTo(Yen.ofMillions(10_000));
      assertThat(position.free()).isEqualTo(Yen.ofMillions(5_000));
    });
    assertThatThrownBy(() -> funds.release(Money.posting(FUND, from, "release", 5_001)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  @DisplayName("取り下げた流用は行われず、決定を頼んでいた人に伝わる")
  void movesNothing_whenWithdrawn() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String number = requested(from, to, 3_000);

    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "不要になった。"));

    assertThat(desk.ended(number, "transfer-withdrawn")).isTrue();
    assertThat(funds.position(FUND, from).reserved()).isEqualTo(Yen.ofMillions(10_000));
    assertThat(desk.letters(number, "fund/transfer-withdrawn")).extracting(Letter::recipientId)
        .contains(COLLEAGUE, "watanabe");
  }

  @Test
  @DisplayName("予算の足りない構想の案件から呼ばれた流用は、独自の番号を持ち、確保額のない構想にも予算を回す")
  void givesAReserve_toTheConceptWhoseCaseCalls() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.unknownConcept();
    String deployment = engine.getRepositoryService().createDeployment()
        .addClasspathResource("fund/short-of-money.bpmn").deploy().getId();
    try {
      var calling = engine.getRuntimeService().startProcessInstanceByKey("short-of-money", to, Map.of(
          "fromConcept", from, "toConcept", to, "amountMillionYen", 3_000, "reason", "上限額に足りない。"));
      String number = engine.getRuntimeService().createProcessInstanceQuery()
          .superProcessInstanceId(calling.getId()).singleResult().getBusinessKey();
      assertThat(number).matches("TRF-\\d{4}-\\d{3}");

      desk.complete(COLLEAGUE, number, "approve-transfer-cabinet", APPROVE);
      desk.complete("watanabe", number, "approve-transfer-ministry", APPROVE);

      assertThat(desk.ended(to, "short-of-money-ended")).isTrue();
      assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery()
          .processInstanceId(calling.getId()).variableName("transferOutcome").singleResult().getValue())
          .isEqualTo("done");
      assertThat(funds.position(FUND, to).reserved()).isEqualTo(Yen.ofMillions(3_000));
    } finally {
      engine.getRepositoryService().deleteDeployment(deployment, true);
    }
  }

  @Test
  @DisplayName("台帳が受け付けない流用は、申し出の時に欄と理由を示して断る")
  void refusesAtOnce_whatTheLedgerWouldNotTake() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String elsewhere = Money.concept(funds, "meti-nedo", 1_000);
    String unknown = Money.unknownConcept();

    assertThatThrownBy(() -> requested(unknown, to, 1)).hasStackTraceContaining("確保された予算がありません");
    assertThatThrownBy(() -> requested(from, unknown, 1)).hasStackTraceContaining("台帳にありません");
    assertThatThrownBy(() -> requested(from, from, 1)).hasStackTraceContaining("流用元とは別の構想");
    assertThatThrownBy(() -> requested(from, elsewhere, 1)).hasStackTraceContaining("基金をまたぐ");
    assertThatThrownBy(() -> requested(from, to, 10_001))
        .hasStackTraceContaining("契約していない額は100億円で、100億100万円には100万円足りません");
  }

  @Test
  @DisplayName("申し出た人は、どちらの立場でも流用を決められない")
  void refusesTheAnswer_ofWhoAsked() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String number = transfers.open(null, new TransferRequest(from, to, 1, "理由", "watanabe", null)).number();

    assertThatThrownBy(() -> desk.as("watanabe", () -> {
      transfers.answer(number, TransferOffice.MINISTRY, TransferAnswer.APPROVE, "認める。");
      return null;
    })).isInstanceOfSatisfying(Refusal.NotAllowed.class,
        refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));
    assertThat(desk.record(number, "transfer-ministry-answered")).isEmpty();
  }

  @Test
  @DisplayName("申し出た人は、内閣府の決定の作業を完了できない")
  void keepsTheTask_fromWhoAsked() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String number = requested(from, to, 1);

    assertThatThrownBy(() -> desk.complete(SECRETARIAT, number, "approve-transfer-cabinet", APPROVE))
        .isInstanceOfSatisfying(Refusal.NotAllowed.class,
            refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));
    assertThat(desk.record(number, "transfer-cabinet-answered")).isEmpty();
  }

  @Test
  @DisplayName("構想の案件が取り下げられると、その構想への流用の申出も閉じる")
  void closesWhatIsOpen_whenTheConceptIsWithdrawn() {
    String from = Money.concept(funds, FUND, 10_000);
    String to = Money.concept(funds, FUND, 1_000);
    String number = transfers.open(null, new TransferRequest(from, to, 1, "理由", SECRETARIAT, null)).number();

    transfers.withdrawFor(to, "構想を取り下げたため。");

    assertThat(transfers.find(number).orElseThrow().status()).isEqualTo("withdrawn");
    assertThatThrownBy(() -> transfers.record(number)).isInstanceOf(Refusal.Conflict.class);
  }

  private String requested(String from, String to, int millions) {
    return desk.open(SECRETARIAT, "fund-transfer", Map.of(
        "fromConcept", from, "toConcept", to, "amountMillionYen", millions, "reason", "需要が変わったため。"));
  }
}
