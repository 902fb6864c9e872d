package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.kprogram.adoption.DecidedShare.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("期間内に結果を知らせた割合")
class DecidedShareTest {

  private static final LocalDate CLOSED = LocalDate.parse("2026-08-31");
  private static final LocalDate LAST = LocalDate.parse("2027-02-28");

  @Test
  @DisplayName("6か月の最後の日までの通知を数え、翌日からは遅れとし、割合は終わったものだけで切り捨てる")
  void counts_upToTheLastDay() {
    var selections = List.of(
        new Told(CLOSED, CLOSED.plusDays(60)), new Told(CLOSED, LAST), new Told(CLOSED, LAST.plusDays(1)),
        new Told(CLOSED, null), new Told(LAST, null));

    var on = DecidedShare.of(2026, selections, Period.ofMonths(6), LAST);
    var after = DecidedShare.of(2026, selections, Period.ofMonths(6), LAST.plusDays(1));

    assertThat(on).isEqualTo(new DecidedShare(2026, 2, 1, 2));
    assertThat(on.japanese()).isEqualTo("66%");
    assertThat(after).isEqualTo(new DecidedShare(2026, 2, 2, 1));
    assertThat(after.japanese()).isEqualTo("50%");
  }

  @Test
  @DisplayName("まだ一つも終わっていなければ、割合はない")
  void hasNoShare_whereNoneIsJudged() {
    var share = DecidedShare.of(2026, List.of(new Told(CLOSED, null)), Period.ofMonths(6), CLOSED.plusDays(1));

    assertThat(share.japanese()).isEqualTo("―");
  }
}
