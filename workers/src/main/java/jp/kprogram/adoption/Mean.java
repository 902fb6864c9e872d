package jp.kprogram.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mean of points, kept as sum and count so that no comparison is ever rounded. Points are in thousandths.
 *
 * @param sum of all values, in thousandths of a point
 * @param count of the values; 0 where there is none, which is lower than any mean
 */
public record Mean(long sum, int count) implements Comparable<Mean> {

  private static final int PER_TENTH = 100;
  private static final int PER_POINT = 1000;

  /** Rounded half up to thousandths, for tables and screens; 0 where there is no value. */
  public int thousandths() {
    return count == 0
        ? 0
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP).intValueExact();
  }

  /** Whether it reaches a threshold in tenths of a point. */
  public boolean reaches(int tenths) {
    return count > 0 && sum >= (long) tenths * PER_TENTH * count;
  }

  @Override
  public int compareTo(Mean other) {
    if (count == 0 || other.count == 0) {
      return Integer.compare(Math.min(count, 1), Math.min(other.count, 1));
    }
    return Long.compare(sum * other.count, other.sum * count);
  }

  /** Thousandths of a point as people read them: 17.5, 18.167. */
  public static String japanese(int thousandths) {
    return BigDecimal.valueOf(thousandths).divide(BigDecimal.valueOf(PER_POINT)).stripTrailingZeros().toPlainString();
  }
}
