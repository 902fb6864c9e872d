package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 多くの応募")
class ManyReviewsTest {

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Reviews reviews;

  @Autowired
  private ManagementService jobs;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("査読は二百件ずつ別々の処理で開き、担当の数の差は一件までである")
  void opensReviewsInBatches() {
    String call = adoption.closedCall();
    IntStream.range(0, 50).forEach(one -> adoption.accepted(call, "研究 " + one));
    String selection = adoption.opened(call);
    adoption.appoint(selection, AdoptionDesk.PANEL);
    adoption.allDeclare(selection);
    desk.complete(OFFICER, selection, "confirm-assignment", Map.of("assignmentAction", "confirm"));
    assertThat(reviews.of(selection)).isEmpty();

    runOne(selection);
    assertThat(reviews.of(selection)).hasSize(200);
    runOne(selection);

    assertThat(reviews.of(selection)).hasSize(250);
    var loads = AdoptionDesk.PANEL.stream()
        .map(person -> reviews.of(selection).stream().map(Review::reviewer).filter(person::equals).count()).toList();
    assertThat(loads).allMatch(load -> load == 35 || load == 36);
    assertThat(desk.passed(selection, "reviewers-assigned")).isTrue();
  }

  private void runOne(String selection) {
    var job = jobs.createJobQuery().processInstanceId(desk.running(selection, "assignment").getId()).messages().list();
    assertThat(job).hasSize(1);
    jobs.executeJob(job.get(0).getId());
  }
}
