package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Why a content is opened or not: the rows of the table secret-access, and what it is not asked about. */
public enum AccessCause implements Coded {
  OPENED("opened", "開いた"),
  ENDED("ended", "提供が終わっている"),
  LEFT("left", "協議会の構成員でない"),
  COUNCIL_SUSPENDED("council-suspended", "協議会が休止中"),
  SUSPENDED("suspended", "漏えい事案により停止中"),
  ACCESS_ENDED("access-ended", "この人への提供は終わっている"),
  BEFORE("before", "期間の前"),
  AFTER("after", "期間の後"),
  NOT_ACKNOWLEDGED("not-acknowledged", "今の期間について受領していない"),
  NOT_A_RECIPIENT("not-a-recipient", "受領者でない"),
  UNCOVERED("uncovered", "規則の表に当たるものがない");

  private final String code;
  private final String japanese;

  AccessCause(String code, String japanese) {
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
