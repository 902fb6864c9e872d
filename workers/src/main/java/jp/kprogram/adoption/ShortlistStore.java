package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables from the discussion of outliers over the shortlist to interviews and ties. */
@Repository
class ShortlistStore {

  private static final int BATCH = 500;

  /** A change of the shortlist with its reason. */
  record Change(boolean shortlisted, String reason) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ShortlistStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void insertDiscussion(String selection, String application, String finding, String account, Instant now) {
    database
        .sql("""
            insert into outlier_discussion (selection, application, finding, discussed_by, discussed_at)
            values (:selection, :application, :finding, :account, :now)
            """)
        .param("selection", selection)
        .param("application", application)
        .param("finding", finding)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Set<String> discussed(String selection) {
    return new HashSet<>(database
        .sql("select distinct application from outlier_discussion found where selection = :selection and found.id > "
            + Reopenings.last("last_discussion"))
        .param("selection", selection).query(String.class).list());
  }

  void insertChange(String selection, String application, Change change, String account, Instant now) {
    database
        .sql("""
            insert into shortlist_change (selection, application, shortlisted, reason, changed_by, changed_at)
            values (:selection, :application, :shortlisted, :reason, :account, :now)
            """)
        .param("selection", selection)
        .param("application", application)
        .param("shortlisted", change.shortlisted())
        .param("reason", change.reason())
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The last change of each application that has one. */
  Map<String, Change> changes(String selection) {
    var changes = new HashMap<String, Change>();
    database.sql("select * from shortlist_change where selection = :selection order by id")
        .param("selection", selection)
        .query(row -> {
          changes.put(row.getString("application"),
              new Change(row.getBoolean("shortlisted"), row.getString("reason")));
        });
    return changes;
  }

  void insertShortlist(String selection, Map<String, Boolean> shortlist, String account, Instant now) {
    batches.batchUpdate("""
        insert into shortlist (selection, application, decided_round, shortlisted, decided_by, decided_at)
        select number, ?, shortlist_round, ?, ?, ? from selection where number = ?
        """,
        shortlist.entrySet(), BATCH, (row, one) -> {
          row.setString(1, one.getKey());
          row.setBoolean(2, one.getValue());
          row.setString(3, account);
          row.setObject(4, Moments.toColumn(now));
          row.setString(5, selection);
        });
  }

  /** Applications on the shortlist, by number. */
  List<String> shortlisted(String selection) {
    return database
        .sql("""
            select application from shortlist_in_force where selection = :selection and shortlisted = true
            order by application
            """)
        .param("selection", selection).query(String.class).list();
  }

  /** Applications that any shortlist before the one in force had, by number. */
  Set<String> shortlistedBefore(String selection) {
    return database
        .sql("""
            select shortlist.application from shortlist
              join selection on selection.number = shortlist.selection
            where selection.number = :selection and shortlist.shortlisted = true
              and shortlist.decided_round < selection.shortlist_round
            """)
        .param("selection", selection).query(String.class).set();
  }

  void openReplies(String selection, Instant now, Instant closesAt) {
    database.sql("insert into reply_window (selection, opened_at, closes_at) values (:selection, :now, :closesAt)")
        .param("selection", selection)
        .param("now", Moments.toColumn(now))
        .param("closesAt", Moments.toColumn(closesAt))
        .update();
  }

  void extendReplies(String selection, Instant closesAt) {
    database.sql("update reply_window set closes_at = :closesAt where selection = :selection")
        .param("closesAt", Moments.toColumn(closesAt)).param("selection", selection).update();
  }

  Optional<Instant> repliesUntil(String selection) {
    return database.sql("select closes_at from reply_window where selection = :selection")
        .param("selection", selection)
        .query((row, index) -> Moments.fromColumn(row, "closes_at")).optional();
  }

  void insertReply(String application, String selection, String reply, String account, Instant now) {
    database
        .sql("""
            insert into application_reply (application, selection, reply, replied_by, replied_at)
            values (:application, :selection, :reply, :account, :now)
            """)
        .param("application", application)
        .param("selection", selection)
        .param("reply", reply)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Answers of applicants, by application. */
  Map<String, String> replies(String selection) {
    var replies = new HashMap<String, String>();
    database.sql("select application, reply from application_reply where selection = :selection")
        .param("selection", selection)
        .query(row -> {
          replies.put(row.getString("application"), row.getString("reply"));
        });
    return replies;
  }

  /** The selection that an application is on the shortlist of. */
  Optional<String> shortlistOf(String application) {
    return database
        .sql("select selection from shortlist_in_force where application = :application and shortlisted = true")
        .param("application", application).query(String.class).optional();
  }

  void insertInterview(String selection, InterviewResult result, String account, Instant now) {
    var statement = database
        .sql("""
            insert into interview_result (selection, application, held, c1, c2a, c2b, c2c, c2d, portfolio_gap, note,
              recorded_by, recorded_at)
            values (:selection, :application, :held, :c1, :c2a, :c2b, :c2c, :c2d, :gap, :note, :account, :now)
            """)
        .param("selection", selection)
        .param("application", result.application())
        .param("held", result.held())
        .param("gap", result.portfolioGap())
        .param("note", result.note())
        .param("account", account)
        .param("now", Moments.toColumn(now));
    for (Criterion criterion : Criterion.values()) {
      statement = statement.param(criterion.code(), result.held() ? result.points().get(criterion).halves() : null);
    }
    statement.update();
  }

  /** The last interview of each application that has one. */
  Map<String, InterviewResult> interviews(String selection) {
    var interviews = new HashMap<String, InterviewResult>();
    database
        .sql("select * from interview_result found where selection = :selection and found.id > "
            + Reopenings.last("last_interview") + " order by id")
        .param("selection", selection)
        .query(row -> {
          interviews.put(row.getString("application"), interview(row));
        });
    return interviews;
  }

  void insertTieDecision(String selection, String application, String reason, String account, Instant now) {
    database
        .sql("""
            insert into tie_decision (selection, application, reason, decided_by, decided_at)
            values (:selection, :application, :reason, :account, :now)
            """)
        .param("selection", selection)
        .param("application", application)
        .param("reason", reason)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Applications in the order in which the chair put them first. */
  List<String> chairOrder(String selection) {
    return database.sql("select application from tie_decision where selection = :selection order by id")
        .param("selection", selection).query(String.class).list();
  }

  private static InterviewResult interview(ResultSet row) throws SQLException {
    EnumMap<Criterion, Points> points = null;
    if (row.getBoolean("held")) {
      points = new EnumMap<>(Criterion.class);
      for (Criterion criterion : Criterion.values()) {
        points.put(criterion, new Points(row.getInt(criterion.code())));
      }
    }
    return new InterviewResult(
        row.getString("application"), points, row.getBoolean("portfolio_gap"), row.getString("note"));
  }
}
