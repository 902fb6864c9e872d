package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.SelectionDesk.points;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.kprogram.adoption.AdoptionHolds;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 同じ構想の額を二つの選考が同時に使うとき")
class SelectionConcurrencyTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private SelectionResults results;

  @Autowired
  private AdoptionHolds holds;

  @Autowired
  private Calls calls;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @RepeatedTest(3)
  @DisplayName("残りの額を争う二つの承認は、一つだけが通り、もう一つは不足を示して案に戻る")
  void letsExactlyOnePass() throws Exception {
    String concept = selections.concept(1_000);
    var both = new ArrayList<String>();
    for (int index = 0; index < 2; index++) {
      both.add(beforeApproval(concept));
    }
    var start = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);

    List<Callable<Void>> approvals = both.stream().<Callable<Void>>map(selection -> () -> {
      start.await(30, TimeUnit.SECONDS);
      selections.approved(selection);
      return null;
    }).toList();
    for (var approval : pool.invokeAll(approvals)) {
      approval.get(60, TimeUnit.SECONDS);
    }
    pool.shutdown();

    assertThat(both).filteredOn(selection -> !results.of(selection).isEmpty()).hasSize(1);
    assertThat(both).filteredOn(selection -> desk.open(selection).contains("decide-proposals")).singleElement()
        .satisfies(loser -> {
          assertThat(results.of(loser)).isEmpty();
          assertThat(desk.record(loser, "adoption-short-of-funds")).hasSize(1);
        });
    assertThat(holds.free(calls.get(selections.callOf(both.get(0))))).isEqualTo(Yen.ofMillions(400));
  }

  private String beforeApproval(String concept) {
    String selection = selections.selection(Slot.limited(1, 1_000), concept);
    String application = selections.application(selection, "量子センサ", 600, points(9), points(9), points(9));
    selections.start(selection);
    selections.shortlistAsItIs(selection);
    selections.interviewed(selection, application, "4");
    selections.interviewsDone(selection);
    selections.met(selection);
    selections.adopts(selection, application, 600);
    selections.prepared(selection);
    return selection;
  }
}
