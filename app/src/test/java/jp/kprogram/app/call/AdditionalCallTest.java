package jp.kprogram.app.call;

import static jp.kprogram.app.call.CallDesk.JST;
import static jp.kprogram.app.call.CallDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("05 追加公募")
class AdditionalCallTest {

  private static final SlotOf LEAD = new SlotOf("主たる代表者", "lead", 3_000, "limited", 1);
  private static final SlotOf PART = new SlotOf("一部課題", "sub-topic", 800, "fixed", 2);
  private static final SlotOf OTHER_PART = new SlotOf("別の一部課題", "sub-topic", 400, "limited", 1);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk call;

  @Autowired
  private Calls calls;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("追加公募は、主たる代表者の採択の後にだけ始められ、その公募を記録する")
  void followsTheAwardOfTheLead() {
    String concept = call.concept("lead-first", LEAD, PART);
    assertThatThrownBy(() -> additional(concept)).hasStackTraceContaining("主たる代表者がまだ採択されていません");
    String lead = call.requested("call-requested", concept, "lead");
    call.closed(lead);
    assertThatThrownBy(() -> additional(concept)).hasStackTraceContaining("主たる代表者がまだ採択されていません");
    desk.complete(JST, lead, "enter-slot-result", CallDesk.awarded(3, 1, 2_500));

    String number = additional(concept);
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(6, 2, 700));

    assertThat(calls.get(number).leadCall()).isEqualTo(lead);
    assertThat(calls.get(number).template()).isEqualTo("additional");
    assertThat(desk.ended(number, "call-awarded")).isTrue();
    assertThat(call.toldTheme(number)).containsEntry(lead, "awarded").containsEntry(number, "awarded");
  }

  @Test
  @DisplayName("一定数に満たない採択は、例外として理由とともに記録される")
  void recordsAnException_whenFewerThanTheFixedNumberAreAdopted() {
    String number = additional(conceptWithLead(PART));
    call.closed(number);

    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(6, 1, 300));

    assertThat(desk.record(number, "call-slot-result")).singleElement()
        .satisfies(decision -> assertThat(decision.override()).isEqualTo("一定数採択（2件）に対し採択1件"));
  }

  @Test
  @DisplayName("成立しなかった一部課題は、担当者の求めでも二次募集・見直し・取りやめに分かれる")
  void callsAgainOrEnds_whenAPartHasNoAward() {
    String concept = conceptWithLead(PART, OTHER_PART);
    String number = desk.open(SECRETARIAT, "additional-call",
        Map.of("conceptNumber", concept, "requestedSlots", "2,3"));
    call.closed(number);
    desk.tasks(number, "enter-slot-result").forEach(task -> desk.complete(JST, task, CallDesk.none(1)));
    var toDecide = desk.tasks(number, "decide-unfilled-slot");
    desk.complete(SECRETARIAT, toDecide.get(0), Map.of("slotDecision", "re-call", "reason", "周知が足りなかった。"));
    desk.complete(SECRETARIAT, toDecide.get(1), Map.of("slotDecision", "drop", "reason", "代表者が担う。"));
    assertThat(desk.ended(number, "call-recalled")).isTrue();

    String again = calls.all().stream().filter(one -> number.equals(one.recallOf())).map(Call::number)
        .findFirst().orElseThrow();
    assertThat(desk.running(again, "additional-call")).isNotNull();
    call.closed(again);
    desk.complete(JST, again, "enter-slot-result", CallDesk.none(0));
    desk.complete(SECRETARIAT, again, "decide-unfilled-slot",
        Map.of("slotDecision", "reshape", "reason", "課題を立て直す。"));

    assertThat(desk.ended(again, "call-without-award")).isTrue();
    assertThat(call.toldTheme(again)).containsEntry(again, "reshape");
  }

  @Test
  @DisplayName("追加公募も取りやめられる")
  void withdraws() {
    String number = additional(conceptWithLead(PART));

    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "代表者が辞退した。"));

    assertThat(desk.ended(number, "call-withdrawn")).isTrue();
    assertThat(calls.publicCalls(ClockUtil.getCurrentTime().toInstant())).extracting(Call::number)
        .as("never announced").doesNotContain(number);
  }

  private String conceptWithLead(SlotOf... parts) {
    var slots = new SlotOf[parts.length + 1];
    slots[0] = LEAD;
    System.arraycopy(parts, 0, slots, 1, parts.length);
    String concept = call.concept("lead-first", slots);
    String lead = call.requested("call-requested", concept, "lead");
    call.closed(lead);
    desk.complete(JST, lead, "enter-slot-result", CallDesk.awarded(3, 1, 2_500));
    return concept;
  }

  private String additional(String concept) {
    return call.requested("additional-call-requested", concept, "additional");
  }
}
