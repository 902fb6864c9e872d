package jp.kprogram.adoption;

import java.time.Instant;
import java.util.Set;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who are asked to review after the panel was appointed. */
@Repository
class AdditionStore {

  static final String JOINED = "joined";
  static final String LAPSED = "lapsed";

  private final JdbcClient database;

  AdditionStore(JdbcClient database) {
    this.database = database;
  }

  /** @param redress complaint that the person is asked for alone, or null for the panel */
  void ask(String selection, String person, String redress, String reason, String account, Instant now) {
    database
        .sql("""
            insert into panel_addition (selection, person, redress, reason, status, asked_by, asked_at)
            values (:selection, :person, :redress, :reason, 'asked', :account, :now)
            """)
        .param("selection", selection)
        .param("person", person)
        .param("redress", redress)
        .param("reason", reason)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** People who are asked and have not declared their interests yet. */
  Set<String> asked(String selection) {
    return database.sql("select person from panel_addition where selection = :selection and status = 'asked'")
        .param("selection", selection).query(String.class).set();
  }

  /** Puts down what has become of a person who was asked. */
  void settle(String selection, String person, String status, Instant now) {
    database
        .sql("""
            update panel_addition set status = :status, settled_at = :now
            where selection = :selection and person = :person and status = 'asked'
            """)
        .param("status", status)
        .param("now", Moments.toColumn(now))
        .param("selection", selection)
        .param("person", person)
        .update();
  }
}
