package jp.kprogram.letter;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;

/** What people decide about letters that wait or are stuck. Each decision is recorded. */
@DomainService
public class LetterOffice {

  private final LetterLedger ledger;
  private final LetterDispatch dispatch;
  private final MailServer mailServer;
  private final People people;
  private final Decisions decisions;
  private final ObjectProvider<LetterAudience> audience;
  private final CurrentUser currentUser;
  private final Clock clock;

  LetterOffice(
      LetterLedger ledger,
      LetterDispatch dispatch,
      MailServer mailServer,
      People people,
      Decisions decisions,
      ObjectProvider<LetterAudience> audience,
      CurrentUser currentUser,
      Clock clock) {
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.mailServer = mailServer;
    this.people = people;
    this.decisions = decisions;
    this.audience = audience;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What the ledger does not show to the current user. */
  LetterAudience.Hidden hidden() {
    Set<String> cases = new HashSet<>();
    Set<String> recipients = new HashSet<>();
    audience.orderedStream().map(one -> one.hiddenFrom(currentUser.id())).forEach(hidden -> {
      cases.addAll(hidden.cases());
      recipients.addAll(hidden.recipients());
    });
    return new LetterAudience.Hidden(cases, recipients);
  }

  /**
   * A letter that the current user may know of.
   *
   * @throws Refusal.NotFound LETTER_NOT_FOUND
   */
  Letter shown(String number) {
    return ledger.find(Letter.idOf(number))
        .filter(letter -> !letter.sealed() && !hidden().hides(letter))
        .orElseThrow(() -> new Refusal.NotFound(
            "LETTER_NOT_FOUND", "number", "通知 %s はありません。通知の一覧から選んでください。".formatted(number)));
  }

  /** Whether there is a mail server at all. */
  public boolean hasMailServer() {
    return mailServer.isConfigured();
  }

  boolean canSendTo(String address) {
    return address != null && mailServer.isConfigured();
  }

  void dispatch(long id) {
    dispatch.send(Letter.number(id));
  }

  /**
   * Sends what waits for a mail server or for an address; letters whose recipient still has no address stay.
   *
   * @return how many letters are on their way now; of those that are not shown neither the number nor the record tells
   */
  public int releaseHeld() {
    if (!mailServer.isConfigured()) {
      throw new Refusal.Conflict(
          "NO_MAIL_SERVER", "メールサーバーが設定されていないため発送できません。設定して再起動した後に、もう一度発送してください。");
    }
    int released = 0;
    var hidden = hidden();
    for (Letter letter : ledger.withStatus(LetterStatus.HELD)) {
      String address = currentAddress(letter);
      if (address != null && ledger.move(letter.id(), LetterStatus.HELD, LetterStatus.QUEUED)) {
        ledger.address(letter.id(), address);
        dispatch(letter.id());
        if (!letter.sealed() && !hidden.hides(letter)) {
          record(letter, "letter-released", LetterStatus.QUEUED, "保留していた通知 %s を発送した。");
          released++;
        }
      }
    }
    return released;
  }

  /** A person has made sure that a letter of unknown fate arrived. */
  public void confirm(String number) {
    Letter letter = stuck(number, LetterStatus.UNCONFIRMED);
    ledger.sent(letter.id(), clock.instant());
    dispatch.stop(number, "到達を確認");
    record(letter, "letter-confirmed", LetterStatus.SENT, "通知 %s の到達を確認した。");
  }

  /** A person has made sure that a letter did not arrive; it is sent anew, to the address that is registered now. */
  public void resend(String number) {
    Letter letter = stuck(number, LetterStatus.UNCONFIRMED, LetterStatus.FAILED);
    String address = currentAddress(letter);
    if (!canSendTo(address)) {
      throw new Refusal.Conflict("LETTER_CANNOT_LEAVE", "メールサーバーか宛先のメールアドレスがないため再送できません。登録した後に再送してください。");
    }
    ledger.move(letter.id(), letter.status(), LetterStatus.QUEUED);
    ledger.address(letter.id(), address);
    dispatch.stop(number, "再送");
    dispatch(letter.id());
    record(letter, "letter-resent", LetterStatus.QUEUED, "通知 %s が届いていないことを確認し、再送した。");
  }

  private Letter stuck(String number, LetterStatus... allowed) {
    Letter letter = ledger.lock(shown(number).id());
    for (LetterStatus status : allowed) {
      if (letter.status() == status) {
        return letter;
      }
    }
    throw new Refusal.Conflict("LETTER_NOT_STUCK",
        "通知 %s は「%s」のため、この操作はできません。画面を開き直して状況を確認してください。".formatted(number, letter.status().label()));
  }

  private String currentAddress(Letter letter) {
    return people.find(letter.recipientId()).map(LetterLedger::addressOf).orElse(letter.recipientAddress());
  }

  private void record(Letter letter, String kind, LetterStatus outcome, String reason) {
    decisions
        .on(letter.caseNumber(), kind, outcome.code())
        .because(reason.formatted(letter.number()))
        .record();
  }
}
