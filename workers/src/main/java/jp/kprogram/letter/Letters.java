package jp.kprogram.letter;

import java.time.Clock;
import java.util.Map;
import jp.kprogram.shared.DomainService;

/** Writes letters into the ledger and hands them over for sending, in the transaction of the step that they tell of. */
@DomainService
public class Letters {

  private final LetterLedger ledger;
  private final LetterTemplates templates;
  private final LetterOffice office;
  private final LetterSettings settings;
  private final Clock clock;

  Letters(
      LetterLedger ledger, LetterTemplates templates, LetterOffice office, LetterSettings settings, Clock clock) {
    this.ledger = ledger;
    this.templates = templates;
    this.office = office;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes a letter and has it sent after the case's transaction. Without a mail server, or without an address of the
   * recipient, it waits in the ledger. Writing the same letter again changes nothing.
   *
   * @return number of the letter
   * @throws IllegalArgumentException where the template is unknown or its fields are not the ones given
   */
  public String write(LetterRequest request) {
    var written = ledger.findByDedupeKey(request.dedupeKey());
    if (written.isPresent()) {
      return written.get().number();
    }
    Map<String, Object> standard = Map.of(
        "recipientName", request.recipient().name(),
        "caseNumber", request.caseNumber(),
        "baseUrl", settings.baseUrl().toString());
    var filled = templates.fill(request.template(), request.fields(), standard);
    var status = office.canSendTo(LetterLedger.addressOf(request.recipient()))
        ? LetterStatus.QUEUED
        : LetterStatus.HELD;
    long id = ledger.insert(request, filled, messageId(request), status, clock.instant());
    if (status == LetterStatus.QUEUED) {
      office.dispatch(id);
    }
    return Letter.number(id);
  }

  /** Lets all know of the letters that a case has sealed. */
  public void unseal(String sealedBy) {
    ledger.unseal(sealedBy);
  }

  /**
   * The letter with a number.
   *
   * @throws Refusal.NotFound LETTER_NOT_FOUND where there is none, it is sealed, or the current user must not know of it
   */
  public Letter get(String number) {
    return office.shown(number);
  }

  /** A page of the letters that the current user may know of, newest first. */
  public LetterPage page(LetterFilter filter, int page, int size) {
    return ledger.page(filter, office.hidden(), page, size);
  }

  private String messageId(LetterRequest request) {
    return "<%s@%s>".formatted(request.dedupeKey(), settings.baseUrl().getHost());
  }
}
