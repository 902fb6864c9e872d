package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.SelectionDesk.points;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("07 結果は通知の時刻まで見えず、その瞬間から見える")
class ResultReleaseTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @LocalServerPort
  private int port;

  private Caller applicant;
  private String selection;
  private String adopted;
  private String reserve;
  private String rejected;

  @BeforeEach
  void prepare() {
    applicant = Caller.basic(port, "tanaka");
    selection = selections.selection(new Slot("limited", 1, 2_000, "main", "offered"));
    String mark = selection.substring(selection.length() - 3);
    adopted = selections.application(selection, "量子センサ" + mark, 600, points(9), points(9), points(9));
    reserve = selections.application(selection, "海中通信" + mark, 500, points(8), points(8), points(8));
    rejected = selections.application(selection, "測位補正" + mark, 400, points(4), points(4), points(4));
    selections.start(selection);
    selections.shortlistAsItIs(selection);
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("通知の1秒前までは誰にも「審査中」としか見えず、その時刻から、応募者と公衆に同時に見える")
  void releasesAtTheSecond() {
    decided();

    at(SelectionDesk.RELEASED.minusSeconds(1));
    for (String application : List.of(adopted, reserve, rejected)) {
      assertThat(status(application)).isEqualTo("under-review");
      assertThat(result(application)).contains("審査中").doesNotContain("理由").doesNotContain("adopted");
      assertThat(applicant.get("/api/v1/applications/" + application).body()).contains("\"accepted\"");
    }
    assertThat(published()).doesNotContain(adopted);
    assertThat(page()).doesNotContain(adopted).doesNotContain("量子センサ" + selection.substring(9));

    at(SelectionDesk.RELEASED);
    assertThat(status(adopted)).isEqualTo("adopted");
    assertThat(status(reserve)).isEqualTo("reserve");
    assertThat(status(rejected)).isEqualTo("rejected");
    assertThat(result(rejected)).contains("水準に達しませんでした", "2026-07-01T10:00:00+09:00");
    assertThat(published()).contains(adopted, "量子センサ" + selection.substring(9)).doesNotContain(reserve)
        .doesNotContain(rejected);
    assertThat(page()).contains("量子センサ" + selection.substring(9))
        .doesNotContain("海中通信" + selection.substring(9));
  }

  @Test
  @DisplayName("ほかの応募者と職員は、通知の後も応募の結果を応募者の窓口から見られない")
  void showsNothingToOthers() {
    decided();
    at(SelectionDesk.RELEASED);

    for (String other : List.of("endo", "ogawa", "ishikawa", "sato")) {
      var answer = Caller.basic(port, other).get("/api/v1/applications/" + adopted + "/result");
      assertThat(answer.statusCode()).as(other).isIn(403, 404);
      assertThat(answer.body()).doesNotContain("adopted");
    }
    assertThat(Caller.anonymous(port).get("/api/v1/applications/" + adopted + "/result").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("順位のページは、審査委員長と担当の機関だけが見られ、利益相反のある人、応募者、ほかの機関には何も見えない")
  void showsTheOrder_toChairAndAgencyAlone() {
    String path = "/office/selections/" + selection;
    for (String insider : List.of(SelectionDesk.CHAIR, SelectionDesk.OFFICER)) {
      var answer = Caller.loggedIn(port, insider, "tasklist").get(path);
      assertThat(answer.statusCode()).as(insider).isEqualTo(200);
      assertThat(answer.body()).contains(adopted, "22.5点").doesNotContain("ishikawa").doesNotContain("external-1");
    }
    selections.conflict("shimizu", rejected);
    for (String outsider : List.of("shimizu", "ishikawa", "tanaka", "abe", "sato")) {
      var answer = Caller.loggedIn(port, outsider, "tasklist").get(path);
      assertThat(answer.statusCode()).as(outsider).isIn(403, 404);
      assertThat(answer.body()).as(outsider).doesNotContain(adopted);
    }
  }

  @Test
  @DisplayName("所見への回答は、面接審査に進んだ応募者だけが、期限の前に一度だけでき、査読者の名は出ない")
  void takesOneReply_withinItsTime() {
    String comments = applicant.get("/api/v1/applications/" + adopted + "/comments").body();
    assertThat(comments).contains("研究開発内容の妥当性について確かめた").doesNotContain("ishikawa").doesNotContain("external-1");
    assertThat(applicant.get("/api/v1/applications/" + rejected + "/comments").statusCode()).isEqualTo(404);
    assertThat(Caller.basic(port, "endo").get("/api/v1/applications/" + adopted + "/comments").statusCode())
        .isEqualTo(404);

    assertThat(reply(adopted, "目標の値を補います。")).isEqualTo(200);
    assertThat(reply(adopted, "もう一度。")).isEqualTo(409);
    assertThat(reply(reserve, " ")).isEqualTo(400);
    at(Instant.parse("2026-06-08T09:00:00Z"));
    assertThat(reply(reserve, "遅れた回答")).isEqualTo(409);

    desk.timePasses(selection, Duration.ZERO, "replies-due");
    var task = desk.task(SelectionDesk.OFFICER, selection, "record-interviews");
    assertThat(desk.shown(SelectionDesk.OFFICER, task, "interviewRows").toString()).contains("目標の値を補います。")
        .doesNotContain("遅れた回答");
  }

  private void decided() {
    desk.timePasses(selection, Duration.ofDays(8), "replies-due");
    selections.interviewed(selection, adopted, "4.5");
    selections.interviewed(selection, reserve, "4");
    selections.interviewsDone(selection);
    selections.met(selection);
    selections.adopts(selection, adopted, 600);
    selections.reserves(selection, reserve, 500);
    selections.prepared(selection);
    selections.approved(selection);
  }

  private int reply(String application, String text) {
    return applicant.post("/api/v1/applications/" + application + "/reply", "{\"reply\":\"" + text + "\"}")
        .statusCode();
  }

  private String result(String application) {
    return applicant.get("/api/v1/applications/" + application + "/result").body();
  }

  private String status(String application) {
    return JsonPath.read(result(application), "$.status");
  }

  private String published() {
    return Caller.anonymous(port).get("/api/v1/public/results?size=100").body();
  }

  private String page() {
    return Caller.anonymous(port).get("/public/results").body();
  }

  private static void at(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
