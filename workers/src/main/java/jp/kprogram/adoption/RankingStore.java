package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kprogram.adoption.Candidate.Sheet;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of rankings, and the points that they are made of. */
@Repository
class RankingStore {

  private static final int BATCH = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  RankingStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** Points of the reviews of a selection that were handed in and count, by application: one query for all. */
  Map<String, List<Sheet>> sheets(String selection) {
    return sheets(selection, "");
  }

  /** The same for the shortlist alone. */
  Map<String, List<Sheet>> sheetsOfShortlist(String selection) {
    return sheets(selection, """
        and exists (select 1 from shortlist_in_force listed where listed.selection = review.selection
          and listed.application = review.application and listed.shortlisted = true)
        """);
  }

  /**
   * The same for applications whose points on a viewpoint lie so many half points apart, or more: nothing else can hold
   * points that far from their median.
   */
  Map<String, List<Sheet>> sheetsFarApart(String selection, int halves) {
    return sheets(selection, """
        and review.application in (
          select other.application from review other join review_score
            on review_score.review = other.number and review_score.version = other.score_version
          where other.selection = :selection and other.status = :status
          group by other.application, review_score.criterion
          having max(review_score.half_points) - min(review_score.half_points) >= %d)
        """.formatted(halves));
  }

  private Map<String, List<Sheet>> sheets(String selection, String restriction) {
    var points = new LinkedHashMap<String, Map<String, Map<Criterion, Points>>>();
    database
        .sql("""
            select review.application, review.reviewer, review_score.criterion, review_score.half_points
            from review join review_score
              on review_score.review = review.number and review_score.version = review.score_version
            where review.selection = :selection and review.status = :status
            """ + restriction + "order by review.application, review.reviewer")
        .param("selection", selection)
        .param("status", ReviewStatus.SUBMITTED.code())
        .query(row -> {
          points.computeIfAbsent(row.getString("application"), key -> new LinkedHashMap<>())
              .computeIfAbsent(row.getString("reviewer"), key -> new EnumMap<>(Criterion.class))
              .put(Coded.stored(Criterion.class, row.getString("criterion")), new Points(row.getInt("half_points")));
        });
    var sheets = new LinkedHashMap<String, List<Sheet>>();
    points.forEach((application, reviews) -> {
      var given = new ArrayList<Sheet>();
      reviews.forEach((reviewer, each) -> given.add(new Sheet(reviewer, each, true)));
      sheets.put(application, given);
    });
    return sheets;
  }

  int lastRound(String selection, RankingStage stage) {
    return database
        .sql("""
            select coalesce(max(ranking_round), 0) from selection_stage
            where selection = :selection and stage = :stage
            """)
        .param("selection", selection).param("stage", stage.code()).query(Integer.class).single();
  }

  void insert(String selection, RankingStage stage, int round, List<RankedRow> rows, Instant now) {
    batches.batchUpdate("""
        insert into selection_stage (selection, stage, ranking_round, application, place, tie_break, reviews, missing,
          total_sum, total_count, total_thousandths, c1, c2a, c2b, c2c, c2d, lowest, highest, deviation, outliers,
          criteria_met, security_met, interview_met, fund_met, ranked_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows, BATCH, (statement, row) -> {
          statement.setString(1, selection);
          statement.setString(2, stage.code());
          statement.setInt(3, round);
          statement.setString(4, row.application());
          statement.setInt(5, row.rank());
          statement.setString(6, row.tieBreak().code());
          statement.setInt(7, row.reviews());
          statement.setInt(8, row.missing());
          statement.setLong(9, row.total().sum());
          statement.setInt(10, row.total().count());
          statement.setInt(11, row.total().thousandths());
          for (Criterion criterion : Criterion.values()) {
            statement.setInt(12 + criterion.ordinal(), row.means().get(criterion));
          }
          statement.setInt(17, row.lowest());
          statement.setInt(18, row.highest());
          statement.setInt(19, row.deviation());
          statement.setInt(20, row.outliers());
          statement.setBoolean(21, row.criteriaMet());
          statement.setBoolean(22, row.securityMet());
          statement.setBoolean(23, row.interviewMet());
          statement.setBoolean(24, row.fundMet());
          statement.setObject(25, Moments.toColumn(now));
        });
  }

  /** The last ranking of a stage, best first; those of one place by their numbers. */
  List<RankedRow> rows(String selection, RankingStage stage) {
    return rows(selection, stage, 0, Integer.MAX_VALUE);
  }

  /** Some of it. */
  List<RankedRow> rows(String selection, RankingStage stage, int offset, int most) {
    return database
        .sql("""
            select * from selection_stage
            where selection = :selection and stage = :stage and ranking_round = :round order by place, application
            limit :most offset :offset
            """)
        .param("selection", selection)
        .param("stage", stage.code())
        .param("round", lastRound(selection, stage))
        .param("most", most)
        .param("offset", offset)
        .query(RankingStore::read)
        .list();
  }

  int count(String selection, RankingStage stage) {
    return database
        .sql("""
            select count(*) from selection_stage
            where selection = :selection and stage = :stage and ranking_round = :round
            """)
        .param("selection", selection)
        .param("stage", stage.code())
        .param("round", lastRound(selection, stage))
        .query(Integer.class)
        .single();
  }

  private static RankedRow read(ResultSet row, int index) throws SQLException {
    var means = new TreeMap<Criterion, Integer>();
    for (Criterion criterion : Criterion.values()) {
      means.put(criterion, row.getInt(criterion.code()));
    }
    return new RankedRow(
        row.getString("application"),
        row.getInt("place"),
        Coded.stored(TieBreak.class, row.getString("tie_break")),
        row.getInt("reviews"),
        row.getInt("missing"),
        new Mean(row.getLong("total_sum"), row.getInt("total_count")),
        means,
        row.getInt("lowest"),
        row.getInt("highest"),
        row.getInt("deviation"),
        row.getInt("outliers"),
        row.getBoolean("criteria_met"),
        row.getBoolean("security_met"),
        row.getBoolean("interview_met"),
        row.getBoolean("fund_met"));
  }
}
