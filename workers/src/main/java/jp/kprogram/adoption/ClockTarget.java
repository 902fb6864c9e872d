package jp.kprogram.adoption;

/**
 * By when something is to be done, in calendar days [ASM].
 *
 * @param alarm from this day on it is shown as close
 * @param limit the last day in time
 */
public record ClockTarget(int alarm, int limit) {

  public ClockTarget {
    if (alarm < 1 || limit < alarm) {
      throw new IllegalArgumentException("alarm must be at least 1 and at most limit: %d, %d".formatted(alarm, limit));
    }
  }
}
