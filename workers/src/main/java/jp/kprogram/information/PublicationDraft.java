package jp.kprogram.information;

import java.time.LocalDate;

/** A notice as the form and the API send it; see {@link Publication}. */
public record PublicationDraft(
    String project,
    String kind,
    PublicationWords words,
    LocalDate plannedOn,
    String choice,
    String choiceReason,
    String partner,
    String partnerNote) {

  /** Not for a log. */
  @Override
  public String toString() {
    return "PublicationDraft";
  }
}
