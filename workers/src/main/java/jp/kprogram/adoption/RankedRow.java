package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standing as it is stored: what {@link Ranking} makes of the points, means rounded to thousandths.
 *
 * @param means by viewpoint, in thousandths of a point
 * @param outliers how many points lie far from the median
 */
public record RankedRow(
    String application,
    int rank,
    TieBreak tieBreak,
    int reviews,
    int missing,
    Mean total,
    Map<Criterion, Integer> means,
    int lowest,
    int highest,
    int deviation,
    int outliers,
    boolean criteriaMet,
    boolean securityMet,
    boolean interviewMet,
    boolean fundMet) {

  static RankedRow of(Standing standing) {
    return new RankedRow(
        standing.application(),
        standing.rank(),
        standing.tieBreak(),
        standing.reviews(),
        standing.missing(),
        standing.total(),
        standing.means().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, mean -> mean.getValue().thousandths(), (a, b) -> a,
                TreeMap::new)),
        standing.lowest(),
        standing.highest(),
        standing.deviation(),
        standing.outliers().size(),
        standing.criteriaMet(),
        standing.securityMet(),
        standing.interviewMet(),
        standing.fundMet());
  }

  /** Total in words: 18.167点. */
  public String totalJapanese() {
    return reviews == 0 ? "評点なし" : Mean.japanese(total.thousandths()) + "点";
  }

  /** Viewpoints below a threshold, in tenths of a point. */
  List<Criterion> below(int tenths) {
    return Stream.of(Criterion.values()).filter(criterion -> means.get(criterion) < tenths * 100).toList();
  }
}
