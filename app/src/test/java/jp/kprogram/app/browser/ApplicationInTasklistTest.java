package jp.kprogram.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.SampleCalls;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Tasklistで、書面の応募を入力し、形式審査を終える")
class ApplicationInTasklistTest {

  private static final Pattern NUMBER = Pattern.compile("APP-\\d{4}-\\d{5}");
  private static final int ACCEPT = 0;
  private static final int RETURN = 1;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SampleCalls calls;

  @Autowired
  private Clock clock;

  @LocalServerPort
  private int port;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("職員が入力した応募は締切に開かれ、別の職員が確かめ、補正を求め、届いた補正を入力し、受理する")
  void takesApplicationFromPaperToAcceptance() {
    Instant now = clock.instant();
    Instant closes = now.plus(Duration.ofDays(1));
    String call = calls.checked("jst", now.minusSeconds(60), closes);
    try (var tasklist = new Tasklist("http://localhost:" + port, "application")) {
      String number = handIn(tasklist, call);
      ClockUtil.setCurrentTime(Date.from(closes));
      desk.timePasses(number, Duration.ZERO, "sealing-due");

      tasklist.logIn("ogawa", Caller.PASSWORD);
      tasklist.open(desk.task("ogawa", number, "check-formalities").getId());
      assertThat(tasklist.obstacle()).contains("別の方が担当してください");

      check(tasklist, number, RETURN, "研究機関の承諾書と、研究倫理教育の申告を出してください。");
      tasklist.takeByLink(desk.task("shimizu", number, "enter-correction").getId());
      assertThat(tasklist.formText()).contains(number, "補正の期限");
      tasklist.write("correction-source", "今日、研究機関の担当部署から郵送で届いた。");
      tasklist.date("approved-on", "2026/03/01");
      tasklist.leaveField();
      tasklist.complete();
      assertThat(desk.open(number)).containsExactly("check-formalities");
      check(tasklist, number, ACCEPT, "承諾書を確かめた。ほかの書類も届いている。");

      assertThat(desk.ended(number, "application-accepted")).isTrue();
      tasklist.go("/office/applications/" + number);
      assertThat(tasklist.pageText()).contains("受理", "量子センサの小型化");
      tasklist.picture("accepted");
    }
  }

  /** Only what must be filled in; gives the number that the page tells who entered it, and nobody else. */
  private String handIn(Tasklist tasklist, String call) {
    tasklist.logIn("ogawa", Caller.PASSWORD);
    tasklist.openStartForm("応募");
    var fields = new LinkedHashMap<String, String>();
    fields.put("call-number", call);
    fields.put("paper-source", "e-Rad に登録できない研究機関から、郵送で届いた。");
    fields.put("applicant-name", "遠藤 早苗");
    fields.put("applicant-erad-id", "55556666");
    fields.put("applicant-email", "endo@example.ac.jp");
    fields.put("institution-name", "みなと工科大学");
    fields.put("slot-number", "1");
    fields.put("research-title", "量子センサの小型化");
    fields.put("research-summary", "量子センサを小さくし、海中で長く使えるようにする。");
    fields.put("security-control", "情報を扱う者を限り、持ち出しを記録する。");
    fields.put("first-budget-year", "2027");
    fields.put("first-budget-amount", "250");
    fields.put("first-member-name", "遠藤 早苗");
    fields.put("first-member-institution", "みなと工科大学");
    fields.put("first-member-role", "研究代表者");
    fields.forEach((field, text) -> {
      tasklist.write(field, text);
      tasklist.leaveField(); // the form takes a text over a moment later
    });
    tasklist.start();
    tasklist.go("/office/applications");
    tasklist.picture("entered");
    var found = NUMBER.matcher(tasklist.pageText());
    assertThat(found.find()).as("the number, for who entered it").isTrue();
    return found.group();
  }

  private void check(Tasklist tasklist, String number, int outcome, String reason) {
    tasklist.logIn("shimizu", Caller.PASSWORD);
    tasklist.takeByLink(desk.task("shimizu", number, "check-formalities").getId());
    assertThat(tasklist.formText()).contains("研究機関の承諾").doesNotContain("量子センサ");
    tasklist.pick("outcome", outcome);
    tasklist.write("reason", reason);
    tasklist.complete();
  }
}
