package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Points;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.ReviewStatus;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.Selections;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.SlotOutcome;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 利益相反・割当て・査読")
class ReviewTest {

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Reviews reviews;

  @Autowired
  private Selections selections;

  @Autowired
  private CallResults results;

  private String call;

  @BeforeEach
  void closedCall() {
    call = adoption.closedCall();
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("委員が申告し、割当てを確定し、全員が査読を提出すると、選考は次に進む")
  void settles_whenEveryReviewIsIn() {
    String first = adoption.accepted(call, "量子センサの小型化");
    String second = adoption.accepted(call, "海中通信の高速化");

    String selection = adoption.assigned(call);

    assertThat(reviews.of(selection)).hasSize(10).allMatch(review -> review.status() == ReviewStatus.INVITED);
    assertThat(adoption.of(first)).extracting(Review::reviewer).hasSize(5).doesNotHaveDuplicates().isSubsetOf(PANEL);
    assertThat(desk.letters(selection, "adoption/panel-appointed")).hasSize(8);
    adoption.of(first).forEach(review -> {
      assertThat(desk.letters(review.number(), "adoption/review-requested")).singleElement()
          .satisfies(letter -> assertThat(letter.text()).doesNotContain("量子センサ", "佐々木", first));
      adoption.accept(review);
      adoption.submit(review, "4.5");
    });
    assertThat(desk.passed(selection, "await-reviews")).isFalse();
    adoption.allReview(selection, "3");
    assertThat(desk.ended(selection, "selection-decided")).isTrue();
    assertThat(reviews.scores(first)).hasSize(5)
        .allSatisfy(score -> assertThat(score.points().values()).containsOnly(new Points(9)).hasSize(5));
    assertThat(reviews.scores(second)).hasSize(5);
    assertThat(selections.get(selection).reviewsSettledAt()).isNotNull();
    assertThat(desk.record(selection, "reviews-settled")).hasSize(1);
  }

  @Test
  @DisplayName("受理した応募のない枠は、成立しないとして公募に報告される")
  void reportsNone_withoutApplications() {
    String selection = adoption.opened(call);

    assertThat(desk.ended(selection, "selection-without-application")).isTrue();
    assertThat(results.slot(call, 1).result().outcome()).isEqualTo(SlotOutcome.NONE);
    assertThatThrownBy(() -> adoption.opened(call)).hasMessageContaining("結果は既に記録されています");
  }
}
