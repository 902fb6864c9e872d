package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Why a provision, or the access of one recipient, ended (P10, E12, E14). */
public enum EndCause implements Coded {
  EXPIRED("expired", "期限が来た"),
  WITHDRAWN("withdrawn", "提供者が取りやめた"),
  LEFT_COUNCIL("left-council", "協議会の構成員でなくなった"),
  DECLINED("declined", "受領しないと答えた"),
  EXCLUDED("excluded", "漏えい事案により除かれた"),
  INCIDENT("incident", "漏えい事案により提供を終えた"),
  NO_RECIPIENTS("no-recipients", "受領者がいなくなった"),
  REFUSED("refused", "提供を認めなかった");

  private final String code;
  private final String japanese;

  EndCause(String code, String japanese) {
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
