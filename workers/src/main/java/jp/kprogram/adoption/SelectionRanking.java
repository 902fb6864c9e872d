package jp.kprogram.adoption;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.adoption.Candidate.Sheet;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.CallTerms;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** The rankings of a selection (P6, E04, E07). What is stored is always what the points come to now, or it is redone. */
@DomainService
public class SelectionRanking {

  private final Selections selections;
  private final Calls calls;
  private final Applications applications;
  private final RankingStore store;
  private final ShortlistStore desk;
  private final PanelDecisionStore results;
  private final SelectionSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  SelectionRanking(
      Selections selections,
      Calls calls,
      Applications applications,
      RankingStore store,
      ShortlistStore desk,
      PanelDecisionStore results,
      SelectionSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.selections = selections;
    this.calls = calls;
    this.applications = applications;
    this.store = store;
    this.desk = desk;
    this.results = results;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Ranks the applications that stand. Where points have changed since the last ranking, such as by a review made void,
   * there is a new one, on record; else nothing is written.
   */
  public List<RankedRow> rank(String selection, RankingStage stage) {
    List<RankedRow> rows = compute(selection, stage);
    int round = store.lastRound(selection, stage);
    if (round > 0 && rows.equals(store.rows(selection, stage))) {
      return rows;
    }
    store.insert(selection, stage, round + 1, rows, clock.instant());
    decisions.on(selection, round == 0 ? "selection-ranked" : "selection-reranked", stage.code())
        .because("%d件の応募を%sの点で順位付けした。".formatted(rows.size(), stage.japanese()))
        .record();
    return rows;
  }

  /** The ranking on record, best first. */
  public List<RankedRow> rows(String selection, RankingStage stage) {
    return store.rows(selection, stage);
  }

  /** Whether the ranking on record is what the points come to now. */
  public boolean upToDate(String selection, RankingStage stage) {
    return compute(selection, stage).equals(store.rows(selection, stage));
  }

  /** Applications of the best place that several share and the chair is to decide on; none where there is no such. */
  public List<RankedRow> tied(String selection) {
    List<RankedRow> rows = store.rows(selection, RankingStage.PANEL);
    return rows.stream()
        .filter(row -> row.tieBreak() == TieBreak.OPEN && sharesPlace(rows, row))
        .findFirst()
        .map(first -> rows.stream().filter(row -> row.rank() == first.rank()).toList())
        .orElse(List.of());
  }

  /**
   * Puts one of those that share the best undecided place first, and ranks again.
   *
   * @throws Refusal.InvalidInput NOT_TIED where it is none of them
   */
  public void putFirst(String selection, String application, String reason) {
    String because = Required.text(reason, "reason", "理由");
    List<String> tied = tied(selection).stream().map(RankedRow::application).toList();
    if (!tied.contains(application)) {
      throw new Refusal.InvalidInput("NOT_TIED", "firstApplication",
          "「先の順位とする応募」は、同順位の応募（%s）から選んでください。".formatted(String.join("、", tied)));
    }
    desk.insertTieDecision(selection, application, because, currentUser.id(), clock.instant());
    decisions.on(selection, "tie-broken", "decided")
        .because("同順位の %s のうち %s を先とする。%s".formatted(String.join("、", tied), application, because))
        .record();
    rank(selection, RankingStage.PANEL);
  }

  /** Applications with points that lie far from the others, with their standing. */
  List<Standing> withOutliers(String selection) {
    Selection found = selections.get(selection);
    Ranking ranking = ranking(found);
    Map<String, List<Sheet>> farApart = store.sheetsFarApart(selection, settings.outlierHalfPoints());
    return candidates(found, entries(found, farApart.keySet()), farApart).stream()
        .map(ranking::standing)
        .filter(standing -> !standing.outliers().isEmpty())
        .toList();
  }

  /**
   * What the points of one application come to now, without a place among the others.
   *
   * @param interview whose points take the place of those of the reviews, or null
   */
  RankedRow alone(String selection, String application, InterviewResult interview) {
    Selection found = selections.get(selection);
    Candidate candidate = new Candidate(
        application, store.sheets(selection).getOrDefault(application, List.of()), false, false);
    return RankedRow.of(ranking(found).standing(interviewed(candidate, interview)));
  }

  /** The place that a total takes among others on record: one behind all that are higher. */
  static int place(List<RankedRow> others, RankedRow alone) {
    return 1 + (int) others.stream()
        .filter(other -> !other.application().equals(alone.application()))
        .filter(other -> other.total().compareTo(alone.total()) > 0)
        .count();
  }

  private List<RankedRow> compute(String selection, RankingStage stage) {
    Selection found = selections.get(selection);
    List<Candidate> candidates = stage == RankingStage.WRITTEN
        ? candidates(found, applications.entriesOf(found.call(), found.slot()), store.sheets(selection))
        : panel(selection, candidates(found, entries(found, desk.shortlisted(selection)),
            store.sheetsOfShortlist(selection)));
    List<String> chairOrder = stage == RankingStage.WRITTEN ? List.of() : desk.chairOrder(selection);
    return ranking(found).of(candidates, chairOrder).stream().map(RankedRow::of).toList();
  }

  private Ranking ranking(Selection selection) {
    CallTerms terms = calls.get(selection.call()).terms();
    return new Ranking(terms.criteria(), terms.reviewers(), settings.outlierHalfPoints());
  }

  private List<ApplicationEntry> entries(Selection selection, Collection<String> numbers) {
    return applications.entriesOf(selection.call(), selection.slot(), numbers);
  }

  private List<Candidate> candidates(
      Selection selection, List<ApplicationEntry> entries, Map<String, List<Sheet>> sheets) {
    Set<String> known = Set.copyOf(results.institutionsAdoptedBefore(selection.number(), clock.instant()));
    return entries.stream()
        .map(entry -> new Candidate(
            entry.number(), sheets.getOrDefault(entry.number(), List.of()), false, isNewcomer(entry, known)))
        .toList();
  }

  private static boolean isNewcomer(ApplicationEntry entry, Set<String> known) {
    String code = entry.institution().code();
    return entry.institution().startUp() || code == null || !known.contains(code);
  }

  /** What the panel agreed on after the interview takes the place of the reviews. */
  private List<Candidate> panel(String selection, List<Candidate> shortlist) {
    Map<String, InterviewResult> interviews = desk.interviews(selection);
    return shortlist.stream()
        .map(candidate -> interviewed(candidate, interviews.get(candidate.application())))
        .toList();
  }

  private static Candidate interviewed(Candidate candidate, InterviewResult interview) {
    if (interview == null) {
      return candidate;
    }
    List<Sheet> sheets = interview.held()
        ? List.of(new Sheet("panel", interview.points(), true))
        : candidate.sheets();
    return new Candidate(candidate.application(), sheets, interview.portfolioGap(), candidate.newcomer());
  }

  private static boolean sharesPlace(List<RankedRow> rows, RankedRow row) {
    return rows.stream().filter(other -> other.rank() == row.rank()).count() > 1;
  }
}
