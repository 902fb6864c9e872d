package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.SelectionDesk.points;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.Calls;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("07 締切から結果の通知・委託契約までの日数")
class SelectionClocksTest {

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private CallDesk calls;

  @Autowired
  private Calls register;

  @Autowired
  private CallResults results;

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  private String selection;
  private String application;

  @BeforeEach
  void prepare() {
    selection = selections.selection(Slot.limited(1, 1_000));
    application = selections.application(selection, "量子センサの小型化", 400, points(9), points(9), points(9));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("締切の翌日から数え、期限が近づき、過ぎたことを、担当の機関・事務局・監査が見る")
  void countsFromTheClosing() {
    passed(74);
    assertThat(list("ogawa")).contains("74日／90日（進行中）", "74日／180日（進行中）", "期限 2026年7月15日")
        .contains("/office/selections/" + selection);
    passed(75);
    assertThat(list("ogawa")).contains("<strong>75日／90日（期限が近い）</strong>");
    passed(91);
    for (String person : new String[] {"ogawa", "sato", "fujii", SelectionDesk.CHAIR}) {
      assertThat(list(person)).as(person).contains("91日／90日（期限超過）");
    }
    assertThat(page("ogawa", "/office/selections/" + selection)).contains("91日／90日（期限超過）", "91日／180日（進行中）");
  }

  @Test
  @DisplayName("通知と契約の日に止まり、契約に至らなければ契約の日数はない")
  void stopsWhereItIsDone() {
    awards.decided(selection, application, "adopted", 1, 400);
    String award = awards.open(selection, application);
    passed(100);
    assertThat(list("ogawa")).contains("65日／90日（期限内に完了）", "100日／180日（進行中）");

    awards.clock(AwardDesk.DECIDED);
    awards.checked(award);
    awards.planned(award);
    awards.signed(award, 400);
    passed(300);

    assertThat(list("ogawa")).contains("65日／180日（期限内に完了）");
  }

  @Test
  @DisplayName("締切から6か月以内に結果を知らせた選考の数と割合が、締切の年度ごとに見える")
  void showsTheShareOfEachYear() {
    passed(100);
    List<Integer> before = year("ogawa");
    List<Integer> others = year("abe");

    awards.decided(selection, application, "adopted", 1, 400);
    passed(100);

    assertThat(year("ogawa")).as("6か月以内、6か月超、通知の前")
        .containsExactly(before.get(0) + 1, before.get(1), before.get(2) - 1);
    assertThat(page("ogawa", "/office/selections")).contains("締切から6か月以内に結果を知らせた割合", "目標は90%以上");
    assertThat(year("abe")).as("ほかの機関の選考は数えない").isEqualTo(others);
  }

  @Test
  @DisplayName("応募の番号、題名、件数はどこにもなく、ほかの機関と応募者には選考も見えない")
  void tellsNothingOfApplications() {
    assertThat(list("ogawa")).contains(selection).doesNotContain(application, "量子センサの小型化");
    for (String outsider : new String[] {"abe", "tanaka", "ishikawa"}) {
      assertThat(list(outsider)).as(outsider).doesNotContain(selection);
    }
    selections.conflict("shimizu", application);
    assertThat(list("shimizu")).contains(selection).doesNotContain("/office/selections/" + selection);
    assertThat(list("sato")).contains(selection).doesNotContain("/office/selections/" + selection);
  }

  @Test
  @DisplayName("選考が始まっていなくても、締切から75日で機関に、90日を過ぎると内閣府にも、一度だけ知らせ、結果が届くまで待つ")
  void tellsOfASlowResult() {
    String call = calls.mainCall(calls.concept("direct", SlotOf.main("運航安全管理", 6_000)));
    calls.published(call);
    String late = selections.accepted(call, "量子センサ", 600, true);
    Instant closing = calls.call(call).closesAt();
    calls.at(call, closing, "closing-due");
    assertThat(waiting("ogawa", call)).contains("0日／90日（進行中）").doesNotContain(late);
    assertThat(waiting("abe", call)).isEmpty();

    calls.at(call, morning(closing, 75), "result-clock-due");

    assertThat(desk.letters(call, "adoption/clock-close")).extracting(Letter::recipientId)
        .contains("ogawa", "shimizu").doesNotContain("sato", "takahashi", "abe");
    assertThat(desk.letters(call, "adoption/clock-close").get(0).text()).contains("結果の通知の期限は", "75日", "JST");
    assertThat(waiting("sato", call)).contains("75日／90日（期限が近い）", "に機関へ通知");
    String begun = selections.selectionFor(call);
    calls.at(call, morning(closing, 91), "result-clock-due");
    assertThat(desk.letters(begun, "adoption/clock-late")).extracting(Letter::recipientId)
        .contains("ogawa", "sato", "takahashi").doesNotContain("abe").doesNotHaveDuplicates();
    assertThat(desk.record(begun, "clock-told")).singleElement()
        .satisfies(one -> assertThat(one.reason()).contains("91日／90日（期限超過）"));
    assertThat(desk.letters(call, "adoption/clock-late")).isEmpty();
    assertThat(waiting("ogawa", call)).isEmpty();

    results.report(call, 1, SlotOutcome.AWARDED, 1, 1, Yen.ofMillions(600), "選考の決定による。");

    assertThat(desk.passed(call, "await-late-selection")).isTrue();
    assertThat(desk.ended(call, "call-awarded")).isTrue();
  }

  @Test
  @DisplayName("締切が後から延びれば、日数は新しい締切から数える")
  void countsFromTheClosingThatMoved() {
    String call = calls.mainCall(calls.concept("direct", SlotOf.main("運航安全管理", 6_000)));
    calls.published(call);
    selections.accepted(call, "量子センサ", 600, true);
    Instant closing = calls.call(call).closesAt();
    calls.at(call, closing, "closing-due");
    calls.clock(closing.plusSeconds(60));
    Instant moved = closing.plus(Duration.ofDays(10));
    desk.as("ogawa", () -> register.extend(call, moved, "障害のため", "INC-1992-" + call));

    calls.at(call, morning(closing, 75), "result-clock-due");

    assertThat(desk.letters(call, "adoption/clock-close")).isEmpty();
    calls.at(call, morning(moved, 75), "result-clock-due");
    assertThat(desk.letters(call, "adoption/clock-close")).isNotEmpty();
  }

  @Test
  @DisplayName("契約が進まなければ、締切から150日で機関に、180日を過ぎると内閣府にも、公募枠ごとに一度だけ知らせる")
  void tellsOfASlowContract() {
    awards.decided(selection, application, "adopted", 1, 400);
    String award = awards.open(selection, application);
    String second = selections.application(selection, "海中通信", 400);
    awards.decided(selection, second, "adopted", 2, 400);
    String other = awards.open(selection, second);

    fires(award, 150, "contract-close");
    fires(other, 150, "contract-close");

    assertThat(desk.letters(selection, "adoption/clock-close")).extracting(Letter::recipientId)
        .contains("ogawa").doesNotContain("sato").doesNotHaveDuplicates();
    assertThat(list("ogawa")).contains("150日／180日（期限が近い）", "9月13日に機関へ通知");
    fires(award, 181, "contract-late");
    fires(other, 181, "contract-late");
    assertThat(desk.letters(selection, "adoption/clock-late")).extracting(Letter::recipientId)
        .contains("ogawa", "sato").doesNotHaveDuplicates();
    assertThat(desk.letters(selection, "adoption/clock-late").get(0).text())
        .contains("委託契約の締結の期限（2026年10月13日）", "181日").doesNotContain(application, second);
    assertThat(desk.record(selection, "clock-told")).extracting("outcome").containsExactly("alarm", "late");
    assertThat(list("sato")).contains("10月14日に内閣府へ通知");
    assertThat(desk.open(award)).as("the work goes on").contains("due-diligence");
  }

  private void fires(String award, int days, String timer) {
    awards.clock(morning(SelectionDesk.CLOSED, days));
    desk.timePasses(award, Duration.ZERO, timer);
  }

  private static Instant morning(Instant closing, int days) {
    return LocalDate.ofInstant(closing, Moments.JAPAN).plusDays(days).atTime(9, 0).atZone(Moments.JAPAN).toInstant();
  }

  /** The row of a slot whose selection has not begun. */
  private String waiting(String person, String call) {
    String page = page(person, "/office/selections");
    int end = page.indexOf("<h2>選考</h2>");
    int begin = page.indexOf(call);
    return begin < 0 || begin > end ? "" : page.substring(begin, page.indexOf("</tr>", begin));
  }

  private static void passed(int days) {
    ClockUtil.setCurrentTime(Date.from(SelectionDesk.CLOSED.plus(Duration.ofDays(days))));
  }

  /** The row of the selection in the list; the list is the latest first. */
  private String list(String person) {
    String page = page(person, "/office/selections");
    int begin = page.indexOf(selection);
    return begin < 0 ? "" : page.substring(page.lastIndexOf("<tr>", begin), page.indexOf("</tr>", begin));
  }

  /** The three numbers of the year in which the call closed. */
  private List<Integer> year(String person) {
    String page = page(person, "/office/selections");
    int begin = page.indexOf("2026年度（令和8年度）");
    return begin < 0 ? List.of(0, 0, 0) : Pattern.compile("(\\d+)件").matcher(page.substring(begin)).results()
        .limit(3).map(match -> Integer.valueOf(match.group(1))).toList();
  }

  private String page(String person, String path) {
    String login = person.equals("fujii") ? "cockpit" : "tasklist"; // auditors have no Tasklist
    return Caller.loggedIn(port, person, login).get(path).body();
  }
}
