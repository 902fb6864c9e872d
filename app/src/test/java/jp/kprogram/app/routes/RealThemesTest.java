package jp.kprogram.app.routes;

import static java.util.Map.entry;
import static jp.kprogram.app.call.CallDesk.awarded;
import static jp.kprogram.app.call.CallDesk.none;
import static jp.kprogram.app.testing.CaseDesk.list;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.ConceptStatus;
import jp.kprogram.concept.Concepts;
import jp.kprogram.concept.Slot;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.FundStatements;
import jp.kprogram.fund.Funds;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.LetterStatus;
import jp.kprogram.letter.Letters;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import jp.kprogram.theme.CallKind;
import jp.kprogram.theme.ConceptState;
import jp.kprogram.theme.Readiness;
import jp.kprogram.theme.Route;
import jp.kprogram.theme.Survey;
import jp.kprogram.theme.SurveyStatus;
import jp.kprogram.theme.Surveys;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.ThemeCall;
import jp.kprogram.theme.ThemeConcept;
import jp.kprogram.theme.ThemeStatus;
import jp.kprogram.theme.Themes;
import jp.kprogram.theme.Triage;
import jp.kprogram.theme.TriageOutcome;
import jp.kprogram.theme.Triages;
import jp.kprogram.vision.PublishedVision.Technology;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * The published themes T01–T15 and a technology field of pattern C, from one vision to the end of their calls. The
 * government works with forms; the think tank, JST and NEDO complete their tasks over HTTP from systems of their own.
 */
@ProgrammeTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("ビジョンの十六の技術が、それぞれの道筋で公募の成立か、理由のある終わりに至る")
class RealThemesTest {

  private static final String CABINET = "takahashi";
  private static final String THINK_TANK = "ishii";
  private static final Map<String, String> MINISTRIES = Map.of("mext-jst", "watanabe", "meti-nedo", "nakamura");
  private static final Map<String, Object> APPROVED = Map.of("outcome", "approve", "reason", "ビジョンの技術を実現する。");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CallDesk callDesk;

  @Autowired
  private Visions visions;

  @Autowired
  private Themes themes;

  @Autowired
  private Triages triages;

  @Autowired
  private Surveys surveys;

  @Autowired
  private Concepts concepts;

  @Autowired
  private Calls calls;

  @Autowired
  private Funds funds;

  @Autowired
  private FundStatements statements;

  @Autowired
  private Letters letters;

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  private RestDesk outside;
  private String vision;
  private final Map<String, Map<String, Object>> plans = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> proposals = new HashMap<>();
  private final Map<String, String> themeOf = new LinkedHashMap<>();
  private final List<String> cases = new ArrayList<>();

  @BeforeAll
  void story() throws IOException {
    outside = new RestDesk(port);
    rows("themes").forEach(plan -> plans.put((String) plan.get("source"), plan));
    rows("proposals").stream()
        .filter(proposal -> plans.containsKey(proposal.get("source")))
        .forEach(proposal -> proposals.put((String) proposal.get("source"), proposal));
    appropriate();
    publishVision();

    plans.keySet().forEach(this::assess);
    plans.keySet().forEach(this::survey);
    Stream.of("T08", "T12", "T13", "hypersonic").forEach(this::assessAgain);
    chooseRoute("T08");
    chooseRoute("T12");
    plans.keySet().stream().filter(source -> !source.equals("hypersonic")).forEach(this::conceptApproved);
    leaveUnlisted();

    List<String> first = runningCalls();
    first.forEach(this::prepare);
    closed(first);
    first.forEach(call -> settle(call, true));
    continueAfterFirstCalls();

    List<String> second = runningCalls();
    second.forEach(this::prepare);
    closed(second);
    second.forEach(call -> settle(call, false));
  }

