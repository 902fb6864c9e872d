package jp.kprogram.application;

import java.time.Instant;

/**
 * An application (応募) to a call, with the version that counts.
 *
 * @param number case number, APP-2026-00001
 * @param call number of the call
 * @param submittedBy account that handed it in and that alone may see and change it
 * @param receivedAt when its first version came in, by the server's clock
 * @param sealedUntil until when it stayed sealed as of the last version, exclusive; an extension may have moved it
 * @param openedAt when it was opened; null while nobody at the agency may know of it
 * @param correctionUntil until when a correction may come in, exclusive; null where none is asked for
 * @param correction none, asked, made or missed
 * @param outcome of the formal check, or how it ended before; null while it runs
 * @param reason for the outcome, or null
 * @param version number of the version that counts, from 1
 * @param submittedAt when that version came in
 * @param content what it says
 */
public record Application(
    String number,
    String call,
    String submittedBy,
    Instant receivedAt,
    Instant sealedUntil,
    Instant openedAt,
    Instant correctionUntil,
    String correction,
    ApplicationOutcome outcome,
    String reason,
    int version,
    Instant submittedAt,
    ApplicationContent content) {

  /** Number of the receipt for the version that counts: APP-2026-00001-02. */
  public String receipt() {
    return "%s-%02d".formatted(number, version);
  }

  /** Whether the agency may know of it. */
  public boolean opened() {
    return openedAt != null;
  }

  /** Where it stands, as the applicant reads it. */
  public String status() {
    if (outcome != null) {
      return outcome.code();
    }
    if (!opened()) {
      return "received";
    }
    return correctionUntil == null ? "checking" : "correction-requested";
  }
}
