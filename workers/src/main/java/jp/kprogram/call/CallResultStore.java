package jp.kprogram.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of what the slots of calls, and feasibility studies, have come to. */
@Repository
class CallResultStore {

  private final JdbcClient database;

  CallResultStore(JdbcClient database) {
    this.database = database;
  }

  /** Slots of a concept that are in a call, or have an award. */
  List<Integer> heldSlots(String concept) {
    return database
        .sql("""
            select s.slot from call_slot s join call c on c.number = s.call
            where c.concept = :concept and s.held is not null
            """)
        .param("concept", concept)
        .query(Integer.class)
        .list();
  }

  /** Calls that a slot of a concept was or is in, in the order of their numbers: the first one had the whole of it. */
  List<String> callsOf(String concept, int slot) {
    return database
        .sql("""
            select s.call from call_slot s join call c on c.number = s.call
            where c.concept = :concept and s.slot = :slot order by c.number
            """)
        .param("concept", concept)
        .param("slot", slot)
        .query(String.class)
        .list();
  }

  /** The call that a slot of a concept is in, as long as it is not settled there: with an award, or by a decision. */
  Optional<String> callUnderWay(String concept, int slot) {
    return database
        .sql("""
            select s.call from call_slot s join call c on c.number = s.call
            where c.concept = :concept and s.slot = :slot and s.held is not null and not exists (
              select 1 from call_slot_result r where r.call = s.call and r.slot = s.slot and r.outcome = 'awarded')
            """)
        .param("concept", concept)
        .param("slot", slot)
        .query(String.class)
        .optional();
  }

  /** A slot with an award is free for another call, which takes what its awards leave. */
  void letGo(String concept, int slot) {
    database
        .sql("""
            update call_slot set held = null
            where slot = :slot and call in (select number from call where concept = :concept)
            """)
        .param("concept", concept)
        .param("slot", slot)
        .update();
  }

  /** Slots of a call with what they have come to. */
  List<SettledSlot> settledSlots(String number) {
    return database
        .sql("""
            select s.*, r.outcome, r.applications, r.adopted, r.adopted_amount, r.reason, r.decision
            from call_slot s left join call_slot_result r on r.call = s.call and r.slot = s.slot
            where s.call = :number order by s.slot
            """)
        .param("number", number)
        .query((row, index) -> new SettledSlot(
            CallStore.slot(row),
            row.getString("outcome") == null ? null : result(row),
            Coded.stored(SlotDecision.class, row.getString("decision"))))
        .list();
  }

  void insertResult(String number, int slot, SlotResult result, String by, Instant now) {
    database
        .sql("""
            insert into call_slot_result (call, slot, outcome, applications, adopted, adopted_amount, reason,
              entered_by, entered_at)
            values (:number, :slot, :outcome, :applications, :adopted, :amount, :reason, :by, :now)
            """)
        .param("number", number)
        .param("slot", slot)
        .param("outcome", result.outcome().code())
        .param("applications", result.applications())
        .param("adopted", result.adopted())
        .param("amount", result.amount().amount())
        .param("reason", result.reason())
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What becomes of a slot without award; the call lets go of it. */
  void decide(String number, int slot, SlotDecision decision, String reason, String by, Instant now) {
    database
        .sql("""
            update call_slot_result set decision = :decision, decided_reason = :reason, decided_by = :by,
              decided_at = :now
            where call = :number and slot = :slot
            """)
        .param("decision", decision.code())
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .param("slot", slot)
        .update();
    database
        .sql("update call_slot set held = null where call = :number and slot = :slot")
        .param("number", number)
        .param("slot", slot)
        .update();
  }

  /** The newest call of a theme that selected a lead representative. */
  Optional<String> awardedLead(String theme) {
    return database
        .sql("""
            select max(c.number) from call c join call_slot_result r on r.call = c.number
            where c.theme = :theme and c.kind = 'lead' and r.outcome = 'awarded'
            """)
        .param("theme", theme)
        .query(String.class)
        .optional();
  }

  boolean anyResult(String number) {
    return database
        .sql("select count(*) from call_slot_result where call = :number")
        .param("number", number)
        .query(Integer.class)
        .single() > 0;
  }

  void insertStudy(String number, String text, StudyResult result, String reason, String by, Instant now) {
    database
        .sql("""
            insert into feasibility_study_result (call, study_text, result, reason, entered_by, entered_at)
            values (:number, :text, :result, :reason, :by, :now)
            """)
        .param("number", number)
        .param("text", text)
        .param("result", result.code())
        .param("reason", reason)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<StudyResult> study(String number) {
    return database
        .sql("select result from feasibility_study_result where call = :number")
        .param("number", number)
        .query((row, index) -> Coded.stored(StudyResult.class, row.getString("result")))
        .optional();
  }

  private static SlotResult result(ResultSet row) throws SQLException {
    return new SlotResult(
        Coded.stored(SlotOutcome.class, row.getString("outcome")),
        row.getInt("applications"),
        row.getInt("adopted"),
        new Yen(row.getLong("adopted_amount")),
        row.getString("reason"));
  }
}
