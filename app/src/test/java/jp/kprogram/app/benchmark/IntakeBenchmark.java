package jp.kprogram.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.kprogram.app.application.ApplicationDesk;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.app.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A call with very many applications: handed in over HTTP by clients at the same time, every tenth sent twice under its
 * key; then the closing, which opens and checks each. Counts that none is lost or doubled, and tells how the last
 * thousand compare with the first, and with an engine as it comes that starts the same model without HTTP, rights and
 * tables. Run by hand, see app/docs/benchmarks.md.
 */
@Tag("benchmark")
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class IntakeBenchmark {

  private static final int APPLICATIONS = Integer.getInteger("kprogram.intake.applications", 10_000);
  private static final int CLIENTS = Integer.getInteger("kprogram.intake.clients", 8);
  private static final int WARM_UP = 200;
  private static final int BATCH = Math.min(1_000, APPLICATIONS / 2);
  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");

  @Autowired
  private ProcessEngine ours;

  @Autowired
  private SampleCalls calls;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private StockEngine stock;

  @BeforeAll
  void deploy() {
    JavaDelegate register = step -> step.setVariables(Map.of(
        "caseNumber", step.getProcessBusinessKey(), "callNumber", "CALL-2026-001", "subject", "先端センシング技術の公募",
        "agency", "jst", "sealedUntil", "2026-04-16T12:00:00+09:00"));
    stock = new StockEngine(Map.of("registerApplication", register)).with(
        "processes/06-application/application.bpmn",
        "processes/06-application/formal-check.dmn",
        "forms/06-application/check-formalities.form",
        "forms/06-application/enter-correction.form");
  }

  @AfterAll
  void close() {
    ClockUtil.reset();
    stock.close();
  }

  @Test
  void handsInAndCloses() throws Exception {
    ClockUtil.setCurrentTime(Date.from(OPENS.plusSeconds(60)));
    var desks = IntStream.range(0, CLIENTS).mapToObj(client -> new ApplicationDesk(port, "erad")).toList();
    handIn(desks, calls.checked("jst", OPENS, CLOSES), WARM_UP, new ConcurrentLinkedQueue<>());
    startBare(0, WARM_UP);
    String call = calls.checked("jst", OPENS, CLOSES);

    var done = new ConcurrentLinkedQueue<Long>();
    long begin = System.nanoTime();
    Set<String> numbers = handIn(desks, call, APPLICATIONS, done);
    double bare = startBare(WARM_UP, BATCH);

    assertThat(numbers).as("each answer names an application of its own").hasSize(APPLICATIONS);
    assertThat(count("application where call = :call", call)).as("none lost, none doubled").isEqualTo(APPLICATIONS);
    assertThat(count("act_ru_execution where business_key_ in (select number from application where call = :call)",
        call)).as("a case for each").isEqualTo(APPLICATIONS);
    List<Long> moments = done.stream().sorted().toList();
    double first = BATCH * 1e9 / (moments.get(BATCH - 1) - begin);
    double last = BATCH * 1e9 / (moments.get(APPLICATIONS - 1) - moments.get(APPLICATIONS - 1 - BATCH));
    double all = APPLICATIONS * 1e9 / (moments.get(APPLICATIONS - 1) - begin);
    print("| database | applications | clients | first %,d | last %,d | ratio | all | bare engine | ratio |", BATCH, BATCH);
    print("| %s | %,d | %d | %.0f/s | %.0f/s | %.2f | %.0f/s | %.0f/s | %.1f |", name(), APPLICATIONS, CLIENTS,
        first, last, first / last, all, bare, bare / all);

    double closed = closing(call);
    assertThat(count("application where call = :call and outcome = 'accepted'", call)).isEqualTo(APPLICATIONS);
    print("| %s | closing: opened, checked and accepted | %.0f/s |", name(), closed);
  }

  /** Each application with a document of its own; gives the numbers that were answered. */
  private Set<String> handIn(List<ApplicationDesk> desks, String call, int applications, ConcurrentLinkedQueue<Long> done)
      throws Exception {
    Set<String> numbers = ConcurrentHashMap.newKeySet();
    inParallel(applications, number -> {
      var desk = desks.get(number % desks.size());
      var content = desk.whole(call, "%08d".formatted(number), "研究 %s %d".formatted(call, number));
      var answer = desk.handIn(call, content, call + "-" + number);
      numbers.add(numberOf(answer));
      if (number % 10 == 0) {
        assertThat(numberOf(desk.handIn(call, content, call + "-" + number))).isEqualTo(numberOf(answer));
      }
      done.add(System.nanoTime());
    });
    return numbers;
  }

  private double startBare(int from, int cases) throws Exception {
    long start = System.nanoTime();
    inParallel(cases, number -> stock.engine().getRuntimeService()
        .startProcessInstanceByMessage("application-received", "APP-%d".formatted(from + number)));
    return cases * 1e9 / (System.nanoTime() - start);
  }

  private double closing(String call) throws Exception {
    ClockUtil.setCurrentTime(Date.from(CLOSES));
    List<String> due = new ArrayList<>();
    Set<String> instances = Set.copyOf(database.sql("""
            select proc_inst_id_ from act_ru_execution
            where business_key_ in (select number from application where call = :call)
            """).param("call", call).query(String.class).list());
    ours.getManagementService().createJobQuery().activityId("sealing-due").list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId).forEach(due::add);
    long start = System.nanoTime();
    inParallel(due.size(), index -> ours.getManagementService().executeJob(due.get(index)));
    return due.size() * 1e9 / (System.nanoTime() - start);
  }

  private static void inParallel(int times, IntConsumer work) throws Exception {
    var pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Void>> all = pool.invokeAll(IntStream.range(0, times)
          .mapToObj(number -> (Callable<Void>) () -> {
            work.accept(number);
            return null;
          })
          .toList());
      for (Future<Void> each : all) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static String numberOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.number");
  }

  private long count(String rest, String call) {
    return database.sql("select count(*) from " + rest).param("call", call).query(Long.class).single();
  }

  private static String name() {
    return TestDatabase.isPostgres() ? "PostgreSQL" : "H2";
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
