package jp.kprogram.application;

import java.util.List;

/**
 * An opened application as a list shows it.
 *
 * @param title of the research
 * @param outcome of the formal check, or null while it runs
 * @param correcting whether a correction is awaited
 * @param open viewpoints that the last round did not find met
 */
public record ApplicationLine(
    String number,
    int slot,
    String applicant,
    String institution,
    String title,
    ApplicationOutcome outcome,
    boolean correcting,
    List<Finding> open) {

  /** Where it stands, in Japanese. */
  public String status() {
    if (outcome != null) {
      return outcome.japanese();
    }
    return correcting ? "補正待ち" : "形式審査中";
  }
}
