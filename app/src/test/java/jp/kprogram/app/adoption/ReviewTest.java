package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Interests;
import jp.kprogram.adoption.Points;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.ReviewStatus;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.adoption.SelectionRole;
import jp.kprogram.adoption.SelectionStatus;
import jp.kprogram.adoption.SelectionWithdrawal;
import jp.kprogram.adoption.Selections;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("07 利益相反・割当て・査読")
class ReviewTest {

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Reviews reviews;

  @Autowired
  private Selections selections;

  @Autowired
  private CallResults results;

  @Autowired
  private Conflicts conflicts;

  @Autowired
  private Interests interests;

  @Autowired
  private SelectionWithdrawal withdrawal;

  @Autowired
  private JdbcClient database;

  @Autowired
  private EngineTables engineTables;

  @LocalServerPort
  private int port;

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
  @DisplayName("委員が申告し、割当てを確定し、全員が査読を提出すると、選考は次に進む")
  void settles_whenEveryReviewIsIn() {
    String first = adoption.accepted(call, "量子センサの小型化");
    String second = adoption.accepted(call, "海中通信の高速化");

    String selection = adoption.assigned(call);

    assertThat(reviews.of(selection)).hasSize(10).allMatch(review -> review.status() == ReviewStatus.INVITED);
    assertThat(adoption.of(first)).extracting(Review::reviewer).hasSize(5).doesNotHaveDuplicates().isSubsetOf(PANEL);
    assertThat(desk.letters(selection, "adoption/panel-appointed")).hasSize(8);
    adoption.of(first).forEach(review -> {
      assertThat(desk.letters(review.number(), "adoption/review-requested")).singleElement()
          .satisfies(letter -> assertThat(letter.text()).doesNotContain("量子センサ", "佐々木", first));
      adoption.accept(review);
      adoption.submit(review, "4.5");
    });
    assertThat(desk.passed(selection, "await-reviews")).isFalse();
    adoption.allReview(selection, "3");
    assertThat(desk.passed(selection, "rank-written")).isTrue();
    assertThat(reviews.scores(first)).hasSize(5)
        .allSatisfy(score -> assertThat(score.points().values()).containsOnly(new Points(9)).hasSize(5));
    assertThat(reviews.scores(second)).hasSize(5);
    assertThat(selections.get(selection).reviewsSettledAt()).isNotNull();
    assertThat(desk.record(selection, "reviews-settled")).hasSize(1);
  }

  @Test
  @DisplayName("受理した応募のない枠は、成立しないとして公募に報告される")
  void reportsNone_withoutApplications() {
    String selection = adoption.opened(call);

    assertThat(desk.ended(selection, "selection-without-application")).isTrue();
    assertThat(results.slot(call, 1).result().outcome()).isEqualTo(SlotOutcome.NONE);
    assertThatThrownBy(() -> adoption.opened(call)).hasMessageContaining("結果は既に記録されています");
  }

  @Test
  @DisplayName("辞退・利益相反・回答なしの査読は、利益相反のない別の方に頼むか、理由を付けて行わずに進める")
  void replaces_whoDeclinesOrIsSilent() {
    String application = adoption.accepted(call, "量子センサの小型化");
    String selection = adoption.assigned(call);
    var asked = adoption.of(application);
    Review declining = asked.get(0);
    Review conflicted = asked.get(1);
    Review silent = asked.get(2);

    desk.complete(declining.reviewer(), declining.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "長期の出張のため。", "suggested", "大学 田村"));
    desk.complete(conflicted.reviewer(), conflicted.number(), "answer-invitation",
        Map.of("outcome", "conflict", "conflictKind", "family", "reason", "参加者の親族である。"));

