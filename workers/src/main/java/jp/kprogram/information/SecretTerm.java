package jp.kprogram.information;

import java.time.Instant;
import java.time.LocalDate;
import jp.kprogram.shared.Moments;

/**
 * A period for which a secret is provided; its last day ends at 24:00 in Japan.
 *
 * @param number from 1; a renewal is a further one
 */
public record SecretTerm(int number, LocalDate from, LocalDate until) {

  /** The instant from which on nobody has access in this period any more. */
  public Instant over() {
    return until.plusDays(1).atStartOfDay(Moments.JAPAN).toInstant();
  }
}
