package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.AGENCY;
import static jp.kprogram.app.council.CouncilDesk.MINISTRY;
import static jp.kprogram.app.council.CouncilDesk.OTHER_SECRETARY;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static jp.kprogram.app.council.CouncilDesk.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.council.Council;
import jp.kprogram.council.CouncilKind;
import jp.kprogram.council.Councils;
import jp.kprogram.council.CouncilStatus;
import jp.kprogram.council.Member;
import jp.kprogram.meeting.Meetings;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("08 横断協議の場")
class CrossCouncilTest {

  private static final List<String> THREE = List.of(REPRESENTATIVE, AGENCY, MINISTRY);

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private Councils councils;

  @Autowired
  private Meetings meetings;

  @BeforeEach
  void aMonday() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-01T01:00:00Z")));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("二つの協議会をつなぎ、構成員の同意と規約の合意を経て設置され、公表され、会合を開ける")
  void worksLikeEveryCouncil() {
    String first = council.established();
    String second = council.established();
    String across = consented(first, second);
    council.put(across);
    THREE.forEach(person -> council.agree(council.consensus(across), person));

    assertThat(desk.ended(across, "cross-established")).isTrue();
    Council found = councils.get(across);
    assertThat(found.kind()).isEqualTo(CouncilKind.CROSS);
    assertThat(found.status()).isEqualTo(CouncilStatus.ESTABLISHED);
    assertThat(councils.links(across)).containsExactly(first, second);
    assertThat(councils.members(across)).extracting(Member::organisation).contains("みなと工科大学");
    assertThat(Caller.anonymous(port).get("/public/councils").body())
        .contains(across, "横断協議の場", councils.titles(first).get(0));
    assertThat(councils.titles(across)).hasSize(2);
    assertThat(Caller.loggedIn(port, REPRESENTATIVE, "tasklist").get("/office/councils/" + across).statusCode())
        .isEqualTo(200);
    assertThat(Caller.loggedIn(port, "shimizu", "tasklist").get("/office/councils/" + across).statusCode())
        .as("of the agency, but no member").isEqualTo(404);
    String meeting = desk.open(SECRETARIAT, "council-meeting", Map.of("councilNumber", across, "heldOn", "2026-06-15",
        "heldTime", "10:00", "place", "オンライン", "agendaClosesOn", "2026-06-05"));
    assertThat(meetings.find(meeting).orElseThrow().council()).isEqualTo(across);
  }

  @Test
  @DisplayName("つながりは後から増やし、終えられる。協議会は複数の横断の場につながる")
  void changesLinks() {
    String first = council.established();
    String second = council.established();
    String third = council.established();
    String across = open(first, second);
    String other = open(first, third);

    change(across, "link", third);
    assertThat(councils.links(across)).containsExactly(first, second, third);
    assertThatThrownBy(() -> change(across, "link", third)).hasStackTraceContaining("すでにつながって");
    change(across, "unlink", first);
    assertThat(councils.links(across)).containsExactly(second, third);
    assertThat(councils.links(other)).containsExactly(first, third);
    assertThatThrownBy(() -> change(across, "unlink", first)).hasStackTraceContaining("つながっていません");
    assertThatThrownBy(() -> change(first, "link", third)).hasStackTraceContaining("番号を確かめて");
    assertThatThrownBy(() -> change(across, "link", other)).hasStackTraceContaining("課題の協議会ではありません");
    assertThat(desk.record(across, "council-linked")).extracting("outcome").containsExactly("link", "unlink");
  }

  @Test
  @DisplayName("規約に合意がなければ設置されない。取りやめもできる")
  void comesToNothing() {
    String first = council.established();
    String second = council.established();
    String across = consented(first, second);
    council.put(across);
    desk.timePasses(council.consensus(across), Duration.ofDays(70), "limit-reached");
    desk.complete(SECRETARIAT, across, "decide-rules", Map.of("rulesDecision", "stop", "reason", "機が熟していない。"));
    assertThat(desk.ended(across, "cross-not-established")).isTrue();
    assertThat(councils.get(across).status()).isEqualTo(CouncilStatus.NOT_ESTABLISHED);

    String withdrawn = open(first, second);
    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", withdrawn, "reason", "重なる場があった。"));
    assertThat(desk.ended(withdrawn, "cross-withdrawn")).isTrue();
    assertThat(councils.get(withdrawn).status()).isEqualTo(CouncilStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("つなぐのは設置された協議会を二つ以上、代表する者はつなぐ協議会の研究代表者だけ")
  void linksWhatWorks() {
    String first = council.established();
    String preparing = council.consented();
    assertThatThrownBy(() -> open(first, first)).hasStackTraceContaining("二つ以上");
    assertThatThrownBy(() -> open(first, preparing)).hasStackTraceContaining("設置された課題の協議会ではありません");
    String across = open(first, council.established());
    var fields = proposal();
    fields.put("representatives", CaseDesk.list("endo"));
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, across, "propose-members", fields))
        .hasMessageContaining("つなぐ協議会の");
    fields.put("setupWay", "join");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, across, "propose-members", fields))
        .isInstanceOf(RuntimeException.class);
  }

  private String open(String... linked) {
    return desk.open(SECRETARIAT, "cross-council", Map.of("councilName", "無人機の安全に関する横断協議の場",
        "councilNumbers", String.join("\n", linked), "purpose", "安全の基準を課題をまたいで話し合う。"));
  }

  /** Proposed by one secretary, approved by another, and all three have consented. */
  private String consented(String... linked) {
    String across = open(linked);
    desk.complete(SECRETARIAT, across, "propose-members", proposal());
    desk.complete(OTHER_SECRETARY, across, "approve-members", Map.of("membersOutcome", "approve"));
    THREE.forEach(person -> council.answer(person, across, "yes"));
    return across;
  }

  private static Map<String, Object> proposal() {
    var fields = new HashMap<>(CouncilDesk.two(REPRESENTATIVE));
    fields.remove("ministryGap");
    fields.put("ministryMembers", CaseDesk.list(MINISTRY));
    return fields;
  }

  private void change(String across, String action, String linked) {
    desk.start(SECRETARIAT, "council-linking", null, Map.of("councilNumber", across, "linkAction", action,
        "linkedCouncil", linked, "reason", "話し合うことが変わった。"));
  }
}
