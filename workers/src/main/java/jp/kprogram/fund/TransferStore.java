package jp.kprogram.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of the cases of transfers. */
@Repository
class TransferStore {

  private final JdbcClient database;

  TransferStore(JdbcClient database) {
    this.database = database;
  }

  Optional<FundTransfer> find(String number) {
    return database
        .sql("select * from fund_transfer where number = :number")
        .param("number", number)
        .query(TransferStore::transfer)
        .optional();
  }

  List<FundTransfer> openFor(String toConcept) {
    return database
        .sql("select * from fund_transfer where to_concept = :concept and status = 'open' order by number")
        .param("concept", toConcept)
        .query(TransferStore::transfer)
        .list();
  }

  void insert(FundTransfer transfer, Instant now) {
    database
        .sql("""
            insert into fund_transfer (number, fund, from_concept, to_concept, amount, reason, requested_by,
              requested_at, status)
            values (:number, :fund, :fromConcept, :toConcept, :amount, :reason, :requestedBy, :now, :status)
            """)
        .param("number", transfer.number())
        .param("fund", transfer.fund())
        .param("fromConcept", transfer.fromConcept())
        .param("toConcept", transfer.toConcept())
        .param("amount", transfer.amount().amount())
        .param("reason", transfer.reason())
        .param("requestedBy", transfer.requestedBy())
        .param("now", Moments.toColumn(now))
        .param("status", transfer.status())
        .update();
  }

  void move(String number, String status) {
    database
        .sql("update fund_transfer set status = :status where number = :number")
        .param("status", status)
        .param("number", number)
        .update();
  }

  private static FundTransfer transfer(ResultSet row, int index) throws SQLException {
    return new FundTransfer(
        row.getString("number"),
        row.getString("fund"),
        row.getString("from_concept"),
        row.getString("to_concept"),
        new Yen(row.getLong("amount")),
        row.getString("reason"),
        row.getString("requested_by"),
        row.getString("status"));
  }
}
