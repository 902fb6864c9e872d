package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.kprogram.adoption.Interests;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.ReviewStatus;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.TestDatabase;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("07 提出と交代が同時に起きる")
class ReviewRaceTest {

  private static final int ROUNDS = 6;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Reviews reviews;

  @Autowired
  private Interests interests;

  @Autowired
  private JdbcClient database;

  private final ExecutorService people = Executors.newFixedThreadPool(AdoptionDesk.PANEL.size());

  @AfterEach
  void presentTime() {
    people.shutdownNow();
    ClockUtil.reset();
  }

  @Test
  @DisplayName("審査委員の提出と職員による交代が同時なら、ちょうど一方だけが通り、他方はそれを知らされる")
  void oneWins_whenReviewerIsReplacedWhileSubmitting() throws Exception {
    String call = adoption.closedCall();
    for (int round = 0; round < ROUNDS; round++) {
      adoption.accepted(call, "研究 " + round);
    }
    String selection = adoption.assigned(call);
    List<Review> late = new ArrayList<>();
    for (String application : reviews.of(selection).stream().map(Review::application).distinct().toList()) {
      late.add(adoption.of(application).get(0));
    }
    Duration wait = Duration.between(ClockUtil.getCurrentTime().toInstant(), late.get(0).dueAt());
    for (Review review : late) {
      adoption.accept(review);
    }
    for (Review review : late) {
      desk.timePasses(review.number(), wait, "review-due");
      wait = Duration.ZERO;
    }

    for (Review review : late) {
      race(review);
    }
  }

  @Test
  @DisplayName("審査委員が同じ瞬間に申告して重なっても、書いたとおりに受け付けられる")
  void takesEveryDeclaration_whenManyDeclareAtOnce() throws Exception {
    String call = adoption.closedCall();
    adoption.accepted(call, "量子センサの小型化");
    String selection = adoption.opened(call);
    adoption.appoint(selection, AdoptionDesk.PANEL);

    for (int round = 0; round < ROUNDS; round++) {
      String institution = "第%d研究所".formatted(round);
      atOnce(AdoptionDesk.PANEL, member -> adoption.affiliated(selection, member, institution + member));

      assertThat(AdoptionDesk.PANEL).allSatisfy(member ->
          assertThat(interests.affiliation(member).orElseThrow().institution()).isEqualTo(institution + member));
    }
    atOnce(AdoptionDesk.PANEL, member -> adoption.finished(selection, member));
    assertThat(desk.tasks(selection, "declare-interests")).extracting(Task::getAssignee)
        .doesNotContainAnyElementsOf(AdoptionDesk.PANEL);
  }

  @Test
  @DisplayName("何人が同時に提出しても、互いを待ち続けることなく受け付けられる")
  void takesEveryReview_whenManySubmitAtOnce() throws Exception {
    String call = adoption.closedCall();
    for (int round = 0; round < ROUNDS; round++) {
      adoption.accepted(call, "研究 " + round);
    }
    String selection = adoption.assigned(call);
    var waiting = reviews.of(selection);
    waiting.forEach(adoption::accept);
    long before = deadlocks();

    atOnce(AdoptionDesk.PANEL, member -> waiting.stream().filter(review -> review.reviewer().equals(member))
        .forEach(review -> adoption.submit(review, "4")));

    assertThat(reviews.of(selection)).extracting(Review::status).containsOnly(ReviewStatus.SUBMITTED);
    assertThat(deadlocks()).isEqualTo(before);
  }

  private void atOnce(List<String> members, Consumer<String> work) throws Exception {
    var barrier = new CyclicBarrier(members.size());
    var running = members.stream().map(member -> people.submit(() -> {
      barrier.await(30, TimeUnit.SECONDS);
      work.accept(member);
      return null;
    })).toList();
    for (Future<?> each : running) {
      each.get(60, TimeUnit.SECONDS);
    }
  }

  /** How many the database has had to resolve, as far as it has told; it repairs them by giving one up. */
  private long deadlocks() {
    return TestDatabase.isPostgres()
        ? database.sql("select deadlocks from pg_stat_database where datname = current_database()")
            .query(Long.class).single()
        : 0;
  }

  private void race(Review review) throws Exception {
    var asked = adoption.of(review.application()).stream().map(Review::reviewer).toList();
    String substitute = AdoptionDesk.PANEL.stream().filter(person -> !asked.contains(person)).findFirst().orElseThrow();
    var write = desk.task(review.reviewer(), review.number(), "write-review");
    var replace = desk.task(OFFICER, review.number(), "replace-reviewer");
    var barrier = new CyclicBarrier(2);

    Future<Boolean> submitted = people.submit(() -> succeeds(barrier, () ->
        desk.complete(review.reviewer(), write, AdoptionDesk.written("4"))));
    Future<Boolean> replaced = people.submit(() -> succeeds(barrier, () ->
        desk.complete(OFFICER, replace,
            Map.of("outcome", "replace", "substitute", substitute, "reason", "期限を過ぎたため。"))));
    boolean handedIn = submitted.get(60, TimeUnit.SECONDS);
    boolean exchanged = replaced.get(60, TimeUnit.SECONDS);

    assertThat(handedIn).as("exactly one").isNotEqualTo(exchanged);
    var now = reviews.get(review.number());
    assertThat(now.status()).isEqualTo(handedIn ? ReviewStatus.SUBMITTED : ReviewStatus.CANCELLED);
    assertThat(reviews.scores(review.application())).hasSize(handedIn ? 1 : 0);
    assertThat(adoption.of(review.application())).hasSize(handedIn ? 5 : 6);
    assertThat(desk.open(review.number())).isEmpty();
  }

  private static boolean succeeds(CyclicBarrier barrier, Runnable work) throws Exception {
    barrier.await(30, TimeUnit.SECONDS);
    try {
      work.run();
      return true;
    } catch (RuntimeException lost) {
      assertThat(lost.getMessage()).isNotBlank();
      return false;
    }
  }
}
