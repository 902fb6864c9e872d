package jp.kprogram.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.Themes;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Tasklistで、テーマを振分けから公募まで進める")
class ThemeInTasklistTest {

  private static final int CLEAR = 0;
  private static final int ADD = 0;
  private static final int FINISH = 3;
  private static final String OTHER_PERSON = "別の方が担当してください";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Themes themes;

  @Autowired
  private Concepts concepts;

  @Autowired
  private Calls calls;

  @Autowired
  private Clock clock;

  @LocalServerPort
  private int port;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("風況観測のテーマが、調査・構想・承認を経て、NEDOの公募として公表される")
  void takesThemeFromTriageToPublishedCall() {
    String theme = themes.all().stream()
        .filter(one -> one.title().contains("風況観測"))
        .map(Theme::number)
        .findFirst()
        .orElseThrow();
    try (var tasklist = new Tasklist("http://localhost:" + port, "theme-setting")) {
      assess(tasklist, theme);
      survey(tasklist, theme);
      String concept = concepts.latestFor(theme).map(Concept::number).orElseThrow();
      draft(tasklist, concept);
      approve(tasklist, concept);
      settleShortfall(tasklist, concept);
      approve(tasklist, concept);
      desk.runJobs(theme);
      String call = calls.all().stream()
          .filter(one -> one.theme().equals(theme))
          .map(Call::number)
          .findFirst()
          .orElseThrow();
      prepare(tasklist, call);
      check(tasklist, call);
      publish(tasklist, theme, call);
    }
  }

  private void assess(Tasklist tasklist, String theme) {
    work(tasklist, "sato", theme, "assess-readiness", () -> {
      tasklist.pick("need-readiness", CLEAR);
      tasklist.write("need-evidence", "災害時の無人機の安全な運航に要る。");
      tasklist.pick("approach-readiness", CLEAR);
      assertThat(tasklist.completeIncomplete()).as("根拠がなければ完了できない").contains("必須項目です");
      tasklist.wholeForm("evidence-missing");
      tasklist.write("approach-evidence", "飛行経路の風を面で測る小型の観測装置に見込みがある。");
      tasklist.pick("feasibility-readiness", CLEAR);
      tasklist.write("feasibility-evidence", "大気計測の研究者が大学と新興企業にいる。");
    });
    desk.runJobs(theme);
    assertThat(themes.get(theme).listed()).isTrue();
  }

  private void survey(Tasklist tasklist, String theme) {
    work(tasklist, "ishii", theme, "report-survey", () -> {
      tasklist.write("findings", "欧州に先行例が二つある。国内では三つの大学が観測装置を試作している。");
      tasklist.write("people", "大気計測の研究者は国内の五つの機関にいる。");
      tasklist.pick("feasibility-view", CLEAR);
      tasklist.write("sources", "公開文献三十編と、研究者五人への聞取り。");
    });
    work(tasklist, "sato", theme, "accept-survey", () -> {
      tasklist.pick("outcome", 0);
      assertThat(tasklist.completeIncomplete()).as("理由がなければ受理できない").contains("必須項目です");
      tasklist.write("reason", "問いに答えており、根拠も示されている。");
    });
    desk.runJobs(theme);
  }

  /** A concept that asks for more than the fund has, so that its shortfall is seen. */
  private void draft(Tasklist tasklist, String concept) {
    work(tasklist, "sato", concept, "draft-concept", () -> {
      tasklist.write("concept-title", "小型無人機の飛行経路の風況観測技術");
      tasklist.write("goal", "飛行経路の風を面で測る小型の観測装置を、三年で実証する。");
      tasklist.pick("concept-type", 1);
      tasklist.write("public-use", "災害対応に当たる府省が、無人機の安全な運航に使う。");
      tasklist.pick("using-ministries", 2);
      tasklist.pick("using-ministries", 3);
      tasklist.write("civil-use", "物流や点検に無人機を使う事業者が、運航の可否の判断に使う。");
      tasklist.write("implementers", "無人機の運航事業者、気象情報の事業者");
      tasklist.write("information-policy", "研究成果は公開を基本とする。");
      tasklist.pick("council-condition", 0);
      tasklist.pick("execution-form", 0);
      tasklist.pick("fund", 1);
      tasklist.pick("consulted-ministries", 1);
      tasklist.pick("consulted-ministries", 2);
      tasklist.write("ceiling-million-yen", "500001");
      tasklist.leaveField();
      assertThat(tasklist.errors()).as("書ける額の上限").contains("500000以下");
      tasklist.write("ceiling-million-yen", "260000");
    });
    work(tasklist, "sato", concept, "define-slots", () -> {
      tasklist.pick("slot-action", ADD);
      tasklist.write("slot-title", "小型無人機の飛行経路の風況観測");
      tasklist.pick("slot-kind", 0);
      tasklist.write("slot-ceiling-million-yen", "1100");
      tasklist.write("slot-months", "36");
      tasklist.pick("adoption-mode", 0);
      tasklist.write("adoption-number", "1");
    });
    work(tasklist, "sato", concept, "define-slots", () -> tasklist.pick("slot-action", FINISH));
  }

