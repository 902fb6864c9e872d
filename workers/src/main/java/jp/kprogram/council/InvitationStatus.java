package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** Where the invitation of a person stands (R28). */
public enum InvitationStatus implements Coded {
  PROPOSED("proposed", "提案中"),
  DROPPED("dropped", "提案をやめた"),
  OPEN("open", "回答待ち"),
  YES("yes", "同意"),
  NO("no", "不同意"),
  NOT_ANSWERED("not-answered", "回答なし"),
  WITHDRAWN("withdrawn", "取りやめ");

  private final String code;
  private final String japanese;

  InvitationStatus(String code, String japanese) {
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
