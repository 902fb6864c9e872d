package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of what is put down between the decision and the contract. Rows are only ever added. */
@Repository
class AwardPaperStore {

  private final JdbcClient database;

  AwardPaperStore(JdbcClient database) {
    this.database = database;
  }

  void insert(String award, DueDiligence diligence, String by, Instant now) {
    diligence.findings().forEach(one -> database
        .sql("""
            insert into due_diligence (award, viewpoint, finding, detail, checked_by, checked_at)
            values (:award, :viewpoint, :finding, :detail, :by, :now)
            """)
        .param("award", award)
        .param("viewpoint", one.viewpoint().code())
        .param("finding", one.finding().code())
        .param("detail", one.detail())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update());
  }

  List<DueDiligence.Finding> diligence(String award) {
    return database.sql("select * from due_diligence where award = :award order by viewpoint").param("award", award)
        .query((row, index) -> new DueDiligence.Finding(
            Coded.stored(DiligenceViewpoint.class, row.getString("viewpoint")),
            Coded.stored(DiligenceFinding.class, row.getString("finding")),
            row.getString("detail")))
        .list();
  }

  int versions(String table, String award) {
    return database.sql("select coalesce(max(version), 0) from " + table + " where award = :award")
        .param("award", award).query(Integer.class).single();
  }

  void insertMitigation(String award, int version, String plan, String by, String behalfReason, Instant now) {
    database
        .sql("""
            insert into mitigation_plan (award, version, plan, submitted_by, behalf_reason, submitted_at)
            values (:award, :version, :plan, :by, :behalfReason, :now)
            """)
        .param("award", award)
        .param("version", version)
        .param("plan", plan)
        .param("by", by)
        .param("behalfReason", behalfReason)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The newest plan of measures of an award. */
  Optional<String> mitigation(String award) {
    return database.sql("select plan from mitigation_plan where award = :award order by version desc limit 1")
        .param("award", award).query(String.class).optional();
  }

  void decideMitigation(
      String award, int version, MitigationOutcome outcome, String reason, String permit, String by, Instant now) {
    database
        .sql("""
            insert into mitigation_decision (award, version, outcome, reason, permit_number, decided_by, decided_at)
            values (:award, :version, :outcome, :reason, :permit, :by, :now)
            """)
        .param("award", award)
        .param("version", version)
        .param("outcome", outcome.code())
        .param("reason", reason)
        .param("permit", permit)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void insertPlan(String award, int version, ResearchPlan plan, String by, String behalfReason, Instant now) {
    database
        .sql("""
            insert into research_plan (award, version, plan, starts_on, ends_on, submitted_by, behalf_reason,
              submitted_at)
            values (:award, :version, :plan, :startsOn, :endsOn, :by, :behalfReason, :now)
            """)
        .param("award", award)
        .param("version", version)
        .param("plan", plan.text())
        .param("startsOn", plan.startsOn())
        .param("endsOn", plan.endsOn())
        .param("by", by)
        .param("behalfReason", behalfReason)
        .param("now", Moments.toColumn(now))
        .update();
    plan.amounts().byYear().forEach((year, amount) -> database
        .sql("""
            insert into research_plan_year (award, version, fiscal_year, amount)
            values (:award, :version, :year, :amount)
            """)
        .param("award", award)
        .param("version", version)
        .param("year", year)
        .param("amount", amount.amount())
        .update());
  }

  void checkPlan(String award, int version, PlanOutcome outcome, String reason, Yen amount, String by, Instant now) {
    database
        .sql("""
            insert into research_plan_check (award, version, outcome, reason, amount, checked_by, checked_at)
            values (:award, :version, :outcome, :reason, :amount, :by, :now)
            """)
        .param("award", award)
        .param("version", version)
        .param("outcome", outcome.code())
        .param("reason", reason)
        .param("amount", amount.amount())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The newest plan of an award. */
  Optional<ResearchPlan> plan(String award) {
    return database
        .sql("select * from research_plan where award = :award order by version desc limit 1")
        .param("award", award)
        .query((row, index) -> plan(row, award))
        .optional();
  }

  private ResearchPlan plan(ResultSet row, String award) throws SQLException {
    var years = new TreeMap<Integer, Yen>();
    database.sql("select * from research_plan_year where award = :award and version = :version")
        .param("award", award)
        .param("version", row.getInt("version"))
        .query((year, index) -> years.put(year.getInt("fiscal_year"), new Yen(year.getLong("amount"))))
        .list();
    return new ResearchPlan(
        row.getString("plan"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        new YearAmounts(years));
  }

  boolean contractKnown(String contractNumber) {
    return database.sql("select count(*) from contract where contract_number = :number")
        .param("number", contractNumber).query(Integer.class).single() > 0;
  }

  void insert(String award, Contract contract, String by, Instant now) {
    database
        .sql("""
            insert into contract (award, contract_number, signed_on, starts_on, ends_on, amount, recorded_by,
              recorded_at)
            values (:award, :number, :signedOn, :startsOn, :endsOn, :amount, :by, :now)
            """)
        .param("award", award)
        .param("number", contract.number())
        .param("signedOn", contract.signedOn())
        .param("startsOn", contract.startsOn())
        .param("endsOn", contract.endsOn())
        .param("amount", contract.amount().amount())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<Contract> contract(String award) {
    return database.sql("select * from contract where award = :award").param("award", award)
        .query((row, index) -> new Contract(
            row.getString("contract_number"),
            row.getObject("signed_on", LocalDate.class),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            new Yen(row.getLong("amount"))))
        .optional();
  }
}
