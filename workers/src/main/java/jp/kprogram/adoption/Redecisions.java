package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.adoption.PanelDecisions.Draft;
import jp.kprogram.adoption.PanelDecisions.Facts;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * Another decision of a panel on one application, because of a complaint (X1, P6, E06). The others stay as they were
 * decided; what is adopted late must find room under the ceiling of the slot and in the money of the concept.
 */
@DomainService
public class Redecisions {

  private static final String RETURNED = "redecision-returned";
  private static final String SHORT = "redecision-short-of-funds";

  private final Redresses redresses;
  private final Remedies remedies;
  private final RemedyStore store;
  private final Independence independence;
  private final SelectionStore selections;
  private final SelectionRows rows;
  private final SelectionRanking ranking;
  private final ShortlistStore hearings;
  private final PanelStore panel;
  private final PanelMeetings meetings;
  private final PanelDecisionStore results;
  private final ProposalTerms terms;
  private final ReviewStore reviews;
  private final Conflicts conflicts;
  private final AwardStore awards;
  private final AdoptionHolds holds;
  private final CallResults callResults;
  private final Calls calls;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Redecisions(
      Redresses redresses,
      Remedies remedies,
      RemedyStore store,
      Independence independence,
      SelectionStore selections,
      SelectionRows rows,
      SelectionRanking ranking,
      ShortlistStore hearings,
      PanelStore panel,
      PanelMeetings meetings,
      PanelDecisionStore results,
      ProposalTerms terms,
      ReviewStore reviews,
      Conflicts conflicts,
      AwardStore awards,
      AdoptionHolds holds,
      CallResults callResults,
      Calls calls,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.redresses = redresses;
    this.remedies = remedies;
    this.store = store;
    this.independence = independence;
    this.selections = selections;
    this.rows = rows;
    this.ranking = ranking;
    this.hearings = hearings;
    this.panel = panel;
    this.meetings = meetings;
    this.results = results;
    this.terms = terms;
    this.reviews = reviews;
    this.conflicts = conflicts;
    this.awards = awards;
    this.holds = holds;
    this.callResults = callResults;
    this.calls = calls;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The meeting at which the panel decided, see {@link PanelMeetings}. */
  public record Meeting(LocalDate heldOn, List<String> present, List<String> recused, String minutes) {}

  /**
   * What the decision rests on beside the reviews.
   *
   * @param action keep what is on record, held, or waived
   * @param points that the panel agreed on; only where held
   * @param note what was asked, or why there was no interview
   */
  public record Hearing(String action, Map<Criterion, Points> points, String note) {

    private Optional<InterviewResult> on(String application) {
      return switch (action == null ? "keep" : action) {
        case "held" -> Optional.of(new InterviewResult(
            application, points, false, Required.text(note, "interviewNote", "面接審査の記録")));
        case "waived" -> Optional.of(new InterviewResult(
            application, null, false, Required.text(note, "interviewNote", "面接審査の記録")));
        default -> Optional.empty();
      };
    }
  }

  /** What the table fundability judges of the application now. */
  public Facts facts(String number, Hearing hearing) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    String selection = remedies.selection(number);
    InterviewResult interview = interview(selection, redress.application(), hearing);
    RankedRow row = ranking.alone(selection, redress.application(), interview);
    return new Facts(
        row.fundMet() ? "fund" : "below",
        row.criteriaMet() ? "met" : "below",
        row.securityMet() ? "met" : "below",
        interview == null ? "missing" : interview.held() ? "held" : "waived");
  }

