package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What a person says to an invitation (R28). */
public enum InvitationAnswer implements Coded {
  YES("yes", "同意する"),
  NO("no", "同意しない"),
  QUESTION("question", "先に質問する");

  private final String code;
  private final String japanese;

  InvitationAnswer(String code, String japanese) {
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
