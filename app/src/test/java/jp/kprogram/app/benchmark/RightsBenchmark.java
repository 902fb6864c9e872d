package jp.kprogram.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * What rights cost in a task list: this application beside an engine as it comes, both on PostgreSQL with the same open
 * tasks. Run by hand, see app/docs/benchmarks.md.
 *
 * <p>The tasks: 90 % are the work of 20 offices, each with a process of its own, the measured person's office with 5 %
 * of all; 10 % are personal reviews in one shared process, twenty for each reviewer. The engine as it comes holds a
 * right for every task; this application a right for every review, and one for each office on its process. One task in
 * ten is overdue.
 */
@Tag("benchmark")
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = RightsBenchmark.Postgres.class)
class RightsBenchmark {

  private static final int OFFICES = 20;
  private static final int REVIEWS_A_PERSON = 20;
  private static final int PAGE = 15;
  private static final int RUNS = 7;

  @Autowired
  private ProcessEngine ours;

  @Autowired
  private JdbcTemplate ourTables;

  private ProcessEngine stock;
  private JdbcTemplate stockTables;
  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  void deploy() {
    Map<String, Object> database = TestDatabase.properties();
    String url = (String) database.get("spring.datasource.url");
    String user = (String) database.get("spring.datasource.username");
    String password = (String) database.get("spring.datasource.password");
    stock = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
        .setProcessEngineName("stock")
        .setJdbcDriver("org.postgresql.Driver")
        .setJdbcUrl(url).setJdbcUsername(user).setJdbcPassword(password)
        .setDatabaseSchemaUpdate("true")
        .setJobExecutorActivate(false)
        .setAuthorizationEnabled(true)
        .buildProcessEngine();
    stockTables = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    deploy(ours);
    deploy(stock);
  }

  @AfterAll
  void close() {
    stock.close();
    lines.forEach(System.out::println);
  }

  private static void deploy(ProcessEngine engine) {
    var deployment = engine.getRepositoryService().createDeployment().name("benchmark");
    IntStream.rangeClosed(1, OFFICES).mapToObj(RightsBenchmark::office).forEach(office ->
        deployment.addModelInstance(office + ".bpmn", Bpmn.createExecutableProcess(office)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent().userTask("work").camundaCandidateGroups(office).endEvent().done()));
    deployment.addModelInstance("bench-review.bpmn", Bpmn.createExecutableProcess("bench-review")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("review").camundaAssignee("${reviewer}").endEvent().done());
    deployment.deploy();
  }

  @Test
  void comparesTaskLists() {
    lines.add("| open tasks | question | stock | ours | ratio |");
    lines.add("|---|---|---|---|---|");
    measure(1_000);
    measure(10_000);
    var largest = measure(100_000);

    assertThat(largest.officeRatio()).as("my office's tasks").isGreaterThanOrEqualTo(25);
    assertThat(largest.allRatio()).as("all tasks").isGreaterThanOrEqualTo(250);
  }

  private Ratios measure(int tasks) {
    load(ourTables, tasks, false);
    load(stockTables, tasks, true);
    seesExactlyItsOwn(tasks);

    double office = compare(tasks, "office: my office's tasks, count + first page",
        () -> as(ours, "officer", List.of(office(1)), RightsBenchmark::officePage),
        () -> as(stock, "officer", List.of(office(1)), RightsBenchmark::officePage));
    double all = compare(tasks, "office: all tasks, count",
        () -> as(ours, "officer", List.of(office(1)), engine -> tasksOf(engine).count()),
        () -> as(stock, "officer", List.of(office(1)), engine -> tasksOf(engine).count()));
    compare(tasks, "office: all tasks, first page",
        () -> as(ours, "officer", List.of(office(1)), RightsBenchmark::anyPage),
        () -> as(stock, "officer", List.of(office(1)), RightsBenchmark::anyPage));
    compare(tasks, "reviewer: my tasks, count + first page",
        () -> as(ours, reviewer(1), List.of("reviewer"), engine -> ownPage(engine, reviewer(1))),
        () -> as(stock, reviewer(1), List.of("reviewer"), engine -> ownPage(engine, reviewer(1))));
    compare(tasks, "reviewer: overdue tasks, count",
        () -> as(ours, reviewer(1), List.of("reviewer"), engine -> tasksOf(engine).dueBefore(new Date()).count()),
        () -> as(stock, reviewer(1), List.of("reviewer"), engine -> tasksOf(engine).dueBefore(new Date()).count()));
    compare(tasks, "reviewer: all tasks, count",
        () -> as(ours, reviewer(1), List.of("reviewer"), engine -> tasksOf(engine).count()),
        () -> as(stock, reviewer(1), List.of("reviewer"), engine -> tasksOf(engine).count()));
    return new Ratios(office, all);
  }

