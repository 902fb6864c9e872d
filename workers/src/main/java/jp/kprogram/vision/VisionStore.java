package jp.kprogram.vision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of visions. What is published is only ever added, never changed. */
@Repository
class VisionStore {

  private final JdbcClient database;
  private final ProposalStore proposals;

  VisionStore(JdbcClient database, ProposalStore proposals) {
    this.database = database;
    this.proposals = proposals;
  }

  Optional<Vision> find(String number) {
    return database.sql("select * from vision where number = :number").param("number", number).query(VisionStore::read)
        .optional();
  }

  /** The open or published case that holds an edition. */
  Optional<Vision> holding(int edition) {
    return database
        .sql("select * from vision where edition_held = :edition")
        .param("edition", edition)
        .query(VisionStore::read)
        .optional();
  }

  void insert(Vision vision, String note, String openedBy, Instant now) {
    database
        .sql("""
            insert into vision (number, title, edition, edition_held, opening_note, opened_by, opened_at,
              guideline_version, draft_number, status)
            values (:number, :title, :edition, :edition, :note, :openedBy, :now, :guideline, 0, :status)
            """)
        .param("number", vision.number())
        .param("title", vision.title())
        .param("edition", vision.edition())
        .param("note", note)
        .param("openedBy", openedBy)
        .param("now", Moments.toColumn(now))
        .param("guideline", vision.guidelineVersion())
        .param("status", vision.status().code())
        .update();
  }

  void thinkTank(String number, String findings, String networks, Instant now) {
    database
        .sql("""
            update vision set think_tank_findings = :findings, think_tank_networks = :networks, think_tank_at = :now
            where number = :number
            """)
        .param("findings", findings)
        .param("networks", networks)
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  void insertDraft(String vision, VisionDraft draft, String by, Instant now) {
    database
        .sql("""
            insert into vision_draft (vision, draft_number, summary, horizon_note, drafted_by, drafted_at)
            values (:vision, :draft, :summary, :horizonNote, :by, :now)
            """)
        .param("vision", vision)
        .param("draft", draft.number())
        .param("summary", draft.summary())
        .param("horizonNote", draft.horizonNote())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
    for (Proposal technology : draft.technologies()) {
      database
          .sql("""
              insert into vision_draft_technology (vision, draft_number, proposal)
              values (:vision, :draft, :proposal)
              """)
          .param("vision", vision)
          .param("draft", draft.number())
          .param("proposal", technology.number())
          .update();
    }
    database
        .sql("update vision set draft_number = :draft where number = :vision")
        .param("draft", draft.number())
        .param("vision", vision)
        .update();
  }

  VisionDraft draft(String vision, int number) {
    var technologies = database
        .sql("select proposal from vision_draft_technology where vision = :vision and draft_number = :number")
        .param("vision", vision)
        .param("number", number)
        .query(String.class)
        .list();
    return database
        .sql("select * from vision_draft where vision = :vision and draft_number = :number")
        .param("vision", vision)
        .param("number", number)
        .query((row, index) -> new VisionDraft(
            number, row.getString("summary"), row.getString("horizon_note"), proposals.all(technologies)))
        .single();
  }

  void insertDecision(Vision vision, MinisterialDecision decision, String by, Instant now) {
    database
        .sql("""
            insert into ministerial_decision (vision, draft_number, council, outcome, reason, decision_date,
              recorded_by, recorded_at)
            values (:vision, :draft, :council, :outcome, :reason, :date, :by, :now)
            """)
        .param("vision", vision.number())
        .param("draft", vision.draftNumber())
        .param("council", decision.council().code())
        .param("outcome", decision.outcome().code())
        .param("reason", decision.reason())
        .param("date", decision.date())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What the ministerial councils have decided on the last draft. */
  List<MinisterialDecision> decisions(Vision vision) {
    return database
        .sql("""
            select * from ministerial_decision where vision = :vision and draft_number = :draft order by council
            """)
        .param("vision", vision.number())
        .param("draft", vision.draftNumber())
        .query((row, index) -> new MinisterialDecision(
            Coded.stored(MinisterialCouncil.class, row.getString("council")),
            Coded.stored(MinisterialOutcome.class, row.getString("outcome")),
            row.getString("reason"),
            row.getObject("decision_date", LocalDate.class)))
        .list();
  }

  void publish(Vision vision, VisionDraft draft, String by, Instant now) {
    database
        .sql("""
            insert into published_vision (edition, vision, title, summary, horizon_note, guideline_version,
              published_by, published_at)
            values (:edition, :vision, :title, :summary, :horizonNote, :guideline, :by, :now)
            """)
        .param("edition", vision.edition())
        .param("vision", vision.number())
        .param("title", vision.title())
        .param("summary", draft.summary())
        .param("horizonNote", draft.horizonNote())
        .param("guideline", vision.guidelineVersion())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
    int running = 0;
    for (Proposal technology : draft.technologies()) {
      running++;
      database
          .sql("""
              insert into published_technology (code, edition, proposal, revision)
              values (:code, :edition, :proposal, :revision)
              """)
          .param("code", "TEC-%02d-%02d".formatted(vision.edition(), running))
          .param("edition", vision.edition())
          .param("proposal", technology.number())
          .param("revision", technology.revision())
          .update();
    }
    move(vision.number(), VisionStatus.PUBLISHED);
  }

  /** Gives up the case and the edition with it. */
  void withdraw(String number) {
    move(number, VisionStatus.WITHDRAWN);
    database.sql("update vision set edition_held = null where number = :number").param("number", number).update();
  }

  List<Integer> publishedEditions() {
    return database
        .sql("select edition from published_vision order by edition desc")
        .query(Integer.class)
        .list();
  }

  Optional<PublishedVision> published(int edition) {
    return database
        .sql("select * from published_vision where edition = :edition")
        .param("edition", edition)
        .query((row, index) -> new PublishedVision(
            edition,
            row.getString("vision"),
            row.getString("title"),
            row.getString("summary"),
            row.getString("horizon_note"),
            row.getString("guideline_version"),
            Moments.fromColumn(row, "published_at"),
            technologies(edition)))
        .optional();
  }

  private List<PublishedVision.Technology> technologies(int edition) {
    return database
        .sql("""
            select t.code, t.proposal, p.proposer, r.* from published_technology t
            join proposal p on p.number = t.proposal
            join proposal_revision r on r.number = t.proposal and r.revision = t.revision
            where t.edition = :edition order by t.code
            """)
        .param("edition", edition)
        .query((row, index) -> new PublishedVision.Technology(
            row.getString("code"), row.getString("proposal"), row.getString("proposer"), ProposalStore.content(row)))
        .list();
  }

  private void move(String number, VisionStatus status) {
    database
        .sql("update vision set status = :status where number = :number")
        .param("status", status.code())
        .param("number", number)
        .update();
  }

  private static Vision read(ResultSet row, int index) throws SQLException {
    return new Vision(
        row.getString("number"),
        row.getString("title"),
        row.getInt("edition"),
        row.getString("guideline_version"),
        row.getString("think_tank_findings"),
        row.getInt("draft_number"),
        Coded.stored(VisionStatus.class, row.getString("status")));
  }
}
