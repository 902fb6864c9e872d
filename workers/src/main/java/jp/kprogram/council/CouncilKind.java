package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** The kinds of councils: one for each project, and one across projects (R48; L115). */
public enum CouncilKind implements Coded {
  PROJECT("project", "プロジェクトの協議会"),
  CROSS("cross", "横断協議の場");

  private final String code;
  private final String japanese;

  CouncilKind(String code, String japanese) {
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
