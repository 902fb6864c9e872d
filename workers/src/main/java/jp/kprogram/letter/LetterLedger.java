package jp.kprogram.letter;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of letters. Every change of status names the status that it starts from. */
@Repository
class LetterLedger {

  private static final int ERROR_LENGTH = 2000;
  private static final long LOWEST_OUT_OF_ORDER = 100_000_000_000_000_000L;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient database;

  LetterLedger(JdbcClient database) {
    this.database = database;
  }

  Optional<Letter> find(long id) {
    return database.sql("select * from letter where id = :id").param("id", id).query(LetterLedger::read).optional();
  }

  Optional<Letter> findByDedupeKey(String dedupeKey) {
    return database
        .sql("select * from letter where dedupe_key = :dedupeKey")
        .param("dedupeKey", dedupeKey)
        .query(LetterLedger::read)
        .optional();
  }

  /** Finds and locks a letter until the transaction ends. */
  Letter lock(long id) {
    return database
        .sql("select * from letter where id = :id for update")
        .param("id", id)
        .query(LetterLedger::read)
        .optional()
        .orElseThrow(() -> new IllegalStateException("there is no letter " + Letter.number(id)));
  }

  LetterPage page(LetterFilter filter, LetterAudience.Hidden hidden, int page, int size) {
    var conditions = new ArrayList<>(List.of("sealed_by is null"));
    Map<String, Object> values = new HashMap<>();
    if (filter.status() != null) {
      conditions.add("status = :status");
      values.put("status", filter.status().name());
    }
    if (filter.caseNumber() != null) {
      conditions.add("case_number = :caseNumber");
      values.put("caseNumber", filter.caseNumber());
    }
    if (!hidden.cases().isEmpty()) {
      conditions.add("case_number not in (:hiddenCases)");
      values.put("hiddenCases", hidden.cases());
    }
    if (!hidden.recipients().isEmpty()) {
      conditions.add("recipient_id not in (:hiddenRecipients)");
      values.put("hiddenRecipients", hidden.recipients());
    }
    String where = " where " + String.join(" and ", conditions);
    int total = database.sql("select count(*) from letter" + where).params(values).query(Integer.class).single();
    values.put("size", size);
    values.put("skipped", (long) page * size);
    List<Letter> letters = database
        .sql("select * from letter" + where + " order by written_at desc, id desc limit :size offset :skipped")
        .params(values)
        .query(LetterLedger::read)
        .list();
    return new LetterPage(letters, page, size, total);
  }

  List<Letter> withStatus(LetterStatus status) {
    return database
        .sql("select * from letter where status = :status order by id")
        .param("status", status.name())
        .query(LetterLedger::read)
        .list();
  }

  long insert(LetterRequest request, LetterTemplates.Filled filled, String messageId, LetterStatus status, Instant now) {
    Person recipient = request.recipient();
    var key = new GeneratedKeyHolder();
    boolean sealed = request.sealedBy() != null;
    database
        .sql("""
            insert into letter (%sdedupe_key, message_id, case_number, template, recipient_id, recipient_name,
              recipient_address, subject, body_text, body_html, status, written_at, attempts, sealed_by) %s
            values (%s:dedupeKey, :messageId, :caseNumber, :template, :recipientId, :recipientName,
              :recipientAddress, :subject, :text, :html, :status, :writtenAt, 0, :sealedBy)
            """.formatted(sealed ? "id, " : "", sealed ? "overriding system value" : "", sealed ? ":id, " : ""))
        .param("id", sealed ? outOfOrder() : null)
        .param("sealedBy", request.sealedBy())
        .param("dedupeKey", request.dedupeKey())
        .param("messageId", messageId)
        .param("caseNumber", request.caseNumber())
        .param("template", request.template())
        .param("recipientId", recipient.id())
        .param("recipientName", recipient.name())
        .param("recipientAddress", addressOf(recipient))
        .param("subject", filled.subject())
        .param("text", filled.text())
        .param("html", filled.html())
        .param("status", status.name())
        .param("writtenAt", Moments.toColumn(now))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** A number out of the order of the others: a gap among them would tell of a sealed letter. */
  private static long outOfOrder() {
    return RANDOM.nextLong(LOWEST_OUT_OF_ORDER, 10 * LOWEST_OUT_OF_ORDER);
  }

  /** Shows the letters that a case has sealed. */
  void unseal(String by) {
    database.sql("update letter set sealed_by = null where sealed_by = :by").param("by", by).update();
  }

  /** The address that letters to a person go to; null where none is registered. */
  static String addressOf(Person person) {
    return person.email() == null || person.email().isBlank() ? null : person.email().strip();
  }

  boolean move(long id, LetterStatus from, LetterStatus to) {
    return database
        .sql("update letter set status = :to where id = :id and status = :from")
        .param("id", id)
        .param("from", from.name())
        .param("to", to.name())
        .update() == 1;
  }

  void address(long id, String address) {
    database
        .sql("update letter set recipient_address = :address where id = :id")
        .param("id", id)
        .param("address", address)
        .update();
  }

  void beginAttempt(long id) {
    database
        .sql("update letter set status = 'SENDING', attempts = attempts + 1 where id = :id and status = 'QUEUED'")
        .param("id", id)
        .update();
  }

  /** Ends an attempt that failed; without effect where the attempt has been settled meanwhile. */
  void endAttempt(long id, int attempt, LetterStatus status, String error) {
    database
        .sql("""
            update letter set status = :status, last_error = :error
            where id = :id and attempts = :attempt and status = 'SENDING'
            """)
        .param("id", id)
        .param("attempt", attempt)
        .param("status", status.name())
        .param("error", cut(error))
        .update();
  }

  /** The mail server has accepted the letter, or a person says that it arrived. */
  void sent(long id, Instant now) {
    database
        .sql("update letter set status = 'SENT', sent_at = :now, last_error = null where id = :id and status <> 'SENT'")
        .param("id", id)
        .param("now", Moments.toColumn(now))
        .update();
  }

  private static String cut(String error) {
    return error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
  }

  private static Letter read(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getString("message_id"),
        row.getString("case_number"),
        row.getString("template"),
        row.getString("recipient_id"),
        row.getString("recipient_name"),
        row.getString("recipient_address"),
        row.getString("subject"),
        row.getString("body_text"),
        row.getString("body_html"),
        LetterStatus.valueOf(row.getString("status")),
        Moments.fromColumn(row, "written_at"),
        Moments.fromColumn(row, "sent_at"),
        row.getInt("attempts"),
        row.getString("last_error"),
        row.getString("sealed_by") != null);
  }
}
