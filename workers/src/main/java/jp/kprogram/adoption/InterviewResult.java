package jp.kprogram.adoption;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An interview (面接審査), or that there was none.
 *
 * @param application number of the application
 * @param points that the panel agreed on, all five; null where there was no interview
 * @param portfolioGap whether the proposal covers what nothing adopted so far covers
 * @param note what was asked and answered, or why there was no interview
 */
public record InterviewResult(String application, Map<Criterion, Points> points, boolean portfolioGap, String note) {

  public boolean held() {
    return points != null;
  }

  /** In words: 4、3.5、3、3、4. */
  String pointsJapanese() {
    return points == null
        ? "面接なし"
        : Stream.of(Criterion.values()).map(criterion -> points.get(criterion).japanese())
            .collect(Collectors.joining("、"));
  }
}
