package jp.kprogram.app.vision;

import static jp.kprogram.app.vision.Sample.COUNCIL;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.Deliberations;
import jp.kprogram.vision.Opinion;
import jp.kprogram.vision.OpinionKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("01 同時に作業が集中したとき")
class ManyAtOnceTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Deliberations deliberations;

  @AfterEach
  void resetTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("委員全員が同時に意見を出しても、どの意見も一度だけ記録され、会議に一度だけ進む")
  void keepsEveryOpinion_whenAllMembersAnswerAtOnce() throws Exception {
    String guideline = desk.open(SECRETARIAT, "operation-guideline", Map.of(
        "guidelineTitle", "運用・評価指針", "purpose", "推進体制を定める。"));
    desk.complete(SECRETARIAT, guideline, "draft-guideline", Map.of(
        "organisationText", "体制", "methodText", "方法", "evaluationText", "評価"));

    atOnce(COUNCIL.stream().map(member -> (Callable<Object>) () -> {
      desk.complete(member, guideline, "give-opinion", Map.of("opinion", "agree"));
      return null;
    }).toList());

    assertThat(deliberations.currentRound(guideline).opinions()).extracting(Opinion::kind)
        .containsOnly(OpinionKind.AGREE);
    assertThat(desk.record(guideline, "council-opinion")).hasSameSizeAs(COUNCIL);
    assertThat(desk.tasks(guideline, "open-session")).hasSize(1);
    assertThat(desk.variable(guideline, "program-council", "opinions").toString()).doesNotContain("\"opinionName\":\"－\"");
  }

  @Test
  @DisplayName("同時に出された提案には、重ならない番号が付く")
  void givesEveryProposalItsOwnNumber() throws Exception {
    desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);

    var numbers = atOnce(IntStream.range(0, 8)
        .mapToObj(i -> (Callable<Object>) () -> desk.open("tanaka", "technology-proposal", Sample.PROPOSAL))
        .toList());

    assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  @DisplayName("その年の最初の案件が同時に出されても、どれも受け付けられ、重ならない番号が付く")
  void givesEveryProposalItsOwnNumber_whenTheYearIsNew() throws Exception {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2023-01-05T00:00:00Z")));

    var numbers = atOnce(IntStream.range(0, 8)
        .mapToObj(i -> (Callable<Object>) () -> desk.open("tanaka", "technology-proposal", Sample.PROPOSAL))
        .toList());

    assertThat(numbers).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 8).mapToObj("PRP-2023-%04d"::formatted).toList());
  }

  @Test
  @DisplayName("同じ次数のビジョンを同時に開いても、一つだけが開き、もう一つは次数の重なりとして断る")
  void opensOneVisionOnly_whenTwoWantTheSameEdition() throws Exception {
    Sample.listedProposals(desk, 1, "bio");
    var opening = Sample.opening(desk.freeEdition(), "mext");

    var answers = atOnce(List.of(
        () -> answerTo(() -> desk.open(SECRETARIAT, "vision-approval", opening)),
        () -> answerTo(() -> desk.open("takahashi", "vision-approval", opening))));

    assertThat(answers).filteredOn(answer -> answer.toString().startsWith("VIS-")).hasSize(1);
    assertThat(answers).filteredOn("EDITION_TAKEN"::equals).hasSize(1);
  }

  private static Object answerTo(Callable<String> opening) throws Exception {
    try {
      return opening.call();
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private static List<Object> atOnce(List<Callable<Object>> works) throws Exception {
    var start = new CyclicBarrier(works.size());
    var pool = Executors.newFixedThreadPool(works.size());
    try {
      var answers = works.stream()
          .map(work -> pool.submit(() -> {
            start.await();
            return work.call();
          }))
          .toList();
      var all = new ArrayList<>();
      for (var answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }
}
