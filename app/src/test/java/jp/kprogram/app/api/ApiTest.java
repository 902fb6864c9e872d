package jp.kprogram.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.vision.MinisterialCouncil;
import jp.kprogram.vision.MinisterialDecision;
import jp.kprogram.vision.MinisterialOutcome;
import jp.kprogram.vision.ProposalContent;
import jp.kprogram.vision.Proposals;
import jp.kprogram.vision.Screening;
import jp.kprogram.vision.TargetType;
import jp.kprogram.vision.TechnologyCategory;
import jp.kprogram.vision.TechnologyDomain;
import jp.kprogram.vision.TechnologyField;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our REST API over HTTP, as an outside system meets it. */
@ProgrammeTest
class ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROPOSALS = "/api/v1/technology-proposals";
  private static final String GOOD = """
      {"title":"海中ドローンの長時間航行","organisation":"海洋技術研究所","domain":"ocean","category":"emerging",
      "technologyField":"robotics","advancedTechnology":"電源と通信を海中で補給し、数か月の観測を続ける。",
      "humanResources":"海洋工学と蓄電池の研究者が三つの大学にいる。","network":"国内の研究機関と造船会社が共同で実験している。",
      "publicUseNeed":"海域の監視に使う。","civilUseNeed":"洋上風力の点検に使う。","targetType":"acquisition",
      "horizonYears":10,"spanYears":5}""";

  @Autowired
  private JdbcClient database;

  @Autowired
  private RuntimeService processes;

  @Autowired
  private Proposals proposals;

  @Autowired
  private Visions visions;

  @Autowired
  private Clock clock;

  @LocalServerPort
  private int port;

  private Caller researcher;

  @AfterEach
  void resetTime() {
    ClockUtil.reset();
  }

  @BeforeEach
  void login() {
    researcher = Caller.basic(port, "tanaka");
  }

  @Test
  @DisplayName("提案すると提案番号が付き、手続が始まる")
  void createsProposal() {
    var created = propose(newKey(), GOOD);

    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String number = json(created).path("caseNumber").asText();
    assertThat(number).matches("PRP-\\d{4}-\\d{4}");
    assertThat(created.headers().firstValue("Location")).contains(PROPOSALS + "/" + number);
    assertThat(json(created).path("status").asText()).isEqualTo("submitted");
    assertThat(processes.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("technology-proposal").count()).isOne();
  }

  @Test
  @DisplayName("提案の状況と記録は、本人・事務局・監査担当だけが見られる")
  void showsProposal_toItsProposerAndTheOfficeOnly() {
    String number = json(propose(newKey(), GOOD)).path("caseNumber").asText();

    for (String path : List.of(PROPOSALS + "/" + number, "/api/v1/cases/" + number + "/decisions")) {
      for (String reader : List.of("tanaka", "sato", "fujii")) {
        assertThat(Caller.basic(port, reader).get(path).statusCode()).as(reader).isEqualTo(200);
      }
      for (String stranger : List.of("endo", "ishii", "admin", "erad")) {
        var answer = Caller.basic(port, stranger).get(path);
        assertThat(answer.statusCode()).as(stranger).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("海中ドローン");
      }
      assertThat(Caller.anonymous(port).get(path).statusCode()).isEqualTo(401);
    }
    var decisions = json(researcher.get("/api/v1/cases/" + number + "/decisions"));
    assertThat(decisions.path("items").findValuesAsText("kind")).contains("proposal-registered");
  }

  @Test
  @DisplayName("誤りはすべて、項目名と直し方を添えて一度に返し、何も作らない")
  void namesAllFaults_atOnce() {
    long before = cases();

    String body = change("title", "", change("domain", "moon", change("spanYears", 99, change("network", "短い", GOOD))));
    var refused = propose(newKey(), body);

    assertProblem(refused, 400, "invalid-input");
    assertThat(json(refused).path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("title", "domain", "spanYears", "network");
    assertThat(json(refused).path("errors").findValuesAsText("message"))
        .contains("入力してください。", "20以下の数で入力してください。");
    assertThat(cases()).isEqualTo(before);
  }

  static Stream<Arguments> badRequests() {
    return Stream.of(
        Arguments.of("知らない項目", change("isAdmin", true, GOOD), "isAdmin"),
        Arguments.of("型の違い", change("horizonYears", "十年", GOOD), "horizonYears"),
        Arguments.of("入れ子", GOOD.replace("\"海洋技術研究所\"", "{\"a\":1}"), "organisation"),
        Arguments.of("制御文字", change("title", "a\u0000b", GOOD), "title"),
        Arguments.of("壊れた JSON", "{\"title\":", "JSON"),
        Arguments.of("配列", "[]", "JSON"),
        Arguments.of("空", "", "JSON"),
        Arguments.of("null", "null", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRequests")
  @DisplayName("形の崩れた要求は 400 の problem+json で、内部の詳細を出さない")
  void answersProblem_forMalformedRequest(String name, String body, String named) {
    var refused = propose(newKey(), body);

    assertProblem(refused, 400, "invalid-input");
    assertThat(refused.body()).contains(named).doesNotContain("jackson", "Exception", "jp.kprogram");
  }

  @Test
  @DisplayName("Idempotency-Key のない作成は 400")
  void requiresIdempotencyKey() {
    var refused = researcher.post(PROPOSALS, GOOD);
    var tooLong = propose("k".repeat(101), GOOD);

    assertProblem(refused, 400, "invalid-input");
    assertThat(refused.body()).contains("Idempotency-Key");
    assertProblem(tooLong, 400, "invalid-input");
  }

  @Test
  @DisplayName("同じ鍵と同じ内容なら同じ答えを返し、二重に作らない")
  void answersTheSame_whenRequestIsRepeated() {
    String key = newKey();
    var first = propose(key, GOOD);
    long after = cases();

    var second = propose(key, GOOD);

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
    assertThat(cases()).isEqualTo(after);
  }

  @Test
  @DisplayName("同じ鍵で別の内容なら 409、別のアカウントなら別の鍵")
  void refusesKey_ofAnotherRequest() {
    String key = newKey();
    var first = propose(key, GOOD);

    var other = propose(key, change("title", "別の技術", GOOD));
    var colleague = Caller.basic(port, "endo").post(PROPOSALS, GOOD, "Idempotency-Key", key);

    assertProblem(other, 409, "conflict");
    assertThat(colleague.statusCode()).isEqualTo(201);
    assertThat(json(colleague).path("caseNumber")).isNotEqualTo(json(first).path("caseNumber"));
  }

  @Test
  @DisplayName("鍵は30日の間は同じ答えを返し、その後は忘れられる")
  void forgetsKey_afterThirtyDays() {
    String key = newKey();
    String other = newKey();
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-05-01T00:00:00Z")));
    var first = propose(key, GOOD);
    propose(other, GOOD);
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-05-31T00:00:00Z")));
    assertThat(propose(key, GOOD).body()).isEqualTo(first.body());
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-05-31T00:00:01Z")));

    var later = propose(key, GOOD);

    assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
    assertThat(json(later).path("caseNumber")).isNotEqualTo(json(first).path("caseNumber"));
    assertThat(database.sql("select count(*) from idempotency_key where idempotency_key = :key")
        .param("key", other).query(Long.class).single()).isZero();
  }

  @Test
  @DisplayName("拒まれた要求は、直して同じ鍵で送り直せる")
  void freesKey_whenRequestWasRefused() {
    String key = newKey();

    assertThat(propose(key, change("title", "", GOOD)).statusCode()).isEqualTo(400);
    assertThat(propose(key, GOOD).statusCode()).isEqualTo(201);
  }

  @Test
  @DisplayName("同じ要求が同時に届いても一つしか作らない")
  void createsOne_whenRequestsAreSimultaneous() {
    for (int round = 0; round < 5; round++) {
      String key = newKey();
      long before = cases();

      List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 4)
          .mapToObj(caller -> CompletableFuture.supplyAsync(() ->
              Caller.basic(port, "tanaka").post(PROPOSALS, GOOD, "Idempotency-Key", key)))
          .toList();

      assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct()).hasSize(1);
      assertThat(answers).allMatch(answer -> answer.join().statusCode() == 201);
      assertThat(cases()).isEqualTo(before + 1);
    }
  }

  @Test
  @DisplayName("提案する権限のないアカウントは 403、ログインがなければ 401")
  void answersRights() {
    var officer = Caller.basic(port, "mori").post(PROPOSALS, GOOD, "Idempotency-Key", newKey());
    var nobody = Caller.anonymous(port).post(PROPOSALS, GOOD, "Idempotency-Key", newKey());

    assertProblem(officer, 403, "not-allowed");
    assertThat(nobody.statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("1 MB を超える要求は、長さを告げても告げなくても 413")
  void answers413_whenBodyIsTooLarge() throws Exception {
    byte[] large = change("title", "あ".repeat(500_000), GOOD).getBytes(StandardCharsets.UTF_8);
    for (String path : List.of(PROPOSALS, "/engine-rest/task")) {
      var announced = researcher.post(path, new String(large, StandardCharsets.UTF_8), "Idempotency-Key", newKey());
      assertThat(announced.statusCode()).isEqualTo(413);
    }

    String login = Base64.getEncoder().encodeToString("tanaka:Kprogram-2022".getBytes(StandardCharsets.UTF_8));
    var streamed = HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + PROPOSALS))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", newKey())
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build(),
        BodyHandlers.ofString());

    assertProblem(streamed, 413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=101", "size=0", "page=-1", "page=x"})
  @DisplayName("頁の指定が範囲の外なら 400")
  void answers400_whenPageIsOutOfRange(String page) {
    assertProblem(Caller.anonymous(port).get("/api/v1/public/visions?" + page), 400, "invalid-input");
  }

  @Test
  @DisplayName("ない操作・形式・場所も problem+json で答える")
  void answersProblem_forWhatDoesNotExist() {
    assertProblem(researcher.send("DELETE", PROPOSALS, null), 405, "method-not-allowed");
    assertProblem(researcher.get("/api/v1/no-such"), 404, "not-found");
    assertProblem(researcher.get(PROPOSALS + "/PRP-1999-0001"), 404, "not-found");
    assertProblem(Caller.anonymous(port).get("/api/v1/public/visions/VIS-1999-01"), 404, "not-found");
  }

  @Test
  @DisplayName("API の説明は日本語で、ログインなしに読める")
  void describesItself() {
    var openApi = json(Caller.anonymous(port).get("/api/v1/openapi"));

    assertThat(openApi.path("paths").path(PROPOSALS).path("post").path("summary").asText()).isEqualTo("技術を提案する");
    assertThat(openApi.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
    assertThat(openApi.at("/components/schemas/ProposalRequest/properties/title/example").asText()).isNotBlank();
    assertThat(openApi.path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/v1/"));
    assertThat(Caller.anonymous(port).get("/api/v1/docs").statusCode()).isIn(200, 302);
    assertThat(Caller.anonymous(port).get("/api/v1/swagger-ui/index.html").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("公表されたビジョンは誰でも見られ、提案者に関わることは出ない")
  void showsPublishedVision_toEverybody() {
    String proposal = proposals.register(null, "tanaka", content()).number();
    var met = new Screening.Finding("met", "理由");
    proposals.screen(proposal, new Screening(met, met, met, new Screening.Finding("none", "理由"),
        new Screening.Finding("consistent", "理由")), "proposal-screening:1.0.0");
    proposals.list(proposal, "proposal-screening:1.0.0");
    String vision = visions.open(new Visions.Opening(null, "海の守り", 77, null, "sato")).number();
    visions.recordThinkTankInput(vision, "知見", "人材・ネットワーク", null);
    visions.draft(vision, List.of(proposal), "課題とねらい", "10年程度の視点");
    String path = "/api/v1/public/visions/" + vision;
    assertThat(Caller.anonymous(port).get(path).statusCode()).isEqualTo(404);
    for (MinisterialCouncil council : MinisterialCouncil.values()) {
      visions.recordDecision(vision, new MinisterialDecision(
          council, MinisterialOutcome.APPROVE, "承認する", LocalDate.now(clock)));
    }
    visions.publish(vision);

    var one = Caller.anonymous(port).get(path);
    var all = Caller.anonymous(port).get("/api/v1/public/visions?page=0&size=1");

    assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
    assertThat(json(one).at("/technologies/0/code").asText()).isEqualTo("TEC-77-01");
    assertThat(json(one).at("/technologies/0/domainName").asText()).isEqualTo("海洋");
    assertThat(one.body()).doesNotContain("tanaka", "海洋技術研究所", "PRP-");
    assertThat(json(all).path("items")).hasSize(1);
    assertThat(json(all).path("total").asInt()).isPositive();
  }

  private static ProposalContent content() {
    return new ProposalContent("海中ドローン", "海洋技術研究所", TechnologyDomain.OCEAN, TechnologyCategory.EMERGING,
        TechnologyField.ROBOTICS, "先端技術の説明", "人材資源の説明", "ネットワークの説明", "公的利用", "民生利用",
        TargetType.ACQUISITION, 10, 5, false);
  }

  private HttpResponse<String> propose(String key, String body) {
    return researcher.post(PROPOSALS, body, "Idempotency-Key", key);
  }

  private long cases() {
    return database.sql("select count(*) from proposal").query(Long.class).single();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(answer.body())
        .startsWith("application/problem+json");
    assertThat(json(answer).path("type").asText()).isEqualTo("/problems/" + type);
    assertThat(json(answer).path("detail").asText()).isNotBlank();
  }

  private static String change(String field, Object value, String body) {
    try {
      var changed = (ObjectNode) JSON.readTree(body);
      return changed.set(field, JSON.valueToTree(value)).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
