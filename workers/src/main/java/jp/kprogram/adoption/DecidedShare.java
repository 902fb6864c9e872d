package jp.kprogram.adoption;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;

/**
 * How many selections whose call closed in one fiscal year told their results in time; those taken back do not count.
 *
 * @param year fiscal year of the closing: 2021 for 令和3年度
 * @param inTime results told in time
 * @param late results told later, or still to be told though the time is over
 * @param running results still to be told, in time yet
 */
public record DecidedShare(int year, int inTime, int late, int running) {

  /**
   * A selection for the count.
   *
   * @param closed day of the closing
   * @param told day on which all applicants learned the result; null before
   */
  record Told(LocalDate closed, LocalDate told) {}

  static DecidedShare of(int year, Collection<Told> selections, Period within, LocalDate today) {
    int inTime = 0;
    int late = 0;
    int running = 0;
    for (Told one : selections) {
      LocalDate last = one.closed().plus(within);
      if ((one.told() == null ? today : one.told()).isAfter(last)) {
        late++;
      } else if (one.told() == null) {
        running++;
      } else {
        inTime++;
      }
    }
    return new DecidedShare(year, inTime, late, running);
  }

  /** Of those that are judged, in percent and rounded down; ― where none is yet. */
  public String japanese() {
    return inTime + late == 0 ? "―" : inTime * 100 / (inTime + late) + "%";
  }
}
