package jp.kprogram.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.letter.Letter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("06 封のある公募の応募者への通知は、書かれるが、開封までどこにも現れない")
class SealedLettersTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");
  private static final String TEMPLATE = "call/corrigendum-published";

  @Autowired
  private SampleCalls calls;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private String call;
  private String emptyCall;
  private String number;

  @BeforeEach
  void sealedApplications() {
    call = calls.checked("jst", OPENS, CLOSES);
    emptyCall = calls.checked("jst", OPENS, CLOSES);
    ClockUtil.setCurrentTime(Date.from(OPENS.plusSeconds(60)));
    var tanaka = new ApplicationDesk(port, "tanaka");
    number = tanaka.number(call, tanaka.whole(call, "44440001", "通知の試験 " + call));
    tanaka.number(call, tanaka.whole(call, "44440002", "通知の試験 二 " + call));
    tanaka.number(call, tanaka.whole(call, "44440002", "通知の試験 三 " + call));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("訂正は応募者の一人一人に一通ずつ届き、一覧・件数・番号の並び・案件のページのどれも、応募のない公募と変わらない")
  void writesCorrigendum_withoutTellingOfIt() {
    correct(call);
    correct(emptyCall);

    assertThat(recipients(call)).containsExactly("erad-44440001", "erad-44440002");
    assertThat(recipients(emptyCall)).isEmpty();
    assertThat(desk.letters(call, TEMPLATE)).extracting(Letter::recipientId)
        .containsExactlyElementsOf(desk.letters(emptyCall, TEMPLATE).stream().map(Letter::recipientId).toList());
    assertThat(numbersInOrder(call)).isEqualTo(numbersInOrder(emptyCall));
    for (String person : List.of("ogawa", "sato", "watanabe")) {
      var caller = Caller.loggedIn(port, person, "tasklist");
      for (String path : List.of("/office/letters?case=%s", "/office/letters?status=held&case=%s",
          "/office/cases?number=%s")) {
        assertThat(comparable(caller.get(path.formatted(call)).body(), call)).as("%s %s", person, path)
            .isEqualTo(comparable(caller.get(path.formatted(emptyCall)).body(), emptyCall)).doesNotContain("erad-");
      }
      assertThat(caller.get("/office/letters").body()).doesNotContain("44440001", "LTR-1000");
      assertThat(caller.get("/office/letters/" + sealedLetter()).statusCode()).isEqualTo(
          caller.get("/office/letters/LTR-199999999999999999").statusCode());
    }
  }

  @Test
  @DisplayName("応募が開かれると、その応募者への通知が一覧に現れ、まだ開かれない応募者への通知は現れない")
  void showsLetters_onceTheApplicationIsOpened() {
    correct(call);

    ClockUtil.setCurrentTime(Date.from(CLOSES));
    desk.timePasses(number, Duration.ZERO, "sealing-due");

    assertThat(desk.letters(call, TEMPLATE)).extracting(Letter::recipientId)
        .contains("erad-44440001").doesNotContain("erad-44440002");
  }

  @Test
  @DisplayName("書面の応募の受付の通知は、開封まで現れない")
  void sealsReceipt_ofWhatCameOnPaper() {
    var fields = new HashMap<String, Object>(Map.of(
        "callNumber", call, "paperSource", "郵送で届いた。", "applicantName", "田中 明", "applicantEradId", "44440003",
        "applicantEmail", "tanaka@example.ac.jp", "institutionName", "某大学", "slotNumber", 1,
        "researchTitle", "受付の試験 " + call, "researchSummary", "概要", "securityControl", "計画"));
    fields.putAll(Map.of("firstBudgetYear", 2027, "firstBudgetAmount", 1, "firstMemberName", "田中 明",
        "firstMemberInstitution", "某大学", "firstMemberRole", "代表"));
    String paper = desk.open("ogawa", "application", fields);

    assertThat(desk.letters(paper, "application/application-entered")).isEmpty();
    ClockUtil.setCurrentTime(Date.from(CLOSES));
    desk.timePasses(paper, Duration.ZERO, "sealing-due");

    assertThat(desk.letters(paper, "application/application-entered")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains(paper + "-01", "科学技術振興機構"));
  }

  private void correct(String corrected) {
    desk.start("ogawa", "call-corrigendum", null, Map.of("callNumber", corrected, "correctionText", "誤字を直す。",
        "extension", "none", "correctionReason", "誤記があった。"));
    desk.complete("shimizu", corrected, "check-corrigendum", Map.of("outcome", "approve", "reason", "誤字のみ。"));
  }

  /** Of what is sealed, in the ledger itself. */
  private List<String> recipients(String of) {
    return database.sql("select recipient_id from letter where case_number = :call and sealed_by is not null "
        + "order by recipient_id").param("call", of).query(String.class).list();
  }

  private String sealedLetter() {
    return "LTR-" + database.sql("select id from letter where case_number = :call and recipient_id = 'erad-44440001'")
        .param("call", call).query(Long.class).single();
  }

  /** The numbers of the letters that are shown, counted from the first: a gap would tell of a sealed one. */
  private List<Long> numbersInOrder(String of) {
    var ids = desk.letters(of, TEMPLATE).stream().map(Letter::id).sorted().toList();
    return ids.stream().map(id -> id - ids.get(0)).toList();
  }

  private static String comparable(String page, String number) {
    return page.replace(number, "*")
        .replaceAll("\"timestamp\":\"[^\"]*\"", "")
        .replaceAll("LTR-\\d+", "LTR")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "time");
  }
}
