package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.application.ApplicationDesk;
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
@DisplayName("07 個別の締切を待つ選考（P5）")
class LateApplicationsTest {

  private static final String LATE = "31415926";

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private AdoptionDesk adoption;

  private String call;
  private ApplicationDesk applicant;

  @BeforeEach
  void closedCall() {
    call = adoption.closedCall();
    applicant = new ApplicationDesk(port, "tanaka");
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("個別の締切が過ぎ、届いた応募の形式審査が終わるまで、審査委員会の設置に進まない")
  void waits_forTheLastDeadlineAndItsFormalCheck() {
    adoption.accepted(call, "量子センサの小型化");
    grant("2026-04-20");
    String selection = adoption.opened(call);
    String late = applicant.number(call, incomplete());

    assertThat(desk.open(selection)).isEmpty();
    assertThat(desk.record(selection, "late-applications-awaited")).singleElement()
        .satisfies(one -> assertThat(one.reason()).contains("2026年4月20日"));
    passes(selection, "2026-04-20");
    assertThat(desk.open(selection)).as("the late application is still sealed or checked").isEmpty();
    opens(late);
    assertThat(desk.open(late)).containsExactly("check-formalities");
    desk.complete(OFFICER, late, "check-formalities", Map.of("outcome", "accept", "reason", "原本で確かめた。"));

    assertThat(desk.passed(selection, "await-formal-checks")).isTrue();
    assertThat(desk.open(selection)).containsExactly("appoint-panel-members");
    assertThat(desk.variable(selection, "adoption", "applicationCount")).isEqualTo(2);
  }

  @Test
  @DisplayName("待つ間に認めた、さらに遅い締切も待ち、取り下げられた応募は待たない")
  void waits_forADeadlineGrantedMeanwhile() {
    grant("2026-04-20");
    String selection = adoption.opened(call);
    String late = applicant.number(call, incomplete());
    grant("2026-04-22");

    passes(selection, "2026-04-20");
    assertThat(desk.record(selection, "late-applications-awaited")).hasSize(2);
    assertThat(desk.open(selection)).isEmpty();
    passes(selection, "2026-04-22");
    assertThat(desk.ended(selection, "selection-without-application")).isFalse();
    withdraw(late);

    assertThat(desk.ended(selection, "selection-without-application")).isTrue();
  }

  @Test
  @DisplayName("応募が出そろった後は、個別の延長を申し出られない。個別の締切のない公募は待たない")
  void grantsNoMore_onceTheSelectionHasBegun() {
    adoption.accepted(call, "量子センサの小型化");

    String selection = adoption.opened(call);

    assertThat(desk.open(selection)).containsExactly("appoint-panel-members");
    assertThatThrownBy(() -> request("2026-04-20")).hasStackTraceContaining("選考が進んでいるため");
  }

  @Test
  @DisplayName("締切を待つ間に公募が取りやめとなれば、選考も終わる")
  void ends_whenItIsTakenBackMeanwhile() {
    grant("2026-04-20");
    String selection = adoption.opened(call);

    desk.start("sato", "case-withdrawal", null, Map.of("caseNumber", selection, "reason", "公募をやめる。"));
    desk.runJobs(selection);

    assertThat(desk.ended(selection, "selection-withdrawn")).isTrue();
  }

  private void grant(String day) {
    request(day);
    desk.complete(OTHER_OFFICER, call, "approve-deadline-exception", Map.of("outcome", "approve", "reason", "停電を確かめた。"));
  }

  private void request(String day) {
    desk.start(OFFICER, "deadline-exception", call, Map.of("callNumber", call, "applicantName", "遠藤 早苗",
        "applicantId", LATE, "applicantEmail", "endo@example.ac.jp", "newDeadlineOn", day, "newDeadlineTime", "12:00",
        "exceptionReason", "研究機関が停電した。"));
  }

  /** A document is missing, so that a person checks it. */
  private Map<String, Object> incomplete() {
    var content = new HashMap<>(applicant.whole(call, LATE, "水中光通信 " + call));
    content.put("documents", List.of());
    return content;
  }

  private void passes(String selection, String day) {
    var until = Instant.parse(day + "T03:00:00Z");
    desk.timePasses(
        selection, Duration.between(ClockUtil.getCurrentTime().toInstant(), until), "last-deadline-over");
  }

  private void opens(String application) {
    desk.timePasses(application, Duration.ZERO, "sealing-due");
  }

  private void withdraw(String application) {
    desk.start("tanaka", "case-withdrawal", null, Map.of("caseNumber", application, "reason", "所属を移るため。"));
  }
}