  /**
   * Puts down the meeting, and what it decided on the application, for somebody else to approve.
   *
   * @param fundability what the table said
   * @throws Refusal.NotAllowed NOT_INDEPENDENT
   * @throws Refusal.InvalidInput naming the field
   * @throws Refusal.Conflict QUORUM_MISSING, NOT_FUNDABLE or CEILING_EXCEEDED, with the figures
   */
  public void record(
      String number, Meeting meeting, Hearing hearing, Draft draft, String fundability, String ruleVersion) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    independence.require(remedies.did(number, FlawedStep.PANEL), number);
    String selection = remedies.selection(number);
    PanelOutcome outcome = Coded.of(PanelOutcome.class, draft.outcome(), "panelOutcome", "採否");
    String reason = Required.text(draft.reason(), "applicantReason", "応募者に知らせる理由");
    Fundability judged = Coded.of(Fundability.class, fundability, "fundability", "採択の可否");
    Yen amount = terms.amount(selection, outcome, judged, draft);
    if (outcome == PanelOutcome.ADOPTED) {
      requireRoom(selection, redress.application(), amount);
    }
    meetings.recordOnOne(selection, meeting.heldOn(), meeting.present(), meeting.recused(), meeting.minutes(),
        standBack(number, redress.application()));
    hearing.on(redress.application()).ifPresent(interview ->
        hearings.insertInterview(selection, interview, currentUser.id(), clock.instant()));
    panel.insert(selection, number, new PanelProposal(redress.application(), outcome, amount,
        ProposalTerms.blankToNull(draft.conditions()), reason, ProposalTerms.blankToNull(draft.securityFix()), judged,
        ruleVersion, currentUser.id()), clock.instant());
    decisions.on(number, "redecision-prepared", outcome.code())
        .under(ruleVersion).because("%s：%s".formatted(judged.japanese(), reason)).record();
  }

  /** The decision goes back to who prepared it. */
  public void giveBack(String number, String reason) {
    decisions.on(number, RETURNED, "returned").because(Required.text(reason, "reason", "理由")).record();
  }

  /** Puts down that the money does not do, with the figures. */
  public void shortOfFunds(String number, String figures) {
    decisions.on(number, SHORT, "short").because(figures).record();
  }

  /**
   * Approves the decision: it takes the place of the first one, and what is adopted gets its money, both or neither. An
   * application that has moved up from the reserve meanwhile keeps its award.
   *
   * @param ruleVersion key and version of the procedure
   * @throws Refusal.NotAllowed SAME_PERSON, NOT_INDEPENDENT
   * @throws Refusal.Conflict CEILING_EXCEEDED or FUND_EXHAUSTED, with the figures
   */
  public RemedyOutcome decide(String number, String preparedBy, String reason, String ruleVersion) {
    String because = Required.text(reason, "reason", "理由");
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    if (currentUser.id().equals(preparedBy)) {
      throw new Refusal.NotAllowed("SAME_PERSON", "採否の案を作成した人は承認できません。ほかの職員が行ってください。");
    }
    independence.require(remedies.did(number, FlawedStep.PANEL), number);
    Selection selection = selections.lock(remedies.selection(number)).orElseThrow();
    String application = redress.application();
    PanelProposal proposal = panel.ofRedress(number).orElseThrow();
    if (stands(application)) {
      return done(number, RemedyOutcome.UNCHANGED, "既に採択後の手続が始まっているため、決定を改めません。", ruleVersion);
    }
    boolean adopted = proposal.outcome() == PanelOutcome.ADOPTED;
    if (adopted) {
      requireRoom(selection.number(), application, proposal.amount());
      holds.hold(selection, Map.of(application, proposal.amount()));
    }
    Optional<PanelDecision> before = results.find(application);
    String beyond = adopted ? beyondNumber(selection) : null;
    PanelDecision decision = decision(selection.number(), proposal);
    store.insertDecision(number, decision, preparedBy);
    decisions.on(selection.number(), "selection-redecided", proposal.outcome().code())
        .under(proposal.ruleVersion())
        .because("%s　申出 %s による。%s".formatted(application, number, because))
        .overriding(beyond)
        .record();
    decisions.on(application, "application-decided", proposal.outcome().code())
        .under(proposal.ruleVersion()).because(proposal.reason()).record();
    boolean same = before.filter(one -> one.outcome() == proposal.outcome()).isPresent();
    return done(number, adopted ? RemedyOutcome.ADOPTED : same ? RemedyOutcome.UNCHANGED : RemedyOutcome.CORRECTED,
        "%s　%s".formatted(proposal.outcome().japanese(), proposal.reason()), ruleVersion);
  }

  /** Number, ceiling and money that the decision has to keep to, in words. */
  public String limits(String number) {
    Selection selection = selections.find(remedies.selection(number)).orElseThrow();
    CallSlot slot = slot(selection);
    return "%s（いま採択%d件、%s）、公募枠の上限額%s、採択に使える構想の額%s".formatted(
        slot.adoption(), standing(selection.number(), "").size(), taken(selection.number(), "").japanese(),
        slot.ceiling().japanese(), holds.free(calls.get(selection.call())).japanese());
  }

  /** The members of the panel, as a form offers them. */
  public List<Map<String, String>> memberOptions(String number) {
    return meetings.options(remedies.selection(number));
  }

  /** The application, where it stands and what it was decided, in words. */
  public String standing(String number) {
    String selection = remedies.selection(number);
    String application = redresses.get(number).application();
    ApplicationEntry entry = rows.entry(selection, application, "application");
    InterviewResult interview = hearings.interviews(selection).get(application);
    RankedRow row = ranking.alone(selection, application, interview);
    return "%s　申請額 %s\n点数 %s　観点の基準 %s　安全管理措置 %s　面接審査 %s\nこれまでの決定 %s".formatted(
        entry.title(),
        entry.requested().japanese(),
        row.totalJapanese(),
        row.criteriaMet() ? "満たす" : "満たさない",
        row.securityMet() ? "満たす" : "満たさない",
        interview == null ? "未記録" : interview.pointsJapanese(),
        results.find(application).map(one -> one.outcome().japanese()).orElse("なし"));
  }

  /** What is prepared, in words. */
  public String proposal(String number) {
    return panel.ofRedress(number)
        .map(one -> "%s%s　判定 %s\n条件 %s\n理由 %s".formatted(
            one.outcome().japanese(),
            one.amount() == null ? "" : "　" + one.amount().japanese(),
            one.fundability().japanese(),
            one.conditions() == null ? "なし" : one.conditions(),
            one.reason()))
        .orElse(null);
  }

  /** Why it came back, or by how much the money falls short, where that is the last that happened to it; else null. */
  public String returned(String number) {
    return decisions.of(number).stream()
        .filter(one -> List.of("redecision-prepared", RETURNED, SHORT).contains(one.kind()))
        .reduce((earlier, later) -> later)
        .filter(one -> !one.kind().equals("redecision-prepared"))
        .map(Decision::reason)
        .orElse(null);
  }

  private RemedyOutcome done(String number, RemedyOutcome outcome, String told, String ruleVersion) {
    remedies.add(number, RemedyPart.PANEL, outcome, told, ruleVersion);
    return outcome;
  }

  private InterviewResult interview(String selection, String application, Hearing hearing) {
    return hearing.on(application).orElseGet(() -> hearings.interviews(selection).get(application));
  }

  /** Who must not count: a conflict of interest, a part in the first decision, or a review that was made void. */
  private Set<String> standBack(String number, String application) {
    Set<String> away = new HashSet<>(conflicts.peopleOf(application));
    away.addAll(remedies.did(number, FlawedStep.PANEL));
    reviews.ofApplication(application).stream()
        .filter(review -> review.status() == ReviewStatus.VOID)
        .forEach(review -> away.add(review.reviewer()));
    return away;
  }

  private PanelDecision decision(String selection, PanelProposal proposal) {
    ApplicationEntry entry = rows.entry(selection, proposal.application(), "application");
    RankedRow now = ranking.alone(
        selection, proposal.application(), hearings.interviews(selection).get(proposal.application()));
    return new PanelDecision(
        proposal.application(),
        selection,
        proposal.outcome(),
        SelectionRanking.place(ranking.rows(selection, RankingStage.PANEL), now),
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
        clock.instant());
  }

  private void requireRoom(String selection, String application, Yen amount) {
    CallSlot slot = slot(selections.find(selection).orElseThrow());
    Yen taken = taken(selection, application);
    Yen sum = taken.plus(amount);
    if (sum.compareTo(slot.ceiling()) > 0) {
      throw new Refusal.Conflict("CEILING_EXCEEDED",
          "ほかの採択の額%sにこの採択の額%sを加えると、公募枠%dの上限額%sを%s超えます。額を減らすか、補欠としてください。".formatted(
              taken.japanese(), amount.japanese(), slot.number(), slot.ceiling().japanese(),
              sum.minus(slot.ceiling()).japanese()));
    }
  }

  /** What the slot has given away: awards that stand, and adopted applications whose award is not opened yet. */
  private Yen taken(String selection, String but) {
    return standing(selection, but).values().stream().reduce(Yen.ZERO, Yen::plus);
  }

  private Map<String, Yen> standing(String selection, String but) {
    var standing = new HashMap<String, Yen>();
    results.of(selection, PanelOutcome.ADOPTED).stream()
        .filter(decision -> awards.ofApplication(decision.application()).isEmpty())
        .forEach(decision -> standing.put(decision.application(), decision.amount()));
    awards.of(selection).stream()
        .filter(award -> award.status() == AwardStatus.OPEN || award.status() == AwardStatus.SIGNED)
        .forEach(award -> standing.put(award.application(), award.amount()));
    standing.remove(but);
    return standing;
  }

  private boolean stands(String application) {
    return awards.ofApplication(application).stream().anyMatch(award ->
        award.status() == AwardStatus.OPEN || award.status() == AwardStatus.SIGNED);
  }

  private String beyondNumber(Selection selection) {
    CallSlot slot = slot(selection);
    int adopted = standing(selection.number(), "").size() + 1;
    return slot.adoptionNumber() == null || adopted <= slot.adoptionNumber()
        ? null
        : "%sに対し、苦情・異議の申出により採択%d件".formatted(slot.adoption(), adopted);
  }

  private CallSlot slot(Selection selection) {
    return callResults.slot(selection.call(), selection.slot()).slot();
  }
}
