package jp.kprogram.app.testing;

/** What every demo person logs in with. */
public final class DemoLogin {

  public static final String PASSWORD = "Kprogram-2022";

  private DemoLogin() {}
}
