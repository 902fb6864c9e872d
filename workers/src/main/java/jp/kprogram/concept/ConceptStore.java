package jp.kprogram.concept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of concepts. Drafts are only ever added; slots change until their draft is checked. */
@Repository
class ConceptStore {

  private static final String CASES = """
      select c.*, d.title, d.goal, d.concept_type, d.parent_concept, d.public_use, d.using_ministries,
        d.single_ministry_reason, d.civil_use, d.implementers, d.implementer_reason, d.information_policy,
        d.council_condition, d.fund, d.execution_form, d.ceiling, d.consulted_ministries, d.drafted_by
      from concept c left join concept_draft d on d.concept = c.number and d.draft_number = c.draft_number
      """;

  private final JdbcClient database;

  ConceptStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Concept> find(String number) {
    return database.sql(CASES + "where c.number = :number").param("number", number).query(ConceptStore::read)
        .optional();
  }

  /**
   * The case with a number.
   *
   * @throws Refusal.NotFound CONCEPT_NOT_FOUND where there is none
   */
  Concept get(String number) {
    return find(number).orElseThrow(() -> new Refusal.NotFound(
        "CONCEPT_NOT_FOUND", "conceptNumber", "研究開発構想 %s はありません。番号を確かめてください。".formatted(number)));
  }

  /** Approved concepts of a fund, by number. */
  List<Concept> approvedOf(String fund) {
    return database
        .sql(CASES + "where c.status = 'approved' and d.fund = :fund order by c.number")
        .param("fund", fund)
        .query(ConceptStore::read)
        .list();
  }

  /** Concepts of a theme, the newest first. */
  List<Concept> of(String theme) {
    return database
        .sql(CASES + "where c.theme = :theme order by c.opened_at desc, c.number desc")
        .param("theme", theme)
        .query(ConceptStore::read)
        .list();
  }

  void insert(Concept concept, String reason, Instant now) {
    database
        .sql("""
            insert into concept (number, theme, theme_held, technology, route, for_theme, opening_reason, opened_by,
              opened_at, draft_number, status)
            values (:number, :theme, :held, :technology, :route, :forTheme, :reason, :openedBy, :now, 0, :status)
            """)
        .param("number", concept.number())
        .param("theme", concept.theme())
        .param("held", concept.forTheme() ? concept.theme() : null)
        .param("technology", concept.technology())
        .param("route", concept.route())
        .param("forTheme", concept.forTheme())
        .param("reason", reason)
        .param("openedBy", concept.openedBy())
        .param("now", Moments.toColumn(now))
        .param("status", concept.status().code())
        .update();
  }

  /** Adds a draft, with the slots of the one before. */
  void insertDraft(String concept, int draft, ConceptContent content, String by, Instant now) {
    database
        .sql("""
            insert into concept_draft (concept, draft_number, title, goal, concept_type, parent_concept, public_use,
              using_ministries, single_ministry_reason, civil_use, implementers, implementer_reason,
              information_policy, council_condition, fund, execution_form, ceiling, consulted_ministries, drafted_by,
              drafted_at)
            values (:concept, :draft, :title, :goal, :type, :parent, :publicUse, :using, :singleReason, :civilUse,
              :implementers, :implementerReason, :informationPolicy, :council, :fund, :form, :ceiling, :consulted, :by,
              :now)
            """)
        .param("concept", concept)
        .param("draft", draft)
        .param("title", content.title())
        .param("goal", content.goal())
        .param("type", content.type().code())
        .param("parent", content.parentConcept())
        .param("publicUse", content.publicUse())
        .param("using", String.join(",", content.usingMinistries()))
        .param("singleReason", content.singleMinistryReason())
        .param("civilUse", content.civilUse())
        .param("implementers", content.implementers())
        .param("implementerReason", content.implementerReason())
        .param("informationPolicy", content.informationPolicy())
        .param("council", content.councilRequired() ? "required" : "not-required")
        .param("fund", content.fund())
        .param("form", content.executionForm().code())
        .param("ceiling", content.ceiling().amount())
        .param("consulted", String.join(",", content.consultedMinistries()))
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
    database
        .sql("""
            insert into concept_slot (concept, draft_number, slot, title, kind, ceiling, months, adoption_mode,
              adoption_number)
            select concept, :draft, slot, title, kind, ceiling, months, adoption_mode, adoption_number
            from concept_slot where concept = :concept and draft_number = :before
            """)
        .param("draft", draft)
        .param("concept", concept)
        .param("before", draft - 1)
        .update();
    database
        .sql("update concept set draft_number = :draft where number = :concept")
        .param("draft", draft)
        .param("concept", concept)
        .update();
  }

