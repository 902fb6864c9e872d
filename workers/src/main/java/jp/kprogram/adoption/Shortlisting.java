package jp.kprogram.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.adoption.Candidate.Sheet;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** From the written review to the shortlist (P6): points far from the others, and who is heard. */
@DomainService
public class Shortlisting {

  private final SelectionRanking ranking;
  private final SelectionRows rows;
  private final RankingStore points;
  private final ShortlistStore store;
  private final SelectionSettings settings;
  private final SecondLookStore looks;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Shortlisting(
      SelectionRanking ranking,
      SelectionRows rows,
      RankingStore points,
      ShortlistStore store,
      SelectionSettings settings,
      SecondLookStore looks,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.ranking = ranking;
    this.rows = rows;
    this.points = points;
    this.store = store;
    this.settings = settings;
    this.looks = looks;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Applications whose points lie far apart, that were not discussed yet and that no reviewer is looking at again; who
   * gave the points is not told.
   */
  public List<Map<String, String>> undiscussed(String selection) {
    List<Standing> open = open(selection);
    Map<String, ApplicationEntry> entries =
        rows.entries(selection, open.stream().map(Standing::application).toList());
    Map<String, List<Sheet>> sheets = points.sheetsFarApart(selection, settings.outlierHalfPoints());
    return open.stream()
        .map(standing -> Map.of(
            "application", standing.application(),
            "title", entries.get(standing.application()).title(),
            "total", Mean.japanese(standing.total().thousandths()),
            "spread", Mean.japanese(standing.spread()),
            "points", points(standing, sheets.get(standing.application()))))
        .toList();
  }

  /**
   * Puts down what the discussion of far-apart points came to.
   *
   * @throws Refusal.InvalidInput NOT_TO_DISCUSS where the application is none of those
   */
  public void discuss(String selection, String application, String finding) {
    String found = Required.text(finding, "finding", "協議の結果");
    if (open(selection).stream().noneMatch(standing -> standing.application().equals(application))) {
      throw new Refusal.InvalidInput("NOT_TO_DISCUSS", "outlierApplication",
          "「応募」の %s は、協議の対象ではありません。表から選んでください。".formatted(application));
    }
    store.insertDiscussion(selection, application, found, currentUser.id(), clock.instant());
    decisions.on(selection, "outlier-discussed", "discussed").because("%s：%s".formatted(application, found)).record();
  }

  /** The first rows of the written ranking, with who would be heard as things stand. */
  public List<Map<String, String>> rows(String selection) {
    List<RankedRow> ranked = points.rows(selection, RankingStage.WRITTEN, 0, SelectionRows.MOST);
    Map<String, ApplicationEntry> entries =
        rows.entries(selection, ranked.stream().map(RankedRow::application).toList());
    Map<String, Boolean> shortlist = shortlist(selection, ranked, entries.keySet());
    return ranked.stream()
        .map(row -> {
          var cells = new LinkedHashMap<>(SelectionRows.row(row, entries.get(row.application())));
          cells.put("reviews", row.missing() == 0 ? row.reviews() + "人" : "%d人（%d人不足）".formatted(
              row.reviews(), row.missing()));
          cells.put("shortlisted", shortlist.getOrDefault(row.application(), false) ? "進む" : "進まない");
          return (Map<String, String>) cells;
        })
        .toList();
  }

  /** In words: 応募12件のうち4件が面接審査に進みます. */
  public String summary(String selection) {
    Map<String, Boolean> shortlist = shortlist(selection, ranking.rows(selection, RankingStage.WRITTEN));
    return "応募%d件のうち%d件が面接審査に進みます。".formatted(
        shortlist.size(), shortlist.values().stream().filter(Boolean::booleanValue).count());
  }

  /**
   * Puts an application on the shortlist or takes it off, whatever its points.
   *
   * @throws Refusal.InvalidInput naming the field; ALREADY_SO where nothing would change
   */
  public void change(String selection, String application, boolean shortlisted, String reason) {
    String number = rows.entry(selection, application, "application").number();
    String because = Required.text(reason, "reason", "理由");
    if (shortlist(selection).get(number) == shortlisted) {
      throw new Refusal.InvalidInput("ALREADY_SO", "application",
          "応募 %s は、既に%sことになっています。".formatted(number, shortlisted ? "面接審査に進む" : "面接審査に進まない"));
    }
    store.insertChange(
        selection, number, new ShortlistStore.Change(shortlisted, because), currentUser.id(), clock.instant());
    decisions.on(selection, "shortlist-changed", shortlisted ? "add" : "remove")
        .because("%s：%s".formatted(number, because))
        .overriding("面接審査の基準によらず、応募 %s を%s".formatted(number, shortlisted ? "面接審査に進めた" : "面接審査に進めなかった"))
        .record();
  }

  /**
   * Decides the shortlist as it stands.
   *
   * @return how many are on it
   */
  public int decide(String selection) {
    Map<String, Boolean> shortlist = shortlist(selection);
    store.insertShortlist(selection, shortlist, currentUser.id(), clock.instant());
    int heard = store.shortlisted(selection).size();
    decisions.on(selection, "shortlist-decided", heard == 0 ? "none" : "decided")
        .because("応募%d件のうち%d件を面接審査に進める。".formatted(shortlist.size(), heard))
        .record();
    return heard;
  }

  /** Ranked anew, for a decision. */
  private Map<String, Boolean> shortlist(String selection) {
    return shortlist(selection, ranking.rank(selection, RankingStage.WRITTEN));
  }

  /** By the threshold, and by what the chair changed. */
  private Map<String, Boolean> shortlist(String selection, List<RankedRow> ranked) {
    return shortlist(selection, ranked, rows.entries(selection).keySet());
  }

  private Map<String, Boolean> shortlist(String selection, List<RankedRow> ranked, Set<String> standing) {
    Map<String, ShortlistStore.Change> changes = store.changes(selection);
    return ranked.stream()
        .filter(row -> standing.contains(row.application()))
        .collect(Collectors.toMap(
            RankedRow::application,
            row -> changes.containsKey(row.application())
                ? changes.get(row.application()).shortlisted()
                : row.interviewMet(),
            (one, other) -> one,
            LinkedHashMap::new));
  }

  private List<Standing> open(String selection) {
    Set<String> discussed = store.discussed(selection);
    Set<String> looked = looks.openIn(selection);
    return ranking.withOutliers(selection).stream()
        .filter(standing -> !discussed.contains(standing.application()))
        .filter(standing -> !looked.contains(standing.application()))
        .toList();
  }

  private static String points(Standing standing, List<Sheet> sheets) {
    var texts = new ArrayList<String>();
    standing.outliers().stream().map(Standing.Outlier::criterion).distinct().forEach(criterion ->
        texts.add("%s　%s".formatted(criterion.japanese(), sheets.stream()
            .map(sheet -> sheet.points().get(criterion)).sorted().map(Points::japanese)
            .collect(Collectors.joining("、")))));
    return String.join("／", texts);
  }
}
