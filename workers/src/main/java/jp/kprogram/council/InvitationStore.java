package jp.kprogram.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of invitations and of what was said in them. */
@Repository
class InvitationStore {

  private final JdbcClient database;

  InvitationStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Invitation invitation) {
    database
        .sql("""
            insert into council_invitation (number, council, person, person_held, category, organisation, project,
              status, proposed_by, proposed_at)
            values (:number, :council, :person, :person, :category, :organisation, :project, :status, :proposedBy,
              :proposedAt)
            """)
        .param("number", invitation.number())
        .param("council", invitation.council())
        .param("person", invitation.person())
        .param("category", invitation.category().code())
        .param("organisation", invitation.organisation())
        .param("project", invitation.project())
        .param("status", invitation.status().code())
        .param("proposedBy", invitation.proposedBy())
        .param("proposedAt", Moments.toColumn(invitation.proposedAt()))
        .update();
  }

  Optional<Invitation> find(String number) {
    return database.sql("select * from council_invitation where number = :number").param("number", number)
        .query(InvitationStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Invitation> lock(String number) {
    return database.sql("select * from council_invitation where number = :number for update").param("number", number)
        .query(InvitationStore::read).optional();
  }

  /** Invitations to a council, in the order of their numbers. */
  List<Invitation> of(String council) {
    return database.sql("select * from council_invitation where council = :council order by number")
        .param("council", council).query(InvitationStore::read).list();
  }

  /** Invitations to a council that is being set up, and of its representatives to one that they would join. */
  List<Invitation> ofSetup(String council) {
    return database
        .sql("""
            select * from council_invitation
            where status <> 'dropped' and (council = :council or project in (
              select project from council_project where council = :council and until is null))
            order by number
            """)
        .param("council", council).query(InvitationStore::read).list();
  }

  void opened(String number, Instant now) {
    database.sql("update council_invitation set status = 'open', invited_at = :now where number = :number")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  /** Ends an invitation; the person may be asked again by another one. */
  void settle(String number, InvitationStatus status, Instant now) {
    database
        .sql("""
            update council_invitation set status = :status, person_held = null, settled_at = :now
            where number = :number
            """)
        .param("status", status.code()).param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void add(String number, EntryKind kind, String words, String by, Instant now) {
    database
        .sql("""
            insert into invitation_entry (invitation, kind, words, written_by, written_at)
            values (:number, :kind, :words, :by, :now)
            """)
        .param("number", number).param("kind", kind.code()).param("words", words).param("by", by)
        .param("now", Moments.toColumn(now)).update();
  }

  /** What was said, the oldest first. */
  List<Invitation.Entry> entries(String number) {
    return database.sql("select * from invitation_entry where invitation = :number order by id").param("number", number)
        .query((row, index) -> new Invitation.Entry(
            Coded.stored(EntryKind.class, row.getString("kind")),
            row.getString("words"),
            row.getString("written_by"),
            Moments.fromColumn(row, "written_at")))
        .list();
  }

  private static Invitation read(ResultSet row, int index) throws SQLException {
    return new Invitation(
        row.getString("number"),
        row.getString("council"),
        row.getString("person"),
        Coded.stored(MemberCategory.class, row.getString("category")),
        row.getString("organisation"),
        row.getString("project"),
        Coded.stored(InvitationStatus.class, row.getString("status")),
        row.getString("proposed_by"),
        Moments.fromColumn(row, "proposed_at"),
        Moments.fromColumn(row, "settled_at"));
  }
}
