package jp.kprogram.call;

/** Whether review and selection settle what a slot comes to; asked of a later stage once the call is closed. */
public interface SlotSelections {

  /** Whether the result of a slot comes from a selection, so that nobody enters it. */
  boolean settle(String call, int slot);

  /** Whether a selection of the call has begun, so that no single applicant gets more time. */
  boolean begun(String call);
}
