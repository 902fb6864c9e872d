package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.SelectionDesk.points;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
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
