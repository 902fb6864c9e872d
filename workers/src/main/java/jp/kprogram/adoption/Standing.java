package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;

/**
 * Where an application stands in a ranking, by its reviews alone.
 *
 * @param application number of the application
 * @param rank from 1; equal where the chair is still to decide
 * @param tieBreak what told it from the neighbour of the same total
 * @param reviews how many reviews count
 * @param missing how many of those that the call asks for are not there
 * @param total mean of the totals, out of 25 points
 * @param means mean on each viewpoint, out of 5 points
 * @param lowest lowest total of a review, in thousandths; 0 without reviews
 * @param highest highest total of a review, in thousandths
 * @param deviation standard deviation of the totals (of a sample), in thousandths, rounded half up; 0 below two reviews
 * @param outliers points that lie far from the median of their viewpoint
 * @param criteriaMet whether every viewpoint but security control reaches its threshold
 * @param securityMet whether security control reaches it: if not, nothing can be funded until it is mended
 * @param interviewMet whether the total reaches the threshold of the interview
 * @param fundMet whether the total reaches the threshold to be funded
 */
public record Standing(
    String application,
    int rank,
    TieBreak tieBreak,
    int reviews,
    int missing,
    Mean total,
    Map<Criterion, Mean> means,
    int lowest,
    int highest,
    int deviation,
    List<Outlier> outliers,
    boolean criteriaMet,
    boolean securityMet,
    boolean interviewMet,
    boolean fundMet) {

  /** Points of one reviewer on one viewpoint that lie far from the median. */
  public record Outlier(String reviewer, Criterion criterion) {}

  /** Highest less lowest total, in thousandths. */
  public int spread() {
    return highest - lowest;
  }

  /** In words, without who reviewed: 3人の平均 18.167点. */
  public String japanese() {
    return reviews == 0 ? "評点なし" : "%s点（%d人の平均）".formatted(Mean.japanese(total.thousandths()), reviews);
  }

  Standing placed(int place, TieBreak by) {
    return new Standing(application, place, by, reviews, missing, total, means, lowest, highest, deviation, outliers,
        criteriaMet, securityMet, interviewMet, fundMet);
  }
}
