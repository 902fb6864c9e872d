package jp.kprogram.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of questions and answers. Rows are only ever added. */
@Repository
class QuestionStore {

  private final JdbcClient database;

  QuestionStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds a question under the next number; the caller holds the lock of the call. */
  Question insert(String call, String askedBy, String text, Instant now) {
    int number = 1 + database
        .sql("select coalesce(max(question_number), 0) from call_question where call = :call")
        .param("call", call)
        .query(Integer.class)
        .single();
    database
        .sql("""
            insert into call_question (call, question_number, asked_by, question, asked_at)
            values (:call, :number, :askedBy, :text, :now)
            """)
        .param("call", call)
        .param("number", number)
        .param("askedBy", askedBy)
        .param("text", text)
        .param("now", Moments.toColumn(now))
        .update();
    return new Question(call, number, askedBy, text, now);
  }

  void insert(String call, Answer answer, String answeredBy) {
    database
        .sql("""
            insert into call_answer (call, question_number, answer, public_question, private_reason, answered_by,
              answered_at)
            values (:call, :number, :answer, :publicQuestion, :privateReason, :by, :at)
            """)
        .param("call", call)
        .param("number", answer.question())
        .param("answer", answer.text())
        .param("publicQuestion", answer.publicQuestion())
        .param("privateReason", answer.privateReason())
        .param("by", answeredBy)
        .param("at", Moments.toColumn(answer.answeredAt()))
        .update();
  }

  Optional<Question> find(String call, int number) {
    return database
        .sql("select * from call_question where call = :call and question_number = :number")
        .param("call", call)
        .param("number", number)
        .query((row, index) -> new Question(
            row.getString("call"),
            row.getInt("question_number"),
            row.getString("asked_by"),
            row.getString("question"),
            Moments.fromColumn(row, "asked_at")))
        .optional();
  }

  Optional<Answer> answer(String call, int number) {
    return database
        .sql("select * from call_answer where call = :call and question_number = :number")
        .param("call", call)
        .param("number", number)
        .query(QuestionStore::answer)
        .optional();
  }

  List<Answer> published(String call) {
    return database
        .sql("select * from call_answer where call = :call and public_question is not null order by question_number")
        .param("call", call)
        .query(QuestionStore::answer)
        .list();
  }

  /** User ids of those who asked. */
  List<String> askers(String call) {
    return database
        .sql("select distinct asked_by from call_question where call = :call order by asked_by")
        .param("call", call)
        .query(String.class)
        .list();
  }

  private static Answer answer(ResultSet row, int index) throws SQLException {
    return new Answer(
        row.getInt("question_number"),
        row.getString("answer"),
        row.getString("public_question"),
        row.getString("private_reason"),
        Moments.fromColumn(row, "answered_at"));
  }
}
