package jp.kprogram.app.vision;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.ProposalStatus;
import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("01 重要技術の提案")
class TechnologyProposalTest {

  private static final String PROPOSER = "tanaka";
  private static final String OFFICER = Sample.SECRETARIAT;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Proposals proposals;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("三つの視点をすべて満たす提案は候補技術に加わり、提案者に理由を付して回答する")
  void listsProposal_whenAllViewpointsAreMet() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);

    desk.complete(OFFICER, number, "screen-proposal", Sample.ALL_MET);

    assertThat(number).matches("PRP-\\d{4}-\\d{4}");
    assertThat(desk.ended(number, "proposal-answered")).isTrue();
    assertThat(desk.passed(number, "decide-proposal")).isFalse();
    assertThat(proposals.find(number).orElseThrow().status()).isEqualTo(ProposalStatus.LISTED);
    assertThat(desk.letters(number, "vision/proposal-received")).hasSize(1);
    assertThat(desk.letters(number, "vision/proposal-listed")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(PROPOSER);
      assertThat(letter.text()).contains("候補技術に加えました", "我が国の強みにつながる。");
    });
    assertThat(desk.record(number, "proposal-listed")).singleElement().satisfies(decision -> {
      assertThat(decision.ruleVersion()).isEqualTo("proposal-screening:1.0.0");
      assertThat(decision.decidedBy()).isEqualTo(OFFICER);
    });
  }

  @Test
  @DisplayName("視点を満たさない提案は自動で退けず、人が理由を付して不採択とし、提案者に回答する")
  void rejectsProposal_onlyByAPersonAndWithReason() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);
    desk.complete(OFFICER, number, "screen-proposal", Sample.screenedBut("superiority", "not-met"));

    desk.complete(OFFICER, number, "decide-proposal", Map.of("outcome", "reject", "reason", "優位性が見込めない。"));

    assertThat(desk.ended(number, "proposal-answered")).isTrue();
    assertThat(desk.passed(number, "list-proposal")).isFalse();
    assertThat(proposals.find(number).orElseThrow().status()).isEqualTo(ProposalStatus.REJECTED);
    assertThat(desk.letters(number, "vision/proposal-rejected")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("加えないこととしました", "優位性が見込めない。"));
  }

  @Test
  @DisplayName("保留とした提案にも、理由を付して回答する")
  void answersHeldProposalToo() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);
    desk.complete(OFFICER, number, "screen-proposal", Sample.screenedBut("existingProgramme", "overlaps"));

    desk.complete(OFFICER, number, "decide-proposal", Map.of("outcome", "hold", "reason", "既存施策の終了を待つ。"));

    assertThat(desk.ended(number, "proposal-answered")).isTrue();
    assertThat(proposals.find(number).orElseThrow().status()).isEqualTo(ProposalStatus.HELD);
    assertThat(desk.letters(number, "vision/proposal-held")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("保留とします", "既存施策の終了を待つ。"));
  }

  @Test
  @DisplayName("満たさない項目があっても人が候補に加えたときは、例外の台帳に残る")
  void recordsAnException_whenAPersonListsNevertheless() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);
    desk.complete(OFFICER, number, "screen-proposal", Sample.screenedBut("strategyConsistency", "inconsistent"));

    desk.complete(OFFICER, number, "decide-proposal", Map.of("outcome", "list", "reason", "戦略の改定が決まっている。"));

    assertThat(desk.ended(number, "proposal-answered")).isTrue();
    assertThat(proposals.find(number).orElseThrow().status()).isEqualTo(ProposalStatus.LISTED);
    assertThat(desk.record(number, "proposal-decided")).singleElement()
        .satisfies(decision -> assertThat(decision.override()).contains("⑤ 各種戦略との整合"));
    assertThat(desk.letters(number, "vision/proposal-listed")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("候補技術に加えました", "戦略の改定が決まっている。"));
  }

  @Test
  @DisplayName("差し戻された提案は提案者が手直しし、もう一度審査を受けて候補に加わる")
  void screensAgain_afterReturnAndRevision() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);
    desk.complete(OFFICER, number, "screen-proposal", Sample.screenedBut("multiUse", "not-met"));
    desk.complete(OFFICER, number, "decide-proposal", Map.of("outcome", "return", "reason", "公的利用を具体的に。"));
    assertThat(desk.letters(number, "vision/proposal-returned")).hasSize(1);

    desk.complete(PROPOSER, number, "revise-proposal", with(
        Sample.PROPOSAL, entry("title", "海洋観測と救難のための無人探査機"), entry("publicUseNeed", "海難救助の捜索")));
    desk.complete(OFFICER, number, "screen-proposal", Sample.ALL_MET);

    assertThat(desk.ended(number, "proposal-answered")).isTrue();
    assertThat(proposals.find(number).orElseThrow()).satisfies(proposal -> {
      assertThat(proposal.status()).isEqualTo(ProposalStatus.LISTED);
      assertThat(proposal.revision()).isEqualTo(2);
      assertThat(proposal.content().publicUseNeed()).isEqualTo("海難救助の捜索");
    });
    assertThat(desk.letters(number, "vision/proposal-listed")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).doesNotContain("公的利用を具体的に。"));
  }

  @Test
  @DisplayName("差し戻された提案を手直しできるのは提案者本人だけである")
  void refusesRevision_byAnybodyElse() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);
    desk.complete(OFFICER, number, "screen-proposal", Sample.screenedBut("multiUse", "not-met"));
    desk.complete(OFFICER, number, "decide-proposal", Map.of("outcome", "return", "reason", "公的利用を具体的に。"));
    var proposal = proposals.find(number).orElseThrow();

    assertThatThrownBy(() -> desk.as("endo", () -> proposals.revise(number, proposal.content())))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.complete("endo", desk.tasks(number, "revise-proposal").get(0), Sample.PROPOSAL))
        .isInstanceOf(RuntimeException.class);

    assertThat(proposals.find(number)).contains(proposal);
  }

  @Test
  @DisplayName("目安から外れる期間は提案者に確かめ、そのままとする理由を残す")
  void asksProposer_whenTimeframeIsUnusual() {
    String number = desk.open(PROPOSER, "technology-proposal", with(Sample.PROPOSAL, entry("horizonYears", 25)));

    desk.complete(PROPOSER, number, "acknowledge-timeframe", Map.of("outcome", "keep", "reason", "材料の実用化には25年かかる。"));
    desk.complete(OFFICER, number, "screen-proposal", Sample.ALL_MET);

    assertThat(proposals.find(number).orElseThrow().content()).satisfies(content -> {
      assertThat(content.horizonYears()).isEqualTo(25);
      assertThat(content.timeframeAcknowledged()).isTrue();
    });
    assertThat(desk.record(number, "proposal-timeframe")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("keep");
      assertThat(decision.reason()).isEqualTo("材料の実用化には25年かかる。");
      assertThat(decision.ruleVersion()).isEqualTo("proposal-timeframe:1.0.0");
    });
    assertThat(desk.letters(number, "vision/proposal-listed")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).doesNotContain("材料の実用化には25年かかる。"));
  }

  @Test
  @DisplayName("目安から外れる期間を、提案者が直す")
  void mendsTimeframe() {
    String number = desk.open(PROPOSER, "technology-proposal", with(Sample.PROPOSAL, entry("spanYears", 12)));

    desk.complete(PROPOSER, number, "acknowledge-timeframe", Map.of(
        "outcome", "correct", "horizonYears", 10, "spanYears", 6, "reason", "前半だけを対象とする。"));

    assertThat(proposals.find(number).orElseThrow().content().spanYears()).isEqualTo(6);
    assertThat(desk.variable(number, "technology-proposal", "spanYears")).isEqualTo(6);
    assertThat(desk.open(number)).containsExactly("screen-proposal");
  }

  @Test
  @DisplayName("目安から外れることを承知で出された提案は、確かめずに審査に進む")
  void skipsTheQuestion_whenAcknowledgedBeforehand() {
    String number = desk.open(PROPOSER, "technology-proposal", with(
        Sample.PROPOSAL, entry("horizonYears", 30), entry("spanYears", 10), entry("timeframeAcknowledged", true)));

    assertThat(desk.open(number)).containsExactly("screen-proposal");
  }

  @Test
  @DisplayName("60日たっても回答がなければ上位者に伝え、案件は止まらない")
  void escalates_whenAnswerIsOverdue() {
    String number = desk.open(PROPOSER, "technology-proposal", Sample.PROPOSAL);

    desk.timePasses(number, Duration.ofDays(60).plusMinutes(1), "answer-due");

    assertThat(desk.open(number)).containsExactly("screen-proposal");
    assertThat(desk.record(number, "proposal-answer-overdue")).singleElement()
        .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo("engine"));
    assertThat(desk.letters(number, "vision/answer-overdue"))
        .extracting(letter -> letter.recipientId()).contains("ito", OFFICER);
    desk.complete(OFFICER, number, "screen-proposal", Sample.ALL_MET);
    assertThat(desk.ended(number, "proposal-answered")).isTrue();
  }

  @Test
  @DisplayName("三つの軸と二つのニーズがそろわない提案は受け付けず、何も残さない")
  void refusesProposal_withoutAllAxesAndNeeds() {
    for (String field : new String[] {
        "advancedTechnology", "humanResources", "network", "publicUseNeed", "civilUseNeed"}) {
      var incomplete = with(Sample.PROPOSAL, entry(field, "　 "));

      assertThatThrownBy(() -> desk.open(PROPOSER, "technology-proposal", incomplete)).hasMessageContaining(field);
    }
  }

  @Test
  @DisplayName("REST から空いている番号を業務キーで指定して始めると、その番号の案件になる")
  void usesTheBusinessKey_whenItIsAFreeNumber() {
    var started = desk.start(PROPOSER, "technology-proposal", "PRP-2026-7777", Sample.PROPOSAL);

    assertThat(started.getBusinessKey()).isEqualTo("PRP-2026-7777");
    assertThat(proposals.find("PRP-2026-7777")).isPresent();
    assertThatThrownBy(() -> desk.start(PROPOSER, "technology-proposal", "PRP-2026-7777", Sample.PROPOSAL))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("既に使われています");
    assertThatThrownBy(() -> desk.start(PROPOSER, "technology-proposal", "my-case", Sample.PROPOSAL))
        .isInstanceOf(Refusal.InvalidInput.class)
        .hasMessageContaining("PRP-2026-1111");
  }
}
