package jp.kprogram.app.call;

import static jp.kprogram.app.call.SampleCall.JST;
import static jp.kprogram.app.call.SampleCall.JST_SECOND;
import static jp.kprogram.app.call.SampleCall.NEDO;
import static jp.kprogram.app.call.SampleCall.RESEARCHER;
import static jp.kprogram.app.call.SampleCall.at;
import static jp.kprogram.app.call.SampleCall.timeIs;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.DeadlineExceptions;
import jp.kprogram.call.EradIncidents;
import jp.kprogram.call.ExceptionRequest;
import jp.kprogram.call.IncidentDeclaration;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a day of its own: an incident moves every call that closes in it, those of other tests too. */
@ProgrammeTest
@DisplayName("05 e-Rad障害による締切延長")
class EradIncidentTest {

  private static final String SECOND_OFFICER = "suzuki";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Calls calls;

  @Autowired
  private EradIncidents incidents;

  @Autowired
  private DeadlineExceptions exceptions;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("障害の間に締め切られる公募を、機関を問わず同じ締切に延ばし、締め切られたばかりの公募も再び開く")
  void extendsEveryCallClosingInside_alsoIfJustClosed() {
    SampleCall before = closing("2027-04-05", "03:00");
    SampleCall justClosed = closing("2027-04-05", "03:01");
    SampleCall stillOpen = SampleCall.of(database, at("2027-04-05", "03:30"), "nedo", true);
    SampleCall atTheEnd = closing("2027-04-05", "04:00");
    SampleCall after = closing("2027-04-05", "04:01");
    SampleCall withdrawn = closing("2027-04-05", "03:20");
    SampleCall unchecked = SampleCall.of(database, at("2027-04-05", "03:20"), "jst", false);
    timeIs(justClosed.questionsUntil.minusSeconds(1));
    desk.start(RESEARCHER, "call-question", null, Map.of("callNumber", justClosed.number, "question", "質問"));
    timeIs(at("2027-04-05", "03:10"));
    withdrawn.withdraw(database, at("2027-04-05", "03:05"));
    assertThat(calls.get(justClosed.number).stateAt(now())).isEqualTo(CallState.CLOSED);
    String incident = declare(JST, "2027-04-05", "03:00", "04:00", "2027-04-06", "12:00");
    assertThat(desk.variable(incident, "erad-incident", "affectedCalls").toString())
        .contains(justClosed.number, stillOpen.number, atTheEnd.number)
        .doesNotContain(before.number, after.number, withdrawn.number, unchecked.number);

    decide(SECRETARIAT, incident, "approve");

    Instant closing = at("2027-04-06", "12:00");
    assertThat(desk.ended(incident, "calls-extended")).isTrue();
    for (SampleCall extended : new SampleCall[] {justClosed, stillOpen, atTheEnd}) {
      assertThat(calls.get(extended.number).closesAt()).as(extended.number).isEqualTo(closing);
      assertThat(calls.extensions(extended.number)).singleElement()
          .satisfies(one -> assertThat(one.source()).isEqualTo(incident));
    }
    for (SampleCall same : new SampleCall[] {before, after, withdrawn, unchecked}) {
      assertThat(calls.extensions(same.number)).as(same.number).isEmpty();
    }
    assertThat(calls.get(justClosed.number).stateAt(now())).isEqualTo(CallState.OPEN);
    assertThat(calls.get(justClosed.number).stateAt(closing.minusSeconds(1))).isEqualTo(CallState.OPEN);
    assertThat(calls.get(justClosed.number).stateAt(closing)).isEqualTo(CallState.CLOSED);
    assertThat(desk.letters(justClosed.number, "call/call-extended")).extracting(letter -> letter.recipientId())
        .contains(RESEARCHER, JST, JST_SECOND, SECRETARIAT);
    assertThat(desk.letters(stillOpen.number, "call/call-extended")).extracting(letter -> letter.recipientId())
        .contains(NEDO).doesNotContain(JST);
  }