  private void approve(Tasklist tasklist, String concept) {
    for (String officer : new String[] {"watanabe", "nakamura"}) {
      work(tasklist, officer, concept, "answer-consultation", () -> tasklist.pick("answer", 0));
    }
    tasklist.logIn("sato", Caller.PASSWORD);
    tasklist.open(desk.task("takahashi", concept, "approve-concept-cabinet").getId());
    assertThat(tasklist.obstacle()).as("案を作成した人は承認できない").contains(OTHER_PERSON);
    work(tasklist, "takahashi", concept, "approve-concept-cabinet", () -> decide(tasklist, "ビジョンの技術を実現するものと認める。"));
    work(tasklist, "nakamura", concept, "approve-concept-ministry", () -> decide(tasklist, "所管する基金で行うことを認める。"));
  }

  private void settleShortfall(Tasklist tasklist, String concept) {
    work(tasklist, "sato", concept, "settle-shortfall", () -> {
      assertThat(tasklist.formText()).as("不足の内訳").contains("2,600億円", "不足");
      tasklist.pick("outcome", 0);
      tasklist.write("reason", "公募枠の額に合わせて減額する。");
    });
    work(tasklist, "sato", concept, "draft-concept", () -> tasklist.write("ceiling-million-yen", "1100"));
    work(tasklist, "sato", concept, "define-slots", () -> tasklist.pick("slot-action", FINISH));
  }

  private void prepare(Tasklist tasklist, String call) {
    tasklist.logIn("ogawa", Caller.PASSWORD);
    tasklist.filter("所属のタスク");
    assertThat(tasklist.lists(call)).as("JSTの職員にはNEDOの公募の作業は見えない").isFalse();
    tasklist.picture("other-agency");
    work(tasklist, "abe", call, "prepare-call", () ->
        tasklist.write("briefing", "公募説明会をオンラインで開く。"));
  }

  private void check(Tasklist tasklist, String call) {
    String task = desk.task("ikeda", call, "check-call").getId();
    tasklist.open(task);
    assertThat(tasklist.obstacle()).as("作成した人は確認できない").contains(OTHER_PERSON);
    assertThat(tasklist.offersToClaim()).isFalse();
    work(tasklist, "ikeda", call, "check-call", () -> {
      tasklist.pick("legal-check", 0);
      tasklist.pick("content-check", 0);
    });
  }

  private void publish(Tasklist tasklist, String theme, String call) {
    tasklist.go("/public/calls/" + call);
    assertThat(tasklist.pageText()).as("予告の前は公開されない").contains("表示できません");

    passes(call, "preannouncement-due", calls.get(call).terms().preannounceAt());
    tasklist.go("/public/calls/" + call);
    tasklist.picture("announced");
    assertThat(tasklist.pageText()).contains(call, "公募予告", "NEDO");

    passes(call, "opening-due", calls.get(call).terms().opensAt());
    tasklist.go("/public/calls");
    tasklist.picture("published");
    assertThat(tasklist.pageText()).containsPattern("(?s)公募中の公募（.*" + call + ".*公募予告");

    tasklist.logIn("sato", Caller.PASSWORD);
    tasklist.go("/office/themes/" + theme);
    tasklist.picture("theme");
    assertThat(tasklist.pageText()).contains(call, "公募中", "承認");
  }

  private void passes(String call, String timer, Instant due) {
    desk.timePasses(call, Duration.between(clock.instant(), due), timer);
    desk.runJobs(call);
  }

  private static void decide(Tasklist tasklist, String reason) {
    tasklist.pick("outcome", 0);
    tasklist.write("reason", reason);
  }

  private void work(Tasklist tasklist, String person, String caseNumber, String task, Runnable answers) {
    String open = desk.task(person, caseNumber, task).getId();
    tasklist.logIn(person, Caller.PASSWORD);
    tasklist.takeByLink(open);
    answers.run();
    tasklist.complete();
  }
}
