package jp.kprogram.app.adoption;

import static java.util.Map.entry;
import static jp.kprogram.app.adoption.SelectionDesk.CHAIR;
import static jp.kprogram.app.adoption.SelectionDesk.OFFICER;
import static jp.kprogram.app.adoption.SelectionDesk.points;
import static jp.kprogram.app.testing.CaseDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.ReviewScore;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.adoption.SelectionWithdrawal;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.application.ApplicationFollower;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("07 査読の見直し（P6）")
class SecondLookTest {

  private static final String FAR = "ishikawa";
  private static final String OTHER = "nakajima";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private Reviews reviews;

  @Autowired
  private SelectionRanking ranking;

  @Autowired
  private SelectionWithdrawal withdrawals;

  @Autowired
  private List<ApplicationFollower> followers;

  @Autowired
  private HistoryService history;

  @Autowired
  private JdbcClient database;

  private String application;
  private String other;
  private String selection;

  @BeforeEach
  void ranked() {
    selection = selections.selection(Slot.limited(1, 1_000));
    application = selections.application(selection, "量子センサ", 600, points(3, 9, 9, 9, 9), points(9), points(9));
    other = selections.application(selection, "海中通信", 500, points(8), points(8), points(8));
    selections.start(selection);
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("審査委員長は、だれの査読かを知らずに見直しを求め、査読した本人だけに求めが届く")
  void asksWhoGaveThePoints_notKnowingWhom() {
    assertThat(options()).contains("査読", "研究成果活用の実現可能性 1.5点").doesNotContain(FAR, review(FAR), "石川");

    ask();

    String review = review(FAR);
    assertThat(desk.open(selection)).as("the chair waits").isEmpty();
    assertThat(desk.record(selection, "second-look-asked")).singleElement()
        .satisfies(one -> assertThat(one.reason()).contains(application, "実用化").doesNotContain(FAR));
    assertThat(desk.letters(review, "adoption/second-look-asked")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(FAR);
      assertThat(letter.text()).contains("もう一度", "2026年6月8日").doesNotContain(application, "量子センサ", "実用化");
    });
    Task task = desk.task(FAR, review, "reconsider-review");
    assertThat(desk.shown(FAR, task, "lookQuestion")).isEqualTo("実用化の見込みを、もう一度見てください。");
    assertThat(desk.shown(FAR, task, "c1")).isEqualTo("1.5");
    assertThat(desk.shown(FAR, task, "applicationSummary")).isEqualTo("概要");
    assertThat(desk.shown(FAR, task, "overall")).isEqualTo("意欲的な提案である。");
    assertThatThrownBy(() -> desk.shown(OTHER, task, "lookQuestion")).isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("評点を変えないと答えれば、見直しは一度だけで、協議の結果を記録して先へ進む")
  void goesOnWithTheSamePoints_whenTheyAreConfirmed() {
    ask();

    look(confirmed());

    assertThat(desk.ended(review(FAR), "second-look-answered")).isTrue();
    assertThat(desk.record(review(FAR), "second-look-answered")).singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo("confirm"));
    assertThat(desk.record(selection, "selection-reranked")).isEmpty();
    assertThat(desk.open(selection)).containsExactly("discuss-outliers");
    assertThat(options()).as("once for each review").isEqualTo("[]");
    discuss();
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
  }

  @Test
  @DisplayName("理由を付けて改めれば順位付けをやり直し、はじめの査読は版として残る")
  void ranksAnew_whenPointsAreChanged() {
    ask();

    look(changed());

    assertThat(desk.open(selection)).as("nothing lies far apart any more").containsExactly("decide-shortlist");
    assertThat(desk.record(selection, "selection-reranked")).hasSize(1);
    assertThat(ranking.rows(selection, RankingStage.WRITTEN)).first()
        .satisfies(row -> assertThat(row.application()).isEqualTo(application));
    assertThat(score(FAR)).satisfies(score -> {
      assertThat(score.points().get(Criterion.C1).japanese()).isEqualTo("4");
      assertThat(score.comments().get(Criterion.C1)).isEqualTo("見込みを読み落としていた。");
      assertThat(score.overall()).isEqualTo("総合して高く評価する。");
    });
    assertThat(halves(1)).as("as handed in").containsExactly(3, 9, 9, 9, 9);
    assertThat(halves(2)).containsExactly(8, 9, 9, 9, 9);
    assertThat(database.sql("select earlier_overall from second_look where review = :review")
        .param("review", review(FAR)).query(String.class).single()).isEqualTo("意欲的な提案である。");
    assertThat(desk.record(review(FAR), "second-look-answered")).singleElement().satisfies(one -> {
      assertThat(one.outcome()).isEqualTo("change");
      assertThat(one.reason()).isEqualTo("補足資料を読み直した。");
    });
  }

  @Test
  @DisplayName("改めるには査読のすべての項目と理由が要り、何も変わらないものは受け付けない")
  void takesOnlyAWholeAnswer() {
    ask();

    assertThatThrownBy(() -> look(with(changed(), entry("reason", "")))).hasMessageContaining("理由");
    assertThatThrownBy(() -> look(with(changed(), entry("c2dComment", " ")))).hasMessageContaining("所見");
    assertThatThrownBy(() -> look(with(changed(), entry("c2a", "4.7")))).hasMessageContaining("c2a");
    assertThatThrownBy(() -> look(same())).hasMessageContaining("変わっていません");
    assertThatThrownBy(() -> look(Map.of("lookOutcome", "later", "reason", "あとで。")))
        .hasMessageContaining("見直しの結果");

    assertThat(halves(1)).hasSize(5);
    assertThat(halves(2)).isEmpty();
    look(changed());
  }

