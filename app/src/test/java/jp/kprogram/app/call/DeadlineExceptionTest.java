package jp.kprogram.app.call;

import static jp.kprogram.app.call.SampleCall.JST;
import static jp.kprogram.app.call.SampleCall.JST_SECOND;
import static jp.kprogram.app.call.SampleCall.NEDO;
import static jp.kprogram.app.call.SampleCall.at;
import static jp.kprogram.app.call.SampleCall.timeIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.CallAudience;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.DeadlineExceptions;
import jp.kprogram.call.Follower;
import jp.kprogram.call.ExceptionRequest;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("05 応募締切の個別延長")
class DeadlineExceptionTest {

  private static final String APPLICANT = "12345678";
  private static final Map<String, Object> REQUEST = Map.of(
      "applicantName", "遠藤 早苗", "applicantId", APPLICANT, "applicantEmail", "endo@example.ac.jp",
      "newDeadlineOn", "2027-03-26", "newDeadlineTime", "12:00", "exceptionReason", "地震で研究機関が停電した。");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private DeadlineExceptions exceptions;

  @Autowired
  private Calls calls;

  @Autowired
  private CallAudience callFollowers;

  @Autowired
  private RuntimeService processes;

  @Autowired
  private JdbcClient database;

  private SampleCall call;

  @BeforeEach
  void closed() {
    call = SampleCall.closing(database, at("2027-03-19", "12:00"));
    timeIs(call.closesAt.plus(Duration.ofHours(3)));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("認められた応募者だけが、新しい締切の1秒前まで応募でき、公募は締め切られたままである")
  void letsOneApplicantIn_untilTheOwnDeadline() {
    request(REQUEST);
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, now())).isFalse();

    decide(JST_SECOND, "approve", "停電を確かめた。");

