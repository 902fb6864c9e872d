package jp.kprogram.fund;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of what is held of the money of concepts. A hold ends; its row stays. */
@Repository
class HoldStore {

  private final JdbcClient database;

  HoldStore(JdbcClient database) {
    this.database = database;
  }

  /** The fund of what somebody holds; empty where nothing is held. */
  Optional<String> fundOf(String holder) {
    return database.sql("select fund from fund_hold where held_for = :holder").param("holder", holder)
        .query(String.class).optional();
  }

  /** What somebody holds of a concept; 0 where nothing. */
  Yen open(String concept, String holder) {
    return database.sql("select amount from fund_hold where held_for = :holder and concept = :concept")
        .param("holder", holder).param("concept", concept).query(Long.class).optional().map(Yen::new).orElse(Yen.ZERO);
  }

  void insert(String fund, String concept, String holder, Yen amount, Instant now) {
    database
        .sql("""
            insert into fund_hold (fund, concept, holder, held_for, amount, held_at)
            values (:fund, :concept, :holder, :holder, :amount, :now)
            """)
        .param("fund", fund)
        .param("concept", concept)
        .param("holder", holder)
        .param("amount", amount.amount())
        .param("now", Moments.toColumn(now))
        .update();
  }

  void end(String holder, HoldEnd end, Instant now) {
    database
        .sql("update fund_hold set held_for = null, ended_as = :end, ended_at = :now where held_for = :holder")
        .param("end", end.code())
        .param("now", Moments.toColumn(now))
        .param("holder", holder)
        .update();
  }
}
