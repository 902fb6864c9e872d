package jp.kprogram.app.browser;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.Selections;
import jp.kprogram.app.adoption.AdoptionDesk;
import jp.kprogram.app.adoption.AwardDesk;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.application.ApplicationDesk;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.Funds;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Tasklistで、NEDOの公募の応募を、審査から委託契約まで進める")
@Order(Integer.MAX_VALUE) // leaves cases of months to come behind
class AdoptionInTasklistTest {

  private static final String OFFICER = "abe";
  private static final String SECOND_OFFICER = "ikeda";
  private static final String CHAIR = "hashimoto";
  private static final String CONTRACT_OFFICER = "miura";
  private static final String CONFLICTED = "yamaguchi";
  private static final String OTHER_PERSON = "別の方が担当してください";
  private static final int CONFIRM = 4;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk callDesk;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private Calls calls;

  @Autowired
  private Selections selections;

  @Autowired
  private Reviews reviews;

  @Autowired
  private Funds funds;

  @Autowired
  private Clock clock;

  @LocalServerPort
  private int port;

  private String concept;
  private String call;
  private String best;
  private String tied;
  private String reserve;
  private String weak;
  private String selection;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("遅れた応募は断られ、利益相反のある委員には見えず、同点は委員長が決め、辞退の後に補欠が繰り上がって契約に至る")
  void takesApplicationsFromClosingToContract() {
    openCall();
    handInFive();
    try (var tasklist = new Tasklist("http://localhost:" + port, "adoption")) {
      appointPanel(tasklist);
      declareInterests(tasklist);
      assign(tasklist);
      assertNothingShownToConflicted(tasklist);
      review(tasklist);
      hear(tasklist);
      decide(tasklist);
      release(tasklist);
      String promoted = withdraw(tasklist);
      contract(tasklist, promoted);
      assertOthersSeeNothing(tasklist, promoted);
    }
  }

  /** Two of the proposals can be adopted, within 1,000 million yen. */
  private void openCall() {
    concept = callDesk.concept("meti-nedo", "direct", new SlotOf("洋上の風況観測", "main", 1_000, "limited", 2));
    call = callDesk.mainCall(concept);
    callDesk.checked(call, with(callDesk.terms(),
        entry("callTitle", "洋上風況の観測技術の公募"),
        entry("documents", CaseDesk.list("proposal", "budget"))));
    callDesk.announced(call);
    callDesk.at(call, calls.get(call).terms().opensAt(), "opening-due");
  }

