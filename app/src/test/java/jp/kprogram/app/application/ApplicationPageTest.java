package jp.kprogram.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("06 開封した応募のページ")
class ApplicationPageTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");

  @Autowired
  private SampleCalls sampleCalls;

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  private String call;
  private String number;
  private Caller ogawa;

  @BeforeEach
  void openedApplication() {
    call = sampleCalls.checked("jst", OPENS, CLOSES);
    timeIs(OPENS.plusSeconds(60));
    var tanaka = new ApplicationDesk(port, "tanaka");
    var content = tanaka.whole(call, "11112222", "量子センサの小型化 <b>" + call);
    content.put("documents", tanaka.documents(call, "proposal"));
    number = tanaka.number(call, content);
    timeIs(CLOSES);
    desk.timePasses(number, Duration.ZERO, "sealing-due");
    ogawa = Caller.loggedIn(port, "ogawa", "tasklist");
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("公募を行う機関は、締め切った公募の応募を、番号・応募者・点検・状況の一覧で見る")
  void listsApplications_forTheAgency() {
    assertThat(ogawa.get("/office/applications").body()).contains(call, "2026年4月16日（木）12:00");

    var page = ogawa.get("/office/applications?call=" + call);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(number, "田中 明", "みなと工科大学", "書類　不適合", "形式審査中", "応募 1 件");
    desk.complete("ogawa", number, "check-formalities", Map.of("outcome", "accept", "reason", "書類を確かめた。"));
    assertThat(ogawa.get("/office/applications?call=" + call).body()).contains("受理");
    assertThat(ogawa.get("/office/applications?call=" + call + "&page=2").body()).contains("開封した応募はありません。");
    assertThat(ogawa.get("/office/applications?call=" + call + "&page=0").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("応募のページは、形式審査に要るものを見せ、入力の記号を解釈しない")
  void showsApplication_toTheAgency() {
    var page = ogawa.get("/office/applications/" + number);

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains(number + "-01", "11112222", "1234567890", "4億円", "2027年度", "2億5,000万円", "科研費 基盤研究", "20%",
            "資金計画書", "量子センサの小型化 &lt;b&gt;", "proposal.pdf")
        .doesNotContain("<b>", "海中で長く使える", "持ち出しを記録する");
  }

  @Test
  @DisplayName("書類は手を加えずに渡され、開くたびに、だれが何を開いたかが記録される")
  void recordsEachReading_ofADocument() {
    var answer = ogawa.get("/office/applications/" + number + "/documents/proposal");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(ApplicationDesk.PDF);
    assertThat(desk.record(number, "application-document-read")).singleElement().satisfies(reading -> {
      assertThat(reading.decidedBy()).isEqualTo("ogawa");
      assertThat(reading.reason()).contains("第1版");
    });
    assertThat(ogawa.get("/office/applications/" + number + "/documents/budget").statusCode()).isEqualTo(404);
    assertThat(desk.record(number, "application-document-read")).hasSize(1);
  }

  @Test
  @DisplayName("監査は一覧だけを見る。ほかの機関、事務局、省、応募者には、一覧も応募も書類もない")
  void isClosedToEverybodyElse() {
    var auditor = Caller.loggedIn(port, "fujii", "cockpit");
    assertThat(auditor.get("/office/applications?call=" + call).body())
        .contains(number).doesNotContain("/office/applications/" + number);
    assertThat(auditor.get("/office/applications/" + number).statusCode()).isEqualTo(404);
    assertThat(auditor.get("/office/applications/" + number + "/documents/proposal").statusCode()).isEqualTo(404);

    for (String person : List.of("abe", "sato", "watanabe", "tanaka", "yamashita", "hashimoto")) {
      var stranger = Caller.loggedIn(port, person, "tasklist");
      for (String path : List.of("?call=" + call, "/" + number, "/" + number + "/documents/proposal")) {
        var answer = stranger.get("/office/applications" + path);
        assertThat(answer.statusCode()).as(person + path).isIn(403, 404);
        assertThat(answer.body()).as(person + path).doesNotContain("田中 明").doesNotContain("量子センサ");
      }
    }
    assertThat(desk.record(number, "application-document-read")).isEmpty();
  }

  private static void timeIs(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
