package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Whether a complaint is taken up (X1). */
public enum RedressAdmission implements Coded {
  ADMIT("admit", "取り上げる"),
  MERIT_ONLY("merit-only", "取り上げない（審査の内容への不服にとどまる）"),
  UNFOUNDED("unfounded", "取り上げない（手続の誤りを示していない）");

  private final String code;
  private final String japanese;

  RedressAdmission(String code, String japanese) {
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
