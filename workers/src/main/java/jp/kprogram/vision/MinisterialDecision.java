package jp.kprogram.vision;

import java.time.LocalDate;
import jp.kprogram.shared.Required;

/**
 * What one of the two ministerial councils decides on a draft.
 *
 * @param reason why; always given
 * @param date day of the meeting (JST)
 */
public record MinisterialDecision(
    MinisterialCouncil council, MinisterialOutcome outcome, String reason, LocalDate date) {

  public MinisterialDecision {
    Required.present(date, "decisionDate", "決定日");
    reason = Required.text(reason, "reason", "理由");
  }
}
