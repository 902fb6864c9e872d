package jp.kprogram.app.fund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.fund.Funds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("基金の状況のページ・REST・CSV")
class FundPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEXT_JST = "文部科学省・JSTの基金";
  private static final String METI_NEDO = "経済産業省・NEDOの基金";

  @Autowired
  private Funds funds;

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "sato,      true,  true",
      "watanabe,  true,  false",
      "ogawa,     true,  false",
      "nakamura,  false, true",
      "abe,       false, true",
      "fujii,     true,  true"})
  @DisplayName("内閣府と監査担当は両方の基金を、所管省とファンディング機関は自らの基金だけを見られる")
  void showsTheFundsOfTheReader(String reader, boolean mextJst, boolean metiNedo) throws IOException {
    var page = Caller.loggedIn(port, reader, reader.equals("fujii") ? "cockpit" : "tasklist").get("/office/funds");
    var answer = Caller.basic(port, reader).get("/api/v1/funds");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body().contains(MEXT_JST)).isEqualTo(mextJst);
    assertThat(page.body().contains(METI_NEDO)).isEqualTo(metiNedo);
    // the target is the whole programme's
    assertThat(page.body().contains("規模の目標")).isEqualTo(mextJst && metiNedo);
    var codes = StreamSupport.stream(JSON.readTree(answer.body()).spliterator(), false)
        .map(fund -> fund.get("code").asText()).toList();
    assertThat(codes.contains("mext-jst")).isEqualTo(mextJst);
    assertThat(codes.contains("meti-nedo")).isEqualTo(metiNedo);
    for (String path : List.of("", "/entries")) {
      assertThat(Caller.basic(port, reader).get("/api/v1/funds/mext-jst" + path).statusCode())
          .isEqualTo(mextJst ? 200 : 404);
      assertThat(Caller.basic(port, reader).get("/api/v1/funds/meti-nedo" + path).statusCode())
          .isEqualTo(metiNedo ? 200 : 404);
    }
    assertThat(file(reader).contains("mext-jst")).isEqualTo(mextJst);
    assertThat(file(reader).contains("meti-nedo")).isEqualTo(metiNedo);
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"tanaka", "mori", "ito", "kato", "ishii", "yoshida", "yamashita", "hashimoto", "miura", "ota"})
  @DisplayName("そのほかの人には、ページもRESTもCSVも閉じている")
  void isClosedToEverybodyElse(String person) {
    var pages = Caller.loggedIn(port, person, "tasklist");
    var rest = Caller.basic(port, person);

    assertThat(pages.get("/office/funds").statusCode()).isEqualTo(403);
    assertThat(pages.get("/office/funds/statement.csv").statusCode()).isEqualTo(403);
    assertThat(rest.get("/api/v1/funds").statusCode()).isEqualTo(403);
    assertThat(rest.get("/api/v1/funds/mext-jst").statusCode()).isEqualTo(403);
    assertThat(rest.get("/api/v1/funds/mext-jst/entries").statusCode()).isEqualTo(403);
    assertThat(rest.get("/api/v1/funds/statement.csv").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("システム管理者、外部システム、ログインしていない人には閉じている")
  void isClosedToAdministratorsMachinesAndStrangers() {
    assertThat(Caller.basic(port, "admin").get("/api/v1/funds").statusCode()).isEqualTo(403);
    assertThat(Caller.basic(port, "jst-system").get("/api/v1/funds").statusCode()).isEqualTo(403);
    assertThat(Caller.anonymous(port).get("/api/v1/funds").statusCode()).isEqualTo(401);
    assertThat(Caller.anonymous(port).get("/office/funds").body()).doesNotContain(MEXT_JST);
  }

  @Test
  @DisplayName("ページは、措置・確保・契約・支払と残高を職員の書き方で示し、予算措置の注記も示す")
  void showsAmountsAsStaffWriteThem() {
    String number = desk.open("sato", "fund-appropriation", Map.of(
        "fund", "mext-jst", "fiscalYear", 2021, "amountMillionYen", 2_345, "basis", "令和3年度補正予算",
        "note", "※関係府省要求額の合計"));
    desk.complete("watanabe", number, "confirm-appropriation", Map.of("outcome", "confirm", "reason", "予算書のとおり。"));
    String concept = Money.concept(funds, "mext-jst", 5_000);
    funds.commit(Money.posting("mext-jst", concept, "commit", 1_230));
    funds.pay(Money.posting("mext-jst", concept, "pay", 45));

    String page = Caller.loggedIn(port, "sato", "tasklist").get("/office/funds").body();

    assertThat(page).contains("<html lang=\"ja\">", "23億4,500万円", "※関係府省要求額の合計", number);
    assertThat(page).containsPattern(
        "(?s)<th scope=\"row\"[^>]*>" + concept + "</th>.*?50億円.*?12億3,000万円.*?4,500万円.*?37億7,000万円");
    assertThat(page).contains("2021年度（令和3年度）", "前年度からの繰越", "目標の5,000億円に対して");
    assertThat(page).contains("href=\"/office/funds/statement.csv\"");
  }

  @Test
  @DisplayName("記帳した職員の名前は、事務局と監査担当だけに見え、ほかには組織だけが見える")
  void namesTheOfficeOnly_toOthers() throws IOException {
    String number = desk.open("sato", "fund-appropriation", Map.of(
        "fund", "mext-jst", "fiscalYear", 2021, "amountMillionYen", 1, "basis", "令和3年度補正予算"));
    desk.complete("watanabe", number, "confirm-appropriation", Map.of("outcome", "confirm", "reason", "予算書のとおり。"));

    assertThat(entry("sato", number).get("enteredBy").asText()).isEqualTo("watanabe");
    assertThat(entry("ogawa", number).get("enteredBy").asText()).isEqualTo("mext");
    assertThat(entry("ogawa", number).get("amount").asLong()).isEqualTo(1_000_000);
    assertThat(entry("ogawa", number).get("kindName").asText()).isEqualTo("措置");
  }

  @Test
  @DisplayName("台帳は頁に分けて返り、知らない基金や誤った頁は断られる")
  void pagesTheLedger() throws IOException {
    Money.concept(funds, "mext-jst", 1);
    var caller = Caller.basic(port, "sato");

    var page = JSON.readTree(caller.get("/api/v1/funds/mext-jst/entries?page=0&size=1").body());

    assertThat(page.get("items")).hasSize(1);
    assertThat(page.get("total").asInt()).isGreaterThan(1);
    assertThat(caller.get("/api/v1/funds/mext-jst/entries?size=101").statusCode()).isEqualTo(400);
    var unknown = caller.get("/api/v1/funds/unknown");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("基金が見つかりません");
  }

  @Test
  @DisplayName("基金の内訳は、年度の繰越がつながり、構想の合計が基金の確保額に等しい")
  void addsUp() throws IOException {
    Money.concept(funds, "meti-nedo", 7);

    JsonNode detail = JSON.readTree(Caller.basic(port, "fujii").get("/api/v1/funds/meti-nedo").body());

    var years = StreamSupport.stream(detail.get("years").spliterator(), false)
        .filter(line -> line.get("concept").isNull()).toList();
    assertThat(years).hasSizeGreaterThan(1);
    for (int i = 1; i < years.size(); i++) {
      assertThat(years.get(i).get("carriedIn").asLong()).isEqualTo(years.get(i - 1).get("carriedOut").asLong());
    }
    assertThat(years.get(years.size() - 1).get("carriedOut").asLong())
        .isEqualTo(detail.get("fund").get("balance").asLong());
    assertThat(StreamSupport.stream(detail.get("concepts").spliterator(), false)
        .mapToLong(concept -> concept.get("reserved").asLong()).sum())
        .isEqualTo(detail.get("fund").get("reserved").asLong());
  }

  @Test
  @DisplayName("CSVは日本語のExcelで開ける形（BOM付きUTF-8、CRLF、引用符）で、式として動く文字列は無害にする")
  void writesAFileForExcel() {
    // a number from elsewhere that Excel would take for a formula
    String concept = "=HYPERLINK(\"http://example.jp\")";
    funds.appropriate(Money.posting("mext-jst", null, "csv-money", 3), 2021);
    funds.reserve(Money.posting("mext-jst", concept, "csv", 3));

    HttpResponse<byte[]> answer = bytes("sato");
    var text = new String(answer.body(), StandardCharsets.UTF_8);

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"funds-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
    assertThat(answer.body()).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    String[] lines = text.substring(1).split("\r\n");
    assertThat(lines[0]).startsWith("\"基金コード\",\"基金\",\"会計年度\",\"区分\",\"構想\"");
    assertThat(lines).anySatisfy(line -> assertThat(line)
        .matches("\"mext-jst\",\"" + MEXT_JST + "\",2021,\"基金全体\",,0,\\d+,\\d+,\\d+,\\d+,\\d+"));
    assertThat(lines).anySatisfy(line -> assertThat(line)
        .contains("\"構想\",\"'=HYPERLINK(\"\"http://example.jp\"\")\",0,0,3000000,0,0,3000000"));

    funds.release(Money.posting("mext-jst", concept, "csv-release", 3));
  }

  @Test
  @DisplayName("ページのリンクからも同じCSVが得られる")
  void givesTheSameFileToTheBrowser() {
    assertThat(Caller.loggedIn(port, "nakamura", "tasklist").get("/office/funds/statement.csv").body())
        .isEqualTo(file("nakamura"));
  }

  private JsonNode entry(String reader, String caseNumber) throws IOException {
    var page = JSON.readTree(Caller.basic(port, reader).get("/api/v1/funds/mext-jst/entries?size=100").body());
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .filter(entry -> entry.get("caseNumber").asText().equals(caseNumber)).findFirst().orElseThrow();
  }

  private String file(String reader) {
    return new String(bytes(reader).body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> bytes(String reader) {
    var login = Base64.getEncoder().encodeToString((reader + ":Kprogram-2022").getBytes(StandardCharsets.UTF_8));
    var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/funds/statement.csv".formatted(port)))
        .header("Authorization", "Basic " + login)
        .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