  @Test
  @DisplayName("期限までに答えがなければ、査読はそのままとなり、協議に戻る")
  void staysAsItIs_withoutAnAnswer() {
    ask();

    desk.timePasses(review(FAR), Duration.ofDays(7), "second-look-due");

    assertThat(desk.ended(review(FAR), "second-look-missed")).isTrue();
    assertThat(desk.record(review(FAR), "second-look-answered")).singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo("missing"));
    assertThat(desk.open(selection)).containsExactly("discuss-outliers");
    assertThat(score(FAR).points().get(Criterion.C1).japanese()).isEqualTo("1.5");
  }

  @Test
  @DisplayName("見直しの間も、ほかの応募は協議でき、応募が取り下げられれば見直しは終わる")
  void endsWithTheApplication() {
    String third = selections.application(selection, "測位補正", 400, points(8), points(2), points(8));
    ask();
    assertThat(desk.open(selection)).as("ranked again").containsExactly("discuss-outliers");
    assertThat(desk.shown(CHAIR, discussion(), "outlierCases").toString()).contains(third).doesNotContain(application);
    desk.complete(CHAIR, discussion(),
        Map.of("outlierAction", "record", "outlierApplication", third, "finding", "見方の違いによる。"));
    assertThat(desk.open(selection)).as("the other is looked at").isEmpty();

    selections.withdrawn(application);
    desk.as("tanaka", () -> {
      followers.forEach(follower -> follower.withdrawn(application));
      return null;
    });

    assertThat(desk.ended(review(FAR), "second-look-cancelled")).isTrue();
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
  }

  @Test
  @DisplayName("利益相反で査読が無効になると見直しも終わり、審議は代わりの査読を待つ")
  void endsWithTheReview() {
    ask();

    desk.start(OFFICER, "conflict-report", null, Map.of("applicationNumber", application, "person", FAR,
        "conflictKind", "joint-research", "reason", "共同研究の相手である。"));

    assertThat(desk.passed(review(FAR), "second-look-cancelled")).isTrue();
    assertThat(desk.open(review(FAR))).containsExactly("replace-reviewer");
    assertThat(desk.open(selection)).isEmpty();
    desk.complete(OFFICER, review(FAR), "replace-reviewer", Map.of("outcome", "go-without", "reason", "代わりがない。"));
    desk.runJobs(selection);
    assertThat(desk.open(selection)).containsExactly("decide-shortlist");
  }

  @Test
  @DisplayName("選考が取りやめとなれば、見直しも終わる")
  void endsWithTheSelection() {
    ask();

    desk.as(OFFICER, () -> {
      withdrawals.record(selection, "公募を取り下げたため。", OFFICER);
      return null;
    });

    assertThat(desk.ended(review(FAR), "second-look-cancelled")).isTrue();
  }

  @Test
  @DisplayName("見直しの求めも答えも、エンジンには残らない")
  void leavesNothingInTheEngine() {
    ask();
    look(changed());

    List<String> kept = Stream.of(selection, review(FAR))
        .flatMap(number -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list()
            .stream())
        .flatMap(instance -> history.createHistoricVariableInstanceQuery()
            .processInstanceId(instance.getId()).list().stream())
        .map(variable -> variable.getName() + "=" + variable.getValue())
        .toList();
    assertThat(kept).isNotEmpty().noneMatch(one -> Stream.of("実用化", "見込み", "読み直した", "総合して")
        .anyMatch(one::contains));
  }

  private Task discussion() {
    return desk.task(CHAIR, selection, "discuss-outliers");
  }

  private String options() {
    return desk.shown(CHAIR, discussion(), "lookOptions").toString();
  }

  private void ask() {
    String chosen = options().replaceAll(".*\"(" + application + "-[A-Z])\".*", "$1");
    desk.complete(CHAIR, discussion(), Map.of(
        "outlierAction", "ask", "lookReview", chosen, "lookQuestion", "実用化の見込みを、もう一度見てください。"));
  }

  private void discuss() {
    desk.complete(CHAIR, discussion(),
        Map.of("outlierAction", "record", "outlierApplication", application, "finding", "見方の違いによる。"));
  }

  private void look(Map<String, Object> answer) {
    desk.complete(FAR, review(FAR), "reconsider-review", answer);
  }

  private static Map<String, Object> confirmed() {
    return Map.of("lookOutcome", "confirm", "reason", "実用化には三つの壁があるため。");
  }

  private Map<String, Object> changed() {
    return with(same(), entry("c1", "4"), entry("c1Comment", "見込みを読み落としていた。"),
        entry("overall", "総合して高く評価する。"));
  }

  private Map<String, Object> same() {
    Map<String, Object> fields = with(Map.of("lookOutcome", "change", "reason", "補足資料を読み直した。",
        "overall", "意欲的な提案である。"));
    for (Criterion criterion : Criterion.values()) {
      fields.put(criterion.code(), criterion == Criterion.C1 ? "1.5" : "4.5");
      fields.put(criterion.code() + "Comment", criterion.japanese() + "について確かめた。");
    }
    return fields;
  }

  private String review(String reviewer) {
    return database.sql("select number from review where application = :application and reviewer = :reviewer")
        .param("application", application).param("reviewer", reviewer).query(String.class).single();
  }

  private ReviewScore score(String reviewer) {
    return reviews.scores(application).stream()
        .filter(score -> score.reviewer().equals(reviewer)).findFirst().orElseThrow();
  }

  private List<Integer> halves(int version) {
    return database
        .sql("""
            select half_points from review_score where review = :review and version = :version order by criterion
            """)
        .param("review", review(FAR)).param("version", version).query(Integer.class).list();
  }
}
