package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.SelectionDesk.APPROVER;
import static jp.kprogram.app.adoption.SelectionDesk.CHAIR;
import static jp.kprogram.app.adoption.SelectionDesk.OFFICER;
import static jp.kprogram.app.adoption.SelectionDesk.points;
import static jp.kprogram.app.adoption.SelectionDesk.proposal;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.PanelDecision;
import jp.kprogram.adoption.PanelOutcome;
import jp.kprogram.adoption.RankedRow;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.adoption.SelectionStatus;
import jp.kprogram.adoption.Selections;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decision;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 選考の決定と通知")
class SelectionDecisionTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private Selections records;

  @Autowired
  private SelectionRanking ranking;

  @Autowired
  private SelectionResults results;

  @Autowired
  private CallResults callResults;

  @Autowired
  private CallDesk calls;

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private EngineTables engineTables;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("順位、面接、合議、承認を経て、すべての応募者に理由とともに一度に結果を知らせる")
  void decidesAndTellsAll_onTheStraightWay() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String first = selections.application(selection, "量子センサ", 600, points(9), points(9), points(8));
    String second = selections.application(selection, "海中通信", 500, points(8), points(8), points(8));
    String below = selections.application(selection, "測位補正", 500, points(8, 8, 5, 5, 5), points(4), points(5));

    selections.start(selection);
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
    selections.shortlistAsItIs(selection);
    selections.interviewed(selection, first, "4");
    selections.interviewed(selection, second, "4.5");
    selections.interviewsDone(selection);
    selections.met(selection);
    selections.adopts(selection, second, 500);
    selections.reserves(selection, first, 600);
    selections.prepared(selection);
    selections.approved(selection);

    assertThat(records.get(selection).status()).isEqualTo(SelectionStatus.DECIDED);
    assertThat(results.released(second, SelectionDesk.RELEASED.minusSeconds(1))).isEmpty();
    assertThat(letters(first, second, below)).isEmpty();
    selections.released(selection);

    assertThat(desk.ended(selection, "selection-decided")).isTrue();
    assertThat(results.of(selection)).extracting(PanelDecision::application, PanelDecision::outcome).containsExactly(
        tuple(second, PanelOutcome.ADOPTED),
        tuple(first, PanelOutcome.RESERVE),
        tuple(below, PanelOutcome.REJECTED));
    assertThat(results.released(below, SelectionDesk.RELEASED).orElseThrow().reason())
        .contains("面接審査に進む提案の水準に達しませんでした", "実施体制の妥当性").doesNotContain("点数", "14.");
    assertThat(letters(first, second, below)).extracting(Letter::template).containsExactlyInAnyOrder(
        "adoption/result-reserve", "adoption/result-adopted", "adoption/result-rejected");
    assertThat(desk.letters(below, "adoption/result-rejected")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("2026年7月31日", "実施体制の妥当性"));
    assertThat(callResults.slot(selections.callOf(selection), 1).result().outcome()).isEqualTo(SlotOutcome.AWARDED);
    assertThat(callResults.slot(selections.callOf(selection), 1).result().amount()).isEqualTo(Yen.ofMillions(500));
    assertThat(desk.record(selection)).extracting(Decision::kind).containsExactly(
        "selection-ranked", "shortlist-decided", "interview-recorded", "interview-recorded", "selection-ranked",
        "panel-met", "proposal-prepared", "proposal-prepared", "selection-prepared", "selection-approved",
        "results-released");
    assertThat(desk.record(second, "application-decided")).singleElement()
        .satisfies(decision -> assertThat(decision.ruleVersion()).isEqualTo("fundability:1.0.0"));
  }

  @Test
  @DisplayName("研究課題名、評点、協議、面接、議事、採否の案、理由は、エンジンの変数にも履歴にも残らない")
  void leavesNothingOfIt_inTheEngine() {
    String selection = selections.selection(Slot.limited(1, 1_000), selections.concept(550));
    String one = selections.application(selection, "玻璃光格子時計", 600, points(9), points(9), points(3, 9, 9, 9, 9));
    String other = selections.application(selection, "碧海音響通信", 500, points(9), points(9), points(9));
    String low = selections.application(selection, "翠嶺測位補正", 400, points(5), points(5), points(5));
    selections.start(selection);
    desk.complete(CHAIR, selection, "discuss-outliers", Map.of(
        "outlierAction", "record", "outlierApplication", one, "finding", "鷹の目の見方が割れた"));
    shortlist(selection, "add", low, "朧月の面接で確かめる");
    selections.shortlistAsItIs(selection);
    for (String heard : List.of(one, other, low)) {
      selections.record(selection, with(SelectionDesk.interview(heard, "4", "4", "4", "4", "4"),
          Map.entry("interviewNote", "薫風の質疑を記した")));
    }
    selections.interviewsDone(selection);
    var meeting = desk.task(OFFICER, selection, "record-panel-meeting");
    assertThat(desk.shown(OFFICER, meeting, "proposalRows").toString()).contains("玻璃光格子時計", "碧海音響通信");
    desk.complete(OFFICER, meeting, Map.of("heldOn", "2026-05-30", "minutes", "早瀬の議事の要旨",
        "present", CaseDesk.list(CHAIR, "ishikawa", "nakajima")));
    while (desk.open(selection).contains("break-tie")) {
      var tied = ranking.tied(selection).get(0).application();
      desk.complete(CHAIR, selection, "break-tie", Map.of("firstApplication", tied, "reason", "千鳥の順とする"));
    }
    selections.rejects(selection, low);
    selections.rejects(selection, other);
    selections.prepares(selection, with(proposal(one, "adopted", 600), Map.entry("applicantReason", "白妙の理由で採る"),
        Map.entry("conditions", "夕凪の条件を付ける")));
    selections.prepared(selection);
    var approval = desk.task(APPROVER, selection, "approve-decision");
    assertThat(desk.shown(APPROVER, approval, "panelSummary").toString()).contains("採択1件（6億円）", "不採択2件");
    desk.complete(APPROVER, approval, Map.of("outcome", "return", "reason", "山吹の訂正を求める"));
    selections.prepared(selection);
    selections.approved(selection);
    assertThat(desk.open(selection)).as("550 million yen do not do").containsExactly("decide-proposals");
    selections.adopts(selection, one, 550);
    selections.prepared(selection);
    desk.complete(APPROVER, selection, "approve-decision", Map.of("outcome", "approve", "reason", "若竹の承認とする"));
    selections.released(selection);

    assertThat(desk.ended(selection, "selection-decided")).isTrue();
    assertThat(engineTables.holding(selection)).as("what is kept").isNotEmpty();
    assertThat(List.of("玻璃光格子時計", "碧海音響通信", "翠嶺測位補正", "鷹の目の見方", "朧月の面接", "薫風の質疑", "早瀬の議事",
        "千鳥の順", "白妙の理由", "夕凪の条件", "山吹の訂正", "若竹の承認", "採択に使える構想の額が", "採択1件（6億円）"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  @Test
  @DisplayName("利益相反のある審査委員長と担当職員には、作業も、その様式の中身も見えない")
  void showsNothing_toWhoHasAConflict() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    toPanel(selection, "4", one);
    var task = desk.task(OFFICER, selection, "record-panel-meeting");
    assertThat(desk.shown(OFFICER, task, "proposalRows").toString()).contains("量子センサ");

    selections.conflict(OFFICER, one);

    assertThat(desk.shown(OFFICER, task, "proposalRows")).isNull();
    assertThat(desk.shown(APPROVER, task, "proposalRows").toString()).contains("量子センサ");
  }

  @Test
  @DisplayName("離れた評点は、査読者を伏せて協議し、残りがなくなってから先へ進む")
  void discussesOutliers() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(3, 9, 9, 9, 9));
    String other = selections.application(selection, "海中通信", 500, points(8), points(8), points(2));

    selections.start(selection);
    assertThat(desk.open(selection)).containsExactly("discuss-outliers");
    var task = desk.task(CHAIR, selection, "discuss-outliers");
    assertThat(desk.shown(CHAIR, task, "outlierCases").toString())
        .contains("研究成果活用の実現可能性　1.5、4.5、4.5").doesNotContain("ishikawa").doesNotContain("external");
    discuss(selection, one);
    assertThatThrownBy(() -> discuss(selection, one)).hasMessageContaining("選択肢にない値");
    discuss(selection, other);

    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
    assertThat(desk.record(selection, "outlier-discussed")).hasSize(2);
  }

  @Test
  @DisplayName("審査委員長は、基準によらず応募を加え、外すことができ、理由が例外として残り、応募者に伝わる")
  void changesTheShortlist_onRecord() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String high = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    String low = selections.application(selection, "測位補正", 400, points(5), points(5), points(5));
    selections.start(selection);

    shortlist(selection, "remove", high, "他の公募枠で採択済みの内容と重なります。");
    assertThatThrownBy(() -> shortlist(selection, "remove", high, "同じ")).hasMessageContaining("既に");
    assertThatThrownBy(() -> shortlist(selection, "add", "APP-2026-99999", "誤り"))
        .hasMessageContaining("この選考の応募ではありません");
    shortlist(selection, "add", low, "面接で確かめたい点がある。");
    selections.shortlistAsItIs(selection);
    selections.interviewed(selection, low, "4");
    selections.interviewsDone(selection);
    selections.met(selection);
    selections.adopts(selection, low, 400);
    selections.prepared(selection);
    selections.approved(selection);

    assertThat(desk.record(selection, "shortlist-changed")).extracting(Decision::override)
        .allSatisfy(note -> assertThat(note).contains("面接審査の基準によらず"));
    assertThat(results.decision(high).orElseThrow().reason()).contains("他の公募枠で採択済みの内容と重なります。");
  }

  @Test
  @DisplayName("所見への回答を求める公募では、期限まで回答を受け付け、合議に示す")
  void asksForReplies_whereTheCallOffersThem() {
    String selection = selections.selection(new Slot("limited", 1, 1_000, "main", "offered"));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    selections.start(selection);
    selections.shortlistAsItIs(selection);

    assertThat(desk.open(selection)).isEmpty();
    assertThat(desk.letters(one, "adoption/reply-invited")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("2026年6月8日", "18:00"));
    desk.timePasses(selection, Duration.ofDays(8), "replies-due");

    assertThat(desk.open(selection)).containsExactly("record-interviews");
  }

  @Test
  @DisplayName("面接を記録せずには終えられず、行わなかったときは理由が例外として残る")
  void wantsEveryInterviewOnRecord() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    selections.start(selection);
    selections.shortlistAsItIs(selection);

    assertThatThrownBy(() -> selections.interviewsDone(selection)).hasMessageContaining(one);
    assertThatThrownBy(() -> selections.record(selection, Map.of("interviewAction", "held", "application", one,
        "portfolioGap", "covered", "interviewNote", "点がない")))
        .hasMessageContaining("研究成果活用の実現可能性");
    selections.record(selection, Map.of("interviewAction", "not-held", "application", one, "portfolioGap", "covered",
        "interviewNote", "応募者が海外にいるため。"));
    selections.interviewsDone(selection);

    assertThat(desk.record(selection, "interview-recorded")).singleElement()
        .satisfies(decision -> assertThat(decision.override()).contains(one));
    assertThat(desk.open(selection)).containsExactly("record-panel-meeting");
  }

  @Test
  @DisplayName("同点は、決められた順で比べ、なお同じなら審査委員長が理由を示して先後を決める")
  void breaksATie_byTheChair() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    String other = selections.application(selection, "海中通信", 500, points(9), points(9), points(9));
    toPanel(selection, "4", one, other);
    selections.met(selection);

    assertThat(desk.open(selection)).containsExactly("break-tie");
    desk.complete(CHAIR, selection, "break-tie",
        Map.of("firstApplication", other, "reason", "社会実装の担い手が決まっている。"));

    assertThat(desk.open(selection)).containsExactly("decide-proposals");
    assertThat(ranking.rows(selection, RankingStage.PANEL)).extracting(RankedRow::application)
        .containsExactly(other, one);
    assertThat(desk.record(selection, "tie-broken")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("社会実装の担い手"));
  }

  @Test
  @DisplayName("定足数に足りない合議、利益相反のある委員を出席とした合議は記録できない")
  void wantsAQuorum_withoutConflicts() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    selections.conflict("external-1", one);
    toPanel(selection, "4", one);

    assertThatThrownBy(() -> selections.meeting(selection, List.of(CHAIR, "ishikawa"), List.of("external-1")))
        .hasMessageContaining("審査委員4人のうち出席は2人").hasMessageContaining("定足数");
    assertThatThrownBy(() -> selections.meeting(selection, List.of(CHAIR, "ishikawa", "external-1"), List.of()))
        .hasMessageContaining("利益相反");
    assertThatThrownBy(() -> selections.meeting(
        selection, List.of(CHAIR, "ishikawa", "nakajima"), List.of("nakajima"))).hasMessageContaining("両方");
    assertThatThrownBy(() -> selections.meeting(selection, List.of(CHAIR, "ishikawa", OFFICER), List.of()))
        .isInstanceOf(RuntimeException.class);
    selections.meeting(selection, List.of(CHAIR, "ishikawa", "nakajima"), List.of("external-1"));

    assertThat(desk.open(selection)).containsExactly("decide-proposals");
  }

  @Test
  @DisplayName("採択できない提案、直っていない安全管理措置、条件のない採択、申請額を超える額は断る")
  void keepsToWhatTheTableAllows() {
    String selection = selections.selection(Slot.limited(3, 3_000));
    String security = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    String criterion = selections.application(selection, "海中通信", 500, points(9), points(9), points(9));
    String below = selections.application(selection, "測位補正", 400, points(7), points(7), points(7));
    selections.start(selection);
    selections.shortlistAsItIs(selection);
    selections.record(selection, SelectionDesk.interview(security, "5", "5", "5", "5", "2.5"));
    selections.record(selection, SelectionDesk.interview(criterion, "5", "5", "5", "2", "4"));
    selections.interviewed(selection, below, "3");
    selections.interviewsDone(selection);
    selections.met(selection);

    assertThatThrownBy(() -> selections.adopts(selection, below, 400)).hasMessageContaining("採択できない");
    assertThatThrownBy(() -> selections.adopts(selection, security, 600)).hasMessageContaining("安全管理措置");
    assertThatThrownBy(() -> selections.adopts(selection, criterion, 500)).hasMessageContaining("採択の条件");
    assertThatThrownBy(() -> selections.reserves(selection, security, 601)).hasMessageContaining("申請額（6億円）");
    selections.prepares(selection, with(proposal(security, "adopted", 600),
        Map.entry("securityFix", "入退室の記録を加えた計画を受け取り、確かめた。")));
    assertThatThrownBy(() -> selections.prepared(selection)).hasMessageContaining("採否が決まっていません");
    selections.prepares(selection, with(proposal(criterion, "adopted", 500), Map.entry("conditions", "資金計画を改める。")));
    selections.rejects(selection, below);
    selections.prepared(selection);
    selections.approved(selection);

    assertThat(results.decision(security).orElseThrow().securityFix()).contains("入退室");
    assertThat(results.decision(criterion).orElseThrow().conditions()).isEqualTo("資金計画を改める。");
  }

  @Test
  @DisplayName("作成した担当者は承認できず、差し戻された案は理由を示して作成に戻る")
  void returnsTheDecision() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    toPanel(selection, "4", one);
    selections.met(selection);
    selections.adopts(selection, one, 600);
    selections.prepared(selection);

    assertThatThrownBy(() -> desk.complete(OFFICER, selection, "approve-decision",
        Map.of("outcome", "approve", "reason", "自分で承認"))).isInstanceOf(Refusal.NotAllowed.class);
    selections.answered(selection, "return");

    assertThat(desk.open(selection)).containsExactly("decide-proposals");
    assertThat(desk.shown(OFFICER, desk.task(OFFICER, selection, "decide-proposals"), "returnReason").toString())
        .contains("審議のとおり。");
  }

  @Test
  @DisplayName("構想の額が足りなければ、数字を示して採否を決めず、額を減らすと決まる")
  void returns_whenTheMoneyIsShort() {
    String selection = selections.selection(Slot.limited(1, 1_000), selections.concept(550));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    toPanel(selection, "4", one);
    selections.met(selection);
    selections.adopts(selection, one, 600);
    selections.prepared(selection);
    selections.approved(selection);

    assertThat(results.of(selection)).isEmpty();
    assertThat(desk.record(selection, "adoption-short-of-funds")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("5億5,000万円", "6億円", "5,000万円"));
    var task = desk.task(OFFICER, selection, "decide-proposals");
    assertThat(desk.shown(OFFICER, task, "shortfallText").toString()).contains("5億5,000万円");
    selections.adopts(selection, one, 550);
    selections.prepared(selection);
    selections.approved(selection);

    assertThat(results.decision(one).orElseThrow().amount()).isEqualTo(Yen.ofMillions(550));
  }

  @Test
  @DisplayName("査読が後から無効になれば承認できず、差し戻すと順位が付け直されて記録に残る")
  void ranksAgain_whenAScoreBecomesVoid() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(8));
    String other = selections.application(selection, "海中通信", 500, points(8), points(9), points(8));
    selections.start(selection);
    selections.shortlistAsItIs(selection);
    for (String each : List.of(one, other)) {
      selections.record(selection, Map.of("interviewAction", "not-held", "application", each, "portfolioGap", "covered",
          "interviewNote", "書面で足りる。"));
    }
    selections.interviewsDone(selection);
    selections.met(selection);
    selections.adopts(selection, one, 600);
    selections.reserves(selection, other, 500);
    selections.prepared(selection);
    selections.voidReview(one, "ishikawa");
    selections.voidReview(one, "nakajima");

    assertThatThrownBy(() -> selections.approved(selection)).hasMessageContaining("評点又は応募が変わりました");
    assertThat(ranking.upToDate(selection, RankingStage.PANEL)).isFalse();
    selections.answered(selection, "return");

    assertThat(ranking.upToDate(selection, RankingStage.PANEL)).isTrue();
    assertThat(ranking.rows(selection, RankingStage.PANEL)).extracting(RankedRow::application)
        .containsExactly(other, one);
    assertThat(desk.record(selection, "selection-reranked")).hasSize(1);
  }

  @Test
  @DisplayName("面接審査に進む応募がなければ、合議で確かめ、採択のない結果を公募に伝えて終わる")
  void endsWithoutAward_whenNobodyIsHeard() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String low = selections.application(selection, "測位補正", 400, points(4), points(4), points(4));
    selections.start(selection);
    selections.shortlistAsItIs(selection);

    assertThat(desk.open(selection)).containsExactly("record-panel-meeting");
    selections.met(selection);
    selections.prepared(selection);
    selections.approved(selection);
    selections.released(selection);

    assertThat(desk.ended(selection, "selection-without-award")).isTrue();
    assertThat(results.decision(low).orElseThrow().reason()).contains("水準に達しませんでした");
    assertThat(callResults.slot(selections.callOf(selection), 1).result().outcome()).isEqualTo(SlotOutcome.NONE);
  }

  @Test
  @DisplayName("FSの選考は面接審査を行わずに終えられる")
  void decidesAStudy_withoutInterviews() {
    String selection = selections.selection(new Slot("limited", 1, 100, "feasibility-study", "none"));
    String one = selections.application(selection, "量子センサ", 60, points(9), points(9), points(9));
    selections.start(selection);
    selections.shortlistAsItIs(selection);
    selections.interviewsDone(selection);
    selections.met(selection);
    selections.adopts(selection, one, 60);
    selections.prepared(selection);
    selections.approved(selection);

    assertThat(desk.record(selection, "interview-recorded")).singleElement()
        .satisfies(decision -> assertThat(decision.override()).isNull());
  }

  @Test
  @DisplayName("結果の通知の前に取り下げた応募者には通知せず、ほかの応募者には知らせる")
  void tellsNobodyWhoTookTheApplicationBack() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    String gone = selections.application(selection, "測位補正", 400, points(4), points(4), points(4));
    toPanel(selection, "4", one);
    selections.met(selection);
    selections.adopts(selection, one, 600);
    selections.prepared(selection);
    selections.approved(selection);
    selections.withdrawn(gone);
    selections.released(selection);

    assertThat(letters(gone)).isEmpty();
    assertThat(letters(one)).hasSize(1);
  }

  @Test
  @DisplayName("選考の応募に利益相反のある職員は、選考の作業を見ることも行うこともできない")
  void keepsTheConflicted_fromEveryTask() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String one = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    selections.conflict(OFFICER, one);
    selections.start(selection);
    selections.shortlistAsItIs(selection);
    var task = desk.task(APPROVER, selection, "record-interviews");

    assertThat(visibleTo(OFFICER, selection)).isZero();
    assertThat(visibleTo(APPROVER, selection)).isEqualTo(1);
    assertThatThrownBy(() -> desk.complete(OFFICER, task, SelectionDesk.interview(one, "4", "4", "4", "4", "4")))
        .isInstanceOf(RuntimeException.class);
    assertThat(desk.record(selection, "interview-recorded")).isEmpty();
    desk.complete(APPROVER, task, SelectionDesk.interview(one, "4", "4", "4", "4", "4"));
  }

  private long visibleTo(String person, String selection) {
    return desk.as(person, () -> engine.getTaskService().createTaskQuery()
        .processInstanceBusinessKey(selection).count());
  }

  @Test
  @DisplayName("選考のある公募枠では、担当者に結果の入力を求めず、選考の結果が通知の後に公募に届く")
  void tellsTheCall_whichAsksNobody() {
    String call = calls.mainCall(calls.concept("direct", CallDesk.SlotOf.main("運航安全管理", 6_000)));
    calls.published(call);
    String application = selections.accepted(call, "量子センサ", 600, true);
    calls.at(call, calls.call(call).closesAt(), "closing-due");
    assertThat(desk.open(call)).isEmpty();
    String selection = selections.selectionFor(call);
    selections.reviewed(selection, application, points(9), points(9), points(9));
    toPanel(selection, "4", application);
    selections.met(selection);
    selections.adopts(selection, application, 600);
    var notices = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN).plusDays(7);
    selections.preparedFor(selection, notices.toString());
    selections.approved(selection);

    assertThat(desk.passed(call, "await-selection")).isFalse();
    selections.releasedAt(selection, notices.atTime(10, 0).atZone(Moments.JAPAN).toInstant());

    assertThat(desk.passed(call, "await-selection")).isTrue();
    assertThat(desk.ended(call, "call-awarded")).isTrue();
    assertThat(desk.letters(call, "call/call-concluded")).isNotEmpty();
  }

  private void toPanel(String selection, String points, String... applications) {
    selections.start(selection);
    selections.shortlistAsItIs(selection);
    for (String application : applications) {
      selections.interviewed(selection, application, points);
    }
    selections.interviewsDone(selection);
  }

  private void discuss(String selection, String application) {
    desk.complete(CHAIR, selection, "discuss-outliers",
        Map.of("outlierAction", "record", "outlierApplication", application, "finding", "評点の理由を確かめた。"));
  }

  private void shortlist(String selection, String action, String application, String reason) {
    desk.complete(CHAIR, selection, "decide-shortlist",
        Map.of("shortlistAction", action, "application", application, "reason", reason));
  }

  private List<Letter> letters(String... applications) {
    return List.of(applications).stream()
        .flatMap(application -> List.of("adopted", "reserve", "rejected").stream()
            .flatMap(outcome -> desk.letters(application, "adoption/result-" + outcome).stream()))
        .toList();
  }
}
