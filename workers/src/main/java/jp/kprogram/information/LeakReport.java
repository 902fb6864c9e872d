package jp.kprogram.information;

/**
 * What somebody reports of a leak. Nothing of it is refused but an empty account of what happened: a report counts,
 * whatever is misspelt in it.
 *
 * @param what happened
 * @param noticed when it was noticed, as far as known; free text
 * @param secrets numbers of secrets, as far as known; free text
 * @param people user ids or names, as far as known; free text
 */
public record LeakReport(String what, String noticed, String secrets, String people) {

  /** Not for a log. */
  @Override
  public String toString() {
    return "LeakReport";
  }
}
