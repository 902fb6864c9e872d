package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What who notified a result does about a secret in it (P10). */
public enum SecretRemedy implements Coded {
  REMOVED("removed", "秘密情報を除いて改めた"),
  ASK_PROVIDER("ask-provider", "提供者に申し入れる"),
  WAIT("wait", "待つ");

  private final String code;
  private final String japanese;

  SecretRemedy(String code, String japanese) {
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
