package jp.kprogram.app.browser;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.kprogram.app.council.CouncilDesk;
import jp.kprogram.app.information.InformationDesk;
import jp.kprogram.app.information.PublicationDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.audit.Decision;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
@DisplayName("Tasklistで、協議会を置き、秘密情報を渡し、漏えいに対処し、成果を公表する")
@Order(Integer.MAX_VALUE - 1) // leaves cases of months to come behind
class CouncilInTasklistTest {

  private static final String SECRETARIAT = "sato";
  private static final String OTHER_SECRETARY = "takahashi";
  private static final String RESEARCHER = "tanaka";
  private static final String AGENCY = "ogawa";
  private static final String MINISTRY = "watanabe";
  private static final String IMPLEMENTER = "fukuda";
  private static final String KNOWING = "kato";
  private static final String THINK_TANK = "ishii";
  private static final String REFUSING = "kondo";
  private static final String OFFICER = "ota";
  /** Whose steps are the same as those shown of others. */
  private static final List<String> AGREEING = List.of(RESEARCHER, AGENCY, MINISTRY, IMPLEMENTER, THINK_TANK);

  private static final String CONTENT = "侵入に使われた経路と、その時刻";
  private static final String SCOPE = "攻撃の手口と、狙われた機器の種類";
  private static final String PAPER = "ライダーの感度を十倍にする方法";
  private static final String LATER_PAPER = "ライダーの長期の安定性";

  @LocalServerPort
  private int port;

  @TempDir
  private Path folder;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk councils;

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private PublicationDesk results;

  @Autowired
  private JdbcClient database;

  @Autowired
  private Clock clock;

  private String council;
  private String secret;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("一人が断り、規約は二回目で全員が合意し、秘密情報は承知した人だけが開け、成果は公表され、又は合意により遅れて公表される")
  void worksTogether_fromInvitationToPublishedResults() throws IOException {
    council = councils.begun(RESEARCHER, false);
    try (var tasklist = new Tasklist("http://localhost:" + port, "council")) {
      invite(tasklist);
      agreeOnRules(tasklist);
      assertEstablished(tasklist);
      provideSecret(tasklist);
      assertOthersSeeNoSecret(tasklist);
      handleLeak(tasklist);
      publish(tasklist);
      delay(tasklist);
    }
  }

  private void invite(Tasklist tasklist) {
    work(tasklist, AGENCY, council, "propose-members", () -> {
      assertThat(tasklist.formText()).contains("①研究開発等を代表する者", "先端センシング技術", "田中 明");
      tasklist.pick("setup-way", "新たに置く");
      tasklist.pick("agency-members", "小川 達也");
      tasklist.pick("ministry-members", "渡辺 美咲");
      tasklist.pick("implementer-members", "福田 愛");
      tasklist.pick("knowledge-members", "加藤 由紀");
      tasklist.pick("knowledge-members", "近藤 正樹");
      tasklist.pick("think-tank-members", "石井 亮");
    });
    work(tasklist, OTHER_SECRETARY, council, "approve-members", () -> {
      assertThat(tasklist.formText()).contains("新たに協議会を置く", "福田 愛", "④社会実装の担い手", "近藤 正樹");
      tasklist.pick("members-outcome", "承認する");
    });
    String asked = councils.invitation(KNOWING, council);
    work(tasklist, KNOWING, asked, "answer-council-invitation", () -> {
      assertThat(tasklist.formText()).contains("未確認", "規制緩和", "不利益はありません");
      tasklist.pick("invitation-answer", "先に質問する");
      tasklist.write("words", "成果の公表は止められますか。");
    });
    work(tasklist, SECRETARIAT, asked, "answer-member-question", () -> {
      assertThat(tasklist.formText()).contains("成果の公表は止められますか。");
      tasklist.write("words", "成果は公開が原則です。");
    });
    work(tasklist, KNOWING, asked, "answer-council-invitation", () -> {
      assertThat(tasklist.formText()).contains("成果は公開が原則です。");
      tasklist.pick("invitation-answer", "同意する");
    });
    work(tasklist, REFUSING, councils.invitation(REFUSING, council), "answer-council-invitation",
        () -> tasklist.pick("invitation-answer", "同意しない"));
    AGREEING.forEach(person -> councils.answer(person, council, "yes"));
  }

