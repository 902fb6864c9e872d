package jp.kprogram.adoption;

import java.time.Instant;

/**
 * A conflict of interest that stands between a person and an application.
 *
 * @param id number
 * @param application number of the application
 * @param person user id
 * @param source declared, detected or officer
 * @param rule letter and name of the rule
 * @param severity conflict, or ask where a person must tell
 * @param text rule in Japanese
 * @param foundAt when it was found
 */
public record Conflict(
    long id,
    String application,
    String person,
    String source,
    String rule,
    String severity,
    String text,
    Instant foundAt) {

  /** Whether an officer may clear it: where the table leaves it to a person. */
  public boolean clearable() {
    return ConflictTable.Verdict.ASK.equals(severity);
  }
}
