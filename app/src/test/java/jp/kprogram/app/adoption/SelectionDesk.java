package jp.kprogram.app.adoption;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Selections with settled reviews, as the first half of stage 07 leaves them, and the usual way from there. */
@Component
public class SelectionDesk {

  /** Prepares decisions; another officer approves. */
  public static final String OFFICER = "ogawa";

  public static final String APPROVER = "shimizu";
  public static final String CHAIR = "yamashita";
  public static final List<String> REVIEWERS = List.of("ishikawa", "nakajima", "external-1");

  public static final Instant CLOSED = Instant.parse("2026-04-16T03:00:00Z");
  public static final Instant REVIEWED = Instant.parse("2026-06-01T01:00:00Z");
  public static final String NOTICES_ON = "2026-07-01";
  public static final Instant RELEASED = Instant.parse("2026-07-01T01:00:00Z");

  private static final AtomicInteger LAST = new AtomicInteger();

  private final CaseDesk desk;
  private final ProcessEngine engine;
  private final Funds funds;
  private final JdbcClient database;

  SelectionDesk(CaseDesk desk, ProcessEngine engine, Funds funds, JdbcClient database) {
    this.desk = desk;
    this.engine = engine;
    this.funds = funds;
    this.database = database;
  }

  /**
   * A slot with its money.
   *
   * @param number how many it adopts; null for no limit
   * @param millions ceiling, and what is reserved for its concept, in 百万円
   * @param replyStep none or offered
   */
  public record Slot(String mode, Integer number, int millions, String kind, String replyStep) {

    public static Slot limited(int number, int millions) {
      return new Slot("limited", number, millions, "main", "none");
    }
  }

  /** A selection whose reviews are settled, not yet in its process. */
  public String selection(Slot slot) {
    return selection(slot, concept(slot.millions()));
  }

  /** The same for a concept that is there. */
  public String selection(Slot slot, String concept) {
    ClockUtil.setCurrentTime(Date.from(REVIEWED));
    return selectionFor(call(slot, concept));
  }

  /** The same for a call that is there. */
  public String selectionFor(String call) {
    String selection = "SEL-1992-%03d".formatted(LAST.incrementAndGet());
    database.sql("""
            insert into selection (number, call, slot, agency, chair, reviews_due, status, opened_at, opened_by,
              applications_in_at, assigned_at, reviews_settled_at)
            values (:number, :call, 1, 'jst', :chair, :at, 'open', :at, 'ogawa', :at, :at, :at)
            """)
        .param("number", selection).param("call", call).param("chair", CHAIR).param("at", column(REVIEWED)).update();
    role(selection, CHAIR, "chair");
    REVIEWERS.forEach(reviewer -> role(selection, reviewer, "reviewer"));
    return selection;
  }

  /** A concept of JST with a reserve. */
  public String concept(int millions) {
    String number = "CON-1992-%03d".formatted(LAST.incrementAndGet());
    funds.appropriate(posting(null, millions), 2021);
    funds.reserve(posting(number, millions));
    return number;
  }

  public String callOf(String selection) {
    return database.sql("select call from selection where number = :number").param("number", selection)
        .query(String.class).single();
  }

  /**
   * An application in a selection.
   *
   * @param millions what it asks for
   * @param halves half points of each review: one number for all viewpoints, or five
   */
  public String application(String selection, String title, int millions, int[]... halves) {
    return application(selection, title, millions, true, halves);
  }

  public String application(String selection, String title, int millions, boolean startUp, int[]... halves) {
    String number = accepted(callOf(selection), title, millions, startUp);
    reviewed(selection, number, halves);
    return number;
  }

  /** An application that passed the formal check. */
  public String accepted(String call, String title, int millions, boolean startUp) {
    int last = LAST.incrementAndGet();
    String number = "APP-1992-%05d".formatted(last);
    var at = column(CLOSED.minusSeconds(3600));
    database.sql("""
            insert into application (number, call, applicant_id, submitted_by, current_version, received_at,
              sealed_until, registered, opened_at, outcome)
            values (:number, :call, :erad, 'tanaka', 1, :at, :closed, true, :closed, 'accepted')
            """)
        .param("number", number).param("call", call).param("erad", "%08d".formatted(last))
        .param("at", at).param("closed", column(CLOSED)).update();
    database.sql("""
            insert into application_version (application, version, slot, applicant_name, applicant_email,
              institution_code, institution_name, start_up, title, title_key, summary, security_control,
              no_restriction, ethics_completed, foreign_support, submitted_by, submitted_at)
            values (:number, 1, 1, :name, :email, :code, 'みなと工科大学', :startUp, :title, :title, '概要', '管理',
              true, true, false, 'tanaka', :at)
            """)
        .param("number", number).param("name", "応募者" + last).param("email", "a" + last + "@example.ac.jp")
        .param("code", startUp ? null : "9876543210").param("startUp", startUp).param("title", title).param("at", at)
        .update();
    database.sql("""
            insert into application_budget (application, version, fiscal_year, amount)
            values (:number, 1, 2027, :amount)
            """)
        .param("number", number).param("amount", millions * 1_000_000L).update();
    return number;
  }

