package jp.kprogram.app.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call as it lies in the tables once it was prepared, for tests of what happens beside its process. */
final class SampleCall {

  static final String JST = "ogawa";
  static final String JST_SECOND = "shimizu";
  static final String NEDO = "abe";
  static final String RESEARCHER = "tanaka";
  static final String OTHER_RESEARCHER = "endo";
  static final String IMPLEMENTER = "fukuda";

  private static final AtomicInteger LAST = new AtomicInteger();

  final String number;
  final Instant preannounceAt;
  final Instant opensAt;
  final Instant questionsUntil;
  final Instant closesAt;

  private SampleCall(Instant closesAt) {
    this.number = "CALL-2099-%03d".formatted(LAST.incrementAndGet());
    this.closesAt = closesAt;
    this.questionsUntil = closesAt.minus(Duration.ofDays(7));
    this.opensAt = closesAt.minus(Duration.ofDays(45));
    this.preannounceAt = opensAt.minus(Duration.ofDays(30));
  }

  /** A checked call of JST that closes at a moment, opens 45 days before and is announced 30 days before that. */
  static SampleCall closing(JdbcClient database, Instant closesAt) {
    return of(database, closesAt, "jst", true);
  }

  static SampleCall of(JdbcClient database, Instant closesAt, String agency, boolean checked) {
    var call = new SampleCall(closesAt);
    call.write(database, agency, checked);
    return call;
  }

  /** A moment in Japan. */
  static Instant at(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(Moments.JAPAN).toInstant();
  }

  static void timeIs(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  String title() {
    return "量子センシングの公募 " + number;
  }

  void withdraw(JdbcClient database, Instant moment) {
    database
        .sql("update call set withdrawn_at = :at, withdrawn_by = 'ogawa', withdrawal_reason = '方針' where number = :number")
        .param("at", Moments.toColumn(moment))
        .param("number", number)
        .update();
  }

  void enterResult(JdbcClient database, Instant moment) {
    database
        .sql("""
            insert into call_slot_result (call, slot, outcome, applications, adopted, adopted_amount, reason,
              entered_by, entered_at)
            values (:number, 1, 'awarded', 3, 1, 100, '採択した。', 'ogawa', :at)
            """)
        .param("number", number)
        .param("at", Moments.toColumn(moment))
        .update();
  }

  private void write(JdbcClient database, String agency, boolean checked) {
    database
        .sql("""
            insert into call (number, kind, template, concept, theme, title, fund, agency, ministry, opened_by, opened_at)
            values (:number, 'main', 'project', 'CON-2099-001', 'THM-2099-001', :title, :fund, :agency, :ministry,
              'ogawa', :at)
            """)
        .param("number", number)
        .param("title", title())
        .param("fund", agency.equals("jst") ? "mext-jst" : "meti-nedo")
        .param("agency", agency)
        .param("ministry", agency.equals("jst") ? "mext" : "meti")
        .param("at", Moments.toColumn(preannounceAt.minus(Duration.ofDays(10))))
        .update();
    database
        .sql("""
            insert into call_slot (call, slot, title, kind, ceiling, months, adoption_mode, adoption_number)
            values (:number, 1, '量子センサの小型化', 'main', 1250000000, 60, 'limited', 2)
            """)
        .param("number", number)
        .update();
    database
        .sql("""
            insert into call_terms (call, draft_number, title, eligibility, documents, preannounce_at, opens_at,
              questions_until, closes_at, weight_c1, weight_c2a, weight_c2b, weight_c2c, weight_c2d,
              criterion_threshold, interview_threshold, fund_threshold, reviewers, reply_step, briefing, prepared_by,
              prepared_at)
            values (:number, 1, :title, '国内に研究開発の拠点を持つ者。中小企業とスタートアップを含む。', 'proposal,budget',
              :preannounceAt, :opensAt, :questionsUntil, :closesAt, 20, 20, 20, 20, 20, 30, 150, 175, 3, 'none',
              'オンラインで説明会を開く。', 'ogawa', :at)
            """)
        .param("number", number)
        .param("title", title())
        .param("preannounceAt", Moments.toColumn(preannounceAt))
        .param("opensAt", Moments.toColumn(opensAt))
        .param("questionsUntil", Moments.toColumn(questionsUntil))
        .param("closesAt", Moments.toColumn(closesAt))
        .param("at", Moments.toColumn(preannounceAt.minus(Duration.ofDays(9))))
        .update();
    if (checked) {
      database
          .sql("""
              insert into call_check (call, draft_number, result, legal_check, content_check, reason, checked_by,
                checked_at)
              values (:number, 1, 'passed', 'ok', 'ok', '確認した。', 'shimizu', :at)
              """)
          .param("number", number)
          .param("at", Moments.toColumn(preannounceAt.minus(Duration.ofDays(8))))
          .update();
    }
  }
}
