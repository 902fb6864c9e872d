package jp.kprogram.app.form;

import static java.util.Map.entry;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.TestDatabase;
import jp.kprogram.app.vision.Sample;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What the check of a task's form costs by itself. Run by hand, see app/docs/benchmarks.md. */
@Tag("benchmark")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class FormCheckBenchmark {

  private static final int WARM_UP = 2_000;
  private static final int RUNS = 2_000;

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private EngineCommands commands;

  @Autowired
  private DeployedForms forms;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Clock clock;

  @Test
  void measuresForms() {
    String number = desk.open("tanaka", "technology-proposal", Sample.PROPOSAL);
    measure(desk.task(Sample.SECRETARIAT, number, "screen-proposal"), Sample.ALL_MET);
    desk.complete(Sample.SECRETARIAT, number, "screen-proposal", Sample.screenedBut("multiUse", "not-met"));
    Map<String, Object> decision = Map.of("outcome", "return", "reason", "公的利用を具体的に。");
    measure(desk.task(Sample.SECRETARIAT, number, "decide-proposal"), decision);
    desk.complete(Sample.SECRETARIAT, number, "decide-proposal", decision);
    measure(desk.task("tanaka", number, "revise-proposal"), Sample.PROPOSAL);
    String unusual = desk.open("tanaka", "technology-proposal", CaseDesk.with(Sample.PROPOSAL, entry("horizonYears", 25)));
    measure(desk.task("tanaka", unusual, "acknowledge-timeframe"), Map.of("outcome", "keep", "reason", "長期にわたるため。"));
  }

  private void measure(Task open, Map<String, Object> sent) {
    commands.inOneTransaction(context -> {
      var task = context.getTaskManager().findTaskById(open.getId());
      var check = new FormCheck(clock);
      Runnable once = () -> {
        var form = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
        check.check(forms.of(form, context), new HashMap<>(sent), new EngineScope(context, task, Map::of));
      };
      IntStream.range(0, WARM_UP).forEach(run -> once.run());
      List<Long> nanos = IntStream.range(0, RUNS).mapToObj(run -> nanos(once)).sorted().toList();
      System.out.println(String.format(Locale.ROOT, "| %s | %d | %.2f ms |",
          open.getTaskDefinitionKey(), sent.size(), nanos.get(RUNS / 2) / 1e6));
      return null;
    });
  }

  private static long nanos(Runnable once) {
    long start = System.nanoTime();
    once.run();
    return System.nanoTime() - start;
  }
}
