package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the panel's meetings and of what it prepares. */
@Repository
class PanelStore {

  private final JdbcClient database;

  PanelStore(JdbcClient database) {
    this.database = database;
  }

  int insertMeeting(String selection, LocalDate heldOn, String minutes, String account, Instant now) {
    int meeting = 1 + database
        .sql("select coalesce(max(meeting), 0) from panel_meeting where selection = :selection")
        .param("selection", selection).query(Integer.class).single();
    database
        .sql("""
            insert into panel_meeting (selection, meeting, held_on, minutes, recorded_by, recorded_at)
            values (:selection, :meeting, :heldOn, :minutes, :account, :now)
            """)
        .param("selection", selection)
        .param("meeting", meeting)
        .param("heldOn", heldOn)
        .param("minutes", minutes)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
    return meeting;
  }

  void insertAttendance(String selection, int meeting, String person, String attendance) {
    database
        .sql("""
            insert into panel_attendance (selection, meeting, person, attendance)
            values (:selection, :meeting, :person, :attendance)
            """)
        .param("selection", selection)
        .param("meeting", meeting)
        .param("person", person)
        .param("attendance", attendance)
        .update();
  }

  /** Members of a selection who have an open conflict of interest with an application on its shortlist. */
  List<String> conflicted(String selection) {
    return database
        .sql("""
            select distinct selection_role.person from selection_role
              join conflict_of_interest on conflict_of_interest.person = selection_role.person
              join shortlist_in_force listed on listed.application = conflict_of_interest.application
                and listed.selection = selection_role.selection and listed.shortlisted = true
              left join conflict_cleared on conflict_cleared.conflict = conflict_of_interest.id
            where selection_role.selection = :selection and selection_role.until is null
              and conflict_cleared.conflict is null
            order by selection_role.person
            """)
        .param("selection", selection).query(String.class).list();
  }

  void insert(String selection, PanelProposal proposal, Instant now) {
    database
        .sql("""
            insert into panel_proposal (selection, application, outcome, amount, conditions, reason, security_fix,
              fundability, rule_version, prepared_by, prepared_at)
            values (:selection, :application, :outcome, :amount, :conditions, :reason, :securityFix, :fundability,
              :ruleVersion, :account, :now)
            """)
        .param("selection", selection)
        .param("application", proposal.application())
        .param("outcome", proposal.outcome().code())
        .param("amount", proposal.amount() == null ? null : proposal.amount().amount())
        .param("conditions", proposal.conditions())
        .param("reason", proposal.reason())
        .param("securityFix", proposal.securityFix())
        .param("fundability", proposal.fundability().code())
        .param("ruleVersion", proposal.ruleVersion())
        .param("account", proposal.preparedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** The last decision that was prepared on each application that has one. */
  Map<String, PanelProposal> proposals(String selection) {
    var proposals = new HashMap<String, PanelProposal>();
    database
        .sql("select * from panel_proposal found where selection = :selection and found.id > "
            + Reopenings.last("last_proposal") + " order by id")
        .param("selection", selection)
        .query(row -> {
          proposals.put(row.getString("application"), read(row));
        });
    return proposals;
  }

  private static PanelProposal read(ResultSet row) throws SQLException {
    long amount = row.getLong("amount");
    Yen yen = row.wasNull() ? null : new Yen(amount);
    return new PanelProposal(
        row.getString("application"),
        Coded.stored(PanelOutcome.class, row.getString("outcome")),
        yen,
        row.getString("conditions"),
        row.getString("reason"),
        row.getString("security_fix"),
        Coded.stored(Fundability.class, row.getString("fundability")),
        row.getString("rule_version"),
        row.getString("prepared_by"));
  }
}
