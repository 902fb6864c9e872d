package jp.kprogram.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to take a secret, what they answered, and how they gave it back. */
@Repository
class ReceiptStore {

  private final JdbcClient database;

  ReceiptStore(JdbcClient database) {
    this.database = database;
  }

  /** A return as it was reported. */
  record Return(int attempt, ReturnKind kind, LocalDate doneOn, String reportedBy) {}

  /** Opens a receipt; whoever asks has locked the secret. */
  Receipt open(String secret, String person, Instant now) {
    int next = 1 + database.sql("select count(*) from secret_receipt where secret = :secret")
        .param("secret", secret).query(Integer.class).single();
    var receipt = new Receipt("%s-%02d".formatted(secret, next), secret, person);
    database
        .sql("insert into secret_receipt (number, secret, person, opened_at) values (:number, :secret, :person, :now)")
        .param("number", receipt.number())
        .param("secret", secret)
        .param("person", person)
        .param("now", Moments.toColumn(now))
        .update();
    return receipt;
  }

  Optional<Receipt> find(String number) {
    return database.sql("select number, secret, person from secret_receipt where number = :number")
        .param("number", number).query(Receipt.class).optional();
  }

  boolean exists(String secret, String person) {
    return count("select count(*) from secret_receipt where secret = :secret and person = :person", secret, person) > 0;
  }

  /** Receipts of a secret with which something of it may still be, in the order of their numbers. */
  List<Receipt> open(String secret) {
    return database
        .sql("""
            select number, secret, person from secret_receipt
            where secret = :secret and settled_at is null order by number
            """)
        .param("secret", secret).query(Receipt.class).list();
  }

  /** Receipts of a person with which something of a secret may still be. */
  List<Receipt> openOf(String person) {
    return database
        .sql("""
            select number, secret, person from secret_receipt
            where person = :person and settled_at is null order by number
            """)
        .param("person", person).query(Receipt.class).list();
  }

  /** Secrets that a person was ever asked to take. */
  List<String> everOf(String person) {
    return database.sql("select secret from secret_receipt where person = :person order by secret")
        .param("person", person).query(String.class).list();
  }

  void settle(Receipt receipt, Instant now) {
    database.sql("update secret_receipt set settled_at = :now where number = :number")
        .param("now", Moments.toColumn(now)).param("number", receipt.number()).update();
  }

  void answer(String secret, int term, String person, Acknowledgement answer, Instant now) {
    database
        .sql("""
            insert into secret_acknowledgement (secret, term, person, answer, answered_at)
            values (:secret, :term, :person, :answer, :now)
            """)
        .param("secret", secret)
        .param("term", term)
        .param("person", person)
        .param("answer", answer.code())
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<Acknowledgement> answer(String secret, int term, String person) {
    return database
        .sql("""
            select answer from secret_acknowledgement where secret = :secret and term = :term and person = :person
            """)
        .param("secret", secret).param("term", term).param("person", person).query(String.class).optional()
        .map(code -> Coded.stored(Acknowledgement.class, code));
  }

  /** Whether a person has ever acknowledged a secret, for any period. */
  boolean everAcknowledged(String secret, String person) {
    return count("""
        select count(*) from secret_acknowledgement
        where secret = :secret and person = :person and answer = 'acknowledge'
        """, secret, person) > 0;
  }

  void endAccess(String secret, String person, EndCause cause, Instant now) {
    database
        .sql("""
            insert into secret_access_end (secret, person, cause, ended_at) values (:secret, :person, :cause, :now)
            """)
        .param("secret", secret)
        .param("person", person)
        .param("cause", cause.code())
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<EndCause> accessEnd(String secret, String person) {
    return database.sql("select cause from secret_access_end where secret = :secret and person = :person")
        .param("secret", secret).param("person", person).query(String.class).optional()
        .map(code -> Coded.stored(EndCause.class, code));
  }

  void giveBack(String secret, String person, Return given, Instant now) {
    database
        .sql("""
            insert into secret_return (secret, person, attempt, kind, done_on, reported_by, reported_at)
            values (:secret, :person, :attempt, :kind, :doneOn, :reportedBy, :now)
            """)
        .param("secret", secret)
        .param("person", person)
        .param("attempt", given.attempt())
        .param("kind", given.kind().code())
        .param("doneOn", given.doneOn())
        .param("reportedBy", given.reportedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What was reported last. */
  Optional<Return> lastReturn(String secret, String person) {
    return database
        .sql("select * from secret_return where secret = :secret and person = :person order by attempt desc limit 1")
        .param("secret", secret)
        .param("person", person)
        .query((row, index) -> new Return(
            row.getInt("attempt"),
            Coded.stored(ReturnKind.class, row.getString("kind")),
            row.getObject("done_on", LocalDate.class),
            row.getString("reported_by")))
        .optional();
  }

  void checkReturn(String secret, String person, int attempt, ReturnCheck outcome, String officer, Instant now) {
    database
        .sql("""
            insert into secret_return_check (secret, person, attempt, outcome, checked_by, checked_at)
            values (:secret, :person, :attempt, :outcome, :officer, :now)
            """)
        .param("secret", secret)
        .param("person", person)
        .param("attempt", attempt)
        .param("outcome", outcome.code())
        .param("officer", officer)
        .param("now", Moments.toColumn(now))
        .update();
  }

  private int count(String sql, String secret, String person) {
    return database.sql(sql).param("secret", secret).param("person", person).query(Integer.class).single();
  }
}
