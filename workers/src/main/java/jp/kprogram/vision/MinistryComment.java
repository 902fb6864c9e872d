package jp.kprogram.vision;

import java.util.Map;

/**
 * A comment of a ministry in a consultation, and what became of it.
 *
 * @param id running number
 * @param ministry group id
 * @param ministryName its Japanese name
 * @param text the comment
 * @param resolution what became of it; null while open
 * @param resolutionReason why; null while open
 */
public record MinistryComment(
    long id, String ministry, String ministryName, String text, CommentResolution resolution, String resolutionReason) {

  /** The row that forms show of it. */
  public Map<String, String> row() {
    return Map.of("id", String.valueOf(id), "ministryName", ministryName, "commentText", text);
  }
}
