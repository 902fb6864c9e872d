package jp.kprogram.vision;

import java.util.List;

/**
 * A draft of a vision.
 *
 * @param number 1 for the first of the case
 * @param summary issues and aims
 * @param horizonNote the 10-year view and the 5-year span (R61; paper L147)
 * @param technologies the proposals that it takes up
 */
public record VisionDraft(int number, String summary, String horizonNote, List<Proposal> technologies) {

  /** The text that the council, the ministries and the ministerial councils read. */
  public String documentText() {
    return "【課題とねらい】\n\n%s\n\n【期間の考え方】\n\n%s".formatted(summary, horizonNote);
  }
}
