package jp.kprogram.adoption;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of what upheld complaints have led to. Rows are only ever added. */
@Repository
class RemedyStore {

  private final JdbcClient database;

  RemedyStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A part of a remedy that is done.
   *
   * @param outcome what it came to for the complaint
   * @param reason as the applicant may read it
   */
  record Part(RemedyPart part, RemedyOutcome outcome, String reason) {}

  void insert(String redress, Part part, String ruleVersion, String account, Instant now) {
    database
        .sql("""
            insert into redress_remedy (redress, part, outcome, reason, rule_version, done_by, done_at)
            values (:redress, :part, :outcome, :reason, :rule, :account, :now)
            """)
        .param("redress", redress)
        .param("part", part.part().code())
        .param("outcome", part.outcome().code())
        .param("reason", part.reason())
        .param("rule", ruleVersion)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The last part that is done: it says what the complaint has come to. */
  Optional<Part> last(String redress) {
    return database.sql("select * from redress_remedy where redress = :redress order by id desc limit 1")
        .param("redress", redress)
        .query((row, index) -> new Part(
            Coded.stored(RemedyPart.class, row.getString("part")),
            Coded.stored(RemedyOutcome.class, row.getString("outcome")),
            row.getString("reason")))
        .optional();
  }

  void insertRanking(String redress, Integer before, int place, RankedRow row, Instant now) {
    database
        .sql("""
            insert into redress_ranking (redress, application, place_before, place, total_sum, total_count,
              criteria_met, security_met, interview_met, fund_met, ranked_at)
            values (:redress, :application, :before, :place, :sum, :count, :criteria, :security, :interview, :fund,
              :now)
            """)
        .param("redress", redress)
        .param("application", row.application())
        .param("before", before)
        .param("place", place)
        .param("sum", row.total().sum())
        .param("count", row.total().count())
        .param("criteria", row.criteriaMet())
        .param("security", row.securityMet())
        .param("interview", row.interviewMet())
        .param("fund", row.fundMet())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** @param redress complaint that led to the decision */
  void insertDecision(String redress, PanelDecision decision, String preparedBy) {
    database
        .sql("""
            insert into panel_redecision (redress, application, selection, outcome, place, amount, conditions,
              reason_to_applicant, security_fix, fundability, rule_version, title, applicant, institution,
              institution_code, prepared_by, decided_by, decided_at)
            values (:redress, :application, :selection, :outcome, :place, :amount, :conditions, :reason, :securityFix,
              :fundability, :rule, :title, :applicant, :institution, :code, :preparedBy, :decidedBy, :decidedAt)
            """)
        .param("redress", redress)
        .param("application", decision.application())
        .param("selection", decision.selection())
        .param("outcome", decision.outcome().code())
        .param("place", decision.rank())
        .param("amount", decision.amount() == null ? null : decision.amount().amount())
        .param("conditions", decision.conditions())
        .param("reason", decision.reason())
        .param("securityFix", decision.securityFix())
        .param("fundability", decision.fundability() == null ? null : decision.fundability().code())
        .param("rule", decision.ruleVersion())
        .param("title", decision.title())
        .param("applicant", decision.applicant())
        .param("institution", decision.institution())
        .param("code", decision.institutionCode())
        .param("preparedBy", preparedBy)
        .param("decidedBy", decision.decidedBy())
        .param("decidedAt", Moments.toColumn(decision.decidedAt()))
        .update();
  }
}
