package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.shared.Refusal;

/**
 * Points on one viewpoint (P6): 0 to 5 by halves, kept as whole half points.
 *
 * @param halves half points, 0 to 10
 */
public record Points(int halves) implements Comparable<Points> {

  /** Most half points on a viewpoint. */
  public static final int MOST = 10;

  public Points {
    if (halves < 0 || halves > MOST) {
      throw new IllegalArgumentException("half points out of range: " + halves);
    }
  }

  /** Every value that a reviewer may give, the lowest first. */
  public static List<Points> all() {
    return IntStream.rangeClosed(0, MOST).mapToObj(Points::new).toList();
  }

  /**
   * Points as a form sends them, such as 3.5; empty where nothing is given.
   *
   * @throws Refusal.InvalidInput UNKNOWN_VALUE
   */
  public static Optional<Points> of(String text, String field, String label) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(all().stream().filter(points -> points.japanese().equals(text)).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput(
            "UNKNOWN_VALUE", field, "「%s」は0から5までの0.5点刻みで選んでください。".formatted(label))));
  }

  /**
   * The total of one review: the mean weighted by percent, out of 25 points, in thousandths of a point and exact.
   *
   * @param weights in percent, in the order of {@link Criterion}
   */
  public static int total(List<Integer> weights, Map<Criterion, Points> points) {
    // 25 points * weight / 100 * (halves / 2) / 5 points * 1000 thousandths
    return Stream.of(Criterion.values())
        .mapToInt(criterion -> 25 * weights.get(criterion.ordinal()) * points.get(criterion).halves())
        .sum();
  }

  /** As people and forms write them: 3 or 3.5. */
  public String japanese() {
    return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
  }

  @Override
  public int compareTo(Points other) {
    return Integer.compare(halves, other.halves);
  }
}
