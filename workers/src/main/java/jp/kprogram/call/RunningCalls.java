package jp.kprogram.call;

/** The cases of calls that wait for what later stages report. */
public interface RunningCalls {

  /** A result of a slot is on record; a case that is not waiting for it finds it there when it comes so far. */
  void slotDecided(String callNumber, int slot, SlotOutcome outcome);

  /** The result of a feasibility study is on record. */
  void studyDecided(String callNumber);

  /** A slot of a call that was settled long since is called again: opens the case of that call. */
  void recall(Call call, int slot);
}
