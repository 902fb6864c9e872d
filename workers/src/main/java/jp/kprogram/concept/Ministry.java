package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** Ministries that may use the results of a concept or are consulted on it (R05, R12; paper L25, L37). */
public enum Ministry implements Coded {
  CABINET_SECRETARIAT("cabinet-secretariat", "内閣官房"),
  MEXT("mext", "文部科学省"),
  METI("meti", "経済産業省"),
  RELATED("related-ministry", "関係府省");

  private final String code;
  private final String japanese;

  Ministry(String code, String japanese) {
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
