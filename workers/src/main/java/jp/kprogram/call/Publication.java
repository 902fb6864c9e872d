package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** Whether all may read the answer to a question. */
public enum Publication implements Coded {
  PUBLISH("publish", "公開する"),
  PRIVATE("private", "質問者だけに回答する");

  private final String code;
  private final String japanese;

  Publication(String code, String japanese) {
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
