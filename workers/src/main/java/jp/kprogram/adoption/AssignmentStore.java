package jp.kprogram.adoption;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to review what, and the applications that go on with fewer reviews. */
@Repository
class AssignmentStore {

  /** @param review number of the review; null until its case is opened */
  record Assignment(String application, String reviewer, String review) {}

  /** @param load applications of the reviewer, those with an open review among them */
  record Load(String reviewer, int load) {}

  private static final int BATCH = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  AssignmentStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** Puts a whole proposal down: reviewers by application. */
  void insert(String selection, Map<String, List<String>> reviewers, String by, Instant now) {
    List<Assignment> all = reviewers.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(person -> new Assignment(one.getKey(), person, null)))
        .toList();
    batches.batchUpdate("""
        insert into assignment (selection, application, reviewer, assigned_by, assigned_at) values (?, ?, ?, ?, ?)
        """,
        all, BATCH, (row, one) -> {
          row.setString(1, selection);
          row.setString(2, one.application());
          row.setString(3, one.reviewer());
          row.setString(4, by);
          row.setObject(5, Moments.toColumn(now));
        });
  }

  void insert(String selection, String application, String reviewer, String by, String reason, Instant now) {
    database
        .sql("""
            insert into assignment (selection, application, reviewer, assigned_by, reason, assigned_at)
            values (:selection, :application, :reviewer, :by, :reason, :now)
            """)
        .param("selection", selection).param("application", application).param("reviewer", reviewer)
        .param("by", by).param("reason", reason).param("now", Moments.toColumn(now)).update();
  }

  void deleteWaiting(String selection) {
    database.sql("delete from assignment where selection = :selection and review is null")
        .param("selection", selection).update();
  }

  boolean deleteWaiting(String application, String reviewer) {
    return database
        .sql("delete from assignment where application = :application and reviewer = :reviewer and review is null")
        .param("application", application).param("reviewer", reviewer).update() > 0;
  }

  boolean exists(String application, String reviewer) {
    return database.sql("select count(*) from assignment where application = :application and reviewer = :reviewer")
        .param("application", application).param("reviewer", reviewer).query(Integer.class).single() > 0;
  }

  void started(String application, String reviewer, String review) {
    database.sql("update assignment set review = :review where application = :application and reviewer = :reviewer")
        .param("review", review).param("application", application).param("reviewer", reviewer).update();
  }

  /** Some of those whose review is not opened yet, by application. */
  List<Assignment> waiting(String selection, int most) {
    return database
        .sql("""
            select application, reviewer, review from assignment where selection = :selection and review is null
            order by application, reviewer limit :most
            """)
        .param("selection", selection).param("most", most).query(Assignment.class).list();
  }

  /** The same for the first applications, each with all who are to review it. */
  List<Assignment> waitingOfFirst(String selection, int applications) {
    return database
        .sql("""
            select application, reviewer, review from assignment
            where selection = :selection and review is null and application in (
              select application from assignment where selection = :selection and review is null
              group by application order by application limit :applications)
            order by application, reviewer
            """)
        .param("selection", selection).param("applications", applications).query(Assignment.class).list();
  }

  List<String> waitingOf(String application) {
    return database
        .sql("select reviewer from assignment where application = :application and review is null")
        .param("application", application).query(String.class).list();
  }

  /** Applications whose review by a person is not opened yet. */
  List<String> waitingFor(String reviewer) {
    return database.sql("select application from assignment where reviewer = :reviewer and review is null")
        .param("reviewer", reviewer).query(String.class).list();
  }

  int countWaiting(String selection) {
    return database.sql("select count(*) from assignment where selection = :selection and review is null")
        .param("selection", selection).query(Integer.class).single();
  }

  /** How many applications each reviewer of a selection has. */
  List<Load> loads(String selection) {
    return database
        .sql("""
            select role.person as reviewer, coalesce(held.applications, 0) as load
            from selection_role role left join (
              select a.reviewer, count(*) as applications from assignment a left join review r on r.number = a.review
              where a.selection = :selection
                and (r.number is null or r.status in ('invited', 'accepted', 'submitted'))
              group by a.reviewer
            ) held on held.reviewer = role.person
            where role.selection = :selection and role.role = 'reviewer' and role.until is null order by role.person
            """)
        .param("selection", selection).query(Load.class).list();
  }

  /** How many people each application of a selection is assigned to; none of those that nobody is. */
  Map<String, Integer> assigned(String selection) {
    Map<String, Integer> assigned = new HashMap<>();
    database
        .sql("select application, count(*) as people from assignment where selection = :selection group by application")
        .param("selection", selection)
        .query(row -> {
          assigned.put(row.getString("application"), row.getInt("people"));
        });
    return assigned;
  }

  void waive(String selection, String application, int reviews, String reason, String account, Instant now) {
    database
        .sql("""
            insert into review_waiver (application, selection, reviews, reason, waived_by, waived_at)
            values (:application, :selection, :reviews, :reason, :account, :now)
            """)
        .param("application", application).param("selection", selection).param("reviews", reviews)
        .param("reason", reason).param("account", account).param("now", Moments.toColumn(now)).update();
  }

  void confirm(String selection, Instant now) {
    database.sql("update selection set assigned_at = :now where number = :selection")
        .param("now", Moments.toColumn(now)).param("selection", selection).update();
  }

  boolean confirmed(String selection) {
    return database.sql("select count(*) from selection where number = :selection and assigned_at is not null")
        .param("selection", selection).query(Integer.class).single() > 0;
  }

  /** Whether one application has its reviews or goes on without, and nobody is still at one or asked for. */
  boolean settledAlone(String application, int least) {
    int open = database
        .sql("""
            select count(*) from review
            where application = :application and (status in ('invited', 'accepted') or replacement_asked_at is not null)
            """)
        .param("application", application).query(Integer.class).single();
    int submitted = database
        .sql("select count(*) from review where application = :application and status = 'submitted'")
        .param("application", application).query(Integer.class).single();
    int waived = database.sql("select count(*) from review_waiver where application = :application")
        .param("application", application).query(Integer.class).single();
    return open == 0 && (submitted >= least || waived > 0);
  }

  /** Applications of a selection that go on with fewer reviews. */
  Set<String> waived(String selection) {
    return database.sql("select application from review_waiver where selection = :selection")
        .param("selection", selection).query(String.class).set();
  }

  boolean anyWaiting(String selection) {
    return !database.sql("select 1 from assignment where selection = :selection and review is null limit 1")
        .param("selection", selection).query(Integer.class).list().isEmpty();
  }
}
