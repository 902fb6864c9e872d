package jp.kprogram.fund;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/**
 * The ledger of the two funds (R02, R13, E06; paper L9-15, L38): no reserve beyond what budgets gave, no commitment
 * beyond the reserve, no payment beyond the commitment.
 *
 * <p>Every entry is checked and written under the lock of its fund's row, which is held until the transaction ends:
 * writers of one fund follow one another, on all nodes. An entry with the key of one that is there, and the same
 * content, changes nothing; with other content it is refused (ENTRY_KEY_TAKEN).
 */
@DomainService
public class Funds {

  private final FundStore store;
  private final FundRules rules;
  private final CurrentUser currentUser;
  private final Clock clock;

  Funds(FundStore store, FundRules rules, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Both funds. */
  public List<Fund> all() {
    return store.all();
  }

  /**
   * The fund with a code.
   *
   * @throws Refusal.InvalidInput UNKNOWN_FUND where there is none
   */
  public Fund get(String code) {
    return store.find(code).orElseThrow(() -> new Refusal.InvalidInput("UNKNOWN_FUND", "fund",
        "「基金」は%sのいずれかを選んでください。".formatted(
            String.join("、", all().stream().map(fund -> "「" + fund.name() + "」").toList()))));
  }

  /** Sums of a fund. */
  public FundPosition position(String fund) {
    return store.position(get(fund).code());
  }

  /** Sums of one concept in a fund; all 0 where nothing was entered for it. */
  public FundPosition position(String fund, String concept) {
    return store.position(get(fund).code(), concept);
  }

  /** The fund that holds a reserve for a concept. */
  public Optional<Fund> fundOf(String concept) {
    return store.fundOf(concept).map(this::get);
  }

  /** Whether anything was ever entered for a concept. */
  public boolean knows(String concept) {
    return store.knows(concept);
  }

  /** By how much a fund falls short of an amount; empty where it can be reserved as things stand. */
  public Optional<FundShortfall> shortfall(String fund, Yen needed) {
    Yen available = position(fund).unreserved();
    return needed.compareTo(available) > 0 ? Optional.of(new FundShortfall(available, needed)) : Optional.empty();
  }

  /** Enters a budget measure of a fiscal year, which no concept has yet. */
  public FundEntry appropriate(Posting posting, int fiscalYear) {
    lock(posting);
    return repeated(posting, EntryKind.APPROPRIATE)
        .orElseGet(() -> enter(posting, EntryKind.APPROPRIATE, fiscalYear, null));
  }

  /**
   * Sets the ceiling of a concept aside.
   *
   * @throws Refusal.Conflict FUND_EXHAUSTED, with the figures, where the fund has less; OTHER_FUND where another fund
   *     holds a reserve for the concept
   */
  public FundEntry reserve(Posting posting) {
    return post(posting, EntryKind.RESERVE, () -> {
      rules.oneFund(posting.fund(), posting.concept());
      rules.available(posting);
    });
  }

  /**
   * Gives back what is reserved and neither committed nor held.
   *
   * @throws Refusal.Conflict RESERVE_EXCEEDED where that is less
   */
  public FundEntry release(Posting posting) {
    return post(posting, EntryKind.RELEASE, () -> rules.free(posting));
  }

  /**
   * Moves a reserve from one concept to another of the same fund; the other may have none yet. What it gets counts as
   * its reserve: of its ceiling only the rest is left to {@link #reserve}.
   *
   * @param from posting of the concept that gives
   * @return the entry of the concept that gives
   * @throws Refusal.Conflict RESERVE_EXCEEDED where less is free, OTHER_FUND where another fund holds a reserve for the
   *     concept that gets
   * @throws Refusal.InvalidInput SAME_CONCEPT where both are one
   */
  public FundEntry transfer(Posting from, String toConcept) {
    Posting out = part(from, from.concept(), "out");
    Posting in = part(from, toConcept, "in");
    lock(from);
    Optional<FundEntry> entered = repeated(out, EntryKind.TRANSFER_OUT);
    if (entered.isPresent()) {
      repeated(in, EntryKind.TRANSFER_IN).orElseThrow();
      return entered.get();
    }
    checkTransfer(from, toConcept);
    int year = FiscalYear.of(clock.instant());
    enter(in, EntryKind.TRANSFER_IN, year, from.entryKey());
    return enter(out, EntryKind.TRANSFER_OUT, year, from.entryKey());
  }

  /** Refuses as {@link #transfer} would as things stand, and enters nothing. */
  public void checkTransfer(Posting from, String toConcept) {
    get(from.fund());
    if (from.concept().equals(toConcept)) {
      throw new Refusal.InvalidInput("SAME_CONCEPT", "toConcept",
          "「流用先の構想」には、流用元とは別の構想の番号を記入してください。");
    }
    rules.oneFund(from.fund(), toConcept);
    rules.free(from);
  }

  /**
   * Enters what an award or contract owes; where it was held, {@link FundHolds#commit}.
   *
   * @throws Refusal.Conflict RESERVE_EXCEEDED where less is reserved and free
   */
  public FundEntry commit(Posting posting) {
    return post(posting, EntryKind.COMMIT, () -> rules.free(posting));
  }

  /**
   * Takes back a commitment, or a part of it, that is not paid.
   *
   * @throws Refusal.Conflict COMMITMENT_EXCEEDED where less is committed and unpaid
   */
  public FundEntry decommit(Posting posting) {
    return post(posting, EntryKind.DECOMMIT, () -> rules.unpaid(posting));
  }

  /**
   * Enters a payment.
   *
   * @throws Refusal.Conflict COMMITMENT_EXCEEDED where less is committed and unpaid
   */
  public FundEntry pay(Posting posting) {
    return post(posting, EntryKind.PAY, () -> rules.unpaid(posting));
  }

  /**
   * Enters what the recipient paid back; it stays reserved for the concept and is no longer committed.
   *
   * @throws Refusal.Conflict PAYMENT_EXCEEDED where less was paid
   */
  public FundEntry giveBack(Posting posting) {
    return post(posting, EntryKind.RETURN, () -> rules.paid(posting));
  }

  private FundEntry post(Posting posting, EntryKind kind, Runnable check) {
    lock(posting);
    return repeated(posting, kind).orElseGet(() -> {
      check.run();
      return enter(posting, kind, FiscalYear.of(clock.instant()), null);
    });
  }

  private void lock(Posting posting) {
    store.lock(get(posting.fund()).code());
  }

  /** The entry that the same posting already has. */
  private Optional<FundEntry> repeated(Posting posting, EntryKind kind) {
    Optional<FundEntry> entered = store.findByKey(posting.entryKey());
    if (entered.isPresent() && !entered.get().says(posting, kind)) {
      throw new Refusal.Conflict("ENTRY_KEY_TAKEN",
          "台帳の記帳キー %s は、内容の異なる記帳に使われています。別のキーで記帳してください。".formatted(posting.entryKey()));
    }
    return entered;
  }

  private FundEntry enter(Posting posting, EntryKind kind, int fiscalYear, String transferId) {
    Instant now = clock.instant();
    store.insert(posting, kind, fiscalYear, transferId, currentUser.id(), now);
    return store.findByKey(posting.entryKey()).orElseThrow();
  }

  private static Posting part(Posting whole, String concept, String side) {
    return new Posting(
        whole.fund(), concept, whole.amount(), whole.caseNumber(), whole.entryKey() + ":" + side, whole.reason());
  }
}
