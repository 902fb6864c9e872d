package jp.kprogram.fund;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * Transfers between concepts of one fund (E06; paper L38): the Cabinet Office and the ministry of the fund both
 * approve, neither by the person who asked.
 */
@DomainService
public class FundTransfers {

  private final TransferStore store;
  private final Funds funds;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final FundLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  FundTransfers(
      TransferStore store,
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
   * Opens the case of a transfer that the ledger would take as things stand.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @throws Refusal.InvalidInput NO_RESERVE where no fund holds a reserve for the concept that gives, UNKNOWN_CONCEPT
   *     where the ledger does not know the concept that gets and no case of that concept asks
   * @throws Refusal.Conflict RESERVE_EXCEEDED, OTHER_FUND as {@link Funds#transfer}
   */
  public FundTransfer open(String requestedNumber, TransferRequest request) {
    String from = Required.text(request.fromConcept(), "fromConcept", "流用元の構想");
    String to = Required.text(request.toConcept(), "toConcept", "流用先の構想");
    Yen amount = Yen.ofMillions(Required.number(
        request.amountMillionYen(), 1, Appropriations.MOST_MILLIONS, "amountMillionYen", "流用する金額"));
    String reason = Required.text(request.reason(), "reason", "流用の理由");
    Fund fund = funds.fundOf(from).orElseThrow(() -> new Refusal.InvalidInput("NO_RESERVE", "fromConcept",
        "「流用元の構想」の %s には、確保された予算がありません。番号を確かめてください。".formatted(from)));
    // the fund does not know concepts: the ledger vouches for the number, or the case of the concept itself
    if (!to.equals(request.callingCase()) && !funds.knows(to)) {
      throw new Refusal.InvalidInput("UNKNOWN_CONCEPT", "toConcept",
          "「流用先の構想」の %s は台帳にありません。番号を確かめてください。予算がまだ確保されていない構想への流用は、その構想の案件で申し出てください。"
              .formatted(to));
    }
    String requestedBy = request.requestedBy() == null ? currentUser.id() : request.requestedBy();
    var checked = new FundTransfer(null, fund.code(), from, to, amount, reason, requestedBy, "open");
    funds.checkTransfer(checked.numbered("TRF").posting(), to);
    String number = numbers.settle(requestedNumber, "TRF", 3, taken -> store.find(taken).isPresent());
    FundTransfer transfer = checked.numbered(number);
    store.insert(transfer, clock.instant());
    decisions.on(number, "transfer-requested", "open").by(requestedBy).because(reason).record();
    return transfer;
  }

  /** The case with a number. */
  public Optional<FundTransfer> find(String number) {
    return store.find(number);
  }

  /**
   * Puts down what an office says.
   *
   * @throws Refusal.NotAllowed SAME_PERSON where who asked for the transfer would answer
   */
  public void answer(String number, TransferOffice office, TransferAnswer answer, String reason) {
    FundTransfer transfer = open(number);
    String because = Required.text(reason, "reason", "理由");
    if (currentUser.id().equals(transfer.requestedBy())) {
      throw new Refusal.NotAllowed("SAME_PERSON",
          "流用を申し出た人は、その流用を認めるかどうかを決められません。%sのほかの人に決定を頼んでください。".formatted(office.japanese()));
    }
    decisions.on(number, answered(office), answer.code()).because(because).record();
  }

  /**
   * Both have approved: moves the reserve.
   *
   * @throws Refusal.Conflict RESERVE_EXCEEDED where less is free by now
   */
  public void record(String number) {
    FundTransfer transfer = open(number);
    funds.transfer(transfer.posting(), transfer.toConcept());
    store.move(number, "recorded");
    decisions.on(number, "transfer-recorded", "recorded").record();
    letters.transferRecorded(transfer, funds.get(transfer.fund()));
  }

  /**
   * Nothing moves: an office refused, or the ledger does not take it any more.
   *
   * @param ledgerRefusal what the ledger said; null where an office refused
   */
  public void refuse(String number, String ledgerRefusal) {
    FundTransfer transfer = open(number);
    String reason = ledgerRefusal == null ? refusals(number) : ledgerRefusal;
    store.move(number, "refused");
    decisions.on(number, "transfer-refused", "refused").because(reason).record();
    letters.transferRefused(transfer, funds.get(transfer.fund()), reason);
  }

  /** Closes a case that was taken back; nothing moves. */
  public void withdraw(String number, String reason) {
    close(open(number), reason);
  }

  /** Closes what is open for a concept whose own case is taken back, and with it the cases that it called. */
  public void withdrawFor(String toConcept, String reason) {
    store.openFor(toConcept).forEach(transfer -> close(transfer, reason));
  }

  private String refusals(String number) {
    var answers = decisions.of(number);
    return Stream.of(TransferOffice.values())
        .flatMap(office -> answers.stream()
            .filter(answer -> answer.kind().equals(answered(office))
                && answer.outcome().equals(TransferAnswer.REFUSE.code()))
            .map(answer -> office.japanese() + "　" + answer.reason()))
        .collect(Collectors.joining("\n"));
  }

  private static String answered(TransferOffice office) {
    return "transfer-%s-answered".formatted(office.code());
  }

  private void close(FundTransfer transfer, String reason) {
    store.move(transfer.number(), "withdrawn");
    decisions.on(transfer.number(), "transfer-withdrawn", "withdrawn").because(reason).record();
    letters.transferWithdrawn(transfer, funds.get(transfer.fund()), reason);
  }

  private FundTransfer open(String number) {
    FundTransfer transfer = store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "TRANSFER_NOT_FOUND", "caseNumber", "流用の案件 %s はありません。番号を確かめてください。".formatted(number)));
    if (!transfer.status().equals("open")) {
      throw new Refusal.Conflict("TRANSFER_CLOSED",
          "流用の案件 %s は既に終わっています。案件の記録で結果を確かめてください。".formatted(number));
    }
    return transfer;
  }
}
