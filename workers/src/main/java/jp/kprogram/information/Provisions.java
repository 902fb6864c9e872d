package jp.kprogram.information;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Councils;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * A secret from its approval to its erasure: who is asked, for how long, and the end (P10, S-06, E12). Access ends by
 * the clock and by what is put down here; the running cases follow.
 */
@DomainService
public class Provisions {

  static final String RENEWAL_REASON = "renewal-reason";
  static final String WITHDRAWAL_REASON = "withdrawal-reason";

  private final SecretStore store;
  private final ReceiptStore receipts;
  private final SecretContents contents;
  private final SealedTexts texts;
  private final LeakStore leaks;
  private final Councils councils;
  private final SecretCases cases;
  private final SecretLetters letters;
  private final Decisions decisions;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  Provisions(
      SecretStore store,
      ReceiptStore receipts,
      SecretContents contents,
      SealedTexts texts,
      LeakStore leaks,
      Councils councils,
      SecretCases cases,
      SecretLetters letters,
      Decisions decisions,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.receipts = receipts;
    this.contents = contents;
    this.texts = texts;
    this.leaks = leaks;
    this.councils = councils;
    this.cases = cases;
    this.letters = letters;
    this.decisions = decisions;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Asks the recipients for the period that was set last: in the first one everybody who was named and is a member, in
   * a further one everybody who still has the secret.
   */
  public void ask(String number) {
    Secret secret = lock(number);
    SecretTerm term = term(number);
    if (term.number() == 1) {
      store.description(number, secret.description()).orElseThrow().recipients().stream()
          .filter(person -> councils.isMember(person, secret.council()))
          .forEach(person -> ask(secret, person));
    } else {
      receipts.open(number).stream()
          .filter(receipt -> receipts.accessEnd(number, receipt.person()).isEmpty())
          .forEach(receipt -> {
            letters.asked(secret, receipt.person(), term);
            cases.renewed(receipt);
          });
    }
  }

  private void ask(Secret secret, String person) {
    Receipt receipt = receipts.open(secret.number(), person, clock.instant());
    letters.asked(secret, person, term(secret.number()));
    cases.asked(receipt, secret.council());
  }

  /** The period that was set last. */
  public SecretTerm term(String number) {
    return store.lastTerm(number).orElseThrow();
  }

  /** The period that was set last, in words. */
  public String termText(String number) {
    return store.lastTerm(number)
        .map(term -> "%s から %s まで".formatted(Moments.day(term.from()), Moments.day(term.until())))
        .orElse("まだ定まっていません");
  }

  /** When the provider is asked whether to renew: some time before the end of the period, but not before its middle. */
  public Instant noticeAt(SecretTerm term) {
    LocalDate notice = term.until().minus(settings.expiryNotice());
    LocalDate middle = term.from().plusDays(ChronoUnit.DAYS.between(term.from(), term.until()) / 2);
    return (notice.isBefore(middle) ? middle : notice).atStartOfDay(Moments.JAPAN).toInstant();
  }

  /** Reminds the provider that a period ends. */
  public void announceExpiry(String number) {
    letters.expiring(secret(number), term(number));
  }

  /**
   * Puts down what the provider decided before the end of a period. A renewal opens nothing by itself: everybody is
   * asked anew.
   *
   * @throws Refusal.InvalidInput PERIOD, REQUIRED
   * @throws Refusal.Conflict NOT_RENEWABLE where the provider is no member any more, or the council does not work
   */
  public ExpiryDecision decide(String number, String outcome, LocalDate newUntil, String reason) {
    Secret secret = lock(number);
    requireProvider(secret);
    var decided = Coded.of(ExpiryDecision.class, outcome, "expiryDecision", "期限の扱い");
    if (decided == ExpiryDecision.RENEW) {
      renew(secret, newUntil, reason);
    }
    decisions.on(number, "secret-expiry-decided", decided.code()).by(secret.provider()).record();
    return decided;
  }

  private void renew(Secret secret, LocalDate newUntil, String reason) {
    SecretTerm old = term(secret.number());
    Required.present(newUntil, "newUntil", "新しい期限");
    String because = Required.text(reason, "reason", "理由");
    LocalDate last = old.until().plus(settings.longestTerm());
    if (!newUntil.isAfter(old.until()) || newUntil.isAfter(last)) {
      throw new Refusal.InvalidInput("PERIOD", "newUntil",
          "「新しい期限」は、今の期限（%s）より後で %s までの日にしてください。".formatted(old.until(), last));
    }
    if (!councils.works(secret.council()) || !councils.isMember(secret.provider(), secret.council())) {
      throw new Refusal.Conflict("NOT_RENEWABLE",
          "協議会が活動していないか、あなたが構成員でなくなったため、期間を延ばせません。期限で終えてください。");
    }
    store.addTerm(secret.number(), new SecretTerm(old.number() + 1, old.until().plusDays(1), newUntil),
        secret.provider(), clock.instant());
    texts.put(secret.number(), RENEWAL_REASON, old.number() + 1, because);
  }

  /**
   * Takes a secret back at any point before its end: nobody has access from this moment on.
   *
   * @throws Refusal.NotFound SECRET_NOT_FOUND where there is none, or it is another's: the same for both
   */
  public void withdraw(String secretNumber, String reason) {
    String number = Required.text(secretNumber, "secretNumber", "秘密情報の番号");
    String because = Required.text(reason, "reason", "理由");
    Secret secret = store.lock(number)
        .filter(one -> one.provider().equals(currentUser.id()) && one.running())
        .orElseThrow(() -> new Refusal.NotFound("SECRET_NOT_FOUND", "secretNumber",
            "「秘密情報の番号」の %s は、あなたが提供している秘密情報の番号ではありません。番号を確かめてください。".formatted(number)));
    texts.put(number, WITHDRAWAL_REASON, 1, because);
    decisions.on(number, "secret-withdrawn", "withdrawn").record();
    stop(secret, EndCause.WITHDRAWN);
  }

  /** Ends a provision from outside its own case: by its provider, or by a leak. */
  void stop(Secret secret, EndCause cause) {
    boolean provided = secret.status() == SecretStatus.PROVIDED;
    store.end(secret.number(), provided ? SecretStatus.ENDED : SecretStatus.WITHDRAWN, cause, clock.instant());
    cases.withdrawn(secret.number());
  }

  /**
   * Ends a provision whose period is over, whose recipients are gone or that was stopped, and asks for returns.
   *
   * @return whether something of it may still be with a recipient
   */
  public boolean end(String number) {
    Secret secret = lock(number);
    if (secret.running()) {
      boolean over = !clock.instant().isBefore(term(number).over());
      store.end(number, SecretStatus.ENDED, over ? EndCause.EXPIRED : EndCause.NO_RECIPIENTS, clock.instant());
      decisions.on(number, "secret-ended", "ended").record();
    }
    receipts.open(number).forEach(cases::accessEnded);
    boolean open = !receipts.open(number).isEmpty();
    if (open) {
      store.awaitReturns(number);
    }
    return open;
  }

  /** Erases the contents of a secret that has ended; as long as a leak of it is looked into, they stay as evidence. */
  public void erase(String number) {
    lock(number);
    if (leaks.concerns(number)) {
      decisions.on(number, "secret-erased", "held").record();
    } else {
      contents.eraseBut(number, 0);
      decisions.on(number, "secret-erased", "erased").record();
    }
  }

  /** Erases what was kept as evidence, once the leak is settled. */
  void eraseAfterLeak(String number) {
    boolean over = !secret(number).running() && receipts.open(number).isEmpty() && !leaks.concerns(number);
    if (over && contents.latest(number).isPresent()) {
      contents.eraseBut(number, 0);
      decisions.on(number, "secret-erased", "erased").record();
    }
  }

  private void requireProvider(Secret secret) {
    if (!currentUser.id().equals(secret.provider())) {
      throw new Refusal.NotAllowed("NOT_THE_PROVIDER", "この作業は、秘密情報を提供する本人だけが行えます。");
    }
  }

  private Secret secret(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException("no secret " + number));
  }

  private Secret lock(String number) {
    return store.lock(number).orElseThrow(() -> new IllegalStateException("no secret " + number));
  }
}
