package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What the table fundability says of a proposal (P6). */
public enum Fundability implements Coded {
  FUNDABLE("fundable", "採択できる"),
  /** A viewpoint lies below its threshold: only with conditions. */
  CONDITIONAL("conditional", "条件を付せば採択できる"),
  /** The security-control plan lies below its threshold. */
  AFTER_FIX("after-fix", "安全管理措置が直れば採択できる"),
  NOT_FUNDABLE("not-fundable", "採択できない"),
  /** The interview is not on record. */
  INCOMPLETE("incomplete", "面接審査の結果がない");

  private final String code;
  private final String japanese;

  Fundability(String code, String japanese) {
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
