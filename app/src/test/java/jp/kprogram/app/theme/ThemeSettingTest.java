package jp.kprogram.app.theme;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import jp.kprogram.theme.CallKind;
import jp.kprogram.theme.ConceptState;
import jp.kprogram.theme.Pattern;
import jp.kprogram.theme.Route;
import jp.kprogram.theme.Survey;
import jp.kprogram.theme.SurveyPurpose;
import jp.kprogram.theme.SurveyStatus;
import jp.kprogram.theme.Surveys;
import jp.kprogram.theme.ThemeCall;
import jp.kprogram.theme.ThemeConcept;
import jp.kprogram.theme.ThemeStatus;
import jp.kprogram.theme.Themes;
import jp.kprogram.theme.Triage;
import jp.kprogram.theme.TriageOutcome;
import jp.kprogram.theme.Triages;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("03 テーマ設定")
class ThemeSettingTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private ThemeDesk themeDesk;

  @Autowired
  private Themes themes;

  @Autowired
  private Triages triages;

  @Autowired
  private Surveys surveys;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("パターンA：構想の策定と技術調査が並んで進み、両方がそろって公募に至る")
  void leadsPatternAToItsCall() {
    String theme = themeDesk.opened();
    themeDesk.patternA(theme);

    assertThat(desk.open(theme)).containsExactly("report-survey");
    assertThat(surveys.of(theme)).extracting(Survey::purpose).containsExactly(SurveyPurpose.A);
    String concept = themeDesk.conceptApproved(theme, "main");
    assertThat(themes.calls(theme)).isEmpty();
    themeDesk.survey(theme, "clear");

    assertThat(themes.calls(theme)).extracting(ThemeCall::kind).containsExactly(CallKind.MAIN);
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::state).containsExactly(ConceptState.APPROVED);
    assertThat(themes.requireWayTo(theme, CallKind.MAIN).route()).isEqualTo(Route.DIRECT);
    assertThat(desk.variable(theme, "theme-calls", "conceptNumber")).isEqualTo(concept);
    themeDesk.callComesTo(theme, "call-concluded", "awarded", "none");
    assertThat(desk.ended(theme, "theme-settled")).isTrue();
    assertThat(themes.get(theme).status()).isEqualTo(ThemeStatus.SETTLED);
    assertThat(desk.letters(theme, "theme/theme-settled")).isNotEmpty();
  }

  @Test
  @DisplayName("技術調査の報告は差し戻され、出し直しても前の報告が残り、受理されて初めて調査が済む")
  void returnsSurveyReport_untilItIsAccepted() {
    String theme = themeDesk.opened();
    themeDesk.patternB(theme);
    assertThat(desk.letters(theme, "theme/survey-commissioned")).isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.text()).contains("研究人材"));
    themeDesk.report(theme, "unclear");

    desk.complete(SECRETARIAT, theme, "accept-survey", Map.of("outcome", "return", "reason", "根拠が足りない。"));

    assertThat(desk.open(theme)).containsExactly("report-survey");
    assertThat(desk.letters(theme, "theme/survey-returned")).isNotEmpty()
        .allSatisfy(letter -> assertThat(letter.text()).contains("根拠が足りない。"));
    assertThat(themes.get(theme).surveyed()).isFalse();
    themeDesk.survey(theme, "clear");
    assertThat(themes.get(theme).surveyed()).isTrue();
    assertThat(surveys.of(theme)).singleElement().satisfies(survey -> {
      assertThat(survey.status()).isEqualTo(SurveyStatus.ACCEPTED);
      assertThat(survey.reports()).isEqualTo(2);
    });
    assertThat(desk.record(theme, "survey-judged")).extracting(decision -> decision.outcome())
        .containsExactly("return", "accept");
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("パターンB：調査で不明確さがなくなれば、パターンAとして構想と公募に進み、もう一度は調査しない")
  void goesOnAsPatternA_whenTheSurveyClearsTheDoubt() {
    String theme = themeDesk.opened();
    themeDesk.patternB(theme);
    assertThat(themes.requireListed(theme).pattern()).isEqualTo(Pattern.B);
    themeDesk.survey(theme, "clear");

    themeDesk.patternA(theme);

    assertThat(desk.open(theme)).isEmpty();
    assertThat(themes.get(theme).route()).isEqualTo(Route.DIRECT);
    assertThat(triages.of(theme)).extracting(Triage::outcome).containsExactly(TriageOutcome.B, TriageOutcome.A);
    themeDesk.conceptApproved(theme, "main");
    assertThat(themes.calls(theme)).hasSize(1);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("パターンB1：なお不明確なら理由を付してFSを選び、FSで不明確さがなくなって初めて公募に進む")
  void leadsPatternBThroughAFeasibilityStudy() {
    String theme = stillUnclear();

    themeDesk.route(theme, "fs");
    assertThat(desk.record(theme, "theme-route-chosen")).singleElement().satisfies(decision -> {
      assertThat(decision.outcome()).isEqualTo("fs");
      assertThat(decision.reason()).isEqualTo("要素技術の検証が先である。");
    });
    themeDesk.conceptApproved(theme, "feasibility-study", "main");

    assertThat(themes.calls(theme)).extracting(ThemeCall::kind).containsExactly(CallKind.FEASIBILITY_STUDY);
    assertThatThrownBy(() -> themes.requireWayTo(theme, CallKind.MAIN))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("FS公募");
    themeDesk.callComesTo(theme, "feasibility-study-concluded", "awarded", "clear");
    assertThat(themes.calls(theme)).extracting(ThemeCall::kind)
        .containsExactly(CallKind.FEASIBILITY_STUDY, CallKind.MAIN);
    themeDesk.callComesTo(theme, "call-concluded", "awarded", "none");
    assertThat(desk.ended(theme, "theme-settled")).isTrue();
  }

  @Test
  @DisplayName("FSの後も不明確なら人が今後を決め、終えると理由が残り、構想の予約が解かれる")
  void endsTheme_whenTheStudyLeavesTheDoubt() {
    String theme = stillUnclear();
    themeDesk.route(theme, "fs");
    String concept = themeDesk.conceptApproved(theme, "feasibility-study", "main");

    themeDesk.callComesTo(theme, "feasibility-study-concluded", "awarded", "unclear");
    assertThat(desk.open(theme)).containsExactly("decide-continuation");
    themeDesk.goOn(theme, "end");

    assertThat(desk.ended(theme, "theme-ended")).isTrue();
    assertThat(themes.get(theme).status()).isEqualTo(ThemeStatus.ENDED);
    assertThat(desk.record(theme, "theme-ended")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("関係府省と協議した結果"));
    assertThatThrownBy(() -> themes.requireListed(theme)).isInstanceOf(Refusal.Conflict.class);
    assertThat(themeDesk.reserved(concept)).isZero();
  }

  @Test
  @DisplayName("FSの後の再評価がまたパターンBなら、技術調査から進める")
  void surveysAgain_whenThePersonHasTheThemeAssessedAgain() {
    String theme = stillUnclear();
    themeDesk.route(theme, "fs");
    themeDesk.conceptApproved(theme, "feasibility-study", "main");
    themeDesk.callComesTo(theme, "feasibility-study-concluded", "dropped", "none");

    themeDesk.goOn(theme, "reassess");
    themeDesk.patternB(theme);

    assertThat(desk.open(theme)).containsExactly("report-survey");
    assertThat(triages.of(theme).get(2).occasion().code()).isEqualTo("reassessment");
    assertThat(desk.record(theme, "feasibility-study-recorded")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("no-study"));
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("パターンB2：主たる代表者の採択の後に追加公募を計画し、採択がなければ計画し直す")
  void leadsPatternBThroughAnAdditionalCall() {
    String theme = stillUnclear();
    themeDesk.route(theme, "lead-first");
    themeDesk.conceptApproved(theme, "lead", "sub-topic");
    assertThat(themes.calls(theme)).extracting(ThemeCall::kind).containsExactly(CallKind.LEAD);
    themeDesk.callComesTo(theme, "call-concluded", "awarded", "none");

    plan(theme, "additional");
    themeDesk.callComesTo(theme, "additional-call-concluded", "dropped", "none");
    assertThat(desk.open(theme)).containsExactly("plan-additional-call");
    plan(theme, "additional");
    assertThat(themes.calls(theme)).extracting(ThemeCall::kind)
        .containsExactly(CallKind.LEAD, CallKind.ADDITIONAL, CallKind.ADDITIONAL);
    themeDesk.callComesTo(theme, "additional-call-concluded", "awarded", "none");

    assertThat(desk.ended(theme, "theme-settled")).isTrue();
    assertThat(desk.passed(theme, "additional-call-awarded")).isTrue();
  }

  @Test
  @DisplayName("追加公募を行わないと決めても、主たる代表者の採択によりテーマは成立する")
  void settlesTheme_withoutAnAdditionalCall() {
    String theme = stillUnclear();
    themeDesk.route(theme, "lead-first");
    themeDesk.conceptApproved(theme, "lead", "sub-topic");
    themeDesk.callComesTo(theme, "call-concluded", "awarded", "none");
    plan(theme, "additional");
    themeDesk.callComesTo(theme, "additional-call-concluded", "dropped", "none");

    plan(theme, "none");

    assertThat(desk.ended(theme, "theme-settled")).isTrue();
    assertThat(desk.record(theme, "additional-call-planned")).extracting(decision -> decision.outcome())
        .containsExactly("additional", "no-additional-call");
  }

  @Test
  @DisplayName("パターンBの進め方は、二つのうちから理由を付して選ぶ")
  void refusesRoute_whichIsNoneOfTheTwo() {
    String theme = stillUnclear();

    assertThatThrownBy(() -> themeDesk.route(theme, "direct")).hasMessageContaining("chosenRoute");
    assertThatThrownBy(() -> desk.complete(SECRETARIAT, theme, "choose-route", Map.of("chosenRoute", "fs")))
        .hasMessageContaining("routeReason");

    assertThat(desk.open(theme)).containsExactly("choose-route");
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("パターンC：二巡しても公募に進まず、報告でも時期でも再評価され、人がやめると決めて終わる")
  void loopsPatternCTwice_andEndsOnlyByAPerson() {
    // a year that the table of holidays covers to its end
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-01-15T03:00:00Z")));
    String theme = themeDesk.opened();
    themeDesk.patternC(theme);
    assertThat(themes.get(theme).listed()).isFalse();
    assertThat(surveys.of(theme)).extracting(Survey::purpose).containsExactly(SurveyPurpose.C);
    assertThatThrownBy(() -> themes.requireListed(theme))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("パターンC");

    themeDesk.survey(theme, "unclear");
    themeDesk.patternC(theme);
    assertThat(desk.open(theme)).containsExactly("decide-pattern-c");
    patternC(theme, "continue");
    desk.timePasses(theme, Duration.ofDays(366), "pattern-c-period-over");
    assertThat(desk.open(theme)).containsExactly("assess-readiness");
    assertThat(surveys.of(theme)).extracting(Survey::status)
        .containsExactly(SurveyStatus.ACCEPTED, SurveyStatus.CLOSED);
    assertThat(desk.letters(theme, "theme/survey-closed")).isNotEmpty();
    themeDesk.patternC(theme);
    patternC(theme, "drop");

    assertThat(desk.ended(theme, "theme-ended")).isTrue();
    assertThat(triages.of(theme)).extracting(Triage::outcome)
        .containsExactly(TriageOutcome.C, TriageOutcome.C, TriageOutcome.C);
    assertThat(themes.calls(theme)).isEmpty();
    assertThat(desk.record(theme, "theme-unlisted")).extracting(decision -> decision.outcome())
        .containsExactly("round-1", "round-2", "round-3");
    assertThat(desk.record(theme, "theme-ended")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("進展の見込みによる。"));
  }

  @Test
  @DisplayName("構想が取り下げられたら人が今後を決め、新しい構想で進められる")
  void asksForANewConcept_whenTheFirstIsTakenBack() {
    String theme = surveyedPatternA();
    String first = themeDesk.concept(theme);

    themeDesk.withdraw(first);
    assertThat(desk.open(theme)).containsExactly("decide-continuation");
    themeDesk.goOn(theme, "new-concept");

    assertThat(themes.concepts(theme)).hasSize(2);
    assertThat(themeDesk.concept(theme)).isNotEqualTo(first);
    themeDesk.conceptApproved(theme, "main");
    assertThat(themes.calls(theme)).hasSize(1);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("公募が成立せず評価し直したパターンAは、承認済みの構想と受理済みの調査を使い、公募だけをやり直す")
  void usesWhatIsThere_whenTheThemeIsAssessedAgain() {
    String theme = surveyedPatternA();
    themeDesk.conceptApproved(theme, "main");
    themeDesk.callComesTo(theme, "call-concluded", "reshape", "none");
    assertThat(desk.open(theme)).containsExactly("decide-continuation");

    themeDesk.goOn(theme, "reassess");
    themeDesk.patternA(theme);

    assertThat(themes.concepts(theme)).hasSize(1);
    assertThat(surveys.of(theme)).hasSize(1);
    assertThat(themes.calls(theme)).hasSize(2);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("先に始めて採択に至った公募があれば、テーマはもう一つの公募を求めない")
  void asksForNoCall_whereOneHasItsAward() {
    String theme = themeDesk.opened();
    themeDesk.patternA(theme);
    String concept = themeDesk.conceptApproved(theme, "main");
    themeDesk.callOpenedByHand(concept);
    assertThat(themeDesk.callComesTo(theme, "call-concluded", "awarded", "none")).isFalse();

    themeDesk.survey(theme, "clear");

    assertThat(themes.calls(theme)).hasSize(1);
    assertThat(desk.ended(theme, "theme-settled")).isTrue();
  }

  @Test
  @DisplayName("成熟度が変わっても同じパターンなら、記録だけが残り、構想の策定は止まらない")
  void keepsTheWay_whenTheNewTriageComesToTheSamePattern() {
    String theme = surveyedPatternA();
    String concept = themeDesk.concept(theme);

    themeDesk.changed(theme, "watanabe");
    assertThat(desk.letters(theme, "theme/readiness-changed")).extracting(letter -> letter.recipientId())
        .contains(SECRETARIAT);
    themeDesk.patternA(theme);

    assertThat(desk.passed(theme, "result-recorded")).isTrue();
    assertThat(triages.of(theme)).hasSize(3);
    assertThat(desk.open(concept)).containsExactly("draft-concept");
    themeDesk.conceptApproved(theme, "main");
    assertThat(themes.calls(theme)).hasSize(1);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("構想の策定中にパターンCに変わると、リストから外れ、構想は残り、戻ればその構想を使う")
  void changesTheWay_whileTheConceptIsWritten() {
    String theme = themeDesk.opened();
    themeDesk.patternA(theme);
    String concept = themeDesk.concept(theme);

    themeDesk.changed(theme, "ishii");
    themeDesk.patternC(theme);

    assertThat(themes.get(theme).pattern()).isEqualTo(Pattern.C);
    assertThat(themes.get(theme).listed()).isFalse();
    assertThat(surveys.of(theme)).extracting(Survey::status)
        .containsExactly(SurveyStatus.CLOSED, SurveyStatus.COMMISSIONED);
    assertThat(desk.open(concept)).containsExactly("draft-concept");
    assertThat(desk.record(theme, "theme-pattern-changed")).singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo("c"));
    assertThat(triages.of(theme).get(1).occasion().code()).isEqualTo("readiness-changed");
    themeDesk.survey(theme, "clear");
    themeDesk.patternA(theme);
    themeDesk.survey(theme, "clear");
    themeDesk.conceptApproved(theme, "main");
    assertThat(themes.concepts(theme)).extracting(ThemeConcept::number).containsExactly(concept);
    assertThat(themes.calls(theme)).hasSize(1);
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("公募が公表された後は、再評価の結果を記録するだけで、進め方は変わらない")
  void keepsTheWay_onceACallIsPublished() {
    String theme = surveyedPatternA();
    themeDesk.conceptApproved(theme, "main");
    themes.callPublished(theme, themes.calls(theme).get(0).number());

    themeDesk.changed(theme, "ogawa");
    themeDesk.patternC(theme);

    assertThat(themes.get(theme).pattern()).isEqualTo(Pattern.A);
    assertThat(themes.get(theme).listed()).isTrue();
    assertThat(triages.of(theme)).extracting(Triage::outcome)
        .containsExactly(TriageOutcome.B, TriageOutcome.A, TriageOutcome.C);
    themeDesk.callComesTo(theme, "call-concluded", "withdrawn", "none");
    assertThat(desk.open(theme)).containsExactly("decide-continuation");
    themeDesk.withdraw(theme);
  }

  @Test
  @DisplayName("再評価の途中でテーマが終われば、再評価も終わる")
  void endsTheReassessment_withItsTheme() {
    String theme = surveyedPatternA();
    themeDesk.conceptApproved(theme, "main");
    themeDesk.changed(theme, "abe");
    assertThat(desk.open(theme)).containsExactly("assess-readiness");

    themeDesk.callComesTo(theme, "call-concluded", "awarded", "none");

    assertThat(desk.open(theme)).isEmpty();
    assertThat(desk.ended(theme, "theme-settled")).isTrue();
  }

  @Test
  @DisplayName("変化の報告は、ないテーマと終わったテーマには受け付けず、何をすればよいかを示す")
  void refusesChange_ofAThemeThatIsNotOpen() {
    String theme = themeDesk.opened();
    themeDesk.withdraw(theme);

    assertThatThrownBy(() -> themeDesk.changed(theme, "watanabe"))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("新しく始めてください");
    assertThatThrownBy(() -> themeDesk.changed("THM-1999-999", "watanabe"))
        .isInstanceOfSatisfying(Refusal.NotFound.class,
            refusal -> assertThat(refusal.field()).contains("themeNumber"));
  }

  static Stream<Arguments> points() {
    return Stream.of(
        point("評価を待つとき", (desk, theme) -> {}),
        point("人が振分けを決めるとき", (desk, theme) -> desk.assess(theme, "unclear", "clear", "clear")),
        point("技術的実現性を調査しているとき", ThemeDesk::patternB),
        point("調査の報告を確かめるとき", (desk, theme) -> {
          desk.patternB(theme);
          desk.report(theme, "clear");
        }),
        point("進め方を選ぶとき", (desk, theme) -> {
          desk.patternB(theme);
          desk.survey(theme, "unclear");
          desk.patternB(theme);
        }),
        point("構想の策定と調査を待つとき", ThemeDesk::patternA),
        point("継続調査のとき", ThemeDesk::patternC),
        point("成熟度の変化で評価し直しているとき", (desk, theme) -> {
          desk.patternA(theme);
          desk.changed(theme, "watanabe");
        }),
        point("公募を待つとき", (desk, theme) -> {
          desk.patternA(theme);
          desk.survey(theme, "clear");
          desk.conceptApproved(theme, "main");
        }),
        point("今後を決めるとき", (desk, theme) -> {
          desk.patternA(theme);
          desk.survey(theme, "clear");
          desk.withdraw(desk.concept(theme));
        }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  @DisplayName("テーマは、どの段階でも事務局が取り下げられ、調査と構想も終わる")
  void withdrawsTheme_atEveryPoint(String point, BiConsumer<ThemeDesk, String> goOn) {
    String theme = themeDesk.opened();
    goOn.accept(themeDesk, theme);

    themeDesk.withdraw(theme);

    assertThat(desk.open(theme)).isEmpty();
    assertThat(desk.ended(theme, "theme-withdrawn")).isTrue();
    assertThat(themes.get(theme).status()).isEqualTo(ThemeStatus.WITHDRAWN);
    assertThat(themes.get(theme).listed()).isFalse();
    assertThat(surveys.of(theme)).noneMatch(Survey::isRunning);
    assertThat(themes.concepts(theme)).noneMatch(concept -> concept.state() == ConceptState.OPEN);
    assertThat(desk.letters(theme, "theme/theme-withdrawn")).isNotEmpty();
  }

  /** A listed theme of pattern A that was surveyed as pattern B before, so that it waits for its concept alone. */
  private String surveyedPatternA() {
    String theme = themeDesk.opened();
    themeDesk.patternB(theme);
    themeDesk.survey(theme, "clear");
    themeDesk.patternA(theme);
    return theme;
  }

  /** A theme of pattern B whose survey left the doubt. */
  private String stillUnclear() {
    String theme = themeDesk.opened();
    themeDesk.patternB(theme);
    themeDesk.survey(theme, "unclear");
    themeDesk.patternB(theme);
    assertThat(desk.open(theme)).containsExactly("choose-route");
    return theme;
  }

  private void plan(String theme, String plan) {
    desk.complete(SECRETARIAT, theme, "plan-additional-call", Map.of(
        "additionalPlan", plan, "planReason", "代表者の体制による。"));
    desk.runJobs(theme);
  }

  private void patternC(String theme, String outcome) {
    desk.complete(SECRETARIAT, theme, "decide-pattern-c", Map.of("outcome", outcome, "reason", "進展の見込みによる。"));
  }

  private static Arguments point(String name, BiConsumer<ThemeDesk, String> goOn) {
    return Arguments.of(name, goOn);
  }
}
