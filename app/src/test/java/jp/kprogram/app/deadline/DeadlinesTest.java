package jp.kprogram.app.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static final DeadlineRule SOUND = rule(Period.ofDays(10), List.of(Period.ofDays(3)), "cao-secretariat");

  @Test
  @DisplayName("規則のない作業と作業のない規則をすべて挙げる")
  void namesAllFaults() {
    var deadlines = new Deadlines(Map.of(
        "vision-approval", Map.of("draft-vision", SOUND, "no-such-task", SOUND),
        "no-such-process", Map.of("some-task", SOUND)));

    var faults = deadlines.faultsAgainst(Map.of(
        "vision-approval", List.of("draft-vision", "gather-candidates"),
        "case-withdrawal", List.of()));

    assertThat(faults).containsExactlyInAnyOrder(
        "user task vision-approval / gather-candidates has no rule",
        "rule for vision-approval / no-such-task, which is no user task of the models",
        "rule for no-such-process / some-task, which is no user task of the models");
  }

  @Test
  @DisplayName("期限超過を知らせる相手が登録されていないグループなら挙げる")
  void namesRules_whoseGroupIsUnknown() {
    var deadlines = new Deadlines(Map.of("p", Map.of(
        "known", rule(Period.ofDays(9), List.of(), "cao-secretariat"),
        "unknown", rule(Period.ofDays(9), List.of(), "cao-secretary"))));

    assertThat(deadlines.faultsAgainstGroups(Set.of("cao-secretariat")))
        .containsExactly("p / unknown: escalate-to cao-secretary is no group");
  }

  @Test
  @DisplayName("誤った規則をすべて挙げて断る")
  void refusesFaultyRules() {
    Map<String, Map<String, DeadlineRule>> faulty = Map.of("p", Map.of(
        "months", rule(Period.ofMonths(1), List.of(), "cao-secretariat"),
        "too-early", rule(Period.ofDays(3), List.of(Period.ofDays(3)), "cao-secretariat"),
        "twice", rule(Period.ofDays(9), List.of(Period.ofDays(3), Period.ofDays(3)), "cao-secretariat"),
        "nobody", rule(Period.ofDays(9), List.of(), " ")));

    assertThatThrownBy(() -> new Deadlines(faulty))
        .hasMessageContaining("p / months: due must be days")
        .hasMessageContaining("p / too-early: remind-before P3D must be days and shorter than due")
        .hasMessageContaining("p / twice: the same moment twice")
        .hasMessageContaining("p / nobody: escalate-to must name a group");
  }

  @Test
  @DisplayName("時点の名前と言葉")
  void namesMoments() {
    var moments = SOUND.moments();

    assertThat(moments).extracting(DeadlineMoment::id)
        .containsExactly("remind-before-3", "remind-on-due", "escalate-after-5");
    assertThat(moments).extracting(moment -> moment.inWords(Counting.WORKING_DAYS))
        .containsExactly("期限の3開庁日前です", "本日が期限です", "期限を5開庁日過ぎました");
  }

  private static DeadlineRule rule(Period due, List<Period> before, String group) {
    return new DeadlineRule(due, Counting.WORKING_DAYS, before, true, List.of(), Period.ofDays(5), group);
  }
}
