package jp.kprogram.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Councils;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** What one recipient does with a secret: acknowledge it for a period, lose it, give it back (P10, R51, E12). */
@DomainService
public class Receipts {

  static final String DECLINE_REASON = "decline-reason";
  static final String RETURN_NOTE = "return-note";
  static final String RETURN_REASON = "return-reason";

  private final SecretStore store;
  private final ReceiptStore receipts;
  private final AccessLog log;
  private final SealedTexts texts;
  private final Councils councils;
  private final SecretCases cases;
  private final SecretLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Receipts(
      SecretStore store,
      ReceiptStore receipts,
      AccessLog log,
      SealedTexts texts,
      Councils councils,
      SecretCases cases,
      SecretLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.receipts = receipts;
    this.log = log;
    this.texts = texts;
    this.councils = councils;
    this.cases = cases;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Puts down what a recipient answers for the period that was set last. An acknowledgement opens the secret at once,
   * for this person alone.
   *
   * @throws Refusal.NotAllowed NOT_THE_RECIPIENT where somebody else answers: nobody acknowledges for another
   * @throws Refusal.Conflict NOT_A_MEMBER, PERIOD_OVER
   */
  public Acknowledgement answer(String receiptNumber, String answer, String reason) {
    Receipt receipt = get(receiptNumber);
    String number = receipt.secret();
    String person = receipt.person();
    Secret secret = lock(number);
    requireSelf(person);
    var given = Coded.of(Acknowledgement.class, answer, "acknowledgement", "回答");
    SecretTerm term = store.lastTerm(number).orElseThrow();
    if (given == Acknowledgement.ACKNOWLEDGE) {
      requireAcknowledgeable(secret, person, term);
    }
    receipts.answer(number, term.number(), person, given, clock.instant());
    texts.put(number, DECLINE_REASON + " " + person, term.number(), reason);
    decisions.on(number, "secret-acknowledged", given.code()).by(person).record();
    return given;
  }

  /**
   * Ends the access of a recipient for good and says why: the membership ended, the provision did, or the answer is no.
   *
   * @return whether the recipient ever had access, and so has something to give back
   */
  public boolean close(String receiptNumber) {
    Receipt receipt = get(receiptNumber);
    String number = receipt.secret();
    String person = receipt.person();
    Secret secret = lock(number);
    if (receipts.accessEnd(number, person).isEmpty()) {
      EndCause cause = cause(secret, person);
      receipts.endAccess(number, person, cause, clock.instant());
      decisions.on(number, "secret-access-ended", cause.code()).because("受領者　" + person).record();
    }
    boolean held = receipts.everAcknowledged(number, person);
    if (held) {
      letters.accessEnded(secret, person, receipts.accessEnd(number, person).orElseThrow());
    }
    return held;
  }

  private EndCause cause(Secret secret, String person) {
    if (!secret.running()) {
      return secret.endCause();
    }
    return councils.isMember(person, secret.council()) ? EndCause.DECLINED : EndCause.LEFT_COUNCIL;
  }

  /**
   * Puts down how a secret was given back; the information officer may do so for who cannot.
   *
   * @throws Refusal.InvalidInput OPENED where it was opened and the recipient says that it was not, FUTURE_DAY
   */
  public void giveBack(String receiptNumber, String kind, LocalDate doneOn, String note) {
    Receipt receipt = get(receiptNumber);
    String number = receipt.secret();
    String person = receipt.person();
    lock(number);
    var given = Coded.of(ReturnKind.class, kind, "returnKind", "返却・消去の別");
    Required.present(doneOn, "returnedOn", "返却・消去した日");
    if (doneOn.isAfter(LocalDate.now(clock.withZone(Moments.JAPAN)))) {
      throw new Refusal.InvalidInput("FUTURE_DAY", "returnedOn", "「返却・消去した日」は、今日までの日にしてください。");
    }
    if (given == ReturnKind.NOT_OPENED && log.opened(number, person)) {
      throw new Refusal.InvalidInput("OPENED", "returnKind",
          "「返却・消去の別」の「一度も開いていない」は選べません。開いた記録があります。返却又は消去をしてから記入してください。");
    }
    String by = currentUser.id();
    String how = given == ReturnKind.NOT_OPENED && by.equals(person)
        ? note
        : Required.text(note, "returnNote", "方法");
    int attempt = receipts.lastReturn(number, person).map(ReceiptStore.Return::attempt).orElse(0) + 1;
    receipts.giveBack(number, person, new ReceiptStore.Return(attempt, given, doneOn, by), clock.instant());
    texts.put(number, RETURN_NOTE + " " + person, attempt, how);
    decisions.on(number, "secret-returned", "recorded").onBehalfOf(by.equals(person) ? null : person).record();
  }

  /** Puts down what the information officer found of a return. */
  public ReturnCheck checkReturn(String receiptNumber, String outcome, String reason) {
    Receipt receipt = get(receiptNumber);
    String number = receipt.secret();
    String person = receipt.person();
    Secret secret = lock(number);
    ReceiptStore.Return given = receipts.lastReturn(number, person).orElseThrow();
    String officer = currentUser.id();
    if (officer.equals(person) || officer.equals(given.reportedBy())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "返却・消去を記入した方は、その確認をできません。別の情報管理責任者が確認してください。");
    }
    var found = Coded.of(ReturnCheck.class, outcome, "returnCheck", "確認の結果");
    String because = found == ReturnCheck.ACCEPT_RETURN ? reason : Required.text(reason, "reason", "理由");
    receipts.checkReturn(number, person, given.attempt(), found, officer, clock.instant());
    texts.put(number, RETURN_REASON + " " + person, given.attempt(), because);
    decisions.on(number, "secret-return-checked", found.code()).record();
    if (found == ReturnCheck.AGAIN) {
      letters.returnAgain(secret, person, given.attempt());
    }
    return found;
  }

