package jp.kprogram.app.programme;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.ProposalStatus;
import jp.kprogram.vision.Proposals;
import jp.kprogram.vision.VisionStatus;
import jp.kprogram.vision.Visions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("13 案件の取下げ")
class CaseWithdrawalTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Proposals proposals;

  @Autowired
  private Visions visions;

  @Test
  @DisplayName("提案者は、審査中の自分の提案を取り下げられる")
  void withdrawsOwnProposal() {
    String number = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);

    withdraw("tanaka", number, "別の枠組みに応募するため。");

    assertThat(desk.ended(number, "proposal-withdrawn")).isTrue();
    assertThat(proposals.find(number).orElseThrow().status()).isEqualTo(ProposalStatus.WITHDRAWN);
    assertThat(desk.record(number, "proposal-withdrawn")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo("tanaka");
      assertThat(decision.reason()).isEqualTo("別の枠組みに応募するため。");
    });
    assertThat(desk.letters(number, "vision/proposal-withdrawn")).hasSize(1);
  }

  @Test
  @DisplayName("差し戻された提案も、提案者が手直しせずに取り下げられる")
  void withdrawsReturnedProposal() {
    String number = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);
    desk.complete(SECRETARIAT, number, "screen-proposal", Sample.screenedBut("multiUse", "not-met"));
    desk.complete(SECRETARIAT, number, "decide-proposal", Map.of("outcome", "return", "reason", "公的利用を具体的に。"));

    withdraw("tanaka", number, "手直しが間に合わない。");

    assertThat(desk.ended(number, "proposal-withdrawn")).isTrue();
  }

  @Test
  @DisplayName("他人の提案は取り下げられず、あるかどうかも分からない")
  void refusesForeignProposal_asIfItWereNotThere() {
    String number = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);

    assertThatThrownBy(() -> withdraw("endo", number, "邪魔をする。")).isInstanceOfSatisfying(
        Refusal.NotFound.class, refusal -> assertThat(refusal.field()).contains("caseNumber"));
    String foreign = messageOf(() -> withdraw("endo", number, "邪魔をする。"));
    String missing = messageOf(() -> withdraw("endo", "PRP-1999-0001", "邪魔をする。"));

    assertThat(foreign.replace(number, "")).isEqualTo(missing.replace("PRP-1999-0001", ""));
    assertThat(desk.open(number)).containsExactly("screen-proposal");
  }

  @Test
  @DisplayName("ビジョンの策定を取り下げられるのは事務局だけである")
  void refusesVision_byAnybodyButTheSecretariat() {
    Sample.listedProposals(desk, 1, "bio");
    String vision = desk.open(SECRETARIAT, "vision-approval", Sample.opening(desk.freeEdition(), "mext"));

    assertThatThrownBy(() -> withdraw("tanaka", vision, "反対である。")).isInstanceOf(Refusal.NotFound.class);

    assertThat(visions.find(vision).orElseThrow().status()).isEqualTo(VisionStatus.OPEN);
    withdraw(SECRETARIAT, vision, "試験の片付け。");
  }

  static Stream<Arguments> points() {
    return Stream.of(
        point("候補を集めているとき", (desk, proposals) -> {}),
        point("案を作成しているとき", CaseWithdrawalTest::prepared),
        point("委員の意見を聞いているとき", (desk, proposals) -> {
          prepared(desk, proposals);
          Sample.draft(desk, current, proposals);
        }),
        point("会議の出席を記録するとき", (desk, proposals) -> {
          prepared(desk, proposals);
          Sample.draft(desk, current, proposals);
          Sample.everybodyAgrees(desk, current);
        }),
        point("府省に協議しているとき", (desk, proposals) -> {
          prepared(desk, proposals);
          Sample.draft(desk, current, proposals);
          Sample.councilAdopts(desk, current);
        }),
        point("二つの会議の決定を待つとき", (desk, proposals) -> {
          prepared(desk, proposals);
          Sample.draft(desk, current, proposals);
          Sample.councilAdopts(desk, current);
          desk.complete("watanabe", current, "answer-consultation", Map.of("answer", "no-comment"));
          Sample.ministerialCouncil(desk, current, "decide-economic-security", "approve", "了承された。");
        }));
  }

  private static String current;

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  @DisplayName("ビジョンの策定は、どの段階でも取り下げられ、次数と技術は次に使える")
  void withdrawsVision_atEveryPoint(String point, BiConsumer<CaseDesk, List<String>> goOn) {
    List<String> candidates = Sample.listedProposals(desk, 1, "ocean");
    int edition = desk.freeEdition();
    current = desk.open(SECRETARIAT, "vision-approval", Sample.opening(edition, "mext"));
    goOn.accept(desk, candidates);

    withdraw(SECRETARIAT, current, "方針が変わった。");

    assertThat(desk.open(current)).isEmpty();
    assertThat(desk.ended(current, "vision-withdrawn")).isTrue();
    assertThat(visions.find(current).orElseThrow().status()).isEqualTo(VisionStatus.WITHDRAWN);
    assertThat(desk.freeEdition()).isEqualTo(edition);
    assertThat(visions.candidatesFor("")).extracting(Proposal::number).containsAll(candidates);
    assertThat(desk.letters(current, "vision/vision-withdrawn")).isNotEmpty();
  }

  @Test
  @DisplayName("指針の策定も、審議の途中で取り下げられる")
  void withdrawsGuideline_whileTheCouncilDeliberates() {
    String number = desk.open(SECRETARIAT, "operation-guideline", Map.of(
        "guidelineTitle", "運用・評価指針", "purpose", "推進体制を定める。"));
    desk.complete(SECRETARIAT, number, "draft-guideline", Map.of(
        "organisationText", "体制", "methodText", "方法", "evaluationText", "評価"));

    withdraw(SECRETARIAT, number, "法改正を待つ。");

    assertThat(desk.ended(number, "guideline-withdrawn")).isTrue();
    assertThat(desk.letters(number, "guideline/guideline-withdrawn")).extracting(letter -> letter.recipientId())
        .contains("mori", "aoki");
  }

  @Test
  @DisplayName("終わった案件、ない案件は取り下げられない")
  void refusesCase_thatIsNotRunning() {
    String answered = Sample.listedProposal(desk, "tanaka", "終わった提案", "bio");

    for (String number : List.of(answered, "VIS-1999-01", "GDL-1999-01")) {
      assertThatThrownBy(() -> withdraw(SECRETARIAT, number, "不要になった。"))
          .isInstanceOf(Refusal.NotFound.class)
          .hasMessageContaining("案件番号")
          .hasMessageContaining(number);
    }
    assertThat(proposals.find(answered).orElseThrow().status()).isEqualTo(ProposalStatus.LISTED);
  }

  private void withdraw(String person, String caseNumber, String reason) {
    desk.start(person, "case-withdrawal", null, Map.of("caseNumber", caseNumber, "reason", reason));
  }

  private static void prepared(CaseDesk desk, List<String> proposals) {
    desk.complete(SECRETARIAT, current, "gather-candidates", Map.of("selectedProposals", CaseDesk.list(proposals)));
    desk.complete("ishii", current, "provide-think-tank-input", Map.of(
        "thinkTankFindings", "知見", "thinkTankNetworks", "名簿"));
  }

  private static Arguments point(String name, BiConsumer<CaseDesk, List<String>> goOn) {
    return Arguments.of(name, goOn);
  }

  private static String messageOf(Runnable refused) {
    try {
      refused.run();
      return "";
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
  }
}
