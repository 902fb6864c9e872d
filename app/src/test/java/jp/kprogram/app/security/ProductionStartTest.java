package jp.kprogram.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production profile as an office starts it: a process of its own, on PostgreSQL, secrets in the environment. */
@Tag("programme")
class ProductionStartTest {

  private static final String ADMIN_PASSWORD = "Only-for-this-test-1";

  @TempDir
  private Path folder;

  @Test
  @DisplayName("本番は PostgreSQL と環境の秘密で起動し、見本の人物も共通パスワードも持たない。見本のデータベースでは起動しない")
  void startsSafely_andRefusesDemoDatabase() throws Exception {
    assumeTrue(TestDatabase.isPostgres());
    Map<String, Object> database = TestDatabase.properties();
    int port = freePort();

    Process running = start(database, port);
    try {
      waitUntilUp(running, port);
      assertSafe(port);
    } finally {
      running.destroyForcibly().waitFor();
    }
    addDemoPerson(database);
    Process refused = start(database, freePort());

    assertThat(refused.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isNotZero();
    assertThat(Files.readString(folder.resolve("log"))).contains("not started: the database holds 1 demo people");
  }

  private static void assertSafe(int port) throws Exception {
    assertThat(Caller.basic(port, "admin", ADMIN_PASSWORD).get("/engine-rest/engine").statusCode()).isEqualTo(200);
    for (String user : List.of("admin", "sato", "erad")) {
      assertThat(Caller.basic(port, user).get("/engine-rest/engine").statusCode()).as(user).isEqualTo(401);
    }
    assertThat(Caller.anonymous(port).get("/engine-rest/engine").statusCode()).isEqualTo(401);
    var page = behindProxy(port, "/camunda/app/tasklist/default/");
    assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(behindProxy(port, "/engine-rest/engine").headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  private static HttpResponse<String> behindProxy(int port, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-Proto", "https")
        .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private Process start(Map<String, Object> database, int port) throws IOException {
    var builder = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "-XX:TieredStopAtLevel=1",
        "jp.kprogram.app.KProgramApplication",
        "--spring.profiles.active=production",
        "--server.port=" + port);
    builder.environment().putAll(Map.of(
        "KPROGRAM_DB_URL", (String) database.get("spring.datasource.url"),
        "KPROGRAM_DB_USER", (String) database.get("spring.datasource.username"),
        "KPROGRAM_DB_PASSWORD", (String) database.get("spring.datasource.password"),
        "KPROGRAM_ADMIN_PASSWORD", ADMIN_PASSWORD,
        "KPROGRAM_SECRET_KEYS", "k1:Zm9yIHRoaXMgdGVzdCBhbG9uZSwgMzIgYnl0ZXMhISE=",
        "KPROGRAM_BASE_URL", "https://kprogram.example.go.jp"));
    return builder.redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void waitUntilUp(Process process, int port) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (System.nanoTime() < patience) {
      assertThat(process.isAlive()).as(() -> log()).isTrue();
      try {
        if (Caller.anonymous(port).get("/actuator/health/readiness").statusCode() == 200) {
          return;
        }
      } catch (IllegalStateException notYet) {
        // nobody listens yet
      }
      TimeUnit.MILLISECONDS.sleep(300);
    }
    throw new AssertionError("no answer in two minutes\n" + log());
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void addDemoPerson(Map<String, Object> database) throws SQLException {
    try (var connection = DriverManager.getConnection(
            (String) database.get("spring.datasource.url"),
            (String) database.get("spring.datasource.username"),
            (String) database.get("spring.datasource.password"));
        var statement = connection.createStatement()) {
      statement.execute("insert into act_id_user (id_, rev_, email_) values ('sato', 1, 'sato@example.jp')");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
