package jp.kprogram.adoption;

import java.time.Instant;
import java.util.List;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to review what, and the applications that go on with fewer reviews. */
@Repository
class AssignmentStore {

  /** @param review number of the review; null until its case is opened */
  record Assignment(String application, String reviewer, String review) {}

  /** @param load applications of the reviewer, those with an open review among them */
  record Load(String reviewer, int load) {}

  private static final String STANDING = """
      from application a join application_version v on v.application = a.number and v.version = a.current_version
      where a.call = :call and v.slot = :slot and a.outcome = 'accepted'
      """;

  private final JdbcClient database;

  AssignmentStore(JdbcClient database) {
    this.database = database;
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

  List<Assignment> waitingOf(String application) {
    return database
        .sql("select application, reviewer, review from assignment where application = :application and review is null")
        .param("application", application).query(Assignment.class).list();
  }

  int countWaiting(String selection) {
    return database.sql("select count(*) from assignment where selection = :selection and review is null")
        .param("selection", selection).query(Integer.class).single();
  }

  /** How many applications each reviewer of a selection has. */
  List<Load> loads(String selection) {
    return database
        .sql("""
            select person as reviewer, (
                select count(*) from assignment a left join review r on r.number = a.review
                where a.selection = selection_role.selection and a.reviewer = person
                  and (r.number is null or r.status in ('invited', 'accepted', 'submitted'))) as load
            from selection_role where selection = :selection and role = 'reviewer' and until is null order by person
            """)
        .param("selection", selection).query(Load.class).list();
  }

  /** Applications that stand with fewer people assigned than asked for, and how many they have. */
  List<Load> shortages(Selection selection, int least, int most) {
    return database
        .sql("""
            select number as reviewer, assigned as load from (
              select a.number, (select count(*) from assignment s where s.application = a.number) as assigned
            """ + STANDING + ") standing where assigned < :least order by number limit :most")
        .param("call", selection.call()).param("slot", selection.slot()).param("least", least).param("most", most)
        .query(Load.class).list();
  }

  /** Whether an application stands in a selection. */
  boolean stands(Selection selection, String application) {
    return database.sql("select count(*) " + STANDING + " and a.number = :application")
        .param("call", selection.call()).param("slot", selection.slot()).param("application", application)
        .query(Integer.class).single() > 0;
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

  /** Whether every application that stands has its reviews or goes on without, nobody being at one or asked for. */
  boolean settled(Selection selection, int least) {
    int open = database
        .sql("select count(*) " + STANDING + """
             and not exists (select 1 from review_waiver w where w.application = a.number)
             and (select count(*) from review r where r.application = a.number and r.status = 'submitted') < :least
            """)
        .param("call", selection.call()).param("slot", selection.slot()).param("least", least)
        .query(Integer.class).single();
    int running = database
        .sql("select count(*) from review where selection = :selection and status in ('invited', 'accepted')")
        .param("selection", selection.number()).query(Integer.class).single();
    int asked = database
        .sql("select count(*) from review where selection = :selection and replacement_asked_at is not null")
        .param("selection", selection.number()).query(Integer.class).single();
    return open == 0 && running == 0 && asked == 0 && countWaiting(selection.number()) == 0;
  }
}
