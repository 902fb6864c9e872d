package jp.kprogram.app.programme;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decisions;
import jp.kprogram.vision.CouncilMember;
import jp.kprogram.vision.CouncilMembers;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("13 プログラム会議の委員の任命")
class MemberAppointmentTest {

  /** Years after the term of the sample council, so that no other story meets these seats. */
  private static final LocalDate FAR = LocalDate.of(2061, 4, 1);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilMembers council;

  @Autowired
  private Decisions decisions;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("事務局が任命した人は、任期の間、委員である")
  void seatsMember_forTheTerm() {
    desk.start(SECRETARIAT, "member-appointment", null, appointment("murakami", FAR, FAR.plusYears(2)));

    ClockUtil.setCurrentTime(Timestamp.valueOf(FAR.plusYears(1).atTime(12, 0)));
    assertThat(council.seatOf("murakami")).hasValueSatisfying(seat -> {
      assertThat(seat.scientist()).isTrue();
      assertThat(seat.chair()).isFalse();
    });
    ClockUtil.setCurrentTime(Timestamp.valueOf(FAR.plusYears(3).atTime(12, 0)));
    assertThat(council.inOffice()).extracting(CouncilMember::userId).doesNotContain("murakami");
    assertThat(decisions.of("program-council")).anySatisfy(decision -> {
      assertThat(decision.kind()).isEqualTo("council-member-appointed");
      assertThat(decision.decidedBy()).isEqualTo(SECRETARIAT);
      assertThat(decision.reason()).isEqualTo("令和の決裁による。");
    });
  }

  @Test
  @DisplayName("プログラム会議のグループにいない人と、終わりが先の任期は断り、何も変えない")
  void refusesStrangersAndBackwardTerms() {
    assertThatThrownBy(() ->
        desk.start(SECRETARIAT, "member-appointment", null, appointment("tanaka", FAR, FAR.plusYears(1))))
        .hasMessageContaining("委員の利用者ID");
    assertThatThrownBy(() ->
        desk.start(SECRETARIAT, "member-appointment", null, appointment("aoki", FAR, FAR.minusDays(1))))
        .hasMessageContaining("任期");
  }

  private static Map<String, Object> appointment(String person, LocalDate from, LocalDate to) {
    return new HashMap<>(Map.of(
        "appointee", person,
        "scientist", true,
        "termFrom", from.toString(),
        "termTo", to.toString(),
        "reason", "令和の決裁による。"));
  }
}
