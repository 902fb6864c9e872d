package jp.kprogram.call;

import java.time.Instant;
import jp.kprogram.shared.Moments;

/**
 * A time in which e-Rad did not take applications (E25).
 *
 * @param number INC-2026-01
 * @param beganAt begin; a call that closed in this instant was not affected, its last second lay before
 * @param endedAt end, inclusive: the last second before a closing in this instant was lost
 * @param closesAt the new closing of all that are affected, exclusive
 * @param description what happened
 * @param declaredBy user id of who declared it and so may not decide
 */
public record EradIncident(
    String number, Instant beganAt, Instant endedAt, Instant closesAt, String description, String declaredBy) {

  /** Begin and end as people read them. */
  public String japanese() {
    return "%sから %sまで".formatted(Moments.japanese(beganAt), Moments.japanese(endedAt));
  }
}
