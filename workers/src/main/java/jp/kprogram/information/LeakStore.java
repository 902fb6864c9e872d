package jp.kprogram.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leak incidents, and whose access is off while they are looked into. */
@Repository
class LeakStore {

  private final JdbcClient database;

  LeakStore(JdbcClient database) {
    this.database = database;
  }

  void insert(LeakIncident incident) {
    database
        .sql("""
            insert into leak_incident (number, reported_by, reported_at, status)
            values (:number, :reportedBy, :reportedAt, :status)
            """)
        .param("number", incident.number())
        .param("reportedBy", incident.reportedBy())
        .param("reportedAt", Moments.toColumn(incident.reportedAt()))
        .param("status", incident.status().code())
        .update();
  }

  Optional<LeakIncident> find(String number) {
    return database.sql("select * from leak_incident where number = :number").param("number", number)
        .query(LeakStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<LeakIncident> lock(String number) {
    return database.sql("select * from leak_incident where number = :number for update").param("number", number)
        .query(LeakStore::read).optional();
  }

  void status(String number, LeakStatus status, Instant closedAt) {
    database.sql("update leak_incident set status = :status, closed_at = :closedAt where number = :number")
        .param("status", status.code())
        .param("closedAt", Moments.toColumn(closedAt))
        .param("number", number)
        .update();
  }

  void containSecret(String incident, String secret, String by, Instant now) {
    contain(incident, secret, null, by, now);
  }

  void containPerson(String incident, String person, String by, Instant now) {
    contain(incident, null, person, by, now);
  }

  private void contain(String incident, String secret, String person, String by, Instant now) {
    database
        .sql("""
            insert into leak_containment (incident, secret, person, contained_by, contained_at)
            values (:incident, :secret, :person, :by, :now)
            """)
        .param("incident", incident)
        .param("secret", secret)
        .param("person", person)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Secrets that an incident names, lifted or not. */
  List<String> secrets(String incident) {
    return database
        .sql("select secret from leak_containment where incident = :incident and secret is not null order by secret")
        .param("incident", incident).query(String.class).list();
  }

  /** People whom an incident concerns, lifted or not. */
  List<String> people(String incident) {
    return database
        .sql("select person from leak_containment where incident = :incident and person is not null order by person")
        .param("incident", incident).query(String.class).list();
  }

  /** Numbers of the incidents that concern a person, lifted or not. */
  Set<String> concerning(String person) {
    return new TreeSet<>(database.sql("select incident from leak_containment where person = :person")
        .param("person", person).query(String.class).list());
  }

  void lift(String incident, String by, Instant now) {
    database
        .sql("""
            update leak_containment set lifted_at = :now, lifted_by = :by
            where incident = :incident and lifted_at is null
            """)
        .param("now", Moments.toColumn(now)).param("by", by).param("incident", incident).update();
  }

  /** Whether the access of a person to a secret is off now. */
  boolean suspends(String secret, String person) {
    return database
        .sql("""
            select count(*) from leak_containment
            where lifted_at is null and (secret = :secret or person = :person)
            """)
        .param("secret", secret).param("person", person).query(Integer.class).single() > 0;
  }

  /** Whether a leak that names a secret, or somebody who has something of it, is not closed yet. */
  boolean concerns(String secret) {
    return database
        .sql("""
            select count(*) from leak_incident i
            where i.closed_at is null and exists (
              select 1 from leak_containment c
              where c.incident = i.number and (c.secret = :secret
                or exists (select 1 from secret_receipt r where r.secret = :secret and r.person = c.person)))
            """)
        .param("secret", secret).query(Integer.class).single() > 0;
  }

  void step(String incident, String step, int edition, String outcome, String by, Instant now) {
    database
        .sql("""
            insert into leak_step (incident, step, edition, outcome, recorded_by, recorded_at)
            values (:incident, :step, :edition, :outcome, :by, :now)
            """)
        .param("incident", incident)
        .param("step", step)
        .param("edition", edition)
        .param("outcome", outcome)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  int lastEdition(String incident, String step) {
    return database
        .sql("select coalesce(max(edition), 0) from leak_step where incident = :incident and step = :step")
        .param("incident", incident).param("step", step).query(Integer.class).single();
  }

  private static LeakIncident read(ResultSet row, int index) throws SQLException {
    return new LeakIncident(
        row.getString("number"),
        row.getString("reported_by"),
        Moments.fromColumn(row, "reported_at"),
        Coded.stored(LeakStatus.class, row.getString("status")),
        Moments.fromColumn(row, "closed_at"));
  }
}
