package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What was found from one viewpoint (E09, E10). */
public enum DiligenceFinding implements Coded {
  OK("ok", "懸念はない"),
  MITIGATE("mitigate", "措置があれば進められる"),
  REFUSE("refuse", "採択を取り消すべき");

  private final String code;
  private final String japanese;

  DiligenceFinding(String code, String japanese) {
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
