package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.CHAIR;
import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.OTHER_OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.ReviewStatus;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 審議の途中に分かった利益相反（E07）")
class LateConflictTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private Reviews reviews;

  @Autowired
  private SelectionRanking ranking;

  private String application;
  private String other;
  private String selection;

  @BeforeEach
  void deliberates() {
    String call = adoption.closedCall();
    application = adoption.accepted(call, "量子センサの小型化");
    other = adoption.accepted(call, "海中通信の高速化");
    selection = adoption.assigned(call);
    adoption.allReview(selection, "4");
    ClockUtil.setCurrentTime(Date.from(SelectionDesk.REVIEWED));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("合議の途中で査読が無効になると、審議をやめ、代わりの査読を待って、順位付けからやり直す")
  void beginsAgain_whenAReviewIsMadeVoid() {
    heard();
    met(List.of());
    selections.rejects(selection, application);
    selections.rejects(selection, other);

    Review flawed = conflictFound();

    assertThat(desk.open(selection)).as("the deliberation").isEmpty();
    assertThat(reviews.get(flawed.number()).status()).isEqualTo(ReviewStatus.VOID);
    assertThat(desk.record(selection, "ranking-reopened")).singleElement()
        .satisfies(one -> assertThat(one.reason()).contains(application, "共同研究"));
    assertThat(desk.letters(selection, "adoption/ranking-reopened")).hasSize(3)
        .allSatisfy(letter -> assertThat(letter.text()).doesNotContain(application, "量子センサ"));
    assertThat(desk.record(flawed.number(), "replacement-asked")).hasSize(1);
    replacedBy(flawed, "3");
    assertThat(desk.passed(selection, "await-replacement")).isTrue();
    assertThat(desk.record(selection, "selection-reranked")).hasSize(1);
    assertThat(ranking.rows(selection, RankingStage.WRITTEN)).first()
        .satisfies(row -> assertThat(row.application()).isEqualTo(other));
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
  }

  @Test
  @DisplayName("やり直した審議では、その応募の面接審査と採否の案をあらためて記録し、ほかの応募の記録は残る")
  void asksAgain_forThatApplicationAlone() {
    heard();
    met(List.of());
    selections.rejects(selection, application);
    selections.rejects(selection, other);
    Review flawed = conflictFound();
    replacedBy(flawed, "3.5");

    shortlisted();
    assertThatThrownBy(() -> selections.interviewsDone(selection))
        .isInstanceOfSatisfying(Refusal.Conflict.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("INTERVIEW_MISSING");
          assertThat(refusal.getMessage()).contains(application).doesNotContain(other);
        });
    selections.interviewed(selection, application, "4");
    selections.interviewsDone(selection);
    assertThatThrownBy(() -> met(List.of())).hasMessageContaining("利益相反");
    met(List.of(flawed.reviewer()));
    assertThatThrownBy(() -> selections.prepared(selection))
        .isInstanceOfSatisfying(Refusal.Conflict.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("PROPOSALS_OPEN");
          assertThat(refusal.getMessage()).contains(application).doesNotContain(other);
        });
    selections.rejects(selection, application);
    selections.preparedFor(selection, "2026-08-03");
    desk.complete(OTHER_OFFICER, selection, "approve-decision", Map.of("outcome", "approve", "reason", "審議のとおり。"));

    assertThat(desk.record(selection, "panel-met")).hasSize(2);
    assertThat(desk.record(selection, "shortlist-decided")).hasSize(2);
    assertThat(desk.passed(selection, "deliberation-over")).isTrue();
  }

  @Test
  @DisplayName("代わりを頼まずに進めると決めれば、理由を残してすぐに審議に戻る")
  void comesBackAtOnce_withoutAnotherReview() {
    Review flawed = conflictFound();

    desk.complete(OFFICER, flawed.number(), "replace-reviewer",
        Map.of("outcome", "go-without", "reason", "代わりとなる方がいない。"));
    desk.runJobs(selection);

    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
    assertThat(ranking.rows(selection, RankingStage.WRITTEN)).filteredOn(row -> row.application().equals(application))
        .singleElement().satisfies(row -> assertThat(row.missing()).isEqualTo(1));
    conflictFound();
    assertThat(desk.open(selection)).as("somebody is asked for, though the number was waived").isEmpty();
  }

  @Test
  @DisplayName("採否が決まった後に分かった利益相反は、記録されるが、決定を動かさない")
  void leavesTheDecision_onceItIsMade() {
    heard();
    met(List.of());
    selections.rejects(selection, application);
    selections.rejects(selection, other);
    selections.preparedFor(selection, "2026-08-03");
    desk.complete(OTHER_OFFICER, selection, "approve-decision", Map.of("outcome", "approve", "reason", "審議のとおり。"));

    Review flawed = conflictFound();

    assertThat(reviews.get(flawed.number()).status()).isEqualTo(ReviewStatus.VOID);
    assertThat(desk.record(selection, "ranking-reopened")).isEmpty();
    assertThat(desk.open(flawed.number())).as("nobody is asked for any more").isEmpty();
    assertThat(desk.passed(selection, "await-replacement")).isFalse();
  }

  private void heard() {
    shortlisted();
    selections.interviewed(selection, application, "4");
    selections.interviewed(selection, other, "3.5");
    selections.interviewsDone(selection);
  }

  private void shortlisted() {
    desk.complete(CHAIR, selection, "decide-shortlist", Map.of("shortlistAction", "finish"));
  }

  private void met(List<String> recused) {
    var present = new ArrayList<>(PANEL);
    present.add(CHAIR);
    present.removeAll(recused);
    selections.meeting(selection, present, recused);
  }

  private Review conflictFound() {
    Review flawed = adoption.of(application).stream()
        .filter(review -> review.status() == ReviewStatus.SUBMITTED).findFirst().orElseThrow();
    desk.start(OFFICER, "conflict-report", null, Map.of("applicationNumber", application, "person",
        flawed.reviewer(), "conflictKind", "joint-research", "reason", "共同研究の相手である。"));
    return flawed;
  }

  private void replacedBy(Review flawed, String points) {
    List<String> asked = adoption.of(application).stream().map(Review::reviewer).toList();
    String next = PANEL.stream().filter(person -> !asked.contains(person)).findFirst().orElseThrow();
    desk.complete(OFFICER, flawed.number(), "replace-reviewer",
        Map.of("outcome", "replace", "substitute", next, "reason", "代わりが要るため。"));
    Review another = adoption.of(application).stream()
        .filter(review -> review.reviewer().equals(next)).findFirst().orElseThrow();
    adoption.accept(another);
    adoption.submit(another, points);
    desk.runJobs(selection);
  }
}
