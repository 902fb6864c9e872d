package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Whether what is offered is a result of the project itself: such a result is never a secret (L119, S-08). */
public enum ResultOrigin implements Coded {
  NOT_A_RESULT("not-a-result", "成果ではない"),
  OWN_RESULT("own-result", "このプロジェクトの研究開発の成果である");

  private final String code;
  private final String japanese;

  ResultOrigin(String code, String japanese) {
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
