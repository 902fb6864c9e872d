package jp.kprogram.letter;

import java.time.Clock;
import jp.kprogram.letter.MailServer.Delivery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one letter, never twice, whenever the process may die.
 *
 * <p>Each step is a transaction of its own, apart from that of the job: "sending" is on record before the mail server
 * hears of the letter, and "sent" right after it has accepted it. A job that is repeated finds "sent" and does nothing;
 * it finds "sending" where a process died in between, and leaves the decision to a person.
 */
@Component
public class LetterSending {

  private final LetterLedger ledger;
  private final MailServer mailServer;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;

  LetterSending(
      LetterLedger ledger, MailServer mailServer, Clock clock, PlatformTransactionManager transactionManager) {
    this.ledger = ledger;
    this.mailServer = mailServer;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactionManager);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Sends a queued letter; does nothing for one that is sent.
   *
   * @throws LetterNotSent where a later attempt may succeed
   * @throws LetterStuck where a person must decide
   */
  public void send(String number) {
    long id = Letter.idOf(number);
    Letter letter = ownTransaction.execute(status -> begin(id));
    switch (letter.status()) {
      case SENT -> { }
      case SENDING -> deliver(letter);
      case UNCONFIRMED -> throw new LetterStuck(
          "通知 %s は到達したか分かりません。通知の画面で「届いていた」か「再送」を選んでください。".formatted(number));
      case FAILED -> throw new LetterStuck(
          "通知 %s は発送できません（%s）。宛先を直し、通知の画面で再送してください。".formatted(number, letter.lastError()));
      default -> throw new LetterStuck(
          "通知 %s は保留中です。通知の画面で発送してください。".formatted(number));
    }
  }

  /** The letter as this attempt may treat it: "sending" means that the attempt is ours. */
  private Letter begin(long id) {
    Letter letter = ledger.lock(id);
    switch (letter.status()) {
      case QUEUED -> {
        if (!mailServer.isConfigured()) {
          throw new LetterNotSent("メールサーバーが設定されていません。");
        }
        ledger.beginAttempt(id);
      }
      case SENDING -> ledger.endAttempt(
          id, letter.attempts(), LetterStatus.UNCONFIRMED, "発送の途中で処理が中断した。");
      default -> {
        return letter;
      }
    }
    return ledger.lock(id);
  }

  private void deliver(Letter letter) {
    Delivery delivery = mailServer.deliver(letter);
    ownTransaction.executeWithoutResult(status -> {
      switch (delivery.outcome()) {
        case ACCEPTED -> ledger.sent(letter.id(), clock.instant());
        case NOT_ACCEPTED -> end(letter, LetterStatus.QUEUED, delivery);
        case REFUSED -> end(letter, LetterStatus.FAILED, delivery);
        case UNKNOWN -> end(letter, LetterStatus.UNCONFIRMED, delivery);
      }
    });
    switch (delivery.outcome()) {
      case ACCEPTED -> { }
      case NOT_ACCEPTED -> throw new LetterNotSent(
          "通知 %s を発送できませんでした：%s".formatted(letter.number(), delivery.error()));
      default -> throw new LetterStuck(
          "通知 %s は人の判断が必要です。通知の画面で確認してください：%s".formatted(letter.number(), delivery.error()));
    }
  }

  private void end(Letter letter, LetterStatus status, Delivery delivery) {
    ledger.endAttempt(letter.id(), letter.attempts(), status, delivery.error());
  }
}