  /** Slots of the last draft in their order. */
  List<Slot> slots(String concept) {
    return database
        .sql("""
            select s.*, (r.slot is not null) as released
            from concept c
              join concept_slot s on s.concept = c.number and s.draft_number = c.draft_number
              left join concept_slot_release r on r.concept = s.concept and r.slot = s.slot
            where c.number = :concept order by s.slot
            """)
        .param("concept", concept)
        .query(ConceptStore::slot)
        .list();
  }

  void insertSlot(int draft, Slot slot) {
    database
        .sql("""
            insert into concept_slot (concept, draft_number, slot, title, kind, ceiling, months, adoption_mode,
              adoption_number)
            values (:concept, :draft, :slot, :title, :kind, :ceiling, :months, :mode, :number)
            """)
        .param("concept", slot.concept())
        .param("draft", draft)
        .param("slot", slot.number())
        .param("title", slot.title())
        .param("kind", slot.kind().code())
        .param("ceiling", slot.ceiling().amount())
        .param("months", slot.months())
        .param("mode", slot.adoptionMode().code())
        .param("number", slot.adoptionNumber())
        .update();
  }

  void deleteSlot(String concept, int draft, int slot) {
    database
        .sql("delete from concept_slot where concept = :concept and draft_number = :draft and slot = :slot")
        .param("concept", concept)
        .param("draft", draft)
        .param("slot", slot)
        .update();
  }

  void releaseSlot(String concept, int slot, String reason, String by, Instant now) {
    database
        .sql("""
            insert into concept_slot_release (concept, slot, reason, released_by, released_at)
            values (:concept, :slot, :reason, :by, :now)
            """)
        .param("concept", concept)
        .param("slot", slot)
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Moves a case on from a decision; it no longer holds its theme. */
  void decide(String number, ConceptStatus status) {
    database
        .sql("update concept set status = :status, theme_held = null where number = :number")
        .param("status", status.code())
        .param("number", number)
        .update();
  }

  void approve(String number, Instant now) {
    decide(number, ConceptStatus.APPROVED);
    database
        .sql("update concept set approved_at = :now where number = :number")
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  void insertApproval(Concept concept, Approval approval, Instant now) {
    database
        .sql("""
            insert into concept_approval (concept, draft_number, office, outcome, reason, decided_by, decided_at)
            values (:concept, :draft, :office, :outcome, :reason, :by, :now)
            """)
        .param("concept", concept.number())
        .param("draft", concept.draftNumber())
        .param("office", approval.office().code())
        .param("outcome", approval.outcome().code())
        .param("reason", approval.reason())
        .param("by", approval.decidedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What the offices said to the last draft. */
  List<Approval> approvals(Concept concept) {
    return database
        .sql("select * from concept_approval where concept = :concept and draft_number = :draft order by office")
        .param("concept", concept.number())
        .param("draft", concept.draftNumber())
        .query((row, index) -> new Approval(
            Coded.stored(ApprovingOffice.class, row.getString("office")),
            Coded.stored(ApprovalOutcome.class, row.getString("outcome")),
            row.getString("reason"),
            row.getString("decided_by")))
        .list();
  }

  private static Concept read(ResultSet row, int index) throws SQLException {
    return new Concept(
        row.getString("number"),
        row.getString("theme"),
        row.getString("technology"),
        row.getString("route"),
        row.getBoolean("for_theme"),
        Coded.stored(ConceptStatus.class, row.getString("status")),
        row.getInt("draft_number"),
        row.getString("drafted_by"),
        row.getInt("draft_number") == 0 ? null : content(row),
        row.getString("opened_by"),
        Moments.fromColumn(row, "approved_at"));
  }

  private static ConceptContent content(ResultSet row) throws SQLException {
    return new ConceptContent(
        row.getString("title"),
        row.getString("goal"),
        Coded.stored(ConceptType.class, row.getString("concept_type")),
        row.getString("parent_concept"),
        row.getString("public_use"),
        list(row.getString("using_ministries")),
        row.getString("single_ministry_reason"),
        row.getString("civil_use"),
        row.getString("implementers"),
        row.getString("implementer_reason"),
        row.getString("information_policy"),
        "required".equals(row.getString("council_condition")),
        row.getString("fund"),
        Coded.stored(ExecutionForm.class, row.getString("execution_form")),
        new Yen(row.getLong("ceiling")),
        list(row.getString("consulted_ministries")));
  }

  private static Slot slot(ResultSet row, int index) throws SQLException {
    return new Slot(
        row.getString("concept"),
        row.getInt("slot"),
        row.getString("title"),
        Coded.stored(SlotKind.class, row.getString("kind")),
        new Yen(row.getLong("ceiling")),
        row.getInt("months"),
        Coded.stored(AdoptionMode.class, row.getString("adoption_mode")),
        row.getObject("adoption_number", Integer.class),
        row.getBoolean("released"));
  }

  private static List<String> list(String codes) {
    return codes.isEmpty() ? List.of() : List.of(codes.split(","));
  }
}
