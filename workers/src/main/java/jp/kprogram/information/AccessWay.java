package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Ways by which a content is asked for. */
public enum AccessWay implements Coded {
  PAGE("page", "画面"),
  API("api", "API");

  private final String code;
  private final String japanese;

  AccessWay(String code, String japanese) {
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
