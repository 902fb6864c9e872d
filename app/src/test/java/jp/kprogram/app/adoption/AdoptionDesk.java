package jp.kprogram.app.adoption;

import static jp.kprogram.app.testing.CaseDesk.list;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The usual way through a selection, up to its reviews. */
@Component
public class AdoptionDesk {

  public static final String OFFICER = "ogawa";
  public static final String OTHER_OFFICER = "shimizu";
  public static final String CHAIR = "hashimoto";
  public static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");

  /** Five are needed for each application, two are to spare. */
  public static final List<String> PANEL =
      List.of("yamashita", "ishikawa", "nakajima", "kimura", "hayashi", "saito", "yamaguchi");

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final AtomicInteger LAST = new AtomicInteger(70_000);

  private final CaseDesk desk;
  private final SampleCalls calls;
  private final Reviews reviews;
  private final JdbcClient database;

  AdoptionDesk(CaseDesk desk, SampleCalls calls, Reviews reviews, JdbcClient database) {
    this.desk = desk;
    this.calls = calls;
    this.reviews = reviews;
    this.database = database;
  }

  /** A call of JST that has closed a minute ago; time stands there. */
  public String closedCall() {
    String call = calls.checked("jst", OPENS, CLOSES);
    ClockUtil.setCurrentTime(Date.from(CLOSES.plusSeconds(60)));
    return call;
  }

  /** An application to the first slot that passed the formal check. */
  public String accepted(String call, String title) {
    return accepted(call, title, "佐々木 光", "12%06d".formatted(LAST.get()), "みなと工科大学");
  }

  public String accepted(String call, String title, String name, String eradId, String institution) {
    String number = "APP-2026-%05d".formatted(LAST.incrementAndGet());
    var at = Moments.toColumn(CLOSES.minusSeconds(3600));
    database
        .sql("""
            insert into application (number, call, applicant_id, submitted_by, current_version, received_at,
              sealed_until, registered, opened_at, outcome, outcome_reason, decided_by, decided_at)
            values (:number, :call, :erad, 'tanaka', 1, :at, :at, true, :at, 'accepted', '適合', 'engine', :at)
            """)
        .param("number", number).param("call", call).param("erad", eradId).param("at", at).update();
    database
        .sql("""
            insert into application_version (application, version, slot, applicant_name, applicant_email,
              institution_name, start_up, title, title_key, summary, security_control, no_restriction,
              ethics_completed, foreign_support, submitted_by, submitted_at)
            values (:number, 1, 1, :name, 'applicant@example.ac.jp', :institution, false, :title, :title,
              '量子センサを小さくする。', '情報を扱う者を限る。', true, true, false, 'tanaka', :at)
            """)
        .param("number", number).param("name", name).param("institution", institution).param("title", title)
        .param("at", at).update();
    database
        .sql("insert into application_budget (application, version, fiscal_year, amount) "
            + "values (:n, 1, 2027, 400000000)")
        .param("n", number).update();
    database
        .sql("""
            insert into application_member (application, version, member, name, erad_id, institution, role)
            values (:number, 1, 1, :name, :erad, :institution, '研究代表者')
            """)
        .param("number", number).param("name", name).param("erad", eradId).param("institution", institution).update();
    return number;
  }

  /** Opens the selection for the first slot of a call. */
  public String opened(String call) {
    return desk.open(OFFICER, "adoption", Map.of("callNumber", call, "slot", 1));
  }

  public void appoint(String selection, List<String> reviewers) {
    appoint(selection, reviewers, "2026-06-30");
  }

  public void appoint(String selection, List<String> reviewers, String due) {
    desk.complete(OFFICER, selection, "appoint-panel-members",
        Map.of("reviewers", list(reviewers), "chair", CHAIR, "reviewsDueOn", due));
  }

  /** A member says where the member works. */
  public void affiliated(String selection, String member, String institution) {
    desk.complete(member, selection, "declare-interests",
        Map.of("interestAction", "affiliate", "ownInstitution", institution, "ownExpertise", "計測、材料"));
  }

  public void finished(String selection, String member) {
    desk.complete(member, selection, "declare-interests", Map.of("interestAction", "finish"));
  }

  /** Everybody who is still asked declares an institution of the own and nothing else. */
  public void allDeclare(String selection) {
    desk.tasks(selection, "declare-interests").forEach(task -> {
      String member = task.getAssignee();
      if (!member.equals(OFFICER) && !member.equals(OTHER_OFFICER)) {
        affiliated(selection, member, "研究所 " + member);
      }
      finished(selection, member);
    });
    desk.runJobs(selection);
  }

  /** Confirms the assignment and lets the reviews be opened. */
  public void confirmed(String selection) {
    desk.complete(OFFICER, selection, "confirm-assignment", Map.of("assignmentAction", "confirm"));
    desk.runJobs(selection);
  }

  /** A selection whose reviews have been asked for. */
  public String assigned(String call) {
    String selection = opened(call);
    appoint(selection, PANEL);
    allDeclare(selection);
    confirmed(selection);
    return selection;
  }

  /** Reviews of an application, by number. */
  public List<Review> of(String application) {
    return reviews.ofApplication(application);
  }

  public void accept(Review review) {
    desk.complete(review.reviewer(), review.number(), "answer-invitation", Map.of("outcome", "accept"));
  }

  public void submit(Review review, String points) {
    desk.complete(review.reviewer(), review.number(), "write-review", written(points));
  }

  /** A whole review with the same points on each viewpoint. */
  public static Map<String, Object> written(String points) {
    Map<String, Object> fields = new HashMap<>();
    Stream.of(Criterion.values()).forEach(criterion -> {
      fields.put(criterion.code(), points);
      fields.put(criterion.code() + "Comment", criterion.japanese() + "は妥当である。");
    });
    fields.put("overall", "優れた提案である。");
    fields.put("reviewAction", "submit");
    return fields;
  }

  /** Everybody who was asked accepts and hands in. */
  public void allReview(String selection, String points) {
    reviews.of(selection).stream().filter(review -> review.status().running()).forEach(review -> {
      accept(review);
      submit(review, points);
    });
    desk.runJobs(selection);
  }
}
