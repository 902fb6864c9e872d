package jp.kprogram.app.call;

import static java.util.Map.entry;
import static jp.kprogram.app.call.CallDesk.JST;
import static jp.kprogram.app.call.CallDesk.JST_CHECKER;
import static jp.kprogram.app.call.CallDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decision;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("05 公募の実施")
class CallPublicationTest {

  private static final SlotOf ONE = SlotOf.main("運航安全管理", 6_000);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk call;

  @Autowired
  private Calls calls;

  @Autowired
  private CallResults results;

  @Autowired
  private Guidelines guidelines;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("テーマが求めた公募は、作成・確認・予告・開始・締切を経て、採択により成立する")
  void comesToAnAward_onTheStraightWay() {
    String number = call.mainCall(call.concept("direct", ONE));
    assertThat(number).matches("CALL-\\d{4}-\\d{3}");
    assertThat(desk.open(number)).containsExactly("prepare-call");

    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(12, 1, 5_900));

    assertThat(desk.ended(number, "call-awarded")).isTrue();
    assertThat(call.call(number).outcome()).isEqualTo("awarded");
    assertThat(call.toldTheme(number)).containsEntry(number, "awarded");
    assertThat(desk.record(number)).extracting(Decision::kind).containsExactly(
        "call-opened", "call-drafted", "call-checked", "call-preannounced", "call-published", "call-closed",
        "call-slot-result", "call-concluded");
    assertThat(desk.letters(number, "call/call-published")).extracting(letter -> letter.recipientId())
        .contains(JST, JST_CHECKER, "watanabe", SECRETARIAT).doesNotContain("abe", "nakamura");
    assertThat(desk.letters(number, "call/call-concluded")).isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.text()).contains("公募枠1　運航安全管理：採択した"));
  }

  @Test
  @DisplayName("公募は、開いた時に効力のある運用・評価指針を記録する")
  void pinsTheGuidelineInForce() {
    String number = call.mainCall(call.concept("direct", ONE));

    assertThat(call.call(number).guidelineVersion())
        .isEqualTo(guidelines.inForceAt(ClockUtil.getCurrentTime().toInstant()).orElseThrow().caseNumber());
    assertThat(desk.record(number, "call-opened")).singleElement()
        .satisfies(decision -> assertThat(decision.ruleVersion()).isEqualTo(call.call(number).guidelineVersion()));
  }

  @Test
  @DisplayName("予告・開始・締切の一秒前には何も起きず、その瞬間に起きる")
  void actsAtTheSecond() {
    String number = call.mainCall(call.concept("direct", ONE));
    call.checked(number, call.terms());
    var terms = calls.get(number).terms();

    assertThatThrownBy(() -> call.at(number, terms.preannounceAt().minusSeconds(1), "preannouncement-due"))
        .isInstanceOf(AssertionError.class).hasMessageContaining(": 0");
    assertThat(calls.publicCalls(terms.preannounceAt().minusSeconds(1))).extracting(Call::number)
        .doesNotContain(number);
    call.at(number, terms.preannounceAt(), "preannouncement-due");
    assertThat(calls.publicCall(number, terms.preannounceAt()).stateAt(terms.preannounceAt()))
        .isEqualTo(CallState.COMING);

    assertThatThrownBy(() -> call.at(number, terms.opensAt().minusSeconds(1), "opening-due"))
        .isInstanceOf(AssertionError.class).hasMessageContaining(": 0");
    call.at(number, terms.opensAt(), "opening-due");
    assertThat(calls.get(number).openAt(terms.opensAt())).isTrue();

    assertThatThrownBy(() -> call.at(number, terms.closesAt().minusSeconds(1), "closing-due"))
        .isInstanceOf(AssertionError.class).hasMessageContaining(": 0");
    assertThat(calls.get(number).openAt(terms.closesAt().minusSeconds(1))).isTrue();
    call.at(number, terms.closesAt(), "closing-due");
    assertThat(desk.record(number, "call-closed")).hasSize(1);
    assertThat(desk.open(number)).containsExactly("enter-slot-result");
  }

  @Test
  @DisplayName("締切の延長があれば、前の締切では閉じず、延長後の締切で閉じる")
  void closesAtTheExtendedInstant_whenExtendedWhileTheTimerIsSet() {
    String number = call.mainCall(call.concept("direct", ONE));
    call.published(number);
    Instant first = calls.get(number).closesAt();
    Instant later = first.plus(Duration.ofDays(7));
    call.clock(first.minusSeconds(1));
    calls.extend(number, later, "公募要領の誤りを訂正したため", "COR-2026-901");

    call.at(number, first, "closing-due");

    assertThat(desk.record(number, "call-closed")).isEmpty();
    assertThat(calls.get(number).openAt(first)).isTrue();
    call.at(number, later, "closing-due");
    assertThat(desk.record(number, "call-closed")).hasSize(1);
    assertThat(desk.record(number, "call-extended")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("から", "公募要領の誤り"));
  }

  @Test
  @DisplayName("締切の直後に延長されたら、新しい締切まで結果を記録できない")
  void refusesResult_beforeTheClosingInForce() {
    String number = call.mainCall(call.concept("direct", ONE));
    call.closed(number);
    Instant closed = calls.get(number).closesAt();
    calls.extend(number, closed.plus(Duration.ofDays(1)), "e-Radの障害のため", "INC-2026-91");

    assertThatThrownBy(() -> desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(3, 1, 100)))
        .hasStackTraceContaining("締め切られていません");
    call.clock(closed.plus(Duration.ofDays(1)).minusSeconds(1));
    assertThatThrownBy(() -> desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(3, 1, 100)))
        .hasStackTraceContaining("締め切られていません");
    call.clock(closed.plus(Duration.ofDays(1)));
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(3, 1, 100));

    assertThat(desk.ended(number, "call-awarded")).isTrue();
    assertThatThrownBy(() -> calls.extend(number, closed.plus(Duration.ofDays(9)), "障害", "INC-2026-92"))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("結果が記録されている");
  }

  @Test
  @DisplayName("標準から外れる日程は、理由がなければ差し戻され、理由があれば例外として記録される")
  void needsAReason_whenTheScheduleIsUnusual() {
    String number = call.mainCall(call.concept("direct", ONE));
    LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN);
    var unusual = call.terms(today.plusDays(3), today.plusDays(10), today.plusDays(31));

    desk.complete(JST, number, "prepare-call", unusual);

    assertThat(desk.open(number)).containsExactly("prepare-call");
    assertThat(desk.variable(number, "call-window", "returnReason").toString())
        .contains("公募期間21日、予告7日、質問の締切から公募の締切まで7日");
    assertThat(desk.record(number, "call-schedule-checked")).singleElement()
        .satisfies(decision -> assertThat(decision.ruleVersion()).isEqualTo("call-schedule:1.0.0"));

    call.checked(number, CaseDesk.with(unusual, entry("scheduleReason", "年度内に採択するため。")));

    assertThat(desk.record(number, "call-schedule-excepted")).singleElement().satisfies(decision -> {
      assertThat(decision.override()).contains("標準の日程");
      assertThat(decision.reason()).isEqualTo("年度内に採択するため。");
      assertThat(decision.decidedBy()).isEqualTo(JST);
    });
  }

  @Test
  @DisplayName("14日に満たない公募は、理由があっても行えない")
  void returnsTerms_whenTheWindowIsTooShort() {
    String number = call.mainCall(call.concept("direct", ONE));
    LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN);

    desk.complete(JST, number, "prepare-call", CaseDesk.with(
        call.terms(today.plusDays(3), today.plusDays(40), today.plusDays(53)),
        entry("scheduleReason", "急ぐため。")));

    assertThat(desk.open(number)).containsExactly("prepare-call");
  }

  @Test
  @DisplayName("公募要領を作成した人は確認できず、別の担当者が理由を付して差し戻せる")
  void keepsPreparerFromCheck_andLetsAnotherReturn() {
    String number = call.mainCall(call.concept("direct", ONE));
    desk.complete(JST, number, "prepare-call", call.terms());
    var check = desk.task(JST_CHECKER, number, "check-call");
    Map<String, Object> allGood = Map.of("legalCheck", "ok", "contentCheck", "ok");

    assertThatThrownBy(() -> desk.complete(JST, check, allGood)).hasStackTraceContaining("別の方が担当してください");
    assertThatThrownBy(() -> desk.complete(JST_CHECKER, check, Map.of("legalCheck", "ok", "contentCheck", "return")))
        .hasStackTraceContaining("「理由」を記入してください");
    desk.complete(JST_CHECKER, check, Map.of("legalCheck", "ok", "contentCheck", "return", "reason", "枠の説明が足りない。"));

    assertThat(desk.open(number)).containsExactly("prepare-call");
    assertThat(desk.variable(number, "call-window", "returnReason").toString()).contains("枠の説明が足りない。");
    assertThat(calls.get(number).checked()).isFalse();
    call.checked(number, call.terms());
    assertThat(calls.get(number).checked()).isTrue();
    assertThat(calls.get(number).terms().draftNumber()).isEqualTo(2);
  }

  @Test
  @DisplayName("開始の日時を過ぎた公募要領は、確認済みにできない")
  void refusesCheck_afterTheOpening() {
    String number = call.mainCall(call.concept("direct", ONE));
    desk.complete(JST, number, "prepare-call", call.terms());
    call.clock(calls.get(number).terms().opensAt());

    assertThatThrownBy(() -> desk.complete(
            JST_CHECKER, number, "check-call", Map.of("legalCheck", "ok", "contentCheck", "ok")))
        .hasStackTraceContaining("公募開始の日時");
  }

  @Test
  @DisplayName("過ぎた日の予告では予告の期間を満たせず、今日の予告は提出した時から数える")
  void refusesPreannouncement_inThePast() {
    String number = call.mainCall(call.concept("direct", ONE));
    LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN);

    assertThatThrownBy(() -> desk.complete(
            JST, number, "prepare-call", call.terms(today.minusDays(40), today.plusDays(1), today.plusDays(50))))
        .hasStackTraceContaining("「予告の日」は、今日以後の日にしてください。");
    assertThat(desk.open(number)).containsExactly("prepare-call");
    assertThat(calls.get(number).terms()).isNull();

    call.clock(today.atTime(11, 0).atZone(Moments.JAPAN).toInstant());
    desk.complete(JST, number, "prepare-call", call.terms(today, today.plusDays(30), today.plusDays(75)));

    assertThat(desk.open(number)).as("an hour is missing").containsExactly("prepare-call");
    assertThat(desk.variable(number, "call-window", "returnReason").toString()).contains("予告29日");
  }

  @Test
  @DisplayName("予告の日時を過ぎて予告の期間が縮んだ公募要領は、確認済みにできない")
  void refusesCheck_whenThePreannouncementWouldBeShorter() {
    String number = call.mainCall(call.concept("direct", ONE));
    desk.complete(JST, number, "prepare-call", call.terms());
    call.clock(calls.get(number).terms().preannounceAt().plusSeconds(1));
    Map<String, Object> allGood = Map.of("legalCheck", "ok", "contentCheck", "ok");

    assertThatThrownBy(() -> desk.complete(JST_CHECKER, number, "check-call", allGood))
        .hasStackTraceContaining("予告の期間が30日から29日に縮む");

    assertThat(desk.open(number)).containsExactly("check-call");
    call.clock(calls.get(number).terms().preannounceAt());
    desk.complete(JST_CHECKER, number, "check-call", allGood);
    assertThat(calls.get(number).checked()).isTrue();
  }

  @Test
  @DisplayName("閉庁日の締切はできるが、確認する人に示す")
  void saysSo_whenTheClosingFallsOnAClosedDay() {
    String number = call.mainCall(call.concept("direct", ONE));
    call.clock(LocalDate.of(2026, 11, 24).atTime(9, 0).atZone(Moments.JAPAN).toInstant());

    desk.complete(JST, number, "prepare-call",
        call.terms(LocalDate.of(2026, 12, 7), LocalDate.of(2027, 1, 6), LocalDate.of(2027, 2, 20)));

    assertThat(desk.variable(number, "call-window", "dayNote").toString())
        .contains("公募の締切　2027年2月20日（土）12:00").doesNotContain("公募の開始");
  }

  @Test
  @DisplayName("開始の時にテーマがリストから外れていれば公募は始まらず、作成に戻る")
  void holdsPublication_whenTheThemeIsNoLongerListed() {
    String number = call.mainCall(call.concept("direct", ONE));
    call.checked(number, call.terms());
    call.announced(number);
    calls.extend(number, calls.get(number).closesAt().plus(Duration.ofDays(30)), "説明会を延期したため", "COR-2026-902");
    call.setListed(calls.get(number).theme(), false);
    Instant opening = calls.get(number).terms().opensAt();

    call.at(number, opening, "opening-due");

    assertThat(calls.get(number).stateAt(opening)).isEqualTo(CallState.PREPARING);
    assertThat(desk.open(number)).containsExactly("prepare-call");
    assertThat(desk.variable(number, "call-window", "returnReason").toString()).contains("リストアップされていない");
    assertThat(desk.letters(number, "call/call-held")).isNotEmpty();
    assertThat(desk.letters(number, "call/call-published")).isEmpty();

    call.setListed(calls.get(number).theme(), true);
    call.published(number);

    assertThat(calls.get(number).closesAt()).as("as the new terms say").isEqualTo(calls.get(number).terms().closesAt());
    assertThat(desk.letters(number, "call/call-published")).isNotEmpty();
  }

  @Test
  @DisplayName("流用により公募枠の額が確保されていない構想の公募は、確認済みにできず、始まらない")
  void holdsCall_whenItsMoneyWentElsewhere() {
    String concept = call.concept("direct", ONE);
    String number = call.mainCall(concept);
    call.checked(number, call.terms());
    call.announced(number);
    call.transferredAway(concept, 1);

    call.at(number, calls.get(number).terms().opensAt(), "opening-due");

    assertThat(desk.record(number, "call-published")).isEmpty();
    assertThat(desk.variable(number, "call-window", "returnReason").toString()).contains("確保されている額は59億9,900万円");
    desk.complete(JST, number, "prepare-call", call.terms());
    assertThatThrownBy(() -> desk.complete(
            JST_CHECKER, number, "check-call", Map.of("legalCheck", "ok", "contentCheck", "ok")))
        .hasStackTraceContaining("公募枠の合計は60億円");
    assertThat(calls.get(number).checked()).isFalse();
  }

  @Test
  @DisplayName("JSTの構想の公募をNEDOは始められず、承認されていない構想の公募はだれも始められない")
  void refusesCall_ofAnotherAgencyOrWithoutAConcept() {
    String concept = call.concept("direct", ONE);

    assertThatThrownBy(() -> desk.open(CallDesk.NEDO, "call-publication",
            Map.of("conceptNumber", concept, "callKind", "main")))
        .hasStackTraceContaining("機関と内閣府（事務局）だけ");
    assertThatThrownBy(() -> desk.open(JST, "call-publication",
            Map.of("conceptNumber", "CON-1901-999", "callKind", "main")))
        .hasStackTraceContaining("研究開発構想 CON-1901-999 はありません");
    assertThatThrownBy(() -> desk.open(JST, "call-publication",
            Map.of("conceptNumber", concept, "callKind", "lead")))
        .hasStackTraceContaining("進めません");
    String number = desk.open(JST, "call-publication",
        Map.of("conceptNumber", concept, "callKind", "main", "requestedSlots", "1"));
    assertThat(desk.open(number)).containsExactly("prepare-call");
    assertThatThrownBy(() -> call.mainCall(concept)).hasStackTraceContaining("公募できる「本公募」の公募枠がありません");
    assertThatThrownBy(() -> desk.open(JST, "call-publication",
            Map.of("conceptNumber", concept, "callKind", "main", "requestedSlots", "1")))
        .hasStackTraceContaining("公募枠1は公募中か、採択済み");
    assertThatThrownBy(() -> desk.open(JST, "call-publication",
            Map.of("conceptNumber", concept, "callKind", "main", "requestedSlots", "7")))
        .hasStackTraceContaining("「公募枠の番号」の 7");
  }

  @Test
  @DisplayName("応募のない枠だけを二次募集し、その結果がテーマに伝わる（T14）")
  void callsOneSlotAgain_andTellsTheThemeAfterThat() {
    String concept = call.concept("direct", ONE, SlotOf.main("不正機能の意図性に関する評価手法", 1_000));
    String first = call.mainCall(concept);
    call.closed(first);
    completeSlot(first, "1", CallDesk.awarded(4, 1, 5_000));
    completeSlot(first, "2", CallDesk.none(0));

    desk.complete(SECRETARIAT, first, "decide-unfilled-slot",
        Map.of("slotDecision", "re-call", "reason", "周知の期間を取り、もう一度募る。"));

    assertThat(desk.ended(first, "call-recalled")).isTrue();
    assertThat(call.toldTheme(first)).containsEntry(first, "re-call");
    Call again = calls.all().stream().filter(one -> first.equals(one.recallOf())).findFirst().orElseThrow();
    assertThat(calls.slots(again.number())).singleElement()
        .satisfies(slot -> assertThat(slot.number()).isEqualTo(2));

    call.closed(again.number());
    desk.complete(JST, again.number(), "enter-slot-result", CallDesk.none(1));
    desk.complete(SECRETARIAT, again.number(), "decide-unfilled-slot",
        Map.of("slotDecision", "drop", "reason", "応募が見込めない。"));

    assertThat(call.call(again.number()).outcome()).as("the first call had an award").isEqualTo("awarded");
    assertThat(call.reserved(concept)).as("the ceiling of the dropped slot went back").isEqualTo(6_000);
  }

  @Test
  @DisplayName("構想の見直しとした枠は採択があってもテーマに戻り、枠の取りやめは上限額を基金に戻す")
  void tellsTheTheme_whenASlotIsToBeReshapedOrDropped() {
    String concept = call.concept("direct", ONE, SlotOf.main("二番目の枠", 500));
    String number = call.mainCall(concept);
    call.closed(number);
    completeSlot(number, "1", CallDesk.none(0));
    completeSlot(number, "2", CallDesk.none(2));
    decideSlot(number, "1", "reshape");

    decideSlot(number, "2", "drop");

    assertThat(desk.ended(number, "call-without-award")).isTrue();
    assertThat(call.toldTheme(number)).containsEntry(number, "reshape");
    assertThat(call.reserved(concept)).isEqualTo(6_000);
  }

  @Test
  @DisplayName("すべての枠を取りやめた公募は、成立しなかったものとして終わる")
  void endsWithoutAward_whenEverySlotIsDropped() {
    String concept = call.concept("direct", ONE);
    String number = call.mainCall(concept);
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.none(0));

    decideSlot(number, "1", "drop");

    assertThat(desk.ended(number, "call-without-award")).isTrue();
    assertThat(call.toldTheme(number)).containsEntry(number, "dropped");
    assertThat(call.reserved(concept)).isZero();
  }

  @Test
  @DisplayName("審査と採択から届いた結果は、担当者の入力を待たずに取り込まれる")
  void takesOverWhatIsReported() {
    String concept = call.concept("direct", ONE, SlotOf.main("二番目の枠", 500));
    String number = call.mainCall(concept);
    call.published(number);
    Instant closing = calls.get(number).closesAt();
    call.clock(closing);
    report(number, 1);
    call.at(number, closing, "closing-due");
    assertThat(desk.tasks(number, "enter-slot-result")).hasSize(1);

    report(number, 2);

    assertThat(desk.ended(number, "call-awarded")).isTrue();
    assertThatThrownBy(() -> results.report(number, 2, SlotOutcome.NONE, 1, null, null, "誤り"))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("既に記録されています");
  }

  @Test
  @DisplayName("公募の取りやめは関係者に知らされ、枠はもう一度公募できる")
  void withdrawsCall_withNotice() {
    String concept = call.concept("direct", ONE);
    String number = call.mainCall(concept);
    call.published(number);
    Instant now = ClockUtil.getCurrentTime().toInstant();

    desk.start(JST, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "予算の方針が変わったため。"));

    assertThat(desk.ended(number, "call-withdrawn")).isTrue();
    assertThat(calls.publicCall(number, now).stateAt(now)).isEqualTo(CallState.WITHDRAWN);
    assertThat(call.toldTheme(number)).containsEntry(number, "withdrawn");
    assertThat(desk.letters(number, "call/call-withdrawn")).extracting(letter -> letter.recipientId())
        .contains(JST, JST_CHECKER, "watanabe", SECRETARIAT);
    assertThat(desk.open(call.mainCall(concept))).containsExactly("prepare-call");
  }

  /** As a step of a later stage does. */
  private void report(String number, int slot) {
    results.report(number, slot, SlotOutcome.AWARDED, 3, 1, Yen.ofMillions(400), "審査会の決定による。");
  }

  @Test
  @DisplayName("METI・NEDOの基金の公募はNEDOに届き、JSTの担当者は作業できない")
  void goesToTheAgencyOfTheFund() {
    String number = call.mainCall(call.concept("meti-nedo", "direct", ONE));
    var prepare = desk.task(CallDesk.NEDO, number, "prepare-call");

    assertThatThrownBy(() -> desk.complete(JST, prepare, call.terms())).isNotNull();
    call.published(number);

    assertThat(desk.letters(number, "call/call-published")).extracting(letter -> letter.recipientId())
        .contains(CallDesk.NEDO, "nakamura").doesNotContain(JST, "watanabe");
  }

  @Test
  @DisplayName("プロジェクトと並ぶ個別研究の公募の結果は、テーマの進行を変えない")
  void tellsNoTheme_ofIndividualResearchBesideAProject() {
    String concept = call.concept("fs", ONE);
    call.besideTheTheme(concept);
    String number = desk.open(JST, "call-publication", Map.of("conceptNumber", concept, "callKind", "main"));
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(2, 1, 5_000));

    assertThat(desk.ended(number, "call-awarded")).isTrue();
    assertThat(call.toldTheme(number)).isEmpty();
  }

  private void completeSlot(String number, String slot, Map<String, Object> result) {
    desk.tasks(number, "enter-slot-result").stream()
        .filter(task -> slot.equals(desk.variableOf(task.getId(), "slot")))
        .forEach(task -> desk.complete(JST, task, result));
  }

  private void decideSlot(String number, String slot, String decision) {
    desk.tasks(number, "decide-unfilled-slot").stream()
        .filter(task -> slot.equals(desk.variableOf(task.getId(), "slot")))
        .forEach(task -> desk.complete(
            SECRETARIAT, task, Map.of("slotDecision", decision, "reason", "応募の状況による。")));
  }
}
