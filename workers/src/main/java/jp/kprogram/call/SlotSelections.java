package jp.kprogram.call;

import jp.kprogram.shared.Yen;

/** Whether review and selection settle what a slot comes to; asked of a later stage once the call is closed. */
public interface SlotSelections {

  /** Whether the result of a slot comes from a selection, so that nobody enters it. */
  boolean settle(String call, int slot);

  /** Whether a selection of the call has begun, so that no single applicant gets more time. */
  boolean begun(String call);

  /** What the awards of a slot of a call take that stand now; of an award that came to nothing, nothing. */
  Taken taken(String call, int slot);

  /**
   * Awards that stand.
   *
   * @param number how many
   * @param amount what they may cost together at most
   */
  record Taken(int number, Yen amount) {}
}
