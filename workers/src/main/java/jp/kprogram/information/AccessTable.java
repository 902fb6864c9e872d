package jp.kprogram.information;

/** The table secret-access: who may open a secret at a moment (P10, R51). */
public interface AccessTable {

  /** Judges the facts; where no row fits, nothing is opened. */
  AccessVerdict judge(AccessFacts facts);
}
