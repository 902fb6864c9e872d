package jp.kprogram.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.app.testing.TestDatabase;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a case costs: a proposal from its start form to its answer in this application, beside the same model in an
 * engine as it comes, whose service tasks do nothing. Run by hand, on either database, see app/docs/benchmarks.md.
 *
 * <p>Both do the same calls of the engine's services. Ours checks forms and rights, gives the case its number, keeps the
 * proposal and its decisions in tables, writes two letters, and sets due dates with their timers.
 */
@Tag("benchmark")
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class ThroughputBenchmark {

  private static final String PROCESS = "technology-proposal";
  private static final String PROPOSER = "tanaka";
  private static final String OFFICER = Sample.SECRETARIAT;
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 5;
  private static final int CASES = 40;

  @Autowired
  private ProcessEngine ours;

  @Autowired
  private People people;

  private StockEngine stock;
  private final Map<String, List<String>> groups = new HashMap<>();

  @BeforeAll
  void deploy() {
    Stream.of(PROPOSER, OFFICER).forEach(person -> groups.put(person, people.groupsOf(person)));
    JavaDelegate nothing = step -> { };
    stock = new StockEngine(Map.of(
        "registerProposal", nothing, "recordScreening", nothing, "listProposal", nothing, "answerProposal", nothing,
        "proposalAnswerDuration", "P60D")).with(
        "processes/01-vision/technology-proposal.bpmn",
        "processes/01-vision/proposal-timeframe.dmn",
        "processes/01-vision/proposal-screening.dmn",
        "forms/01-vision/propose-technology.form",
        "forms/01-vision/screen-proposal.form");
  }

  @AfterAll
  void close() {
    stock.close();
  }

  @Test
  void comparesCasesPerSecond() throws Exception {
    run(ours, WARM_UP, 1);
    run(stock.engine(), WARM_UP, 1);
    List<String> lines = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      lines.add(compare(threads));
    }
    System.out.println("| database | threads | as it comes | ours | ratio |\n|---|--:|--:|--:|--:|");
    lines.forEach(System.out::println);
  }

  /** In turn, so that whatever else the machine does falls on both. */
  private String compare(int threads) throws Exception {
    List<Double> oursRates = new ArrayList<>();
    List<Double> stockRates = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      oursRates.add(run(ours, CASES, threads));
      stockRates.add(run(stock.engine(), CASES, threads));
    }
    double oursMedian = median(oursRates);
    double stockMedian = median(stockRates);
    return String.format(Locale.ROOT, "| %s | %d | %,.0f cases/s | %,.0f cases/s | %.1f |",
        TestDatabase.isPostgres() ? "PostgreSQL" : "H2", threads, stockMedian, oursMedian, stockMedian / oursMedian);
  }

  /** Cases a second. */
  private double run(ProcessEngine engine, int cases, int threads) throws Exception {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<Void>> all = pool.invokeAll(IntStream.range(0, cases)
          .mapToObj(number -> (Callable<Void>) () -> carryOut(engine))
          .toList());
      for (Future<Void> each : all) {
        each.get();
      }
      return cases * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdown();
    }
  }

  private Void carryOut(ProcessEngine engine) {
    logIn(engine, PROPOSER);
    String definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(PROCESS).latestVersion().singleResult().getId();
    String instance = engine.getFormService().submitStartForm(definition, new HashMap<>(Sample.PROPOSAL)).getId();
    logIn(engine, OFFICER);
    String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    engine.getTaskService().claim(task, OFFICER);
    engine.getFormService().submitTaskForm(task, new HashMap<>(Sample.ALL_MET));
    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceId(instance).completed().count()).isOne();
    return null;
  }

  private void logIn(ProcessEngine engine, String person) {
    engine.getIdentityService().setAuthentication(person, groups.get(person));
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().toList().get(rates.size() / 2);
  }
}
