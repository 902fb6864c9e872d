package jp.kprogram.app.programme;

import static jp.kprogram.app.vision.Sample.COUNCIL;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.CouncilRound;
import jp.kprogram.vision.Deliberations;
import jp.kprogram.vision.Opinion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("13 担当者の交代")
class MemberSubstitutionTest {

  private static final String SUBSTITUTE = "murakami";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Deliberations deliberations;

  @Test
  @DisplayName("審議の途中で委員が病気になったら代わりの人を立て、審議はそのまま続く")
  void replacesIllMember_whileTheRoundGoesOn() {
    String guideline = inDeliberation();
    desk.complete("aoki", guideline, "give-opinion", Map.of("opinion", "agree"));

    substitute(guideline, "goto", SUBSTITUTE, "入院したため。", "前回の議論は議事録のとおり。");

    assertThat(desk.tasks(guideline, "give-opinion")).extracting(task -> task.getAssignee())
        .containsExactlyInAnyOrder("mori", "fujita", "okada", "hasegawa", SUBSTITUTE);
    assertThat(desk.letters(guideline, "programme/member-substituted")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(SUBSTITUTE);
      assertThat(letter.text()).contains("後藤 理恵様に代わり", "意見を述べる", "前回の議論は議事録のとおり。");
    });
    desk.complete(SUBSTITUTE, guideline, "give-opinion", Map.of("opinion", "comment", "opinionText", "引き継いだ意見。"));
    for (String member : List.of("mori", "fujita", "okada", "hasegawa")) {
      desk.complete(member, guideline, "give-opinion", Map.of("opinion", "agree"));
    }
    Sample.session(desk, guideline, List.of("mori", "aoki", SUBSTITUTE));
    Sample.councilDecides(desk, guideline, "adopt", "妥当である。");
    assertThat(desk.ended(guideline, "guideline-published")).isTrue();
    assertThat(desk.record(guideline, "council-opinion")).anySatisfy(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(SUBSTITUTE);
      assertThat(decision.onBehalfOf()).isEqualTo("goto");
    });
    assertThat(desk.record(guideline, "member-substituted")).singleElement().satisfies(decision -> {
      assertThat(decision.onBehalfOf()).isEqualTo("goto");
      assertThat(decision.outcome()).isEqualTo(SUBSTITUTE);
      assertThat(decision.decidedBy()).isEqualTo(SECRETARIAT);
      assertThat(decision.reason()).isEqualTo("入院したため。");
    });
  }

  @Test
  @DisplayName("科学者の委員に代わる人が科学者でなければ、会議の成立には科学者と数えない")
  void countsTheSubstitutesOwnQuality() {
    String guideline = inDeliberation();

    substitute(guideline, "aoki", SUBSTITUTE, "海外出張のため。", null);

    assertThat(seat(deliberations.currentRound(guideline), SUBSTITUTE)).satisfies(seat -> {
      assertThat(seat.scientist()).isFalse();
      assertThat(seat.substituteOf()).isEqualTo("aoki");
    });
    desk.complete(SUBSTITUTE, guideline, "give-opinion", Map.of("opinion", "agree"));
    for (String member : COUNCIL) {
      if (!member.equals("aoki")) {
        desk.complete(member, guideline, "give-opinion", Map.of("opinion", "agree"));
      }
    }
    Sample.session(desk, guideline, List.of(SUBSTITUTE, "hasegawa", "goto"));
    assertThat(desk.record(guideline, "council-session-void")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("no-scientist"));
  }

  @Test
  @DisplayName("議長が意見を述べる前に交代すると、代わりの人が議長の作業も行う")
  void handsTheChairOver_withTheOpinion() {
    String guideline = inDeliberation();

    substitute(guideline, "mori", SUBSTITUTE, "急病のため。", null);

    desk.complete(SUBSTITUTE, guideline, "give-opinion", Map.of("opinion", "agree"));
    for (String member : COUNCIL.subList(1, COUNCIL.size())) {
      desk.complete(member, guideline, "give-opinion", Map.of("opinion", "agree"));
    }
    Sample.session(desk, guideline, COUNCIL.subList(1, COUNCIL.size()));
    desk.complete(SUBSTITUTE, guideline, "decide-council", Map.of("outcome", "adopt", "reason", "妥当である。"));
    assertThat(desk.record(guideline, "council-concluded")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(SUBSTITUTE);
      assertThat(decision.onBehalfOf()).isEqualTo("mori");
    });
  }

  @Test
  @DisplayName("もう一度審議するときも、立てた代わりの人に意見を求める")
  void asksTheStandInAgain_inTheNextRound() {
    String guideline = inDeliberation();
    substitute(guideline, "goto", SUBSTITUTE, "入院したため。", null);

    anotherRound(guideline, List.of("mori", "aoki", "fujita", "okada", "hasegawa", SUBSTITUTE));

    assertThat(desk.tasks(guideline, "give-opinion")).extracting(task -> task.getAssignee())
        .containsExactlyInAnyOrder("mori", "aoki", "fujita", "okada", "hasegawa", SUBSTITUTE);
  }

  @Test
  @DisplayName("委員が戻ったあとの審議では、本人に意見を求める")
  void asksTheMemberAgain_whoCameBack() {
    String guideline = inDeliberation();
    substitute(guideline, "goto", SUBSTITUTE, "入院したため。", null);
    substitute(guideline, SUBSTITUTE, "goto", "退院したため。", null);

    anotherRound(guideline, COUNCIL);

    assertThat(desk.tasks(guideline, "give-opinion")).extracting(task -> task.getAssignee())
        .containsExactlyInAnyOrderElementsOf(COUNCIL);
  }

  @Test
  @DisplayName("結論を記録する段で議長が欠けたら、ほかの委員が議長を代われる")
  void letsAnotherMemberTakeTheChair_whenOnlyTheConclusionIsLeft() {
    String guideline = inDeliberation();
    Sample.everybodyAgrees(desk, guideline);
    Sample.session(desk, guideline, COUNCIL);

    substitute(guideline, "mori", "aoki", "急病のため。", null);

    desk.complete("aoki", guideline, "decide-council", Map.of("outcome", "adopt", "reason", "妥当である。"));
    assertThat(desk.record(guideline, "council-concluded")).singleElement()
        .satisfies(decision -> assertThat(decision.onBehalfOf()).isEqualTo("mori"));
    assertThat(desk.record(guideline, "council-opinion"))
        .allSatisfy(decision -> assertThat(decision.onBehalfOf()).isNull());
  }

  @Test
  @DisplayName("既に意見を求められている委員は、ほかの委員の代わりに意見を述べられない")
  void refusesSubstitute_whoIsAskedAlready() {
    String guideline = inDeliberation();
    var before = deliberations.currentRound(guideline);

    assertThatThrownBy(() -> substitute(guideline, "goto", "aoki", "入院したため。", null))
        .hasMessageContaining("substitute");
    assertThatThrownBy(() -> deliberations.substitute(guideline, "goto", "aoki"))
        .isInstanceOf(Refusal.InvalidInput.class)
        .hasMessageContaining("既に意見を求められています");

    assertThat(deliberations.currentRound(guideline)).isEqualTo(before);
  }

  @Test
  @DisplayName("提案者が欠けたら同じ立場の研究者が手直しを引き継ぎ、代わりに行ったことが残る")
  void replacesProposer_byAnotherResearcher() {
    String number = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);
    desk.complete(SECRETARIAT, number, "screen-proposal", Sample.screenedBut("multiUse", "not-met"));
    desk.complete(SECRETARIAT, number, "decide-proposal", Map.of("outcome", "return", "reason", "公的利用を具体的に。"));

    substitute(number, "tanaka", "endo", "異動したため。", null);
    desk.complete("endo", number, "revise-proposal", Sample.PROPOSAL);

    assertThat(desk.open(number)).containsExactly("screen-proposal");
    assertThat(desk.record(number, "proposal-revised")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo("endo");
      assertThat(decision.onBehalfOf()).isEqualTo("tanaka");
    });
    desk.complete(SECRETARIAT, number, "screen-proposal", Sample.ALL_MET);
    assertThat(desk.letters(number, "vision/proposal-listed")).singleElement()
        .satisfies(letter -> assertThat(letter.recipientId()).isEqualTo("tanaka"));
  }

  @Test
  @DisplayName("個人の作業のない案件、ない案件では交代を申し出られない")
  void refusesCase_withoutPersonalTasks() {
    String screening = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);

    for (String number : List.of(screening, "GDL-1999-01")) {
      assertThatThrownBy(() -> request(number, "入院したため。"))
          .isInstanceOfSatisfying(Refusal.NotFound.class,
              refusal -> assertThat(refusal.field()).contains("caseNumber"));
    }
  }

  private String inDeliberation() {
    String number = desk.open(SECRETARIAT, "operation-guideline", Map.of(
        "guidelineTitle", "運用・評価指針", "purpose", "推進体制を定める。"));
    desk.complete(SECRETARIAT, number, "draft-guideline", Map.of(
        "organisationText", "体制", "methodText", "方法", "evaluationText", "評価"));
    return number;
  }

  private String request(String caseNumber, String reason) {
    return desk.start(SECRETARIAT, "member-substitution", null, Map.of("caseNumber", caseNumber, "reason", reason))
        .getId();
  }

  private void substitute(String caseNumber, String absentee, String substitute, String reason, String note) {
    String instance = request(caseNumber, reason);
    var choice = CaseDesk.with(Map.of("absentee", absentee, "substitute", substitute));
    if (note != null) {
      choice.put("note", note);
    }
    assertThat(desk.taskOf(instance).getName()).as("the title names the case").endsWith("｜" + caseNumber);
    desk.complete(SECRETARIAT, desk.taskOf(instance), choice);
  }

  private static Opinion seat(CouncilRound round, String member) {
    return round.opinions().stream().filter(seat -> seat.member().id().equals(member)).findFirst().orElseThrow();
  }

  private void anotherRound(String guideline, List<String> asked) {
    for (String member : asked) {
      desk.complete(member, guideline, "give-opinion", Map.of("opinion", "agree"));
    }
    Sample.session(desk, guideline, List.of("mori", "aoki", "fujita", "okada"));
    Sample.councilDecides(desk, guideline, "further-round", "資料を補う。");
  }
}
