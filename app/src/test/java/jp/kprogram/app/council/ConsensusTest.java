package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.AGENCY;
import static jp.kprogram.app.council.CouncilDesk.IMPLEMENTER;
import static jp.kprogram.app.council.CouncilDesk.KNOWLEDGE;
import static jp.kprogram.app.council.CouncilDesk.MINISTRY;
import static jp.kprogram.app.council.CouncilDesk.OTHER_SECRETARY;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static jp.kprogram.app.council.CouncilDesk.SECRETARIAT;
import static jp.kprogram.app.council.CouncilDesk.SIX;
import static jp.kprogram.app.council.CouncilDesk.THINK_TANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.council.Consensuses;
import jp.kprogram.council.ConsensusRounds;
import jp.kprogram.council.Councils;
import jp.kprogram.council.CouncilStatus;
import jp.kprogram.council.RulesDrafts;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("08 協議会の合意")
class ConsensusTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private Councils councils;

  @Autowired
  private Consensuses consensuses;

  @Autowired
  private ConsensusRounds rounds;

  @Autowired
  private RulesDrafts rules;

  @Autowired
  private EngineTables engineTables;

  @Autowired
  private ManagementService management;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("一人の異議があれば文案を改めて次の回に諮り、全員が同意すると合意する")
  void agreesInTheSecondRound_afterOneDissent() {
    String number = council.consented();
    String consensus = put(number);
    council.agree(consensus, REPRESENTATIVE, AGENCY, MINISTRY, KNOWLEDGE, THINK_TANK);
    assertThat(council.asked(consensus)).containsExactly(IMPLEMENTER);
    council.object(consensus, IMPLEMENTER, "第5条の会合は年に四回にしてほしい。");

    assertThat(desk.open(consensus)).containsExactly("revise-text");
    var revision = desk.task(SECRETARIAT, consensus, "revise-text");
    assertThat(desk.shown(SECRETARIAT, revision, "objectionRows").toString()).contains("福田 愛", "年に四回");
    assertThatThrownBy(() -> council.revise(consensus, "会合は年に四回にします。")).hasMessageContaining("第1条（目的）");
    council.revise(consensus, council.words(consensus).replace("年に二回以上", "年に四回以上"));
    var own = desk.task(IMPLEMENTER, consensus, "state-position");
    assertThat(desk.shown(IMPLEMENTER, own, "ownRows").toString()).contains("異議がある", "年に四回");
    assertThat(desk.shown(REPRESENTATIVE, desk.task(REPRESENTATIVE, consensus, "state-position"), "objectionRows")
        .toString()).contains("福田 愛");
    SIX.forEach(person -> council.agree(consensus, person));

    assertThat(desk.ended(number, "council-established")).isTrue();
    assertThat(council.result(consensus)).isEqualTo("agreed");
    assertThat(rules.inForce(number)).hasValueSatisfying(text -> assertThat(text).contains("年に四回以上"));
    assertThat(changes(number)).containsExactly("5 changed");
    assertThat(desk.record(consensus, "consensus-round")).extracting("outcome")
        .containsExactly("next-round", "agreed");
    assertThat(desk.record(consensus, "consensus-round"))
        .allSatisfy(decision -> assertThat(decision.ruleVersion()).isEqualTo("consensus-result:1.0.0"));
  }

  @Test
  @DisplayName("期限までに表明しない構成員は、同意とはみなさず、不表明として記録して次の回に進む")
  void countsAbsenceApart_andNeverAsAgreement() {
    String number = council.consented();
    String consensus = put(number);
    council.agree(consensus, REPRESENTATIVE, AGENCY, MINISTRY, KNOWLEDGE, IMPLEMENTER);
    council.roundEnds(consensus);

    assertThat(desk.open(consensus)).containsExactly("revise-text");
    assertThat(positions(consensus, 1)).containsEntry(THINK_TANK, "absent").containsEntry(REPRESENTATIVE, "agree");
    council.revise(consensus, council.words(consensus));
    SIX.forEach(person -> council.agree(consensus, person));

    assertThat(council.result(consensus)).isEqualTo("agreed");
  }

  @Test
  @DisplayName("回の途中で加わった構成員にも表明を求め、その考えも数える")
  void asksWhoJoins_whileTheRoundIsOpen() {
    String number = council.consented();
    String consensus = put(number);
    council.agree(consensus, REPRESENTATIVE, AGENCY);
    join(number, "endo");

    assertThat(council.asked(consensus))
        .containsExactlyInAnyOrder(MINISTRY, IMPLEMENTER, KNOWLEDGE, THINK_TANK, "endo");
    council.agree(consensus, MINISTRY, KNOWLEDGE, IMPLEMENTER, THINK_TANK);
    assertThat(council.result(consensus)).as("the joiner is waited for").isEqualTo("open");
    desk.complete("endo", consensus, "state-position-joining", Map.of("position", "object", "reason", "第4条を見たい。"));

    assertThat(desk.open(consensus)).containsExactly("revise-text");
    assertThat(positions(consensus, 1)).containsEntry("endo", "object").hasSize(7);
    council.revise(consensus, council.words(consensus));
    assertThat(council.asked(consensus)).hasSize(7);
  }

  @Test
  @DisplayName("二人が同時に加わっても、それぞれに表明を求める")
  void asksEveryJoiner() {
    String number = council.consented();
    String consensus = put(number);
    join(number, "endo");
    join(number, "nishimura");

    assertThat(council.asked(consensus)).hasSize(8).contains("endo", "nishimura");
    leave("endo", number);
    assertThat(council.asked(consensus)).hasSize(7).doesNotContain("endo").contains("nishimura");
    SIX.forEach(person -> council.agree(consensus, person));
    desk.complete("nishimura", consensus, "state-position-joining", CouncilDesk.AGREE);

    assertThat(council.result(consensus)).isEqualTo("agreed");
    assertThat(desk.passed(consensus, "joiner-gone")).isTrue();
  }

  @Test
  @DisplayName("回の途中で退任した構成員には求めず、その人の異議も数えない")
  void stopsAskingWhoLeaves_andCountsNoMore() {
    String number = council.consented();
    String consensus = put(number);
    council.object(consensus, KNOWLEDGE, "同意できない。");
    leave(KNOWLEDGE, number);
    leave(THINK_TANK, number);

    assertThat(council.asked(consensus)).containsExactlyInAnyOrder(REPRESENTATIVE, AGENCY, MINISTRY, IMPLEMENTER);
    council.agree(consensus, REPRESENTATIVE, AGENCY, MINISTRY, IMPLEMENTER);

    assertThat(council.result(consensus)).isEqualTo("agreed");
    assertThat(desk.passed(consensus, "member-gone")).isTrue();
    assertThat(positions(consensus, 1)).containsEntry(KNOWLEDGE, "object").doesNotContainKey(THINK_TANK);
  }

  @Test
  @DisplayName("三回で合意しなければ調停に付し、もう一度だけ諮る。調停の後に合意すればよい")
  void hearsAMediator_afterTheLastRound() {
    String number = council.consented();
    String consensus = put(number);
    threeRoundsOfDissent(consensus);

    assertThat(desk.open(consensus)).containsExactly("mediate");
    desk.complete(OTHER_SECRETARY, consensus, "mediate", Map.of(
        "mediator", "橋本 秀樹（PD）", "findings", "第9条の範囲を狭めれば足りる。",
        "words", council.words(consensus).replace("その者だけに提供します。", "必要な者だけに提供します。")));
    assertThat(desk.shown(REPRESENTATIVE, desk.task(REPRESENTATIVE, consensus, "state-position"), "mediationText")
        .toString()).contains("橋本 秀樹", "狭めれば足りる");
    SIX.forEach(person -> council.agree(consensus, person));

    assertThat(council.result(consensus)).isEqualTo("agreed");
    assertThat(desk.record(consensus, "consensus-round")).extracting("outcome")
        .containsExactly("next-round", "next-round", "mediation", "agreed");
  }

  @Test
  @DisplayName("調停の後の回でも一致しなければ、合意に至らない")
  void endsWithoutConsensus_afterTheMediation() {
    String number = council.consented();
    String consensus = put(number);
    threeRoundsOfDissent(consensus);
    desk.complete(SECRETARIAT, consensus, "mediate",
        Map.of("mediator", "橋本", "findings", "隔たりが大きい。", "words", council.words(consensus)));
    dissent(consensus);

    assertThat(council.result(consensus)).isEqualTo("no-consensus");
    assertThat(desk.passed(consensus, "consensus-failed")).isTrue();
    assertThat(desk.open(number)).containsExactly("decide-rules");
    assertThat(desk.letters(consensus, "council/consensus-concluded")).hasSize(6)
        .allSatisfy(letter -> assertThat(letter.text()).contains("合意に至らなかった").doesNotContain("隔たり"));
  }

  @Test
  @DisplayName("全体の期限が来ると、何が開いていても合意のないまま閉じる")
  void closesAtTheLimit_whateverStandsOpen() {
    String number = council.consented();
    String consensus = put(number);
    council.object(consensus, MINISTRY, "急がない。");
    desk.timePasses(consensus, Duration.ofDays(61), "limit-reached");

    assertThat(council.result(consensus)).isEqualTo("no-consensus");
    assertThat(desk.passed(consensus, "consensus-closed")).isTrue();
    assertThat(positions(consensus, 1)).hasSize(6).containsEntry(REPRESENTATIVE, "absent");
    assertThat(desk.open(number)).containsExactly("decide-rules");
  }

  @Test
  @DisplayName("文案を改めている間に全体の期限が来ても閉じる")
  void closesAtTheLimit_whileTheTextIsRevised() {
    String number = council.consented();
    String consensus = put(number);
    dissent(consensus);
    desk.timePasses(consensus, Duration.ofDays(61), "limit-reached");

    assertThat(council.result(consensus)).isEqualTo("no-consensus");
    assertThat(desk.open(consensus)).isEmpty();
  }

  @Test
  @DisplayName("回は5開庁日後の18時に終わり、全体の期限より後にはならない")
  void endsARound_withTheOfficeDay() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-01T01:00:00Z")));
    String number = council.consented();
    String consensus = put(number);

    assertThat(dueAt(consensus)).isEqualTo("2026-06-08T09:00:00Z");
    dissent(consensus);
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-07-29T01:00:00Z")));
    council.revise(consensus, council.words(consensus));

    assertThat(dueAt(consensus)).isEqualTo("2026-07-31T01:00:00Z");
  }

  @Test
  @DisplayName("催促と上申は、回が終わる前に、まだ表明していない構成員について届く")
  void remindsAndEscalates_beforeTheRoundEnds() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-01T01:00:00Z")));
    String number = council.consented();
    String consensus = put(number);
    council.agree(consensus, REPRESENTATIVE, AGENCY, MINISTRY, KNOWLEDGE);
    var ladder = management.createJobQuery()
        .processInstanceId(desk.running(consensus, "consensus").getId())
        .duedateLowerThan(Date.from(Instant.parse(dueAt(consensus)))).list();

    ladder.forEach(job -> management.executeJob(job.getId()));

    assertThat(ladder).hasSize(6);
    assertThat(desk.letters(consensus, "common/task-reminder")).extracting(letter -> letter.recipientId())
        .containsExactlyInAnyOrder(IMPLEMENTER, IMPLEMENTER, THINK_TANK, THINK_TANK);
    assertThat(desk.record(consensus, "task-escalated")).hasSize(2);
    assertThat(desk.open(consensus)).containsExactly("state-position");
  }

  @Test
  @DisplayName("構成員でない人は表明できず、終わった回には表明できない")
  void takesPositions_ofMembersOnly() {
    String number = council.consented();
    String consensus = put(number);

    assertThatThrownBy(() -> desk.as("endo", () -> {
      rounds.state(consensus, "agree", null);
      return null;
    })).isInstanceOfSatisfying(Refusal.NotAllowed.class,
        refusal -> assertThat(refusal.code()).isEqualTo("NOT_A_MEMBER"));
    assertThatThrownBy(() -> desk.as(REPRESENTATIVE, () -> {
      rounds.state(consensus, "absent", null);
      return null;
    })).hasMessageContaining("「同意する」か「異議がある」");
    assertThatThrownBy(() -> desk.complete(REPRESENTATIVE, consensus, "state-position", Map.of("position", "object")))
        .hasMessageContaining("異議の理由");
    dissent(consensus);
    assertThatThrownBy(() -> desk.as(REPRESENTATIVE, () -> {
      rounds.state(consensus, "agree", null);
      return null;
    })).isInstanceOfSatisfying(Refusal.Conflict.class,
        refusal -> assertThat(refusal.code()).isEqualTo("ROUND_CLOSED"));
  }

  @Test
  @DisplayName("文案と考えを見られるのは、構成員と事務局だけ。開いている回のほかの人の考えは見られない")
  void showsTextsToMembersOnly() {
    String number = council.consented();
    String consensus = put(number);
    council.object(consensus, IMPLEMENTER, "見られては困る。");
    var task = desk.task(REPRESENTATIVE, consensus, "state-position");

    assertThat(desk.shown(REPRESENTATIVE, task, "proposalText").toString()).contains("第1条（目的）");
    assertThat(desk.shown(REPRESENTATIVE, task, "objectionRows").toString()).doesNotContain("見られては困る");
    assertThat(desk.shown(OTHER_SECRETARY, task, "ownRows").toString()).doesNotContain("異議");
    assertThatThrownBy(() -> desk.shown("endo", task, "proposalText")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> desk.shown("abe", task, "proposalText")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, task, CouncilDesk.AGREE))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("文案、異議、調停の内容は、エンジンの変数にも履歴にも残らない")
  void leavesNothingOfIt_inTheEngine() {
    String number = council.consented();
    String consensus = put(number);
    council.object(consensus, IMPLEMENTER, "浅葱の異議がある");
    council.agree(consensus, REPRESENTATIVE, AGENCY, MINISTRY, KNOWLEDGE, THINK_TANK);
    desk.complete(SECRETARIAT, consensus, "revise-text", Map.of(
        "words", council.words(consensus).replace("会合は年に二回以上", "萌黄の会合は年に二回以上"), "reason", "鴇色の対応をした"));

    assertThat(engineTables.holding(consensus)).isNotEmpty();
    assertThat(List.of("浅葱の異議", "萌黄の会合", "鴇色の対応"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  @Test
  @DisplayName("構成員の考えは、担当者の交代では他人に渡せない")
  void handsNoPositionToAnother() {
    String number = council.consented();
    String consensus = put(number);

    assertThatThrownBy(() -> desk.start(SECRETARIAT, "member-substitution", null,
        Map.of("caseNumber", consensus, "reason", "病気")))
        .hasStackTraceContaining("個人が担当している作業がありません");
  }

  @Test
  @DisplayName("全員が退任すれば、合意はない")
  void findsNoConsensus_whenNobodyIsLeft() {
    String number = council.consented();
    String consensus = put(number);
    SIX.forEach(person -> leave(person, number));

    assertThat(council.result(consensus)).isEqualTo("no-consensus");
    assertThat(councils.get(number).status()).isEqualTo(CouncilStatus.PREPARING);
    assertThat(consensuses.of(number)).hasSize(1);
  }

  private String put(String number) {
    council.put(number);
    return council.consensus(number);
  }

  private void dissent(String consensus) {
    council.agree(consensus, REPRESENTATIVE, AGENCY, MINISTRY, KNOWLEDGE, THINK_TANK);
    council.object(consensus, IMPLEMENTER, "同意できない。");
  }

  private void threeRoundsOfDissent(String consensus) {
    dissent(consensus);
    council.revise(consensus, council.words(consensus));
    dissent(consensus);
    council.revise(consensus, council.words(consensus));
    dissent(consensus);
  }

  private void join(String number, String person) {
    desk.start(AGENCY, "council-joining", null, Map.of("councilNumber", number, "memberId", person,
        "category", "knowledge", "organisation", "架空大学", "reason", "知見が要る。"));
    String invitation = council.invitation(person, number);
    desk.complete(SECRETARIAT, invitation, "approve-joining", Map.of("joiningOutcome", "approve"));
    council.answer(person, number, "yes");
  }

  private void leave(String person, String number) {
    desk.start(person, "council-leaving", null, Map.of("councilNumber", number));
  }

  private Map<String, String> positions(String consensus, int round) {
    return database.sql("select person, position from consensus_position where consensus = :number and round = :round")
        .param("number", consensus).param("round", round)
        .query((row, index) -> Map.entry(row.getString("person"), row.getString("position"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<String> changes(String number) {
    return database
        .sql("select clause, change from rules_clause where council = :number and change <> 'template' order by id")
        .param("number", number).query((row, index) -> row.getInt("clause") + " " + row.getString("change")).list();
  }

  private String dueAt(String consensus) {
    return database.sql("select due_at from consensus_round where consensus = :number order by round desc limit 1")
        .param("number", consensus)
        .query((row, index) -> row.getObject("due_at", OffsetDateTime.class).toInstant().toString()).single();
  }
}
