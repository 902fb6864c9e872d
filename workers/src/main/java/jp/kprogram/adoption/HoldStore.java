package jp.kprogram.adoption;

import java.time.Instant;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of what adopted proposals take of the money of their concept. */
@Repository
class HoldStore {

  private final JdbcClient database;

  HoldStore(JdbcClient database) {
    this.database = database;
  }

  Yen open(String concept) {
    return new Yen(database
        .sql("select coalesce(sum(amount), 0) from adoption_hold where concept = :concept and settled_at is null")
        .param("concept", concept).query(Long.class).single());
  }

  boolean isOpen(String application) {
    return database
        .sql("select count(*) from adoption_hold where application = :application and settled_at is null")
        .param("application", application).query(Long.class).single() > 0;
  }

  void hold(String application, String selection, String concept, String fund, Yen amount, Instant now) {
    // one that gave its money back may be taken up again
    database.sql("delete from adoption_hold where application = :application and settled_as = 'released'")
        .param("application", application).update();
    database
        .sql("""
            insert into adoption_hold (application, selection, concept, fund, amount, held_at)
            values (:application, :selection, :concept, :fund, :amount, :now)
            """)
        .param("application", application)
        .param("selection", selection)
        .param("concept", concept)
        .param("fund", fund)
        .param("amount", amount.amount())
        .param("now", Moments.toColumn(now))
        .update();
  }

  void settle(String application, HoldEnd end, Instant now) {
    database
        .sql("""
            update adoption_hold set settled_as = :end, settled_at = :now
            where application = :application and settled_at is null
            """)
        .param("end", end.code())
        .param("now", Moments.toColumn(now))
        .param("application", application)
        .update();
  }
}