  /** Four in time; the fifth was ready, but came in the closing second. */
  private void handInFive() {
    best = handIn("tanaka", "田中 明", "31000001", "みなと工科大学", "洋上風況を面で測るライダー");
    tied = handIn("endo", "遠藤 早苗", "31000002", "しおかぜ大学", "無人船による風況の連続観測");
    reserve = handIn("nishimura", "西村 隆", "31000003", "北星大学", "衛星画像からの洋上風況の推定");
    weak = handIn("erad", "佐野 学", "31000004", "あおば大学", "気球による上空の風の記録");
    var late = new ApplicationDesk(port, "fukuda");
    var content = content(late, "福田 愛", "31000005", "海洋計測株式会社", "係留ブイによる風況観測");

    desk.timePasses(call, Duration.between(clock.instant(), calls.get(call).closesAt()), "closing-due");
    var answer = late.handIn(call, content, UUID.randomUUID().toString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("締切");
    for (String application : List.of(best, tied, reserve, weak)) {
      desk.timePasses(application, Duration.ZERO, "sealing-due");
      assertThat(desk.passed(application, "application-accepted")).as(application).isTrue();
    }
  }

  private String handIn(String account, String name, String eradId, String institution, String title) {
    var applicant = new ApplicationDesk(port, account);
    return applicant.number(call, content(applicant, name, eradId, institution, title));
  }

  private Map<String, Object> content(
      ApplicationDesk applicant, String name, String eradId, String institution, String title) {
    return with(applicant.whole(call, eradId, title),
        entry("applicant", Map.of("eradId", eradId, "name", name, "email", "research@example.ac.jp")),
        entry("institution", Map.of("code", "12" + eradId, "name", institution, "startUp", false)),
        entry("summary", title + "を開発し、三年で実証する。"),
        entry("team", List.of(
            Map.of("name", name, "eradId", eradId, "institution", institution, "role", "研究代表者"))));
  }

  private void appointPanel(Tasklist tasklist) {
    tasklist.logIn(OFFICER, Caller.PASSWORD);
    tasklist.openStartForm("選考");
    tasklist.write("call-number", call);
    tasklist.leaveField();
    tasklist.write("slot", "1");
    tasklist.leaveField();
    tasklist.start();
    selection = selections.ofCall(call).get(0).number();
    work(tasklist, OFFICER, selection, "appoint-panel-members", () -> {
      assertThat(tasklist.pickFirst("reviewers", Integer.MAX_VALUE)).isEqualTo(AdoptionDesk.PANEL.size());
      tasklist.chooseLast("chair", "橋本 秀樹");
      tasklist.date("reviews-due-on", day(30));
    });
  }

  private void declareInterests(Tasklist tasklist) {
    work(tasklist, CONFLICTED, selection, "declare-interests", () -> {
      assertThat(tasklist.formText()).contains("九州海洋大学").doesNotContain("APP-", "風況を面で測る");
      tasklist.pick("interest-action", "関係を");
      tasklist.choose("interest-kind", "共同研究");
      tasklist.write("counterpart-name", "遠藤 早苗");
      tasklist.write("counterpart-institution", "しおかぜ大学");
      tasklist.write("to-year", String.valueOf(today().getYear()));
      tasklist.leaveField();
    });
    work(tasklist, CONFLICTED, selection, "declare-interests", () -> {
      assertThat(tasklist.formText()).contains("遠藤 早苗", "しおかぜ大学", today().getYear() + "年まで");
      tasklist.pick("interest-action", 2);
    });
    work(tasklist, CHAIR, selection, "declare-interests", () -> {
      tasklist.pick("interest-action", 0);
      tasklist.write("own-institution", "つくば総合研究機構");
      tasklist.leaveField();
    });
    desk.tasks(selection, "declare-interests").forEach(task -> adoption.finished(selection, task.getAssignee()));
  }

  private void assign(Tasklist tasklist) {
    desk.runJobs(selection);
    work(tasklist, OFFICER, selection, "confirm-assignment", () -> {
      assertThat(tasklist.formText()).contains(best, tied, reserve, weak, "無人船による風況の連続観測");
      tasklist.pick("assignment-action", CONFIRM);
    });
    desk.runJobs(selection);
    assertThat(reviews.ofApplication(tied)).hasSize(5).extracting(Review::reviewer).doesNotContain(CONFLICTED);
  }

  private void assertNothingShownToConflicted(Tasklist tasklist) {
    tasklist.logIn(CONFLICTED, Caller.PASSWORD);
    for (String filter : List.of("自分のタスク", "所属のタスク")) {
      tasklist.filter(filter);
      tasklist.picture("conflicted");
      assertThat(tasklist.pageText()).doesNotContain(tied, "遠藤", "しおかぜ大学", "無人船");
    }
    for (Review review : reviews.ofApplication(tied).subList(0, 2)) {
      assertThat(tasklist.lists(review.number())).isFalse();
      String text = tasklist.textOf(desk.task(review.reviewer(), review.number(), "answer-invitation").getId());
      assertThat(text).doesNotContain(review.number(), tied, "遠藤", "しおかぜ大学", "無人船");
      tasklist.go("/office/reviews/" + review.number());
      assertThat(tasklist.pageText()).doesNotContain(tied, "遠藤", "しおかぜ大学", "無人船");
    }
    tasklist.picture("conflicted-by-link");
  }

  private void review(Tasklist tasklist) {
    Review review = reviews.ofApplication(tied).get(0);
    work(tasklist, review.reviewer(), review.number(), "answer-invitation", () -> {
      assertThat(tasklist.formText()).contains("遠藤 早苗", "しおかぜ大学").doesNotContain("三年で実証");
      tasklist.pick("outcome", 0);
    });
    work(tasklist, review.reviewer(), review.number(), "write-review", () -> {
      assertThat(tasklist.formText()).contains("三年で実証", "2億5,000万円");
      tasklist.choose("c1", "4");
      tasklist.write("c1-comment", "利用者との協議が進んでおり、活用の見込みがある。");
      tasklist.pick("outcome", 0);
    });
    work(tasklist, review.reviewer(), review.number(), "write-review", () -> {
      assertThat(tasklist.written("c1-comment")).as("下書きが残る").contains("利用者との協議が進んでおり");
      tasklist.pick("outcome", 1);
      assertThat(tasklist.completeRefused()).as("足りない項目をすべて挙げる")
          .contains("研究開発内容の妥当性の点数", "安全管理措置の妥当性の所見", "全体の所見")
          .doesNotContain("研究成果活用の実現可能性");
      for (String criterion : List.of("c2a", "c2b", "c2c", "c2d")) {
        tasklist.choose(criterion, "4");
        tasklist.write(criterion + "-comment", "計画は具体的である。");
      }
      tasklist.write("overall", "採択を勧める。");
    });
    assertThat(tasklist.textOf(desk.tasks(reviews.ofApplication(tied).get(1).number(), "answer-invitation").get(0)
        .getId())).as("ほかの委員の査読は見えない").doesNotContain(reviews.ofApplication(tied).get(1).number());
    handInOthers(best, "4.5");
    handInOthers(tied, "4");
    handInOthers(reserve, "4");
    handInOthers(weak, "2.5");
    desk.runJobs(selection);
    assertThat(result("tanaka", best)).contains("審査中").doesNotContain("adopted");
  }

  private void handInOthers(String application, String points) {
    reviews.ofApplication(application).stream().filter(review -> review.status().running()).forEach(review -> {
      adoption.accept(review);
      adoption.submit(review, points);
    });
  }

  private void hear(Tasklist tasklist) {
    work(tasklist, CHAIR, selection, "decide-shortlist", () -> {
      assertThat(tasklist.formText()).contains(best, tied, reserve, weak);
      tasklist.pick("shortlist-action", 2);
    });
    work(tasklist, OFFICER, selection, "record-interviews", () -> {
      tasklist.pick("interview-action", 0);
      tasklist.choose("application", best);
      Stream.of(Criterion.values()).forEach(criterion -> tasklist.choose("points-" + criterion.code(), "4.5"));
      tasklist.pick("portfolio-gap", 1);
      tasklist.write("interview-note", "実証の海域と体制を確かめた。");
    });
    interviewed(tied);
    interviewed(reserve);
    work(tasklist, OFFICER, selection, "record-interviews", () -> tasklist.pick("interview-action", 2));
  }

  private void interviewed(String application) {
    desk.complete(OFFICER, selection, "record-interviews", SelectionDesk.interview(application, "4", "4", "4", "4", "4"));
  }

  private void decide(Tasklist tasklist) {
    work(tasklist, OFFICER, selection, "record-panel-meeting", () -> {
      tasklist.date("held-on", day(0));
      assertThat(tasklist.pickFirst("present", Integer.MAX_VALUE)).isEqualTo(AdoptionDesk.PANEL.size() + 1);
      tasklist.write("minutes", "全件を審議した。二件が同点となった。");
      assertThat(tasklist.completeRefused()).as("利益相反のある委員は退席する").contains("山口 恵");
      tasklist.pick("present", "山口 恵");
      tasklist.pick("recused", "山口 恵");
    });
    work(tasklist, CHAIR, selection, "break-tie", () -> {
      assertThat(tasklist.formText()).contains(tied, reserve).doesNotContain(weak);
      tasklist.choose("first-application", tied);
      tasklist.write("reason", "連続観測は、ほかの手段では得られない。");
    });
    propose(tasklist, best, "採択");
    desk.complete(OFFICER, selection, "decide-proposals", SelectionDesk.proposal(tied, "adopted", 400));
    propose(tasklist, reserve, "補欠");
    work(tasklist, OFFICER, selection, "decide-proposals", () -> {
      tasklist.pick("panel-action", 1);
      tasklist.date("notices-on", day(1));
      tasklist.write("notices-time", "10:00");
    });
    tasklist.open(desk.task(SECOND_OFFICER, selection, "approve-decision").getId());
    assertThat(tasklist.obstacle()).as("案を作成した人は承認できない").contains(OTHER_PERSON);
    work(tasklist, SECOND_OFFICER, selection, "approve-decision", () -> {
      assertThat(tasklist.formText()).as("応募者に知らせる理由も承認する").contains("目標が明確で、体制も整っています。");
      tasklist.pick("outcome", 0);
      tasklist.write("reason", "合議のとおり。");
    });
  }

  private void propose(Tasklist tasklist, String application, String outcome) {
    work(tasklist, OFFICER, selection, "decide-proposals", () -> {
      tasklist.pick("panel-action", 0);
      tasklist.choose("application", application);
      tasklist.pick("panel-outcome", outcome);
      tasklist.write("adopted-million-yen", "400");
      tasklist.write("applicant-reason", "目標が明確で、体制も整っています。");
    });
  }

  private void release(Tasklist tasklist) {
    for (var applicant : Map.of("tanaka", best, "endo", tied, "nishimura", reserve, "erad", weak).entrySet()) {
      assertThat(result(applicant.getKey(), applicant.getValue())).contains("審査中").doesNotContain("目標が明確");
    }
    tasklist.go("/public/results");
    assertThat(tasklist.pageText()).doesNotContain("洋上風況を面で測るライダー");

    Instant notices = today().plusDays(1).atTime(LocalTime.of(10, 0)).atZone(Moments.JAPAN).toInstant();
    desk.timePasses(selection, Duration.between(clock.instant(), notices), "notices-due");
    desk.runJobs(selection);
    desk.runJobs(call);

    assertThat(result("tanaka", best)).contains("adopted");
    assertThat(result("nishimura", reserve)).contains("reserve");
    assertThat(result("erad", weak)).contains("rejected", "水準に達しませんでした");
    assertThat(Caller.basic(port, "tanaka").get("/api/v1/applications/" + tied + "/result").statusCode())
        .as("ほかの応募の結果").isIn(403, 404);
    tasklist.go("/public/results");
    tasklist.picture("results");
    assertThat(tasklist.pageText()).contains("洋上風況を面で測るライダー", "無人船による風況の連続観測")
        .doesNotContain("衛星画像からの洋上風況の推定", "気球による上空の風の記録");
    assertThat(desk.ended(call, "call-awarded")).isTrue();
  }

  /** Gives the award of the reserve that moved up. */
  private String withdraw(Tasklist tasklist) {
    String award = awards.awardOf(tied);
    tasklist.logIn("endo", Caller.PASSWORD);
    tasklist.openStartForm("案件の取下げ");
    tasklist.write("case-number", tied);
    tasklist.leaveField();
    tasklist.write("reason", "所属を移り、研究を続けられなくなったため。");
    tasklist.leaveField();
    tasklist.start();
    desk.runJobs(award);
    assertThat(awards.status(award)).isEqualTo("declined");
    String promoted = awards.awardOf(reserve);
    assertThat(desk.open(promoted)).containsExactly("due-diligence");
    assertThat(result("nishimura", reserve)).contains("\"awardStatus\":\"open\"");
    return promoted;
  }

  private void contract(Tasklist tasklist, String award) {
    work(tasklist, OFFICER, award, "due-diligence", () -> {
      for (String viewpoint : List.of("integrity", "export-control", "duplication")) {
        tasklist.pick(viewpoint, 0);
        tasklist.write(viewpoint + "-detail", "申告とエフォートを確かめ、懸念はない。");
      }
    });
    work(tasklist, "nishimura", award, "write-plan", () -> {
      assertThat(tasklist.formText()).contains("4億円");
      tasklist.pick("awardee-action", 0);
      tasklist.write("plan-text", "推定手法の開発、洋上での実証、評価の順に進める。");
      int year = today().getYear() + 1;
      tasklist.date("plan-starts-on", year + "/04/01");
      tasklist.date("plan-ends-on", year + 2 + "/03/31");
      tasklist.write("yearly-amounts", "%d 250\n%d 150".formatted(year, year + 1));
    });
    checkPlan(tasklist, award, "直しを", "評価の方法を加えてください。");
    work(tasklist, "nishimura", award, "write-plan", () -> {
      assertThat(tasklist.formText()).contains("評価の方法を加えてください。");
      assertThat(tasklist.written("plan-text")).as("前の計画が残る").contains("推定手法の開発");
      assertThat(tasklist.written("yearly-amounts")).contains("250", "150");
      tasklist.pick("awardee-action", 0);
      tasklist.write("plan-text", "推定手法の開発、洋上での実証、評価の順に進める。評価は浮体式ライダーと比べて行う。");
    });
    checkPlan(tasklist, award, "認めて", "実施できる計画である。");
    work(tasklist, CONTRACT_OFFICER, award, "sign-contract", () -> {
      int year = today().getYear() + 1;
      tasklist.write("contract-number", "NEDO-" + award);
      tasklist.date("signed-on", day(0));
      tasklist.date("contract-starts-on", year + "/04/01");
      tasklist.date("contract-ends-on", year + 2 + "/03/31");
      tasklist.write("contract-million-yen", "395");
    });
    desk.runJobs(award);
    assertThat(desk.ended(award, "contract-signed")).isTrue();
    assertThat(funds.position("meti-nedo", concept).committed()).isEqualTo(Yen.ofMillions(395));
    tasklist.logIn(OFFICER, Caller.PASSWORD);
    tasklist.go("/office/selections/" + selection);
    tasklist.picture("selection");
    assertThat(tasklist.pageText())
        .contains(best, "採択（手続中）", tied, "採択（採択の辞退）", reserve, "補欠（契約済み）", weak, "不採択");
    tasklist.go("/public/results");
    tasklist.picture("results");
    assertThat(tasklist.pageText()).contains("洋上風況を面で測るライダー", "衛星画像からの洋上風況の推定")
        .doesNotContain("無人船による風況の連続観測", "気球による上空の風の記録");
  }

  private void checkPlan(Tasklist tasklist, String award, String outcome, String reason) {
    work(tasklist, SECOND_OFFICER, award, "check-plan", () -> {
      assertThat(tasklist.formText()).contains("推定手法の開発", "4億円");
      tasklist.pick("outcome", outcome);
      tasklist.write("reason", reason);
    });
  }

  /** Each applicant works on the own award alone, and who reviewed on none. */
  private void assertOthersSeeNothing(Tasklist tasklist, String promoted) {
    String other = desk.task(OFFICER, awards.awardOf(best), "due-diligence").getId();
    for (String person : List.of("tanaka", "nishimura", CONFLICTED, "ogawa")) {
      tasklist.logIn(person, Caller.PASSWORD);
      assertThat(tasklist.pageText()).as(person).doesNotContain(promoted, awards.awardOf(best), selection);
      assertThat(tasklist.textOf(other)).as(person).doesNotContain(awards.awardOf(best));
      tasklist.go("/office/selections/" + selection);
      assertThat(tasklist.pageText()).as(person).doesNotContain(best, tied, reserve, weak);
    }
  }

  private String result(String account, String application) {
    return Caller.basic(port, account).get("/api/v1/applications/" + application + "/result").body();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Moments.JAPAN);
  }

  private String day(int later) {
    return today().plusDays(later).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }

  private void work(Tasklist tasklist, String person, String caseNumber, String task, Runnable answers) {
    String open = desk.task(person, caseNumber, task).getId();
    tasklist.beUsedBy(person, Caller.PASSWORD);
    tasklist.takeByLink(open);
    answers.run();
    tasklist.complete();
  }
}
