package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.kprogram.adoption.AssignmentPlan.Item;
import jp.kprogram.adoption.AssignmentPlan.Judge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AssignmentPlanTest {

  @Test
  @DisplayName("どのような利益相反があっても、当たる組は割り当てず、足りない応募は不足に挙げ、できる限り平らにする")
  void keepsItsPromises_whateverTheConflicts() {
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      int least = 1 + random.nextInt(5);
      var items = items(1 + random.nextInt(25));
      var judges = judges(random.nextInt(12));
      var hidden = hidden(random, items, judges, random.nextInt(70));

      var plan = AssignmentPlan.of(items, judges, hidden, least);

      for (Item item : items) {
        var chosen = plan.reviewers().get(item.application());
        var free = judges.stream().map(Judge::person)
            .filter(person -> !hidden.getOrDefault(person, Set.of()).contains(item.application())).toList();
        assertThat(chosen).as("seed %d", seed).doesNotHaveDuplicates().isSubsetOf(free)
            .hasSize(Math.min(least, free.size()));
        assertThat(plan.shortages().getOrDefault(item.application(), 0)).isEqualTo(least - chosen.size());
      }
      assertThat(canBeEvened(plan, hidden)).as("seed %d: %s", seed, plan.loads()).isFalse();
      assertThat(AssignmentPlan.of(items, reversed(judges), hidden, least)).isEqualTo(plan);
    }
  }

  @Test
  @DisplayName("利益相反がなければ、担当の数の差は一件までにする")
  void differsByOneAtMost_withoutConflicts() {
    for (int seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      int least = 1 + random.nextInt(5);

      var plan = AssignmentPlan.of(items(1 + random.nextInt(40)), judges(least + random.nextInt(10)), Map.of(), least);

      assertThat(plan.spread()).isLessThanOrEqualTo(1);
      assertThat(plan.shortages()).isEmpty();
    }
  }

  @Test
  @DisplayName("担当の数が同じなら、専門の合う人を先に選ぶ")
  void prefersExpertise_amongEquals() {
    var plan = AssignmentPlan.of(
        List.of(new Item("APP-1", "量子センサの小型化")),
        List.of(new Judge("a", Set.of("材料")), new Judge("b", Set.of("量子"))),
        Map.of(),
        1);

    assertThat(plan.reviewers()).containsEntry("APP-1", List.of("b"));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  @DisplayName("一万件を三百人に割り当てられる")
  void assignsTenThousand_inSeconds() {
    var random = new Random(7);
    var items = items(10_000);
    var judges = judges(300);
    var hidden = hidden(random, items, judges, 3);

    var plan = AssignmentPlan.of(items, judges, hidden, 3);

    assertThat(plan.shortages()).isEmpty();
    assertThat(plan.spread()).isLessThanOrEqualTo(1);
    plan.reviewers().forEach((application, people) -> assertThat(people).hasSize(3)
        .noneMatch(person -> hidden.getOrDefault(person, Set.of()).contains(application)));
  }

  /** Whether somebody could hand one application directly to somebody with at least two less. */
  private static boolean canBeEvened(AssignmentPlan.Plan plan, Map<String, Set<String>> hidden) {
    return plan.reviewers().entrySet().stream().anyMatch(entry -> entry.getValue().stream().anyMatch(giver ->
        plan.loads().keySet().stream().anyMatch(other -> !entry.getValue().contains(other)
            && !hidden.getOrDefault(other, Set.of()).contains(entry.getKey())
            && plan.loads().get(giver) - plan.loads().get(other) >= 2)));
  }

  private static List<Judge> reversed(List<Judge> judges) {
    var turned = new ArrayList<>(judges);
    Collections.reverse(turned);
    return turned;
  }

  private static List<Item> items(int count) {
    return IntStream.range(0, count).mapToObj(one -> new Item("APP-%05d".formatted(one), "")).toList();
  }

  private static List<Judge> judges(int count) {
    return IntStream.range(0, count).mapToObj(one -> new Judge("r%03d".formatted(one), Set.of())).toList();
  }

  private static Map<String, Set<String>> hidden(Random random, List<Item> items, List<Judge> judges, int percent) {
    Map<String, Set<String>> hidden = new HashMap<>();
    judges.forEach(judge -> items.stream().filter(item -> random.nextInt(100) < percent)
        .forEach(item -> hidden.computeIfAbsent(judge.person(), any -> new HashSet<>()).add(item.application())));
    return hidden;
  }
}
