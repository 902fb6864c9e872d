package jp.kprogram.information;

import java.time.LocalDate;
import java.util.List;

/** A description as the form sends it; see {@link SecretDescription}. */
public record SecretDraft(
    String origin,
    String title,
    String category,
    String scope,
    String purpose,
    LocalDate from,
    LocalDate until,
    List<String> recipients) {

  /** Not for a log. */
  @Override
  public String toString() {
    return "SecretDraft";
  }
}
