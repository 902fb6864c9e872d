package jp.kprogram.app.information;

import static java.util.Map.entry;
import static jp.kprogram.app.information.InformationDesk.BYSTANDER;
import static jp.kprogram.app.information.InformationDesk.OFFICER;
import static jp.kprogram.app.information.InformationDesk.OTHER_OFFICER;
import static jp.kprogram.app.information.InformationDesk.OTHER_RECIPIENT;
import static jp.kprogram.app.information.InformationDesk.PROVIDER;
import static jp.kprogram.app.information.InformationDesk.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes by every door and looks for what a secret says. Its content is nowhere but with its acknowledged recipients; its
 * title, scope and file name, and what is written about it, are shown to those who need to know them and kept nowhere.
 * The same search finds what is put there on purpose.
 */
@ProgrammeTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("09 秘密情報の内容は、承知した受領者のほかの、どこにもない")
class SecretWalkTest {

  private static final int PART = 256 * 1024;

  /** What all marks begin with, so that one search finds any of them. */
  private static final String STEM = mark();

  private static final Traces CONTENT = new Traces(STEM + "C");
  private static final Traces TITLE = new Traces(STEM + "T");
  private static final Traces SCOPE = new Traces(STEM + "S");
  private static final Traces PURPOSE = new Traces(STEM + "P");
  private static final Traces FILE = new Traces(STEM + "F");
  private static final Traces REASON = new Traces(STEM + "R");
  private static final Traces LEAK = new Traces(STEM + "L");
  private static final List<Traces> ALL = List.of(CONTENT, TITLE, SCOPE, PURPOSE, FILE, REASON, LEAK);

  private static final List<String> EVERYBODY = List.of(RECIPIENT, OTHER_RECIPIENT, PROVIDER, OFFICER, OTHER_OFFICER,
      BYSTANDER, "kato", "ogawa", "endo", "sato", "ito", "mori", "yamashita", "miura", "fujii", "admin", "erad");
  /** Who is shown what a secret is about. */
  private static final List<String> IN_THE_KNOW =
      List.of(RECIPIENT, OTHER_RECIPIENT, PROVIDER, OFFICER, OTHER_OFFICER);
  /** Who reads what was written about a leak. */
  private static final List<String> LOOKING_INTO_IT = List.of(OFFICER, OTHER_OFFICER);

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private InformationDesk secrets;

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private Letters letters;

  @Autowired
  private People people;

  @Autowired
  private JdbcTemplate database;

  @Autowired
  private ServletContext servlets;

  private final LogSearch log = new LogSearch(new Traces(STEM));
  private String secret;
  private String incident;

  /** A secret that one has acknowledged and opened, another has not answered, and of which a leak is looked into. */
  @BeforeAll
  void secretWithALeak() {
    log.begin();
    secret = secrets.offered(secrets.council());
    secrets.describe(secret, described());
    assertThat(Caller.basic(port, PROVIDER).put("/api/v1/secrets/" + secret + "/content", content(),
        "Content-Disposition", "attachment; filename*=UTF-8''" + encoded("書類" + FILE + ".bin")).statusCode())
        .isEqualTo(201);
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    desk.complete(OFFICER, secret, "check-secret", Map.of("secretCheck", "return", "reason", REASON.toString()));
    secrets.describe(secret, described());
    desk.complete(PROVIDER, secret, "upload-content", Map.of());
    desk.complete(OFFICER, secret, "check-secret", Map.of("secretCheck", "approve", "reason", REASON.toString()));
    secrets.acknowledge(secret, RECIPIENT);
    assertThat(received(RECIPIENT)).isEqualTo(content());
    incident = desk.open(BYSTANDER, "leak-incident", Map.of("leakWhat", LEAK.toString(),
        "leakNoticed", LEAK.toString(), "namedSecrets", secret, "namedPeople", "氏名　" + LEAK));
    desk.complete(OFFICER, incident, "report-leak-first", Map.of("firstFindings", LEAK.toString()));
    // nobody is shut out while the doors are tried
    database.update("update leak_containment set lifted_at = contained_at, lifted_by = 'test' where incident = ?",
        incident);
  }

