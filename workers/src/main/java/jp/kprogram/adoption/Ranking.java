package jp.kprogram.adoption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kprogram.adoption.Candidate.Sheet;
import jp.kprogram.adoption.Standing.Outlier;
import jp.kprogram.call.Criteria;

/**
 * Puts the applications of a selection in order by their points (P6, E04). Exact: no mean is rounded before it is
 * compared. The order of reviewers and of applications has no influence, nor has a review that does not count.
 */
public final class Ranking {

  private static final int HALF_POINT = 500;

  private static final Comparator<Placed> BY_TOTAL = best(one -> one.standing().total());

  /** The ordered rule, each step with the name under which it goes on record. */
  private static final List<Map.Entry<TieBreak, Comparator<Placed>>> STEPS = List.of(
      Map.entry(TieBreak.C1, best(one -> one.standing().means().get(Criterion.C1))),
      Map.entry(TieBreak.C2D, best(one -> one.standing().means().get(Criterion.C2D))),
      Map.entry(TieBreak.PORTFOLIO_GAP, best(one -> one.candidate().portfolioGap())),
      Map.entry(TieBreak.NEWCOMER, best(one -> one.candidate().newcomer())),
      Map.entry(TieBreak.CHAIR, Comparator.comparingInt(Placed::chairPlace)));

  private static final Comparator<Placed> ORDER =
      STEPS.stream().map(Map.Entry::getValue).reduce(BY_TOTAL, Comparator::thenComparing);

  private final Criteria criteria;
  private final int reviewers;
  private final int outlierHalves;

  /**
   * @param criteria weights and thresholds of the call
   * @param reviewers how many reviews the call asks for
   * @param outlierHalves from how many half points away from the median points are an outlier
   */
  public Ranking(Criteria criteria, int reviewers, int outlierHalves) {
    this.criteria = criteria;
    this.reviewers = reviewers;
    this.outlierHalves = outlierHalves;
  }

  /**
   * The ranking.
   *
   * @param chairOrder applications in the order that the chair gave to those of one place; it moves no others
   * @return best first; those of one place by their numbers
   */
  public List<Standing> of(Collection<Candidate> candidates, List<String> chairOrder) {
    List<Placed> placed = candidates.stream()
        .map(candidate -> new Placed(candidate, standing(candidate), place(candidate, chairOrder)))
        .sorted(ORDER.thenComparing(one -> one.candidate().application()))
        .toList();
    List<Standing> ranked = new ArrayList<>();
    for (int index = 0; index < placed.size(); index++) {
      boolean sameAsBefore = index > 0 && ORDER.compare(placed.get(index - 1), placed.get(index)) == 0;
      int rank = sameAsBefore ? ranked.get(index - 1).rank() : index + 1;
      ranked.add(placed.get(index).standing().placed(rank, tieBreak(placed, index)));
    }
    return ranked;
  }

  /** What the reviews of an application come to, before it has a place. */
  public Standing standing(Candidate candidate) {
    List<Sheet> sheets = candidate.counting();
    List<Integer> totals = sheets.stream()
        .map(sheet -> Points.total(criteria.weights(), sheet.points()))
        .toList();
    Mean total = new Mean(totals.stream().mapToLong(Integer::longValue).sum(), totals.size());
    Map<Criterion, Mean> means = means(sheets);
    return new Standing(
        candidate.application(),
        0,
        TieBreak.NONE,
        sheets.size(),
        Math.max(0, reviewers - sheets.size()),
        total,
        means,
        totals.stream().mapToInt(Integer::intValue).min().orElse(0),
        totals.stream().mapToInt(Integer::intValue).max().orElse(0),
        deviation(totals),
        outliers(sheets),
        Stream.of(Criterion.values())
            .filter(criterion -> criterion != Criterion.C2D)
            .allMatch(criterion -> means.get(criterion).reaches(criteria.criterionThreshold())),
        means.get(Criterion.C2D).reaches(criteria.criterionThreshold()),
        total.reaches(criteria.interviewThreshold()),
        total.reaches(criteria.fundThreshold()));
  }

  private record Placed(Candidate candidate, Standing standing, int chairPlace) {}

  private static <T extends Comparable<T>> Comparator<Placed> best(Function<Placed, T> value) {
    return Comparator.comparing(value).reversed();
  }

  private static int place(Candidate candidate, List<String> chairOrder) {
    int place = chairOrder.indexOf(candidate.application());
    return place < 0 ? chairOrder.size() : place;
  }

  /** By the neighbour above where that has the same total, else by the one below. An undecided side counts first. */
  private static TieBreak tieBreak(List<Placed> placed, int index) {
    List<TieBreak> sides = Stream.of(index - 1, index + 1)
        .filter(other -> other >= 0 && other < placed.size())
        .map(placed::get)
        .filter(other -> BY_TOTAL.compare(other, placed.get(index)) == 0)
        .map(other -> between(other, placed.get(index)))
        .toList();
    return sides.contains(TieBreak.OPEN) ? TieBreak.OPEN : sides.stream().findFirst().orElse(TieBreak.NONE);
  }

  private static TieBreak between(Placed one, Placed other) {
    return STEPS.stream()
        .filter(step -> step.getValue().compare(one, other) != 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(TieBreak.OPEN);
  }

  private static Map<Criterion, Mean> means(List<Sheet> sheets) {
    var means = new EnumMap<Criterion, Mean>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      long sum = sheets.stream().mapToLong(sheet -> (long) HALF_POINT * sheet.points().get(criterion).halves()).sum();
      means.put(criterion, new Mean(sum, sheets.size()));
    }
    return means;
  }

  private List<Outlier> outliers(List<Sheet> sheets) {
    var outliers = new ArrayList<Outlier>();
    for (Criterion criterion : Criterion.values()) {
      int median = twiceTheMedian(sheets.stream().map(sheet -> sheet.points().get(criterion).halves()).sorted().toList());
      sheets.stream()
          .filter(sheet -> Math.abs(2 * sheet.points().get(criterion).halves() - median) >= 2 * outlierHalves)
          .forEach(sheet -> outliers.add(new Outlier(sheet.reviewer(), criterion)));
    }
    outliers.sort(Comparator.comparing(Outlier::criterion).thenComparing(Outlier::reviewer));
    return List.copyOf(outliers);
  }

  /** The median may lie between two half points. */
  private static int twiceTheMedian(List<Integer> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
  }

  private static int deviation(List<Integer> totals) {
    int count = totals.size();
    if (count < 2) {
      return 0;
    }
    long sum = totals.stream().mapToLong(Integer::longValue).sum();
    long squares = totals.stream().mapToLong(total -> (long) total * total).sum();
    return BigDecimal.valueOf(count * squares - sum * sum)
        .divide(BigDecimal.valueOf((long) count * (count - 1)), MathContext.DECIMAL64)
        .sqrt(MathContext.DECIMAL64)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
