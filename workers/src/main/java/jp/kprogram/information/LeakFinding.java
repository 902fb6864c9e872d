package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What the assessment of a leak found (E14). */
public enum LeakFinding implements Coded {
  CONFIRMED("confirmed", "漏えいがあった、又はその疑いが残る"),
  FALSE_ALARM("false-alarm", "漏えいではなかった"),
  CONTINUE("continue", "調査を続ける");

  private final String code;
  private final String japanese;

  LeakFinding(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String japanese() {
    return japanese;
  }
}
