package jp.kprogram.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.kprogram.app.testing.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Tasklistで研究開発ビジョンを承認する")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisionInTasklistTest {

  private static final int ALL = Integer.MAX_VALUE;
  private static final List<String> COUNCIL = List.of("aoki", "fujita", "okada", "hasegawa", "goto", "mori");

  @LocalServerPort
  private int port;

  @Test
  @Order(2)
  @DisplayName("候補の収集から閣僚会議の決定・公表まで、関係する人がそれぞれの画面で進める")
  void takesVisionFromCandidatesToPublication() {
    try (var tasklist = new Tasklist(address(), "vision-approval")) {
      openVision(tasklist, "研究開発ビジョン（第二次）", "2");
      gatherCandidates(tasklist, ALL);
      as(tasklist, "ishii", "シンクタンクの知見を提出する", () -> {
        tasklist.write("think-tank-findings", "海洋、宇宙・航空、サイバー空間、バイオの各領域で優位性につながる芽がある。");
        tasklist.write("think-tank-networks", "国内の研究拠点と同志国の研究機関との連携が見込まれる。");
      });
      draft(tasklist, ALL);
      opinions(tasklist);
      session(tasklist, List.of(0, 1, 2, 3, 4, 5));
      as(tasklist, "mori", "プログラム会議の結論を記録する", () -> {
        tasklist.pick("outcome", 0);
        tasklist.write("reason", "中長期的な視点から妥当と認める。");
        tasklist.write("minority-opinion", "人材の確保策をより具体化すべきとの意見があった。");
      });
      answerConsultation(tasklist, "watanabe", true);
      answerConsultation(tasklist, "nakamura", false);
      as(tasklist, "sato", "意見への対応を決める", () -> {
        tasklist.pick("resolution", 1);
        tasklist.write("resolution-reason", "運用・評価指針で定める事項のため、ビジョン案は変えない。");
      });
      decide(tasklist, "経済安全保障推進会議");
      decide(tasklist, "統合イノベーション戦略推進会議");

      tasklist.go("/public/visions/2");

      tasklist.picture("published");
      assertThat(tasklist.pageText()).contains("研究開発ビジョン（第二次）", "先端材料科学分野の重要技術");
    }
  }

  @Test
  @Order(1) // takes one candidate and leaves the others to the whole story
  @DisplayName("権限のない人、理由のない決定、科学者のいない会議、定足数を欠く会議は認められない")
  void refusesWhatIsNotAllowed() {
    try (var tasklist = new Tasklist(address(), "vision-refused")) {
      tasklist.logIn("tanaka", Caller.PASSWORD);
      assertThat(tasklist.startable()).anyMatch(name -> name.contains("重要技術の提案"))
          .noneMatch(name -> name.contains("研究開発ビジョンの承認"));
      tasklist.filter("所属のタスク");
      assertThat(tasklist.lists("運用・評価指針")).isFalse();
      tasklist.picture("researcher");

      openVision(tasklist, "研究開発ビジョン（第三次）", "3");
      gatherCandidates(tasklist, 1);
      as(tasklist, "ishii", "シンクタンクの知見を提出する", () -> {
        assertThat(tasklist.completeIncomplete()).contains("必須項目です");
        tasklist.write("think-tank-findings", "追加すべき技術がある。");
        tasklist.write("think-tank-networks", "国内の研究拠点との連携が見込まれる。");
      });
      draft(tasklist, 1);
      opinions(tasklist);

      session(tasklist, List.of(4, 5));
      assertNoDecision(tasklist, "科学者も定足数も欠く");
      session(tasklist, List.of(0));
      assertNoDecision(tasklist, "定足数を欠く");
      session(tasklist, List.of(0, 1, 2, 3));

      tasklist.logIn("mori", Caller.PASSWORD);
      tasklist.filter("自分のタスク");
      tasklist.take("プログラム会議の結論を記録する");
      tasklist.pick("outcome", 0);
      assertThat(tasklist.completeIncomplete()).as("理由がなければ完了できない").contains("必須項目です");
      tasklist.picture("reason-missing");

      tasklist.logIn("sato", Caller.PASSWORD);
      tasklist.openStartForm("研究開発ビジョンの承認");
      tasklist.write("vision-title", "研究開発ビジョン（重複）");
      tasklist.write("edition", "3");
      tasklist.pick("consulted-ministries", 1);
      assertThat(tasklist.startRefused()).contains("第3次");
      tasklist.picture("edition-refused");
    }
  }

  private static String today() {
    return LocalDate.now().format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static void openVision(Tasklist tasklist, String title, String edition) {
    tasklist.logIn("sato", Caller.PASSWORD);
    tasklist.openStartForm("研究開発ビジョンの承認");
    tasklist.write("vision-title", title);
    tasklist.write("edition", edition);
    tasklist.pick("consulted-ministries", 1);
    tasklist.pick("consulted-ministries", 2);
    tasklist.start();
  }

  private static void gatherCandidates(Tasklist tasklist, int technologies) {
    tasklist.filter("所属のタスク");
    tasklist.take("候補技術を集める");
    assertThat(tasklist.pickFirst("selected-proposals", technologies)).isPositive();
    tasklist.complete();
  }

  private static void draft(Tasklist tasklist, int technologies) {
    as(tasklist, "sato", "ビジョン案を作成する", () -> {
      tasklist.pickFirst("selected-proposals", technologies);
      tasklist.write("vision-summary", "経済安全保障上、我が国に必要な重要技術を示す。");
      tasklist.write("horizon-note", "10年程度の視点を持ちつつ、概ね5年程度の研究開発を進める。");
    });
  }

  private static void opinions(Tasklist tasklist) {
    for (String member : COUNCIL) {
      as(tasklist, member, "意見を述べる", () -> {
        boolean dissents = member.equals("okada");
        tasklist.pick("opinion", dissents ? 2 : 0);
        if (dissents) {
          tasklist.write("opinion-text", "人材の確保策が十分でない。");
        }
      });
    }
  }

  private static void session(Tasklist tasklist, List<Integer> present) {
    as(tasklist, "sato", "会議を開き出席を記録する", () -> {
      present.forEach(member -> tasklist.pick("present", member));
      tasklist.date("session-date", today());
    });
  }

  private static void assertNoDecision(Tasklist tasklist, String why) {
    tasklist.logIn("mori", Caller.PASSWORD);
    tasklist.filter("自分のタスク");
    assertThat(tasklist.lists("プログラム会議の結論を記録する")).as(why).isFalse();
  }

  private static void answerConsultation(Tasklist tasklist, String officer, boolean comments) {
    as(tasklist, officer, "協議に回答する", () -> {
      tasklist.pick("answer", comments ? 1 : 0);
      if (comments) {
        tasklist.write("comment-text", "大学における人材育成との関係を明らかにされたい。");
      }
    });
  }

  private static void decide(Tasklist tasklist, String council) {
    as(tasklist, "yoshida", council + "の決定を記録する", () -> {
      tasklist.date("decision-date", today());
      tasklist.pick("outcome", 0);
      tasklist.write("reason", council + "において了承された。");
    });
  }

  private static void as(Tasklist tasklist, String person, String task, Runnable answers) {
    tasklist.logIn(person, Caller.PASSWORD);
    tasklist.filter(COUNCIL.contains(person) ? "自分のタスク" : "所属のタスク");
    tasklist.take(task);
    answers.run();
    tasklist.complete();
  }
}
