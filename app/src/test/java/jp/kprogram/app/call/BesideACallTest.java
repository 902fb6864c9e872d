package jp.kprogram.app.call;

import static jp.kprogram.app.call.CallDesk.JST;
import static jp.kprogram.app.call.CallDesk.JST_CHECKER;
import static jp.kprogram.app.call.CallDesk.NEDO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.CallState;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes on beside a call that runs: its own process notices an extension, and takes with it what stands open. */
@ProgrammeTest
@DisplayName("05 公募の途中の質問・訂正・延長と取りやめ")
class BesideACallTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk calls;

  private String number;

  @BeforeEach
  void publish() {
    number = calls.mainCall(calls.concept("direct", SlotOf.main("運航安全管理", 500)));
    calls.published(number);
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("訂正で締切が延びると、公募は新しい締切まで開いたままで、そこで締め切られる")
  void staysOpen_untilTheCorrectedClosing() {
    Instant first = calls.call(number).closesAt();
    Instant second = first.plus(Duration.ofDays(7));
    correct(second);

    calls.at(number, first, "closing-due");

    assertThat(calls.call(number).stateAt(first)).isEqualTo(CallState.OPEN);
    assertThat(desk.open(number)).isEmpty();
    assertThat(desk.letters(number, "call/call-closed")).isEmpty();
    calls.at(number, second, "closing-due");
    assertThat(calls.call(number).stateAt(second)).isEqualTo(CallState.CLOSED);
    assertThat(desk.open(number)).containsExactly("enter-slot-result");
  }

  @Test
  @DisplayName("締め切られたばかりの公募をe-Rad障害で延ばすと、再び開き、新しい締切まで結果は記録できない")
  void opensAgain_afterAnIncident() {
    Instant closed = calls.call(number).closesAt();
    calls.at(number, closed, "closing-due");
    assertThat(desk.open(number)).containsExactly("enter-slot-result");
    calls.clock(closed.plus(Duration.ofMinutes(20)));
    Instant later = closed.plus(Duration.ofDays(1));
    String incident = desk.open(JST, "erad-incident", Map.of(
        "incidentFromOn", day(closed), "incidentFromTime", "11:30", "incidentUntilOn", day(closed),
        "incidentUntilTime", "12:10", "newClosesOn", day(later), "newClosesTime", "12:00",
        "incidentDescription", "応募の画面が開かなかった。"));
    desk.complete(CallDesk.SECRETARIAT, incident, "approve-erad-incident",
        Map.of("outcome", "approve", "reason", "運用者の報告による。"));

    assertThat(calls.call(number).stateAt(closed.plus(Duration.ofMinutes(20)))).isEqualTo(CallState.OPEN);
    assertThatThrownBy(() -> desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(3, 1, 400)))
        .isInstanceOf(Refusal.Conflict.class);
    calls.clock(later);
    desk.complete(JST, number, "enter-slot-result", CallDesk.awarded(3, 1, 400));
    assertThat(desk.passed(number, "call-awarded")).isTrue();
  }

  @Test
  @DisplayName("機関が公募を取りやめると、質問者と延長を認めた応募者にも知らせ、途中の質問・訂正・申出は終わる")
  void endsWhatStandsOpen_whenTheAgencyWithdraws() {
    ask("tanaka");
    ask("endo");
    desk.complete(JST, desk.tasks(number, "answer-question").get(0), Map.of(
        "answerText", "含みます。", "publication", "private", "reason", "個別の事情のため。"));
    except("12345678");
    desk.complete(JST_CHECKER, number, "approve-deadline-exception", Map.of("outcome", "approve", "reason", "認める。"));
    except("87654321");
    desk.start(JST, "call-corrigendum", null, Map.of("callNumber", number, "correctionText", "誤字を直す。",
        "extension", "none", "correctionReason", "誤字。"));
    assertThat(desk.open(number)).containsExactly("answer-question", "approve-deadline-exception", "check-corrigendum");

    withdraw(JST);

    assertThat(desk.open(number)).isEmpty();
    assertThat(desk.ended(number, "call-withdrawn")).isTrue();
    assertThat(List.of("question-lapsed", "exception-lapsed", "corrigendum-lapsed"))
        .allMatch(end -> desk.passed(number, end));
    assertThat(desk.letters(number, "call/call-withdrawn")).extracting(letter -> letter.recipientId())
        .contains("tanaka", "endo", "erad-12345678", JST, "watanabe", "sato").doesNotContain("erad-87654321");
  }

  @Test
  @DisplayName("ほかの機関や研究者は公募を取りやめられず、その案件があるかどうかも分からない")
  void refusesWithdrawal_asIfTheCaseWereNotThere() {
    for (String stranger : List.of(NEDO, "tanaka", "watanabe")) {
      String foreign = refusalOf(stranger, number);
      assertThat(foreign).isNotEmpty();
      assertThat(foreign.replace(number, "")).isEqualTo(refusalOf(stranger, "CALL-1999-001").replace("CALL-1999-001", ""));
    }
    assertThat(calls.call(number).withdrawnAt()).isNull();

    withdraw(CallDesk.SECRETARIAT);

    assertThat(desk.ended(number, "call-withdrawn")).isTrue();
  }

  private void correct(Instant closesAt) {
    desk.start(JST, "call-corrigendum", null, Map.of("callNumber", number, "correctionText", "上限額を訂正する。",
        "extension", "extend", "newClosesOn", day(closesAt), "newClosesTime", "12:00", "correctionReason", "誤記。"));
    desk.complete(JST_CHECKER, number, "check-corrigendum", Map.of("outcome", "approve", "reason", "確認した。"));
  }

  private void ask(String person) {
    desk.start(person, "call-question", null, Map.of("callNumber", number, "question", "上限額に間接経費は含まれますか。"));
  }

  private void except(String applicant) {
    desk.start(JST, "deadline-exception", null, Map.of(
        "callNumber", number, "applicantName", "遠藤 早苗", "applicantId", applicant,
        "applicantEmail", "endo@example.ac.jp",
        "newDeadlineOn", day(calls.call(number).closesAt().plus(Duration.ofDays(3))), "newDeadlineTime", "12:00",
        "exceptionReason", "地震で研究機関が停電した。"));
  }

  private void withdraw(String person) {
    desk.start(person, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "予算の方針が変わった。"));
  }

  private String refusalOf(String person, String caseNumber) {
    try {
      desk.start(person, "case-withdrawal", null, Map.of("caseNumber", caseNumber, "reason", "邪魔をする。"));
      return "";
    } catch (Refusal.NotFound refusal) {
      return refusal.getMessage();
    }
  }

  private static String day(Instant moment) {
    return LocalDate.ofInstant(moment, Moments.JAPAN).toString();
  }
}
