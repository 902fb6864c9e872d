package jp.kprogram.letter;

import java.time.Instant;

/**
 * A letter as it stands in the ledger.
 *
 * @param id running number
 * @param messageId Message-ID of the mail, the same in every attempt
 * @param caseNumber the case that it is about
 * @param template stage and name of its template
 * @param recipientId user id
 * @param recipientName name in Japanese order
 * @param recipientAddress e-mail address, or null where none was registered
 * @param subject subject line
 * @param text body as plain text
 * @param html the same body as HTML
 * @param status how far it has come
 * @param writtenAt moment of writing
 * @param sentAt moment at which the mail server accepted it or a person confirmed that it arrived; null before
 * @param attempts how often a job has talked to the mail server
 * @param lastError what the mail server said last, or null
 * @param sealed whether nobody may know of it yet
 */
public record Letter(
    long id,
    String messageId,
    String caseNumber,
    String template,
    String recipientId,
    String recipientName,
    String recipientAddress,
    String subject,
    String text,
    String html,
    LetterStatus status,
    Instant writtenAt,
    Instant sentAt,
    int attempts,
    String lastError,
    boolean sealed) {

  private static final String PREFIX = "LTR-";

  /** The letter's number, which is also the business key of its delivery: LTR-00000012. */
  public String number() {
    return number(id);
  }

  static String number(long id) {
    return PREFIX + "%08d".formatted(id);
  }

  /** Id of a letter's number, or -1 where the text is none. */
  static long idOf(String number) {
    return number != null && number.matches(PREFIX + "\\d{8,18}") ? Long.parseLong(number.substring(4)) : -1;
  }
}
