package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.application.ApplicationSequel.Sequel;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of awards and of what their time was extended to. */
@Repository
class AwardStore {

  private final JdbcClient database;

  AwardStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Award award) {
    database
        .sql("""
            insert into award (number, selection, application, application_held, amount, conditions, promoted_from,
              redress, status, opened_at, lapses_at)
            values (:number, :selection, :application, :application, :amount, :conditions, :promotedFrom, :redress,
              :status, :openedAt, :lapsesAt)
            """)
        .param("number", award.number())
        .param("selection", award.selection())
        .param("application", award.application())
        .param("amount", award.amount().amount())
        .param("conditions", award.conditions())
        .param("promotedFrom", award.promotedFrom())
        .param("redress", award.redress())
        .param("status", award.status().code())
        .param("openedAt", Moments.toColumn(award.openedAt()))
        .param("lapsesAt", Moments.toColumn(award.lapsesAt()))
        .update();
  }

  Optional<Award> find(String number) {
    return database.sql("select * from award where number = :number").param("number", number)
        .query(AwardStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Award> lock(String number) {
    return database.sql("select * from award where number = :number for update").param("number", number)
        .query(AwardStore::read).optional();
  }

  /** Awards of a selection, in the order of their numbers. */
  List<Award> of(String selection) {
    return database.sql("select * from award where selection = :selection order by number")
        .param("selection", selection).query(AwardStore::read).list();
  }

  /** Those of them that are open or have a contract. */
  List<Award> standing(String selection) {
    return of(selection).stream()
        .filter(award -> award.status() == AwardStatus.OPEN || award.status() == AwardStatus.SIGNED)
        .toList();
  }

  /** Awards that an application has had, in the order of their numbers. */
  List<Award> ofApplication(String application) {
    return database.sql("select * from award where application = :application order by number")
        .param("application", application).query(AwardStore::read).list();
  }

  /** What has become of applications whose result is released; nothing of a reserve, which may still move up. */
  Map<String, Sequel> sequels(Collection<String> applications, Instant now, LocalDate today) {
    Map<String, Sequel> sequels = new HashMap<>();
    database
        .sql("""
            select panel_decision.application, panel_decision.outcome, award.number, contract.ends_on,
              (select count(*) from award ended where ended.application = panel_decision.application) as awards
            from panel_decision
              join selection on selection.number = panel_decision.selection
              join result_notice on result_notice.selection = panel_decision.selection
              left join award on award.application_held = panel_decision.application
              left join contract on contract.award = award.number
            where panel_decision.application in (:applications) and selection.status <> 'withdrawn'
              and result_notice.released_at <= :now
            """)
        .param("applications", applications)
        .param("now", Moments.toColumn(now))
        .query(row -> {
          var ends = row.getObject("ends_on", LocalDate.class);
          if (row.getString("number") != null && (ends == null || !ends.isBefore(today))) {
            sequels.put(row.getString("application"), new Sequel(row.getString("number")));
          } else if (row.getInt("awards") > 0 || row.getString("outcome").equals(PanelOutcome.REJECTED.code())) {
            sequels.put(row.getString("application"), new Sequel(null));
          }
        });
    return sequels;
  }

  void amount(String number, Yen amount) {
    database.sql("update award set amount = :amount where number = :number")
        .param("amount", amount.amount()).param("number", number).update();
  }

  void extend(String number, Instant lapsesAt, String reason, String by, Instant now) {
    database
        .sql("""
            insert into award_extension (award, lapses_at, reason, extended_by, extended_at)
            values (:number, :lapsesAt, :reason, :by, :now)
            """)
        .param("number", number)
        .param("lapsesAt", Moments.toColumn(lapsesAt))
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
    database.sql("update award set lapses_at = :lapsesAt where number = :number")
        .param("lapsesAt", Moments.toColumn(lapsesAt)).param("number", number).update();
  }

  void sign(String number, String by, Instant now) {
    database
        .sql("update award set status = 'signed', ended_at = :now, ended_by = :by where number = :number")
        .param("now", Moments.toColumn(now)).param("by", by).param("number", number).update();
  }

  /** Ends an award without a contract; its application may have another one. */
  void end(String number, AwardStatus status, String reason, String by, Instant now) {
    database
        .sql("""
            update award set status = :status, application_held = null, ended_at = :now, ended_by = :by,
              end_reason = :reason
            where number = :number
            """)
        .param("status", status.code())
        .param("now", Moments.toColumn(now))
        .param("by", by)
        .param("reason", reason)
        .param("number", number)
        .update();
  }

  private static Award read(ResultSet row, int index) throws SQLException {
    return new Award(
        row.getString("number"),
        row.getString("selection"),
        row.getString("application"),
        new Yen(row.getLong("amount")),
        row.getString("conditions"),
        row.getString("promoted_from"),
        row.getString("redress"),
        Coded.stored(AwardStatus.class, row.getString("status")),
        Moments.fromColumn(row, "opened_at"),
        Moments.fromColumn(row, "lapses_at"),
        row.getString("end_reason"));
  }
}
