package jp.kprogram.support;

import jp.kprogram.shared.Coded;

/** What stands in the log of a dialogue (R32). */
public enum DialogueKind implements Coded {
  QUESTION("question", "質問・要望"),
  ANSWER("answer", "回答"),
  CONTACT("contact", "連絡先の紹介"),
  SECRET("secret", "秘密情報としての提供"),
  UNANSWERABLE("unanswerable", "答えられない理由"),
  PROGRESS("progress", "経過"),
  DONE("done", "実現"),
  IMPOSSIBLE("impossible", "できない理由"),
  FURTHER("further", "さらなる質問"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  DialogueKind(String code, String japanese) {
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
