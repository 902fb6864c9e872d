package jp.kprogram.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of secrets: what is known of them without opening anything. */
@Repository
class SecretStore {

  private final JdbcClient database;

  SecretStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Secret secret) {
    database
        .sql("""
            insert into secret (number, council, provider, request, status, description, opened_at)
            values (:number, :council, :provider, :request, :status, :description, :openedAt)
            """)
        .param("number", secret.number())
        .param("council", secret.council())
        .param("provider", secret.provider())
        .param("request", secret.request())
        .param("status", secret.status().code())
        .param("description", secret.description())
        .param("openedAt", Moments.toColumn(secret.openedAt()))
        .update();
  }

  Optional<Secret> find(String number) {
    return database.sql("select * from secret where number = :number").param("number", number)
        .query(SecretStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends: one step of a secret at a time. */
  Optional<Secret> lock(String number) {
    return database.sql("select * from secret where number = :number for update").param("number", number)
        .query(SecretStore::read).optional();
  }

  /** All, the newest first. */
  List<Secret> all() {
    return database.sql("select * from secret order by opened_at desc, number desc").query(SecretStore::read).list();
  }

  /** Those that a person provides or was asked to take, the newest first. */
  List<Secret> of(String person) {
    return database
        .sql("""
            select * from secret s where s.provider = :person
              or exists (select 1 from secret_receipt r where r.secret = s.number and r.person = :person)
            order by s.opened_at desc, s.number desc
            """)
        .param("person", person).query(SecretStore::read).list();
  }

  void status(String number, SecretStatus status) {
    database.sql("update secret set status = :status where number = :number")
        .param("status", status.code()).param("number", number).update();
  }

  void contentVersion(String number, int version) {
    database.sql("update secret set content_version = :version where number = :number")
        .param("version", version).param("number", number).update();
  }

  void end(String number, SecretStatus status, EndCause cause, Instant now) {
    database
        .sql("update secret set status = :status, ended_at = :now, end_cause = :cause where number = :number")
        .param("status", status.code())
        .param("now", Moments.toColumn(now))
        .param("cause", cause.code())
        .param("number", number)
        .update();
  }

  void awaitReturns(String number) {
    database.sql("update secret set awaits_returns = true where number = :number").param("number", number).update();
  }

  void describe(String number, SecretDescription description, Instant now) {
    database
        .sql("""
            insert into secret_description (secret, edition, category, valid_from, valid_until, described_at)
            values (:secret, :edition, :category, :from, :until, :now)
            """)
        .param("secret", number)
        .param("edition", description.edition())
        .param("category", description.category().code())
        .param("from", description.from())
        .param("until", description.until())
        .param("now", Moments.toColumn(now))
        .update();
    description.recipients().forEach(person -> database
        .sql("insert into secret_recipient (secret, edition, person) values (:secret, :edition, :person)")
        .param("secret", number).param("edition", description.edition()).param("person", person).update());
    database.sql("update secret set description = :edition where number = :number")
        .param("edition", description.edition()).param("number", number).update();
  }

  Optional<SecretDescription> description(String number, int edition) {
    return database
        .sql("select * from secret_description where secret = :secret and edition = :edition")
        .param("secret", number)
        .param("edition", edition)
        .query((row, index) -> new SecretDescription(
            edition,
            Coded.stored(SecretCategory.class, row.getString("category")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class),
            recipients(number, edition)))
        .optional();
  }

  private List<String> recipients(String number, int edition) {
    return database
        .sql("select person from secret_recipient where secret = :secret and edition = :edition order by person")
        .param("secret", number).param("edition", edition).query(String.class).list();
  }

  void check(String number, int edition, SecretCheck outcome, String officer, Instant now) {
    database
        .sql("""
            insert into secret_check (secret, edition, outcome, checked_by, checked_at)
            values (:secret, :edition, :outcome, :officer, :now)
            """)
        .param("secret", number)
        .param("edition", edition)
        .param("outcome", outcome.code())
        .param("officer", officer)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void addTerm(String number, SecretTerm term, String person, Instant now) {
    database
        .sql("""
            insert into secret_term (secret, term, valid_from, valid_until, set_by, set_at)
            values (:secret, :term, :from, :until, :person, :now)
            """)
        .param("secret", number)
        .param("term", term.number())
        .param("from", term.from())
        .param("until", term.until())
        .param("person", person)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The period that was set last. */
  Optional<SecretTerm> lastTerm(String number) {
    return terms(number).stream().reduce((earlier, later) -> later);
  }

  /** All periods, in their order. */
  List<SecretTerm> terms(String number) {
    return database
        .sql("select term, valid_from, valid_until from secret_term where secret = :secret order by term")
        .param("secret", number)
        .query((row, index) -> new SecretTerm(
            row.getInt("term"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class)))
        .list();
  }

  private static Secret read(ResultSet row, int index) throws SQLException {
    return new Secret(
        row.getString("number"),
        row.getString("council"),
        row.getString("provider"),
        row.getString("request"),
        Coded.stored(SecretStatus.class, row.getString("status")),
        row.getInt("description"),
        row.getObject("content_version", Integer.class),
        row.getBoolean("awaits_returns"),
        Moments.fromColumn(row, "opened_at"),
        Moments.fromColumn(row, "ended_at"),
        Coded.stored(EndCause.class, row.getString("end_cause")));
  }
}
