package jp.kprogram.application;

import jp.kprogram.shared.Coded;

/** Where a link between an account and e-Rad stands. */
public enum LinkStatus implements Coded {
  OPEN("open", "確認中"),
  STANDS("stands", "登録済み"),
  REFUSED("refused", "認めない"),
  WITHDRAWN("withdrawn", "取下げ"),
  ENDED("ended", "終了");

  private final String code;
  private final String japanese;

  LinkStatus(String code, String japanese) {
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
