package jp.kprogram.app.concept;

import static java.util.Map.entry;
import static jp.kprogram.app.concept.ConceptDesk.AUTHOR;
import static jp.kprogram.app.concept.ConceptDesk.CABINET;
import static jp.kprogram.app.concept.ConceptDesk.DRAFT;
import static jp.kprogram.app.concept.ConceptDesk.MEXT;
import static jp.kprogram.app.concept.ConceptDesk.slot;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.ConceptStatus;
import jp.kprogram.concept.Concepts;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.Funds;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("04 基金が足りないとき（E06）")
class FundShortfallTest {

  private static final int LEFT = 5_000;
  private static final Yen WANTED = Yen.ofMillions(6_000);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private ConceptDesk concepts;

  @Autowired
  private Concepts records;

  @Autowired
  private Funds funds;

  private String giver;
  private String holder;

  @BeforeEach
  void littleLeft() {
    giver = concepts.approved(concepts.listedTheme("direct"), 3_000);
    holder = concepts.leavingOnly(LEFT);
  }

  @AfterEach
  void restore() {
    ClockUtil.reset();
    concepts.released(holder);
  }

  @Test
  @DisplayName("不足額を示して確保を断り、構想は承認されず、台帳は変わらない。減額すると承認に至る")
  void reducesTheCeiling() {
    FundPosition before = funds.position(ConceptDesk.JST_FUND);
    String number = shortOfFunds();

    assertThat(desk.open(number)).containsExactly("settle-shortfall");
    assertThat(figures(number)).contains("50億円").contains("60億円").contains("10億円");
    assertThat(records.find(number).orElseThrow().status()).isEqualTo(ConceptStatus.OPEN);
    assertThat(funds.position(ConceptDesk.JST_FUND)).isEqualTo(before);
    assertThat(desk.letters(number, "concept/concept-short-of-funds")).isNotEmpty().allSatisfy(
        letter -> assertThat(letter.text()).contains("50億円").contains("60億円").contains("10億円"));
    assertThat(desk.letters(number, "concept/concept-short-of-funds")).extracting(letter -> letter.recipientId())
        .contains(AUTHOR, MEXT, "ogawa");

    settle(number, Map.of("outcome", "reduce", "reason", "機体の課題を縮める。"));

    assertThat(desk.open(number)).containsExactly("draft-concept");
    assertThat(desk.variable(number, "research-concept", "returnReason").toString()).contains("機体の課題を縮める。");
    concepts.draft(number, with(DRAFT, entry("ceilingMillionYen", LEFT)));
    desk.complete(AUTHOR, number, "define-slots", with(
        slot("課題①", "main", LEFT), entry("slotAction", "replace"), entry("slotNumber", "1")));
    concepts.slots(number, List.of());
    concepts.nobodyComments(number);
    approved(number);
    assertReserved(number, Yen.ofMillions(LEFT));
  }

  @Test
  @DisplayName("ほかの構想からの流用が認められると、もう一度確保して承認に至り、流用元の額が減る")
  void transfersFromAnotherConcept() {
    String number = shortOfFunds();
    assertThatThrownBy(() -> settle(number, transfer(giver, 3_001)))
        .hasMessageContaining("流用する額").hasMessageContaining("30億円");
    assertThatThrownBy(() -> settle(number, transfer("CON-1999-001", 1)))
        .hasMessageContaining("流用元の構想");

    settle(number, transfer(giver, 1_000));
    String transfer = transferOf(number);
    desk.complete(CABINET, transfer, "approve-transfer-cabinet", Map.of("outcome", "approve", "reason", "妥当。"));
    desk.complete(MEXT, transfer, "approve-transfer-ministry", Map.of("outcome", "approve", "reason", "妥当。"));

    assertReserved(number, WANTED);
    assertThat(concepts.reserved(giver)).isEqualTo(Yen.ofMillions(2_000));
    assertThatThrownBy(() -> records.requireFunded(giver))
        .hasMessageContaining("30億円").hasMessageContaining("20億円");
    records.releaseSlot(giver, 1, Yen.ZERO, "流用した。");
    assertThat(concepts.reserved(giver)).isEqualTo(Yen.ZERO);
  }

  @Test
  @DisplayName("流用が認められないとまた不足に戻り、延期すると、その日の午前9時に確保し直す")
  void defers_afterARefusedTransfer() {
    String number = shortOfFunds();
    settle(number, transfer(giver, 1_000));
    String transfer = transferOf(number);
    desk.complete(CABINET, transfer, "approve-transfer-cabinet", Map.of("outcome", "approve", "reason", "妥当。"));
    desk.complete(MEXT, transfer, "approve-transfer-ministry", Map.of("outcome", "refuse", "reason", "使う予定がある。"));
    assertThat(desk.open(number)).containsExactly("settle-shortfall");
    assertThat(desk.variable(number, "research-concept", "transferOutcome")).isEqualTo("refused");
    assertThat(concepts.reserved(giver)).isEqualTo(Yen.ofMillions(3_000));
    LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN);
    assertThatThrownBy(() -> settle(number, Map.of(
        "outcome", "defer", "deferUntil", today.toString(), "reason", "補正予算を待つ。")))
        .hasMessageContaining("明日以降");

