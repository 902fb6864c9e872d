package jp.kprogram.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import jp.kprogram.theme.CallKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of calls. Terms, checks and extensions are only ever added. */
@Repository
class CallStore {

  /** A call with its last draft, the last check of that draft and the closing in force. */
  private static final String SELECT = """
      select c.*, t.draft_number, t.title as public_title, t.eligibility, t.documents, t.preannounce_at, t.opens_at,
        t.questions_until, t.closes_at, t.weight_c1, t.weight_c2a, t.weight_c2b, t.weight_c2c, t.weight_c2d,
        t.criterion_threshold, t.interview_threshold, t.fund_threshold, t.reviewers, t.reply_step, t.briefing,
        t.schedule_reason, t.prepared_by,
        (select k.result from call_check k where k.id = (select max(l.id) from call_check l
          where l.call = c.number and l.draft_number = t.draft_number)) as check_result,
        coalesce((select max(e.closes_at) from call_extension e where e.call = c.number
          and e.draft_number = t.draft_number), t.closes_at) as closes_in_force
      from call c
      left join call_terms t on t.call = c.number
        and t.draft_number = (select max(d.draft_number) from call_terms d where d.call = c.number)
      """;

  private final JdbcClient database;

  CallStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Call> find(String number) {
    return database.sql(SELECT + "where c.number = :number").param("number", number).query(CallStore::call).optional();
  }

  /**
   * The call with a number.
   *
   * @throws Refusal.NotFound CALL_NOT_FOUND
   */
  Call get(String number) {
    return find(number).orElseThrow(() -> notFound(number));
  }

  Refusal.NotFound notFound(String number) {
    return new Refusal.NotFound(
        "CALL_NOT_FOUND", "callNumber", "公募 %s はありません。番号を確かめてください。".formatted(number));
  }

  /** The call, with its row locked until the transaction ends. */
  Optional<Call> lock(String number) {
    database.sql("select number from call where number = :number for update").param("number", number)
        .query(String.class).optional();
    return find(number);
  }

  List<Call> all() {
    return database
        .sql(SELECT + "order by closes_in_force desc nulls first, c.number desc")
        .query(CallStore::call)
        .list();
  }

  List<CallSlot> slots(String number) {
    return database
        .sql("select * from call_slot where call = :number order by slot")
        .param("number", number)
        .query((row, index) -> slot(row))
        .list();
  }

