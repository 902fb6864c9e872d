package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;

/**
 * What a ranking knows of an application.
 *
 * @param application number of the application
 * @param sheets points of its reviews, those that do not count included
 * @param portfolioGap whether it covers what nothing adopted so far covers
 * @param newcomer whether it is a small firm, a start-up or a new participant (R41)
 */
public record Candidate(String application, List<Sheet> sheets, boolean portfolioGap, boolean newcomer) {

  /**
   * Points of one review.
   *
   * @param reviewer who gave them
   * @param points on each viewpoint, all five
   * @param counts false once the review was made void (E07)
   */
  public record Sheet(String reviewer, Map<Criterion, Points> points, boolean counts) {}

  public Candidate {
    sheets = List.copyOf(sheets);
  }

  List<Sheet> counting() {
    return sheets.stream().filter(Sheet::counts).toList();
  }
}
