package jp.kprogram.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of minutes and of what is said of them; rows are only ever added. */
@Repository
class MinutesStore {

  private final JdbcClient database;

  MinutesStore(JdbcClient database) {
    this.database = database;
  }

  /** What somebody said of an edition. */
  record Said(int edition, String person, MinutesAnswer answer, String words) {}

  void add(String meeting, Minutes minutes, String by, Instant now) {
    database
        .sql("""
            insert into minutes (meeting, edition, open_words, restricted_words, written_by, written_at)
            values (:meeting, :edition, :openWords, :restrictedWords, :by, :now)
            """)
        .param("meeting", meeting)
        .param("edition", minutes.edition())
        .param("openWords", minutes.openWords())
        .param("restrictedWords", minutes.restrictedWords())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The newest edition; empty where nothing is written yet. */
  Optional<Minutes> newest(String meeting) {
    return database.sql("select * from minutes where meeting = :meeting order by edition desc limit 1")
        .param("meeting", meeting)
        .query((row, index) -> new Minutes(
            row.getInt("edition"), row.getString("open_words"), row.getString("restricted_words")))
        .optional();
  }

  void answer(String meeting, int edition, String person, MinutesAnswer answer, String words, Instant now) {
    database
        .sql("""
            insert into minutes_answer (meeting, edition, person, answer, words, answered_at)
            values (:meeting, :edition, :person, :answer, :words, :now)
            """)
        .param("meeting", meeting)
        .param("edition", edition)
        .param("person", person)
        .param("answer", answer.code())
        .param("words", words)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What was said of all editions, in their order. */
  List<Said> answers(String meeting) {
    return database.sql("select * from minutes_answer where meeting = :meeting order by edition, person")
        .param("meeting", meeting)
        .query((row, index) -> new Said(row.getInt("edition"), row.getString("person"),
            Coded.stored(MinutesAnswer.class, row.getString("answer")), row.getString("words")))
        .list();
  }
}
