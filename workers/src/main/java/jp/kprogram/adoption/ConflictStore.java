package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conflicts of interest and their clearing. */
@Repository
class ConflictStore {

  private static final String STANDS =
      " and not exists (select 1 from conflict_cleared c where c.conflict = conflict_of_interest.id) ";

  private static final String OF_SLOT = """
       from conflict_of_interest
        join application on application.number = conflict_of_interest.application
        join application_version content
          on content.application = application.number and content.version = application.current_version
      where application.call = :call and content.slot = :slot
      """ + STANDS;

  private final JdbcClient database;

  ConflictStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Conflict conflict, String ruleVersion, String account) {
    database
        .sql("""
            insert into conflict_of_interest (application, person, source, rule, severity, rule_text, rule_version,
              found_by, found_at)
            values (:application, :person, :source, :rule, :severity, :text, :version, :account, :now)
            """)
        .param("application", conflict.application())
        .param("person", conflict.person())
        .param("source", conflict.source())
        .param("rule", conflict.rule())
        .param("severity", conflict.severity())
        .param("text", conflict.text())
        .param("version", ruleVersion)
        .param("account", account)
        .param("now", Moments.toColumn(conflict.foundAt()))
        .update();
  }

  /** @param withdrawn whether what it followed from was taken back, so that it may be found again */
  void clear(long conflict, String reason, boolean withdrawn, String account, Instant now) {
    database
        .sql("""
            insert into conflict_cleared (conflict, reason, withdrawn, cleared_by, cleared_at)
            values (:conflict, :reason, :withdrawn, :account, :now)
            """)
        .param("conflict", conflict).param("reason", reason).param("withdrawn", withdrawn).param("account", account)
        .param("now", Moments.toColumn(now)).update();
  }

  /** Conflicts that stand and were found by what a person had declared; not those that were reported. */
  List<Conflict> declaredBy(String person) {
    return database
        .sql("select * from conflict_of_interest where person = :person and source = 'declared' "
            + "and rule not like 'reported-%'" + STANDS + "order by id")
        .param("person", person).query(ConflictStore::read).list();
  }

  boolean stands(String person, String application) {
    return database
        .sql("select count(*) from conflict_of_interest where person = :person and application = :application" + STANDS)
        .param("person", person).param("application", application).query(Integer.class).single() > 0;
  }

  Optional<Conflict> standing(long id) {
    return database.sql("select * from conflict_of_interest where id = :id" + STANDS)
        .param("id", id).query(ConflictStore::read).optional();
  }

  /** Applications that are hidden from a person. */
  Set<String> hiddenFrom(String person) {
    return database.sql("select distinct application from conflict_of_interest where person = :person" + STANDS)
        .param("person", person).query(String.class).set();
  }

  /** Applications that are hidden from a person, what is made of them, and the selections that they take part in. */
  Set<String> casesHiddenFrom(String person) {
    return database
        .sql("""
            with hidden as (select distinct application from conflict_of_interest where person = :person %s)
            select application from hidden
            union select number from review where application in (select application from hidden)
            union select number from award where application in (select application from hidden)
            union select number from redress where application in (select application from hidden)
            union select s.number from selection s
              join application a on a.call = s.call
              join application_version v on v.application = a.number and v.version = a.current_version
            where v.slot = s.slot and a.number in (select application from hidden)
            """.formatted(STANDS))
        .param("person", person).query(String.class).set();
  }

  /** Numbers in e-Rad of those whose applications are hidden from a person. */
  Set<String> applicantsHiddenFrom(String person) {
    return database
        .sql("select applicant_id from application where number in "
            + "(select application from conflict_of_interest where person = :person" + STANDS + ")")
        .param("person", person).query(String.class).set();
  }

  /** Who must not know of an application. */
  Set<String> peopleOf(String application) {
    return database.sql("select distinct person from conflict_of_interest where application = :application" + STANDS)
        .param("application", application).query(String.class).set();
  }

  /** Who must not know of any application to a slot of a call. */
  Set<String> peopleOfSlot(String call, int slot) {
    return database.sql("select distinct person" + OF_SLOT)
        .param("call", call).param("slot", slot).query(String.class).set();
  }

  /** Whether a person must not know of any application to a slot of a call. */
  boolean standsInSlot(String person, String call, int slot) {
    return database.sql("select count(*)" + OF_SLOT + "and person = :person")
        .param("call", call).param("slot", slot).param("person", person).query(Integer.class).single() > 0;
  }

  /** Some of the conflicts that stand with the applications to a slot of a call, by application. */
  List<Conflict> ofSlot(String call, int slot, String severity, int most) {
    return database
        .sql("select conflict_of_interest.*" + OF_SLOT
            + "and severity = :severity order by conflict_of_interest.application, id limit :most")
        .param("call", call).param("slot", slot).param("severity", severity).param("most", most)
        .query(ConflictStore::read).list();
  }

  /** Whether a conflict is one with an application to a slot of a call, and stands. */
  boolean isOfSlot(long id, String call, int slot) {
    return database.sql("select count(*)" + OF_SLOT + "and id = :id")
        .param("call", call).param("slot", slot).param("id", id).query(Integer.class).single() > 0;
  }

  /** Selections of which a person must not know some application. */
  Set<String> selectionsHidingFrom(String person) {
    return database
        .sql("""
            select selection.number from conflict_of_interest
              join application on application.number = conflict_of_interest.application
              join application_version content
                on content.application = application.number and content.version = application.current_version
              join selection on selection.call = application.call and selection.slot = content.slot
            where person = :person
            """ + STANDS)
        .param("person", person).query(String.class).set();
  }

  /**
   * Application and rule of everything ever found for a person, cleared by an officer or not: found once is enough.
   * What was cleared because a declaration was taken back is not known any more.
   */
  Set<String> known(String person) {
    return database.sql("select application || ' ' || rule || ' ' || severity from conflict_of_interest "
            + "where person = :person and not exists (select 1 from conflict_cleared c "
            + "where c.conflict = conflict_of_interest.id and c.withdrawn = true)")
        .param("person", person).query(String.class).set();
  }

  static String known(String application, String rule, String severity) {
    return application + " " + rule + " " + severity;
  }

  private static Conflict read(ResultSet row, int index) throws SQLException {
    return new Conflict(
        row.getLong("id"),
        row.getString("application"),
        row.getString("person"),
        row.getString("source"),
        row.getString("rule"),
        row.getString("severity"),
        row.getString("rule_text"),
        Moments.fromColumn(row, "found_at"));
  }
}
