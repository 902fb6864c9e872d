package jp.kprogram.app.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
class CallStateTest {

  private static final Instant OPENS = Instant.parse("2026-06-01T01:00:00Z");
  private static final Instant NOON = Instant.parse("2026-07-16T03:00:00Z");

  @Autowired
  private Calls calls;

  @Autowired
  private SampleCalls samples;

  private String number;

  @BeforeEach
  void callIsChecked() {
    number = samples.checked("jst", OPENS, NOON);
  }

  @AfterEach
  void clockRuns() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("公募の状態は日時から秒単位で決まり、締切の瞬間には閉じている")
  void derivesStateToTheSecond() {
    Call call = calls.get(number);
    Instant announced = OPENS.minus(Duration.ofDays(30));

    assertThat(call.stateAt(announced.minusSeconds(1))).isEqualTo(CallState.PREPARING);
    assertThat(call.stateAt(announced)).isEqualTo(CallState.COMING);
    assertThat(call.stateAt(OPENS.minusSeconds(1))).isEqualTo(CallState.COMING);
    assertThat(call.stateAt(OPENS)).isEqualTo(CallState.OPEN);
    assertThat(call.stateAt(NOON.minusSeconds(1))).isEqualTo(CallState.OPEN);
    assertThat(call.stateAt(NOON)).isEqualTo(CallState.CLOSED);
  }

  @Test
  @DisplayName("質問は締切の七日前の瞬間から受け付けない")
  void endsQuestionsToTheSecond() {
    Call call = calls.get(number);
    Instant end = NOON.minus(Duration.ofDays(7));

    assertThat(call.takesQuestionsAt(end.minusSeconds(1))).isTrue();
    assertThat(call.takesQuestionsAt(end)).isFalse();
  }

  @Test
  @DisplayName("確認前の公募は、予告の日が過ぎても公開されない")
  void hidesCall_whenUnchecked() {
    String unchecked = samples.prepared("nedo", OPENS, NOON);

    assertThat(calls.get(unchecked).stateAt(OPENS)).isEqualTo(CallState.PREPARING);
    assertThat(calls.publicCalls(OPENS)).extracting(Call::number).contains(number).doesNotContain(unchecked);
    assertThatThrownBy(() -> calls.publicCall(unchecked, OPENS)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  @DisplayName("延長は後ろにだけ動き、前の締切は記録に残る")
  void extendsClosing_andKeepsTheEarlierOne() {
    ClockUtil.setCurrentTime(Date.from(NOON.minusSeconds(60)));
    Instant later = NOON.plus(Duration.ofDays(2));

    Call extended = calls.extend(number, later, "公募要領の誤りを訂正したため", "COR-2026-001");

    assertThat(extended.stateAt(later.minusSeconds(1))).isEqualTo(CallState.OPEN);
    assertThat(extended.stateAt(later)).isEqualTo(CallState.CLOSED);
    assertThat(calls.extensions(number)).singleElement().satisfies(one -> {
      assertThat(one.closedFrom()).isEqualTo(NOON);
      assertThat(one.closesAt()).isEqualTo(later);
    });
    assertThat(calls.extend(number, later, "同じ延長", "COR-2026-001")).isEqualTo(extended);
    assertThat(calls.extensions(number)).hasSize(1);
    assertThatThrownBy(() -> calls.extend(number, later.minusSeconds(1), "前に戻す", "COR-2026-002"))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("NOT_LATER");
          assertThat(refusal.field()).contains("newClosesOn");
        })
        .hasMessageContaining("2026年7月18日（土）12:00");
  }

  @Test
  @DisplayName("確認前の公募は延長でなく準備で直す")
  void refusesExtension_whenUnchecked() {
    String unchecked = samples.prepared("jst", OPENS, NOON);

    assertThatThrownBy(() -> calls.extend(unchecked, NOON.plusSeconds(60), "誤り", "COR-2026-003"))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("公募の準備");
  }
}
