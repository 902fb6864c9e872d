package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kprogram.adoption.Candidate.Sheet;
import jp.kprogram.adoption.Standing.Outlier;
import jp.kprogram.call.Criteria;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("07 審査の点数と順位")
class RankingTest {

  private static final Criteria CRITERIA = new Criteria(30, 30, 15, 10, 15, 30, 150, 175);
  private static final int MOST_OF_ALL = 60;

  private final Ranking ranking = new Ranking(CRITERIA, 3, 4);

  @Test
  @DisplayName("合計は、観点の重みを付けた25点満点の平均で、丸めずに比べ、千分の一で残す")
  void weighsTheViewpoints() {
    var standing = ranking.standing(candidate("A", sheet("x", 8, 8, 8, 8, 8), sheet("y", 10, 7, 6, 6, 5)));

    // x: 4 of 5 on everything is 20; y: (5*30 + 3.5*30 + 3*15 + 3*10 + 2.5*15) / 100 * 5 = 18.375
    assertThat(standing.total()).isEqualTo(new Mean(38_375, 2));
    assertThat(standing.total().thousandths()).isEqualTo(19_188);
    assertThat(standing.means().get(Criterion.C1).thousandths()).isEqualTo(4_500);
    assertThat(standing.spread()).isEqualTo(1_625);
    assertThat(standing.missing()).isEqualTo(1);
    assertThat(standing.japanese()).isEqualTo("19.188点（2人の平均）");
  }

  @Test
  @DisplayName("基準ちょうどは満たし、百分の一でも下なら満たさない")
  void meetsAThreshold_atIt() {
    var at = ranking.standing(candidate("A", sheet("x", 7, 7, 7, 7, 7)));
    var below = ranking.standing(candidate("B", sheet("x", 7, 7, 7, 7, 7), sheet("y", 7, 7, 7, 7, 6)));

    assertThat(at.total().thousandths()).isEqualTo(17_500);
    assertThat(at.fundMet()).isTrue();
    assertThat(below.fundMet()).isFalse();
    assertThat(below.interviewMet()).isTrue();
  }

  @Test
  @DisplayName("安全管理措置が基準を下回ることは、ほかの観点とは別に示す")
  void flagsSecurityControl_byItself() {
    var standing = ranking.standing(candidate("A", sheet("x", 10, 10, 10, 10, 5)));

    assertThat(standing.securityMet()).isFalse();
    assertThat(standing.criteriaMet()).isTrue();
    assertThat(standing.fundMet()).isTrue();
  }

  @Test
  @DisplayName("中央値から2点以上離れた点は、協議の対象とする")
  void findsOutliers() {
    var standing = ranking.standing(candidate("A",
        sheet("x", 8, 8, 8, 8, 8), sheet("y", 8, 8, 8, 8, 8), sheet("z", 4, 5, 8, 8, 8)));
    var split = ranking.standing(candidate("B", sheet("x", 9, 8, 8, 8, 8), sheet("y", 1, 8, 8, 8, 8)));

    assertThat(standing.outliers()).containsExactly(new Outlier("z", Criterion.C1));
    assertThat(split.outliers())
        .containsExactly(new Outlier("x", Criterion.C1), new Outlier("y", Criterion.C1));
  }

  @Test
  @DisplayName("同点は、C1、C2(d)、まだ採択のない領域、新たな参加者、審査委員長の順に決め、理由を残す")
  void breaksTies_inTheOrderedRule() {
    var byC1 = candidate("A", sheet("x", 8, 6, 8, 8, 8));
    var byC2d = candidate("B", sheet("x", 7, 7, 8, 8, 8));
    var gap = new Candidate("C", List.of(sheet("x", 7, 7, 9, 8, 7)), true, false);
    var newcomer = new Candidate("D", List.of(sheet("x", 7, 7, 9, 8, 7)), false, true);
    var one = candidate("E", sheet("x", 7, 7, 9, 8, 7));
    var other = candidate("F", sheet("x", 7, 7, 9, 8, 7));

    var open = ranking.of(List.of(one, newcomer, byC2d, other, gap, byC1), List.of());
    var decided = ranking.of(List.of(one, newcomer, byC2d, other, gap, byC1), List.of("F", "E"));

    assertThat(open).extracting(Standing::application).containsExactly("A", "B", "C", "D", "E", "F");
    assertThat(open).extracting(Standing::rank).containsExactly(1, 2, 3, 4, 5, 5);
    assertThat(open).extracting(Standing::tieBreak).containsExactly(
        TieBreak.C1, TieBreak.C1, TieBreak.C2D, TieBreak.PORTFOLIO_GAP, TieBreak.OPEN, TieBreak.OPEN);
    assertThat(decided).extracting(Standing::application).containsExactly("A", "B", "C", "D", "F", "E");
    assertThat(decided).extracting(Standing::rank).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(decided.get(5).tieBreak()).isEqualTo(TieBreak.CHAIR);
  }

  @Test
  @DisplayName("審査委員長の順は、同順位でない提案を動かさない")
  void movesNobodyElse_whenTheChairDecides() {
    var better = candidate("A", sheet("x", 9, 9, 9, 9, 9));
    var worse = candidate("B", sheet("x", 8, 8, 8, 8, 8));

    assertThat(ranking.of(List.of(better, worse), List.of("B", "A")))
        .extracting(Standing::application).containsExactly("A", "B");
  }

