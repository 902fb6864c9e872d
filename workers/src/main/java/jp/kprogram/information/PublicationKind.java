package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** How a result becomes public (P10). */
public enum PublicationKind implements Coded {
  PAPER("paper", "論文"),
  TALK("talk", "発表・講演"),
  PRESS("press", "報道発表"),
  PATENT("patent", "特許"),
  DATASET("dataset", "データ・ソフトウェア");

  private final String code;
  private final String japanese;

  PublicationKind(String code, String japanese) {
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
