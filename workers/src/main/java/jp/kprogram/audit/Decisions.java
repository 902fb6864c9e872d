package jp.kprogram.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes decisions down and reads them back; it has no way to change or delete one. */
@DomainService
public class Decisions {

  private final JdbcClient database;
  private final CurrentUser currentUser;
  private final Clock clock;

  Decisions(JdbcClient database, CurrentUser currentUser, Clock clock) {
    this.database = database;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Starts the record of a decision by the current user, or {@link Entry#by another}, now; nothing is written before {@link Entry#record()}. */
  public Entry on(String caseNumber, String kind, String outcome) {
    return new Entry(caseNumber, kind, outcome);
  }

  /** All decisions of a case, oldest first. */
  public List<Decision> of(String caseNumber) {
    return database
        .sql("select * from decision where case_number = :caseNumber order by id")
        .param("caseNumber", caseNumber)
        .query(Decisions::read)
        .list();
  }

  /** The exception register: every decision that set a rule aside, newest first. */
  public List<Decision> overrides(int limit) {
    return database
        .sql("select * from decision where override_note is not null order by id desc limit :limit")
        .param("limit", limit)
        .query(Decisions::read)
        .list();
  }

  private static Decision read(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("kind"),
        row.getString("outcome"),
        row.getString("decided_by"),
        row.getString("on_behalf_of"),
        Moments.fromColumn(row, "decided_at"),
        row.getString("rule_version"),
        row.getString("reason"),
        row.getString("override_note"));
  }

  /** A decision being put into words. */
  public final class Entry {

    private final String caseNumber;
    private final String kind;
    private final String outcome;
    private String decidedBy;
    private String onBehalfOf;
    private String ruleVersion;
    private String reason;
    private String override;

    private Entry(String caseNumber, String kind, String outcome) {
      this.caseNumber = caseNumber;
      this.kind = kind;
      this.outcome = outcome;
    }

    /** Who acted, where the record comes after another's request; null for the current user. */
    public Entry by(String userId) {
      this.decidedBy = userId;
      return this;
    }

    public Entry onBehalfOf(String userId) {
      this.onBehalfOf = userId;
      return this;
    }

    public Entry under(String ruleVersion) {
      this.ruleVersion = ruleVersion;
      return this;
    }

    public Entry because(String reason) {
      this.reason = reason;
      return this;
    }

    public Entry overriding(String whatWasSetAside) {
      this.override = whatWasSetAside;
      return this;
    }

    /** Appends the decision, in the transaction of the step that it belongs to. */
    public void record() {
      database
          .sql("""
              insert into decision (case_number, kind, outcome, decided_by, on_behalf_of, decided_at, rule_version,
                reason, override_note)
              values (:caseNumber, :kind, :outcome, :decidedBy, :onBehalfOf, :decidedAt, :ruleVersion, :reason,
                :override)
              """)
          .param("caseNumber", caseNumber)
          .param("kind", kind)
          .param("outcome", outcome)
          .param("decidedBy", decidedBy == null ? currentUser.id() : decidedBy)
          .param("onBehalfOf", onBehalfOf)
          .param("decidedAt", Moments.toColumn(clock.instant()))
          .param("ruleVersion", ruleVersion)
          .param("reason", reason)
          .param("override", override)
          .update();
    }
  }
}