  @Test
  @DisplayName("評点のない応募は最後になり、どの基準も満たさない")
  void putsWhatHasNoReviewLast() {
    var none = candidate("A");
    var zero = candidate("B", sheet("x", 0, 0, 0, 0, 0));

    var ranked = ranking.of(List.of(none, zero), List.of());

    assertThat(ranked).extracting(Standing::application).containsExactly("B", "A");
    assertThat(ranked.get(1).missing()).isEqualTo(3);
    assertThat(ranked.get(1).interviewMet()).isFalse();
    assertThat(ranked.get(1).japanese()).isEqualTo("評点なし");
  }

  @RepeatedTest(200)
  @DisplayName("素点から別に計算し直した値は、いつも同じになる")
  void equalsTheSumsDoneAnotherWay(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var candidate = random(random, "A", random.nextInt(1, 12));

    var standing = ranking.standing(candidate);

    var totals = candidate.counting().stream().map(RankingTest::plainTotal).toList();
    if (totals.isEmpty()) {
      assertThat(standing.total()).isEqualTo(new Mean(0, 0));
      return;
    }
    var mean = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(totals.size()), 20, RoundingMode.HALF_UP);
    assertThat(standing.total().thousandths())
        .isEqualTo(mean.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact());
    assertThat(standing.fundMet()).isEqualTo(mean.compareTo(new BigDecimal("17.5")) >= 0);
    assertThat(standing.spread()).isEqualTo(
        Collections.max(totals).subtract(Collections.min(totals)).movePointRight(3).intValueExact());
    double squares = totals.stream().mapToDouble(one -> Math.pow(one.subtract(mean).doubleValue(), 2)).sum();
    double deviation = totals.size() < 2 ? 0 : Math.sqrt(squares / (totals.size() - 1)) * 1000;
    assertThat((double) standing.deviation()).isBetween(deviation - 0.51, deviation + 0.51);
  }

  @RepeatedTest(200)
  @DisplayName("査読者や応募の並びを変えても、無効の評点を加えても、順位は変わらない")
  void ignoresOrder_andVoidScores(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var candidates = new ArrayList<>(IntStream.range(0, random.nextInt(1, MOST_OF_ALL))
        .mapToObj(index -> random(random, "APP-%03d".formatted(index), random.nextInt(0, 6)))
        .toList());
    var before = ranking.of(candidates, List.of());

    var shuffled = new ArrayList<>(candidates.stream().map(candidate -> disturbed(candidate, random)).toList());
    Collections.shuffle(shuffled, random);

    assertThat(ranking.of(shuffled, List.of())).isEqualTo(before);
  }

  @RepeatedTest(100)
  @DisplayName("順位は合計の順で、席次に欠けがなく、同順位は審査委員長を待つものだけである")
  void ranksWithoutGaps(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var candidates = IntStream.range(0, random.nextInt(1, MOST_OF_ALL))
        .mapToObj(index -> random(random, "APP-%03d".formatted(index), 1))
        .toList();

    var ranked = ranking.of(candidates, List.of());

    for (int index = 1; index < ranked.size(); index++) {
      var above = ranked.get(index - 1);
      var here = ranked.get(index);
      assertThat(above.total()).isGreaterThanOrEqualTo(here.total());
      assertThat(here.rank()).isIn(above.rank(), index + 1);
      assertThat(here.rank() == above.rank())
          .isEqualTo(above.tieBreak() == TieBreak.OPEN && here.tieBreak() == TieBreak.OPEN
              && above.rank() == here.rank());
    }
    assertThat(ranked).extracting(Standing::application)
        .containsExactlyInAnyOrderElementsOf(candidates.stream().map(Candidate::application).toList());
  }

  private static BigDecimal plainTotal(Sheet sheet) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Criterion criterion : Criterion.values()) {
      sum = sum.add(new BigDecimal(sheet.points().get(criterion).japanese())
          .multiply(BigDecimal.valueOf(CRITERIA.weights().get(criterion.ordinal()))));
    }
    return sum.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(100));
  }

  private static Candidate disturbed(Candidate candidate, Random random) {
    var sheets = new ArrayList<>(candidate.sheets());
    sheets.add(new Sheet("void-%d".formatted(random.nextInt()), points(random), false));
    Collections.shuffle(sheets, random);
    return new Candidate(candidate.application(), sheets, candidate.portfolioGap(), candidate.newcomer());
  }

  private static Candidate random(Random random, String application, int reviews) {
    var sheets = IntStream.range(0, reviews)
        .mapToObj(index -> new Sheet("reviewer-" + index, points(random), random.nextInt(10) > 0))
        .toList();
    return new Candidate(application, sheets, random.nextBoolean(), random.nextBoolean());
  }

  private static Map<Criterion, Points> points(Random random) {
    var points = new EnumMap<Criterion, Points>(Criterion.class);
    // few different values, so that there are ties
    List.of(Criterion.values()).forEach(criterion -> points.put(criterion, new Points(5 + random.nextInt(4))));
    return points;
  }

  private static Candidate candidate(String application, Sheet... sheets) {
    return new Candidate(application, List.of(sheets), false, false);
  }

  private static Sheet sheet(String reviewer, int... halves) {
    var points = new EnumMap<Criterion, Points>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      points.put(criterion, new Points(halves[criterion.ordinal()]));
    }
    return new Sheet(reviewer, points, true);
  }
}
