package jp.kprogram.app.vision;

import static jp.kprogram.app.testing.CaseDesk.list;
import static jp.kprogram.app.vision.Sample.COUNCIL;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.TestDatabase;
import jp.kprogram.guideline.GuidelineVersion;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.PublishedVision;
import jp.kprogram.vision.VisionStatus;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("01 研究開発ビジョンの承認")
class VisionApprovalTest {

  private static final Map<String, Object> NO_COMMENT = Map.of("answer", "no-comment");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Visions visions;

  @Autowired
  private Guidelines guidelines;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("第1次は4分野27技術、次のビジョンはさらに23技術。公表した版は変わらず、提案者と府省に知らせる")
  void publishesFirstVisionWith27Technologies_andTheNextWith23More() {
    List<String> first = new ArrayList<>();
    first.addAll(Sample.listedProposals(desk, 7, "ocean"));
    first.addAll(Sample.listedProposals(desk, 7, "aerospace"));
    first.addAll(Sample.listedProposals(desk, 7, "cyber"));
    first.addAll(Sample.listedProposals(desk, 6, "bio"));

    String firstCase = Sample.publishedVision(desk, first);
    List<String> second = Sample.listedProposals(desk, 23, "cyber");
    String secondCase = Sample.publishedVision(desk, second);

    PublishedVision one = published(firstCase);
    PublishedVision two = published(secondCase);
    desk.runJobs(firstCase);
    assertThat(desk.ended(firstCase, "vision-published")).isTrue();
    assertThat(one.technologies()).hasSize(27);
    assertThat(one.technologies()).extracting(technology -> technology.content().domain()).doesNotContainNull();
    assertThat(one.technologies().stream().map(technology -> technology.content().domain()).distinct()).hasSize(4);
    assertThat(one.technologies()).extracting(PublishedVision.Technology::code)
        .isEqualTo(IntStream.rangeClosed(1, 27).mapToObj(i -> "TEC-%02d-%02d".formatted(one.edition(), i)).toList());
    assertThat(two.technologies()).hasSize(23);
    assertThat(two.technologies()).extracting(PublishedVision.Technology::proposal).doesNotContainAnyElementsOf(first);
    assertThat(desk.letters(firstCase, "vision/vision-published-proposer")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo("tanaka");
      assertThat(letter.text()).contains("TEC-%02d-27".formatted(one.edition()));
    });
    assertThat(desk.letters(firstCase, "vision/vision-published")).extracting(letter -> letter.recipientId())
        .contains("ito", "watanabe", "nakamura", "kato");
    assertThat(visions.candidatesFor("")).extracting(Proposal::number)
        .doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(second);
  }

  @Test
  @DisplayName("同じ次数のビジョンは二つ策定できない")
  void refusesEdition_whichAnotherVisionHolds() {
    Sample.listedProposals(desk, 1, "bio");
    int edition = desk.freeEdition();
    String first = desk.open(SECRETARIAT, "vision-approval", Sample.opening(edition, "mext"));

    assertThatThrownBy(() -> desk.open(SECRETARIAT, "vision-approval", Sample.opening(edition, "mext")))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
          assertThat(refusal.field()).contains("edition");
          assertThat(refusal).hasMessageContaining(first).hasMessageContaining("別の次数");
        });
  }

  @Test
  @DisplayName("シンクタンクの知見が出るまで、ビジョン案の作成に進まない")
  void waitsForTheThinkTank() {
    List<String> proposals = Sample.listedProposals(desk, 1, "bio");
    String vision = desk.open(SECRETARIAT, "vision-approval", Sample.opening(desk.freeEdition(), "mext"));

    desk.complete(SECRETARIAT, vision, "gather-candidates", Map.of("selectedProposals", list(proposals)));

    assertThat(desk.open(vision)).containsExactly("provide-think-tank-input");
    assertThatThrownBy(() -> visions.draft(vision, proposals, "ねらい", "期間"))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("シンクタンクの知見");
    assertThat(visions.find(vision).orElseThrow().draftNumber()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("候補の選定は覚えとともに、知見の提出と別々に、それぞれ行った人の名で記録される")
  void recordsWhoGatheredCandidates_whoeverCameLast(boolean thinkTankLast) {
    List<String> proposals = Sample.listedProposals(desk, 1, "bio");
    String vision = desk.open(SECRETARIAT, "vision-approval", Sample.opening(desk.freeEdition(), "mext"));
    Runnable gather = () -> desk.complete(SECRETARIAT, vision, "gather-candidates", Map.of(
        "selectedProposals", list(proposals), "candidateNote", "重複する提案は除いた。"));
    Runnable advise = () -> desk.complete("ishii", vision, "provide-think-tank-input", Map.of(
        "thinkTankFindings", "知見の本文", "thinkTankNetworks", "人材の本文"));

    (thinkTankLast ? gather : advise).run();
    (thinkTankLast ? advise : gather).run();

    assertThat(desk.record(vision, "candidates-gathered")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(SECRETARIAT);
      assertThat(decision.reason()).isEqualTo("重複する提案は除いた。");
    });
    assertThat(desk.record(vision, "think-tank-input")).singleElement()
        .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo("ishii"));
  }

  @Test
  @DisplayName("プログラム会議が修正を求めると、理由とともに案の作成に戻り、次の案で公表に至る")
  void returnsToDraft_whenTheCouncilWantsARevision() {
    List<String> proposals = Sample.listedProposals(desk, 2, "ocean");
    String vision = Sample.visionToDraft(desk, proposals, "mext");
    Sample.draft(desk, vision, proposals);
    Sample.everybodyAgrees(desk, vision);
    Sample.session(desk, vision, COUNCIL);

    Sample.councilDecides(desk, vision, "revise", "対象を一つに絞ること。");

    assertThat(desk.open(vision)).containsExactly("draft-vision");
    assertThat(desk.variable(vision, "vision-approval", "returnReason")).hasToString("\"対象を一つに絞ること。\"");
    Sample.draft(desk, vision, proposals.subList(0, 1));
    Sample.councilAdopts(desk, vision);
    desk.complete("watanabe", vision, "answer-consultation", NO_COMMENT);
    Sample.bothMinisterialCouncilsApprove(desk, vision);
    desk.runJobs(vision);
    assertThat(desk.ended(vision, "vision-published")).isTrue();
    assertThat(published(vision).technologies()).hasSize(1);
    assertThat(visions.find(vision).orElseThrow().draftNumber()).isEqualTo(2);
    assertThat(desk.record(vision, "vision-returned")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("program-council");
      assertThat(decision.reason()).isEqualTo("対象を一つに絞ること。");
    });
  }

  @Test
  @DisplayName("府省の意見を取り入れるときは案の作成に戻り、府省ごとに理由を付して回答する")
  void returnsToDraft_whenAMinistrysCommentIsAccepted() {
    List<String> proposals = Sample.listedProposals(desk, 1, "aerospace");
    String vision = Sample.visionToDraft(desk, proposals, "mext", "meti", "related-ministry");
    Sample.draft(desk, vision, proposals);
    Sample.councilAdopts(desk, vision);

    desk.complete("watanabe", vision, "answer-consultation", Map.of("answer", "comment", "commentText", "基礎研究も。"));
    desk.complete("nakamura", vision, "answer-consultation", Map.of("answer", "comment", "commentText", "名称が長い。"));
    desk.complete("kato", vision, "answer-consultation", NO_COMMENT);
    for (var task : desk.tasks(vision, "resolve-comment")) {
      boolean accepted = "文部科学省".equals(ministryOf(task.getId()));
      desk.complete(SECRETARIAT, task, Map.of(
          "resolution", accepted ? "accept" : "explain",
          "resolutionReason", accepted ? "基礎研究を加える。" : "正確さを優先する。"));
    }

    assertThat(desk.open(vision)).containsExactly("draft-vision");
    assertThat(desk.record(vision, "vision-returned")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("ministries");
      assertThat(decision.reason()).contains("基礎研究を加える。").doesNotContain("正確さを優先する。");
    });
    assertThat(desk.letters(vision, "vision/consultation-answered")).extracting(letter -> letter.recipientId())
        .contains("watanabe", "nakamura").doesNotContain("kato");
  }

  @Test
  @DisplayName("どの意見も説明で済むなら案は変わらず、二つの会議の決定に進む")
  void goesOn_whenEveryCommentIsExplained() {
    List<String> proposals = Sample.listedProposals(desk, 1, "aerospace");
    String vision = Sample.visionToDraft(desk, proposals, "meti");
    Sample.draft(desk, vision, proposals);
    Sample.councilAdopts(desk, vision);
    desk.complete("nakamura", vision, "answer-consultation", Map.of("answer", "comment", "commentText", "名称が長い。"));

    desk.complete(SECRETARIAT, vision, "resolve-comment", Map.of(
        "resolution", "explain", "resolutionReason", "正確さを優先する。"));

    assertThat(desk.open(vision)).containsExactly("decide-economic-security", "decide-innovation-strategy");
    assertThat(desk.letters(vision, "vision/consultation-answered"))
        .allSatisfy(letter -> assertThat(letter.text()).contains("名称が長い。", "正確さを優先する。"));
  }

  @Test
  @DisplayName("一方の会議だけの承認では公表せず、差し戻した会議の理由とともに案の作成に戻る")
  void returnsToDraft_whenOneMinisterialCouncilSendsItBack() {
    List<String> proposals = Sample.listedProposals(desk, 1, "cyber");
    String vision = decided(proposals, "approve", "return");

    assertThat(desk.open(vision)).containsExactly("draft-vision");
    assertThat(desk.record(vision, "vision-returned")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("ministerial-council");
      assertThat(decision.reason()).contains("統合イノベーション戦略推進会議").doesNotContain("経済安全保障推進会議");
    });
    assertThatThrownBy(() -> visions.publish(vision))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("二つの会議の承認");
    assertThat(visions.find(vision).orElseThrow().status()).isEqualTo(VisionStatus.OPEN);
  }

  @Test
  @DisplayName("二つの会議がともに差し戻したときは、両方の理由を添えて案の作成に戻る")
  void namesBothReasons_whenBothMinisterialCouncilsSendItBack() {
    String vision = decided(Sample.listedProposals(desk, 1, "cyber"), "return", "return");

    assertThat(desk.record(vision, "vision-returned")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("統合イノベーション戦略推進会議", "経済安全保障推進会議"));
  }

  @Test
  @DisplayName("進行中の別のビジョンの案に載った技術は、候補にならない")
  void offersNoTechnology_whichAnotherOpenVisionTakesUp() {
    List<String> proposals = Sample.listedProposals(desk, 2, "bio");
    String first = Sample.visionToDraft(desk, proposals.subList(0, 1), "mext");
    Sample.draft(desk, first, proposals.subList(0, 1));

    String second = Sample.visionToDraft(desk, proposals.subList(1, 2), "mext");

    assertThatThrownBy(() -> Sample.draft(desk, second, proposals)).hasMessageContaining("selectedProposals");
    assertThat(desk.open(second)).containsExactly("draft-vision");
  }

  @Test
  @DisplayName("ビジョンの案件には、開いた時に効力のあった運用・評価指針を留める")
  void pinsTheGuidelineInForce() {
    Sample.listedProposals(desk, 1, "bio");
    String vision = desk.open(SECRETARIAT, "vision-approval", Sample.opening(desk.freeEdition(), "mext"));

    assertThat(visions.find(vision).orElseThrow().guidelineVersion())
        .isEqualTo(guidelines.inForceAt(ClockUtil.getCurrentTime().toInstant())
            .map(GuidelineVersion::caseNumber).orElse(null));
  }

  @Test
  @DisplayName("公表したビジョンは、データベースを直接操作しても変えられない（PostgreSQL）")
  void refusesChangeOfPublishedVision_inTheDatabase() {
    assumeTrue(TestDatabase.isPostgres());
    String vision = Sample.publishedVision(desk, Sample.listedProposals(desk, 1, "bio"));
    int edition = published(vision).edition();

    assertThatThrownBy(() -> database
            .sql("update published_vision set title = 'x' where edition = " + edition).update())
        .hasMessageContaining("cannot be changed");
    assertThatThrownBy(() -> database.sql("delete from published_technology where edition = " + edition).update())
        .hasMessageContaining("cannot be changed");
  }

  private String decided(List<String> proposals, String economicSecurity, String innovationStrategy) {
    String vision = Sample.visionToDraft(desk, proposals, "mext");
    Sample.draft(desk, vision, proposals);
    Sample.councilAdopts(desk, vision);
    desk.complete("watanabe", vision, "answer-consultation", NO_COMMENT);
    Sample.ministerialCouncil(desk, vision, "decide-economic-security", economicSecurity, "会議の判断による。");
    Sample.ministerialCouncil(desk, vision, "decide-innovation-strategy", innovationStrategy, "会議の判断による。");
    return vision;
  }

  private String ministryOf(String task) {
    return (String) desk.variableOf(task, "ministryName");
  }

  private PublishedVision published(String caseNumber) {
    return visions.published(visions.find(caseNumber).orElseThrow().edition()).orElseThrow();
  }
}
