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
import jp.kprogram.call.CallConclusion;
import jp.kprogram.call.Calls;
import jp.kprogram.call.StudyResult;
import jp.kprogram.theme.Readiness;
import jp.kprogram.theme.Themes;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("05 フィージビリティスタディの公募")
class FeasibilityStudyCallTest {

  private static final SlotOf STUDY = new SlotOf("自律制御のFS", "feasibility-study", 300, "multiple", null);
  private static final SlotOf MAIN = SlotOf.main("自律制御・分散制御", 5_000);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk call;

  @Autowired
  private Calls calls;

  @Autowired
  private CallConclusion conclusion;

  @Autowired
  private Themes themes;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("FSは専用の枠だけを公募し、評点のない文章の結果がテーマに伝わる（T08）")
  void tellsTheTheme_whatTheStudyFound() {
    String number = study(call.concept("fs", MAIN, STUDY));
    assertThat(calls.slots(number)).singleElement()
        .satisfies(slot -> assertThat(slot.title()).isEqualTo("自律制御のFS"));
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(5, 3, 290));
    assertThat(desk.open(number)).containsExactly("enter-study-result");

    assertThatThrownBy(() -> desk.complete(JST, number, "enter-study-result",
            Map.of("studyText", "群れの制御が成り立つ。", "studyResult", "A", "reason", "実証による。")))
        .hasStackTraceContaining("技術的実現性");
    desk.complete(JST, number, "enter-study-result",
        Map.of("studyText", "群れの制御が成り立つ。", "studyResult", "clear", "reason", "模擬環境で確かめた。"));

    assertThat(desk.ended(number, "study-concluded")).isTrue();
    assertThat(themes.get(calls.get(number).theme()).studyResult()).isEqualTo(Readiness.CLEAR);
    assertThat(desk.letters(number, "call/study-concluded")).isNotEmpty();
    assertThat(desk.record(number, "study-concluded")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("clear"));
  }

  @Test
  @DisplayName("実施の段階から届いたFSの結果は、担当者の入力を待たずに取り込まれる")
  void takesOverTheStudy_thatIsReported() {
    String number = study(call.concept("fs", STUDY));
    assertThatThrownBy(() -> conclusion.study(number, "早すぎる", StudyResult.CLEAR, "なし"))
        .hasMessageContaining("フィージビリティスタディはありません");
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(2, 1, 100));

    conclusion.reportStudy(number, "電源の課題が残る。", StudyResult.UNCLEAR, "持続時間が足りない。");

    assertThat(desk.ended(number, "study-concluded")).isTrue();
    assertThat(themes.get(calls.get(number).theme()).studyResult()).isEqualTo(Readiness.UNCLEAR);
  }

  @Test
  @DisplayName("FSに採択がなければ二次募集し、それも成立しなければテーマに戻る")
  void goesBackToTheTheme_withoutAStudy() {
    String concept = call.concept("fs", STUDY);
    String number = desk.open(JST, "feasibility-study-call", Map.of("conceptNumber", concept));
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.none(0));
    decide(number, "re-call");
    assertThat(desk.ended(number, "call-recalled")).isTrue();

    String again = calls.all().stream().filter(one -> number.equals(one.recallOf())).map(Call::number)
        .findFirst().orElseThrow();
    assertThat(desk.running(again, "feasibility-study-call")).isNotNull();
    call.closed(again);
    desk.complete(JST, again, "enter-slot-result", CallDesk.none(0));
    decide(again, "drop");

    assertThat(desk.ended(again, "call-without-award")).isTrue();
    assertThat(call.toldTheme(again)).containsEntry(number, "re-call").containsEntry(again, "dropped");
    assertThat(themes.get(calls.get(again).theme()).studyResult()).isNull();
  }

  @Test
  @DisplayName("FSの公募は、研究が続いている間も取りやめられる")
  void withdraws_whileTheStudyIsUnderWay() {
    String number = study(call.concept("fs", STUDY));
    call.closed(number);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(2, 1, 100));

    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "受託者が辞退した。"));

    assertThat(desk.ended(number, "call-withdrawn")).isTrue();
    assertThat(call.toldTheme(number)).containsEntry(number, "withdrawn");
  }

  private String study(String concept) {
    return call.requested("feasibility-study-requested", concept, "feasibility-study");
  }

  private void decide(String number, String decision) {
    desk.complete(SECRETARIAT, number, "decide-unfilled-slot",
        Map.of("slotDecision", decision, "reason", "応募の状況による。"));
  }
}
