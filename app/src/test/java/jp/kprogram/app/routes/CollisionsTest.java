package jp.kprogram.app.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.concept.ConceptDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.theme.ThemeDesk;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("03〜05の案件に、二人の操作や時刻の到来が重なったとき")
class CollisionsTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk callDesk;

  @Autowired
  private ConceptDesk conceptDesk;

  @Autowired
  private ThemeDesk themeDesk;

  @Autowired
  private Calls calls;

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("二人が同じ公募枠の結果を同時に記録しても、一つだけが残り、もう一人は断られる")
  void keepsOneResult_whenTwoOfficersSettleTheSameSlot() throws Exception {
    String call = callDesk.mainCall(callDesk.concept("direct", SlotOf.main("枠", 300)));
    callDesk.closed(call);
    String task = desk.tasks(call, "enter-slot-result").get(0).getId();

    var statuses = both(
        () -> submit(CallDesk.JST, task, CallDesk.awarded(3, 1, 250)),
        () -> submit(CallDesk.JST_CHECKER, task, CallDesk.awarded(3, 1, 100)));

    assertThat(statuses).containsOnlyOnce(204).allSatisfy(status -> assertThat(status).isIn(204, 404, 409));
    assertThat(desk.record(call, "call-slot-result")).hasSize(1);
    assertThat(desk.record(call, "call-concluded")).hasSize(1);
    assertThat(desk.ended(call, "call-awarded")).isTrue();
  }

  @Test
  @DisplayName("二つの枠の結果が同時に記録されても、公募は一度だけまとまる")
  void concludesOnce_whenBothSlotsAreSettledAtOnce() throws Exception {
    String call = callDesk.mainCall(
        callDesk.concept("direct", SlotOf.main("枠一", 300), SlotOf.main("枠二", 300)));
    callDesk.closed(call);
    var tasks = desk.tasks(call, "enter-slot-result");

    var statuses = both(
        () -> submit(CallDesk.JST, tasks.get(0).getId(), CallDesk.awarded(3, 1, 250)),
        () -> submit(CallDesk.JST_CHECKER, tasks.get(1).getId(), CallDesk.awarded(3, 1, 100)));

    assertThat(statuses).containsOnly(204);
    assertThat(desk.record(call, "call-slot-result")).hasSize(2);
    assertThat(desk.record(call, "call-concluded")).hasSize(1);
    assertThat(desk.ended(call, "call-awarded")).isTrue();
  }

  @Test
  @DisplayName("同じ承認を二人が同時にしても一度だけ数え、二者の承認が同時でも上限額は一度だけ確保される")
  void reservesOnce_whenApprovalsMeet() throws Exception {
    String theme = conceptDesk.listedTheme("direct");
    conceptDesk.appropriated(700);
    String concept = conceptDesk.toApprove(theme, 700);
    String cabinet = desk.tasks(concept, "approve-concept-cabinet").get(0).getId();
    String ministry = desk.tasks(concept, "approve-concept-ministry").get(0).getId();
    Map<String, Object> approval = Map.of("outcome", "approve", "reason", "妥当である。");

    var statuses = atOnce(List.of(
        () -> submit("takahashi", cabinet, approval),
        () -> submit("suzuki", cabinet, approval),
        () -> submit("watanabe", ministry, approval)));

    assertThat(statuses.subList(0, 2)).containsOnlyOnce(204)
        .allSatisfy(status -> assertThat(status).isIn(204, 404, 409));
    assertThat(statuses.get(2)).isEqualTo(204);
    assertThat(desk.record(concept, "concept-approval")).hasSizeLessThanOrEqualTo(2);
    assertThat(conceptDesk.reserved(concept)).isEqualTo(Yen.ofMillions(700));
    assertThat(desk.ended(concept, "concept-approved")).isTrue();
  }

  @Test
  @DisplayName("同じテーマの評価を二人が同時に出しても、振分けは一つだけ記録される")
  void keepsOneTriage_whenTwoAssessAtOnce() throws Exception {
    String theme = themeDesk.opened();
    String task = desk.tasks(theme, "assess-readiness").get(0).getId();

    var statuses = both(
        () -> submit("sato", task, ThemeDesk.readiness("clear", "clear", "clear")),
        () -> submit("takahashi", task, ThemeDesk.readiness("clear", "clear", "unclear")));

    assertThat(statuses).containsOnlyOnce(204).allSatisfy(status -> assertThat(status).isIn(204, 404, 409));
    assertThat(desk.record(theme, "theme-triaged")).hasSize(1);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("締切の処理とシステム障害による延長が同時に来ても、公募は新しい締切まで開き、その前に結果は記録できない")
  void staysOpen_whenClosingAndExtensionMeet() throws Exception {
    String call = callDesk.mainCall(callDesk.concept("direct", SlotOf.main("枠", 300)));
    callDesk.published(call);
    Instant closing = calls.get(call).closesAt();
    callDesk.clock(closing);
    LocalDateTime local = LocalDateTime.ofInstant(closing, Moments.JAPAN);
    String later = local.plusDays(7).toLocalDate().toString();
    String incident = desk.open(CallDesk.JST, "erad-incident", Map.of(
        "incidentFromOn", local.toLocalDate().toString(), "incidentFromTime", "09:00",
        "incidentUntilOn", local.toLocalDate().toString(), "incidentUntilTime", "12:00",
        "newClosesOn", later, "newClosesTime", "12:00", "incidentDescription", "e-Radが停止した。"));
    String approval = desk.tasks(incident, "approve-erad-incident").get(0).getId();
    Job timer = timer(call);

    var answers = both(
        () -> submit("sato", approval, Map.of("outcome", "approve", "reason", "全ての応募者に等しく延長する。")),
        () -> {
          engine.getManagementService().executeJob(timer.getId());
          return 0;
        });

    assertThat(answers).containsExactly(204, 0);
    Instant moved = calls.get(call).closesAt();
    assertThat(moved).isEqualTo(closing.plus(Duration.ofDays(7)));
    assertThat(calls.get(call).stateAt(closing)).isEqualTo(CallState.OPEN);
    if (desk.open(call).contains("enter-slot-result")) {
      assertThatThrownBy(() -> desk.complete(CallDesk.JST, call, "enter-slot-result", CallDesk.awarded(3, 1, 250)))
          .hasStackTraceContaining("締め切られていません");
      callDesk.clock(moved);
    } else {
      assertThat(desk.record(call, "call-closed")).isEmpty();
      callDesk.at(call, moved, "closing-due");
    }
    desk.complete(CallDesk.JST, call, "enter-slot-result", CallDesk.awarded(3, 1, 250));
    assertThat(desk.ended(call, "call-awarded")).isTrue();
  }

  @Test
  @DisplayName("訂正による延長は締切の瞬間から認めない。締切の処理と重なっても、閉じた公募は閉じたままである")
  void staysClosed_whenACorrectionComesWithTheClosing() throws Exception {
    String call = callDesk.mainCall(callDesk.concept("direct", SlotOf.main("枠", 300)));
    callDesk.published(call);
    Instant closing = calls.get(call).closesAt();
    callDesk.clock(closing.minusSeconds(1));
    desk.start(CallDesk.JST, "call-corrigendum", null, Map.of(
        "callNumber", call, "correctionText", "期限を延ばす。", "extension", "extend",
        "newClosesOn", LocalDateTime.ofInstant(closing, Moments.JAPAN).plusDays(7).toLocalDate().toString(),
        "newClosesTime", "12:00", "correctionReason", "問合せが多い。"));
    String check = desk.tasks(call, "check-corrigendum").get(0).getId();
    callDesk.clock(closing);
    Job timer = timer(call);

    var answers = both(
        () -> submit(CallDesk.JST_CHECKER, check, Map.of("outcome", "approve", "reason", "認める。")),
        () -> {
          engine.getManagementService().executeJob(timer.getId());
          return 0;
        });

    assertThat(answers).containsExactly(409, 0);
    assertThat(calls.get(call).closesAt()).isEqualTo(closing);
    assertThat(desk.open(call)).contains("enter-slot-result");
    desk.complete(CallDesk.JST_CHECKER, call, "check-corrigendum", Map.of("outcome", "refuse", "reason", "締切を過ぎた。"));
    desk.complete(CallDesk.JST, call, "enter-slot-result", CallDesk.awarded(3, 1, 250));
    assertThat(desk.ended(call, "call-awarded")).isTrue();
  }

  private Job timer(String call) {
    return engine.getManagementService().createJobQuery()
        .processInstanceId(desk.running(call, "call-window").getId()).activityId("closing-due").singleResult();
  }

  private int submit(String person, String task, Map<String, Object> fields) {
    return Caller.basic(port, person).post("/engine-rest/task/" + task + "/submit-form",
        "{\"variables\":%s}".formatted(RestDesk.variables(fields))).statusCode();
  }

  private static List<Integer> both(Callable<Integer> one, Callable<Integer> other) throws Exception {
    return atOnce(List.of(one, other));
  }

  /** Everybody sends at the same moment. */
  private static List<Integer> atOnce(List<Callable<Integer>> works) throws Exception {
    var start = new CyclicBarrier(works.size());
    var people = Executors.newFixedThreadPool(works.size());
    try {
      List<Future<Integer>> answers = works.stream().map(work -> people.submit(() -> {
        start.await();
        return work.call();
      })).toList();
      var statuses = new ArrayList<Integer>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      people.shutdown();
    }
  }
}