  @AfterAll
  void end() {
    log.end();
    secrets.assess(incident, "false-alarm");
  }

  private Map<String, Object> described() {
    return CaseDesk.with(secrets.description(30, RECIPIENT, OTHER_RECIPIENT),
        entry("secretTitle", "件名 " + TITLE), entry("secretScope", "範囲 " + SCOPE),
        entry("secretPurpose", "目的 " + PURPOSE));
  }

  /** Three parts; the mark stands at the begin, across two parts and at the end. */
  private static byte[] content() {
    byte[] content = new byte[2 * PART + 1000];
    Arrays.fill(content, (byte) '.');
    byte[] mark = CONTENT.toString().getBytes(StandardCharsets.UTF_8);
    for (int place : List.of(0, PART - mark.length / 2, content.length - mark.length)) {
      System.arraycopy(mark, 0, content, place, mark.length);
    }
    return content;
  }

  private byte[] received(String person) {
    return Caller.basic(port, person).bytes("/api/v1/secrets/" + secret + "/content").body();
  }

  @Test
  @DisplayName("承知した受領者は、送られたとおりの内容を受け取る（探し方の確かめ）")
  void isFound_withItsRecipient() {
    var answer = Caller.basic(port, RECIPIENT).bytes("/api/v1/secrets/" + secret + "/content");

    assertThat(answer.body()).isEqualTo(content());
    assertThat(CONTENT.in(answer.body())).isTrue();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  @DisplayName("内容を求める入口は、承知した受領者にだけ開く。ほかの人には、番号がないときと同じに答える")
  void opensToNobodyElse(String person) {
    var caller = Caller.basic(port, person);
    for (String path : List.of("/api/v1/secrets/%s/content", "/api/v1/secrets/%s", "/office/secrets/%s/content")) {
      boolean recipient = person.equals(RECIPIENT) && path.equals("/api/v1/secrets/%s/content");
      var there = caller.bytes(path.formatted(secret));
      assertThat(CONTENT.in(there.body())).as("%s %s", person, path).isEqualTo(recipient);
      if (!recipient) {
        var nowhere = caller.bytes(path.formatted("SEC-2099-999"));
        assertThat(there.statusCode()).as("%s %s", person, path).isEqualTo(nowhere.statusCode());
        assertThat(text(there.body()).replace(secret, "*")).as("%s %s", person, path)
            .isEqualTo(text(nowhere.body()).replace("SEC-2099-999", "*"));
      }
    }
    assertThat(Caller.anonymous(port).bytes("/api/v1/secrets/" + secret + "/content").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  @DisplayName("エンジンの REST：変数・履歴・作業のどこにもなく、件名などは知る必要のある人の様式だけに出る")
  void isNotInTheEngine(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.basic(port, person);
    for (String resource : List.of("task", "process-instance", "execution", "variable-instance", "job", "incident",
        "event-subscription", "external-task", "history/process-instance", "history/activity-instance",
        "history/task", "history/variable-instance", "history/detail", "history/incident", "history/job-log",
        "history/decision-instance?includeInputs=true&includeOutputs=true", "history/user-operation",
        "history/identity-link-log", "authorization", "filter", "deployment", "process-definition",
        "decision-definition")) {
      for (String filter : List.of("", "&processInstanceBusinessKeyLike=" + secret + "%25")) {
        String answer = caller.get("/engine-rest/" + resource + (resource.contains("?") ? "&" : "?")
            + "maxResults=2000" + filter).body();
        ALL.forEach(traces -> softly.assertThat(traces.in(answer)).as("%s %s %s", person, resource, traces).isFalse());
      }
    }
    for (String task : tasks(caller)) {
      for (String part : List.of("", "/form", "/deployed-form", "/variables", "/localVariables", "/identity-links",
          "/comment", "/attachment", "/rendered-form")) {
        String answer = caller.get("/engine-rest/task/" + task + part).body();
        // what a form may show, the variables of its task may name; never a content
        softly.assertThat(CONTENT.in(answer)).as("%s %s", person, part).isFalse();
        ALL.forEach(traces -> softly.assertThat(traces.in(answer)).as("%s %s %s", person, part, traces).isFalse());
      }
      String form = caller.get("/engine-rest/task/" + task + "/form-variables").body();
      softly.assertThat(CONTENT.in(form)).as("%s form", person).isFalse();
      Stream.of(TITLE, SCOPE, PURPOSE, FILE, REASON).filter(words -> !IN_THE_KNOW.contains(person)).forEach(words ->
          softly.assertThat(words.in(form)).as("%s form %s", person, words).isFalse());
      softly.assertThat(LEAK.in(form) && !LOOKING_INTO_IT.contains(person)).as("%s form of leak", person).isFalse();
    }
    softly.assertAll();
  }

  private List<String> tasks(Caller caller) {
    return Stream.of(secret, incident)
        .map(number -> caller.get("/engine-rest/task?processInstanceBusinessKeyLike=" + number + "%25"))
        .filter(answer -> answer.statusCode() == 200)
        .flatMap(answer -> JsonPath.<List<String>>read(answer.body(), "$[*].id").stream())
        .toList();
  }

  @Test
  @DisplayName("様式：件名と範囲は、知る必要のある人の様式には出る（探し方の確かめ）")
  void isShown_toWhoNeedsToKnow() {
    var acknowledging = desk.task(OTHER_RECIPIENT, secrets.receipt(secret, OTHER_RECIPIENT), "acknowledge-secret");
    var assessing = desk.task(OFFICER, incident, "assess-leak");

    String form = Caller.basic(port, OTHER_RECIPIENT)
        .get("/engine-rest/task/" + acknowledging.getId() + "/form-variables").body();
    String leak = Caller.basic(port, OFFICER)
        .get("/engine-rest/task/" + assessing.getId() + "/form-variables").body();

    assertThat(List.of(TITLE, SCOPE, PURPOSE)).allMatch(words -> words.in(form));
    assertThat(List.of(CONTENT, FILE, REASON)).noneMatch(words -> words.in(form));
    assertThat(LEAK.in(leak)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  @DisplayName("私たちの REST：一覧・記録・説明のどこにも内容はなく、件名は知る必要のある人の一覧だけに出る")
  void isNotInOurApi(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.basic(port, person);
    for (String path : List.of("/api/v1/secrets?size=100", "/api/v1/cases/" + secret + "/decisions?size=100",
        "/api/v1/cases/" + incident + "/decisions?size=100", "/api/v1/openapi", "/actuator", "/actuator/health",
        "/actuator/env", "/actuator/configprops", "/actuator/heapdump", "/api/v1/public/visions", "/api/v1/calls",
        "/api/v1/publications")) {
      String answer = caller.get(path).body();
      boolean mayKnow = IN_THE_KNOW.contains(person) && path.startsWith("/api/v1/secrets");
      softly.assertThat(TITLE.in(answer)).as("%s %s title", person, path).isEqualTo(mayKnow);
      Stream.of(CONTENT, SCOPE, PURPOSE, FILE, REASON, LEAK).forEach(words ->
          softly.assertThat(words.in(answer)).as("%s %s %s", person, path, words).isFalse());
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("people")
  @DisplayName("ページ：どこにも内容はなく、件名は知る必要のある人のページだけに出る")
  void isNotOnPages(String person) {
    var softly = new SoftAssertions();
    var caller = Caller.loggedIn(port, person, List.of("fujii", "admin").contains(person) ? "cockpit" : "tasklist");
    for (String path : List.of("/", "/office/secrets", "/office/secrets/" + secret,
        "/office/secrets/" + secret + "/accesses", "/office/cases?number=" + secret, "/office/cases?number=" + incident,
        "/office/letters", "/office/letters?case=" + secret, "/office/letters?case=" + incident, "/office/themes",
        "/office/applications", "/office/selections", "/public/calls", "/public/results", "/public/publications",
        "/public/visions")) {
      String page = caller.get(path).body();
      boolean mayKnow = IN_THE_KNOW.contains(person)
          && List.of("/office/secrets", "/office/secrets/" + secret).contains(path);
      softly.assertThat(TITLE.in(page)).as("%s %s title", person, path).isEqualTo(mayKnow);
      Stream.of(CONTENT, REASON, LEAK).forEach(words ->
          softly.assertThat(words.in(page)).as("%s %s %s", person, path, words).isFalse());
    }
    softly.assertAll();
  }

  @Test
  @DisplayName("データベース：エンジンと私たちのどの表のどの欄にも、内容も件名も理由もない")
  void isInNoTable() {
    assertThat(Traces.tableNames(database)).hasSizeGreaterThan(80);

    assertThat(new Traces(STEM).tables(database)).isEmpty();
  }

  @Test
  @DisplayName("通知：どの通知にも、内容も件名も理由もない")
  void isInNoLetter() {
    for (String number : List.of(secret, incident)) {
      var written =
          database.queryForList("select subject, body_text, body_html from letter where case_number = ?", number);

      assertThat(written).isNotEmpty();
      assertThat(new Traces(STEM).in(written.toString())).as(number).isFalse();
    }
  }

  @Test
  @DisplayName("ファイル：サーバーの作業場所のどのファイルにも、内容も件名もない")
  void isInNoFile() throws Exception {
    var folder = ((File) servlets.getAttribute(ServletContext.TEMPDIR)).toPath();

    assertThat(folder).exists();
    assertThat(new Traces(STEM).files(folder)).isEmpty();
  }

  @Test
  @DisplayName("ログ：私たちと枠組みの、デバッグの水準までのどの行にも、内容も件名も理由もない")
  void isInNoLog() {
    assertThat(log.found()).isEmpty();
  }

  @Test
  @DisplayName("探し方の確かめ：わざと置いたものは、変数・履歴・表・通知・ログのどこに、どの形であっても見つかる")
  void findsWhatIsThere() {
    String mark = mark();
    var planted = new Traces(mark);
    String instance = desk.running(secret, "secret-provision").getId();

    runtime.setVariable(instance, "planted", mark);
    runtime.removeVariable(instance, "planted");
    runtime.setVariable(instance, "plantedBytes", mark.getBytes(StandardCharsets.UTF_16LE));
    letters.write(new LetterRequest(secret, "information/secret-expiring",
        people.find(PROVIDER).orElseThrow(), Map.of("until", "印 " + mark), mark));
    database.update("update letter set last_error = ? where case_number = ? and template like '%secret-expiring'",
        HexFormat.of().formatHex(("印 " + mark).getBytes(StandardCharsets.UTF_8)), secret);
    database.update("""
        insert into decision (case_number, kind, outcome, decided_by, decided_at, reason)
        values ('TST-walk', 'test', 'test', 'test', current_timestamp, ?)
        """, "x" + Base64.getEncoder().encodeToString(("yz" + mark + "!").getBytes(StandardCharsets.UTF_8)));
    var listening = new LogSearch(planted);
    listening.begin();
    LoggerFactory.getLogger("org.camunda.test").debug("a parameter: {}", mark);
    LoggerFactory.getLogger("jp.kprogram.test").error("failed", new IllegalStateException(mark));
    listening.end();
    var found = planted.tables(database);
    runtime.removeVariable(instance, "plantedBytes");

    assertThat(found).contains(
        "act_hi_detail.text_", "act_ge_bytearray.bytes_", "decision.reason", "letter.body_text", "letter.last_error");
    assertThat(listening.found()).hasSize(2);
  }

  static List<String> everybody() {
    return EVERYBODY;
  }

  /** Who can log in to a page: machines cannot. */
  static List<String> people() {
    return EVERYBODY.stream().filter(person -> !person.equals("erad")).toList();
  }

  private static String mark() {
    return "kp" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).replaceAll("\"(serverTime|timestamp)\":\"[^\"]*\"", "");
  }
}