  private void agreeOnRules(Tasklist tasklist) {
    work(tasklist, SECRETARIAT, council, "edit-rules", () -> {
      assertThat(tasklist.formText()).contains("第12条", "事務と改正");
      tasklist.pick("rules-action", "条を改める");
      write(tasklist, "clause-number", "5");
      write(tasklist, "clause-heading", "会合");
      write(tasklist, "clause-words", "会合は年に三回以上開きます。構成員はだれでも議題を提案できます。");
      tasklist.write("reason", "動きが速い分野のため。");
    });
    work(tasklist, SECRETARIAT, council, "edit-rules", () -> {
      assertThat(tasklist.formText()).contains("年に三回以上");
      tasklist.pick("rules-action", "構成員に諮る");
    });
    String consensus = councils.consensus(council);
    work(tasklist, KNOWING, consensus, "state-position", () -> {
      assertThat(tasklist.formText()).contains("第5条（会合）", "年に三回以上", "第1回");
      tasklist.pick("position", "異議がある");
      tasklist.write("reason", "三回は多い。二回なら同意する。");
    });
    AGREEING.forEach(person -> councils.agree(consensus, person));
    work(tasklist, SECRETARIAT, consensus, "revise-text", () -> {
      assertThat(tasklist.formText()).contains("三回は多い", "加藤 由紀");
      tasklist.write("words", tasklist.written("words").replace("年に三回以上", "年に二回以上"));
      tasklist.write("reason", "加藤さんの異議のとおり二回に戻した。");
    });
    work(tasklist, KNOWING, consensus, "state-position", () -> {
      assertThat(tasklist.formText()).contains("第2回", "二回に戻した", "二回なら同意する");
      tasklist.pick("position", "同意する");
    });
    AGREEING.forEach(person -> councils.agree(consensus, person));
  }

  private void assertEstablished(Tasklist tasklist) {
    tasklist.go("/office/councils/" + council);
    tasklist.picture("council");
    assertThat(tasklist.pageText()).contains("設置済み", "第1版", "年に二回以上", "加藤 由紀", "合意した")
        .contains("①研究開発等を代表する者", "②研究推進法人", "③責任府省", "④社会実装の担い手", "⑤知見を有する者", "⑥シンクタンク等")
        .doesNotContain("近藤 正樹", "構成員のいない区分");
    tasklist.go("/public/councils");
    tasklist.picture("published");
    assertThat(tasklist.pageText()).contains(council).doesNotContain("加藤 由紀");
    assertThat(desk.ended(council, "council-established")).isTrue();
    assertThat(desk.record(council)).extracting(Decision::kind).contains("member-declined", "rules-agreed");
  }

  /** From a ministry to the researcher and to who implements; nobody but these two can open it. */
  private void provideSecret(Tasklist tasklist) throws IOException {
    start(tasklist, MINISTRY, "秘密情報の提供", () -> tasklist.write("council-number", council));
    secret = last("secret");
    work(tasklist, MINISTRY, secret, "describe-secret", () -> {
      tasklist.pick("result-origin", "このプロジェクトの成果ではない");
      tasklist.choose("secret-category", "サイバー事案");
      write(tasklist, "secret-title", "ライダーを狙った攻撃の概要");
      write(tasklist, "secret-scope", SCOPE);
      write(tasklist, "secret-purpose", "試作機の防護の設計のため");
      tasklist.date("valid-from", day(0));
      tasklist.date("valid-until", day(180));
      tasklist.pick("recipients", "田中 明");
      tasklist.pick("recipients", "福田 愛");
    });
    tasklist.go("/office/secrets/" + secret);
    assertThat(tasklist.send(Files.writeString(folder.resolve("route.txt"), CONTENT))).startsWith("送りました");
    work(tasklist, MINISTRY, secret, "upload-content", () -> assertThat(tasklist.formText()).contains("route.txt"));
    work(tasklist, OFFICER, secret, "check-secret", () -> {
      assertThat(tasklist.formText()).contains(SCOPE, "田中 明", "福田 愛", "渡辺 美咲").doesNotContain(CONTENT);
      tasklist.pick("secret-check", "提供を認める");
    });
    assertThat(desk.letters(secret, "information/acknowledgement-requested"))
        .extracting(Letter::recipientId).containsExactlyInAnyOrder(RESEARCHER, IMPLEMENTER);
    tasklist.beUsedBy(RESEARCHER, Caller.PASSWORD);
    assertThat(tasklist.fetched(content())).as("before it is acknowledged").startsWith("404");
    work(tasklist, RESEARCHER, secrets.receipt(secret, RESEARCHER), "acknowledge-secret", () -> {
      assertThat(tasklist.formText()).contains(SCOPE, "試作機の防護の設計のため").doesNotContain(CONTENT);
      tasklist.pick("acknowledgement", "承知し、受領する");
    });
    secrets.acknowledge(secret, IMPLEMENTER);
    tasklist.go("/office/secrets/" + secret);
    tasklist.picture("secret");
    assertThat(tasklist.fetched(content())).isEqualTo("200 " + CONTENT);
  }

