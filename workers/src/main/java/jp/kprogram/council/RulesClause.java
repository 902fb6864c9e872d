package jp.kprogram.council;

/**
 * A clause of the rules of a council.
 *
 * @param number its place; a number is never used again, as other clauses may name it
 * @param heading what it is about
 * @param words what it says
 * @param removed whether it was taken out; it then reads 削除
 */
public record RulesClause(int number, String heading, String words, boolean removed) {

  /** How the table says that a clause was taken out. */
  static final String REMOVED = "removed";

  RulesClause(int number, String heading, String words) {
    this(number, heading, words, false);
  }
}