  void conclude(String number, CallOutcome outcome, Instant now) {
    database
        .sql("update call set outcome = :outcome, concluded_at = :now where number = :number")
        .param("outcome", outcome.code())
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  /** Takes the call back; it lets go of the slots without an award. */
  void withdraw(String number, String reason, String by, Instant now) {
    database
        .sql("""
            update call set withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason
            where number = :number
            """)
        .param("now", Moments.toColumn(now))
        .param("by", by)
        .param("reason", reason)
        .param("number", number)
        .update();
    database
        .sql("""
            update call_slot set held = null where call = :number and not exists (
              select 1 from call_slot_result r
              where r.call = call_slot.call and r.slot = call_slot.slot and r.outcome = 'awarded')
            """)
        .param("number", number)
        .update();
  }

  void insertCheck(
      Call call, String result, CheckResult legal, CheckResult content, String reason, String by, Instant now) {
    database
        .sql("""
            insert into call_check (call, draft_number, result, legal_check, content_check, reason, checked_by,
              checked_at)
            values (:number, :draft, :result, :legal, :content, :reason, :by, :now)
            """)
        .param("number", call.number())
        .param("draft", call.terms().draftNumber())
        .param("result", result)
        .param("legal", legal == null ? null : legal.code())
        .param("content", content == null ? null : content.code())
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  void pinGuideline(String number, String guideline) {
    database
        .sql("update call set guideline_version = :guideline where number = :number and guideline_version is null")
        .param("guideline", guideline)
        .param("number", number)
        .update();
  }

  void markPreannounced(String number, Instant now) {
    mark("preannounced_at", number, now);
  }

  void markPublished(String number, Instant now) {
    mark("published_at", number, now);
  }

  private void mark(String column, String number, Instant now) {
    database
        .sql("update call set %s = :now where number = :number".formatted(column))
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  List<CallExtension> extensions(String number) {
    return database
        .sql("select * from call_extension where call = :number order by id")
        .param("number", number)
        .query((row, index) -> new CallExtension(
            Moments.fromColumn(row, "closed_from"),
            Moments.fromColumn(row, "closes_at"),
            row.getString("source"),
            row.getString("reason"),
            row.getString("extended_by"),
            Moments.fromColumn(row, "extended_at")))
        .list();
  }

  void insertExtension(Call call, CallExtension extension) {
    database
        .sql("""
            insert into call_extension (call, draft_number, closed_from, closes_at, source, reason, extended_by,
              extended_at)
            values (:number, :draft, :closedFrom, :closesAt, :source, :reason, :by, :at)
            """)
        .param("number", call.number())
        .param("draft", call.terms().draftNumber())
        .param("closedFrom", Moments.toColumn(extension.closedFrom()))
        .param("closesAt", Moments.toColumn(extension.closesAt()))
        .param("source", extension.source())
        .param("reason", extension.reason())
        .param("by", extension.extendedBy())
        .param("at", Moments.toColumn(extension.extendedAt()))
        .update();
  }

  void insert(Call call, List<CallSlot> slots, String openedBy, Instant now) {
    database
        .sql("""
            insert into call (number, kind, template, concept, theme, title, fund, agency, ministry, recall_of,
              lead_call, guideline_version, opened_by, opened_at)
            values (:number, :kind, :template, :concept, :theme, :title, :fund, :agency, :ministry, :recallOf,
              :leadCall, :guideline, :openedBy, :now)
            """)
        .param("number", call.number())
        .param("kind", call.kind().code())
        .param("template", call.template())
        .param("concept", call.concept())
        .param("theme", call.theme())
        .param("title", call.title())
        .param("fund", call.fund())
        .param("agency", call.agency())
        .param("ministry", call.ministry())
        .param("recallOf", call.recallOf())
        .param("leadCall", call.leadCall())
        .param("guideline", call.guidelineVersion())
        .param("openedBy", openedBy)
        .param("now", Moments.toColumn(now))
        .update();
    slots.forEach(slot -> insertSlot(call.number(), slot, "%s/%d".formatted(call.concept(), slot.number())));
  }

  private void insertSlot(String number, CallSlot slot, String held) {
    database
        .sql("""
            insert into call_slot (call, slot, title, kind, ceiling, months, adoption_mode, adoption_number, held)
            values (:number, :slot, :title, :kind, :ceiling, :months, :mode, :adoptionNumber, :held)
            """)
        .param("number", number)
        .param("slot", slot.number())
        .param("title", slot.title())
        .param("kind", slot.kind().code())
        .param("ceiling", slot.ceiling().amount())
        .param("months", slot.months())
        .param("mode", slot.adoptionMode().code())
        .param("adoptionNumber", slot.adoptionNumber())
        .param("held", held)
        .update();
  }

  void insertTerms(String number, CallTerms terms, Instant now) {
    database
        .sql("""
            insert into call_terms (call, draft_number, title, eligibility, documents, preannounce_at, opens_at,
              questions_until, closes_at, weight_c1, weight_c2a, weight_c2b, weight_c2c, weight_c2d,
              criterion_threshold, interview_threshold, fund_threshold, reviewers, reply_step, briefing,
              schedule_reason, prepared_by, prepared_at)
            values (:number, :draft, :title, :eligibility, :documents, :preannounceAt, :opensAt, :questionsUntil,
              :closesAt, :c1, :c2a, :c2b, :c2c, :c2d, :criterion, :interview, :fund, :reviewers, :replyStep, :briefing,
              :scheduleReason, :preparedBy, :now)
            """)
        .param("number", number)
        .param("draft", terms.draftNumber())
        .param("title", terms.title())
        .param("eligibility", terms.eligibility())
        .param("documents", String.join(",", terms.documents()))
        .param("preannounceAt", Moments.toColumn(terms.preannounceAt()))
        .param("opensAt", Moments.toColumn(terms.opensAt()))
        .param("questionsUntil", Moments.toColumn(terms.questionsUntil()))
        .param("closesAt", Moments.toColumn(terms.closesAt()))
        .param("c1", terms.criteria().c1())
        .param("c2a", terms.criteria().c2a())
        .param("c2b", terms.criteria().c2b())
        .param("c2c", terms.criteria().c2c())
        .param("c2d", terms.criteria().c2d())
        .param("criterion", terms.criteria().criterionThreshold())
        .param("interview", terms.criteria().interviewThreshold())
        .param("fund", terms.criteria().fundThreshold())
        .param("reviewers", terms.reviewers())
        .param("replyStep", terms.replyStep() ? "offered" : "none")
        .param("briefing", terms.briefing())
        .param("scheduleReason", terms.scheduleReason())
        .param("preparedBy", terms.preparedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  static CallSlot slot(ResultSet row) throws SQLException {
    return new CallSlot(
        row.getInt("slot"),
        row.getString("title"),
        Coded.stored(SlotKind.class, row.getString("kind")),
        new Yen(row.getLong("ceiling")),
        row.getInt("months"),
        Coded.stored(AdoptionMode.class, row.getString("adoption_mode")),
        row.getObject("adoption_number", Integer.class));
  }

  private static Call call(ResultSet row, int index) throws SQLException {
    return new Call(
        row.getString("number"),
        Coded.stored(CallKind.class, row.getString("kind")),
        row.getString("template"),
        row.getString("concept"),
        row.getString("theme"),
        row.getString("title"),
        row.getString("fund"),
        row.getString("agency"),
        row.getString("ministry"),
        row.getString("recall_of"),
        row.getString("lead_call"),
        row.getString("guideline_version"),
        row.getString("public_title") == null ? null : terms(row),
        "passed".equals(row.getString("check_result")),
        Moments.fromColumn(row, "closes_in_force"),
        row.getString("outcome"),
        Moments.fromColumn(row, "withdrawn_at"),
        row.getString("withdrawal_reason"));
  }

  private static CallTerms terms(ResultSet row) throws SQLException {
    return new CallTerms(
        row.getInt("draft_number"),
        row.getString("public_title"),
        row.getString("eligibility"),
        List.of(row.getString("documents").split(",")),
        Moments.fromColumn(row, "preannounce_at"),
        Moments.fromColumn(row, "opens_at"),
        Moments.fromColumn(row, "questions_until"),
        Moments.fromColumn(row, "closes_at"),
        new Criteria(
            row.getInt("weight_c1"),
            row.getInt("weight_c2a"),
            row.getInt("weight_c2b"),
            row.getInt("weight_c2c"),
            row.getInt("weight_c2d"),
            row.getInt("criterion_threshold"),
            row.getInt("interview_threshold"),
            row.getInt("fund_threshold")),
        row.getInt("reviewers"),
        "offered".equals(row.getString("reply_step")),
        row.getString("briefing"),
        row.getString("schedule_reason"),
        row.getString("prepared_by"));
  }
}
