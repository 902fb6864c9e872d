package jp.kprogram.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second looks that chairs have asked reviewers for. */
@Repository
class SecondLookStore {

  /** @param dueAt until when the reviewer may answer */
  record Look(String review, String question, Instant dueAt) {}

  private final JdbcClient database;

  SecondLookStore(JdbcClient database) {
    this.database = database;
  }

  void ask(Look look, String account, Instant now) {
    database
        .sql("""
            insert into second_look (review, question, asked_by, asked_at, due_at)
            values (:review, :question, :account, :now, :dueAt)
            """)
        .param("review", look.review())
        .param("question", look.question())
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .param("dueAt", Moments.toColumn(look.dueAt()))
        .update();
  }

  /** A look that is open. */
  Optional<Look> open(String review) {
    return database.sql("select * from second_look where review = :review and outcome is null")
        .param("review", review)
        .query((row, index) -> new Look(
            row.getString("review"), row.getString("question"), Moments.fromColumn(row, "due_at")))
        .optional();
  }

  boolean isOpen(String review) {
    return open(review).isPresent();
  }

  /** @param earlierOverall comment on the whole before a change, or null */
  void settle(String review, String outcome, String reason, String earlierOverall, Instant now) {
    database
        .sql("""
            update second_look set outcome = :outcome, reason = :reason, earlier_overall = :overall, settled_at = :now
            where review = :review
            """)
        .param("outcome", outcome)
        .param("reason", reason)
        .param("overall", earlierOverall)
        .param("now", Moments.toColumn(now))
        .param("review", review)
        .update();
  }

  /** Applications of a selection with a look that is open. */
  Set<String> openIn(String selection) {
    return database
        .sql("""
            select review.application from second_look join review on review.number = second_look.review
            where review.selection = :selection and second_look.outcome is null
            """)
        .param("selection", selection).query(String.class).set();
  }

  /** Reviews of a selection with a look that is open. */
  List<String> openReviews(String selection) {
    return database
        .sql("""
            select review.number from second_look join review on review.number = second_look.review
            where review.selection = :selection and second_look.outcome is null order by review.number
            """)
        .param("selection", selection).query(String.class).list();
  }

  /** Reviews of a selection that were looked at again, or are to be. */
  Set<String> ever(String selection) {
    return database
        .sql("""
            select review.number from second_look join review on review.number = second_look.review
            where review.selection = :selection
            """)
        .param("selection", selection).query(String.class).set();
  }
}