    Instant deadline = at("2027-03-26", "12:00");
    assertThat(desk.ended(call.number, "exception-granted")).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, now())).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, deadline.minusSeconds(1))).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, deadline)).isFalse();
    assertThat(exceptions.acceptsFrom(call.number, "87654321", now())).isFalse();
    assertThat(exceptions.acceptsFrom("CALL-2098-001", APPLICANT, now())).isFalse();
    assertThat(calls.get(call.number).stateAt(now())).isEqualTo(CallState.CLOSED);
    assertThat(desk.record(call.number, "deadline-exception-decided")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(JST_SECOND);
      assertThat(decision.reason()).isEqualTo("停電を確かめた。");
      assertThat(decision.override()).contains(APPLICANT, "2027年3月26日（金）12:00", "限度は 2027年4月2日（金）12:00");
    });
    assertThat(desk.letters(call.number, "call/exception-granted")).extracting(letter -> letter.recipientId())
        .containsExactlyInAnyOrder("erad-" + APPLICANT, JST);
    assertThat(callFollowers.of(call.number)).extracting(Follower::person)
        .contains(new Person("erad-" + APPLICANT, "遠藤 早苗", "endo@example.ac.jp"));
  }

  @Test
  @DisplayName("認めない決定は締切を変えず、理由が応募者に伝わる")
  void refusesException_withReason() {
    request(REQUEST);

    decide(JST_SECOND, "refuse", "締切の前に応募できた。");

    assertThat(desk.ended(call.number, "exception-refused")).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, now())).isFalse();
    assertThat(callFollowers.of(call.number)).isEmpty();
    assertThat(desk.letters(call.number, "call/exception-refused"))
        .allSatisfy(letter -> assertThat(letter.text()).contains("締切の前に応募できた。"))
        .extracting(letter -> letter.recipientId()).contains("erad-" + APPLICANT);
  }

  @Test
  @DisplayName("申し出た人は、自分の申出を決められない（作業でも、規則でも）")
  void refusesDecision_byWhoAsked() {
    request(REQUEST);

    assertThatThrownBy(() -> decide(JST, "approve", "自分で決めた。")).isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.as(JST, () -> {
      exceptions.grant(call.number, 1, "自分で決めた。");
      return null;
    })).isInstanceOfSatisfying(Refusal.NotAllowed.class,
        refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, now())).isFalse();
  }

  @Test
  @DisplayName("限度ちょうどは認められ、1分でも超えれば断る。公募の締切ちょうどまでの申出も断る")
  void keepsTheLimit() {
    assertField(asked(APPLICANT, "2027-04-02", "12:01"), "newDeadlineOn");
    assertField(asked(APPLICANT, "2027-03-19", "12:00"), "newDeadlineOn");
    assertField(asked(APPLICANT, "2027-03-19", "15:00"), "newDeadlineOn");
    assertField(asked("1234567", "2027-03-26", "12:00"), "applicantId");
    assertField(asked("１２３４５６７８", "2027-03-26", "12:00"), "applicantId");
    assertField(asked(APPLICANT, null, "12:00"), "newDeadlineOn");
    assertField(asked(APPLICANT, "2027-03-26", "25:00"), "newDeadlineTime");

    requestAs(JST, asked(APPLICANT, "2027-04-02", "12:00"));
    desk.as(JST_SECOND, () -> {
      exceptions.grant(call.number, 1, "限度まで認める。");
      return null;
    });

    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, at("2027-04-02", "12:00").minusSeconds(1))).isTrue();
  }

  @Test
  @DisplayName("同じ応募者に重ねて認めることはなく、認めた締切より後への申出だけを受ける")
  void grantsADeadlineOnce() {
    requestAs(JST, asked(APPLICANT, "2027-03-26", "12:00"));
    requestAs(JST, asked(APPLICANT, "2027-03-26", "12:00"));
    desk.as(JST_SECOND, () -> {
      exceptions.grant(call.number, 1, "認める。");
      return null;
    });

    assertThatThrownBy(() -> desk.as(JST_SECOND, () -> {
      exceptions.grant(call.number, 2, "もう一度認める。");
      return null;
    })).isInstanceOfSatisfying(Refusal.Conflict.class,
        refusal -> assertThat(refusal.code()).isEqualTo("ALREADY_GRANTED"));
    assertThatThrownBy(() -> requestAs(JST, asked(APPLICANT, "2027-03-25", "12:00")))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("2027年3月26日（金）12:00");
    requestAs(JST, asked(APPLICANT, "2027-03-26", "12:01"));
    requestAs(JST, asked("87654321", "2027-03-26", "12:00"));
    assertThat(desk.record(call.number, "deadline-exception-decided")).hasSize(1);
  }

  @Test
  @DisplayName("新しい締切が過ぎてからは、認められない")
  void refusesGrant_whenTheNewDeadlineIsOver() {
    request(REQUEST);
    timeIs(at("2027-03-26", "12:00"));

    assertThatThrownBy(() -> decide(JST_SECOND, "approve", "遅れた。")).isInstanceOf(Refusal.InvalidInput.class);

    decide(JST_SECOND, "refuse", "過ぎた。");
    assertThat(desk.ended(call.number, "exception-refused")).isTrue();
  }

  @Test
  @DisplayName("公募中はだれからも受け付け、公募の前と取りやめの後は、例外があっても受け付けない")
  void acceptsByTheStateOfTheCall() {
    requestAs(JST, asked(APPLICANT, "2027-03-26", "12:00"));
    desk.as(JST_SECOND, () -> {
      exceptions.grant(call.number, 1, "認める。");
      return null;
    });

    assertThat(exceptions.acceptsFrom(call.number, "87654321", call.opensAt)).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, "87654321", call.closesAt.minusSeconds(1))).isTrue();
    assertThat(exceptions.acceptsFrom(call.number, "87654321", call.closesAt)).isFalse();
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, call.opensAt.minusSeconds(1))).isFalse();
    call.withdraw(database, now());
    assertThat(exceptions.acceptsFrom(call.number, APPLICANT, now())).isFalse();
  }

  @Test
  @DisplayName("結果を記録した公募、ほかの機関の公募では、個別の延長を申し出られない")
  void refusesRequest_onDecidedOrForeignCall() {
    assertThatThrownBy(() -> requestAs(NEDO, asked(APPLICANT, "2027-03-26", "12:00")))
        .isInstanceOf(Refusal.NotAllowed.class);
    call.enterResult(database, now());

    assertThatThrownBy(() -> requestAs(JST, asked(APPLICANT, "2027-03-26", "12:00")))
        .isInstanceOfSatisfying(Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("CALL_DECIDED"));
  }

  @Test
  @DisplayName("公募が取りやめになると、決定を待つ申出は不要になる")
  void lapses_whenTheCallIsWithdrawn() {
    request(REQUEST);

    processes.createMessageCorrelation("call-withdrawn").processInstanceBusinessKey(call.number).correlateAll();

    assertThat(desk.ended(call.number, "exception-lapsed")).isTrue();
  }

  private void assertField(ExceptionRequest request, String field) {
    assertThatThrownBy(() -> requestAs(JST, request)).isInstanceOfSatisfying(
        Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private void requestAs(String person, ExceptionRequest request) {
    desk.as(person, () -> exceptions.request(call.number, request));
  }

  private static ExceptionRequest asked(String applicant, String on, String time) {
    return new ExceptionRequest(
        applicant, "遠藤 早苗", "endo@example.ac.jp", on == null ? null : LocalDate.parse(on), time, "停電した。");
  }

  private void request(Map<String, Object> fields) {
    desk.start(JST, "deadline-exception", null, CaseDesk.with(fields, Map.entry("callNumber", call.number)));
  }

  private void decide(String person, String outcome, String reason) {
    desk.complete(person, call.number, "approve-deadline-exception", Map.of("outcome", outcome, "reason", reason));
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