  /** Tells a recipient that the secret cannot be opened while a leak is looked into. */
  public void tellSuspension(String receiptNumber, String incident) {
    Receipt receipt = get(receiptNumber);
    decisions.on(receipt.secret(), "secret-access-suspended", "shut")
        .because("受領者　%s　　事案　%s".formatted(receipt.person(), incident)).record();
    letters.suspended(lock(receipt.secret()), receipt.person(), incident);
  }

  /** Tells a recipient that the leak is settled. */
  public void tellRestoration(String receiptNumber, String incident) {
    Receipt receipt = get(receiptNumber);
    decisions.on(receipt.secret(), "secret-access-restored", "restored")
        .because("受領者　%s　　事案　%s".formatted(receipt.person(), incident)).record();
    letters.restored(lock(receipt.secret()), receipt.person(), incident);
  }

  /** Nothing of a secret is left with a recipient; the last one tells the provision. */
  public void settle(String receiptNumber) {
    Receipt receipt = get(receiptNumber);
    Secret secret = lock(receipt.secret());
    receipts.settle(receipt, clock.instant());
    // a provision that is just ending counts for itself what is left
    if (receipts.open(secret.number()).isEmpty() && (secret.running() || secret.returning())) {
      cases.settled(secret.number());
    }
  }

  /** The receipt with a number that a running case has. */
  public Receipt get(String number) {
    return receipts.find(number).orElseThrow(() -> new IllegalStateException("no receipt " + number));
  }

  /** What was reported last, in words; empty where nothing was. */
  public Optional<String> returned(Receipt receipt) {
    String note = RETURN_NOTE + " " + receipt.person();
    return receipts.lastReturn(receipt.secret(), receipt.person()).map(given -> "%s　%s%s".formatted(
        given.kind().japanese(), given.doneOn(),
        texts.find(receipt.secret(), note, given.attempt()).map(words -> "\n" + words).orElse("")));
  }

  /** Why the last return was not accepted; empty where none was refused. */
  public Optional<String> returnReason(Receipt receipt) {
    return receipts.lastReturn(receipt.secret(), receipt.person()).flatMap(given -> texts.find(
        receipt.secret(), RETURN_REASON + " " + receipt.person(), given.attempt()));
  }

  private void requireAcknowledgeable(Secret secret, String person, SecretTerm term) {
    if (!councils.isMember(person, secret.council())) {
      throw new Refusal.Conflict("NOT_A_MEMBER", "協議会の構成員でなくなったため、受領できません。");
    }
    if (!clock.instant().isBefore(term.over())) {
      throw new Refusal.Conflict("PERIOD_OVER", "提供の期間が終わったため、受領できません。");
    }
  }

  private void requireSelf(String person) {
    if (!currentUser.id().equals(person)) {
      throw new Refusal.NotAllowed("NOT_THE_RECIPIENT", "受領するかどうかは、本人だけが回答できます。");
    }
  }

  private Secret lock(String number) {
    return store.lock(number).orElseThrow(() -> new IllegalStateException("no secret " + number));
  }
}