    assertThat(desk.passed(declining.number(), "review-declined")).isTrue();
    assertThat(conflicts.hidden(conflicted.reviewer(), application)).isTrue();
    assertThat(conflicts.hidden(declining.reviewer(), application)).isFalse();
    var busy = asked.stream().map(Review::reviewer).toList();
    var spare = PANEL.stream().filter(person -> !busy.contains(person)).toList();
    assertThatThrownBy(() -> replace(declining, conflicted.reviewer())).hasMessageContaining("選択肢にない値");
    assertThatThrownBy(() -> replace(declining, silent.reviewer())).hasMessageContaining("選択肢にない値");
    replace(declining, spare.get(0));
    assertThat(desk.ended(declining.number(), "reviewer-replaced")).isTrue();
    assertThat(adoption.of(application)).hasSize(6).last().satisfies(review -> {
      assertThat(review.reviewer()).isEqualTo(spare.get(0));
      assertThat(review.status()).isEqualTo(ReviewStatus.INVITED);
    });
    replace(conflicted, spare.get(1));
    reviews.of(selection).stream()
        .filter(review -> review.status().running() && !review.number().equals(silent.number())).forEach(review -> {
          adoption.accept(review);
          adoption.submit(review, "3.5");
        });
    assertThat(desk.passed(selection, "await-reviews")).isFalse();
    desk.timePasses(silent.number(), Duration.between(ClockUtil.getCurrentTime().toInstant(),
        silent.invitedAt().plus(Duration.between(silent.invitedAt(), silent.dueAt()).dividedBy(2))), "answer-due");
    assertThat(desk.passed(silent.number(), "review-unanswered")).isTrue();
    assertThat(desk.letters(silent.number(), "adoption/review-cancelled")).hasSize(1);
    desk.complete(OFFICER, silent.number(), "replace-reviewer",
        Map.of("outcome", "go-without", "reason", "四人の所見で足りる。"));
    assertThat(desk.record(silent.number(), "review-waived")).singleElement()
        .satisfies(decision -> assertThat(decision.override()).isNotNull());
    assertThat(engineTables.holding("四人の所見で足りる。")).isEmpty();
    assertThat(desk.passed(selection, "await-reviews")).isTrue();
    assertThat(reviews.scores(application)).hasSize(4);
  }

  @Test
  @DisplayName("下書きは残り、すべてそろわなければ提出できず、点数と所見は案件の変数に残らない")
  void keepsDraft_andTakesOnlyWholeReviews() {
    String application = adoption.accepted(call, "量子センサの小型化");
    adoption.assigned(call);
    Review review = adoption.of(application).get(0);
    adoption.accept(review);

    desk.complete(review.reviewer(), review.number(), "write-review",
        Map.of("reviewAction", "save-draft", "c1", "4.5", "c1Comment", "市場が見えている。"));

    var form = Caller.basic(port, review.reviewer())
        .get("/engine-rest/task/" + desk.task(review.reviewer(), review.number(), "write-review").getId()
            + "/form-variables?deserializeValues=false").body();
    assertThat(form).contains("\"4.5\"", "市場が見えている。", "量子センサの小型化", "佐々木 光", "4億円");
    assertThatThrownBy(() -> desk.complete(review.reviewer(), review.number(), "write-review",
        Map.of("reviewAction", "submit", "c1", "4.5", "c1Comment", "市場が見えている。", "c2aComment", " ")))
        .hasMessageEndingWith("""
            提出するには、次の項目を記入してください。
            「研究開発内容の妥当性の点数」
            「研究開発内容の妥当性の所見」
            「実施体制の妥当性の点数」
            「実施体制の妥当性の所見」
            「資金計画の妥当性の点数」
            「資金計画の妥当性の所見」
            「安全管理措置の妥当性の点数」
            「安全管理措置の妥当性の所見」
            「全体の所見」""");
    adoption.submit(review, "4");
    assertThat(engineTables.holding("市場が見えている。")).as("所見はエンジンの表に、履歴にも残らない").isEmpty();
    assertThat(engineTables.holding("優れた提案である。")).isEmpty();
    assertThat(desk.ended(review.number(), "review-submitted")).isTrue();
    assertThat(reviews.scores(application)).singleElement()
        .satisfies(score -> assertThat(score.overall()).isEqualTo("優れた提案である。"));
    assertThat(database.sql("select count(*) from review_draft where review = :review").param("review", review.number())
        .query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("期限を過ぎた査読は交代を検討し、その前に提出されれば交代は要らなくなる")
  void settlesReplacement_whenTheReviewComesAfterAll() {
    String application = adoption.accepted(call, "量子センサの小型化");
    adoption.assigned(call);
    Review late = adoption.of(application).get(0);
    Review replaced = adoption.of(application).get(1);
    adoption.accept(late);
    adoption.accept(replaced);
    var untilDue = Duration.between(ClockUtil.getCurrentTime().toInstant(), late.dueAt());
    desk.timePasses(late.number(), untilDue, "review-due");
    desk.timePasses(replaced.number(), Duration.ZERO, "review-due");
    assertThat(desk.open(late.number())).containsExactly("replace-reviewer", "write-review");

    adoption.submit(late, "3");

    assertThat(desk.ended(late.number(), "replacement-not-needed")).isTrue();
    assertThat(reviews.get(late.number()).status()).isEqualTo(ReviewStatus.SUBMITTED);
    var asked = adoption.of(application).stream().map(Review::reviewer).toList();
    replace(replaced, PANEL.stream().filter(person -> !asked.contains(person)).findFirst().orElseThrow());
    assertThat(desk.ended(replaced.number(), "review-cancelled")).isTrue();
    assertThat(reviews.get(replaced.number()).status()).isEqualTo(ReviewStatus.CANCELLED);
    assertThat(desk.letters(replaced.number(), "adoption/review-cancelled")).hasSize(1);
    assertThat(reviews.ofApplication(application)).last()
        .satisfies(review -> assertThat(review.dueAt()).isAfter(ClockUtil.getCurrentTime().toInstant()));
  }

  @Test
  @DisplayName("期限までに申告しない方は外し、足りなければ選び直し、審査委員と職員は申告の入力を互いに見ない")
  void excludesWhoDoesNotDeclare_andAppointsAgain() {
    adoption.accepted(call, "量子センサの小型化");
    String selection = adoption.opened(call);
    assertThatThrownBy(() -> adoption.appoint(selection, PANEL.subList(0, 4))).hasMessageContaining("5人以上");
    adoption.appoint(selection, PANEL.subList(0, 5));
    desk.complete("yamashita", selection, "declare-interests", Map.of(
        "interestAction", "add", "interestKind", "co-author", "counterpartName", "架空 太郎", "toYear", 2024));
    assertThat(interests.rows("yamashita")).anySatisfy(row -> assertThat(row).containsValues("架空 太郎", "共著"));
    assertThat(engineTables.holding("架空 太郎")).as("申告の内容はエンジンの表に残らない").isEmpty();
    database.sql("insert into selection_role (selection, person, role, since) values (:s, 'newcomer', 'chair', :now)")
        .param("s", selection).param("now", Moments.toColumn(AdoptionDesk.CLOSES)).update();
    assertThatThrownBy(() -> interests.finish("newcomer", selection)).hasMessageContaining("所属が登録されていません");
    desk.tasks(selection, "declare-interests").stream().filter(task -> !task.getAssignee().equals("hayashi"))
        .forEach(task -> {
          adoption.affiliated(selection, task.getAssignee(), "研究所 " + task.getAssignee());
          adoption.finished(selection, task.getAssignee());
        });

    desk.timePasses(selection, Duration.ofDays(28), "declarations-due");
    desk.runJobs(selection);

    assertThat(selections.people(selection, SelectionRole.REVIEWER)).hasSize(4).doesNotContain("hayashi");
    assertThat(desk.record(selection, "panel-member-excluded")).extracting(decision -> decision.reason())
        .containsExactly("hayashi", "newcomer");
    assertThat(desk.open(selection)).containsExactly("appoint-panel-members");
    adoption.appoint(selection, PANEL, "2026-08-31");
    adoption.allDeclare(selection);
    assertThat(desk.open(selection)).containsExactly("confirm-assignment");
    assertThat(selections.people(selection, SelectionRole.REVIEWER)).hasSize(7);
  }

  @Test
  @DisplayName("職員は割当てを足し、外し、利益相反を解除し、足りないままなら理由を付けて確定する")
  void changesAssignment_withReasons() {
    String application = adoption.accepted(call, "量子センサの小型化", "北 一郎", "13572468", "きた大学");
    String selection = adoption.opened(call);
    adoption.appoint(selection, PANEL);
    List.of("yamashita", "ishikawa", "nakajima").forEach(member -> adoption.affiliated(selection, member, "きた 大学"));
    List.of("yamashita", "ishikawa", "nakajima").forEach(member -> adoption.finished(selection, member));
    adoption.allDeclare(selection);
    assertThat(conflicts.peopleOf(application)).containsExactly("ishikawa", "nakajima", "yamashita");
    assertThat(desk.record(selection, "conflict-found")).hasSize(3);
    assertThat(desk.record(application)).as("the applicant may read it").isEmpty();
    assertThatThrownBy(() -> act(selection, Map.of("assignmentAction", "confirm")))
        .hasMessageContaining("5人に足りない応募が1件");
    assertThatThrownBy(() -> act(selection, Map.of("assignmentAction", "add", "applicationNumber", application,
        "reviewer", "yamashita", "reason", "専門が合う。"))).hasMessageContaining("割り当てられません");
    long ask = conflicts.clearable(selections.get(selection), 10).stream()
        .filter(one -> one.person().equals("yamashita")).findFirst().orElseThrow().id();

    var task = desk.task(OFFICER, selection, "confirm-assignment");
    assertThat(desk.shown(OFFICER, task, "conflictAsks").toString()).contains(application, String.valueOf(ask));
    assertThat(desk.shown(OFFICER, task, "applicationCount")).isEqualTo("1");
    act(selection, Map.of("assignmentAction", "clear", "conflictNumber", (int) ask, "reason", "学部が異なる。"));
    act(selection, Map.of("assignmentAction", "add", "applicationNumber", application, "reviewer", "yamashita",
        "reason", "専門が合う。"));
    act(selection, Map.of("assignmentAction", "remove", "applicationNumber", application, "reviewer", "kimura",
        "reason", "負担が大きい。"));
    act(selection, Map.of("assignmentAction", "propose"));
    act(selection, Map.of("assignmentAction", "confirm", "reason", "ほかに専門家がいない。"));
    desk.runJobs(selection);

    assertThat(conflicts.hidden("yamashita", application)).isFalse();
    assertThat(adoption.of(application)).extracting(Review::reviewer)
        .containsExactlyInAnyOrder("yamashita", "kimura", "hayashi", "saito", "yamaguchi");
    assertThat(desk.record(selection, "conflict-cleared")).hasSize(1);
    assertThat(desk.record(selection, "assignment-changed")).hasSize(2);
    assertThat(List.of("学部が異なる。", "負担が大きい。", "ほかに専門家がいない。"))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  @Test
  @DisplayName("応募が取り下げられると、査読は取りやめとなり、残りの応募だけで査読がそろう")
  void stopsReviews_whenTheApplicationIsWithdrawn() {
    String withdrawn = adoption.accepted(call, "取り下げる研究");
    String standing = adoption.accepted(call, "続ける研究");
    String selection = adoption.assigned(call);
    Review running = adoption.of(withdrawn).get(0);
    adoption.accept(running);
    Review declined = adoption.of(withdrawn).get(1);
    desk.complete(declined.reviewer(), declined.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));
    adoption.of(standing).forEach(review -> {
      adoption.accept(review);
      adoption.submit(review, "4");
    });
    assertThat(desk.passed(selection, "await-reviews")).isFalse();

    var answer = Caller.basic(port, "tanaka")
        .post("/api/v1/applications/" + withdrawn + "/withdrawal", "{\"reason\":\"所属を移るため。\"}");

    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    assertThat(adoption.of(withdrawn)).noneMatch(review -> review.status().running());
    assertThat(desk.ended(running.number(), "review-cancelled")).isTrue();
    assertThat(desk.ended(declined.number(), "replacement-not-needed")).isTrue();
    assertThat(desk.letters(running.number(), "adoption/review-cancelled")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("応募が取り下げられたため").doesNotContain("取り下げる研究"));
    assertThat(desk.passed(selection, "await-reviews")).isTrue();
  }

  @Test
  @DisplayName("提出の後に利益相反が分かると、その点数は無効となり、交代が求められる")
  void voidsScore_whenAConflictIsFoundLate() {
    String application = adoption.accepted(call, "量子センサの小型化", "南 次郎", "24681357", "みなみ大学");
    adoption.assigned(call);
    Review submitted = adoption.of(application).get(0);
    Review running = adoption.of(application).get(1);
    adoption.accept(submitted);
    adoption.submit(submitted, "5");
    adoption.accept(running);

    desk.start(OFFICER, "conflict-report", null, Map.of("applicationNumber", application, "person",
        submitted.reviewer(), "conflictKind", "joint-research", "reason", "共同研究の相手である。"));
    desk.start(running.reviewer(), "interest-change", null, Map.of(
        "interestChange", "add", "interestKind", "family", "counterpartName", "南　次郎"));
    assertThatThrownBy(() -> desk.start(AdoptionDesk.CHAIR, "interest-change", null,
        Map.of("interestChange", "add", "interestKind", "family")))
        .hasMessageContaining("どれかを記入してください");
    assertThatThrownBy(() -> desk.start("abe", "conflict-report", null, Map.of("applicationNumber", application,
        "person", submitted.reviewer(), "conflictKind", "other", "reason", "人づてに聞いた。")))
        .hasMessageContaining("所属する機関の選考にある応募");

    assertThat(reviews.get(submitted.number()).status()).isEqualTo(ReviewStatus.VOID);
    assertThat(reviews.scores(application)).isEmpty();
    assertThat(desk.open(submitted.number())).containsExactly("replace-reviewer");
    assertThat(reviews.get(running.number()).status()).isEqualTo(ReviewStatus.CONFLICT);
    assertThat(desk.open(running.number())).containsExactly("replace-reviewer");
    assertThat(database.sql("select count(*) from review_score where review = :review")
        .param("review", submitted.number()).query(Integer.class).single()).isEqualTo(5);
    assertThat(desk.record(submitted.number(), "review-void")).hasSize(1);
  }

  @Test
  @DisplayName("選考が取りやめとなると、査読も交代も終わり、査読していた方に知らされる")
  void stopsReviews_whenTheSelectionIsWithdrawn() {
    String application = adoption.accepted(call, "量子センサの小型化");
    String selection = adoption.assigned(call);
    Review running = adoption.of(application).get(0);
    Review declined = adoption.of(application).get(1);
    adoption.accept(running);
    desk.complete(declined.reviewer(), declined.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));

    desk.as(OFFICER, () -> {
      withdrawal.withdrawn(call, "公募の取りやめによる。");
      return null;
    });
    desk.runJobs(selection);

    assertThat(desk.ended(selection, "selection-withdrawn")).isTrue();
    assertThat(desk.ended(running.number(), "review-cancelled")).isTrue();
    assertThat(desk.ended(declined.number(), "replacement-not-needed")).isTrue();
    assertThat(desk.letters(running.number(), "adoption/review-cancelled")).hasSize(1);
    assertThat(selections.get(selection).status()).isEqualTo(SelectionStatus.WITHDRAWN);
    assertThat(desk.record(selection, "selection-withdrawn")).singleElement()
        .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo(OFFICER));
  }

  private void replace(Review review, String substitute) {
    desk.complete(OFFICER, review.number(), "replace-reviewer",
        Map.of("outcome", "replace", "substitute", substitute, "reason", "代わりが要るため。"));
  }

  private void act(String selection, Map<String, Object> fields) {
    desk.complete(OFFICER, selection, "confirm-assignment", fields);
  }
}