  public void reviewed(String selection, String application, int[]... halves) {
    for (int index = 0; index < halves.length; index++) {
      review(selection, application, REVIEWERS.get(index), halves[index]);
    }
  }

  /** Points of one review: 7 is 3.5 points, on every viewpoint or on each of the five. */
  public static int[] points(int... halves) {
    return halves;
  }

  public void voidReview(String application, String reviewer) {
    database.sql("update review set status = 'void' where application = :application and reviewer = :reviewer")
        .param("application", application).param("reviewer", reviewer).update();
  }

  public void withdrawn(String application) {
    database.sql("update application set outcome = 'withdrawn' where number = :number")
        .param("number", application).update();
  }

  public void conflict(String person, String application) {
    database.sql("""
            insert into conflict_of_interest (application, person, source, rule, severity, rule_text, found_by,
              found_at)
            values (:application, :person, 'declared', 'family', 'conflict', '親族', 'test', :at)
            """)
        .param("application", application).param("person", person).param("at", column(REVIEWED)).update();
  }

  /** Starts the process as the case of the selection does. */
  public void start(String selection) {
    engine.getRuntimeService().startProcessInstanceByKey("selection-decision", selection, Map.of(
        "caseNumber", selection, "subject", "選考 " + selection, "agency", "jst"));
    desk.runJobs(selection);
  }

  public void shortlistAsItIs(String selection) {
    desk.complete(CHAIR, selection, "decide-shortlist", Map.of("shortlistAction", "finish"));
  }

  public static Map<String, Object> interview(String application, String c1, String c2a, String c2b, String c2c,
      String c2d) {
    return Map.ofEntries(
        entry("interviewAction", "held"),
        entry("application", application),
        entry("pointsC1", c1),
        entry("pointsC2a", c2a),
        entry("pointsC2b", c2b),
        entry("pointsC2c", c2c),
        entry("pointsC2d", c2d),
        entry("portfolioGap", "covered"),
        entry("interviewNote", "実証の計画を確かめた。"));
  }

  public void interviewed(String selection, String application, String all) {
    record(selection, interview(application, all, all, all, all, all));
  }

  public void record(String selection, Map<String, Object> interview) {
    desk.complete(OFFICER, selection, "record-interviews", interview);
  }

  public void interviewsDone(String selection) {
    record(selection, Map.of("interviewAction", "finish"));
  }

  public void met(String selection) {
    meeting(selection, List.of(CHAIR, "ishikawa", "nakajima"), List.of());
  }

  public void meeting(String selection, List<String> present, List<String> recused) {
    var fields = new HashMap<String, Object>(Map.of(
        "heldOn", "2026-05-30", "present", CaseDesk.list(present), "minutes", "全件を審議した。"));
    if (!recused.isEmpty()) {
      fields.put("recused", CaseDesk.list(recused));
    }
    desk.complete(OFFICER, selection, "record-panel-meeting", fields);
  }

  public void adopts(String selection, String application, int millions) {
    prepares(selection, proposal(application, "adopted", millions));
  }

  public void reserves(String selection, String application, int millions) {
    prepares(selection, proposal(application, "reserve", millions));
  }

  public void rejects(String selection, String application) {
    prepares(selection, Map.of("panelAction", "decide", "application", application, "panelOutcome", "rejected",
        "applicantReason", "実施体制の具体性が十分ではありませんでした。"));
  }

  public void prepares(String selection, Map<String, Object> proposal) {
    desk.complete(OFFICER, selection, "decide-proposals", proposal);
  }

  public static Map<String, Object> proposal(String application, String outcome, int millions) {
    return Map.of("panelAction", "decide", "application", application, "panelOutcome", outcome,
        "adoptedMillionYen", millions, "applicantReason", "目標が明確で、体制も整っています。");
  }

