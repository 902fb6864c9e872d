package jp.kprogram.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.DomainService;

/** Ranks one application anew after a complaint (X1, E04): the others keep what they were ranked by. */
@DomainService
public class RedressRanking {

  private static final String SAME = "別の委員の査読を加えて、この応募だけ順位を付け直しました。順位も、基準との関係も変わらないため、結果は変わりません。";
  private static final String CHANGED = "別の委員の査読を加えて、この応募だけ順位を付け直しました。順位又は基準との関係が変わったため、採否を決め直します。";
  private static final String FIRST = "この応募の査読がそろいました。採否を決めます。";

  private final Redresses redresses;
  private final Remedies remedies;
  private final RemedyStore store;
  private final SelectionRanking ranking;
  private final Clock clock;

  RedressRanking(
      Redresses redresses, Remedies remedies, RemedyStore store, SelectionRanking ranking, Clock clock) {
    this.redresses = redresses;
    this.remedies = remedies;
    this.store = store;
    this.ranking = ranking;
    this.clock = clock;
  }

  /**
   * Ranks the application of a complaint by the reviews that count now.
   *
   * @return whether its place, or what it reaches, is another than what the panel decided on
   */
  public boolean rank(String number, String ruleVersion) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    String selection = remedies.selection(number);
    List<RankedRow> written = ranking.rows(selection, RankingStage.WRITTEN);
    Optional<RankedRow> before =
        written.stream().filter(row -> row.application().equals(redress.application())).findFirst();
    RankedRow now = ranking.alone(selection, redress.application(), null);
    int place = SelectionRanking.place(written, now);
    boolean changed = before.filter(row -> sameLevels(row, now) && row.rank() == place).isEmpty();
    store.insertRanking(number, before.map(RankedRow::rank).orElse(null), place, now, clock.instant());
    remedies.add(number, RemedyPart.RANKING, changed ? RemedyOutcome.CHANGED : RemedyOutcome.UNCHANGED,
        before.isEmpty() ? FIRST : changed ? CHANGED : SAME, ruleVersion);
    return changed;
  }

  private static boolean sameLevels(RankedRow one, RankedRow other) {
    return one.criteriaMet() == other.criteriaMet()
        && one.securityMet() == other.securityMet()
        && one.interviewMet() == other.interviewMet()
        && one.fundMet() == other.fundMet();
  }
}
