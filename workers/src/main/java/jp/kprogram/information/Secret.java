package jp.kprogram.information;

import java.time.Instant;

/**
 * An entry of the register of secrets (秘密情報, P10, R51). What the secret is about stands in no field of it.
 *
 * @param number case number, SEC-2026-001
 * @param council number of the council through which it is provided
 * @param provider user id
 * @param request number of the request for information that it answers, or null
 * @param status where it stands
 * @param description edition of title, scope, purpose and recipients; 0 before the first
 * @param contentVersion version of the content that was handed to the check; null before
 * @param returning whether it has ended and its case waits for what is still with recipients
 * @param openedAt when it was offered
 * @param endedAt when it ended; null as long as it goes on
 * @param endCause why, or null
 */
public record Secret(
    String number,
    String council,
    String provider,
    String request,
    SecretStatus status,
    int description,
    Integer contentVersion,
    boolean returning,
    Instant openedAt,
    Instant endedAt,
    EndCause endCause) {

  /** Whether its provider may still take it back. */
  boolean running() {
    return endedAt == null;
  }
}
