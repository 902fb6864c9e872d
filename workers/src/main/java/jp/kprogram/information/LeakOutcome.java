package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What is decided on a leak (E14). */
public enum LeakOutcome implements Coded {
  RESTORE("restore", "停止を解く"),
  EXCLUDE_MEMBER("exclude-member", "関わった人を協議会から除く"),
  END_SECRET("end-secret", "秘密情報の提供を終える");

  private final String code;
  private final String japanese;

  LeakOutcome(String code, String japanese) {
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