  @AfterAll
  void presentTime() {
    ClockUtil.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"T01", "T02", "T03", "T04", "T05", "T06", "T07", "T09", "T11", "T14", "T15"})
  @DisplayName("パターンA：振分け一回、調査一回、構想、公募を経て成立する")
  void settlesPatternA(String source) {
    assertThat(outcomes(source)).containsExactly(TriageOutcome.A);
    assertThat(theme(source).status()).isEqualTo(ThemeStatus.SETTLED);
    assertThat(theme(source).route()).isEqualTo(Route.DIRECT);
    assertThat(kinds(source)).containsOnly(CallKind.MAIN);
    assertThat(desk.ended(themeOf.get(source), "theme-settled")).isTrue();
  }

  @Test
  @DisplayName("T01：一つの公募に二つの枠があり、どちらも成立する")
  void callsTwoSlotsAtOnce() {
    assertThat(themes.calls(themeOf.get("T01"))).singleElement()
        .satisfies(call -> assertThat(calls.slots(call.number())).extracting(CallSlot::title)
            .containsExactly("課題① 災害・緊急時の有人機と小型無人機の運航安全管理", "課題② 平常時を含む多数の小型無人機の運航安全管理"));
    assertThat(desk.record(callsOf("T01").get(0), "call-slot-result")).extracting(decision -> decision.outcome())
        .containsExactly("awarded", "awarded");
  }

  @Test
  @DisplayName("T08：パターンBは調査後も不明確でFSに進み、FSで明確になって本公募に至る")
  void leadsThroughAFeasibilityStudy() {
    assertThat(outcomes("T08")).containsExactly(TriageOutcome.B, TriageOutcome.B);
    assertThat(kinds("T08")).containsExactly(CallKind.FEASIBILITY_STUDY, CallKind.MAIN);
    assertThat(theme("T08").studyResult()).isEqualTo(Readiness.CLEAR);
    assertThat(theme("T08").status()).isEqualTo(ThemeStatus.SETTLED);
    assertThat(callsOf("T08")).allSatisfy(call -> assertThat(calls.slots(call)).hasSize(1));
  }

  @Test
  @DisplayName("T09：一つの構想に期間の違う項目が枠として並ぶ")
  void keepsItemsOfDifferentPeriods() {
    assertThat(concepts.slots(conceptOf("T09"))).extracting(Slot::months).containsExactly(60, 36);
    assertThat(concepts.slots(conceptOf("T09"))).extracting(slot -> slot.ceiling().millions())
        .containsExactly(29_000L, 3_000L);
  }

  @Test
  @DisplayName("T10：成立しなかった枠をやめると上限額が戻り、テーマは理由を残して終わる")
  void givesTheCeilingBack_whenTheSlotIsDropped() {
    assertThat(outcomes("T10")).containsExactly(TriageOutcome.A);
    assertThat(desk.ended(callsOf("T10").get(0), "call-without-award")).isTrue();
    assertThat(theme("T10").status()).isEqualTo(ThemeStatus.ENDED);
    assertThat(desk.record(themeOf.get("T10"), "theme-ended")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).contains("T09"));
    assertThat(reserved("T10")).isEqualTo(Yen.ZERO);
  }

  @Test
  @DisplayName("T12：主たる代表者を先に採択し、追加公募で一部課題を採択する")
  void selectsTheLeadFirst() {
    assertThat(outcomes("T12")).containsExactly(TriageOutcome.B, TriageOutcome.B);
    assertThat(kinds("T12")).containsExactly(CallKind.LEAD, CallKind.ADDITIONAL);
    assertThat(calls.get(callsOf("T12").get(1)).leadCall()).isEqualTo(callsOf("T12").get(0));
    assertThat(theme("T12").status()).isEqualTo(ThemeStatus.SETTLED);
  }

  @Test
  @DisplayName("T13：パターンBは調査で不明確さがなくなり、Aとして公募に至る。調査は一度だけである")
  void goesOnAsPatternA_onceTheSurveyCleared() {
    assertThat(outcomes("T13")).containsExactly(TriageOutcome.B, TriageOutcome.A);
    assertThat(surveys.of(themeOf.get("T13"))).hasSize(1);
    assertThat(kinds("T13")).containsExactly(CallKind.MAIN);
    assertThat(theme("T13").route()).isEqualTo(Route.DIRECT);
    assertThat(theme("T13").status()).isEqualTo(ThemeStatus.SETTLED);
  }

  @Test
  @DisplayName("T14：二つの枠のうち採択のなかった一つだけを二次募集し、成立する")
  void callsOneSlotAgain() {
    List<String> both = callsOf("T14");
    assertThat(both).hasSize(2);
    assertThat(calls.slots(both.get(0))).hasSize(2);
    assertThat(calls.slots(both.get(1))).extracting(CallSlot::title)
        .containsExactly("不正機能の意図性に関する評価手法");
    assertThat(calls.get(both.get(1)).recallOf()).isEqualTo(both.get(0));
    assertThat(desk.ended(both.get(0), "call-recalled")).isTrue();
    assertThat(desk.ended(both.get(1), "call-awarded")).isTrue();
  }

  @Test
  @DisplayName("パターンC：二度評価し直しても公募に進まず、理由を付してやめたときにだけ終わる")
  void loopsPatternCTwice() {
    assertThat(outcomes("hypersonic")).containsExactly(TriageOutcome.C, TriageOutcome.C, TriageOutcome.C);
    assertThat(surveys.of(themeOf.get("hypersonic"))).extracting(Survey::status)
        .containsExactly(SurveyStatus.ACCEPTED, SurveyStatus.ACCEPTED);
    assertThat(callsOf("hypersonic")).isEmpty();
    assertThat(themes.concepts(themeOf.get("hypersonic"))).isEmpty();
    assertThat(theme("hypersonic").status()).isEqualTo(ThemeStatus.ENDED);
    assertThat(desk.record(themeOf.get("hypersonic"), "theme-ended")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("進展の見込みがない。"));
  }

  @Test
  @DisplayName("どの振分けも、規則の版と軸ごとの根拠とともに残る")
  void keepsEveryTriage_withItsRuleVersion() {
    assertThat(themeOf).hasSize(16);
    assertThat(themeOf.values()).allSatisfy(theme -> {
      assertThat(triages.of(theme)).isNotEmpty().allSatisfy(triage -> {
        assertThat(triage.ruleVersion()).startsWith("theme-triage:");
        assertThat(triage.assessment().need().evidence()).isNotBlank();
        assertThat(triage.assessedBy()).isEqualTo(SECRETARIAT);
      });
      assertThat(desk.record(theme, "theme-triaged")).hasSameSizeAs(triages.of(theme))
          .allSatisfy(decision -> assertThat(decision.ruleVersion()).startsWith("theme-triage:"));
    });
  }

  @Test
  @DisplayName("台帳：確保額は承認した構想の上限額から解いた枠を除いた額であり、基金ごとの合計とも合う")
  void balancesTheLedger() {
    conceptNumbers().forEach((source, number) -> {
      Yen expected = theme(source).status() == ThemeStatus.ENDED
          ? Yen.ZERO
          : concepts.slots(number).stream().filter(slot -> !slot.released()).map(Slot::ceiling)
              .reduce(Yen.ZERO, Yen::plus);
      assertThat(reserved(source)).as(source).isEqualTo(expected);
      if (theme(source).status() == ThemeStatus.SETTLED) {
        assertThat(reserved(source)).as(source).isEqualTo(Yen.ofMillions((int) plans.get(source).get("ceiling")));
      }
    });
    for (Fund fund : funds.all()) {
      var whole = funds.position(fund.code());
      Yen sum = statements.concepts(fund.code()).stream().map(concept -> concept.position().reserved())
          .reduce(Yen.ZERO, Yen::plus);
      assertThat(sum).as(fund.code()).isEqualTo(whole.reserved());
      assertThat(whole.appropriated().minus(whole.reserved())).isEqualTo(whole.unreserved());
    }
  }

  @Test
  @DisplayName("エンジンには、動いている案件も失敗した処理も残らない")
  void leavesNothingRunning() {
    for (String number : allCases()) {
      var runtime = engine.getRuntimeService();
      assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()).as(number).isEmpty();
      engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list()
          .forEach(past -> {
            assertThat(engine.getHistoryService().createHistoricIncidentQuery().processInstanceId(past.getId()).count())
                .as("incidents of %s", number).isZero();
            assertThat(past.getState()).as("%s %s", number, past.getProcessDefinitionKey()).isEqualTo("COMPLETED");
            assertThat(engine.getManagementService().createJobQuery().processInstanceId(past.getId()).count())
                .as("jobs of %s", number).isZero();
          });
    }
  }

  @Test
  @DisplayName("通知はどれも送れる文面で、送れなかったものはない")
  void writesEveryLetter() {
    for (String number : allCases()) {
      assertThat(letters.page(new LetterFilter(null, number), 0, 500).letters()).as(number).isNotEmpty()
          .allSatisfy(letter -> {
            assertThat(letter.status()).isIn(LetterStatus.HELD, LetterStatus.QUEUED, LetterStatus.SENT);
            assertThat(letter.subject() + letter.text()).isNotBlank().doesNotContain("${", "null", "[[", "th:");
          });
    }
  }

  @Test
  @DisplayName("台帳の状態は、エンジンで終わった所と一致する")
  void agreesWithTheEngine() {
    themeOf.forEach((source, number) -> {
      boolean settled = theme(source).status() == ThemeStatus.SETTLED;
      assertThat(desk.ended(number, settled ? "theme-settled" : "theme-ended")).as(source).isTrue();
      themes.concepts(number).forEach(told -> agrees(source, told));
      themes.calls(number).forEach(told -> agrees(source, told));
    });
  }

  private void agrees(String source, ThemeConcept told) {
    Concept concept = concepts.find(told.number()).orElseThrow();
    assertThat(desk.ended(told.number(), "concept-approved")).as(source).isTrue();
    assertThat(told.state()).as(source).isEqualTo(ConceptState.APPROVED);
    assertThat(concept.status()).as(source)
        .isEqualTo(theme(source).status() == ThemeStatus.ENDED ? ConceptStatus.CLOSED : ConceptStatus.APPROVED);
  }

  private void agrees(String source, ThemeCall told) {
    Call call = calls.get(told.number());
    assertThat(call.stateAt(ClockUtil.getCurrentTime().toInstant()).code()).as(source).isEqualTo("closed");
    assertThat(call.outcome()).as(source).isEqualTo(told.state().code());
    String end = switch (told.state()) {
      case RECALLED -> "call-recalled";
      case DROPPED -> "call-without-award";
      case AWARDED -> told.kind() == CallKind.FEASIBILITY_STUDY ? "study-concluded" : "call-awarded";
      default -> throw new AssertionError(source + " " + told);
    };
    assertThat(desk.ended(told.number(), end)).as(source).isTrue();
  }

  // ---- the story

  /** The real budget measures: 1,250億円 for each fund and year. */
  private void appropriate() {
    for (int year : List.of(2021, 2022)) {
      MINISTRIES.forEach((fund, officer) -> {
        String number = outside.open(SECRETARIAT, "fund-appropriation", null, Map.of(
            "fund", fund, "fiscalYear", year, "amountMillionYen", 125_000, "basis", "補正予算", "note", "※関係府省要求額の合計"));
        desk.complete(officer, number, "confirm-appropriation", Map.of("outcome", "confirm", "reason", "予算書のとおり。"));
        cases.add(number);
      });
    }
  }

  private void publishVision() {
    var numbers = new LinkedHashMap<String, String>();
    proposals.forEach((source, proposal) -> {
      var fields = new HashMap<>(Sample.PROPOSAL);
      fields.putAll(proposal);
      fields.remove("source");
      String number = desk.open("tanaka", "technology-proposal", fields);
      desk.complete(SECRETARIAT, number, "screen-proposal", Sample.ALL_MET);
      numbers.put(number, source);
    });
    List<String> chosen = List.copyOf(numbers.keySet());
    vision = outside.open(SECRETARIAT, "vision-approval", null, Sample.opening(desk.freeEdition(), "mext"));
    desk.complete(SECRETARIAT, vision, "gather-candidates", Map.of("selectedProposals", list(chosen)));
    outside.complete(THINK_TANK, vision, "provide-think-tank-input", Map.of(
        "thinkTankFindings", "無人機と人工知能の融合が進む。", "thinkTankNetworks", "国内外の研究者の名簿。"));
    Sample.draft(desk, vision, chosen);
    Sample.councilAdopts(desk, vision);
    desk.complete("watanabe", vision, "answer-consultation", Map.of("answer", "no-comment"));
    Sample.bothMinisterialCouncilsApprove(desk, vision);
    var requests = engine.getManagementService().createJobQuery().activityId("request-themes")
        .processInstanceId(desk.running(vision, "vision-approval").getId());
    assertThat(requests.count()).as("one job for each technology").isEqualTo(16);
    desk.runJobs(vision);
    cases.add(vision);

    int edition = visions.find(vision).orElseThrow().edition();
    var themesBySource = new HashMap<String, String>();
    for (Technology technology : visions.published(edition).orElseThrow().technologies()) {
      String theme = themes.openFor(technology.code()).orElseThrow().number();
      themesBySource.put(numbers.get(technology.proposal()), theme);
    }
    plans.keySet().forEach(source -> themeOf.put(source, themesBySource.get(source)));
  }

  private void assess(String source) {
    Map<?, ?> readiness = (Map<?, ?>) plans.get(source).get("readiness");
    assess(source, (String) readiness.get("approach"), (String) readiness.get("feasibility"));
  }

  /** As the survey left it. */
  private void assessAgain(String source) {
    Map<?, ?> readiness = (Map<?, ?>) plans.get(source).get("readiness");
    assess(source, (String) readiness.get("approach"), (String) plans.get(source).get("survey"));
  }

  private void assess(String source, String approach, String feasibility) {
    Map<String, Object> proposal = proposals.get(source);
    desk.complete(SECRETARIAT, themeOf.get(source), "assess-readiness", Map.of(
        "needReadiness", "clear", "needEvidence", proposal.get("publicUseNeed"),
        "approachReadiness", approach, "approachEvidence", proposal.get("advancedTechnology"),
        "feasibilityReadiness", feasibility, "feasibilityEvidence", proposal.get("humanResources")));
    desk.runJobs(themeOf.get(source));
  }

  private void survey(String source) {
    String theme = themeOf.get(source);
    outside.complete(THINK_TANK, theme, "report-survey", Map.of(
        "findings", "国内外の動向を調べた。",
        "people", proposals.get(source).get("humanResources"),
        "feasibilityView", plans.get(source).getOrDefault("survey", "clear"),
        "sources", "公開文献と研究者への聞取り。"));
    desk.complete(SECRETARIAT, theme, "accept-survey", Map.of("outcome", "accept", "reason", "問いに答えている。"));
    desk.runJobs(theme);
  }

  private void chooseRoute(String source) {
    desk.complete(SECRETARIAT, themeOf.get(source), "choose-route", Map.of(
        "chosenRoute", plans.get(source).get("route"), "routeReason", "調査の後も実現性に不明確さがある。"));
    desk.runJobs(themeOf.get(source));
  }

  /** The second and the third time that the field comes out as pattern C. */
  private void leaveUnlisted() {
    String theme = themeOf.get("hypersonic");
    desk.complete(SECRETARIAT, theme, "decide-pattern-c", Map.of("outcome", "continue", "reason", "調査を続ける。"));
    desk.runJobs(theme);
    survey("hypersonic");
    assessAgain("hypersonic");
    desk.complete(SECRETARIAT, theme, "decide-pattern-c", Map.of("outcome", "drop", "reason", "進展の見込みがない。"));
    desk.runJobs(theme);
  }

  private void conceptApproved(String source) {
    Map<String, Object> plan = plans.get(source);
    Map<String, Object> proposal = proposals.get(source);
    String concept = conceptOf(source);
    desk.complete(SECRETARIAT, concept, "draft-concept", Map.ofEntries(
        entry("conceptTitle", proposal.get("title")),
        entry("goal", proposal.get("advancedTechnology")),
        entry("conceptType", plan.get("conceptType")),
        entry("publicUse", proposal.get("publicUseNeed")),
        entry("usingMinistries", list(texts(plan.get("usingMinistries")))),
        entry("civilUse", proposal.get("civilUseNeed")),
        entry("implementers", plan.get("implementers")),
        entry("informationPolicy", "研究成果は公開を基本とする。"),
        entry("councilCondition", "not-required"),
        entry("executionForm", plan.get("executionForm")),
        entry("fund", plan.get("fund")),
        entry("ceilingMillionYen", plan.get("ceiling")),
        entry("consultedMinistries", list("mext", "meti"))));
    slots(source).forEach(slot -> desk.complete(SECRETARIAT, concept, "define-slots", Map.of(
        "slotAction", "add", "slotTitle", slot.get("title"), "slotKind", slot.get("kind"),
        "slotCeilingMillionYen", slot.get("ceiling"), "slotMonths", slot.get("months"),
        "adoptionMode", slot.get("adoptionMode"), "adoptionNumber", slot.get("adoptionNumber"))));
    desk.complete(SECRETARIAT, concept, "define-slots", Map.of("slotAction", "finish"));
    MINISTRIES.values().forEach(officer ->
        desk.complete(officer, concept, "answer-consultation", Map.of("answer", "no-comment")));
    desk.complete(CABINET, concept, "approve-concept-cabinet", APPROVED);
    desk.complete(MINISTRIES.get(fund(source)), concept, "approve-concept-ministry", APPROVED);
    desk.runJobs(themeOf.get(source));
  }

  private void prepare(String call) {
    boolean jst = calls.get(call).agency().equals("jst");
    LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN);
    var terms = callDesk.terms(today.plusDays(1), today.plusDays(31), today.plusDays(76));
    outside.complete(jst ? CallDesk.JST : CallDesk.NEDO, call, "prepare-call",
        CaseDesk.with(terms, entry("callTitle", calls.get(call).title())));
    outside.complete(jst ? CallDesk.JST_CHECKER : CallDesk.NEDO_CHECKER, call, "check-call",
        Map.of("legalCheck", "ok", "contentCheck", "ok"));
  }

  /** Calls with the same days go through their days together, and the public sees it. */
  private void closed(List<String> together) {
    assertThat(together).allSatisfy(call -> assertThat(publicState(call)).isEmpty());
    together.forEach(callDesk::announced);
    assertThat(together).allSatisfy(call -> assertThat(publicState(call)).isEqualTo("coming"));
    together.forEach(call -> callDesk.at(call, calls.get(call).terms().opensAt(), "opening-due"));
    assertThat(together).allSatisfy(call -> assertThat(publicState(call)).isEqualTo("open"));
    together.forEach(call -> callDesk.at(call, calls.get(call).closesAt(), "closing-due"));
    assertThat(together).allSatisfy(call -> assertThat(publicState(call)).isEqualTo("closed"));
  }

  private String publicState(String call) {
    var answer = Caller.anonymous(port).get("/api/v1/calls/" + call);
    return answer.statusCode() == 404 ? "" : RestDesk.json(answer.body()).path("call").path("state").asText();
  }

  /** Every slot is awarded, but for those of the stories. */
  private void settle(String call, boolean firstRound) {
    String officer = calls.get(call).agency().equals("jst") ? CallDesk.JST : CallDesk.NEDO;
    for (String task : outside.tasks(officer, call, "enter-slot-result")) {
      String title = outside.shown(officer, task, "slotTitle");
      CallSlot slot = calls.slots(call).stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
      boolean without = firstRound && (title.contains("意図性") || title.equals("セキュアな量子情報通信技術"));
      outside.complete(officer, task, without
          ? none(1)
          : awarded(slot.adoptionNumber() + 2, slot.adoptionNumber(), (int) slot.ceiling().millions()));
    }
    desk.runJobs(call);
  }

  private void continueAfterFirstCalls() {
    desk.complete(SECRETARIAT, callsOf("T14").get(0), "decide-unfilled-slot", Map.of(
        "slotDecision", "re-call", "reason", "この枠だけを二次募集する。"));
    desk.complete(SECRETARIAT, callsOf("T10").get(0), "decide-unfilled-slot", Map.of(
        "slotDecision", "drop", "reason", "同じ課題をT09の構想の（4）で公募した。"));
    desk.runJobs(callsOf("T10").get(0));
    desk.runJobs(themeOf.get("T10"));
    desk.complete(SECRETARIAT, themeOf.get("T10"), "decide-continuation", Map.of(
        "continuation", "end", "continuationReason", "T09の構想で実施する。"));
    outside.complete(CallDesk.NEDO, callsOf("T08").get(0), "enter-study-result", Map.of(
        "studyText", "群れの制御が成り立つ。", "studyResult", "clear", "reason", "模擬環境で確かめた。"));
    desk.runJobs(callsOf("T08").get(0));
    desk.runJobs(callsOf("T14").get(0));
    themeOf.values().forEach(desk::runJobs);
    desk.complete(SECRETARIAT, themeOf.get("T12"), "plan-additional-call", Map.of(
        "additionalPlan", "additional", "planReason", "代表者の体制が決まった。"));
    desk.runJobs(themeOf.get("T12"));
  }

  // ---- what stands where

  /** Calls of the themes that are being prepared. */
  private List<String> runningCalls() {
    return themeOf.keySet().stream()
        .flatMap(source -> callsOf(source).stream())
        .filter(call -> desk.open(call).contains("prepare-call"))
        .toList();
  }

  private Theme theme(String source) {
    return themes.get(themeOf.get(source));
  }

  private List<TriageOutcome> outcomes(String source) {
    return triages.of(themeOf.get(source)).stream().map(Triage::outcome).toList();
  }

  private List<CallKind> kinds(String source) {
    return themes.calls(themeOf.get(source)).stream().map(ThemeCall::kind).toList();
  }

  private List<String> callsOf(String source) {
    return themes.calls(themeOf.get(source)).stream().map(ThemeCall::number).toList();
  }

  private String conceptOf(String source) {
    return themes.concepts(themeOf.get(source)).get(0).number();
  }

  private Map<String, String> conceptNumbers() {
    return themeOf.keySet().stream().filter(source -> !source.equals("hypersonic"))
        .collect(Collectors.toMap(source -> source, this::conceptOf));
  }

  private Yen reserved(String source) {
    return funds.position(fund(source), conceptOf(source)).reserved();
  }

  private String fund(String source) {
    return (String) plans.get(source).get("fund");
  }

  private List<String> allCases() {
    return Stream.of(
            cases.stream(),
            themeOf.values().stream(),
            conceptNumbers().values().stream(),
            themeOf.keySet().stream().flatMap(source -> callsOf(source).stream()))
        .flatMap(numbers -> numbers)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> slots(String source) {
    return (List<Map<String, Object>>) plans.get(source).get("slots");
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object values) {
    return (List<String>) values;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(String what) throws IOException {
    try (var file = new ClassPathResource("sample/%s.yml".formatted(what)).getInputStream()) {
      return (List<Map<String, Object>>) new Yaml().<Map<String, Object>>load(file).get(what);
    }
  }
}
