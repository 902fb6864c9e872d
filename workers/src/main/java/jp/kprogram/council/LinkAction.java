package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What is done with a link between councils (R48). */
public enum LinkAction implements Coded {
  LINK("link", "つなぐ"),
  UNLINK("unlink", "つながりを終える");

  private final String code;
  private final String japanese;

  LinkAction(String code, String japanese) {
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
