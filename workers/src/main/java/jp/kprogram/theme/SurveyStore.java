package jp.kprogram.theme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of technical surveys and their reports; a report is only ever added. */
@Repository
class SurveyStore {

  private final JdbcClient database;

  SurveyStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Survey survey) {
    database
        .sql("""
            insert into technical_survey (number, theme, purpose, questions, status, commissioned_at)
            values (:number, :theme, :purpose, :questions, :status, :at)
            """)
        .param("number", survey.number())
        .param("theme", survey.theme())
        .param("purpose", survey.purpose().code())
        .param("questions", survey.questions())
        .param("status", survey.status().code())
        .param("at", Moments.toColumn(survey.commissionedAt()))
        .update();
  }

  void insertReport(String survey, int number, SurveyReport report, String by, Instant now) {
    database
        .sql("""
            insert into survey_report (survey, report, findings, people, feasibility_view, sources, reported_by,
              reported_at)
            values (:survey, :number, :findings, :people, :view, :sources, :by, :now)
            """)
        .param("survey", survey)
        .param("number", number)
        .param("findings", report.findings())
        .param("people", report.people())
        .param("view", report.feasibilityView().code())
        .param("sources", report.sources())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void judge(Survey survey, SurveyJudgement outcome, String reason, String by, Instant now) {
    database
        .sql("""
            update survey_report set outcome = :outcome, reason = :reason, judged_by = :by, judged_at = :now
            where survey = :survey and report = :report
            """)
        .param("outcome", outcome.code())
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .param("survey", survey.number())
        .param("report", survey.reports())
        .update();
  }

  /** @param closedAt when it came to its end, or null */
  void move(String number, SurveyStatus status, Instant closedAt) {
    database.sql("update technical_survey set status = :status, closed_at = :at where number = :number")
        .param("status", status.code())
        .param("at", Moments.toColumn(closedAt))
        .param("number", number)
        .update();
  }

  Optional<Survey> find(String number) {
    return select("s.number = :value", number).stream().findFirst();
  }

  /** Surveys of a theme, oldest first. */
  List<Survey> of(String theme) {
    return select("s.theme = :value", theme);
  }

  private List<Survey> select(String condition, String value) {
    return database
        .sql("""
            select s.*, coalesce(r.report, 0) as reports, r.findings, r.people, r.feasibility_view, r.sources, r.reason
            from technical_survey s
            left join survey_report r on r.survey = s.number
              and r.report = (select max(n.report) from survey_report n where n.survey = s.number)
            where %s order by s.number
            """.formatted(condition))
        .param("value", value)
        .query((row, index) -> new Survey(
            row.getString("number"),
            row.getString("theme"),
            Coded.stored(SurveyPurpose.class, row.getString("purpose")),
            row.getString("questions"),
            Coded.stored(SurveyStatus.class, row.getString("status")),
            Moments.fromColumn(row, "commissioned_at"),
            row.getInt("reports"),
            row.getInt("reports") == 0 ? null : new SurveyReport(
                row.getString("findings"),
                row.getString("people"),
                Coded.stored(Readiness.class, row.getString("feasibility_view")),
                row.getString("sources")),
            row.getString("reason")))
        .list();
  }
}
