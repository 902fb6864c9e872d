package jp.kprogram.app.theme;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import jp.kprogram.theme.Pattern;
import jp.kprogram.theme.ThemeStatus;
import jp.kprogram.theme.Themes;
import jp.kprogram.theme.Triage;
import jp.kprogram.theme.TriageOutcome;
import jp.kprogram.theme.Triages;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("03 テーマの振分け")
class ThemeTriageTest {

  private static final List<String> VALUES = List.of("clear", "unclear", "unknown", "");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private ThemeDesk themeDesk;

  @Autowired
  private Themes themes;

  @Autowired
  private Triages triages;

  @Autowired
  private DecisionService decisions;

  @ParameterizedTest(name = "必要性{0}・アプローチ{1}・実現性{2} → {3}")
  @CsvSource({
    "clear, clear, clear, a",
    "clear, clear, unclear, b",
    "clear, unclear, unclear, c",
    "clear, unclear, clear, decide",
    "unclear, clear, clear, decide",
    "unclear, clear, unclear, decide",
    "unclear, unclear, clear, decide",
    "unclear, unclear, unclear, decide"
  })
  @DisplayName("振分けの表：資料の三つのパターンと、人に任せる組合せ")
  void triagesByTheTable(String need, String approach, String feasibility, String expected) {
    assertThat(decide(need, approach, feasibility)).containsExactly(expected);
  }

  @Test
  @DisplayName("振分けの表：一つでも欠けるか「まだ判断できない」なら、どの行にも当たらない")
  void matchesNoRow_whenAnAxisIsNotKnown() {
    int open = 0;
    for (String need : VALUES) {
      for (String approach : VALUES) {
        for (String feasibility : VALUES) {
          boolean known = List.of(need, approach, feasibility).stream().allMatch(List.of("clear", "unclear")::contains);
          assertThat(decide(need, approach, feasibility))
              .as("%s, %s, %s", need, approach, feasibility).hasSize(known ? 1 : 0);
          open += known ? 0 : 1;
        }
      }
    }
    assertThat(open).isEqualTo(4 * 4 * 4 - 8);
  }