  public void prepared(String selection) {
    preparedFor(selection, NOTICES_ON);
  }

  public void preparedFor(String selection, String noticesOn) {
    prepares(selection, Map.of("panelAction", "finish", "noticesOn", noticesOn, "noticesTime", "10:00"));
  }

  public void approved(String selection) {
    answered(selection, "approve");
  }

  public void answered(String selection, String outcome) {
    desk.complete(APPROVER, selection, "approve-decision", Map.of("outcome", outcome, "reason", "審議のとおり。"));
  }

  /** The moment of the notices comes, and what follows is done. */
  public void released(String selection) {
    releasedAt(selection, RELEASED);
  }

  public void releasedAt(String selection, Instant moment) {
    desk.timePasses(selection, Duration.between(ClockUtil.getCurrentTime().toInstant(), moment), "notices-due");
    desk.runJobs(selection);
  }

  private String call(Slot slot, String concept) {
    String number = "CALL-1992-%03d".formatted(LAST.incrementAndGet());
    var opens = CLOSED.minusSeconds(45 * 86_400L);
    database.sql("""
            insert into call (number, kind, template, concept, theme, title, fund, agency, ministry, opened_by,
              opened_at)
            values (:number, :kind, 'project', :concept, 'THM-1992-001', '先端センシング技術', 'mext-jst', 'jst', 'mext',
              'ogawa', :at)
            """)
        .param("number", number).param("kind", slot.kind()).param("concept", concept).param("at", column(opens))
        .update();
    database.sql("""
            insert into call_slot (call, slot, title, kind, ceiling, months, adoption_mode, adoption_number)
            values (:number, 1, '公募枠①', :kind, :ceiling, 60, :mode, :adopts)
            """)
        .param("number", number).param("kind", slot.kind()).param("ceiling", slot.millions() * 1_000_000L)
        .param("mode", slot.mode()).param("adopts", slot.number()).update();
    database.sql("""
            insert into call_terms (call, draft_number, title, eligibility, documents, preannounce_at, opens_at,
              questions_until, closes_at, weight_c1, weight_c2a, weight_c2b, weight_c2c, weight_c2d,
              criterion_threshold, interview_threshold, fund_threshold, reviewers, reply_step, prepared_by, prepared_at)
            values (:number, 1, '先端センシング技術の公募', '国内の研究機関', 'proposal,budget', :at, :at, :at, :closed, 20, 20,
              20, 20, 20, 30, 150, 175, 3, :replyStep, 'ogawa', :at)
            """)
        .param("number", number).param("at", column(opens)).param("closed", column(CLOSED))
        .param("replyStep", slot.replyStep()).update();
    database.sql("""
            insert into call_check (call, draft_number, result, legal_check, content_check, checked_by, checked_at)
            values (:number, 1, 'passed', 'ok', 'ok', 'shimizu', :at)
            """)
        .param("number", number).param("at", column(opens)).update();
    return number;
  }

  private void review(String selection, String application, String reviewer, int[] halves) {
    String number = "REV-1992-%05d".formatted(LAST.incrementAndGet());
    database.sql("""
            insert into review (number, selection, application, reviewer, status, application_version, invited_at,
              due_at, submitted_at, overall)
            values (:number, :selection, :application, :reviewer, 'submitted', 1, :at, :at, :at, '意欲的な提案である。')
            """)
        .param("number", number).param("selection", selection).param("application", application)
        .param("reviewer", reviewer).param("at", column(REVIEWED)).update();
    for (Criterion criterion : Criterion.values()) {
      database.sql("""
              insert into review_score (review, criterion, half_points, comment)
              values (:review, :criterion, :halves, :comment)
              """)
          .param("review", number).param("criterion", criterion.code())
          .param("halves", halves.length == 1 ? halves[0] : halves[criterion.ordinal()])
          .param("comment", criterion.japanese() + "について確かめた。").update();
    }
  }

  private void role(String selection, String person, String role) {
    database.sql("""
            insert into selection_role (selection, person, role, since) values (:selection, :person, :role, :at)
            """)
        .param("selection", selection).param("person", person).param("role", role).param("at", column(REVIEWED))
        .update();
  }

  private static Posting posting(String concept, long millions) {
    return new Posting("mext-jst", concept, Yen.ofMillions(millions), "TST", "test:" + UUID.randomUUID(), "試験");
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
