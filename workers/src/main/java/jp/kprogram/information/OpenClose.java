package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Whether a result is opened or kept, as who notified it chose (R52, L118). */
public enum OpenClose implements Coded {
  OPEN("open", "公開する"),
  PATENT("patent", "特許を出願してから公開する"),
  KEEP_CLOSED("keep-closed", "公表を控える");

  private final String code;
  private final String japanese;

  OpenClose(String code, String japanese) {
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
