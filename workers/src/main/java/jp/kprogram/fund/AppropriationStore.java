package jp.kprogram.fund;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of the cases of budget measures. */
@Repository
class AppropriationStore {

  private final JdbcClient database;

  AppropriationStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Appropriation> find(String number) {
    return database
        .sql("select * from fund_appropriation where number = :number")
        .param("number", number)
        .query((row, index) -> new Appropriation(
            row.getString("number"),
            row.getString("fund"),
            row.getInt("fiscal_year"),
            new Yen(row.getLong("amount")),
            row.getString("basis"),
            row.getString("note"),
            row.getString("opened_by"),
            row.getString("status")))
        .optional();
  }

  void insert(Appropriation appropriation, Instant now) {
    database
        .sql("""
            insert into fund_appropriation (number, fund, fiscal_year, amount, basis, note, opened_by, opened_at,
              status)
            values (:number, :fund, :fiscalYear, :amount, :basis, :note, :openedBy, :now, :status)
            """)
        .param("number", appropriation.number())
        .param("fund", appropriation.fund())
        .param("fiscalYear", appropriation.fiscalYear())
        .param("amount", appropriation.amount().amount())
        .param("basis", appropriation.basis())
        .param("note", appropriation.note())
        .param("openedBy", appropriation.openedBy())
        .param("now", Moments.toColumn(now))
        .param("status", appropriation.status())
        .update();
  }

  void move(String number, String status) {
    database
        .sql("update fund_appropriation set status = :status where number = :number")
        .param("status", status)
        .param("number", number)
        .update();
  }
}
