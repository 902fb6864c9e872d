package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Whether a leak is referred to the police (E14, S-12). */
public enum PoliceReferral implements Coded {
  REFER("refer", "告発・相談する"),
  NOT_REFER("not-refer", "しない");

  private final String code;
  private final String japanese;

  PoliceReferral(String code, String japanese) {
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