  @Test
  @DisplayName("三つの軸がそろうと表が決め、評価・根拠・表の版が残る")
  void listsPatternA_byTheTable() {
    String theme = themeDesk.opened();

    themeDesk.patternA(theme);

    assertThat(themes.get(theme).pattern()).isEqualTo(Pattern.A);
    assertThat(themes.requireListed(theme).listed()).isTrue();
    assertThat(triages.of(theme)).singleElement().satisfies(triage -> {
      assertThat(triage.outcome()).isEqualTo(TriageOutcome.A);
      assertThat(triage.ruleVersion()).startsWith("theme-triage:");
      assertThat(triage.assessedBy()).isEqualTo(SECRETARIAT);
      assertThat(triage.decidedBy()).isNull();
      assertThat(triage.assessment().feasibility().evidence()).isEqualTo("研究者の層は厚い。");
    });
    assertThat(desk.record(theme, "theme-triaged")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("a");
      assertThat(decision.ruleVersion()).startsWith("theme-triage:");
    });
    assertThat(desk.letters(theme, "theme/theme-listed")).extracting(letter -> letter.recipientId())
        .contains("watanabe", "nakamura", "ishii");
    themeDesk.withdraw(theme);
  }

  @ParameterizedTest(name = "必要性{0}・アプローチ{1}・実現性{2}")
  @CsvSource({"clear, unclear, clear", "unclear, clear, clear", "clear, unknown, clear", "unknown, unknown, unknown"})
  @DisplayName("資料にない組合せと、判断できない軸のある評価は、人が理由を付して決める")
  void leavesTheRestToAPerson(String need, String approach, String feasibility) {
    String theme = themeDesk.opened();

    themeDesk.assess(theme, need, approach, feasibility);

    assertThat(desk.open(theme)).containsExactly("decide-triage");
    assertThat(themes.get(theme).pattern()).isNull();
    assertThatThrownBy(() -> themes.requireListed(theme))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("振分け前");
    decideTriage(theme, "c", "アプローチが定まらない。");
    assertThat(themes.get(theme).pattern()).isEqualTo(Pattern.C);
    Triage triage = triages.of(theme).get(0);
    assertThat(triage.decidedBy()).isEqualTo(SECRETARIAT);
    assertThat(triage.reason()).isEqualTo("アプローチが定まらない。");
    assertThat(triage.ruleVersion() == null).isEqualTo(List.of(need, approach, feasibility).contains("unknown"));
    themeDesk.withdraw(theme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  @DisplayName("課題・必要性が明確でないテーマは、人もリストアップできない")
  void refusesListing_whenTheNeedIsNotClear(String pattern) {
    String theme = themeDesk.opened();
    themeDesk.assess(theme, "unclear", "clear", "clear");

    assertThatThrownBy(() -> decideTriage(theme, pattern, "有望である。"))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
          assertThat(refusal.field()).contains("triageOutcome");
          assertThat(refusal).hasMessageContaining("課題・必要性").hasMessageContaining("評価し直してください");
        });

    assertThat(desk.open(theme)).containsExactly("decide-triage");
    assertThat(triages.of(theme).get(0).outcome()).isNull();
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("評価し直すと、前の回も残して新しい回が始まる")
  void assessesAgain_whenAPersonSaysSo() {
    String theme = themeDesk.opened();
    themeDesk.assess(theme, "unknown", "clear", "clear");

    decideTriage(theme, "reassess", "需要の調べが足りない。");
    assertThat(desk.open(theme)).containsExactly("assess-readiness");
    themeDesk.patternA(theme);

    assertThat(triages.of(theme)).extracting(Triage::outcome)
        .containsExactly(TriageOutcome.REASSESS, TriageOutcome.A);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("テーマとしないと決めると、理由を残して終わり、技術は次に開ける")
  void endsTheme_whenAPersonDropsIt() {
    String theme = themeDesk.opened();
    themeDesk.assess(theme, "unclear", "unclear", "unclear");

    decideTriage(theme, "drop", "ビジョンの見直しに委ねる。");

    assertThat(desk.ended(theme, "theme-ended")).isTrue();
    assertThat(themes.get(theme).status()).isEqualTo(ThemeStatus.ENDED);
    assertThat(desk.record(theme, "theme-ended")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("ビジョンの見直しに委ねる。"));
    assertThat(desk.letters(theme, "theme/theme-ended")).isNotEmpty();
    assertThat(themes.openFor(themes.get(theme).technologyCode())).isEmpty();
  }

  @Test
  @DisplayName("公表されたビジョンの技術でなければ、テーマを始められない")
  void refusesTechnology_ofNoDecidedVision() {
    for (String code : List.of("TEC-98-01", "TEC-01-99")) {
      assertThatThrownBy(() -> desk.open(SECRETARIAT, "theme-setting", Map.of("technologyCode", code)))
          .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
            assertThat(refusal.field()).contains("technologyCode");
            assertThat(refusal).hasMessageContaining("公表された研究開発ビジョン").hasMessageContaining(code);
          });
    }
  }

  @Test
  @DisplayName("進行中のテーマがある技術には、もう一つのテーマを開けない")
  void refusesSecondTheme_ofATechnology() {
    String theme = themeDesk.opened();
    String technology = themes.get(theme).technologyCode();

    assertThatThrownBy(() -> desk.open(SECRETARIAT, "theme-setting", Map.of("technologyCode", technology)))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining(theme);

    themeDesk.withdraw(theme);
    String next = desk.open(SECRETARIAT, "theme-setting", Map.of("technologyCode", technology));
    assertThat(themes.get(next).isOpen()).isTrue();
    themeDesk.withdraw(next);
  }

  private void decideTriage(String theme, String outcome, String reason) {
    desk.complete(SECRETARIAT, theme, "decide-triage", Map.of("triageOutcome", outcome, "triageReason", reason));
  }

  private List<String> decide(String need, String approach, String feasibility) {
    var inputs = new HashMap<String, Object>();
    inputs.put("needReadiness", need.isEmpty() ? null : need);
    inputs.put("approachReadiness", approach.isEmpty() ? null : approach);
    inputs.put("feasibilityReadiness", feasibility.isEmpty() ? null : feasibility);
    return decisions.evaluateDecisionTableByKey("theme-triage", inputs).collectEntries("pattern").stream()
        .map(Object::toString).toList();
  }
}
