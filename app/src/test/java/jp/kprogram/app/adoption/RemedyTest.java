package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AwardDesk.DECIDED;
import static jp.kprogram.app.adoption.AwardDesk.OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.OTHER_OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.PanelOutcome;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.ReviewStatus;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("13 苦情・異議の申出による手続のやり直し（X1）")
class RemedyTest {

  private static final String APPLICANT = "tanaka";
  private static final String OUTSIDER = "kimura";
  private static final String OTHER_OUTSIDER = "hayashi";
  private static final String PREPARER = "suzuki";
  private static final String APPROVER = "sato";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private Redresses redresses;

  @Autowired
  private Reviews reviews;

  @Autowired
  private SelectionRanking ranking;

  @Autowired
  private SelectionResults results;

  @Autowired
  private Applications applications;

  @Autowired
  private Decisions decisions;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("査読：誤りのあった査読は無効となり、選考に関わっていない委員が申告のうえ査読する。順位が変わらなければ結果も変わらない")
  void reviewsAgain_byAnOutsider() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = ranked(selection);
    String number = upheld(application, "review");
    Review flawed = reviews.ofApplication(application).get(0);
    var choice = desk.task(OFFICER, number, "choose-re-reviewer");

    assertThat(desk.shown(OFFICER, choice, "complaint")).isEqualTo("手続に誤りがある。");
    assertThat(values(desk.shown(OFFICER, choice, "reviewerOptions"))).contains(OUTSIDER)
        .doesNotContain("yamashita", "ishikawa", "nakajima");
    asks(number, flawed.number(), OUTSIDER);
    assertThat(reviews.get(flawed.number()).status()).isEqualTo(ReviewStatus.VOID);
    assertThat(desk.open(number)).as("the declaration has the number of the selection").isEmpty();
    declares(selection, OUTSIDER);
    Review again = latest(application);
    assertThat(again.reviewer()).isEqualTo(OUTSIDER);
    adoption.accept(again);
    adoption.submit(again, "3");

    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(redresses.get(number).status().code()).isEqualTo("remedied");
    assertThat(desk.record(number)).extracting(one -> one.kind() + " " + one.outcome()).containsExactly(
        "redress-filed submitted", "redress-admitted admit", "redress-decided uphold",
        "re-review-asked recorded", "remedy-review standing-changed", "remedy-ranking result-unchanged",
        "redress-remedied result-unchanged");
    assertThat(desk.record(number, "redress-remedied")).singleElement()
        .satisfies(one -> assertThat(one.ruleVersion()).startsWith("redress:"));
    assertThat(desk.record(number, "remedy-ranking")).singleElement()
        .satisfies(one -> assertThat(one.ruleVersion()).startsWith("remedy:"));
    assertThat(desk.letters(number, "adoption/redress-remedied")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("結果は変わらない", "この応募だけ").doesNotContain("木村"));
    assertThat(ranking.rows(selection, RankingStage.WRITTEN)).as("the ranking of the others").hasSize(2);
    assertThat(results.decision(application)).hasValueSatisfying(
        one -> assertThat(one.outcome()).isEqualTo(PanelOutcome.REJECTED));
  }

  @Test
  @DisplayName("査読：申告のないこと、利益相反、辞退、期限切れのときは別の方に頼み、遅れて提出されれば、それを用いる")
  void asksSomebodyElse_whenTheReviewFallsThrough() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = ranked(selection);
    String number = upheld(application, "review");
    asks(number, reviews.ofApplication(application).get(0).number(), OUTSIDER);

    desk.timePasses(number, Duration.ofDays(28), "declaration-due");
    assertThat(desk.shown(OFFICER, desk.task(OFFICER, number, "choose-re-reviewer"), "flawedState")).isEqualTo("void");
    asks(number, null, OTHER_OUTSIDER);
    String applicant = applications.opened(application).orElseThrow().content().applicant().name();
    desk.complete(OTHER_OUTSIDER, selection, "declare-interests",
        Map.of("interestAction", "add", "interestKind", "family", "counterpartName", applicant));
    declares(selection, OTHER_OUTSIDER);
    assertThat(reviews.ofApplication(application)).hasSize(3);
    asks(number, null, "saito");
    declares(selection, "saito");
    desk.complete("saito", latest(application).number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));
    assertThat(desk.open(latest(application).number())).as("no replacement from the panel").isEmpty();
    asks(number, null, "yamaguchi");
    declares(selection, "yamaguchi");
    Review late = latest(application);
    adoption.accept(late);
    desk.timePasses(late.number(), Duration.ofDays(21), "review-due");
    assertThat(desk.open(number)).containsExactly("choose-re-reviewer");
    adoption.submit(late, "3");

    assertThat(desk.passed(number, "handed-in-late")).isTrue();
    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(desk.record(number, "panel-member-excluded")).extracting("outcome")
        .containsExactly("missing", "conflict");
  }

  @Test
  @DisplayName("査読：期限を過ぎた査読の代わりに別の方を選べば、前の査読は取りやめとなる")
  void cancelsTheOverdueReview_whenAnotherIsAsked() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = ranked(selection);
    String number = upheld(application, "review");
    asks(number, reviews.ofApplication(application).get(0).number(), OUTSIDER);
    declares(selection, OUTSIDER);
    Review late = latest(application);
    adoption.accept(late);
    desk.timePasses(late.number(), Duration.ofDays(21), "review-due");

    assertThatThrownBy(() -> asks(number, null, OUTSIDER)).hasMessageContaining("選択肢にない");
    asks(number, null, "saito");

    assertThat(reviews.get(late.number()).status()).isEqualTo(ReviewStatus.CANCELLED);
    assertThat(desk.letters(late.number(), "adoption/review-cancelled")).hasSize(1);
  }

  @Test
  @DisplayName("査読：順位や基準が変われば、その応募だけ採否を決め直し、枠と構想の額の中で採択となり、採択後の手続が始まる")
  void decidesAgain_whenTheNewReviewChangesTheStanding() {
    String selection = selections.selection(Slot.limited(1, 500), selections.concept(400));
    String application = ranked(selection);
    String other = adopted(selection, 300);
    String number = upheld(application, "review");
    asks(number, reviews.ofApplication(application).get(0).number(), OUTSIDER);
    declares(selection, OUTSIDER);
    adoption.accept(latest(application));
    adoption.submit(latest(application), "5");

    assertThat(desk.open(number)).containsExactly("decide-again");
    assertThat(desk.shown(PREPARER, desk.task(PREPARER, number, "decide-again"), "standingText").toString())
        .contains("安全管理措置 満たす", "これまでの決定 不採択");
    assertThatThrownBy(() -> decides(number, "adopted", 250))
        .isInstanceOfSatisfying(Refusal.Conflict.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("CEILING_EXCEEDED");
          assertThat(refusal.getMessage()).contains("3億円", "2億5,000万円", "5億円", "5,000万円");
        });
    decides(number, "adopted", 200);
    approves(number, "approve");
    assertThat(desk.passed(number, "record-redecision-shortfall")).isTrue();
    assertThat(desk.shown(PREPARER, desk.task(PREPARER, number, "decide-again"), "returnReason").toString())
        .contains("1億円", "足りません");
    assertThat(awards.hold(application)).isNull();
    decides(number, "adopted", 100);
    approves(number, "approve");

    assertThat(desk.ended(number, "remedy-adopted")).isTrue();
    assertThat(results.decision(application)).hasValueSatisfying(one -> {
      assertThat(one.outcome()).isEqualTo(PanelOutcome.ADOPTED);
      assertThat(one.ruleVersion()).startsWith("fundability:");
    });
    assertThat(results.decision(other)).hasValueSatisfying(
        one -> assertThat(one.outcome()).isEqualTo(PanelOutcome.ADOPTED));
    assertThat(desk.open(awards.awardOf(application))).containsExactly("due-diligence");
    assertThat(awards.hold(application)).isEqualTo("open");
    assertThat(desk.record(selection, "selection-redecided")).singleElement()
        .satisfies(one -> assertThat(one.override()).contains("採択2件"));
    assertThat(desk.letters(number, "adoption/redress-remedied")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("採択に改めた", "目標が明確"));
  }

  @Test
  @DisplayName("審査会：はじめの決定に関わった人は決め直さず、定足数と除斥を確かめ、作成と承認は別の人が行う")
  void decidesAgain_byOthers() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = ranked(selection);
    String number = upheld(application, "panel");

    assertThat(desk.open(number)).containsExactly("decide-again");
    assertThatThrownBy(() -> desk.complete(OFFICER, number, "decide-again", decision("reserve", 100)))
        .as("who prepared").isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.complete(OTHER_OFFICER, number, "decide-again", decision("reserve", 100)))
        .as("who approved").isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.complete(PREPARER, number, "decide-again", CaseDesk.with(decision("rejected", null),
        Map.entry("present", CaseDesk.list("yamashita", "ishikawa", "nakajima")))))
        .as("the chair").hasMessageContaining("誤りのあった手続に関わった委員");
    assertThatThrownBy(() -> desk.complete(PREPARER, number, "decide-again", CaseDesk.with(decision("rejected", null),
        Map.entry("present", CaseDesk.list("ishikawa"))))).hasMessageContaining("定足数");
    assertThatThrownBy(() -> decides(number, "adopted", 100)).hasMessageContaining("採択できない");
    decides(number, "rejected", null);
    assertThatThrownBy(() -> desk.complete(PREPARER, number, "approve-again",
        Map.of("outcome", "approve", "reason", "審議のとおり。"))).isInstanceOf(Refusal.NotAllowed.class);
    approves(number, "return");
    assertThat(desk.shown(PREPARER, desk.task(PREPARER, number, "decide-again"), "returnReason")).isEqualTo("審議のとおり。");
    decides(number, "rejected", null);
    approves(number, "approve");

    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(results.decision(application)).hasValueSatisfying(one -> {
      assertThat(one.outcome()).isEqualTo(PanelOutcome.REJECTED);
      assertThat(one.reason()).contains("目標が明確");
      assertThat(one.decidedBy()).isEqualTo(APPROVER);
    });
    assertThat(desk.record(number, "redress-remedied")).singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo("result-unchanged"));
    assertThat(desk.record(number).stream().map(one -> one.kind())).contains("redecision-returned", "remedy-panel");
  }

  @Test
  @DisplayName("審査会：補欠に改めた応募は、空いた枠に順に繰り上がる")
  void joinsTheReserve() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = selections.application(selection, "補欠", 300, SelectionDesk.points(8), SelectionDesk.points(8));
    String other = adopted(selection, 300);
    awards.decided(selection, application, "rejected", 2, null);
    String award = awards.open(selection, other);
    String number = upheld(application, "panel");

    decides(number, "reserve", 200);
    approves(number, "approve");
    assertThat(desk.record(number, "redress-remedied")).singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo("corrected"));
    desk.start(APPLICANT, "case-withdrawal", null, Map.of("caseNumber", other, "reason", "辞退する。"));

    assertThat(desk.ended(award, "place-taken")).isTrue();
    assertThat(awards.awardOf(application)).isNotNull();
  }

  @Test
  @DisplayName("審査会：その間に繰り上がった応募は、決め直しても採択後の手続が続く")
  void leavesAnAwardAsItIs() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = selections.application(selection, "補欠", 300, SelectionDesk.points(8), SelectionDesk.points(8));
    awards.decided(selection, application, "reserve", 2, 200);
    String number = upheld(application, "panel");
    decides(number, "rejected", null);
    String other = adopted(selection, 300);
    awards.open(selection, other);
    desk.start(APPLICANT, "case-withdrawal", null, Map.of("caseNumber", other, "reason", "辞退する。"));

    approves(number, "approve");

    assertThat(awards.awardOf(application)).isNotNull();
    assertThat(desk.record(number, "redress-remedied")).singleElement().satisfies(one -> {
      assertThat(one.outcome()).isEqualTo("result-unchanged");
      assertThat(one.reason()).contains("既に採択後の手続");
    });
  }

  @Test
  @DisplayName("通知：別の人が事実と理由を正し、応募者には正した通知と、申出の結果が届く")
  void tellsAgain() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = ranked(selection);
    String number = upheld(application, "notice");

    assertThat(desk.shown(PREPARER, desk.task(PREPARER, number, "write-notice"), "toldReason")).isEqualTo("講評");
    assertThatThrownBy(() -> desk.complete(OFFICER, number, "write-notice", Map.of("noticeText", "正した理由")))
        .isInstanceOf(Refusal.NotAllowed.class);
    desk.complete(PREPARER, number, "write-notice", Map.of("noticeText", "体制の記載を読み落としていた。"));

    assertThat(desk.letters(number, "adoption/notice-corrected")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("体制の記載を読み落としていた。"));
    assertThat(desk.letters(number, "adoption/redress-remedied")).hasSize(1);
    assertThat(results.released(application, DECIDED.plusSeconds(1))).hasValueSatisfying(one -> {
      assertThat(one.outcome()).isEqualTo(PanelOutcome.REJECTED);
      assertThat(one.reason()).isEqualTo("体制の記載を読み落としていた。");
    });
  }

  @Test
  @DisplayName("形式審査：別の職員が点検し直し、選考がまだ始まっていなければ、受理に改まって選考を待つ")
  void checksTheFormAgain_beforeTheSelection() {
    String application = formallyRejected(call());
    String number = upheld(application, "formal-check");

    assertThat(desk.open(application)).containsExactly("check-formalities");
    assertThatThrownBy(() -> checks(OTHER_OFFICER, application, "accept")).isInstanceOf(Refusal.NotAllowed.class);
    checks(OFFICER, application, "accept");

    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(desk.passed(number, "recheck-done")).isTrue();
    assertThat(applications.opened(application).orElseThrow().outcome()).isEqualTo(ApplicationOutcome.ACCEPTED);
    assertThat(desk.record(number, "redress-remedied")).singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo("accepted-after-all"));
    assertThat(desk.record(application)).extracting("kind")
        .contains("formal-check-reopened", "application-checked", "application-accepted");
  }

  @Test
  @DisplayName("形式審査：補正を求めることもでき、再び受理しなければ、理由を付してもう一度知らせる")
  void rejectsAgain_withAReason() {
    String application = formallyRejected(call());
    String number = upheld(application, "formal-check");

    checks(OFFICER, application, "return");
    desk.timePasses(application, Duration.ofDays(5), "correction-due");
    checks(OFFICER, application, "reject");

    assertThat(desk.ended(application, "application-rejected")).isTrue();
    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(desk.letters(application, "application/application-rejected")).hasSize(1);
    assertThat(desk.letters(number, "adoption/redress-remedied")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("結果は変わらない", "原本で確かめた。"));
  }

  @Test
  @DisplayName("形式審査：機関の職員がみな関わっていれば、内閣府（事務局）が点検し直す")
  void isCheckedByTheSecretariat_whereNobodyIsLeft() {
    String application = formallyRejected(call());
    desk.as(OFFICER, () -> {
      decisions.on(application, "application-checked", "formally-rejected").because("補助した。").record();
      return null;
    });
    String number = upheld(application, "formal-check");

    checks(PREPARER, application, "accept");

    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
  }

  @Test
  @DisplayName("形式審査：査読が進んでいる選考には、審査委員を割り当てて加わり、審議はその査読を待つ")
  void joinsTheSelection_whenItIsAcceptedLate() {
    String selection = selections.selection(Slot.limited(1, 500));
    selections.application(selection, "先の応募", 300, SelectionDesk.points(8), SelectionDesk.points(8),
        SelectionDesk.points(8));
    String application = formallyRejected(selections.callOf(selection));
    selections.start(selection);
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
    String number = upheld(application, "formal-check");

    checks(OFFICER, application, "accept");

    assertThat(desk.ended(number, "remedy-carried-out")).isTrue();
    assertThat(desk.record(selection, "ranking-reopened")).hasSize(1);
    assertThat(desk.open(selection)).isEmpty();
    assertThat(reviews.ofApplication(application)).hasSize(3);
    reviewed(application, "4");
    desk.runJobs(selection);
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
    assertThat(ranking.rows(selection, RankingStage.WRITTEN)).extracting("application").contains(application);
  }

  @Test
  @DisplayName("形式審査：選考が終わっていれば、この応募だけを査読し、順位を付け、採否を決める")
  void isReviewedAlone_afterTheSelection() {
    String selection = selections.selection(Slot.limited(1, 500));
    String other = adopted(selection, 300);
    String application = formallyRejected(selections.callOf(selection));
    database.sql("update selection set status = 'decided' where number = :number").param("number", selection).update();
    String number = upheld(application, "formal-check");
    checks(OFFICER, application, "accept");
    assertThat(reviews.ofApplication(application)).hasSize(3);
    Review declined = reviews.ofApplication(application).get(0);
    desk.complete(declined.reviewer(), declined.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));

    reviewed(application, "4");
    assertThat(desk.open(number)).as("somebody is still asked for").isEmpty();
    desk.complete(OFFICER, declined.number(), "replace-reviewer",
        Map.of("outcome", "go-without", "reason", "代わりとなる方がいない。"));

    assertThat(desk.open(number)).containsExactly("decide-again");
    desk.complete(PREPARER, number, "decide-again", CaseDesk.with(decision("adopted", 200),
        Map.entry("present", CaseDesk.list("yamashita", "nakajima", "external-1"))));
    approves(number, "approve");
    assertThat(desk.ended(number, "remedy-adopted")).isTrue();
    assertThat(desk.open(awards.awardOf(application))).containsExactly("due-diligence");
    assertThat(results.of(selection, PanelOutcome.ADOPTED)).extracting("application")
        .containsExactlyInAnyOrder(other, application);
  }

  @Test
  @DisplayName("応募が取り下げられると、やり直しも申出も終わる。認めた後の申出は取り下げられない")
  void endsWithTheApplication() {
    String application = formallyRejected(call());
    String number = upheld(application, "formal-check");

    assertThatThrownBy(() -> desk.start(APPLICANT, "case-withdrawal", null,
        Map.of("caseNumber", number, "reason", "納得した。"))).hasStackTraceContaining("進行中の案件ではありません");
    desk.start(APPLICANT, "case-withdrawal", null, Map.of("caseNumber", application, "reason", "所属を移るため。"));

    assertThat(desk.ended(application, "application-withdrawn")).isTrue();
    assertThat(desk.ended(number, "redress-withdrawn")).isTrue();
    assertThat(redresses.get(number).status().code()).isEqualTo("withdrawn");
  }

  @Test
  @DisplayName("やり直す手続には、その応募が受けた手続だけを選べる")
  void namesOnlyAStepThatWasDone() {
    String formal = formallyRejected(call());
    String selection = selections.selection(Slot.limited(1, 500));
    String application = ranked(selection);
    String adopted = adopted(selection, 300);

    assertThatThrownBy(() -> upheld(formal, "panel")).hasMessageContaining("付されていません");
    assertThatThrownBy(() -> upheld(application, "formal-check")).hasMessageContaining("形式審査を通り");
    assertThatThrownBy(() -> upheld(adopted, "review")).hasMessageContaining("既に採択され");
  }

  private String ranked(String selection) {
    String application = selections.application(selection, "不採択", 300, SelectionDesk.points(6),
        SelectionDesk.points(6), SelectionDesk.points(6));
    selections.application(selection, "採択", 300, SelectionDesk.points(9), SelectionDesk.points(9),
        SelectionDesk.points(9));
    desk.as(OFFICER, () -> ranking.rank(selection, RankingStage.WRITTEN));
    awards.decided(selection, application, "rejected", 2, null);
    return application;
  }

  private String adopted(String selection, int millions) {
    String application = selections.application(selection, "採択", millions, SelectionDesk.points(9),
        SelectionDesk.points(9), SelectionDesk.points(9));
    awards.decided(selection, application, "adopted", 1, millions);
    return application;
  }

  private String call() {
    return selections.callOf(selections.selection(Slot.limited(1, 500)));
  }

  /** Rejected for its form by one officer, in a call whose selection is not opened unless it is the one asked for. */
  private String formallyRejected(String call) {
    String application = selections.accepted(call, "不受理", 300, false);
    database.sql("update application set outcome = 'rejected', outcome_reason = '書類の不足' where number = :number")
        .param("number", application).update();
    awards.clock(DECIDED);
    desk.as(OTHER_OFFICER, () -> {
      decisions.on(application, "application-rejected", "formally-rejected").because("書類の不足").record();
      return null;
    });
    return application;
  }

  private void checks(String officer, String application, String outcome) {
    desk.complete(officer, application, "check-formalities", Map.of("outcome", outcome, "reason", "原本で確かめた。"));
  }

  private void reviewed(String application, String points) {
    reviews.ofApplication(application).stream().filter(review -> review.status().running()).forEach(review -> {
      adoption.accept(review);
      adoption.submit(review, points);
    });
  }

  private static Map<String, Object> decision(String outcome, Integer millions) {
    var fields = new HashMap<String, Object>(Map.of(
        "heldOn", "2026-06-20", "present", CaseDesk.list("nakajima", "external-1"), "minutes", "この応募だけを審議した。",
        "interviewAction", "waived", "interviewNote", "書面で足りる。", "panelOutcome", outcome,
        "applicantReason", "目標が明確で、体制も整っています。"));
    if (millions != null) {
      fields.put("adoptedMillionYen", millions);
      fields.put("conditions", "実証の場所を定めること。");
    }
    return fields;
  }

  private void decides(String number, String outcome, Integer millions) {
    desk.complete(PREPARER, number, "decide-again", decision(outcome, millions));
  }

  private void approves(String number, String outcome) {
    desk.complete(APPROVER, number, "approve-again", Map.of("outcome", outcome, "reason", "審議のとおり。"));
  }

  private String upheld(String application, String step) {
    String number = desk.open(APPLICANT, "redress",
        Map.of("applicationNumber", application, "ground", "rule-not-kept", "complaint", "手続に誤りがある。"));
    desk.complete(SECRETARIAT, number, "admit-redress", Map.of("admission", "admit", "reason", "手続の誤りを示している。"));
    desk.complete(SECRETARIAT, number, "decide-redress",
        Map.of("outcome", "uphold", "flawedStep", step, "reason", "誤りがあった。"));
    return number;
  }

  private void asks(String number, String flawed, String reviewer) {
    var fields = new HashMap<String, Object>(Map.of("reviewer", reviewer, "reason", "関わっていない方である。"));
    if (flawed != null) {
      fields.put("flawedReview", flawed);
    }
    desk.complete(OFFICER, number, "choose-re-reviewer", fields);
  }

  private void declares(String selection, String reviewer) {
    adoption.affiliated(selection, reviewer, "研究所 " + reviewer);
    adoption.finished(selection, reviewer);
  }

  private Review latest(String application) {
    return reviews.ofApplication(application).stream().reduce((earlier, later) -> later).orElseThrow();
  }

  private static List<String> values(Object options) {
    return ((SpinJsonNode) options).elements().stream().map(option -> option.prop("value").stringValue()).toList();
  }
}