  private void assertOthersSeeNoSecret(Tasklist tasklist) {
    for (String person : List.of(THINK_TANK, REFUSING)) {
      tasklist.logIn(person, Caller.PASSWORD);
      String refused = tasklist.fetched(content());
      assertThat(refused).as(person).startsWith("404").doesNotContain(secret, "ライダー");
      assertThat(tasklist.fetched("/office/secrets/SEC-2099-999/content")).isEqualTo(refused);
      tasklist.go("/office/secrets/" + secret);
      tasklist.picture("not-found");
      assertThat(tasklist.pageText()).contains("秘密情報はありません").doesNotContain("ライダー", SCOPE);
    }
    tasklist.logIn(MINISTRY, Caller.PASSWORD);
    tasklist.go("/office/secrets/" + secret + "/accesses");
    tasklist.picture("accesses");
    assertThat(tasklist.pageText()).contains("田中 明", "開いた", "石井 亮", "近藤 正樹", "開かなかった");
  }

  private void handleLeak(Tasklist tasklist) {
    start(tasklist, IMPLEMENTER, "漏えい事案", () -> {
      write(tasklist, "leak-what", "写しの入った端末を電車に置き忘れた。");
      write(tasklist, "leak-noticed", "今朝 9時ごろ");
      tasklist.write("named-secrets", secret);
    });
    String incident = last("leak_incident");
    for (String person : List.of(IMPLEMENTER, RESEARCHER)) {
      tasklist.beUsedBy(person, Caller.PASSWORD);
      assertThat(tasklist.fetched(content())).as(person).startsWith("404");
    }
    tasklist.go("/office/secrets/" + secret);
    tasklist.picture("closed");
    assertThat(tasklist.pageText()).contains("今は開けません");

    work(tasklist, OFFICER, incident, "report-leak-first", () -> {
      assertThat(tasklist.formText()).contains("電車に置き忘れた", "福田 愛", secret);
      tasklist.write("first-findings", "端末は鍵をかけてあった。");
    });
    work(tasklist, OFFICER, incident, "assess-leak", () -> {
      assertThat(tasklist.formText()).contains("鍵をかけてあった");
      write(tasklist, "leak-extent", "だれにも見られていない。");
      write(tasklist, "leak-cause", "持ち歩く端末に写しを置いた。");
      write(tasklist, "leak-harm", "なし。");
      tasklist.pick("leak-finding", "その疑いが残る");
    });
    work(tasklist, SECRETARIAT, incident, "decide-leak", () -> {
      assertThat(tasklist.formText()).contains("持ち歩く端末に写しを置いた。");
      tasklist.pick("leak-outcome", "停止を解く");
      tasklist.pick("police-referral", "しない");
      write(tasklist, "referral-reason", "犯罪ではない。");
      tasklist.write("reason", "端末が戻り、開かれた跡がない。");
    });
    work(tasklist, OFFICER, incident, "record-lessons",
        () -> tasklist.write("lessons", "写しを持ち歩く端末に置かない。全員に知らせた。"));

    assertThat(desk.ended(incident, "leak-closed")).isTrue();
    tasklist.beUsedBy(RESEARCHER, Caller.PASSWORD);
    assertThat(tasklist.fetched(content())).isEqualTo("200 " + CONTENT);
  }

  private void publish(Tasklist tasklist) {
    start(tasklist, RESEARCHER, "成果の公表の届出", () -> {
      tasklist.choose("result-kind", "論文");
      write(tasklist, "project-number", results.project(council));
      write(tasklist, "result-title", PAPER);
      write(tasklist, "result-summary", "受光器を冷やし、感度を十倍にした。");
      write(tasklist, "result-venue", "計測学会誌");
      tasklist.date("planned-on", day(20));
      tasklist.pick("open-close", "公開する");
      tasklist.pick("partner-check", "海外の相手はいない");
    });
    String publication = last("publication");
    work(tasklist, OFFICER, publication, "compare-with-secrets", () -> {
      assertThat(tasklist.formText()).contains(PAPER, secret, SCOPE).doesNotContain(CONTENT);
      tasklist.pick("comparison-result", "含まない");
    });
    work(tasklist, MINISTRY, publication, "respond-to-notice", () -> {
      assertThat(tasklist.formText()).contains(PAPER, "受光器を冷やし");
      tasklist.pick("notice-answer", "支障はない");
    });
    results.respond(AGENCY, publication, "no-objection");
    assertThat(published(tasklist)).as("before its day").doesNotContain(PAPER);

    dayComes(publication, 20);

    assertThat(published(tasklist)).contains(publication, PAPER, "受光器を冷やし", "計測学会誌");
  }