    settle(number, Map.of("outcome", "defer", "deferUntil", today.plusDays(30).toString(), "reason", "補正予算を待つ。"));
    assertThat(desk.open(number)).isEmpty();
    Instant nine = today.plusDays(30).atTime(9, 0).atZone(Moments.JAPAN).toInstant();
    desk.timePasses(number, Duration.between(ClockUtil.getCurrentTime().toInstant(), nine).plusSeconds(1),
        "deferral-over");
    assertThat(desk.open(number)).containsExactly("settle-shortfall");
    assertThat(desk.record(number, "concept-short-of-funds")).hasSize(3);

    concepts.appropriated(1_000);
    settle(number, Map.of("outcome", "defer", "deferUntil", today.plusDays(60).toString(), "reason", "補正予算が付いた。"));
    desk.timePasses(number, Duration.ofDays(30), "deferral-over");
    assertReserved(number, WANTED);
  }

  @Test
  @DisplayName("流用で一部が確保された構想を取り下げると、確保した分は基金に戻り、流用の案件も終わる")
  void givesBack_whenWithdrawn() {
    String number = shortOfFunds();
    settle(number, transfer(giver, 500));
    String transfer = transferOf(number);
    desk.complete(CABINET, transfer, "approve-transfer-cabinet", Map.of("outcome", "approve", "reason", "妥当。"));
    desk.complete(MEXT, transfer, "approve-transfer-ministry", Map.of("outcome", "approve", "reason", "妥当。"));
    assertThat(concepts.reserved(number)).isEqualTo(Yen.ofMillions(500));
    assertThat(figures(number)).contains("55億円").contains("5億円");
    settle(number, transfer(giver, 100));
    String second = transferOf(number);

    desk.open(AUTHOR, "case-withdrawal", Map.of("caseNumber", number, "reason", "見送る。"));

    assertThat(desk.ended(number, "concept-withdrawn")).isTrue();
    assertThat(concepts.reserved(number)).isEqualTo(Yen.ZERO);
    assertThat(desk.open(second)).isEmpty();
    assertThat(desk.record(second, "transfer-withdrawn")).hasSize(1);
    assertThat(concepts.reserved(giver)).isEqualTo(Yen.ofMillions(2_500));
  }

  @Test
  @DisplayName("合わせて基金を超える二つの構想が同時に承認されると、ちょうど一つが通り、もう一つは数字とともに不足に立つ")
  void letsExactlyOnePass_whenTwoAreApprovedAtOnce() throws Exception {
    String one = concepts.toApprove(concepts.listedTheme("direct"), 3_000);
    String other = concepts.toApprove(concepts.listedTheme("direct"), 3_000);
    Stream.of(one, other).forEach(concepts::cabinetApproves);
    var start = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);

    var answers = Stream.of(one, other)
        .map(number -> pool.submit((Callable<String>) () -> {
          start.await();
          concepts.ministryApproves(number);
          return number;
        }))
        .toList();
    for (var answer : answers) {
      answer.get();
    }
    pool.shutdown();

    var passed = Stream.of(one, other).filter(number -> desk.ended(number, "concept-approved")).toList();
    assertThat(passed).hasSize(1);
    String waiting = passed.contains(one) ? other : one;
    assertThat(desk.open(waiting)).containsExactly("settle-shortfall");
    assertThat(figures(waiting)).contains("20億円").contains("30億円").contains("10億円");
    assertThat(desk.letters(waiting, "concept/concept-short-of-funds")).isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.text()).contains("20億円").contains("30億円").contains("10億円"));
    assertThat(records.find(waiting)).map(Concept::status).contains(ConceptStatus.OPEN);
    assertThat(concepts.reserved(waiting)).isEqualTo(Yen.ZERO);
    assertReserved(passed.get(0), Yen.ofMillions(3_000));
    assertThat(funds.position(ConceptDesk.JST_FUND).unreserved()).isEqualTo(Yen.ofMillions(LEFT - 3_000));
  }

  private String shortOfFunds() {
    String number = concepts.toApprove(concepts.listedTheme("direct"), 6_000);
    approved(number);
    return number;
  }

  private void approved(String number) {
    concepts.cabinetApproves(number);
    concepts.ministryApproves(number);
  }

  private void settle(String number, Map<String, Object> fields) {
    desk.complete(AUTHOR, number, "settle-shortfall", fields);
  }

  private static Map<String, Object> transfer(String from, int millions) {
    return Map.of("outcome", "transfer", "fromConcept", from, "transferMillionYen", millions, "reason", "急を要する。");
  }

  /** The case of the transfer that a concept's case has just called. */
  private String transferOf(String number) {
    return desk.calledBy(number, "research-concept", "fund-transfer");
  }

  private String figures(String number) {
    return desk.variable(number, "research-concept", "shortfallText").toString();
  }

  private void assertReserved(String number, Yen ceiling) {
    assertThat(desk.ended(number, "concept-approved")).isTrue();
    assertThat(concepts.reserved(number)).isEqualTo(ceiling);
    assertThat(records.requireApproved(number).content().ceiling()).isEqualTo(ceiling);
  }
}