  @Test
  @DisplayName("障害の間に来る個別の締切も、同じ締切に延ばす")
  void movesDeadlinesOfSingleApplicants() {
    SampleCall call = closing("2027-04-07", "12:00");
    timeIs(at("2027-04-07", "13:00"));
    desk.as(JST, () -> exceptions.request(call.number, new ExceptionRequest(
        "12345678", "遠藤 早苗", "endo@example.ac.jp", LocalDate.parse("2027-04-09"), "03:00", "停電した。")));
    desk.as(JST_SECOND, () -> {
      exceptions.grant(call.number, 1, "認める。");
      return null;
    });
    timeIs(at("2027-04-09", "02:50"));
    String incident = declare(JST, "2027-04-09", "02:00", "04:00", "2027-04-12", "12:00");

    decide(SECRETARIAT, incident, "approve");

    assertThat(exceptions.acceptsFrom(call.number, "12345678", at("2027-04-12", "12:00").minusSeconds(1))).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, "12345678", at("2027-04-12", "12:00"))).isFalse();
    assertThat(calls.extensions(call.number)).isEmpty();
    assertThat(desk.letters(call.number, "call/deadline-moved")).extracting(letter -> letter.recipientId())
        .containsExactlyInAnyOrder("erad-12345678", JST);
  }

  @Test
  @DisplayName("延ばさない決定では、どの締切も動かず、申告した人に理由が伝わる")
  void movesNothing_whenRefused() {
    SampleCall call = closing("2027-04-13", "03:00");
    timeIs(at("2027-04-13", "03:30"));
    String incident = declare(JST, "2027-04-13", "02:30", "03:15", "2027-04-14", "12:00");

    decide(SECRETARIAT, incident, "refuse");

    assertThat(desk.ended(incident, "incident-refused")).isTrue();
    assertThat(calls.get(call.number).closesAt()).isEqualTo(call.closesAt);
    assertThat(desk.letters(incident, "call/incident-refused")).singleElement()
        .satisfies(letter -> assertThat(letter.recipientId()).isEqualTo(JST));
  }

  @Test
  @DisplayName("事務局の職員が申告したときは、別の職員が決める")
  void refusesDecision_byWhoDeclared() {
    SampleCall call = closing("2027-04-15", "03:00");
    timeIs(at("2027-04-15", "03:30"));
    String incident = declare(SECRETARIAT, "2027-04-15", "02:30", "03:15", "2027-04-16", "12:00");

    assertThatThrownBy(() -> decide(SECRETARIAT, incident, "approve")).isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.as(SECRETARIAT, () -> incidents.extend(incident, "自分で決めた。")))
        .isInstanceOfSatisfying(Refusal.NotAllowed.class,
            refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));
    assertThat(calls.get(call.number).closesAt()).isEqualTo(call.closesAt);
    decide(SECOND_OFFICER, incident, "approve");
    assertThat(calls.get(call.number).closesAt()).isEqualTo(at("2027-04-16", "12:00"));
  }

  @Test
  @DisplayName("結果を記録した公募は延ばさない")
  void leavesDecidedCallsAlone() {
    SampleCall open = closing("2027-04-19", "03:00");
    SampleCall decided = closing("2027-04-19", "03:00");
    timeIs(at("2027-04-19", "03:30"));
    decided.enterResult(database, at("2027-04-19", "03:20"));
    String incident = declare(JST, "2027-04-19", "02:30", "03:15", "2027-04-20", "12:00");

    decide(SECRETARIAT, incident, "approve");

    assertThat(calls.get(open.number).closesAt()).isEqualTo(at("2027-04-20", "12:00"));
    assertThat(calls.get(decided.number).closesAt()).isEqualTo(decided.closesAt);
  }

  @Test
  @DisplayName("申告の日時に誤りがあれば、項目を挙げて断る")
  void refusesBadTimes() {
    closing("2027-04-21", "03:00");
    timeIs(at("2027-04-21", "03:30"));

    assertField(declaration("2027-04-21", "03:31", "04:00", "2027-04-22"), "incidentFromOn");
    assertField(declaration("2027-04-21", "03:00", "03:00", "2027-04-22"), "incidentUntilOn");
    assertField(declaration("2027-04-21", "02:30", "03:15", "2027-04-21"), "newClosesOn");
    assertField(declaration("2027-04-21", "02:30", "03:15", "2028-04-22"), "newClosesOn");
    assertField(
        new IncidentDeclaration(
            LocalDate.parse("2027-04-21"), "02:30", LocalDate.parse("2029-04-21"), "03:15",
            LocalDate.parse("2029-04-22"), "03:10", "いつ終わるか分からない障害"),
        "newClosesOn");
    assertField(declaration("2027-04-21", "00:10", "00:20", "2027-04-22"), "incidentUntilOn");
    assertField(declaration(null, "00:10", "00:20", "2027-04-22"), "incidentFromOn");
    assertField(declaration("2027-04-21", "2時", "03:15", "2027-04-22"), "incidentFromTime");
  }

  @Test
  @DisplayName("新しい締切が過ぎてからは延ばせず、申告し直すように案内する")
  void refusesExtension_whenTheNewClosingIsOver() {
    SampleCall call = closing("2027-04-23", "03:00");
    timeIs(at("2027-04-23", "03:30"));
    String incident = declare(JST, "2027-04-23", "02:30", "03:15", "2027-04-23", "12:00");
    timeIs(at("2027-04-23", "12:00"));

    assertThatThrownBy(() -> decide(SECRETARIAT, incident, "approve"))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("申告し直して");

    assertThat(calls.get(call.number).closesAt()).isEqualTo(call.closesAt);
    decide(SECRETARIAT, incident, "refuse");
  }

  private SampleCall closing(String day, String time) {
    return SampleCall.closing(database, at(day, time));
  }

  private String declare(String person, String day, String from, String until, String closesOn, String closesTime) {
    return desk.open(person, "erad-incident", Map.of(
        "incidentFromOn", day, "incidentFromTime", from, "incidentUntilOn", day, "incidentUntilTime", until,
        "newClosesOn", closesOn, "newClosesTime", closesTime, "incidentDescription", "応募の画面が開かなかった。"));
  }

  private void decide(String person, String incident, String outcome) {
    desk.complete(person, incident, "approve-erad-incident", Map.of("outcome", outcome, "reason", "運用者の報告による。"));
  }

  private static IncidentDeclaration declaration(String day, String from, String until, String closesOn) {
    LocalDate on = day == null ? null : LocalDate.parse(day);
    return new IncidentDeclaration(on, from, on, until, LocalDate.parse(closesOn), "03:10", "障害");
  }

  private void assertField(IncidentDeclaration declaration, String field) {
    assertThatThrownBy(() -> desk.as(JST, () -> incidents.declare(null, declaration)))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
