package jp.kprogram.app.application;

import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.call.Calls;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("06 応募の受付（REST）")
class ApplicationIntakeTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");
  private static final String APPLICANT = "11112222";

  @Autowired
  private SampleCalls calls;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private JdbcClient database;

  @Autowired
  private Calls callService;

  @LocalServerPort
  private int port;

  private String call;
  private String title;
  private ApplicationDesk tanaka;
  private ApplicationDesk erad;

  @BeforeEach
  void openCall() {
    call = calls.checked("jst", OPENS, CLOSES);
    title = "量子センサの小型化 " + call;
    tanaka = new ApplicationDesk(port, "tanaka");
    erad = new ApplicationDesk(port, "erad");
    timeIs(OPENS.plusSeconds(60));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("応募すると、応募番号・受付番号とサーバーの受付時刻が返り、応募ごとに案件が一つ始まる")
  void takesApplication() {
    var answer = erad.handIn(call, erad.whole(call, APPLICANT, title));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String number = JsonPath.read(answer.body(), "$.number");
    assertThat(number).matches("APP-2026-\\d{5}");
    assertThat(answer.headers().firstValue("Location")).contains("/api/v1/applications/" + number);
    assertThat(text(answer, "receiptNumber")).isEqualTo(number + "-01");
    assertThat(text(answer, "receivedAt")).isEqualTo("2026-03-02T10:01:00+09:00");
    assertThat(text(answer, "status")).isEqualTo("received");
    assertThat(JsonPath.<Integer>read(answer.body(), "$.requestedYen")).isEqualTo(400_000_000);
    assertThat(desk.running(number, "application")).isNotNull();
    assertThat(desk.variable(number, "application", "sealedUntil")).isEqualTo("2026-04-16T12:00:00+09:00");
  }

  @Test
  @DisplayName("同じ鍵の要求は、同時に繰り返しても一つの応募になり、別の内容には断る")
  void createsOnce_underTheSameKey() {
    String key = UUID.randomUUID().toString();
    var content = tanaka.whole(call, APPLICANT, title);

    var answers = IntStream.range(0, 8)
        .mapToObj(index -> CompletableFuture.supplyAsync(() -> tanaka.handIn(call, content, key)))
        .toList().stream()
        .map(CompletableFuture::join)
        .toList();

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201)
        .extracting(answer -> text(answer, "number")).containsOnly(text(answers.get(0), "number"));
    assertThat(count("application where call = :call")).isEqualTo(1);
    assertThat(tanaka.handIn(call, with(content, Map.entry("title", "別の題名")), key).body())
        .contains("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName("入力の誤りは、項目の場所を示して一度にすべて答え、何も残らない")
  void namesEveryFault_atOnce() {
    var content = with(tanaka.whole(call, APPLICANT, " "),
        Map.entry("applicant", Map.of("eradId", "1234", "name", "田中", "email", "tanaka")),
        Map.entry("budget", List.of(Map.of("fiscalYear", 2027, "amountYen", -1))),
        Map.entry("team", List.of(Map.of("name", "田中", "institution", "大学", "role", ""))));

    var answer = tanaka.handIn(call, content);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field")).containsExactlyInAnyOrder(
        "title", "applicant.eradId", "applicant.email", "budget[0].amountYen", "team[0].role");
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].message"))
        .contains("半角数字8字で記入してください。例　12345678");
    assertThat(count("application where call = :call")).isZero();
  }

  @Test
  @DisplayName("公募枠・書類・年度の誤りは、項目の場所を示して断る")
  void refusesWhatDoesNotFitTheCall() {
    var content = tanaka.whole(call, APPLICANT, title);
    var year = Map.of("fiscalYear", 2027, "amountYen", 1);
    var foreign = new ApplicationDesk(port, "endo").documents(call, "proposal");
    var elsewhere = tanaka.documents(calls.checked("jst", OPENS, CLOSES), "proposal");
    var twice = tanaka.documents(call, "proposal", "proposal");

    assertFault(content, "slot", 9, "slot");
    assertFault(content, "budget", List.of(year, year), "budget");
    assertFault(content, "documents", foreign, "documents[0].documentId");
    assertFault(content, "documents", elsewhere, "documents[0].documentId");
    assertFault(content, "documents", twice, "documents[1].kind");
    assertFault(content, "documents", tanaka.documents(call, "photograph"), "documents[0].kind");
    assertThat(count("application where call = :call")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.pdf", "a/b.pdf", "c:\\a.pdf", ".pdf", "a.exe", "a\nb.pdf"})
  @DisplayName("ファイル名は名前だけで、パスや PDF でない名前は断る")
  void refusesFileName_thatIsAPath(String name) {
    assertFault(tanaka.whole(call, APPLICANT, title), "documents",
        List.of(Map.of("kind", "proposal", "documentId", "x", "fileName", name)), "documents[0].fileName");
  }

  @Test
  @DisplayName("締切の前は差し替えられ、前の版も残る。同じ内容の繰返しでは版が増えない")
  void replaces_beforeTheClosing() {
    var content = tanaka.whole(call, APPLICANT, title);
    String number = tanaka.number(call, content);
    var changed = with(content, Map.entry("summary", "改めた概要。"));

    var answer = tanaka.replace(number, changed);
    var again = tanaka.replace(number, changed);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(text(answer, "receiptNumber")).isEqualTo(number + "-02");
    assertThat(text(again, "receiptNumber")).isEqualTo(number + "-02");
    assertThat(database.sql("select summary from application_version where application = :number order by version")
        .param("number", number).query(String.class).list())
        .containsExactly("量子センサを小さくし、海中で長く使えるようにする。", "改めた概要。");
    assertThat(tanaka.replace(number, tanaka.whole(call, "99998888", title)).body()).contains("OTHER_APPLICANT");
  }

  @Test
  @DisplayName("差替えが同時に届いても、受け付けたものはすべて版として残り、番号は重ならない")
  void keepsEveryVersion_whenReplacedAtOnce() {
    var content = tanaka.whole(call, APPLICANT, title);
    String number = tanaka.number(call, content);

    var accepted = IntStream.range(0, 6)
        .mapToObj(index -> CompletableFuture.supplyAsync(
            () -> tanaka.replace(number, with(content, Map.entry("summary", "概要 " + index)))))
        .toList().stream()
        .map(CompletableFuture::join)
        .filter(answer -> answer.statusCode() == 200)
        .map(answer -> text(answer, "receiptNumber"))
        .toList();

    assertThat(accepted).hasSize(6).doesNotHaveDuplicates();
    assertThat(database.sql("select version from application_version where application = :number order by version")
        .param("number", number).query(Integer.class).list()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(text(tanaka.show(number), "version")).isEqualTo("7");
  }

  @Test
  @DisplayName("締切の時刻をまたいで届く応募は、受け付けた時刻が締切の前のものだけが残る")
  void decidesByTheServersClock_whenManyArriveAtTheClosing() {
    var content = tanaka.whole(call, APPLICANT, title);
    timeIs(CLOSES.minusSeconds(1));

    var answers = IntStream.range(0, 8)
        .mapToObj(index -> CompletableFuture.supplyAsync(() -> {
          if (index == 4) {
            timeIs(CLOSES);
          }
          return tanaka.handIn(call, with(content, Map.entry("title", title + index)));
        }))
        .toList().stream()
        .map(CompletableFuture::join)
        .toList();

    long taken = answers.stream().filter(answer -> answer.statusCode() == 201).count();
    assertThat(answers).allMatch(answer -> answer.statusCode() == 201
        || answer.statusCode() == 409 && text(answer, "code").equals("CALL_CLOSED"));
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(answer -> text(answer, "receivedAt")))
        .allMatch("2026-04-16T11:59:59+09:00"::equals);
    assertThat(count("application where call = :call")).isEqualTo(taken).isLessThan(8);
  }

  @Test
  @DisplayName("締切の1秒前まで受け付け、締切の時刻からは、応募も差替えも理由を問わず断る")
  void closes_byTheSecond() {
    var content = tanaka.whole(call, APPLICANT, title);
    timeIs(CLOSES.minusSeconds(1));
    String number = tanaka.number(call, content);

    timeIs(CLOSES);

    for (var late : List.of(
        tanaka.handIn(call, content), tanaka.replace(number, with(content, Map.entry("summary", "遅れた差替え"))))) {
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(text(late, "code")).isEqualTo("CALL_CLOSED");
      assertThat(text(late, "detail")).contains("2026年4月16日（木）12:00", "サーバーの時刻は 2026年4月16日 12:00:00");
    }
    assertThat(text(tanaka.show(number), "version")).isEqualTo("1");
  }

  @Test
  @DisplayName("公募の開始前と取りやめの後は断り、予告していない公募はないものとして扱う")
  void refuses_outsideTheCall() {
    var content = tanaka.whole(call, APPLICANT, title);
    timeIs(OPENS.minusSeconds(1));

    assertThat(text(tanaka.handIn(call, content), "code")).isEqualTo("CALL_NOT_OPEN");
    assertThat(tanaka.caller().upload(documents(call), "application/pdf", ApplicationDesk.PDF).statusCode())
        .isEqualTo(409);
    assertThat(tanaka.handIn(calls.prepared("jst", OPENS, CLOSES), content).statusCode()).isEqualTo(404);
    assertThat(tanaka.handIn("CALL-2098-777", content).statusCode()).isEqualTo(404);
    timeIs(OPENS.plusSeconds(60));
    withdrawCall();
    assertThat(text(tanaka.handIn(call, content), "code")).isEqualTo("CALL_WITHDRAWN");
  }

  @Test
  @DisplayName("個別の延長を認められた応募者だけが、その期限の1秒前まで応募でき、それまで封がされる")
  void takesLateApplication_onlyByException() {
    desk.start("ogawa", "deadline-exception", null, Map.of(
        "callNumber", call, "applicantName", "田中 明", "applicantId", APPLICANT,
        "applicantEmail", "tanaka@example.ac.jp", "newDeadlineOn", "2026-04-20", "newDeadlineTime", "12:00",
        "exceptionReason", "学内の回線の障害。"));
    desk.complete("shimizu", call, "approve-deadline-exception", Map.of("outcome", "approve", "reason", "確認した。"));
    timeIs(Instant.parse("2026-04-20T02:59:59Z"));

    var granted = tanaka.handIn(call, tanaka.whole(call, APPLICANT, title));
    var other = tanaka.handIn(call, tanaka.whole(call, "33334444", title));

    assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
    assertThat(desk.variable(text(granted, "number"), "application", "sealedUntil"))
        .isEqualTo("2026-04-20T12:00:00+09:00");
    assertThat(text(other, "code")).isEqualTo("CALL_CLOSED");
    timeIs(Instant.parse("2026-04-20T03:00:00Z"));
    assertThat(text(tanaka.handIn(call, tanaka.whole(call, APPLICANT, title)), "code")).isEqualTo("CALL_CLOSED");
  }

  @Test
  @DisplayName("締切までは、機関・事務局・監査の誰にも、作業・案件・記録・通知・件数のどこにも現れない")
  void sealsApplication_forEverybodyElse() {
    String number = tanaka.number(call, tanaka.whole(call, APPLICANT, title));

    for (String person : List.of("ogawa", "shimizu", "abe", "sato", "watanabe", "hashimoto", "yamashita")) {
      var caller = Caller.basic(port, person);
      assertThat(caller.get("/api/v1/applications/" + number).statusCode()).as(person).isEqualTo(404);
      assertThat(caller.get("/api/v1/cases/" + number + "/decisions").statusCode()).as(person).isEqualTo(404);
      for (String list : List.of("task", "process-instance", "history/process-instance", "variable-instance",
          "history/variable-instance", "history/task")) {
        String answer = caller.get("/engine-rest/" + list + "?maxResults=1000").body();
        assertThat(answer).as(person + " " + list).doesNotContain(number).doesNotContain(title);
      }
      assertThat(caller.get("/engine-rest/process-instance/count?processDefinitionKey=application").body())
          .as(person).contains("\"count\":0");
      assertThat(caller.get("/engine-rest/history/process-instance/count?processDefinitionKey=application").body())
          .as(person).contains("\"count\":0");
    }
    assertThat(Caller.basic(port, "fujii").get("/api/v1/cases/" + number + "/decisions").statusCode()).isEqualTo(404);
    assertThat(count("letter where case_number = '%s' or case_number = :call".formatted(number))).isZero();
    var page = Caller.loggedIn(port, "sato", "tasklist");
    assertThat(page.get("/office/cases?number=" + number).body())
        .isEqualTo(page.get("/office/cases?number=APP-2098-77777").body().replace("APP-2098-77777", number));
  }

  @Test
  @DisplayName("変数に応募の中身は入らない")
  void keepsContent_outOfTheEngine() {
    String number = tanaka.number(call, tanaka.whole(call, APPLICANT, title));

    var texts = database.sql("""
            select text_ from act_hi_varinst where text_ is not null and proc_inst_id_ = :instance
            """)
        .param("instance", desk.running(number, "application").getId()).query(String.class).list();

    assertThat(texts).isNotEmpty().noneMatch(text ->
        text.contains("量子") || text.contains("田中") || text.contains(APPLICANT) || text.contains("みなと"));
  }

  @Test
  @DisplayName("ほかのアカウントの応募は、見ることも差し替えることも取り下げることもできず、ないものと同じに答える")
  void hidesForeignApplications() {
    var content = tanaka.whole(call, APPLICANT, title);
    String number = tanaka.number(call, content);
    String eradNumber = erad.number(call, erad.whole(call, "55556666", title));

    for (var stranger : List.of(new ApplicationDesk(port, "endo"), erad)) {
      var missing = stranger.show("APP-2098-77777");
      for (HttpResponse<String> answer : List.of(stranger.show(number), stranger.replace(number, content),
          stranger.correct(number, content), stranger.withdraw(number))) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer, "detail")).isEqualTo(text(missing, "detail"));
      }
    }
    assertThat(tanaka.show(eradNumber).statusCode()).isEqualTo(404);
    assertThat(erad.show(eradNumber).statusCode()).isEqualTo(200);
    assertThat(text(tanaka.show(number), "status")).isEqualTo("received");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abe", "sato", "fujii", "yamashita", "jst-system", "admin"})
  @DisplayName("応募者でない人とシステムは、応募も書類の送信もできない")
  void refusesWhoIsNoApplicant(String account) {
    var stranger = new ApplicationDesk(port, account);
    var content = tanaka.whole(call, APPLICANT, title);

    assertThat(stranger.handIn(call, content).statusCode()).isEqualTo(403);
    assertThat(stranger.caller().upload(documents(call), "application/pdf", ApplicationDesk.PDF).statusCode())
        .isEqualTo(403);
    assertThat(stranger.withdraw("APP-2098-77777").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"erad", "tanaka", "ogawa", "sato"})
  @DisplayName("応募の案件は、エンジンのメッセージでは誰も始められない")
  void opensNoCase_byTheEnginesMessages(String account) {
    long before = count("application where call = :call or call <> :call");

    for (String message : List.of("application-received", "application-corrected", "application-withdrawn")) {
      var answer = Caller.basic(port, account).post("/engine-rest/message",
          "{\"messageName\":\"%s\",\"businessKey\":\"APP-2026-00001\"}".formatted(message));
      assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    assertThat(count("application where call = :call or call <> :call")).isEqualTo(before);
  }

  @Test
  @DisplayName("書類は PDF だけを、大きさと SHA-256 を確かめて受け取り、1 MB を超えても流して受け取る")
  void takesPdf_inStreams() throws Exception {
    byte[] large = new byte[5_000_000];
    Arrays.fill(large, (byte) 'x');
    System.arraycopy(ApplicationDesk.PDF, 0, large, 0, ApplicationDesk.PDF.length);

    var answer = tanaka.caller().upload(documents(call), "application/pdf", large);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(JsonPath.<Integer>read(answer.body(), "$.size")).isEqualTo(large.length);
    assertThat(text(answer, "sha256"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(large)));
    assertThat(database.sql("select count(*) from document_chunk where document = :id")
        .param("id", text(answer, "id")).query(Integer.class).single()).isEqualTo(20);
  }

  @Test
  @DisplayName("PDF でないもの、形式の違うもの、大きすぎるものは断り、何も残らない")
  void refusesOtherDocuments() {
    byte[] tooLarge = new byte[20 * 1024 * 1024 + 1];
    System.arraycopy(ApplicationDesk.PDF, 0, tooLarge, 0, ApplicationDesk.PDF.length);
    byte[] word = "PK\u0003\u0004 提案書".getBytes(StandardCharsets.UTF_8);

    assertThat(tanaka.caller().upload(documents(call), "application/pdf", word).body()).contains("NOT_A_PDF");
    assertThat(tanaka.caller().upload(documents(call), "application/pdf", new byte[0]).body()).contains("NOT_A_PDF");
    assertThat(tanaka.caller().upload(documents(call), "application/msword", ApplicationDesk.PDF).statusCode())
        .isEqualTo(415);
    var refused = tanaka.caller().upload(documents(call), "application/pdf", tooLarge);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(text(refused, "detail")).contains("20 MB");
    assertThat(count("application_document where call = :call")).isZero();
    assertThat(database.sql("""
            select count(*) from document_chunk
            where document not in (select id from application_document)
            """).query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("使わなかった書類は14日で消え、応募が使った書類は残る")
  void forgetsUnusedDocuments() {
    String number = tanaka.number(call, tanaka.whole(call, APPLICANT, title));
    tanaka.document(call);
    assertThat(count("application_document where call = :call")).isEqualTo(3);
    timeIs(OPENS.plusSeconds(15 * 86_400));

    String fresh = tanaka.document(call);

    assertThat(count("application_document where call = :call")).isEqualTo(3);
    assertThat(database.sql("select count(*) from document_chunk where document = :id").param("id", fresh)
        .query(Integer.class).single()).isEqualTo(1);
    assertThat(JsonPath.<List<String>>read(tanaka.show(number).body(), "$.documents[*].documentId")).hasSize(2);
  }

  @Test
  @DisplayName("応募者は締切の前に取り下げられ、案件は開かれずに終わる")
  void withdraws() {
    String number = tanaka.number(call, tanaka.whole(call, APPLICANT, title));

    var answer = tanaka.withdraw(number);

    assertThat(text(answer, "status")).isEqualTo("withdrawn");
    assertThat(desk.ended(number, "application-withdrawn")).isTrue();
    assertThat(tanaka.withdraw(number).statusCode()).isEqualTo(409);
    assertThat(tanaka.replace(number, tanaka.whole(call, APPLICANT, title)).statusCode()).isEqualTo(409);
    assertThat(Caller.basic(port, "sato").get("/api/v1/cases/" + number + "/decisions").statusCode()).isEqualTo(404);
    assertThat(callService.get(call).withdrawnAt()).isNull();
  }

  private void assertFault(Map<String, Object> content, String key, Object value, String field) {
    var answer = tanaka.handIn(call, with(content, Map.entry(key, value)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field")).containsExactly(field);
  }

  private void withdrawCall() {
    database
        .sql("update call set withdrawn_at = :at, withdrawn_by = 'ogawa', withdrawal_reason = '方針' where number = :call")
        .param("at", ClockUtil.getCurrentTime().toInstant().atOffset(java.time.ZoneOffset.UTC))
        .param("call", call)
        .update();
  }

  private long count(String rest) {
    return database.sql("select count(*) from " + rest).param("call", call).query(Long.class).single();
  }

  private static String documents(String call) {
    return "/api/v1/calls/" + call + "/documents";
  }

  private static String text(HttpResponse<String> answer, String field) {
    return String.valueOf(JsonPath.<Object>read(answer.body(), "$." + field));
  }

  private static void timeIs(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
