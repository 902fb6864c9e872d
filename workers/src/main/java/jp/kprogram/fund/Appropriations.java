package jp.kprogram.fund;

import java.time.Clock;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * Budget measures for the funds, entered by one person and confirmed by another (R02, R13; paper L9-15, L38). Only what
 * is confirmed stands in the ledger.
 */
@DomainService
public class Appropriations {

  static final int MOST_MILLIONS = 500_000;

  private static final int LONGEST_BASIS = 2000;
  private static final int LONGEST_NOTE = 1000;

  private final AppropriationStore store;
  private final Funds funds;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final FundLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  Appropriations(
      AppropriationStore store,
      Funds funds,
      CaseNumbers numbers,
      Decisions decisions,
      FundLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.funds = funds;
    this.numbers = numbers;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Opens the case of a budget measure.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @param amountMillionYen in 百万円
   * @param note what is to be shown with the amount; null or blank for nothing
   * @throws Refusal.InvalidInput where a field is missing or out of range, as a fiscal year that has not begun
   */
  public Appropriation open(
      String requestedNumber,
      String fund,
      Integer fiscalYear,
      Integer amountMillionYen,
      String basis,
      String note,
      String openedBy) {
    var checked = new Appropriation(
        null,
        funds.get(Required.text(fund, "fund", "基金")).code(),
        Required.number(fiscalYear, FiscalYear.FIRST, FiscalYear.of(clock.instant()), "fiscalYear", "会計年度"),
        Yen.ofMillions(Required.number(amountMillionYen, 1, MOST_MILLIONS, "amountMillionYen", "金額")),
        within(Required.text(basis, "basis", "根拠"), LONGEST_BASIS, "basis", "根拠"),
        note == null || note.isBlank() ? null : within(note.strip(), LONGEST_NOTE, "note", "注記"),
        openedBy,
        "open");
    String number = numbers.settle(requestedNumber, "FND", 3, taken -> store.find(taken).isPresent());
    var appropriation = checked.numbered(number);
    store.insert(appropriation, clock.instant());
    decisions.on(number, "appropriation-opened", "open").by(openedBy).because(appropriation.reason()).record();
    return appropriation;
  }

  /** The case with a number. */
  public Optional<Appropriation> find(String number) {
    return store.find(number);
  }

  /**
   * The ministry has compared it with the budget: it enters the ledger.
   *
   * @throws Refusal.NotAllowed SAME_PERSON where who entered it would confirm it
   */
  public void confirm(String number, String reason) {
    Appropriation appropriation = open(number);
    String because = Required.text(reason, "reason", "理由");
    if (currentUser.id().equals(appropriation.openedBy())) {
      throw new Refusal.NotAllowed("SAME_PERSON",
          "予算措置の記録を申し出た人は、その記録を確かめることができません。所管省のほかの人に確認を頼んでください。");
    }
    funds.appropriate(
        new Posting(
            appropriation.fund(), null, appropriation.amount(), number, number, appropriation.reason()),
        appropriation.fiscalYear());
    store.move(number, "recorded");
    decisions.on(number, "appropriation-recorded", "confirm").because(because).record();
    letters.appropriationRecorded(appropriation, funds.get(appropriation.fund()));
  }

  /** The ministry sends it back; nothing enters the ledger. */
  public void sendBack(String number, String reason) {
    Appropriation appropriation = open(number);
    String because = Required.text(reason, "reason", "理由");
    store.move(number, "returned");
    decisions.on(number, "appropriation-returned", "return").because(because).record();
    letters.appropriationReturned(appropriation, funds.get(appropriation.fund()), because);
  }

  /** Closes a case that was taken back; nothing enters the ledger. */
  public void withdraw(String number, String reason) {
    Appropriation appropriation = open(number);
    store.move(number, "withdrawn");
    decisions.on(number, "appropriation-withdrawn", "withdrawn").because(reason).record();
    letters.appropriationWithdrawn(appropriation, funds.get(appropriation.fund()), reason);
  }

  private Appropriation open(String number) {
    Appropriation appropriation = store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "APPROPRIATION_NOT_FOUND", "caseNumber", "予算措置の記録 %s はありません。番号を確かめてください。".formatted(number)));
    if (!appropriation.status().equals("open")) {
      throw new Refusal.Conflict("APPROPRIATION_CLOSED",
          "予算措置の記録 %s は既に終わっています。案件の記録で結果を確かめてください。".formatted(number));
    }
    return appropriation;
  }

  private static String within(String value, int longest, String field, String label) {
    if (value.length() > longest) {
      throw new Refusal.InvalidInput("TOO_LONG", field, "「%s」は%d字以内で記入してください。".formatted(label, longest));
    }
    return value;
  }
}
