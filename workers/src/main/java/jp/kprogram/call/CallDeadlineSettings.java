package jp.kprogram.call;

import java.time.Instant;
import java.time.Period;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far closings may be moved.
 *
 * @param exceptionLimit the latest deadline of a single applicant, after the closing for all [ASM]
 * @param longestExtension how far one step may move the closing for all, against slips of the pen [ASM]
 */
@ConfigurationProperties("kprogram.call-deadlines")
public record CallDeadlineSettings(Period exceptionLimit, Period longestExtension) {

  /** The latest deadline that a single applicant may have, inclusive. */
  Instant limitAfter(Instant closesAt) {
    return closesAt.atZone(Moments.JAPAN).plus(exceptionLimit).toInstant();
  }

  /** @throws Refusal.InvalidInput TOO_LATE where a closing would move farther than one step may */
  void refuseTooLate(Instant from, Instant closesAt) {
    Instant latest = from.atZone(Moments.JAPAN).plus(longestExtension).toInstant();
    if (closesAt.isAfter(latest)) {
      throw new Refusal.InvalidInput("TOO_LATE", "newClosesOn",
          "「新しい締切」は %s までの日時にしてください。年と月に誤りがないか確かめてください。".formatted(Moments.japanese(latest)));
    }
  }
}
