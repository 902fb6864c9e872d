package jp.kprogram.app.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.calendar.HolidayTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells in good time that the holiday table ends: without it no new task can get a due date. */
@Component
class HolidayTableHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(HolidayTableHealth.class);

  private final HolidayTable table;
  private final Clock clock;
  private final Period warnBefore;

  HolidayTableHealth(
      BusinessCalendar calendar, Clock clock, @Value("${kprogram.calendar.warn-before}") Period warnBefore) {
    this.table = calendar.table();
    this.clock = clock;
    this.warnBefore = warnBefore;
  }

  @Override
  public Health health() {
    var health = table.covers(LocalDate.now(clock)) ? Health.up() : Health.outOfService();
    health.withDetail("version", table.version()).withDetail("coversTo", table.coversTo().toString());
    return endsSoon() ? health.withDetail("warning", warning()).build() : health.build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (endsSoon()) {
      LOG.warn(warning());
    }
  }

  private boolean endsSoon() {
    return !table.covers(LocalDate.now(clock).plus(warnBefore));
  }

  private String warning() {
    return "holiday table %s ends on %s: give a newer one (kprogram.calendar.holidays), published by %s"
        .formatted(table.version(), table.coversTo(), table.owner());
  }
}
