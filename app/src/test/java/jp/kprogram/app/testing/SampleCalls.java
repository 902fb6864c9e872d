package jp.kprogram.app.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls as they stand in the tables once they are checked, without their process: for tests of what surrounds them. */
@Component
public class SampleCalls {

  private static final int REVIEWERS = 5;
  private static final AtomicInteger NEXT = new AtomicInteger(401);

  private final JdbcClient database;

  public SampleCalls(JdbcClient database) {
    this.database = database;
  }

  /**
   * A checked call of an agency with the usual dates: announced 30 days before it opens, questions until 7 days before
   * it closes.
   *
   * @param agency jst or nedo
   * @return its number
   */
  public String checked(String agency, Instant opensAt, Instant closesAt) {
    return checked(agency, opensAt, closesAt, REVIEWERS);
  }

  /** The same with so many reviews for each application. */
  public String checked(String agency, Instant opensAt, Instant closesAt, int reviewers) {
    String number = prepared(agency, opensAt, closesAt, reviewers);
    database.sql("""
            insert into call_check (call, draft_number, result, legal_check, content_check, checked_by, checked_at)
            values (:number, 1, 'passed', 'ok', 'ok', 'checker', :at)
            """)
        .param("number", number)
        .param("at", column(opensAt.minus(Duration.ofDays(31))))
        .update();
    return number;
  }

  /** The same before its check. */
  public String prepared(String agency, Instant opensAt, Instant closesAt) {
    return prepared(agency, opensAt, closesAt, REVIEWERS);
  }

  private String prepared(String agency, Instant opensAt, Instant closesAt, int reviewers) {
    String number = "CALL-2026-" + NEXT.getAndIncrement();
    boolean jst = agency.equals("jst");
    database.sql("""
            insert into call (number, kind, template, concept, theme, title, fund, agency, ministry, opened_by,
              opened_at)
            values (:number, 'main', 'project', 'CON-2026-900', 'THM-2026-900', '先端センシング技術', :fund, :agency,
              :ministry, 'opener', :at)
            """)
        .param("number", number)
        .param("fund", jst ? "mext-jst" : "meti-nedo")
        .param("agency", agency)
        .param("ministry", jst ? "mext" : "meti")
        .param("at", column(opensAt.minus(Duration.ofDays(60))))
        .update();
    database.sql("""
            insert into call_slot (call, slot, title, kind, ceiling, months, adoption_mode, adoption_number)
            values (:number, 1, '公募枠①', 'main', 8000000000, 60, 'limited', 1)
            """)
        .param("number", number)
        .update();
    database.sql("""
            insert into call_terms (call, draft_number, title, eligibility, documents, preannounce_at, opens_at,
              questions_until, closes_at, weight_c1, weight_c2a, weight_c2b, weight_c2c, weight_c2d,
              criterion_threshold, interview_threshold, fund_threshold, reviewers, reply_step, prepared_by, prepared_at)
            values (:number, 1, '先端センシング技術の公募', '国内の研究機関', 'proposal,budget', :preannounceAt, :opensAt,
              :questionsUntil, :closesAt, 20, 20, 20, 20, 20, 30, 150, 175, :reviewers, 'none', 'preparer',
              :preannounceAt)
            """)
        .param("number", number)
        .param("preannounceAt", column(opensAt.minus(Duration.ofDays(30))))
        .param("opensAt", column(opensAt))
        .param("questionsUntil", column(closesAt.minus(Duration.ofDays(7))))
        .param("closesAt", column(closesAt))
        .param("reviewers", reviewers)
        .update();
    return number;
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
