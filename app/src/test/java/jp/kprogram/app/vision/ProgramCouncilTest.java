package jp.kprogram.app.vision;

import static jp.kprogram.app.vision.Sample.CHAIR;
import static jp.kprogram.app.vision.Sample.COUNCIL;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.Conclusion;
import jp.kprogram.vision.CouncilMember;
import jp.kprogram.vision.CouncilMembers;
import jp.kprogram.vision.CouncilOutcome;
import jp.kprogram.vision.Deliberations;
import jp.kprogram.vision.Opinion;
import jp.kprogram.vision.OpinionKind;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("01 プログラム会議の審議")
class ProgramCouncilTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Deliberations deliberations;

  @Autowired
  private CouncilMembers council;

  @Autowired
  private ManagementService jobs;

  @Autowired
  private FormService forms;

  @Autowired
  private TaskService tasks;

  private String guideline;

  @BeforeEach
  void deliberationOnAGuideline() {
    guideline = desk.open(SECRETARIAT, "operation-guideline", Map.of(
        "guidelineTitle", "運用・評価指針（案）", "purpose", "推進体制と実施方法を定める。"));
    desk.complete(SECRETARIAT, guideline, "draft-guideline", Map.of(
        "organisationText", "構想ごとにPDを置く。",
        "methodText", "公募により実施する。",
        "evaluationText", "外部有識者が評価する。"));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("まだ意見を述べていない委員の画面には、ほかの委員の意見が届かない")
  void hidesOpinions_fromWhoHasNotSpoken() {
    desk.complete("aoki", guideline, "give-opinion", Map.of("opinion", "dissent", "opinionText", "評価の頻度が低い。"));

    for (var task : desk.tasks(guideline, "give-opinion")) {
      assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("opinions", null);
      assertThat(tasks.getVariables(task.getId()).values()).noneMatch(value -> ("" + value).contains("評価の頻度"));
    }
  }

  @Test
  @DisplayName("在任中の委員全員に意見を求め、意見を聞いたうえで会議を開き、議長が結論を記録する")
  void asksEveryMember_thenMeets_thenConcludes() {
    assertThat(desk.tasks(guideline, "give-opinion")).extracting(task -> task.getAssignee())
        .containsExactlyInAnyOrderElementsOf(COUNCIL);
    assertThat(desk.letters(guideline, "vision/opinion-requested")).hasSameSizeAs(COUNCIL);
    desk.complete("aoki", guideline, "give-opinion", Map.of("opinion", "dissent", "opinionText", "評価の頻度が低い。"));
    desk.complete("goto", guideline, "give-opinion", Map.of("opinion", "comment", "opinionText", "用語をそろえる。"));
    for (String member : List.of("mori", "fujita", "okada", "hasegawa")) {
      desk.complete(member, guideline, "give-opinion", Map.of("opinion", "agree"));
    }
    assertThat(desk.variable(guideline, "program-council", "opinions").toString())
        .contains("評価の頻度が低い。", "反対", "用語をそろえる。");
    Sample.session(desk, guideline, COUNCIL);

    desk.complete(CHAIR, guideline, "decide-council", Map.of(
        "outcome", "adopt", "reason", "多数が賛成した。", "minorityOpinion", "評価の頻度が低いとの意見があった。"));

    assertThat(desk.ended(guideline, "guideline-published")).isTrue();
    assertThat(desk.record(guideline, "council-opinion")).hasSize(6)
        .anySatisfy(decision -> {
          assertThat(decision.outcome()).isEqualTo("dissent");
          assertThat(decision.decidedBy()).isEqualTo("aoki");
          assertThat(decision.reason()).isEqualTo("評価の頻度が低い。");
        });
    assertThat(desk.record(guideline, "council-concluded")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(CHAIR);
      assertThat(decision.ruleVersion()).isEqualTo("program-council-session:1.0.0");
    });
    assertThat(desk.record(guideline, "council-minority")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("評価の頻度が低いとの意見があった。"));
  }

  @Test
  @DisplayName("意見が分かれたら、もう一度、委員全員に意見を求める")
  void holdsAFurtherRound() {
    Sample.everybodyAgrees(desk, guideline);
    Sample.session(desk, guideline, COUNCIL);

    Sample.councilDecides(desk, guideline, "further-round", "論点が残った。");

    assertThat(desk.tasks(guideline, "give-opinion")).hasSameSizeAs(COUNCIL);
    assertThat(deliberations.currentRound(guideline).number()).isEqualTo(2);
    Sample.councilAdopts(desk, guideline);
    assertThat(desk.ended(guideline, "guideline-published")).isTrue();
  }

  @Test
  @DisplayName("科学者が一人も出席しない会議は成立せず、開き直すまで結論を出せない")
  void isVoid_withoutAScientist() {
    Sample.everybodyAgrees(desk, guideline);

    Sample.session(desk, guideline, List.of("hasegawa", "goto"));

    assertThat(desk.open(guideline)).containsExactly("open-session");
    assertThat(desk.record(guideline, "council-session-void")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("no-scientist");
      assertThat(decision.ruleVersion()).isEqualTo("program-council-session:1.0.0");
    });
    assertThat(desk.letters(guideline, "vision/session-void")).hasSameSizeAs(COUNCIL)
        .allSatisfy(letter -> assertThat(letter.text()).contains("科学者が出席していない。"));
    assertThatThrownBy(() -> deliberations.conclude(
            guideline, "no-scientist", new Conclusion(CouncilOutcome.ADOPT, "賛成多数", null), "x"))
        .isInstanceOf(Refusal.Conflict.class);
    Sample.session(desk, guideline, List.of("hasegawa", "goto", "mori"));
    Sample.councilDecides(desk, guideline, "adopt", "妥当である。");
    assertThat(desk.ended(guideline, "guideline-published")).isTrue();
  }

  @Test
  @DisplayName("出席が定足数に満たない会議は成立しない")
  void isVoid_withoutAQuorum() {
    Sample.everybodyAgrees(desk, guideline);

    Sample.session(desk, guideline, List.of("mori", "aoki"));

    assertThat(desk.open(guideline)).containsExactly("open-session");
    assertThat(desk.record(guideline, "council-session-void")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("no-quorum"));
  }

  @Test
  @DisplayName("締切を過ぎた意見は未提出と記録し、会議に進む")
  void recordsMissingOpinions_atTheDeadline() {
    desk.complete("aoki", guideline, "give-opinion", Map.of("opinion", "agree"));

    desk.timePasses(guideline, Duration.ofDays(28).plusMinutes(1), "opinions-due");

    assertThat(desk.open(guideline)).containsExactly("open-session");
    assertThat(deliberations.currentRound(guideline).opinions()).extracting(Opinion::kind)
        .containsOnly(OpinionKind.AGREE, OpinionKind.MISSING);
    assertThat(desk.record(guideline, "council-opinion")).filteredOn(one -> one.outcome().equals("missing")).hasSize(5)
        .allSatisfy(decision -> assertThat(decision.decidedBy()).isEqualTo("engine"));
  }

  @Test
  @DisplayName("意見のない委員への催促と事務局への通知は、意見の締切より前に届く")
  void remindsAndEscalates_beforeTheRoundCloses() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-29T01:00:00Z")));
    deliberationOnAGuideline();

    String round = desk.task("aoki", guideline, "give-opinion").getProcessInstanceId();
    Date close = jobs.createJobQuery().processInstanceId(round).activityId("opinions-due").singleResult().getDuedate();

    assertThat(jobs.createJobQuery().processInstanceId(round).activityId("give-opinion").list())
        .hasSize(3 * COUNCIL.size())
        .allSatisfy(notice -> assertThat(notice.getDuedate()).isBefore(close));
  }

  @Test
  @DisplayName("反対と意見には内容が要り、断られた意見は何も変えない")
  void refusesDissent_withoutWords() {
    var before = deliberations.currentRound(guideline);

    assertThatThrownBy(() -> desk.complete("aoki", guideline, "give-opinion", Map.of("opinion", "dissent")))
        .hasMessageContaining("opinionText");
    assertThatThrownBy(() -> deliberations.giveOpinion(guideline, "aoki", OpinionKind.COMMENT, " "))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class,
            refusal -> assertThat(refusal.field()).contains("opinionText"));

    assertThat(deliberations.currentRound(guideline)).isEqualTo(before);
    assertThat(desk.tasks(guideline, "give-opinion")).hasSameSizeAs(COUNCIL);
  }

  @Test
  @DisplayName("委員でない者の意見・出席と、未来の開催日は受け付けない")
  void refusesStrangers_andSessionsInTheFuture() {
    var today = LocalDate.parse(Sample.today());

    assertThatThrownBy(() -> deliberations.giveOpinion(guideline, "tanaka", OpinionKind.AGREE, null))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> deliberations.count(guideline, List.of("tanaka"), today, null))
        .isInstanceOf(Refusal.InvalidInput.class)
        .hasMessageContaining("出席した委員");
    assertThatThrownBy(() -> deliberations.count(guideline, List.of("mori"), today.plusDays(1), null))
        .isInstanceOf(Refusal.InvalidInput.class)
        .hasMessageContaining("開催の日");
  }

  @Test
  @DisplayName("同じ人の二つ目の席、二人目の議長、終わりが始まりより前の任期は登録できない")
  void refusesSeats_thatContradictOthers() {
    var today = LocalDate.parse(Sample.today());

    assertThatThrownBy(() -> council.appoint(new CouncilMember("aoki", true, false, today, today), null))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("既にプログラム会議の委員");
    assertThatThrownBy(() -> council.appoint(new CouncilMember("murakami", true, true, today, today), null))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("既に議長");
    var backwards = new CouncilMember("murakami", true, false, today, today.minusDays(1));
    assertThatThrownBy(() -> council.appoint(backwards, null))
        .isInstanceOf(Refusal.InvalidInput.class).hasMessageContaining("任期");
    assertThat(council.inOffice()).extracting(CouncilMember::userId).containsExactlyInAnyOrderElementsOf(COUNCIL);
  }
}
