package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** Where a council stands (P8). Suspended follows from its members: no project of it is represented any more. */
public enum CouncilStatus implements Coded {
  PREPARING("preparing", "設置の手続中"),
  ESTABLISHED("established", "設置済み"),
  SUSPENDED("suspended", "休止中（研究代表者の不在）"),
  WITHOUT("without-council", "協議会を置かない"),
  NOT_ESTABLISHED("not-established", "設置に至らなかった"),
  JOINED("joined", "ほかの協議会に加わった"),
  WITHDRAWN("withdrawn", "設置を取りやめた"),
  CLOSED("closed", "終了");

  private final String code;
  private final String japanese;

  CouncilStatus(String code, String japanese) {
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
