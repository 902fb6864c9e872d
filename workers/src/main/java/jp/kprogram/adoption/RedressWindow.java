package jp.kprogram.adoption;

import java.time.Instant;
import java.time.Period;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;

/**
 * The time within which a complaint may be filed (X1): from the instant of the notice on, until the same time of day
 * after the term, exclusive.
 *
 * @param toldAt when the applicant was told
 * @param until end, exclusive
 */
public record RedressWindow(Instant toldAt, Instant until) {

  static RedressWindow of(Instant toldAt, Period term) {
    return new RedressWindow(toldAt, toldAt.atZone(Moments.JAPAN).plus(term).toInstant());
  }

  /** @throws Refusal.Conflict REDRESS_LATE */
  void require(Instant now) {
    if (!now.isBefore(until)) {
      throw new Refusal.Conflict("REDRESS_LATE",
          "申出の期限は %s（日本標準時）でした。サーバーの時刻は %s です。期限の後の申出は受け付けられません。"
              .formatted(Moments.toTheSecond(until), Moments.toTheSecond(now)));
    }
  }
}