  private record Ratios(double officeRatio, double allRatio) {}

  /** Medians of several runs in turn, so that other work on the machine meets both; fewer where one takes long. */
  private double compare(int tasks, String question, Supplier<?> asksOurs, Supplier<?> asksStock) {
    nanos(asksOurs);
    boolean quick = nanos(asksStock) < TimeUnit.SECONDS.toNanos(5);
    List<Long> oursTimes = new ArrayList<>();
    List<Long> stockTimes = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      oursTimes.add(nanos(asksOurs));
      if (quick || run % 3 == 0) {
        stockTimes.add(nanos(asksStock));
      }
    }
    double oursMillis = medianMillis(oursTimes);
    double stockMillis = medianMillis(stockTimes);
    String line = String.format(Locale.ROOT, "| %,d | %s | %,.1f ms | %,.1f ms | %s |",
        tasks, question, stockMillis, oursMillis, ratio(stockMillis / oursMillis));
    lines.add(line);
    System.out.println(line);
    return stockMillis / oursMillis;
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%,.0f", ratio);
  }

  private static double medianMillis(List<Long> nanos) {
    return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
  }

  private static long nanos(Supplier<?> question) {
    long start = System.nanoTime();
    question.get();
    return System.nanoTime() - start;
  }

  /** Counts and ids are exactly those expected, in this application. */
  private void seesExactlyItsOwn(int tasks) {
    assertThat(ids("officer", office(1))).containsExactlyInAnyOrderElementsOf(expected("office-01-%"));
    assertThat(ids("colleague", office(7))).containsExactlyInAnyOrderElementsOf(expected("office-07-%"));
    assertThat(ids(reviewer(1), "reviewer")).containsExactlyInAnyOrderElementsOf(reviews(1));
    List<String> both = new ArrayList<>(expected("office-02-%"));
    both.addAll(reviews(2));
    assertThat(ids(reviewer(2), office(2))).containsExactlyInAnyOrderElementsOf(both);
    assertThat(ids("nobody", "researcher")).isEmpty();
    assertThat(tasksOf(ours).count()).isEqualTo(tasks);
    long all = as(ours, "officer", List.of(office(1)), engine -> tasksOf(engine).count());
    long officeTasks = as(ours, "officer", List.of(office(1)), engine -> officeTasks(engine).count());
    assertThat(List.of(all, officeTasks)).containsOnly((long) tasks / 20);
  }

  private List<String> ids(String user, String group) {
    return as(ours, user, List.of(group), engine -> tasksOf(engine).unlimitedList()).stream().map(Task::getId).toList();
  }

  private List<String> expected(String idPattern) {
    return ourTables.queryForList("select id_ from act_ru_task where id_ like ?", String.class, idPattern);
  }

  private List<String> reviews(int reviewer) {
    return ourTables.queryForList("select id_ from act_ru_task where assignee_ = ?", String.class, reviewer(reviewer));
  }

  // the questions, as Tasklist asks them

  private static List<Task> officePage(ProcessEngine engine) {
    officeTasks(engine).count();
    return officeTasks(engine).orderByTaskCreateTime().desc().listPage(0, PAGE);
  }

  private static TaskQuery officeTasks(ProcessEngine engine) {
    return tasksOf(engine).taskCandidateGroupIn(List.of(office(1))).includeAssignedTasks();
  }

  private static List<Task> anyPage(ProcessEngine engine) {
    return tasksOf(engine).orderByTaskCreateTime().desc().listPage(0, PAGE);
  }

  private static List<Task> ownPage(ProcessEngine engine, String user) {
    tasksOf(engine).taskAssignee(user).count();
    return tasksOf(engine).taskAssignee(user).orderByTaskCreateTime().desc().listPage(0, PAGE);
  }

  private static TaskQuery tasksOf(ProcessEngine engine) {
    return engine.getTaskService().createTaskQuery();
  }

  private static <T> T as(
      ProcessEngine engine, String user, List<String> groups, Function<ProcessEngine, T> question) {
    engine.getIdentityService().setAuthentication(user, groups);
    try {
      return question.apply(engine);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  // the data

  private static String office(int number) {
    return String.format("office-%02d", number);
  }

  private static String reviewer(int number) {
    return "reviewer-" + number;
  }

  private static void load(JdbcTemplate tables, int tasks, boolean everyTaskARow) {
    tables.execute("truncate act_ru_identitylink, act_ru_task, act_ru_execution cascade");
    tables.update("delete from act_ru_authorization where resource_type_ = 7 or resource_id_ like 'office-%'");

    int first = tasks / 20;
    int others = tasks * 9 / 10 - first;
    for (int number = 1; number <= OFFICES; number++) {
      // the rest is shared out among the other nineteen
      int share = number == 1 ? first : others * (number - 1) / (OFFICES - 1) - others * (number - 2) / (OFFICES - 1);
      addTasks(tables, office(number), "work", share, null);
      tables.update("""
          insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
          select 'l-' || id_, 1, ?, 'candidate', id_ from act_ru_task where id_ like ?""",
          office(number), office(number) + "-%");
      if (everyTaskARow) {
        addRows(tables, "group_id_", "'" + office(number) + "'", office(number) + "-%", 4 | 2);
      } else {
        // READ_TASK, READ_TASK_VARIABLE, TASK_WORK and TASK_ASSIGN on the office's process, as the grants write it
        tables.update("""
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            values (?, 1, 1, ?, 6, ?, ?)""",
            "g-" + office(number), office(number), office(number), 64 | 8388608 | 16384 | 32768);
      }
    }
    addTasks(tables, "bench-review", "review", tasks / 10, "'reviewer-' || (1 + (i - 1) / " + REVIEWS_A_PERSON + ")");
    addRows(tables, "user_id_", "assignee_", "bench-review-%", everyTaskARow ? 4 | 2 : 2 | 64 | 16384 | 32768);
    tables.execute("vacuum analyze");
  }

  private static void addTasks(JdbcTemplate tables, String process, String task, int number, String assignee) {
    String definition = tables.queryForObject(
        "select id_ from act_re_procdef where key_ = ?", String.class, process);
    tables.update("""
        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, act_id_, is_active_,
          is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
        select 'e-' || ? || '-' || i, 1, 'e-' || ? || '-' || i, 'e-' || ? || '-' || i, ?, ?, true, false, true, false,
          1, 2, 1
        from generate_series(1, ?) i""", process, process, process, definition, task, number);
    tables.update("""
        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
          priority_, create_time_, due_date_, suspension_state_)
        select ? || '-' || i, 1, 'e-' || ? || '-' || i, 'e-' || ? || '-' || i, ?, ?, ?, %s, 50,
          now() - (i %% 10000) * interval '1 minute', case when i %% 10 = 0 then now() - interval '1 day' end, 1
        from generate_series(1, ?) i""".formatted(assignee), process, process, process, definition, task, task, number);
  }

  private static void addRows(JdbcTemplate tables, String holderColumn, String holder, String idPattern, int permissions) {
    tables.update("""
        insert into act_ru_authorization (id_, rev_, type_, %s, resource_type_, resource_id_, perms_)
        select 'a-' || id_, 1, 1, %s, 7, id_, ? from act_ru_task where id_ like ?""".formatted(holderColumn, holder),
        permissions, idPattern);
  }

  /** Chooses PostgreSQL whatever the build was told. */
  static class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      System.setProperty("kprogram.test.database", "postgresql");
      new TestDatabase().initialize(context);
    }
  }
}
