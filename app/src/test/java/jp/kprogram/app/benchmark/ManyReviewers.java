package jp.kprogram.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Points;
import jp.kprogram.app.routes.RestDesk;
import jp.kprogram.app.testing.Caller;
import org.camunda.bpm.engine.IdentityService;

/**
 * Very many reviewers at their desks, over HTTP as Tasklist asks: the list of the own tasks, what a form shows, the
 * form. What they write is random, but the same in each run, so that it can be counted up without the application.
 */
final class ManyReviewers {

  private static final long SEED = 20_261_123;
  private static final int PAGE = 50;

  /** Of the points of so many reviews on a viewpoint, one lies far from the others. */
  private static final int FAR_APART = 2_000;

  private static final int MET_ANOTHER = 409;

  private final int port;
  private final List<String> ids;
  private final int institutions;
  private final AtomicInteger again = new AtomicInteger();

  /** @param institutions where they, and all applicants, work */
  ManyReviewers(int port, int people, int institutions) {
    this.port = port;
    this.ids = IntStream.range(0, people).mapToObj("many-%04d"::formatted).toList();
    this.institutions = institutions;
  }

  List<String> ids() {
    return ids;
  }

  /** How many declarations were sent again because they met another. */
  int sentAgain() {
    return again.get();
  }

  /** Gives each an account, as the administrator does. */
  void enter(IdentityService identity) {
    ids.forEach(id -> {
      var user = identity.newUser(id);
      user.setFirstName("審査");
      user.setLastName(id);
      user.setEmail(id + "@example.ac.jp");
      user.setPassword(Caller.PASSWORD);
      identity.saveUser(user);
      identity.createMembership(id, "reviewer");
    });
  }

  /** Name of an institution, by a running number. */
  String institution(int number) {
    return "第%d研究所".formatted(number % institutions);
  }

  /** One says where it works, every third a co-author too, and that nothing is left. */
  void declare(int reviewer, Runnable done) {
    var caller = caller(reviewer);
    String task = tasks(caller, reviewer, "declare-interests").get(0);
    submit(caller, task, Map.of("interestAction", "affiliate", "ownInstitution", institution(reviewer),
        "ownExpertise", "計測、材料"));
    if (reviewer % 3 == 0) {
      submit(caller, tasks(caller, reviewer, "declare-interests").get(0), Map.of("interestAction", "add",
          "interestKind", "co-author", "counterpartErad", "%08d".formatted(reviewer * 7), "toYear", 2025));
    }
    // all declarations of a panel are counted in one case: who meets others is told to send it again
    String last = tasks(caller, reviewer, "declare-interests").get(0);
    while (send(caller, last, Map.of("interestAction", "finish")).statusCode() == MET_ANOTHER) {
      again.incrementAndGet();
    }
    done.run();
  }

  /** One answers every invitation, reads every application and hands every review in. */
  void review(int reviewer, Runnable done) {
    var caller = caller(reviewer);
    all(caller, reviewer, "answer-invitation", (task, review) -> submit(caller, task, Map.of("outcome", "accept")));
    all(caller, reviewer, "write-review", (task, application) -> {
      submit(caller, task, written(application, ids.get(reviewer)));
      done.run();
    });
  }

  private interface Work {
    void on(String task, String application);
  }

  private void all(Caller caller, int reviewer, String kind, Work work) {
    for (List<String> open = tasks(caller, reviewer, kind); !open.isEmpty(); open = tasks(caller, reviewer, kind)) {
      for (String task : open) {
        var shown = caller.get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        work.on(task, JsonPath.read(shown.body(), "$.applicationTitle.value"));
      }
    }
  }

  /** A whole review. */
  static Map<String, Object> written(String title, String reviewer) {
    Map<String, Object> fields = new HashMap<>();
    halves(title, reviewer).forEach((criterion, halves) -> {
      fields.put(criterion.code(), new Points(halves).japanese());
      fields.put(criterion.code() + "Comment", criterion.japanese() + "は、おおむね妥当である。");
    });
    fields.put("overall", "目標は明確だが、実証の計画をさらに具体化する必要がある。");
    fields.put("reviewAction", "submit");
    return fields;
  }

  /** The half points that a reviewer gives: by what the application is worth and by the reviewer's view of it. */
  static Map<Criterion, Integer> halves(String title, String reviewer) {
    double worth = 3.7 + 0.9 * new Random(SEED ^ title.hashCode() * 31L).nextGaussian();
    var view = new Random(SEED ^ (title + reviewer).hashCode() * 17L);
    return Stream.of(Criterion.values()).collect(Collectors.toMap(criterion -> criterion, criterion -> {
      double noise = view.nextInt(FAR_APART) == 0 ? 5 : 0.5 * view.nextGaussian();
      return (int) Math.max(0, Math.min(Points.MOST, Math.round(worth + noise)));
    }));
  }

  private Caller caller(int reviewer) {
    return Caller.basic(port, ids.get(reviewer));
  }

  private List<String> tasks(Caller caller, int reviewer, String kind) {
    var answer = caller.get(
        "/engine-rest/task?assignee=%s&taskDefinitionKey=%s&sortBy=created&sortOrder=asc&maxResults=%d"
            .formatted(ids.get(reviewer), kind, PAGE));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonPath.read(answer.body(), "$[*].id");
  }

  private static void submit(Caller caller, String task, Map<String, Object> fields) {
    var answer = send(caller, task, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private static HttpResponse<String> send(Caller caller, String task, Map<String, Object> fields) {
    return caller.post("/engine-rest/task/" + task + "/submit-form",
        "{\"variables\":" + RestDesk.variables(fields) + "}");
  }
}
