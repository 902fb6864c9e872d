package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Contracts of awards and their commitment in the ledger, in one transaction (P7, E06). */
@DomainService
public class Contracts {

  private final Awards awards;
  private final AwardStore store;
  private final AwardPaperStore papers;
  private final Selections selections;
  private final AdoptionHolds holds;
  private final AwardLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Contracts(
      Awards awards,
      AwardStore store,
      AwardPaperStore papers,
      Selections selections,
      AdoptionHolds holds,
      AwardLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.awards = awards;
    this.store = store;
    this.papers = papers;
    this.selections = selections;
    this.holds = holds;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** A contract as the officer enters it, the amount in 百万円. */
  public record Entry(String number, LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, Integer millions) {}

  public Optional<Contract> find(String award) {
    return papers.contract(award);
  }

  /** The contract of an award; empty where none is signed. */
  public Optional<Contract> of(String number) {
    return papers.contract(number);
  }

  /**
   * Puts a signed contract down and commits its amount.
   *
   * @throws Refusal.InvalidInput where it does not keep to the plan, or CONTRACT_NUMBER_TAKEN
   * @throws Refusal.Conflict FUND_EXHAUSTED, with the figures, where less is reserved for the concept and free
   */
  public Contract sign(String number, Entry entry) {
    Award award = awards.lockOpen(number);
    ResearchPlan plan = papers.plan(number).orElseThrow();
    Contract contract = Contract.of(entry.number(), entry.signedOn(), entry.startsOn(), entry.endsOn(),
        entry.millions(), LocalDate.now(clock), plan.amounts().total());
    if (papers.contractKnown(contract.number())) {
      throw new Refusal.InvalidInput("CONTRACT_NUMBER_TAKEN", "contractNumber",
          "「契約番号」の %s は、別の契約に使われています。番号を確かめてください。".formatted(contract.number()));
    }
    holds.commit(award, selections.get(award.selection()), contract);
    papers.insert(number, contract, currentUser.id(), clock.instant());
    store.sign(number, currentUser.id(), clock.instant());
    decisions.on(number, "contract-signed", "signed")
        .because("%s　%s".formatted(contract.number(), contract.amount().japanese())).record();
    letters.signed(award, contract);
    return contract;
  }

  /**
   * Decides what is done about a reserve that does not bear the contract.
   *
   * @param millions what may be contracted after a cut, in 百万円
   */
  public ShortageOutcome settleShortage(String number, String outcome, Integer millions, String reason) {
    ShortageOutcome decided = Coded.of(ShortageOutcome.class, outcome, "outcome", "扱い");
    String because = Required.text(reason, "reason", "理由");
    Award award = awards.lockOpen(number);
    if (decided == ShortageOutcome.CUT) {
      awards.cut(award, millions, "cutMillionYen");
    }
    decisions.on(number, AwardRecord.SHORTAGE, decided.code()).because(because).record();
    return decided;
  }

  /** Puts down that the reserve does not bear the contract. */
  public void recordShortage(String number, String figures) {
    decisions.on(number, AwardRecord.SHORT, "returned").because(figures).record();
  }
}
