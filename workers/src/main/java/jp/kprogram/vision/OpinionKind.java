package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** A council member's opinion on a draft; missing stands for none before the deadline. */
public enum OpinionKind implements Coded {
  AGREE("agree", "賛成"),
  COMMENT("comment", "意見あり"),
  DISSENT("dissent", "反対"),
  MISSING("missing", "未提出");

  private final String code;
  private final String japanese;

  OpinionKind(String code, String japanese) {
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
