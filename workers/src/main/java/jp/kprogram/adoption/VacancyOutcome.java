package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What becomes of a place that nobody of the reserve can take (E03). */
public enum VacancyOutcome implements Coded {
  RE_CALL("re-call", "二次募集を行う"),
  LEAVE("leave", "そのままとする");

  private final String code;
  private final String japanese;

  VacancyOutcome(String code, String japanese) {
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
