package jp.kprogram.information;

import jp.kprogram.shared.Required;

/**
 * The words of a result: what becomes public.
 *
 * @param venue journal, meeting, office or place where it appears
 */
public record PublicationWords(String title, String summary, String venue) {

  PublicationWords checked() {
    return new PublicationWords(
        Required.text(title, "resultTitle", "題名"),
        Required.text(summary, "resultSummary", "概要"),
        Required.text(venue, "resultVenue", "公表の場"));
  }

  /** Not for a log. */
  @Override
  public String toString() {
    return "PublicationWords";
  }
}
