package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of reviews, their drafts and their points. */
@Repository
class ReviewStore {

  /** A part of a draft: points and comment, either may be missing. */
  record DraftPart(String criterion, Points points, String comment) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ReviewStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void insert(Review review) {
    database
        .sql("""
            insert into review (number, selection, application, reviewer, status, invited_at, due_at)
            values (:number, :selection, :application, :reviewer, :status, :invitedAt, :dueAt)
            """)
        .param("number", review.number())
        .param("selection", review.selection())
        .param("application", review.application())
        .param("reviewer", review.reviewer())
        .param("status", review.status().code())
        .param("invitedAt", Moments.toColumn(review.invitedAt()))
        .param("dueAt", Moments.toColumn(review.dueAt()))
        .update();
  }

  Optional<Review> find(String number) {
    return database.sql("select * from review where number = :number").param("number", number)
        .query(ReviewStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Review> lock(String number) {
    return database.sql("select * from review where number = :number for update").param("number", number)
        .query(ReviewStore::read).optional();
  }

  List<Review> ofSelection(String selection) {
    return database.sql("select * from review where selection = :selection order by number")
        .param("selection", selection).query(ReviewStore::read).list();
  }

  /** How many reviews of a selection wait, are written and are in; the others tell of nothing to come. */
  Map<ReviewStatus, Integer> counts(String selection) {
    var counts = new EnumMap<ReviewStatus, Integer>(ReviewStatus.class);
    database
        .sql("""
            select status, count(*) as reviews from review
            where selection = :selection and status in ('invited', 'accepted', 'submitted') group by status
            """)
        .param("selection", selection)
        .query(row -> {
          counts.put(Coded.stored(ReviewStatus.class, row.getString("status")), row.getInt("reviews"));
        });
    return counts;
  }

  List<Review> ofReviewer(String reviewer) {
    return database.sql("select * from review where reviewer = :reviewer order by number")
        .param("reviewer", reviewer).query(ReviewStore::read).list();
  }

  /** Whether any review of a selection was asked for. */
  boolean anyOf(String selection) {
    return !database.sql("select 1 from review where selection = :selection limit 1")
        .param("selection", selection).query(Integer.class).list().isEmpty();
  }

  /** Some of the reviews of a selection that somebody is still at, by number. */
  List<Review> running(String selection, int most) {
    return database
        .sql("""
            select * from review where selection = :selection and status in ('invited', 'accepted')
            order by number limit :most
            """)
        .param("selection", selection).param("most", most).query(ReviewStore::read).list();
  }

  /** How many there are, counted up to a number. */
  int countRunning(String selection, int most) {
    return database
        .sql("""
            select count(*) from (
              select 1 as one from review where selection = :selection and status in ('invited', 'accepted') limit :most
            ) running
            """)
        .param("selection", selection).param("most", most).query(Integer.class).single();
  }

  /** Applications of a selection with so many reviews that count, or more. */
  Set<String> reviewed(String selection, int least) {
    return database
        .sql("""
            select application from review where selection = :selection and status = 'submitted'
            group by application having count(*) >= :least
            """)
        .param("selection", selection).param("least", least).query(String.class).set();
  }

  List<Review> ofApplication(String application) {
    return database.sql("select * from review where application = :application order by number")
        .param("application", application).query(ReviewStore::read).list();
  }

  /** Puts the present state of a review down. */
  void update(Review review) {
    update(review, null);
  }

  /**
   * The same with the comment on the whole, unless it is null. In one step: PostgreSQL locks the selection of a review
   * that changes twice in a transaction, so that two that are handed in at once would wait for each other.
   */
  void update(Review review, String overall) {
    database
        .sql("""
            update review set status = :status, application_version = :version, answered_at = :answeredAt,
              submitted_at = :submittedAt, ended_at = :endedAt, reason = :reason, suggested = :suggested,
              overall = coalesce(:overall, overall), row_version = row_version + 1
            where number = :number and row_version = :rowVersion
            """)
        .param("status", review.status().code())
        .param("version", review.applicationVersion())
        .param("answeredAt", Moments.toColumn(review.answeredAt()))
        .param("submittedAt", Moments.toColumn(review.submittedAt()))
        .param("endedAt", Moments.toColumn(review.endedAt()))
        .param("reason", review.reason())
        .param("suggested", review.suggested())
        .param("overall", overall)
        .param("number", review.number())
        .param("rowVersion", review.rowVersion())
        .update();
  }

  /** A review that is done because of a complaint alone. */
  void belongsTo(String number, String redress) {
    database.sql("update review set redress = :redress where number = :number")
        .param("redress", redress).param("number", number).update();
  }

  /** The complaint that a review is done for; empty for all others. */
  Optional<String> redressOf(String number) {
    return database.sql("select redress from review where number = :number and redress is not null")
        .param("number", number).query(String.class).optional();
  }

  /** Reviews that are done for a complaint, by number. */
  List<Review> ofRedress(String redress) {
    return database.sql("select * from review where redress = :redress order by number")
        .param("redress", redress).query(ReviewStore::read).list();
  }

  void replacementAsked(String number, Instant since) {
    database.sql("update review set replacement_asked_at = :since where number = :number")
        .param("since", Moments.toColumn(since)).param("number", number).update();
  }

  /** Leaves a row alone that nobody was asked for, as {@link #update(Review, String)} tells. */
  void replacementSettled(String number) {
    database
        .sql("""
            update review set replacement_asked_at = null where number = :number and replacement_asked_at is not null
            """)
        .param("number", number).update();
  }

  void replacementsSettled(String selection) {
    database
        .sql("""
            update review set replacement_asked_at = null
            where selection = :selection and replacement_asked_at is not null
            """)
        .param("selection", selection).update();
  }

  /** Whether anybody is asked for in the place of a reviewer of a selection. */
  boolean anyReplacementAsked(String selection) {
    return !database
        .sql("select 1 from review where selection = :selection and replacement_asked_at is not null limit 1")
        .param("selection", selection).query(Integer.class).list().isEmpty();
  }

  /** Makes the next version of the points count. */
  int nextVersion(String number) {
    database.sql("update review set score_version = score_version + 1 where number = :number")
        .param("number", number).update();
    return database.sql("select score_version from review where number = :number")
        .param("number", number).query(Integer.class).single();
  }

  void overall(String number, String comment) {
    database.sql("update review set overall = :comment where number = :number")
        .param("comment", comment).param("number", number).update();
  }

  void saveDraft(String review, List<DraftPart> parts, Instant now) {
    database.sql("delete from review_draft where review = :review").param("review", review).update();
    parts.forEach(part -> database
        .sql("""
            insert into review_draft (review, criterion, half_points, comment, saved_at)
            values (:review, :criterion, :halves, :comment, :now)
            """)
        .param("review", review)
        .param("criterion", part.criterion())
        .param("halves", part.points() == null ? null : part.points().halves())
        .param("comment", part.comment())
        .param("now", Moments.toColumn(now))
        .update());
  }

  List<DraftPart> draft(String review) {
    return database.sql("select * from review_draft where review = :review order by criterion")
        .param("review", review)
        .query((row, index) -> {
          var halves = row.getObject("half_points", Integer.class);
          return new DraftPart(
              row.getString("criterion"), halves == null ? null : new Points(halves), row.getString("comment"));
        })
        .list();
  }

  /** @param version 1 as handed in; a higher one after a second look */
  void insertScores(String review, int version, Map<Criterion, Points> points, Map<Criterion, String> comments) {
    batches.batchUpdate("""
        insert into review_score (review, version, criterion, half_points, comment) values (?, ?, ?, ?, ?)
        """,
        List.of(Criterion.values()), Criterion.values().length, (row, criterion) -> {
          row.setString(1, review);
          row.setInt(2, version);
          row.setString(3, criterion.code());
          row.setInt(4, points.get(criterion).halves());
          row.setString(5, comments.get(criterion).strip());
        });
  }

  /** Points of the reviews of an application that were handed in and count, by number of the review. */
  List<ReviewScore> scores(String application) {
    return database
        .sql("""
            select number, application, reviewer, overall, submitted_at from review
            where application = :application and status = :status order by number
            """)
        .param("application", application)
        .param("status", ReviewStatus.SUBMITTED.code())
        .query((row, index) -> score(
            row.getString("number"),
            row.getString("application"),
            row.getString("reviewer"),
            row.getString("overall"),
            Moments.fromColumn(row, "submitted_at")))
        .list();
  }

  private ReviewScore score(String number, String application, String reviewer, String overall, Instant submittedAt) {
    Map<Criterion, Points> points = new EnumMap<>(Criterion.class);
    Map<Criterion, String> comments = new EnumMap<>(Criterion.class);
    database
        .sql("""
            select criterion, half_points, comment from review_score
              join review on review.number = review_score.review and review.score_version = review_score.version
            where review = :review
            """)
        .param("review", number)
        .query(row -> {
          var criterion = Coded.stored(Criterion.class, row.getString("criterion"));
          points.put(criterion, new Points(row.getInt("half_points")));
          comments.put(criterion, row.getString("comment"));
        });
    return new ReviewScore(number, application, reviewer, points, comments, overall, submittedAt);
  }

  private static Review read(ResultSet row, int index) throws SQLException {
    return new Review(
        row.getString("number"),
        row.getString("selection"),
        row.getString("application"),
        row.getString("reviewer"),
        Coded.stored(ReviewStatus.class, row.getString("status")),
        row.getObject("application_version", Integer.class),
        Moments.fromColumn(row, "invited_at"),
        Moments.fromColumn(row, "due_at"),
        Moments.fromColumn(row, "answered_at"),
        Moments.fromColumn(row, "submitted_at"),
        Moments.fromColumn(row, "ended_at"),
        row.getString("reason"),
        row.getString("suggested"),
        row.getInt("row_version"));
  }
}
