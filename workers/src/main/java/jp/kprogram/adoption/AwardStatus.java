package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Where an award stands (P7). */
public enum AwardStatus implements Coded {
  OPEN("open", "手続中"),
  SIGNED("signed", "契約済み"),
  REFUSED("refused", "採択の取消し"),
  DECLINED("declined", "採択の辞退"),
  LAPSED("lapsed", "採択の失効");

  private final String code;
  private final String japanese;

  AwardStatus(String code, String japanese) {
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
