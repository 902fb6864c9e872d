package jp.kprogram.support;

import jp.kprogram.shared.Coded;

/** How the government answers a request for information (R37, R38, R51). */
public enum AnswerKind implements Coded {
  ANSWER("answer", "答える"),
  CONTACT("contact", "連絡先を紹介する"),
  SECRET("secret", "秘密情報として提供する"),
  UNANSWERABLE("unanswerable", "答えられない");

  private final String code;
  private final String japanese;

  AnswerKind(String code, String japanese) {
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
