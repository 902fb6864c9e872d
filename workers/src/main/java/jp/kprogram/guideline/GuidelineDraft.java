package jp.kprogram.guideline;

/**
 * A draft of a guideline.
 *
 * @param number 1 for the first of the case
 * @param organisation 推進体制
 * @param method 実施方法
 * @param evaluation 評価の方法
 */
public record GuidelineDraft(int number, String organisation, String method, String evaluation) {

  /** The text that the council reads. */
  public String documentText() {
    return "【推進体制】\n\n%s\n\n【実施方法】\n\n%s\n\n【評価の方法】\n\n%s".formatted(organisation, method, evaluation);
  }
}
