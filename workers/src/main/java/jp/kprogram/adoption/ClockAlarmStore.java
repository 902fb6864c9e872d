package jp.kprogram.adoption;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of what was told of the clocks of slots. */
@Repository
class ClockAlarmStore {

  private final JdbcClient database;

  ClockAlarmStore(JdbcClient database) {
    this.database = database;
  }

  /** When a state of a clock was told; empty where it was not. */
  Optional<Instant> toldAt(String call, int slot, ClockKind clock, ClockState state) {
    return database
        .sql("""
            select told_at from clock_alarm
            where call = :call and slot = :slot and clock = :clock and state = :state
            """)
        .param("call", call).param("slot", slot).param("clock", clock.code()).param("state", state.code())
        .query((row, index) -> Moments.fromColumn(row, "told_at")).optional();
  }

  void insert(String call, int slot, ClockKind clock, ClockState state, Instant now) {
    database
        .sql("""
            insert into clock_alarm (call, slot, clock, state, told_at) values (:call, :slot, :clock, :state, :now)
            """)
        .param("call", call).param("slot", slot).param("clock", clock.code()).param("state", state.code())
        .param("now", Moments.toColumn(now)).update();
  }
}
