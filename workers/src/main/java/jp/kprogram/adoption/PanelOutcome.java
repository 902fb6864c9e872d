package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What the panel decides on an application (P6). */
public enum PanelOutcome implements Coded {
  ADOPTED("adopted", "採択"),
  /** Takes the place of an adopted one that does not come to a contract (E03, E18). */
  RESERVE("reserve", "補欠"),
  REJECTED("rejected", "不採択");

  private final String code;
  private final String japanese;

  PanelOutcome(String code, String japanese) {
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
