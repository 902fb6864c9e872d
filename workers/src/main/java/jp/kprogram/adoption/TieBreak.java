package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What put two applications of the same total in order (E04), in the order in which it is asked. Never chance or time. */
public enum TieBreak implements Coded {
  NONE("none", "同点なし"),
  C1("c1", "研究成果活用の実現可能性の点による"),
  C2D("c2d", "安全管理措置の妥当性の点による"),
  PORTFOLIO_GAP("portfolio-gap", "まだ採択のない領域を補うことによる"),
  NEWCOMER("newcomer", "中小企業・スタートアップ又は新たな参加者であることによる"),
  CHAIR("chair", "審査委員長の判断による"),
  /** Nothing does yet: the chair is to decide, with reasons. */
  OPEN("open", "同順位（審査委員長の判断を待つ）");

  private final String code;
  private final String japanese;

  TieBreak(String code, String japanese) {
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
