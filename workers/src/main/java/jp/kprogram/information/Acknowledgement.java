package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What a recipient answered; only an explicit acknowledgement opens a secret (P10, R51). */
public enum Acknowledgement implements Coded {
  ACKNOWLEDGE("acknowledge", "承知し、受領する"),
  DECLINE("decline", "受領しない");

  private final String code;
  private final String japanese;

  Acknowledgement(String code, String japanese) {
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
