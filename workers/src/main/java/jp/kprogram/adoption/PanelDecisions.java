package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.adoption.AdoptionCut.Decided;
import jp.kprogram.adoption.AdoptionCut.Proposal;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/** The panel's decision: prepared proposal by proposal, checked against slot and ledger, approved as a whole (P6, R59). */
@DomainService
public class PanelDecisions {

  private static final String PREPARED = "selection-prepared";
  private static final String RETURNED = "selection-returned";
  private static final String SHORT = "adoption-short-of-funds";
  private static final String BELOW = "書面審査の評価が、面接審査に進む提案の水準に達しませんでした。";

  private final Selections selections;
  private final SelectionStore store;
  private final SelectionRanking ranking;
  private final SelectionRows rows;
  private final ProposalTerms terms;
  private final ShortlistStore shortlists;
  private final PanelStore panel;
  private final PanelDecisionStore results;
  private final AdoptionHolds holds;
  private final PanelAdditions additions;
  private final CallResults callResults;
  private final Calls calls;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  PanelDecisions(
      Selections selections,
      SelectionStore store,
      SelectionRanking ranking,
      SelectionRows rows,
      ProposalTerms terms,
      ShortlistStore shortlists,
      PanelStore panel,
      PanelDecisionStore results,
      AdoptionHolds holds,
      PanelAdditions additions,
      CallResults callResults,
      Calls calls,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.selections = selections;
    this.store = store;
    this.ranking = ranking;
    this.rows = rows;
    this.terms = terms;
    this.shortlists = shortlists;
    this.panel = panel;
    this.results = results;
    this.holds = holds;
    this.additions = additions;
    this.callResults = callResults;
    this.calls = calls;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What the table fundability judges, as it names the values.
   *
   * @param total fund or below
   * @param criteria met or below: every viewpoint but security control
   * @param security met or below
   * @param interview held, waived or missing
   */
  public record Facts(String total, String criteria, String security, String interview) {}

  /**
   * What is decided on one proposal.
   *
   * @param millions amount in 百万円; null where it is rejected
   */
  public record Draft(
      String application, String outcome, Integer millions, String conditions, String securityFix, String reason) {}

  /**
   * A whole decision before its approval.
   *
   * @param releasedAt from when it may be known
   */
  public record Prepared(String preparedBy, Instant releasedAt) {}

  /** The shortlist in its order, with what is prepared; what the order suggests where nothing is. */
  public List<Map<String, String>> rows(String selection) {
    List<RankedRow> ranked = ranking.rows(selection, RankingStage.PANEL);
    Map<String, ApplicationEntry> entries = entries(selection, ranked);
    List<RankedRow> standing = standing(ranked, entries);
    Map<String, PanelProposal> proposals = panel.proposals(selection);
    Map<String, PanelOutcome> suggested = suggested(selection, standing, entries);
    return standing.stream()
        .map(row -> {
          PanelProposal proposal = proposals.get(row.application());
          var cells = new LinkedHashMap<>(SelectionRows.row(row, entries.get(row.application())));
          cells.put("tieBreak", row.tieBreak() == TieBreak.NONE ? "―" : row.tieBreak().japanese());
          cells.put("requested", entries.get(row.application()).requested().japanese());
          cells.put("suggested", suggested.get(row.application()).japanese());
          cells.put("decided", proposal == null ? "未決" : proposal.outcome().japanese());
          cells.put("amount", proposal == null || proposal.amount() == null ? "―" : proposal.amount().japanese());
          cells.put("conditions", proposal == null ? null : proposal.conditions());
          cells.put("securityFix", proposal == null ? null : proposal.securityFix());
          cells.put("reason", proposal == null ? null : proposal.reason());
          return (Map<String, String>) cells;
        })
        .toList();
  }

  /** Adopted, reserve and rejected of what is prepared, in words. */
  public String summary(String selection) {
    return summary(prepared(selection));
  }

  /** What the decision as prepared sets aside, in words; null where nothing. */
  public String override(String selection) {
    return new AdoptionCut(slot(selections.get(selection))).override(prepared(selection)).orElse(null);
  }

  /** Why the decision came back, where that is the last that happened to it; else null. */
  public String returnReason(String selection) {
    return last(selection).filter(one -> one.kind().equals(RETURNED)).map(Decision::reason).orElse(null);
  }

  /** By how much the money of the concept falls short, where that is the last that happened; else null. */
  public String shortfall(String selection) {
    return last(selection).filter(one -> one.kind().equals(SHORT)).map(Decision::reason).orElse(null);
  }

  public List<Map<String, String>> options(String selection) {
    List<RankedRow> ranked = ranking.rows(selection, RankingStage.PANEL);
    Map<String, ApplicationEntry> entries = entries(selection, ranked);
    return SelectionRows.options(
        standing(ranked, entries).stream().map(row -> entries.get(row.application())).toList());
  }

  /** Number, ceiling and money that the decision has to keep to, in words. */
  public String limits(String selection) {
    Selection found = selections.get(selection);
    CallSlot slot = slot(found);
    return "%s、公募枠の上限額%s、採択に使える構想の額%s".formatted(
        slot.adoption(), slot.ceiling().japanese(), holds.free(calls.get(found.call())).japanese());
  }

  /**
   * What the table judges of a proposal.
   *
   * @throws Refusal.InvalidInput NOT_ON_SHORTLIST
   */
  public Facts facts(String selection, String application) {
    RankedRow row = row(selection, application);
    InterviewResult interview = shortlists.interviews(selection).get(row.application());
    return new Facts(
        row.fundMet() ? "fund" : "below",
        row.criteriaMet() ? "met" : "below",
        row.securityMet() ? "met" : "below",
        interview == null ? "missing" : interview.held() ? "held" : "waived");
  }

  /**
   * Prepares the decision on one proposal; the last counts.
   *
   * @param fundability what the table said
   * @throws Refusal.InvalidInput naming the field
   * @throws Refusal.Conflict NOT_FUNDABLE where the table does not allow what is decided
   */
  public void prepare(String selection, Draft draft, String fundability, String ruleVersion) {
    RankedRow row = row(selection, draft.application());
    PanelOutcome outcome = Coded.of(PanelOutcome.class, draft.outcome(), "panelOutcome", "採否");
    String reason = Required.text(draft.reason(), "applicantReason", "応募者に知らせる理由");
    Fundability judged = Coded.of(Fundability.class, fundability, "fundability", "採択の可否");
    Yen amount = terms.amount(selection, outcome, judged, draft);
    panel.insert(selection, null, new PanelProposal(row.application(), outcome, amount,
        ProposalTerms.blankToNull(draft.conditions()), reason, ProposalTerms.blankToNull(draft.securityFix()), judged,
        ruleVersion, currentUser.id()), clock.instant());
    decisions.on(selection, "proposal-prepared", outcome.code())
        .under(ruleVersion)
        .because("%s　%s：%s".formatted(row.application(), judged.japanese(), reason))
        .record();
  }

  /**
   * Closes the preparation.
   *
   * @throws Refusal.Conflict PROPOSALS_OPEN, RANKING_STALE, or as {@link AdoptionCut#check}
   * @throws Refusal.InvalidInput where the day or time of the notices is wrong
   */
  public Prepared complete(String selection, LocalDate noticesOn, String noticesTime) {
    Instant releasedAt = release(noticesOn, noticesTime);
    List<Decided> decided = checked(selection);
    decisions.on(selection, PREPARED, "prepared")
        .because("%s。結果の通知は%s。".formatted(summary(decided), Moments.japanese(releasedAt)))
        .overriding(new AdoptionCut(slot(selections.get(selection))).override(decided).orElse(null))
        .record();
    return new Prepared(currentUser.id(), releasedAt);
  }

  /** The decision goes back to who prepared it. */
  public void giveBack(String selection, String reason) {
    decisions.on(selection, RETURNED, "returned").because(Required.text(reason, "reason", "理由")).record();
  }

  /**
   * Approves the decision: every application gets its outcome and reason, and what is adopted its money, all or
   * nothing.
   *
   * @param preparedBy who prepared it and so may not approve
   * @param releasedAt from when it may be known; not before now
   * @return from when it may be known
   * @throws Refusal.NotAllowed SAME_PERSON
   * @throws Refusal.Conflict FUND_EXHAUSTED with the figures; RANKING_STALE where points have changed since; as {@link
   *     #complete}
   */
  public Instant adopt(String selection, String preparedBy, Instant releasedAt, String reason) {
    if (currentUser.id().equals(preparedBy)) {
      throw new Refusal.NotAllowed("SAME_PERSON", "採否の案を作成した人は承認できません。ほかの職員が行ってください。");
    }
    Selection found = store.lock(selection).orElseThrow();
    if (results.count(selection) > 0 || found.status() != SelectionStatus.OPEN) {
      throw new Refusal.Conflict("SELECTION_DECIDED", "選考 %s は「%s」のため、採否を決められません。".formatted(
          selection, found.status().japanese()));
    }
    List<Decided> decided = checked(selection);
    Instant now = clock.instant();
    Instant known = releasedAt.isBefore(now) ? now : releasedAt;
    holds.hold(found, decided.stream()
        .filter(one -> one.outcome() == PanelOutcome.ADOPTED)
        .collect(Collectors.toMap(Decided::application, Decided::amount)));
    List<PanelDecision> all = decisions(selection, now);
    results.insert(all);
    results.insertNotice(selection, known, preparedBy, currentUser.id(), now);
    store.status(selection, SelectionStatus.DECIDED);
    additions.close(selection);
    decisions.on(selection, "selection-approved", "approved")
        .because("%s。応募%d件のすべてに理由を付した。%s".formatted(summary(decided), all.size(), reason))
        .overriding(new AdoptionCut(slot(found)).override(decided).orElse(null))
        .record();
    return known;
  }

  /** Puts down that the money does not do, with the figures. */
  public void shortOfFunds(String selection, String figures) {
    decisions.on(selection, SHORT, "short").because(figures).record();
  }

  private Instant release(LocalDate day, String time) {
    Required.present(day, "noticesOn", "結果を通知する日");
    LocalTime hour;
    try {
      hour = LocalTime.parse(Required.text(time, "noticesTime", "結果を通知する時刻"));
    } catch (DateTimeParseException e) {
      throw new Refusal.InvalidInput("NOT_A_TIME", "noticesTime", "「結果を通知する時刻」は 10:00 のような時刻で記入してください。");
    }
    Instant moment = day.atTime(hour).atZone(Moments.JAPAN).toInstant();
    if (!moment.isAfter(clock.instant())) {
      throw new Refusal.InvalidInput("NOT_LATER", "noticesOn", "「結果を通知する日」と時刻は、現在より後にしてください。");
    }
    return moment;
  }

  /** What is prepared on the proposals that stand, once it keeps to every rule of the slot. */
  private List<Decided> checked(String selection) {
    if (!ranking.upToDate(selection, RankingStage.PANEL)) {
      throw new Refusal.Conflict("RANKING_STALE",
          "順位を付けた後に、評点又は応募が変わりました（無効となった査読、取下げなど）。採否の案に差し戻して、順位を付け直してください。");
    }
    Set<String> proposed = panel.proposals(selection).keySet();
    List<String> open = standing(selection).stream()
        .map(RankedRow::application)
        .filter(one -> !proposed.contains(one))
        .toList();
    if (!open.isEmpty()) {
      throw new Refusal.Conflict("PROPOSALS_OPEN",
          "応募 %s の採否が決まっていません。すべて決めてから終えてください。".formatted(String.join("、", open)));
    }
    List<Decided> decided = prepared(selection);
    new AdoptionCut(slot(selections.get(selection))).check(decided);
    return decided;
  }

  private List<Decided> prepared(String selection) {
    Map<String, PanelProposal> proposals = panel.proposals(selection);
    return standing(selection).stream()
        .filter(row -> proposals.containsKey(row.application()))
        .map(row -> {
          PanelProposal proposal = proposals.get(row.application());
          return new Decided(row.application(), row.rank(), proposal.outcome(), proposal.amount());
        })
        .toList();
  }

  private Optional<Decision> last(String selection) {
    return decisions.of(selection).stream()
        .filter(one -> List.of(PREPARED, RETURNED, SHORT).contains(one.kind()))
        .reduce((earlier, later) -> later);
  }

  private List<PanelDecision> decisions(String selection, Instant now) {
    Map<String, PanelProposal> proposals = panel.proposals(selection);
    Map<String, RankedRow> panelRows = byNumber(ranking.rows(selection, RankingStage.PANEL));
    Map<String, RankedRow> writtenRows = byNumber(ranking.rows(selection, RankingStage.WRITTEN));
    Map<String, ShortlistStore.Change> changes = shortlists.changes(selection);
    int threshold = rows.criterionThreshold(selection);
    return rows.entries(selection).values().stream()
        .map(entry -> panelRows.containsKey(entry.number())
            ? decision(selection, entry, panelRows.get(entry.number()).rank(), proposals.get(entry.number()), now)
            : decision(selection, entry, writtenRows.get(entry.number()).rank(), notHeard(
                entry, writtenRows.get(entry.number()), changes.get(entry.number()), threshold), now))
        .toList();
  }

  /** Who did not come before the panel is told why by a template: viewpoints, never points (FS: text without grade). */
  private static PanelProposal notHeard(
      ApplicationEntry entry, RankedRow row, ShortlistStore.Change change, int threshold) {
    List<Criterion> below = row.below(threshold);
    String reason = BELOW
        + (below.isEmpty() ? "" : "特に、次の観点の評価が基準に達しませんでした：%s。".formatted(
            below.stream().map(Criterion::japanese).collect(Collectors.joining("、"))))
        + (change == null ? "" : change.reason());
    return new PanelProposal(entry.number(), PanelOutcome.REJECTED, null, null, reason, null, null, null, null);
  }

  private PanelDecision decision(
      String selection, ApplicationEntry entry, int rank, PanelProposal proposal, Instant now) {
    return new PanelDecision(
        entry.number(),
        selection,
        proposal.outcome(),
        rank,
        proposal.amount(),
        proposal.conditions(),
        proposal.reason(),
        proposal.securityFix(),
        proposal.fundability(),
        proposal.ruleVersion(),
        entry.title(),
        entry.applicant().name(),
        entry.institution().name(),
        entry.institution().code(),
        currentUser.id(),
        now);
  }

  private Map<String, PanelOutcome> suggested(
      String selection, List<RankedRow> standing, Map<String, ApplicationEntry> entries) {
    return new AdoptionCut(slot(selections.get(selection))).suggest(standing.stream()
        .map(row -> new Proposal(row.application(), row.rank(), row.fundMet() && row.securityMet(),
            entries.get(row.application()).requested()))
        .toList());
  }

  /** The panel's ranking without what was withdrawn since. */
  private List<RankedRow> standing(String selection) {
    List<RankedRow> ranked = ranking.rows(selection, RankingStage.PANEL);
    return standing(ranked, entries(selection, ranked));
  }

  private static List<RankedRow> standing(List<RankedRow> ranked, Map<String, ApplicationEntry> entries) {
    return ranked.stream().filter(row -> entries.containsKey(row.application())).toList();
  }

  private Map<String, ApplicationEntry> entries(String selection, List<RankedRow> ranked) {
    return rows.entries(selection, ranked.stream().map(RankedRow::application).toList());
  }

  private RankedRow row(String selection, String application) {
    return standing(selection).stream()
        .filter(row -> row.application().equals(application))
        .findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_ON_SHORTLIST", "application",
            "「応募」の %s は、審議する応募ではありません。表から選んでください。".formatted(application)));
  }

  private CallSlot slot(Selection selection) {
    return callResults.slot(selection.call(), selection.slot()).slot();
  }

  private static String summary(List<Decided> decided) {
    var numbers = decided.stream().collect(Collectors.groupingBy(Decided::outcome, Collectors.counting()));
    return "審議した%d件のうち採択%d件（%s）、補欠%d件、不採択%d件".formatted(
        decided.size(),
        numbers.getOrDefault(PanelOutcome.ADOPTED, 0L),
        AdoptionCut.cost(decided).japanese(),
        numbers.getOrDefault(PanelOutcome.RESERVE, 0L),
        numbers.getOrDefault(PanelOutcome.REJECTED, 0L));
  }

  private static Map<String, RankedRow> byNumber(List<RankedRow> rows) {
    return rows.stream().collect(Collectors.toMap(RankedRow::application, row -> row));
  }
}
