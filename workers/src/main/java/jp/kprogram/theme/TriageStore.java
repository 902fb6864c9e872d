package jp.kprogram.theme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of triages. A triage that is concluded is never changed. */
@Repository
class TriageStore {

  private final JdbcClient database;

  TriageStore(JdbcClient database) {
    this.database = database;
  }

  int last(String theme) {
    return database.sql("select coalesce(max(triage), 0) from theme_triage where theme = :theme")
        .param("theme", theme).query(Integer.class).single();
  }

  void insert(String theme, int triage, Occasion occasion, Assessment assessment, String by, Instant now) {
    database
        .sql("""
            insert into theme_triage (theme, triage, occasion, need, need_evidence, approach, approach_evidence,
              feasibility, feasibility_evidence, assessed_by, assessed_at)
            values (:theme, :triage, :occasion, :need, :needEvidence, :approach, :approachEvidence, :feasibility,
              :feasibilityEvidence, :by, :now)
            """)
        .param("theme", theme)
        .param("triage", triage)
        .param("occasion", occasion.code())
        .param("need", assessment.need().readiness().code())
        .param("needEvidence", assessment.need().evidence())
        .param("approach", assessment.approach().readiness().code())
        .param("approachEvidence", assessment.approach().evidence())
        .param("feasibility", assessment.feasibility().readiness().code())
        .param("feasibilityEvidence", assessment.feasibility().evidence())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void conclude(String theme, Triage triage) {
    database
        .sql("""
            update theme_triage set table_result = :table, rule_version = :rule, outcome = :outcome, reason = :reason,
              decided_by = :by, decided_at = :at
            where theme = :theme and triage = :triage and outcome is null
            """)
        .param("table", triage.tableResult())
        .param("rule", triage.ruleVersion())
        .param("outcome", triage.outcome().code())
        .param("reason", triage.reason())
        .param("by", triage.decidedBy())
        .param("at", Moments.toColumn(triage.decidedAt()))
        .param("theme", theme)
        .param("triage", triage.number())
        .update();
  }

  /** Triages of a theme, oldest first. */
  List<Triage> of(String theme) {
    return database.sql("select * from theme_triage where theme = :theme order by triage")
        .param("theme", theme).query(TriageStore::read).list();
  }

  private static Triage read(ResultSet row, int index) throws SQLException {
    return new Triage(
        row.getInt("triage"),
        Coded.stored(Occasion.class, row.getString("occasion")),
        new Assessment(axis(row, "need"), axis(row, "approach"), axis(row, "feasibility")),
        row.getString("assessed_by"),
        Moments.fromColumn(row, "assessed_at"),
        row.getString("table_result"),
        row.getString("rule_version"),
        Coded.stored(TriageOutcome.class, row.getString("outcome")),
        row.getString("reason"),
        row.getString("decided_by"),
        Moments.fromColumn(row, "decided_at"));
  }

  private static Assessment.Axis axis(ResultSet row, String axis) throws SQLException {
    return new Assessment.Axis(
        Coded.stored(Readiness.class, row.getString(axis)), row.getString(axis + "_evidence"));
  }
}
