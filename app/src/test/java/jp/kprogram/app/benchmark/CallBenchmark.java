package jp.kprogram.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Points;
import jp.kprogram.adoption.RankedRow;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.app.adoption.AdoptionDesk;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.application.ApplicationDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
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
 * A call with very many applications, from the first that is handed in to the last letter: every tenth sent twice under
 * its key, one in twenty for an officer to check, three reviews for each, several at work at the same time over HTTP.
 * Counts that none is lost or doubled on the way, that each is ranked once and as its points say, and tells how the
 * last thousand compare with the first; an engine as it comes starts the same model without HTTP, rights and tables.
 * Run by hand, see app/docs/benchmarks.md.
 */
@Tag("benchmark")
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class CallBenchmark {

  private static final int APPLICATIONS = Integer.getInteger("kprogram.call.applications", 10_000);
  private static final int CLIENTS = Integer.getInteger("kprogram.call.clients", 8);
  private static final int WARM_UP = 200;
  private static final int BATCH = Math.min(1_000, APPLICATIONS / 2);
  private static final int REVIEWS_EACH = 3;
  private static final int REVIEWS_OF_ONE = 100;
  private static final int DOUBTFUL = 20;
  private static final int RESERVES = 3;
  private static final int INSTITUTIONS = Math.max(20, APPLICATIONS / 20);
  private static final List<String> OFFICERS = List.of(AdoptionDesk.OFFICER, AdoptionDesk.OTHER_OFFICER);
  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private SampleCalls calls;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Reviews reviews;

  @Autowired
  private SelectionRanking ranking;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private StockEngine stock;
  private ManyReviewers panel;
  private String call;
  private String selection;

  @BeforeAll
  void prepare() {
    JavaDelegate register = step -> step.setVariables(Map.of(
        "caseNumber", step.getProcessBusinessKey(), "callNumber", "CALL-2026-001", "subject", "先端センシング技術の公募",
        "agency", "jst", "sealedUntil", "2026-04-16T12:00:00+09:00"));
    stock = new StockEngine(Map.of("registerApplication", register)).with(
        "processes/06-application/application.bpmn",
        "processes/06-application/formal-check.dmn",
        "forms/06-application/check-formalities.form",
        "forms/06-application/enter-correction.form");
    panel = new ManyReviewers(port, APPLICATIONS * REVIEWS_EACH / REVIEWS_OF_ONE, INSTITUTIONS);
    panel.enter(engine.getIdentityService());
  }

  @AfterAll
  void close() {
    ClockUtil.reset();
    stock.close();
  }

  @Test
  void fromTheFirstApplicationToTheLastLetter() {
    print("%,d applications on %s, %d clients", APPLICATIONS, TestDatabase.isPostgres() ? "PostgreSQL" : "H2", CLIENTS);
    print("| step | how many | time | all | first | last | first : last |%n|---|--:|--:|--:|--:|--:|--:|");
    intake();
    closing();
    formalCheck();
    appointment();
    assignment();
    reviewing();
    ranked();
    shortlist();
    decision();
  }

  private void intake() {
    ClockUtil.setCurrentTime(Date.from(OPENS.plusSeconds(60)));
    var desks = IntStream.range(0, CLIENTS).mapToObj(client -> new ApplicationDesk(port, "erad")).toList();
    String warmUp = calls.checked("jst", OPENS, CLOSES);
    handIn(desks.get(0), warmUp, WARM_UP);
    Pace.of(CLIENTS, WARM_UP, number -> handIn(desks.get(number % CLIENTS), warmUp, number));
    startBare(0, WARM_UP);
    call = calls.checked("jst", OPENS, CLOSES, REVIEWS_EACH);
    database.sql("update call set concept = :concept where number = :call")
        .param("concept", selections.concept(8_000)).param("call", call).update();

    Set<String> numbers = ConcurrentHashMap.newKeySet();
    Pace pace = Pace.of(
        CLIENTS, APPLICATIONS, number -> numbers.add(handIn(desks.get(number % CLIENTS), call, number)));
    Pace bare = startBare(WARM_UP, BATCH);

    assertThat(numbers).as("each answer names an application of its own").hasSize(APPLICATIONS);
    assertThat(count("application where call = :call", call)).as("none lost, none doubled").isEqualTo(APPLICATIONS);
    assertThat(count("act_ru_execution where business_key_ in (select number from application where call = :call)",
        call)).as("a case for each").isEqualTo(APPLICATIONS);
    print(pace.row("handed in over HTTP"));
    print(bare.row("started by the bare engine") + " bare : ours %.1f", bare.all() / pace.all());
  }

  /** With two documents of its own; every tenth is sent twice. */
  private String handIn(ApplicationDesk sender, String to, int number) {
    var content = sender.whole(to, "%08d".formatted(number), "研究 %s %d".formatted(to, number));
    String institution = panel.institution(number);
    // without its number in e-Rad an officer looks at it
    content.put("institution", number % DOUBTFUL == 0
        ? Map.of("name", institution, "startUp", true)
        : Map.of("code", "%010d".formatted(number % INSTITUTIONS), "name", institution, "startUp", false));
    content.put("team", List.of(
        Map.of("name", "田中 明", "eradId", "%08d".formatted(number), "institution", institution, "role", "研究代表者"),
        Map.of("name", "福田 愛", "institution", "第%d計測株式会社".formatted(number), "role", "試作")));
    String answered = numberOf(sender.handIn(to, content, to + "-" + number));
    if (number % 10 == 0) {
      assertThat(numberOf(sender.handIn(to, content, to + "-" + number))).isEqualTo(answered);
    }
    return answered;
  }

  private Pace startBare(int from, int cases) {
    return Pace.of(CLIENTS, cases, number -> stock.engine().getRuntimeService()
        .startProcessInstanceByMessage("application-received", "APP-%d".formatted(from + number)));
  }

  /** The closing instant comes: what the engine's own threads would do then. */
  private void closing() {
    ClockUtil.setCurrentTime(Date.from(CLOSES));
    Set<String> instances = Set.copyOf(database.sql("""
            select proc_inst_id_ from act_ru_execution
            where business_key_ in (select number from application where call = :call)
            """).param("call", call).query(String.class).list());
    List<String> due = engine.getManagementService().createJobQuery().activityId("sealing-due").list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId).toList();

    Pace pace = Pace.of(CLIENTS, due.size(), index -> engine.getManagementService().executeJob(due.get(index)));

    assertThat(count("application where call = :call and opened_at is not null", call)).isEqualTo(APPLICATIONS);
    assertThat(count("application where call = :call and outcome = 'accepted'", call))
        .isEqualTo(APPLICATIONS - APPLICATIONS / DOUBTFUL);
    print(pace.row("opened and checked by the table"));
  }

  private void formalCheck() {
    var officers = OFFICERS.stream().map(officer -> Caller.basic(port, officer)).toList();
    List<String> open = engine.getTaskService().createTaskQuery().taskDefinitionKey("check-formalities")
        .processVariableValueEquals("callNumber", call).list().stream().map(task -> task.getId()).toList();

    Pace pace = Pace.of(CLIENTS, open.size(), index -> {
      int officer = index % OFFICERS.size();
      String task = "/engine-rest/task/" + open.get(index);
      assertThat(officers.get(officer).get(task + "/form-variables?deserializeValues=false").body()).contains("要確認");
      send(officers.get(officer), task + "/claim", "{\"userId\":\"%s\"}".formatted(OFFICERS.get(officer)));
      send(officers.get(officer), task + "/submit-form", """
          {"variables":{"outcome":{"value":"accept"},"reason":{"value":"機関の登録を確かめた。"}}}""");
    });

    assertThat(count("application where call = :call and outcome = 'accepted'", call)).isEqualTo(APPLICATIONS);
    print(pace.row("checked by officers over HTTP"));
  }

  private void appointment() {
    ClockUtil.setCurrentTime(Date.from(CLOSES.plusSeconds(60)));
    selection = timed("selection opened", () -> adoption.opened(call));
    timed("panel of %d appointed".formatted(panel.ids().size()), () -> {
      adoption.appoint(selection, panel.ids());
      return null;
    });
    Pace pace = Pace.of(CLIENTS, panel.ids().size(), (number, done) -> panel.declare(number, done));
    print(pace.row("interests declared over HTTP") + " sent again %d", panel.sentAgain());
    timed("last declarations, conflicts found, assignment proposed", () -> {
      adoption.allDeclare(selection);
      desk.runJobs(selection);
      return null;
    });
    print("| conflicts of interest | %,d |", count("conflict_of_interest where application in "
        + "(select number from application where call = :call)", call));
  }

  private void assignment() {
    timed("assignment shown", () -> {
      var task = desk.task(AdoptionDesk.OFFICER, selection, "confirm-assignment");
      return desk.shown(AdoptionDesk.OFFICER, task, "assignmentShortages");
    });
    timed("assignment confirmed", () -> {
      desk.complete(AdoptionDesk.OFFICER, selection, "confirm-assignment", Map.of("assignmentAction", "confirm"));
      return null;
    });
    Pace pace = Pace.of(1, 1, (number, done) -> {
      for (var job = nextJob(); job != null; job = nextJob()) {
        long before = count("review where selection = :call", selection);
        engine.getManagementService().executeJob(job.getId());
        for (long added = before; added < count("review where selection = :call", selection); added++) {
          done.run();
        }
      }
    });
    assertThat(reviews.of(selection)).hasSize(APPLICATIONS * REVIEWS_EACH);
    assertThat(count("conflict_of_interest c join review r on r.application = c.application and r.reviewer = c.person "
        + "where r.selection = :call", selection)).as("no conflicted reviewer").isZero();
    print(pace.row("reviews opened, 200 in a transaction"));
  }

  private Job nextJob() {
    return engine.getManagementService().createJobQuery().activityId("start-reviews").active().list().stream()
        .findFirst().orElse(null);
  }

  private void reviewing() {
    Pace pace = Pace.of(CLIENTS, panel.ids().size(), (number, done) -> panel.review(number, done));

    assertThat(count("review where selection = :call and status = 'submitted'", selection))
        .isEqualTo((long) APPLICATIONS * REVIEWS_EACH);
    print(pace.row("accepted, read and handed in over HTTP"));
  }

  private void ranked() {
    timed("ranked", () -> {
      desk.runJobs(selection);
      return null;
    });
    List<RankedRow> rows = ranking.rows(selection, RankingStage.WRITTEN);
    assertThat(rows.stream().map(RankedRow::application)).as("each once").doesNotHaveDuplicates().hasSize(APPLICATIONS);
    assertThat(count("selection_stage where selection = :call", selection)).isEqualTo(APPLICATIONS);
    assertThat(ranking.upToDate(selection, RankingStage.WRITTEN)).isTrue();
    assertAsWritten(rows);
    timed("ranked again, nothing changed", () -> ranking.rank(selection, RankingStage.WRITTEN));
  }

  /** Counted up from what the reviewers wrote, without anything of ours. */
  private void assertAsWritten(List<RankedRow> rows) {
    Map<String, String> titles = database.sql("""
            select application, title from application_version
            where application in (select number from application where call = :call)
            """).param("call", call).query().listOfRows().stream()
        .collect(Collectors.toMap(row -> (String) row.get("application"), row -> (String) row.get("title")));
    Map<String, int[]> sums = new HashMap<>();
    for (Review review : reviews.of(selection)) {
      int[] sum = sums.computeIfAbsent(review.application(), key -> new int[3]);
      var halves = ManyReviewers.halves(titles.get(review.application()), review.reviewer());
      sum[0] += Stream.of(Criterion.values()).mapToInt(halves::get).sum();
      sum[1] += halves.get(Criterion.C1);
      sum[2] += halves.get(Criterion.C2D);
    }
    List<int[]> best = sums.values().stream().sorted(CallBenchmark::worse).toList();
    for (RankedRow row : rows) {
      int[] sum = sums.get(row.application());
      assertThat(row.total().sum()).as(row.application()).isEqualTo(500L * sum[0]);
      assertThat(row.total().count()).isEqualTo(REVIEWS_EACH);
    }
    Map<String, Integer> places = rows.stream().collect(Collectors.toMap(RankedRow::application, RankedRow::rank));
    sums.forEach((application, sum) ->
        assertThat(places.get(application)).as(application).isEqualTo(firstOf(best, sum) + 1));
  }

  private static int worse(int[] one, int[] other) {
    for (int index = 0; index < one.length; index++) {
      if (one[index] != other[index]) {
        return other[index] - one[index];
      }
    }
    return 0;
  }

  private static int firstOf(List<int[]> best, int[] sum) {
    int low = 0;
    int high = best.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (worse(best.get(middle), sum) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void shortlist() {
    AtomicLong discussed = new AtomicLong();
    timed("far-apart points discussed", () -> {
      while (desk.open(selection).contains("discuss-outliers")) {
        var task = desk.task(AdoptionDesk.CHAIR, selection, "discuss-outliers");
        String application = JsonPath.read(
            desk.shown(AdoptionDesk.CHAIR, task, "outlierOptions").toString(), "$[0].value");
        desk.complete(AdoptionDesk.CHAIR, task, Map.of(
            "outlierAction", "record", "outlierApplication", application,
            "finding", "見方の違いによる。評点は改めない。"));
        discussed.incrementAndGet();
      }
      return null;
    });
    print("| discussions | %,d |", discussed.get());
    timed("shortlist shown", () -> desk.shown(
        AdoptionDesk.CHAIR, desk.task(AdoptionDesk.CHAIR, selection, "decide-shortlist"), "shortlistRows"));
    timed("shortlist decided", () -> {
      desk.complete(AdoptionDesk.CHAIR, selection, "decide-shortlist", Map.of("shortlistAction", "finish"));
      return null;
    });
    var office = Caller.loggedIn(port, AdoptionDesk.OFFICER, "tasklist");
    timed("page of the order", () -> assertThat(office
        .get("/office/selections/" + selection + "?page=3").statusCode()).isEqualTo(200));
    timed("page of the applications", () -> assertThat(office
        .get("/office/applications?call=" + call + "&page=3").statusCode()).isEqualTo(200));
    assertThat(count("shortlist where selection = :call", selection)).isEqualTo(APPLICATIONS);
  }

  private void decision() {
    List<String> heard = database.sql("""
            select s.application from shortlist s
              join selection_stage g on g.selection = s.selection and g.application = s.application
            where s.selection = :selection and s.shortlisted = true order by g.place, s.application
            """).param("selection", selection).query(String.class).list();
    ClockUtil.setCurrentTime(Date.from(SelectionDesk.REVIEWED));
    timed("%d interviews recorded".formatted(heard.size()), () -> {
      IntStream.range(0, heard.size()).forEach(index -> selections.record(selection, interview(heard, index)));
      selections.interviewsDone(selection);
      return null;
    });
    Set<String> recused = database.sql("select person from conflict_of_interest where application in (:heard)")
        .param("heard", heard).query(String.class).set();
    selections.meeting(selection, Stream.concat(Stream.of(AdoptionDesk.CHAIR), panel.ids().stream())
        .filter(person -> !recused.contains(person)).toList(), List.copyOf(recused));
    while (desk.open(selection).contains("break-tie")) {
      desk.complete(AdoptionDesk.CHAIR, selection, "break-tie", Map.of("firstApplication",
          ranking.tied(selection).get(0).application(), "reason", "分野の広がりによる。"));
    }
    timed("%d decisions prepared".formatted(heard.size()), () -> {
      selections.adopts(selection, heard.get(0), 400);
      heard.stream().skip(1).limit(RESERVES).forEach(each -> selections.reserves(selection, each, 400));
      heard.stream().skip(1L + RESERVES).forEach(each -> selections.rejects(selection, each));
      selections.prepared(selection);
      return null;
    });
    timed("approved: decided on all, in one transaction", () -> {
      selections.approved(selection);
      return null;
    });
    timed("letters to all, 200 in a transaction", () -> {
      selections.released(selection);
      return null;
    });
    assertThat(count("panel_decision where selection = :call", selection)).isEqualTo(APPLICATIONS);
    assertThat(count("result_letter where selection = :call", selection)).isEqualTo(APPLICATIONS);
    assertThat(desk.ended(selection, "selection-decided")).isTrue();
  }

  /** In the order of the reviews, and no two with the same points. */
  private static Map<String, Object> interview(List<String> heard, int index) {
    String lower = new Points(Math.max(0, 8 - index / 2)).japanese();
    String higher = new Points(Math.max(1, 9 - index / 2)).japanese();
    return SelectionDesk.interview(
        heard.get(index), index % 2 == 0 ? higher : lower, lower, lower, lower, "4");
  }

  private static void send(Caller caller, String path, String body) {
    var answer = caller.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private static String numberOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.number");
  }

  private long count(String rest, String of) {
    return database.sql("select count(*) from " + rest).param("call", of).query(Long.class).single();
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long before = System.nanoTime();
    T result = work.get();
    print("| %s | | %.1f s |", what, Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0);
    return result;
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
