package jp.kprogram.app.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many hand in at the same time while the process is killed; who got no answer sends the same request again. */
@DisplayName("応募の受付中に落ちても、応募は失われず、二重にならない")
class IntakeSurvivalTest {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeSurvivalTest.class);

  private static final byte[] PDF = "%PDF-1.7 提案書".getBytes(StandardCharsets.UTF_8);
  private static final int APPLICATIONS = 200;
  private static final int CLIENTS = 4;
  private static final int KILLS = 2;

  private final Map<Integer, String> answered = new ConcurrentHashMap<>();
  private final Map<Integer, String> documents = new ConcurrentHashMap<>();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @DisplayName("H2 のファイルの上で")
  void losesAndDoublesNothing_onH2(@TempDir Path data) throws Exception {
    // closed between the programme's lives, so that it finds the file free
    String url = "jdbc:h2:file:" + data.resolve("kprogram");

    survives(data, url, "sa", "", List.of());
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @DisplayName("PostgreSQL の上で")
  void losesAndDoublesNothing_onPostgres(@TempDir Path data) throws Exception {
    try (var postgres = EmbeddedPostgres.builder().start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");

      survives(data, url, "postgres", "postgres", List.of(
          "spring.datasource.url=" + url, "spring.datasource.username=postgres", "spring.datasource.password=postgres"));
    }
  }

  private void survives(Path data, String url, String user, String password, List<String> properties) throws Exception {
    long seed = Long.getLong("kprogram.survival.seed", System.nanoTime());
    LOG.info("survival with seed {}", seed);
    var random = new Random(seed);
    var database = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (var programme = new RunningProgramme(data, freePort(), properties)) {
      programme.start();
      programme.kill();
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      String call = new SampleCalls(database).checked(
          "jst", now.minus(1, ChronoUnit.DAYS), now.plus(30, ChronoUnit.DAYS));
      programme.start();

      var handingIn = IntStream.range(0, APPLICATIONS)
          .mapToObj(number -> CompletableFuture.runAsync(() -> handIn(programme, call, number), clients))
          .toList();
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = kill * APPLICATIONS / (KILLS + 1) + random.nextInt(10);
        while (answered.size() < enough) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
        programme.kill();
        LOG.info("killed after {} answers", answered.size());
        programme.start();
      }
      handingIn.forEach(CompletableFuture::join);

      for (int number = 0; number < APPLICATIONS; number += 20) {
        String first = answered.get(number);
        handIn(programme, call, number);
        assertThat(answered.get(number)).as("the same request again").isEqualTo(first);
      }
      programme.kill();
      assertThat(answered.values()).hasSize(APPLICATIONS).doesNotHaveDuplicates();
      assertThat(database.sql("select number from application where call = :call").param("call", call)
          .query(String.class).list())
          .as("what was answered is there, and nothing else").containsExactlyInAnyOrderElementsOf(answered.values());
      assertThat(database.sql("""
              select business_key_ from act_ru_execution where proc_def_id_ like 'application:%' and parent_id_ is null
              """).query(String.class).list())
          .as("one case for each").containsExactlyInAnyOrderElementsOf(answered.values());
      assertThat(database.sql("""
              select count(*) from decision where kind = 'application-received'
              and case_number in (select number from application where call = :call)
              """).param("call", call).query(Integer.class).single()).as("one record for each").isEqualTo(APPLICATIONS);
    } finally {
      clients.shutdownNow();
    }
  }

  /** As a client does that means it: until there is an answer. */
  private void handIn(RunningProgramme programme, String call, int number) {
    while (true) {
      try {
        if (!documents.containsKey(number)) {
          documents.put(number, programme.upload("erad", "/api/v1/calls/" + call + "/documents", PDF)
              .path("id").asText());
        }
        var content = content(number, documents.get(number));
        var answer = programme.create("erad", "/api/v1/calls/" + call + "/applications", "key-" + number, content);
        answered.put(number, answer.path("number").asText());
        return;
      } catch (IOException interrupted) {
        pause();
      } catch (RunningProgramme.Refused refused) {
        // its own first try is still under way: the same again a little later, as the API's page says
        if (!refused.getMessage().contains("MET_ANOTHER")) {
          throw refused;
        }
        pause();
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Map<String, Object> content(int number, String document) {
    String eradId = "%08d".formatted(number);
    return Map.ofEntries(
        Map.entry("slot", 1),
        Map.entry("applicant", Map.of("eradId", eradId, "name", "田中 明", "email", "tanaka@example.ac.jp")),
        Map.entry("institution", Map.of("code", "1234567890", "name", "みなと工科大学", "startUp", false)),
        Map.entry("title", "研究 " + number),
        Map.entry("summary", "概要"),
        Map.entry("budget", List.of(Map.of("fiscalYear", 2027, "amountYen", 1_000_000))),
        Map.entry("team", List.of(Map.of("name", "田中 明", "institution", "みなと工科大学", "role", "研究代表者"))),
        Map.entry("effort", List.of()),
        Map.entry("securityControl", "持ち出しを記録する。"),
        Map.entry("integrity", Map.of("noRestriction", true, "ethicsCompleted", true, "foreignSupport", false)),
        Map.entry("documents",
            List.of(Map.of("kind", "proposal", "documentId", document, "fileName", "proposal.pdf"))));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
