package jp.kprogram.vision;

import java.time.Clock;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Substitutes;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Proposals of technologies, from the first word to the answer (R17-R20, R23, R29-R35; paper L44-64, L83-90).
 *
 * <p>Everybody with a right to start the process may propose; every proposer gets an answer with a reason.
 */
@DomainService
public class Proposals {

  private final ProposalStore store;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final Substitutes substitutes;
  private final VisionLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  Proposals(
      ProposalStore store,
      CaseNumbers numbers,
      Decisions decisions,
      Substitutes substitutes,
      VisionLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.decisions = decisions;
    this.substitutes = substitutes;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes a proposal in, gives it a number and confirms it to the proposer.
   *
   * @param requestedNumber business key that the caller asked for, or null
   */
  public Proposal register(String requestedNumber, String proposer, ProposalContent content) {
    String number = numbers.settle(requestedNumber, "PRP", 4, taken -> store.find(taken).isPresent());
    var proposal = new Proposal(number, proposer, content, ProposalStatus.SUBMITTED, 1, clock.instant(), null);
    store.insert(proposal);
    decisions.on(number, "proposal-registered", "submitted").record();
    letters.proposalReceived(proposal);
    return proposal;
  }

  /** The proposal with a number, for the records of the programme. */
  public Optional<Proposal> find(String number) {
    return store.find(number);
  }

  /**
   * Puts down that the proposer keeps unusual years knowingly, or mends them (R61).
   *
   * @param outcome keep or correct
   */
  public Proposal settleTimeframe(
      String number, String outcome, Integer horizonYears, Integer spanYears, String reason, String ruleVersion) {
    Proposal proposal = ownOf(number);
    String because = Required.text(reason, "reason", "理由");
    var content = switch (outcome == null ? "" : outcome) {
      case "keep" -> proposal.content().withTimeframe(
          proposal.content().horizonYears(), proposal.content().spanYears());
      case "correct" -> proposal.content().withTimeframe(horizonYears, spanYears);
      default -> throw new Refusal.InvalidInput(
          "UNKNOWN_VALUE", "outcome", "「期間の扱い」は、このままとするか直すかを選んでください。");
    };
    store.revise(number, proposal.revision() + 1, content, currentUser.id(), clock.instant());
    record(proposal, "proposal-timeframe", outcome).under(ruleVersion).because(because).record();
    return get(number);
  }

  /** Puts a screening down; what follows from it, the table proposal-screening says. */
  public void screen(String number, Screening screening, String ruleVersion) {
    Proposal proposal = get(number);
    store.addScreening(proposal, screening, currentUser.id(), clock.instant());
    decisions
        .on(number, "proposal-screened", screening.unmet().isEmpty() ? "all-met" : "not-all-met")
        .under(ruleVersion)
        .because(screening.results())
        .record();
  }

  /** A person decides on a proposal that the table did not list. Listing it nevertheless is an exception on record. */
  public void decide(String number, ProposalOutcome outcome, String reason, String ruleVersion) {
    Proposal proposal = get(number);
    String because = Required.text(reason, "reason", "理由");
    Screening screening = screeningOf(number);
    var entry = decisions.on(number, "proposal-decided", outcome.code()).under(ruleVersion).because(because);
    switch (outcome) {
      case LIST -> entry.overriding("満たさない項目があるまま候補に加えた：" + String.join("、", screening.unmet()));
      case RETURN -> {
        store.move(number, ProposalStatus.RETURNED);
        letters.proposalReturned(proposal, because);
      }
      case HOLD -> store.move(number, ProposalStatus.HELD);
      case REJECT -> store.move(number, ProposalStatus.REJECTED);
    }
    entry.record();
  }

  /** Adds a proposal to the candidates for a vision. */
  public void list(String number, String ruleVersion) {
    Screening screening = screeningOf(number);
    store.move(number, ProposalStatus.LISTED);
    decisions.on(number, "proposal-listed", "list").under(ruleVersion).because(screening.results()).record();
  }

  /** The proposer hands in a new revision after a return; nobody else may, save a substitute. */
  public Proposal revise(String number, ProposalContent content) {
    Proposal proposal = ownOf(number);
    if (proposal.status() != ProposalStatus.RETURNED) {
      throw new Refusal.Conflict(
          "PROPOSAL_NOT_RETURNED", "提案 %s は差し戻されていないため、手直しできません。".formatted(number));
    }
    store.revise(number, proposal.revision() + 1, content, currentUser.id(), clock.instant());
    record(proposal, "proposal-revised", "submitted").record();
    return get(number);
  }

  /**
   * Answers the proposer with a reason (R35; paper L90).
   *
   * @param reason why a person decided so; null where the screening alone led to the listing
   */
  public void answer(String number, String reason) {
    Proposal proposal = get(number);
    boolean byPerson = reason != null && !reason.isBlank();
    Screening screening = screeningOf(number);
    store.answered(number, clock.instant());
    decisions
        .on(number, "proposal-answered", proposal.status().code())
        .because(byPerson ? reason.strip() : screening.results())
        .record();
    letters.proposalAnswered(proposal, byPerson ? reason.strip() : screening.reasons());
  }

  /** The time for an answer is over: the superiors are told, the case goes on. */
  public void escalateOverdueAnswer(String number) {
    Proposal proposal = get(number);
    decisions.on(number, "proposal-answer-overdue", "escalated").record();
    letters.answerOverdue(proposal);
  }

  /** Closes a proposal that was taken back. */
  public void withdraw(String number, String reason) {
    Proposal proposal = get(number);
    store.move(number, ProposalStatus.WITHDRAWN);
    record(proposal, "proposal-withdrawn", "withdrawn").because(reason).record();
    letters.proposalWithdrawn(proposal, reason);
  }

  private Screening screeningOf(String number) {
    return store.lastScreening(number).orElseThrow(() -> new Refusal.Conflict(
        "PROPOSAL_NOT_SCREENED", "提案 %s はまだ審査されていません。審査の結果を記録してください。".formatted(number)));
  }

  private Proposal ownOf(String number) {
    Proposal proposal = get(number);
    if (!substitutes.actsFor(currentUser.id(), proposal.proposer(), number)) {
      throw new Refusal.NotAllowed(
          "NOT_THE_PROPOSER", "提案 %s を変更できるのは提案者本人と交代した人だけです。".formatted(number));
    }
    return proposal;
  }

  /** A record that names whom a substitute acts for. */
  private Decisions.Entry record(Proposal proposal, String kind, String outcome) {
    return decisions
        .on(proposal.number(), kind, outcome)
        .onBehalfOf(substitutes.absenteeOf(currentUser.id(), proposal.number()).orElse(null));
  }

  private Proposal get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "PROPOSAL_NOT_FOUND", "caseNumber", "提案 %s はありません。番号を確かめてください。".formatted(number)));
  }
}
