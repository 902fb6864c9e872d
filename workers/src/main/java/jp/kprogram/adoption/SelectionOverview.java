package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/**
 * The whole order of a selection, for its chair and its agency, and nobody with a conflict of interest in it (P5, P6).
 * Who gave which points is not part of it.
 */
@DomainService
public class SelectionOverview {

  private final Selections selections;
  private final SelectionRows rows;
  private final ReviewStore reviews;
  private final RankingStore ranking;
  private final ShortlistStore shortlists;
  private final PanelDecisionStore results;
  private final AwardStore awards;
  private final Conflicts conflicts;
  private final CurrentUser currentUser;

  SelectionOverview(
      Selections selections,
      SelectionRows rows,
      ReviewStore reviews,
      RankingStore ranking,
      ShortlistStore shortlists,
      PanelDecisionStore results,
      AwardStore awards,
      Conflicts conflicts,
      CurrentUser currentUser) {
    this.selections = selections;
    this.rows = rows;
    this.reviews = reviews;
    this.ranking = ranking;
    this.shortlists = shortlists;
    this.results = results;
    this.awards = awards;
    this.conflicts = conflicts;
    this.currentUser = currentUser;
  }

  /**
   * An application in the order.
   *
   * @param row what its reviews come to
   * @param title of the research
   * @param shortlisted whether it is on the shortlist, once that is decided
   * @param outcome what was decided; null before
   * @param award where its award stands, the last if it had several; null where it has none
   */
  public record Line(RankedRow row, String title, boolean shortlisted, PanelOutcome outcome, AwardStatus award) {}

  /**
   * Some of the order.
   *
   * @param total how many applications are in it
   * @param reviews how many reviews wait, are written and are in
   */
  public record Lines(Selection selection, List<Line> lines, int total, Map<ReviewStatus, Integer> reviews) {}

  /**
   * Some of the order by the reviews, best first.
   *
   * @throws Refusal.NotFound SELECTION_NOT_FOUND where there is none, or it is not for this person
   */
  public Lines page(String number, int page, int size) {
    Selection selection = selections.find(number).filter(this::isFor).orElseThrow(() -> new Refusal.NotFound(
        "SELECTION_NOT_FOUND", "selection", "選考が見つかりません。番号を確かめてください。"));
    List<RankedRow> ranked = ranking.rows(number, RankingStage.WRITTEN, page * size, size);
    List<String> numbers = ranked.stream().map(RankedRow::application).toList();
    Map<String, ApplicationEntry> entries = rows.entries(number, numbers);
    Set<String> heard = Set.copyOf(shortlists.shortlisted(number));
    Map<String, PanelDecision> decided = results.of(numbers).stream()
        .collect(Collectors.toMap(PanelDecision::application, Function.identity()));
    Map<String, AwardStatus> awarded = awards.of(number).stream()
        .collect(Collectors.toMap(Award::application, Award::status, (earlier, later) -> later));
    return new Lines(selection, ranked.stream()
        .map(row -> new Line(
            row,
            SelectionRows.title(entries.get(row.application())),
            heard.contains(row.application()),
            decided.containsKey(row.application()) ? decided.get(row.application()).outcome() : null,
            awarded.get(row.application())))
        .toList(), ranking.count(number, RankingStage.WRITTEN), reviews.counts(number));
  }

  /** Whether this person may read the order of a selection. */
  boolean isFor(Selection selection) {
    boolean takesPart = currentUser.id().equals(selection.chair()) || currentUser.groups().contains(selection.agency());
    return takesPart && !conflicts.hiddenInSelection(currentUser.id(), selection.number());
  }
}
