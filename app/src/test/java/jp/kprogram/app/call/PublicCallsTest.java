package jp.kprogram.app.call;

import static jp.kprogram.app.call.SampleCall.IMPLEMENTER;
import static jp.kprogram.app.call.SampleCall.JST;
import static jp.kprogram.app.call.SampleCall.JST_SECOND;
import static jp.kprogram.app.call.SampleCall.OTHER_RESEARCHER;
import static jp.kprogram.app.call.SampleCall.RESEARCHER;
import static jp.kprogram.app.call.SampleCall.at;
import static jp.kprogram.app.call.SampleCall.timeIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.Questions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("05 公募の公開ページとAPI")
class PublicCallsTest {

  private static final String CALLS = "/api/v1/calls";
  private static final String QUESTION = "{\"question\":\"上限額に間接経費は含まれますか。\"}";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Questions questions;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private SampleCall call;
  private Caller anybody;

  @BeforeEach
  void announce() {
    call = SampleCall.closing(database, at("2027-05-28", "12:00"));
    anybody = Caller.anonymous(port);
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("準備中の公募は、一覧・件数・内容・質問のどこにも現れず、番号がないときと同じに答える")
  void hidesCall_beforeItIsAnnounced() {
    timeIs(call.preannounceAt.minusSeconds(1));
    int shown = json(anybody.get(CALLS)).path("total").asInt();
    SampleCall unchecked = SampleCall.of(database, at("2027-05-20", "12:00"), "jst", false);

    for (String hidden : List.of(call.number, unchecked.number)) {
      assertThat(anybody.get(CALLS + "?size=100").body()).doesNotContain(hidden);
      assertThat(anybody.get("/public/calls").body()).doesNotContain(hidden);
      assertThat(json(anybody.get(CALLS)).path("total").asInt()).isEqualTo(shown);
      assertSameAnswer(anybody.get(CALLS + "/" + hidden), anybody.get(CALLS + "/CALL-2098-777"), hidden);
      assertSameAnswer(anybody.get("/public/calls/" + hidden), anybody.get("/public/calls/CALL-2098-777"), hidden);
      assertSameAnswer(ask(RESEARCHER, hidden, QUESTION), ask(RESEARCHER, "CALL-2098-777", QUESTION), hidden);
      assertThat(ask(RESEARCHER, hidden, "{}").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
      "preannounce,-1,-", "preannounce,0,coming", "opens,-1,coming", "opens,0,open", "closes,-1,open", "closes,0,closed"
  })
  @DisplayName("状態は、境の時刻とその1秒前で、サーバーの時計により変わる")
  void tellsTheState_byTheSecond(String boundary, int seconds, String state) {
    Instant instant = switch (boundary) {
      case "preannounce" -> call.preannounceAt;
      case "opens" -> call.opensAt;
      default -> call.closesAt;
    };
    timeIs(instant.plusSeconds(seconds));

    var answer = anybody.get(CALLS + "/" + call.number);

    if (state.equals("-")) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(anybody.get("/public/calls/" + call.number).statusCode()).isEqualTo(404);
    } else {
      assertThat(json(answer).path("call").path("state").asText()).isEqualTo(state);
      assertThat(listed(state)).contains(call.number);
      List.of("coming", "open", "closed", "withdrawn").stream().filter(other -> !other.equals(state))
          .forEach(other -> assertThat(listed(other)).as(other).doesNotContain(call.number));
      assertThat(anybody.get("/public/calls/" + call.number).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("公募の内容は、時間帯の付いた日時、公募枠と上限額、審査の基準を含む")
  void tellsEverythingThatApplicantsNeed() {
    timeIs(call.opensAt);

    JsonNode detail = json(anybody.get(CALLS + "/" + call.number));

    assertThat(detail.path("timeZone").asText()).isEqualTo("Asia/Tokyo");
    assertThat(detail.path("serverTime").asText()).isEqualTo("2027-04-13T12:00:00+09:00");
    assertThat(detail.path("call").path("closesAt").asText()).isEqualTo("2027-05-28T12:00:00+09:00");
    assertThat(detail.path("call").path("questionsUntil").asText()).isEqualTo("2027-05-21T12:00:00+09:00");
    assertThat(detail.path("slots").path(0).path("ceilingYen").asLong()).isEqualTo(1_250_000_000L);
    assertThat(detail.path("slots").path(0).path("adoptionNumber").asInt()).isEqualTo(2);
    assertThat(detail.path("criteria").path("fundThreshold").decimalValue()).isEqualByComparingTo("17.5");
    assertThat(detail.path("criteria").path("criteria")).hasSize(5);
    assertThat(detail.path("documents").path(0).asText()).isEqualTo("研究開発提案書");
    assertThat(detail.toString()).doesNotContain(JST, JST_SECOND, "CON-2099", "THM-2099");
  }

  @Test
  @DisplayName("公開した質問と回答・訂正は誰でも読め、質問者の名前と公開しない回答はどこにも出ない")
  void showsAnswersAndCorrections_withoutWhoAsked() {
    timeIs(call.opensAt);
    ask(RESEARCHER, call.number, "{\"question\":\"田中研究室の計画では上限額に間接経費を含みますか。\"}");
    ask(OTHER_RESEARCHER, call.number, "{\"question\":\"遠藤研究室だけの事情について。\"}");
    answer(1, Map.of("answerText", "含みます。", "publication", "publish", "publicQuestion", "上限額に間接経費は含まれますか。"));
    answer(2, Map.of("answerText", "個別の回答です。", "publication", "private", "reason", "個別の事情のため。"));
    desk.start(JST, "call-corrigendum", null, Map.of(
        "callNumber", call.number, "correctionText", "<b>締切</b>を1週間延ばす。", "extension", "extend",
        "newClosesOn", "2027-06-04", "newClosesTime", "12:00", "correctionReason", "誤記の影響。"));
    desk.complete(JST_SECOND, call.number, "check-corrigendum", Map.of("outcome", "approve", "reason", "確認した。"));

    String page = anybody.get("/public/calls/" + call.number).body();
    JsonNode detail = json(anybody.get(CALLS + "/" + call.number));

    assertThat(page).contains("上限額に間接経費は含まれますか。", "含みます。", "&lt;b&gt;締切&lt;/b&gt;を1週間延ばす。",
        "2027年6月4日（金）12:00", "当初は", "12億5,000万円");
    for (String shown : List.of(page, detail.toString())) {
      assertThat(shown).doesNotContain("田中", RESEARCHER, "遠藤", OTHER_RESEARCHER, "個別の", "誤記の影響", JST, JST_SECOND);
    }
    assertThat(detail.path("questions")).hasSize(1);
    assertThat(detail.path("notices").path(0).path("closesAt").asText()).isEqualTo("2027-06-04T12:00:00+09:00");
    assertThat(detail.path("call").path("closesAt").asText()).isEqualTo("2027-06-04T12:00:00+09:00");
  }

  @Test
  @DisplayName("APIの質問は番号と受付時刻を返し、回答の後は本人だけが読める。同じ鍵の繰返しは一つの質問になる")
  void takesQuestion_once() {
    timeIs(call.opensAt);
    String key = UUID.randomUUID().toString();

    var asked = ask(IMPLEMENTER, call.number, QUESTION, "Idempotency-Key", key);
    var again = ask(IMPLEMENTER, call.number, QUESTION, "Idempotency-Key", key);

    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(asked.body());
    assertThat(json(asked).path("askedAt").asText()).isEqualTo("2027-04-13T12:00:00+09:00");
    String place = asked.headers().firstValue("Location").orElseThrow();
    assertThat(place).endsWith("/api/v1/calls/" + call.number + "/questions/1");
    assertThat(desk.tasks(call.number, "answer-question")).hasSize(1);
    answer(1, Map.of("answerText", "含みます。", "publication", "private", "reason", "個別の事情のため。"));
    assertThat(json(Caller.basic(port, IMPLEMENTER).get(place)).path("answer").asText()).isEqualTo("含みます。");
    for (String stranger : List.of(RESEARCHER, "sato", "erad")) {
      assertThat(Caller.basic(port, stranger).get(place).statusCode()).as(stranger).isEqualTo(404);
    }
    assertThat(anybody.get(place).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("同時に来た質問は、どれも受け付け、別々の番号になる")
  void numbersQuestions_thatArriveAtOnce() {
    timeIs(call.opensAt);

    var answers = IntStream.range(0, 6)
        .mapToObj(each -> CompletableFuture.supplyAsync(
            () -> ask(each % 2 == 0 ? RESEARCHER : OTHER_RESEARCHER, call.number, QUESTION)))
        .toList().stream()
        .map(CompletableFuture::join)
        .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
    assertThat(answers).extracting(answer -> json(answer).path("questionNumber").asInt())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
  }

  @Test
  @DisplayName("利用者の時計が狂っていても、受け付けるかどうかはサーバーの時計で決まり、その時刻を示す")
  void goesByTheServersClock_whateverTheClientsSays() {
    timeIs(call.questionsUntil.minusSeconds(1));
    var late = ask(RESEARCHER, call.number, QUESTION, "Date", "Wed, 01 Dec 2032 00:00:00 GMT");
    assertThat(late.statusCode()).as(late.body()).isEqualTo(201);
    assertThat(json(late).path("serverTime").asText()).isEqualTo("2027-05-21T11:59:59+09:00");

    timeIs(call.questionsUntil);
    var early = ask(RESEARCHER, call.number, QUESTION, "Date", "Wed, 12 May 2027 00:00:00 GMT");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(json(early).path("code").asText()).isEqualTo("QUESTIONS_CLOSED");
    var claimed = ask(RESEARCHER, call.number, "{\"question\":\"質問\",\"askedAt\":\"2027-05-12T09:00:00+09:00\"}");
    assertThat(claimed.statusCode()).isEqualTo(400);
    assertThat(json(claimed).path("errors").path(0).path("field").asText()).isEqualTo("askedAt");

    timeIs(call.closesAt);
    var detail = json(anybody.get(CALLS + "/" + call.number + "?now=2027-05-01T00:00:00Z"));
    assertThat(detail.path("call").path("state").asText()).isEqualTo("closed");
    assertThat(desk.tasks(call.number, "answer-question")).hasSize(1);
  }

  @Test
  @DisplayName("質問は、質問できる役割の人のログインがあるときだけ受け付け、誤りは項目を挙げて断る")
  void refusesQuestion_withoutRightOrText() {
    timeIs(call.opensAt);

    assertThat(anybody.post(CALLS + "/" + call.number + "/questions", QUESTION, "Idempotency-Key", "a").statusCode())
        .isEqualTo(401);
    for (String other : List.of("ogawa", "watanabe", "erad", "admin")) {
      assertThat(ask(other, call.number, QUESTION).statusCode()).as(other).isEqualTo(403);
    }
    for (String bad : List.of("{}", "{\"question\":\"  \"}", "{\"question\":\"%s\"}".formatted("長".repeat(2001)))) {
      var refused = ask(RESEARCHER, call.number, bad);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused).path("errors").path(0).path("field").asText()).isEqualTo("question");
    }
    assertThat(desk.tasks(call.number, "answer-question")).isEmpty();
    assertThat(questions.published(call.number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=preparing", "?state=x", "?page=-1", "?size=0", "?size=101", "?page=x"})
  @DisplayName("一覧の誤った指定は、項目を挙げて断る")
  void refusesBadListing(String query) {
    var refused = anybody.get(CALLS + query);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(json(refused).path("errors").path(0).path("message").asText()).contains("指定してください");
  }

  @Test
  @DisplayName("取りやめた公募は、取りやめと分かる形で残る")
  void keepsWithdrawnCall_asWithdrawn() {
    timeIs(call.opensAt.plus(Duration.ofDays(1)));
    call.withdraw(database, call.opensAt.plus(Duration.ofHours(1)));

    assertThat(listed("withdrawn")).contains(call.number);
    assertThat(anybody.get("/public/calls/" + call.number).body()).contains("取りやめ").doesNotContain("方針");
  }

  @Test
  @DisplayName("ページは見出し・表題・見出しのセル・言語・読み飛ばしの目印を備え、空の区分も言葉で示す")
  void isUsableByScreenReader() {
    timeIs(at("2026-02-01", "12:00"));
    String empty = anybody.get("/public/calls").body();
    assertThat(empty).contains("公募中の公募は、今はありません。");

    timeIs(call.opensAt);
    String list = anybody.get("/public/calls").body();
    String page = anybody.get("/public/calls/" + call.number).body();

    for (String html : List.of(list, page)) {
      assertThat(html).contains("<html lang=\"ja\">", "class=\"skip\" href=\"#main\"", "<main id=\"main\">", "<caption",
          "<th scope=\"col\">", "<th scope=\"row\"", "日本標準時", "<time datetime=\"2027-05-28T12:00:00+09:00\">");
      assertThat(html.split("<h1", -1)).hasSize(2);
      assertThat(html).doesNotContain("style=", "<script");
    }
    assertThat(anybody.get("/").body()).contains("href=\"/public/calls\"");
  }

  private List<String> listed(String state) {
    return json(anybody.get(CALLS + "?size=100&state=" + state)).path("items").findValuesAsText("number");
  }

  private HttpResponse<String> ask(String person, String number, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    if (!all.contains("Idempotency-Key")) {
      all.addAll(List.of("Idempotency-Key", UUID.randomUUID().toString()));
    }
    return Caller.basic(port, person).post(CALLS + "/" + number + "/questions", body, all.toArray(String[]::new));
  }

  private void answer(int number, Map<String, Object> fields) {
    var task = desk.tasks(call.number, "answer-question").stream()
        .filter(open -> Integer.valueOf(number).equals(desk.variableOf(open.getId(), "questionNumber")))
        .findFirst().orElseThrow();
    desk.complete(JST, task, fields);
  }

  private static void assertSameAnswer(HttpResponse<String> hidden, HttpResponse<String> missing, String number) {
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutTime(hidden).replace(number, "CALL-2098-777")).isEqualTo(withoutTime(missing));
  }

  private static String withoutTime(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(answer.body(), e);
    }
  }
}
