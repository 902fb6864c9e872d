package jp.kprogram.adoption;

/** The table conflict-of-interest (P5 (a) to (f)). */
public interface ConflictTable {

  /**
   * What the table says of a relation.
   *
   * @param severity conflict; ask where a person must tell; none
   * @param rule letter and name of the rule, such as b-same-unit
   * @param text rule in Japanese
   * @param version key and version tag of the table
   */
  record Verdict(String severity, String rule, String text, String version) {

    public static final String CONFLICT = "conflict";
    public static final String ASK = "ask";

    /** Whether the application is hidden from the person, at least until a person has told. */
    boolean hides() {
      return CONFLICT.equals(severity) || ASK.equals(severity);
    }
  }

  /**
   * Judges a relation; where no row fits, a person must tell.
   *
   * @param yearsAgo years since it ended: 0 while it lasts, null where unknown
   * @param yearsTotal years that it lasted, null where unknown
   */
  Verdict judge(SelectionRole role, Relation relation, Integer yearsAgo, Integer yearsTotal);
}
