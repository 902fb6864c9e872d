package jp.kprogram.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of corrections. Rows are only ever added. */
@Repository
class CorrigendumStore {

  private final JdbcClient database;

  CorrigendumStore(JdbcClient database) {
    this.database = database;
  }

  /** Number of the next correction; the caller holds the lock of the call. */
  int next(String call) {
    return 1 + database
        .sql("select coalesce(max(corrigendum_number), 0) from call_corrigendum where call = :call")
        .param("call", call)
        .query(Integer.class)
        .single();
  }

  void insert(Corrigendum corrigendum, Instant now) {
    database
        .sql("""
            insert into call_corrigendum (call, corrigendum_number, correction, closes_at, reason, prepared_by,
              prepared_at)
            values (:call, :number, :correction, :closesAt, :reason, :preparedBy, :now)
            """)
        .param("call", corrigendum.call())
        .param("number", corrigendum.number())
        .param("correction", corrigendum.correction())
        .param("closesAt", Moments.toColumn(corrigendum.closesAt()))
        .param("reason", corrigendum.reason())
        .param("preparedBy", corrigendum.preparedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  void publish(Corrigendum corrigendum, String checkedBy, Instant now) {
    database
        .sql("""
            insert into call_corrigendum_published (call, corrigendum_number, checked_by, published_at)
            values (:call, :number, :checkedBy, :now)
            """)
        .param("call", corrigendum.call())
        .param("number", corrigendum.number())
        .param("checkedBy", checkedBy)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<Corrigendum> find(String call, int number) {
    return all(call).stream().filter(corrigendum -> corrigendum.number() == number).findFirst();
  }

  List<Corrigendum> all(String call) {
    return database
        .sql("""
            select c.*, p.published_at from call_corrigendum c
            left join call_corrigendum_published p on p.call = c.call and p.corrigendum_number = c.corrigendum_number
            where c.call = :call order by c.corrigendum_number
            """)
        .param("call", call)
        .query((row, index) -> new Corrigendum(
            row.getString("call"),
            row.getInt("corrigendum_number"),
            row.getString("correction"),
            Moments.fromColumn(row, "closes_at"),
            row.getString("reason"),
            row.getString("prepared_by"),
            Moments.fromColumn(row, "published_at")))
        .list();
  }
}
