package jp.kprogram.app.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.fund.Funds;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 採択後の手続が重なるとき")
class AwardConcurrencyTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private Funds funds;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("二つの採択が同時に辞退されても、一人の補欠は一度だけ繰り上がり、もう一つの枠は人が決める")
  void promotesOnce_whenTwoDeclineAtOnce() throws Exception {
    String selection = selections.selection(Slot.limited(2, 900));
    String first = adopted(selection, 1, 400);
    String second = adopted(selection, 2, 400);
    String reserve = selections.application(selection, "補欠", 300);
    awards.decided(selection, reserve, "reserve", 3, 300);
    String one = awards.open(selection, first);
    String other = awards.open(selection, second);

    atOnce(() -> declines(first), () -> declines(second));

    assertThat(List.of(awards.status(one), awards.status(other))).containsOnly("declined");
    assertThat(Stream.of(one, other).filter(award -> desk.ended(award, "place-taken"))).hasSize(1);
    assertThat(Stream.of(one, other).filter(award -> desk.open(award).contains("decide-vacancy"))).hasSize(1);
    assertThat(awards.count(reserve)).isEqualTo(1);
  }

  @Test
  @DisplayName("確保額が一件分しかなければ、同時に結ばれた二つの契約の一方だけが台帳に載り、他方は不足となる")
  void commitsOnce_whenTwoSignAtOnce() throws Exception {
    String concept = selections.concept(900);
    String selection = selections.selection(Slot.limited(2, 900), concept);
    String one = readyToSign(selection, 1);
    String other = readyToSign(selection, 2);
    awards.losesItsMoney(concept, 400, awards.applicationOf(one), awards.applicationOf(other));

    atOnce(() -> signs(one), () -> signs(other));

    assertThat(funds.position("mext-jst", concept).committed()).isEqualTo(Yen.ofMillions(400));
    assertThat(Stream.of(one, other).filter(award -> desk.ended(award, "contract-signed"))).hasSize(1);
    assertThat(Stream.of(one, other).filter(award -> desk.open(award).contains("settle-shortage"))).hasSize(1);
  }

  @Test
  @DisplayName("契約と辞退が同時なら一方だけが成り立ち、台帳と採択の状態は食い違わない")
  void letsOneWin_whenSigningMeetsDeclining() throws Exception {
    String concept = selections.concept(900);
    String selection = selections.selection(Slot.limited(1, 900), concept);
    String award = readyToSign(selection, 1);
    String application = awards.applicationOf(award);

    atOnce(() -> signs(award), () -> declines(application));

    boolean signed = awards.status(award).equals("signed");
    assertThat(funds.position("mext-jst", concept).committed()).isEqualTo(signed ? Yen.ofMillions(400) : Yen.ZERO);
    assertThat(awards.hold(application)).isEqualTo(signed ? "committed" : "released");
    assertThat(desk.passed(award, "contract-signed")).isEqualTo(signed);
  }

  private String adopted(String selection, int place, int millions) {
    String application = selections.application(selection, "採択" + place, millions);
    awards.decided(selection, application, "adopted", place, millions);
    return application;
  }

  private String readyToSign(String selection, int place) {
    String award = awards.open(selection, adopted(selection, place, 400));
    awards.checked(award);
    awards.planned(award);
    return award;
  }

  private Object declines(String application) {
    return desk.start(AwardDesk.AWARDEE, "case-withdrawal", null, Map.of("caseNumber", application, "reason", "辞退"));
  }

  private Object signs(String award) {
    awards.signed(award, 400);
    return award;
  }

  /** What each came to: null where it went through, else the failure. */
  @SafeVarargs
  private static List<Throwable> atOnce(Callable<Object>... works) throws Exception {
    var start = new CyclicBarrier(works.length);
    var failures = new ArrayList<Throwable>();
    try (var threads = new Threads(works.length)) {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Object> work : works) {
        running.add(threads.submit(() -> {
          start.await();
          return work.call();
        }));
      }
      for (Future<Object> one : running) {
        try {
          one.get();
        } catch (ExecutionException failed) {
          failures.add(failed.getCause());
        }
      }
    }
    return failures.stream().filter(Objects::nonNull).toList();
  }

  /** A pool that ends with its test. */
  private record Threads(ExecutorService pool) implements AutoCloseable {

    Threads(int size) {
      this(Executors.newFixedThreadPool(size));
    }

    Future<Object> submit(Callable<Object> work) {
      return pool.submit(work);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }
}