  private void delay(Tasklist tasklist) {
    LocalDate later = today().plusDays(60);
    String publication = desk.open(RESEARCHER, "result-publication",
        with(results.described(results.project(council), 20), entry("resultTitle", LATER_PAPER)));
    results.compare(publication, "no-secret");
    work(tasklist, MINISTRY, publication, "respond-to-notice", () -> {
      tasklist.pick("notice-answer", "公表を控えるよう申し出る");
      tasklist.choose("wish", "定めた日まで遅らせる");
      tasklist.write("reason", "防護の改修が済むまで待ってほしい。");
    });
    results.respond(AGENCY, publication, "no-objection");
    work(tasklist, SECRETARIAT, publication, "propose-outcome", () -> {
      assertThat(tasklist.formText()).contains(LATER_PAPER, "渡辺 美咲", "防護の改修が済むまで");
      tasklist.pick("publication-outcome", "定めた日まで遅らせる");
      tasklist.date("outcome-day", day(60));
      tasklist.write("reason", "改修は六十日で終わる。");
    });
    String consensus = desk.calledBy(publication, "publication-outcome", "consensus");
    work(tasklist, KNOWING, consensus, "state-position", () -> {
      assertThat(tasklist.formText()).contains(LATER_PAPER, "改修は六十日で終わる。");
      tasklist.pick("position", "同意する");
    });
    AGREEING.forEach(person -> councils.agree(consensus, person));
    work(tasklist, OTHER_SECRETARY, publication, "record-outcome", () -> {
      assertThat(tasklist.formText()).contains("改修は六十日で終わる。");
      tasklist.pick("publication-outcome", "定めた日まで遅らせる");
      tasklist.date("outcome-day", day(60));
      tasklist.write("reason", "改修が済む日まで遅らせる。");
    });
    assertThat(desk.letters(publication, "information/publication-settled"))
        .extracting(Letter::recipientId).containsExactly(RESEARCHER);
    assertThat(published(tasklist)).contains(PAPER).doesNotContain(LATER_PAPER);

    timePasses(publication, later, "day-come");
    results.dayComes(publication);

    assertThat(published(tasklist)).contains(PAPER, LATER_PAPER);
  }

  private String published(Tasklist tasklist) {
    tasklist.go("/public/publications");
    tasklist.picture("results");
    return tasklist.pageText();
  }

  private void dayComes(String publication, int days) {
    timePasses(publication, today().plusDays(days), "planned-day");
  }

  /** The first moment of a day comes, and with it the timer. */
  private void timePasses(String caseNumber, LocalDate day, String timer) {
    var first = day.atStartOfDay(Moments.JAPAN).toInstant();
    desk.timePasses(caseNumber, Duration.between(clock.instant(), first).plusSeconds(1), timer);
  }

  private String content() {
    return "/office/secrets/" + secret + "/content";
  }

  private String last(String table) {
    return database.sql("select max(number) from " + table).query(String.class).single();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Moments.JAPAN);
  }

  private String day(int later) {
    return today().plusDays(later).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }

  /** Where fields follow that are written, too: a form that is drawn again loses what it has not yet taken over. */
  private static void write(Tasklist tasklist, String field, String text) {
    tasklist.write(field, text);
    tasklist.leaveField();
  }

  private void start(Tasklist tasklist, String person, String process, Runnable answers) {
    tasklist.logIn(person, Caller.PASSWORD);
    tasklist.openStartForm(process);
    answers.run();
    tasklist.leaveField();
    tasklist.start();
  }

  private void work(Tasklist tasklist, String person, String caseNumber, String task, Runnable answers) {
    String open = desk.task(person, caseNumber, task).getId();
    tasklist.beUsedBy(person, Caller.PASSWORD);
    tasklist.takeByLink(open);
    answers.run();
    tasklist.complete();
  }
}
