package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of complaints and of what was decided on them. */
@Repository
class RedressStore {

  private final JdbcClient database;

  RedressStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Redress redress) {
    database
        .sql("""
            insert into redress (number, application, selection, ground, complaint, told_at, filed_by, filed_at, status,
              answer_due)
            values (:number, :application, :selection, :ground, :complaint, :toldAt, :filedBy, :filedAt, :status, :due)
            """)
        .param("number", redress.number())
        .param("application", redress.application())
        .param("selection", redress.selection())
        .param("ground", redress.ground().code())
        .param("complaint", redress.complaint())
        .param("toldAt", Moments.toColumn(redress.toldAt()))
        .param("filedBy", redress.filedBy())
        .param("filedAt", Moments.toColumn(redress.filedAt()))
        .param("status", redress.status().code())
        .param("due", Moments.toColumn(redress.answerDue()))
        .update();
  }

  Optional<Redress> find(String number) {
    return database.sql("select * from redress where number = :number").param("number", number)
        .query(RedressStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Redress> lock(String number) {
    return database.sql("select * from redress where number = :number for update").param("number", number)
        .query(RedressStore::read).optional();
  }

  List<Redress> ofApplication(String application) {
    return database.sql("select * from redress where application = :application order by number")
        .param("application", application).query(RedressStore::read).list();
  }

  void status(String number, RedressStatus status) {
    database.sql("update redress set status = :status where number = :number")
        .param("status", status.code()).param("number", number).update();
  }

  void step(String number, String step, String outcome, FlawedStep flawed, String reason, String by, Instant now) {
    database
        .sql("""
            insert into redress_step (redress, step, outcome, flawed_step, reason, decided_by, decided_at)
            values (:number, :step, :outcome, :flawed, :reason, :by, :now)
            """)
        .param("number", number)
        .param("step", step)
        .param("outcome", outcome)
        .param("flawed", flawed == null ? null : flawed.code())
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<FlawedStep> flawedStep(String number) {
    return database.sql("select flawed_step from redress_step where redress = :number and flawed_step is not null")
        .param("number", number).query(String.class).optional()
        .map(code -> Coded.stored(FlawedStep.class, code));
  }

  /** Everybody who ever had a part in a selection, whether or not it ended. */
  Set<String> everIn(String selection) {
    return database.sql("select person from selection_role where selection = :selection")
        .param("selection", selection).query(String.class).set();
  }

  /** Everybody who ever had one part in a selection. */
  Set<String> everIn(String selection, SelectionRole role) {
    return database.sql("select person from selection_role where selection = :selection and role = :role")
        .param("selection", selection).param("role", role.code()).query(String.class).set();
  }

  /** Who reviewed an application, or was asked to. */
  Set<String> reviewers(String application) {
    return database.sql("select reviewer from review where application = :application")
        .param("application", application).query(String.class).set();
  }

  /**
   * Who prepared and approved the decision on an application and its notice.
   *
   * @param redress complaint whose own decisions do not count
   */
  Set<String> deciders(String application, String redress) {
    return database
        .sql("""
            select decided_by from panel_decision where application = :application
            union select decided_by from panel_redecision where application = :application and redress <> :redress
            union select prepared_by from panel_redecision where application = :application and redress <> :redress
            union select prepared_by from panel_proposal where application = :application and redress is null
            union select notice.prepared_by from result_notice notice
              join panel_decision decision on decision.selection = notice.selection
              where decision.application = :application
            union select notice.approved_by from result_notice notice
              join panel_decision decision on decision.selection = notice.selection
              where decision.application = :application
            """)
        .param("application", application).param("redress", redress).query(String.class).set();
  }

  private static Redress read(ResultSet row, int index) throws SQLException {
    return new Redress(
        row.getString("number"),
        row.getString("application"),
        row.getString("selection"),
        Coded.stored(RedressGround.class, row.getString("ground")),
        row.getString("complaint"),
        Moments.fromColumn(row, "told_at"),
        row.getString("filed_by"),
        Moments.fromColumn(row, "filed_at"),
        Coded.stored(RedressStatus.class, row.getString("status")),
        Moments.fromColumn(row, "answer_due"));
  }
}
