package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.CHAIR;
import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.InterestWithdrawals;
import jp.kprogram.adoption.Interests;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.ReviewStatus;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 利害関係の申告の取下げ")
class InterestWithdrawalTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private Conflicts conflicts;

  @Autowired
  private Interests interests;

  @Autowired
  private InterestWithdrawals withdrawals;

  @Autowired
  private Reviews reviews;

  @Autowired
  private EngineTables engineTables;

  private String call;

  @BeforeEach
  void closedCall() {
    call = adoption.closedCall();
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("ほかの職員が認めると利益相反は解かれるが、終わった査読は戻らない。同じ申告をすれば、また利益相反となる")
  void clearsTheConflict_andBringsNoReviewBack() {
    String application = adoption.accepted(call, "量子センサの小型化", "西 三郎", "35792468", "にし大学");
    String selection = adoption.assigned(call);
    Review ended = adoption.of(application).get(0);
    adoption.accept(ended);
    String reviewer = ended.reviewer();
    declares(reviewer, "西 三郎");
    assertThat(conflicts.hidden(reviewer, application)).isTrue();

    String number = withdraws(reviewer, "西 三郎", "柊の同名の別人だった。");

    assertThat(conflicts.hidden(reviewer, application)).as("until an officer agrees").isTrue();
    var check = desk.task(OTHER_OFFICER, number, "check-interest-withdrawal");
    assertThat(desk.shown(OTHER_OFFICER, check, "interestText").toString()).contains("共著", "西 三郎");
    assertThat(desk.shown(OTHER_OFFICER, check, "withdrawalReasonText")).isEqualTo("柊の同名の別人だった。");
    desk.complete(OTHER_OFFICER, check, Map.of("outcome", "approve", "reason", "e-Radで確かめた。"));

    assertThat(desk.ended(number, "interest-withdrawn")).isTrue();
    assertThat(conflicts.hidden(reviewer, application)).isFalse();
    assertThat(reviews.get(ended.number()).status()).isEqualTo(ReviewStatus.CONFLICT);
    assertThat(desk.open(ended.number())).containsExactly("replace-reviewer");
    assertThat(desk.record(selection, "conflict-cleared")).singleElement()
        .satisfies(one -> assertThat(one.reason()).contains(reviewer, number));
    assertThat(desk.record(number)).extracting("kind")
        .containsExactly("interest-withdrawal-requested", "interest-withdrawal-decided");
    assertThat(desk.letters(number, "adoption/interest-withdrawal-decided")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("認めました", "e-Radで確かめた。"));
    assertThat(engineTables.holding("柊の同名の別人")).isEmpty();
    declares(reviewer, "西 三郎");
    assertThat(conflicts.hidden(reviewer, application)).as("declared once more").isTrue();
  }

  @Test
  @DisplayName("無効となった評点は無効のまま残り、ほかの根拠のある利益相反は解かれない")
  void keepsWhatFollowsFromElsewhere() {
    String application = adoption.accepted(call, "量子センサの小型化", "東 四郎", "46813579", "ひがし大学");
    adoption.assigned(call);
    Review submitted = adoption.of(application).get(0);
    adoption.accept(submitted);
    adoption.submit(submitted, "4");
    String reviewer = submitted.reviewer();
    declares(reviewer, "東 四郎");
    desk.start(OFFICER, "conflict-report", null, Map.of("applicationNumber", application, "person", reviewer,
        "conflictKind", "joint-research", "reason", "共同研究の相手である。"));

    approves(withdraws(reviewer, "東 四郎", "同名の別人だった。"));

    assertThat(conflicts.hidden(reviewer, application)).as("reported by the office").isTrue();
    assertThat(reviews.get(submitted.number()).status()).isEqualTo(ReviewStatus.VOID);
    assertThat(reviews.scores(application)).isEmpty();
  }

  @Test
  @DisplayName("認めなければ申告はそのまま残る。自分の申告は自分では認められず、他人の申告は選べない")
  void keepsTheDeclaration_whenRefused() {
    String application = adoption.accepted(call, "量子センサの小型化", "中 五郎", "57924680", "なか大学");
    adoption.assigned(call);
    declares(OFFICER, "中 五郎");
    declares(CHAIR, "中 五郎");
    String number = withdraws(OFFICER, "中 五郎", "思い違いだった。");

    assertThatThrownBy(() -> desk.complete(OFFICER, number, "check-interest-withdrawal",
        Map.of("outcome", "approve", "reason", "確かである。"))).isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.as(OFFICER, () -> {
      withdrawals.approve(number, "確かである。");
      return null;
    })).isInstanceOf(Refusal.NotAllowed.class);
    desk.complete(OTHER_OFFICER, number, "check-interest-withdrawal",
        Map.of("outcome", "refuse", "reason", "論文で確かめた。"));

    assertThat(desk.ended(number, "interest-kept")).isTrue();
    assertThat(conflicts.hidden(OFFICER, application)).isTrue();
    assertThat(interests.rows(OFFICER)).anySatisfy(row -> assertThat(row).containsValue("中 五郎"));
    assertThat(desk.letters(number, "adoption/interest-withdrawal-decided")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("認めませんでした", "論文で確かめた。"));
    String chairs = withdrawals.options(CHAIR).stream()
        .filter(option -> option.get("label").contains("中 五郎")).findFirst().orElseThrow().get("value");
    var started = desk.start(OFFICER, "interest-change", null, Map.of("interestChange", "withdraw"));
    assertThatThrownBy(() -> desk.complete(OFFICER, desk.taskOf(started.getId()),
        Map.of("interest", chairs, "withdrawalReason", "他人の申告"))).hasMessageContaining("選択肢にない値");
  }

  private void declares(String person, String counterpart) {
    desk.start(person, "interest-change", null, Map.of(
        "interestChange", "add", "interestKind", "co-author", "counterpartName", counterpart, "fromYear", 2025));
  }

  /** Gives the number of the request. */
  private String withdraws(String person, String counterpart, String reason) {
    var started = desk.start(person, "interest-change", null, Map.of("interestChange", "withdraw"));
    List<Map<String, String>> options = withdrawals.options(person);
    String interest = options.stream().filter(option -> option.get("label").contains(counterpart))
        .findFirst().orElseThrow().get("value");
    desk.complete(person, desk.taskOf(started.getId()), Map.of("interest", interest, "withdrawalReason", reason));
    return String.valueOf(desk.variableOf(desk.taskOf(started.getId()).getId(), "caseNumber"));
  }

  private void approves(String number) {
    desk.complete(OTHER_OFFICER, number, "check-interest-withdrawal",
        Map.of("outcome", "approve", "reason", "確かめた。"));
  }
}
