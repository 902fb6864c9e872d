package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What was said in an invitation. */
public enum EntryKind implements Coded {
  QUESTION("question", "質問"),
  REPLY("reply", "答え"),
  YES("yes", "同意"),
  NO("no", "不同意"),
  ASK_AGAIN("ask-again", "再度の照会"),
  NOT_ANSWERED("not-answered", "回答なし");

  private final String code;
  private final String japanese;

  EntryKind(String code, String japanese) {
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
