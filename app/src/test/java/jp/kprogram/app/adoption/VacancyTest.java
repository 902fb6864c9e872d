package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AwardDesk.AWARDEE;
import static jp.kprogram.app.adoption.AwardDesk.SECRETARIAT;
import static jp.kprogram.app.call.CallDesk.JST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 空いた採択の枠の二次募集")
class VacancyTest {

  private static final Map<String, Object> RE_CALL = Map.of("outcome", "re-call", "reason", "公募し直す。");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private CallDesk callDesk;

  @Autowired
  private Calls calls;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("ほかの採択が続いていても、空いた件数と額だけを公募し直す。公募中は、次の空きはその結果を待つ")
  void callsAgain_whatTheOtherAwardsLeave() {
    String concept = callDesk.concept("direct", new SlotOf("公募枠①", "main", 1_000, "fixed", 3));
    String call = called(callDesk.mainCall(concept), 3, 900);
    List<String> running = awarded(call, 300, 300, 300);
    declined(running.get(0));
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, running.get(0), "decide-vacancy"), "vacancyText"))
        .isEqualTo("公募枠1　一定数採択（1件）、4億円まで");

    desk.complete(SECRETARIAT, running.get(0), "decide-vacancy", RE_CALL);

    String again = recallOf(call, 0);
    assertThat(calls.slots(again)).singleElement().satisfies(slot -> {
      assertThat(slot.adoption()).isEqualTo("一定数採択（1件）");
      assertThat(slot.ceiling()).isEqualTo(Yen.ofMillions(400));
    });
    assertThat(awards.status(running.get(1))).isEqualTo("open");
    declined(running.get(1));
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, running.get(1), "decide-vacancy", RE_CALL))
        .hasStackTraceContaining("公募 %s で公募中".formatted(again));

    awarded(called(again, 1, 400), 400);
    desk.complete(SECRETARIAT, running.get(1), "decide-vacancy", RE_CALL);

    assertThat(calls.slots(recallOf(call, 1))).extracting(CallSlot::adoption, CallSlot::ceiling)
        .containsExactly(tuple("一定数採択（1件）", Yen.ofMillions(300)));
  }

  @Test
  @DisplayName("二次募集も成立せず枠を取りやめると、続いている採択の額を残して返す")
  void givesBack_whatTheOtherAwardsLeave() {
    String concept = callDesk.concept("direct", new SlotOf("公募枠①", "main", 1_000, "multiple", null));
    String call = called(callDesk.mainCall(concept), 2, 700);
    List<String> running = awarded(call, 300, 400);
    declined(running.get(1));
    desk.complete(SECRETARIAT, running.get(1), "decide-vacancy", RE_CALL);
    String again = recallOf(call, 0);
    assertThat(calls.slots(again)).extracting(CallSlot::adoption, CallSlot::ceiling)
        .containsExactly(tuple("複数採択", Yen.ofMillions(700)));

    closed(again);
    desk.complete(JST, again, "enter-slot-result", CallDesk.none(0));
    desk.complete(
        CallDesk.SECRETARIAT, again, "decide-unfilled-slot", Map.of("slotDecision", "drop", "reason", "ここまでとする。"));

    assertThat(callDesk.reserved(concept)).isEqualTo(300);
    assertThat(desk.record(again, "call-concluded")).extracting("outcome").containsExactly("awarded");
  }

  @Test
  @DisplayName("続いている採択で枠が満ちていれば、公募し直せない")
  void refuses_whereNothingIsLeft() {
    String concept = callDesk.concept("direct", SlotOf.main("公募枠①", 800));
    String call = called(callDesk.mainCall(concept), 1, 400);
    List<String> running = awarded(call, 400, 400);
    declined(running.get(0));

    assertThatThrownBy(() -> desk.complete(SECRETARIAT, running.get(0), "decide-vacancy", RE_CALL))
        .hasStackTraceContaining("件数か上限額に達している");
    desk.complete(SECRETARIAT, running.get(0), "decide-vacancy", Map.of("outcome", "leave", "reason", "満ちている。"));

    assertThat(desk.ended(running.get(0), "place-left")).isTrue();
  }

  /** Closes a call whose slot came to awards. */
  private String called(String call, int adopted, int millions) {
    closed(call);
    desk.complete(JST, call, "enter-slot-result", CallDesk.awarded(adopted, adopted, millions));
    return call;
  }

  private void closed(String call) {
    ClockUtil.reset(); // awards are decided at a moment of their own, before any guideline
    callDesk.closed(call);
  }

  /** Awards of the slot of a call, as its panel decided them. */
  private List<String> awarded(String call, int... millions) {
    String selection = selections.selectionFor(call);
    return IntStream.range(0, millions.length).mapToObj(place -> {
      String application = selections.application(selection, "採択" + place, millions[place]);
      awards.decided(selection, application, "adopted", place + 1, millions[place]);
      return awards.open(selection, application);
    }).toList();
  }

  private void declined(String award) {
    awards.checked(award);
    desk.complete(AWARDEE, award, "write-plan", Map.of("awardeeAction", "decline", "declineReason", "続けられない。"));
  }

  /** The calls again of a call, the oldest first. */
  private String recallOf(String call, int index) {
    return calls.all().stream()
        .filter(one -> call.equals(one.recallOf())).map(Call::number).sorted().toList().get(index);
  }
}
