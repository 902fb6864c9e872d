package jp.kprogram.app.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of engine and programme: whoever moves the engine's time moves ours. Asia/Tokyo. */
final class EngineClock extends Clock {

  private final ZoneId zone;

  EngineClock() {
    this(Moments.JAPAN);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
