package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tables of the decisions of panels and of their release. Where a complaint has led to another decision on an
 * application, that one is read.
 */
@Repository
class PanelDecisionStore {

  private static final int BATCH = 500;

  /** Who withdrew or whose award ended without a contract is adopted no more; who moved up is, from then on. */
  private static final String KNOWN = """
      from panel_decision_in_force decided
        join selection on selection.number = decided.selection
        join result_notice on result_notice.selection = decided.selection
        join application on application.number = decided.application
        left join award on award.application_held = decided.application
      where selection.status <> 'withdrawn' and result_notice.released_at <= :now
        and (award.number is not null or decided.outcome = 'adopted' and application.outcome <> 'withdrawn'
          and not exists (select 1 from award ended where ended.application = decided.application))
      """;
  private static final String KNOWN_SINCE =
      "case when award.promoted_from is null then result_notice.released_at else award.opened_at end";

  private final JdbcClient database;
  private final JdbcTemplate batches;

  PanelDecisionStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void insert(List<PanelDecision> decisions) {
    batches.batchUpdate("""
        insert into panel_decision (application, selection, outcome, place, amount, conditions, reason_to_applicant,
          security_fix, fundability, rule_version, title, applicant, institution, institution_code, decided_by,
          decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decisions, BATCH, (row, decision) -> {
          row.setString(1, decision.application());
          row.setString(2, decision.selection());
          row.setString(3, decision.outcome().code());
          row.setInt(4, decision.rank());
          row.setObject(5, decision.amount() == null ? null : decision.amount().amount());
          row.setString(6, decision.conditions());
          row.setString(7, decision.reason());
          row.setString(8, decision.securityFix());
          row.setString(9, decision.fundability() == null ? null : decision.fundability().code());
          row.setString(10, decision.ruleVersion());
          row.setString(11, decision.title());
          row.setString(12, decision.applicant());
          row.setString(13, decision.institution());
          row.setString(14, decision.institutionCode());
          row.setString(15, decision.decidedBy());
          row.setObject(16, Moments.toColumn(decision.decidedAt()));
        });
  }

  void insertNotice(String selection, Instant releasedAt, String preparedBy, String approvedBy, Instant now) {
    database
        .sql("""
            insert into result_notice (selection, released_at, prepared_by, approved_by, decided_at)
            values (:selection, :releasedAt, :preparedBy, :approvedBy, :now)
            """)
        .param("selection", selection)
        .param("releasedAt", Moments.toColumn(releasedAt))
        .param("preparedBy", preparedBy)
        .param("approvedBy", approvedBy)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Decisions of a selection, best first. */
  List<PanelDecision> of(String selection) {
    return database
        .sql("select * from panel_decision_in_force where selection = :selection order by place, application")
        .param("selection", selection).query(PanelDecisionStore::read).list();
  }

  /** Decisions on some applications. */
  List<PanelDecision> of(Collection<String> applications) {
    return applications.isEmpty() ? List.of()
        : database.sql("select * from panel_decision where application in (:applications)")
            .param("applications", applications).query(PanelDecisionStore::read).list();
  }

  List<PanelDecision> of(String selection, PanelOutcome outcome) {
    return database
        .sql("""
            select * from panel_decision_in_force where selection = :selection and outcome = :outcome
            order by place, application
            """)
        .param("selection", selection).param("outcome", outcome.code()).query(PanelDecisionStore::read).list();
  }

  Optional<PanelDecision> find(String application) {
    return database.sql("select * from panel_decision_in_force where application = :application")
        .param("application", application).query(PanelDecisionStore::read).optional();
  }

  int count(String selection) {
    return database.sql("select count(*) from panel_decision where selection = :selection")
        .param("selection", selection).query(Integer.class).single();
  }

  /** From when the results of a selection may be known; a selection that was taken back releases nothing. */
  Optional<Instant> releasedAt(String selection) {
    return database
        .sql("""
            select result_notice.released_at from result_notice
              join selection on selection.number = result_notice.selection
            where result_notice.selection = :selection and selection.status <> 'withdrawn'
            """)
        .param("selection", selection)
        .query((row, index) -> Moments.fromColumn(row, "released_at"))
        .optional();
  }

  /** Decisions whose letter is not written yet, by number of the application. */
  List<PanelDecision> untold(String selection, int most) {
    return database
        .sql("""
            select panel_decision.* from panel_decision
              left join result_letter on result_letter.application = panel_decision.application
            where panel_decision.selection = :selection and result_letter.application is null
            order by panel_decision.application limit :most
            """)
        .param("selection", selection).param("most", most).query(PanelDecisionStore::read).list();
  }

  void told(PanelDecision decision, Instant now) {
    database
        .sql("insert into result_letter (application, selection, written_at) values (:application, :selection, :now)")
        .param("application", decision.application())
        .param("selection", decision.selection())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Institutions (e-Rad codes) that had a proposal adopted in another selection that is released. */
  List<String> institutionsAdoptedBefore(String selection, Instant now) {
    return database
        .sql("""
            select distinct decided.institution_code from panel_decision_in_force decided
              join result_notice on result_notice.selection = decided.selection
            where decided.outcome = 'adopted' and decided.selection <> :selection
              and decided.institution_code is not null and result_notice.released_at <= :now
            """)
        .param("selection", selection).param("now", Moments.toColumn(now)).query(String.class).list();
  }

  /** A decision with where it belongs and since when it is known. */
  record Released(PanelDecision decision, String call, int slot, Instant at) {}

  /** Adopted proposals that the public may know at a moment, the latest release first. */
  List<Released> adopted(Instant now, int offset, int most) {
    return database
        .sql("""
            select decided.*, %s as known_since, selection.call, selection.slot %s
            order by known_since desc, decided.selection, decided.place
            limit :most offset :offset
            """.formatted(KNOWN_SINCE, KNOWN))
        .param("now", Moments.toColumn(now))
        .param("most", most)
        .param("offset", offset)
        .query((row, index) -> new Released(
            read(row, index), row.getString("call"), row.getInt("slot"), Moments.fromColumn(row, "known_since")))
        .list();
  }

  int countAdopted(Instant now) {
    return database.sql("select count(*) " + KNOWN).param("now", Moments.toColumn(now)).query(Integer.class).single();
  }

  private static PanelDecision read(ResultSet row, int index) throws SQLException {
    long amount = row.getLong("amount");
    Yen yen = row.wasNull() ? null : new Yen(amount);
    return new PanelDecision(
        row.getString("application"),
        row.getString("selection"),
        Coded.stored(PanelOutcome.class, row.getString("outcome")),
        row.getInt("place"),
        yen,
        row.getString("conditions"),
        row.getString("reason_to_applicant"),
        row.getString("security_fix"),
        Coded.stored(Fundability.class, row.getString("fundability")),
        row.getString("rule_version"),
        row.getString("title"),
        row.getString("applicant"),
        row.getString("institution"),
        row.getString("institution_code"),
        row.getString("decided_by"),
        Moments.fromColumn(row, "decided_at"));
  }
}
