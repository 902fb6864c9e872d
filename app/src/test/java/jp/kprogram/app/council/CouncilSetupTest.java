package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.AGENCY;
import static jp.kprogram.app.council.CouncilDesk.IMPLEMENTER;
import static jp.kprogram.app.council.CouncilDesk.MINISTRY;
import static jp.kprogram.app.council.CouncilDesk.OTHER_SECRETARY;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static jp.kprogram.app.council.CouncilDesk.SECRETARIAT;
import static jp.kprogram.app.council.CouncilDesk.SIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleProjects;
import jp.kprogram.council.Councils;
import jp.kprogram.council.CouncilStatus;
import jp.kprogram.council.Member;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.council.RulesDrafts;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("08 協議会の設置")
class CouncilSetupTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private SampleProjects projects;

  @Autowired
  private Councils councils;

  @Autowired
  private RulesDrafts rules;

  @Autowired
  private EngineTables engineTables;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("課題が始まると設置が始まり、六つの区分の全員が同意し、規約に合意すると設置される")
  void establishesACouncil_ofAllSixCategories() {
    String number = council.established();

    assertThat(desk.ended(number, "council-established")).isTrue();
    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.ESTABLISHED);
    assertThat(councils.works(number)).isTrue();
    assertThat(councils.members(number)).extracting(Member::category)
        .containsExactlyInAnyOrder(MemberCategory.values());
    assertThat(councils.members(number)).allSatisfy(member -> assertThat(member.rulesVersion()).isEqualTo(1));
    assertThat(councils.gaps(number)).isEmpty();
    assertThat(councils.isMember(REPRESENTATIVE, number)).isTrue();
    assertThat(councils.isMember("endo", number)).isFalse();
    assertThat(councils.of(councils.projects(number).get(0))).hasValueSatisfying(
        one -> assertThat(one.number()).isEqualTo(number));
    assertThat(desk.letters(number, "council/council-established"))
        .extracting(letter -> letter.recipientId()).containsAll(SIX);
    assertThat(rules.inForce(number)).hasValueSatisfying(text ->
        assertThat(text).startsWith("第1条（目的）\nこの規約は、先端センシング技術").contains("第12条（事務と改正）"));
  }

  @Test
  @DisplayName("区分に該当者がいなければ理由を書く。差し戻されると提案し直し、承認は提案した人以外が行う")
  void recordsGaps_andKeepsTheProposerFromApproving() {
    String number = council.begun(REPRESENTATIVE, false);
    Map<String, Object> without = CouncilDesk.two(REPRESENTATIVE);
    without.remove("knowledgeGap");

    assertThatThrownBy(() -> council.propose(number, without))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("REQUIRED");
          assertThat(refusal).hasMessageContaining("⑤知見を有する者がいない理由");
        });
    council.propose(number, CouncilDesk.two(REPRESENTATIVE));
    assertThat(councils.gaps(number)).hasSize(4);
    desk.complete(SECRETARIAT, number, "approve-members",
        Map.of("membersOutcome", "return", "reason", "責任府省を加えてください。"));

    assertThat(councils.gaps(number)).isEmpty();
    var again = desk.task(AGENCY, number, "propose-members");
    assertThat(desk.shown(AGENCY, again, "returnReason")).isEqualTo("責任府省を加えてください。");
    Map<String, Object> more = CouncilDesk.two(REPRESENTATIVE);
    more.remove("ministryGap");
    more.put("ministryMembers", CaseDesk.list(MINISTRY));
    council.propose(number, more);
    var approval = desk.task(SECRETARIAT, number, "approve-members");
    assertThat(desk.shown(SECRETARIAT, approval, "proposalRows").toString()).contains("渡辺 美咲", "③責任府省");
    council.approve(number);

    assertThat(councils.gaps(number)).extracting(gap -> gap.category().code())
        .containsExactlyInAnyOrder("implementer", "knowledge", "think-tank");
    assertThat(council.invitation(MINISTRY, number)).isNotNull();
  }

  @Test
  @DisplayName("研究代表者を選ばない提案、同じ人を二つの区分に入れた提案は受け付けない")
  void refusesUnsoundProposals() {
    String number = council.begun(REPRESENTATIVE, false);
    Map<String, Object> another = CouncilDesk.six();
    another.put("representatives", CaseDesk.list("endo"));
    Map<String, Object> twice = CouncilDesk.six();
    twice.put("knowledgeMembers", CaseDesk.list(REPRESENTATIVE));

    assertThatThrownBy(() -> council.propose(number, another)).hasMessageContaining("研究代表者を選んでください");
    assertThatThrownBy(() -> council.propose(number, twice)).hasMessageContaining("二つの区分");
    assertThat(desk.open(number)).containsExactly("propose-members");
  }

  @Test
  @DisplayName("研究代表者以外の不同意は区分の欠けとして記録し、設置は進む")
  void goesOn_whenAnotherDeclines() {
    String number = council.invited();
    SIX.stream().filter(person -> !person.equals(IMPLEMENTER)).forEach(person -> council.answer(person, number, "yes"));
    council.answer(IMPLEMENTER, number, "no");

    assertThat(desk.open(number)).containsExactly("edit-rules");
    assertThat(councils.gaps(number)).singleElement().satisfies(gap -> {
      assertThat(gap.category()).isEqualTo(MemberCategory.IMPLEMENTER);
      assertThat(gap.reason()).contains("同意が得られなかった");
    });
  }

  @Test
  @DisplayName("研究代表者が同意しなければ、説明して一度だけ再度お願いし、同意すれば続ける")
  void explains_andOffersOnceMore() {
    String number = council.invited();
    SIX.stream().filter(person -> !person.equals(REPRESENTATIVE))
        .forEach(person -> council.answer(person, number, "yes"));
    council.answer(REPRESENTATIVE, number, "no");

    assertThat(desk.open(number)).containsExactly("explain-council");
    var explanation = desk.task(AGENCY, number, "explain-council");
    assertThat(desk.shown(AGENCY, explanation, "missingRows").toString()).contains("先端センシング技術");
    desk.complete(AGENCY, explanation, Map.of("explanation", "成果の公開が原則であることを説明した。"));
    council.answer(REPRESENTATIVE, number, "yes");

    assertThat(desk.open(number)).containsExactly("edit-rules");
    assertThat(councils.isMember(REPRESENTATIVE, number)).isTrue();
    assertThat(desk.record(number, "council-explained")).hasSize(1);
  }

  @Test
  @DisplayName("再度も同意しなければ、課題は協議会なしで続く。採択は取り消されない")
  void goesOnWithoutACouncil_whenTheRepresentativeRefusesTwice() {
    String number = refusedTwice(false);

    assertThat(desk.ended(number, "without-council")).isTrue();
    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.WITHOUT);
    assertThat(councils.members(number)).isEmpty();
    assertThat(councils.withoutCouncil()).anySatisfy(waiting -> {
      assertThat(waiting.project().title()).contains("先端センシング技術");
      assertThat(waiting.waiver()).contains("同意しなかった");
    });
    assertThat(desk.letters(number, "council/council-not-established"))
        .extracting(letter -> letter.recipientId()).contains(MINISTRY, SECRETARIAT);
  }

  @Test
  @DisplayName("公募が参加を条件としていれば、PDか所管省が決める。協議会なしで続けられる")
  void letsTheMinistryDecide_whenTheCallMadeItACondition() {
    String number = refusedTwice(true);

    assertThat(desk.open(number)).containsExactly("decide-condition");
    assertThatThrownBy(() -> desk.task("nakamura", number, "decide-condition")).isInstanceOf(AssertionError.class);
    desk.complete("hashimoto", number, "decide-condition",
        Map.of("conditionOutcome", "go-on", "reason", "研究代表者の意思を重んじる。"));

    assertThat(desk.ended(number, "without-council")).isTrue();
    assertThat(desk.record(number, "project-without-council")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("go-on"));
  }

  @Test
  @DisplayName("条件が満たされない課題の中止は、求められるだけで、自動では行われない")
  void asksForTheTermination_andCancelsNothing() {
    String number = refusedTwice(true);

    desk.complete(MINISTRY, number, "decide-condition",
        Map.of("conditionOutcome", "terminate", "reason", "条件の趣旨に照らし中止を求める。"));

    assertThat(desk.ended(number, "without-council")).isTrue();
    assertThat(desk.record(number, "project-without-council")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("terminate"));
  }

  @Test
  @DisplayName("二つの課題の協議会で一人の代表者だけが拒んでも、もう一つの課題の協議会は続く")
  void goesOnForTheOtherProject_whenOneRepresentativeRefuses() {
    String first = projects.start(REPRESENTATIVE, false);
    String second = projects.start("endo", false);
    String number = desk.open(AGENCY, "council-setup", Map.of(
        "projectNumbers", first + "\n" + second, "councilName", "海洋の協議会", "purpose", "二つの課題をつなぐ。"));
    Map<String, Object> both = CouncilDesk.two(REPRESENTATIVE);
    both.put("representatives", CaseDesk.list(REPRESENTATIVE, "endo"));
    council.propose(number, both);
    council.approve(number);
    council.answer(REPRESENTATIVE, number, "yes");
    council.answer(AGENCY, number, "yes");
    council.answer("endo", number, "no");
    desk.complete(AGENCY, number, "explain-council", Map.of("explanation", "説明した。"));
    council.answer("endo", number, "no");

    assertThat(desk.open(number)).containsExactly("edit-rules");
    assertThat(councils.projects(number)).containsExactly(first);
    assertThat(councils.of(second)).isEmpty();
    assertThat(councils.get(number).name()).isEqualTo("海洋の協議会");
  }

  @Test
  @DisplayName("新しい課題は、代表者の同意だけで、設置済みの協議会に加われる")
  void joinsACouncil_thatWorks() {
    String target = council.established();
    String project = projects.start("endo", false);
    String number = council.begunFor(project);
    var proposal = desk.task(AGENCY, number, "propose-members");
    assertThat(desk.shown(AGENCY, proposal, "joinOptions").toString()).contains(target);
    council.propose(number, Map.of("setupWay", "join", "representatives", CaseDesk.list("endo"),
        "joinCouncil", target, "joinReason", "同じ技術を扱う。"));
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, number, "approve-members"), "wayText").toString())
        .contains("既存の協議会");
    council.approve(number);
    council.answer("endo", target, "yes");

    assertThat(desk.ended(number, "council-joined")).isTrue();
    assertThat(councils.projects(target)).contains(project);
    assertThat(councils.isMember("endo", target)).isTrue();
    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.JOINED);
    assertThat(desk.letters(target, "council/projects-joined")).isNotEmpty();
  }

  @Test
  @DisplayName("規約に合意できず策定をやめると設置に至らず、課題は一覧に戻り、もう一度始められる")
  void returnsTheProject_whenTheRulesAreStopped() {
    String number = council.consented();
    String project = councils.projects(number).get(0);
    council.put(number);
    String consensus = council.consensus(number);
    desk.timePasses(consensus, Duration.ofDays(61), "limit-reached");
    desk.complete(SECRETARIAT, number, "decide-rules", Map.of("rulesDecision", "stop", "reason", "見込みがない。"));

    assertThat(desk.ended(number, "council-not-established")).isTrue();
    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.NOT_ESTABLISHED);
    assertThat(councils.withoutCouncil()).anySatisfy(waiting -> {
      assertThat(waiting.project().number()).isEqualTo(project);
      assertThat(waiting.waiver()).isNull();
      assertThat(waiting.days()).isEqualTo(61);
    });
    String again = desk.open(SECRETARIAT, "council-setup", Map.of("projectNumbers", project));
    assertThat(desk.open(again)).containsExactly("propose-members");
  }

  @Test
  @DisplayName("設置を取り下げると、招へいも合意の手続も終わる")
  void endsWhatIsOpen_whenWithdrawn() {
    String number = council.consented();
    council.put(number);
    String consensus = council.consensus(number);

    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", number, "reason", "課題が改まる。"));

    assertThat(desk.ended(number, "setup-withdrawn")).isTrue();
    assertThat(desk.open(consensus)).isEmpty();
    assertThat(council.result(consensus)).isEqualTo("withdrawn");
    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("ほかの機関の課題では始められず、課題の協議会は一つだけ")
  void opensOnlyOwnProjects_once() {
    String foreign = projects.start("nedo", "endo", false);
    String own = projects.start("endo", false);
    council.begunFor(own);

    assertThatThrownBy(() -> desk.open(AGENCY, "council-setup", Map.of("projectNumbers", foreign)))
        .hasStackTraceContaining("見つかりません");
    assertThatThrownBy(() -> desk.open(AGENCY, "council-setup", Map.of("projectNumbers", own)))
        .hasStackTraceContaining("があります");
    assertThatThrownBy(() -> desk.open(AGENCY, "council-setup", Map.of("projectNumbers", " ")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("規約案は条ごとに改め、加え、除ける。争いのある条を除いて諮ることもできる")
  void editsTheRules_clauseByClause() {
    String number = council.consented();
    edit(number, Map.of("rulesAction", "change", "clauseNumber", 5, "clauseHeading", "会合",
        "clauseWords", "会合は年に四回開きます。", "reason", "動きが速い。"));
    edit(number, Map.of("rulesAction", "add", "clauseHeading", "雑則", "clauseWords", "ほかは協議して定めます。", "reason", "念のため"));
    edit(number, Map.of("rulesAction", "remove", "clauseNumber", 7, "reason", "第6条で足りる。"));
    assertThatThrownBy(() -> edit(number, Map.of("rulesAction", "remove", "clauseNumber", 7, "reason", "もう一度")))
        .hasMessageContaining("条の番号");
    council.put(number);
    String consensus = council.consensus(number);
    assertThat(council.words(consensus)).contains("年に四回", "第13条（雑則）", "第7条　削除");
    desk.timePasses(consensus, Duration.ofDays(61), "limit-reached");

    desk.complete(SECRETARIAT, number, "decide-rules",
        Map.of("rulesDecision", "leave-out", "clauseNumbers", "13", "reason", "意見が分かれた。"));
    String second = council.consensus(number);
    assertThat(second).isNotEqualTo(consensus);
    assertThat(council.words(second)).contains("第13条　削除");
    SIX.forEach(person -> council.agree(second, person));

    assertThat(desk.ended(number, "council-established")).isTrue();
    assertThat(rules.inForce(number)).hasValueSatisfying(text -> assertThat(text).contains("年に四回", "第13条　削除"));
  }

  @Test
  @DisplayName("合意に至らない規約は書き直せる")
  void startsAgain_withANewText() {
    String number = council.consented();
    council.put(number);
    desk.timePasses(council.consensus(number), Duration.ofDays(61), "limit-reached");

    desk.complete(SECRETARIAT, number, "decide-rules", Map.of("rulesDecision", "restart", "reason", "書き直す。"));

    assertThat(desk.open(number)).containsExactly("edit-rules");
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, number, "edit-rules"), "objectionRows").toString())
        .contains("表明なし");
  }

  @Test
  @DisplayName("提案の理由、説明、規約の文言、同意した人の言葉は、エンジンに残らない")
  void leavesNothingOfIt_inTheEngine() {
    String number = council.begun(REPRESENTATIVE, false);
    Map<String, Object> fields = CouncilDesk.two(REPRESENTATIVE);
    fields.put("knowledgeGap", "浅葱の知見は要らない");
    council.propose(number, fields);
    desk.complete(SECRETARIAT, number, "approve-members", Map.of("membersOutcome", "approve", "reason", "萌黄の案でよい"));
    desk.complete(REPRESENTATIVE, council.invitation(REPRESENTATIVE, number), "answer-council-invitation",
        Map.of("invitationAnswer", "no", "words", "鴇色の不安がある"));
    council.answer(AGENCY, number, "yes");
    desk.complete(AGENCY, number, "explain-council", Map.of("explanation", "藤色の説明をした"));
    council.answer(REPRESENTATIVE, number, "yes");
    edit(number, Map.of("rulesAction", "add", "clauseHeading", "縹色", "clauseWords", "山吹の条", "reason", "朽葉の理由"));

    assertThat(engineTables.holding(number)).isNotEmpty();
    assertThat(List.of("浅葱の知見", "萌黄の案", "鴇色の不安", "藤色の説明", "縹色", "山吹の条", "朽葉の理由"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, number, "edit-rules"), "clauseRows").toString())
        .contains("山吹の条");
  }

  @Test
  @DisplayName("ほかの機関の職員は、構成員の提案の様式も内容も見られない")
  void hidesTheProposal_fromOtherAgencies() {
    String number = council.begun(REPRESENTATIVE, false);
    var task = desk.tasks(number, "propose-members").get(0);

    assertThatThrownBy(() -> desk.shown("abe", task, "projectRows")).isInstanceOf(RuntimeException.class);
    assertThat(desk.shown(AGENCY, task, "projectRows").toString()).contains("先端センシング技術");
    assertThat(desk.shown(OTHER_SECRETARY, task, "projectRows")).isNotNull();
  }

  @Test
  @DisplayName("公募が参加を条件としたときは、同意しないとどうなるかを招へいで正しく伝える")
  void saysWhatARefusalMeans_whenTheCouncilIsACondition() {
    String number = council.begun(REPRESENTATIVE, true);
    council.propose(number, CouncilDesk.two(REPRESENTATIVE));
    council.approve(number);
    String invitation = council.invitation(REPRESENTATIVE, number);

    assertThat(desk.shown(REPRESENTATIVE, desk.task(REPRESENTATIVE, invitation, "answer-council-invitation"),
        "consequenceText").toString()).contains("条件", "PDか所管省").doesNotContain("不利益はありません");
  }

  private String refusedTwice(boolean required) {
    String number = council.begun(REPRESENTATIVE, required);
    Map<String, Object> fields = CouncilDesk.two(REPRESENTATIVE);
    fields.remove("ministryGap");
    fields.put("ministryMembers", CaseDesk.list(MINISTRY));
    council.propose(number, fields);
    council.approve(number);
    council.answer(AGENCY, number, "yes");
    council.answer(MINISTRY, number, "yes");
    council.answer(REPRESENTATIVE, number, "no");
    desk.complete(AGENCY, number, "explain-council", Map.of("explanation", "説明した。"));
    council.answer(REPRESENTATIVE, number, "no");
    return number;
  }

  private void edit(String number, Map<String, Object> fields) {
    desk.complete(SECRETARIAT, number, "edit-rules", fields);
  }
}
