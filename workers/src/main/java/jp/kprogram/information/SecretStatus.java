package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Where a secret stands, from its offer to its end (P10). */
public enum SecretStatus implements Coded {
  OFFERED("offered", "登録中"),
  DESCRIBED("described", "内容の登録待ち"),
  SUBMITTED("submitted", "確認中"),
  PROVIDED("provided", "提供中"),
  REFUSED("refused", "提供を認めなかった"),
  WITHDRAWN("withdrawn", "提供の前に取りやめた"),
  ENDED("ended", "提供を終えた");

  private final String code;
  private final String japanese;

  SecretStatus(String code, String japanese) {
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
