package jp.kprogram.guideline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of guidelines. Drafts and published versions are only ever added. */
@Repository
class GuidelineStore {

  private final JdbcClient database;

  GuidelineStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Guideline> find(String number) {
    return database
        .sql("select * from guideline where number = :number")
        .param("number", number)
        .query((row, index) -> new Guideline(
            row.getString("number"), row.getString("title"), row.getInt("draft_number"), row.getString("status")))
        .optional();
  }

  void insert(Guideline guideline, String purpose, String openedBy, Instant now) {
    database
        .sql("""
            insert into guideline (number, title, purpose, opened_by, opened_at, draft_number, status)
            values (:number, :title, :purpose, :openedBy, :now, :draft, :status)
            """)
        .param("number", guideline.number())
        .param("title", guideline.title())
        .param("purpose", purpose)
        .param("openedBy", openedBy)
        .param("now", Moments.toColumn(now))
        .param("draft", guideline.draftNumber())
        .param("status", guideline.status())
        .update();
  }

  void insertDraft(String guideline, GuidelineDraft draft, String by, Instant now) {
    database
        .sql("""
            insert into guideline_draft (guideline, draft_number, organisation, method, evaluation, drafted_by,
              drafted_at)
            values (:guideline, :draft, :organisation, :method, :evaluation, :by, :now)
            """)
        .param("guideline", guideline)
        .param("draft", draft.number())
        .param("organisation", draft.organisation())
        .param("method", draft.method())
        .param("evaluation", draft.evaluation())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
    database
        .sql("update guideline set draft_number = :draft where number = :guideline")
        .param("draft", draft.number())
        .param("guideline", guideline)
        .update();
  }

  /** Adds the last draft as the next version; two at once meet on the version's key and one of them is repeated. */
  void publish(Guideline guideline, String by, Instant now) {
    database
        .sql("""
            insert into guideline_version (version, guideline, title, organisation, method, evaluation, published_by,
              published_at)
            select (select coalesce(max(version), 0) + 1 from guideline_version), d.guideline, :title, d.organisation,
              d.method, d.evaluation, :by, :now
            from guideline_draft d where d.guideline = :guideline and d.draft_number = :draft
            """)
        .param("title", guideline.title())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .param("guideline", guideline.number())
        .param("draft", guideline.draftNumber())
        .update();
    move(guideline.number(), "published");
  }

  void move(String number, String status) {
    database
        .sql("update guideline set status = :status where number = :number")
        .param("status", status)
        .param("number", number)
        .update();
  }

  Optional<GuidelineVersion> inForceAt(Instant moment) {
    return database
        .sql("select * from guideline_version where published_at <= :moment order by version desc limit 1")
        .param("moment", Moments.toColumn(moment))
        .query(GuidelineStore::version)
        .optional();
  }

  Optional<GuidelineVersion> version(String caseNumber) {
    return database
        .sql("select * from guideline_version where guideline = :caseNumber")
        .param("caseNumber", caseNumber)
        .query(GuidelineStore::version)
        .optional();
  }

  private static GuidelineVersion version(ResultSet row, int index) throws SQLException {
    return new GuidelineVersion(
        row.getInt("version"),
        row.getString("guideline"),
        row.getString("title"),
        row.getString("organisation"),
        row.getString("method"),
        row.getString("evaluation"),
        Moments.fromColumn(row, "published_at"));
  }
}
