package jp.kprogram.app.theme;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.list;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Yen;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.Themes;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people fill in for a theme when a story does not depend on it, and the usual way through the processes. */
@Component
public class ThemeDesk {

  public static final String THINK_TANK = "ishii";

  private static final Map<String, Object> APPROVED = Map.of("outcome", "approve", "reason", "妥当である。");

  private final CaseDesk desk;
  private final ProcessEngine engine;
  private final CaseMessages messages;
  private final Themes themes;
  private final Visions visions;
  private final Funds funds;
  private final JdbcClient database;
  private final Queue<String> unused = new ArrayDeque<>();

  ThemeDesk(
      CaseDesk desk,
      ProcessEngine engine,
      CaseMessages messages,
      Themes themes,
      Visions visions,
      Funds funds,
      JdbcClient database) {
    this.desk = desk;
    this.engine = engine;
    this.messages = messages;
    this.themes = themes;
    this.visions = visions;
    this.funds = funds;
    this.database = database;
  }

  /** A technology of a published vision that no test has taken yet. */
  public synchronized String technology() {
    if (unused.isEmpty()) {
      String vision = Sample.publishedVision(desk, Sample.listedProposals(desk, 8, "aerospace"));
      unused.addAll(visions.published(visions.find(vision).orElseThrow().edition()).orElseThrow().codes());
    }
    return unused.remove();
  }

  /** An open theme, to be assessed. */
  public String opened() {
    return desk.open(SECRETARIAT, "theme-setting", Map.of("technologyCode", technology()));
  }

  /** The axes as they are judged: need, approach, feasibility. */
  public static Map<String, Object> readiness(String need, String approach, String feasibility) {
    return Map.of(
        "needReadiness", need, "needEvidence", "防災と物流の双方で必要とされている。",
        "approachReadiness", approach, "approachEvidence", "運航管理の方式に候補がある。",
        "feasibilityReadiness", feasibility, "feasibilityEvidence", "研究者の層は厚い。");
  }

  public void assess(String theme, String need, String approach, String feasibility) {
    desk.complete(SECRETARIAT, theme, "assess-readiness", readiness(need, approach, feasibility));
    desk.runJobs(theme);
  }

  public void patternA(String theme) {
    assess(theme, "clear", "clear", "clear");
  }

  public void patternB(String theme) {
    assess(theme, "clear", "clear", "unclear");
  }

  public void patternC(String theme) {
    assess(theme, "clear", "unclear", "unclear");
  }

  public void report(String theme, String view) {
    desk.complete(THINK_TANK, theme, "report-survey", Map.of(
        "findings", "海外に先行例が二つある。",
        "people", "国内の研究者は五つの機関にいる。",
        "feasibilityView", view,
        "sources", "論文三十編、研究者五人への聞取り。"));
  }

  /** The survey that runs is reported and accepted. */
  public void survey(String theme, String view) {
    report(theme, view);
    desk.complete(SECRETARIAT, theme, "accept-survey", Map.of("outcome", "accept", "reason", "問いに答えている。"));
    desk.runJobs(theme);
  }

  /** Somebody reports that the readiness has changed. */
  public void changed(String theme, String reporter) {
    desk.start(reporter, "readiness-change", null, Map.of(
        "themeNumber", theme, "whatChanged", "中核となる研究者が海外に移った。"));
  }

  public void route(String theme, String route) {
    desk.complete(SECRETARIAT, theme, "choose-route", Map.of("chosenRoute", route, "routeReason", "要素技術の検証が先である。"));
  }

  public void goOn(String theme, String continuation) {
    desk.complete(SECRETARIAT, theme, "decide-continuation", Map.of(
        "continuation", continuation, "continuationReason", "関係府省と協議した結果による。"));
  }

  public void withdraw(String theme) {
    desk.start(SECRETARIAT, "case-withdrawal", null, Map.of("caseNumber", theme, "reason", "方針が変わった。"));
  }

  /** The concept that the theme asked for last is written with slots of these kinds, and approved. */
  public String conceptApproved(String theme, String... slotKinds) {
    String concept = concept(theme);
    funds.appropriate(
        new Posting(
            "mext-jst", null, Yen.ofMillions(100L * slotKinds.length), "TST", "test:" + UUID.randomUUID(), "試験"),
        2021);
    desk.complete(SECRETARIAT, concept, "draft-concept", draft(100 * slotKinds.length));
    for (String kind : slotKinds) {
      desk.complete(SECRETARIAT, concept, "define-slots", Map.of(
          "slotAction", "add", "slotTitle", "課題（%s）".formatted(kind), "slotKind", kind,
          "slotCeilingMillionYen", 100, "slotMonths", 60, "adoptionMode", "limited", "adoptionNumber", 1));
    }
    desk.complete(SECRETARIAT, concept, "define-slots", Map.of("slotAction", "finish"));
    desk.complete("watanabe", concept, "answer-consultation", Map.of("answer", "no-comment"));
    desk.complete("takahashi", concept, "approve-concept-cabinet", APPROVED);
    desk.complete("watanabe", concept, "approve-concept-ministry", APPROVED);
    desk.runJobs(theme);
    return concept;
  }

  /** The concept that the theme asked for last. */
  public String concept(String theme) {
    var concepts = themes.concepts(theme);
    return concepts.get(concepts.size() - 1).number();
  }

  private static Map<String, Object> draft(int millions) {
    return Map.ofEntries(
        entry("conceptTitle", "小型無人機を含めた運航安全管理技術"),
        entry("goal", "無人機と有人機の運航を一体で管理する技術を実証する。"),
        entry("conceptType", "project"),
        entry("publicUse", "災害対応にあたる府省が使う。"),
        entry("usingMinistries", list("mext", "related-ministry")),
        entry("civilUse", "物流用の無人機の運航管理に使う。"),
        entry("implementers", "無人機の運航事業者"),
        entry("informationPolicy", "成果は公開する。"),
        entry("councilCondition", "not-required"),
        entry("fund", "mext-jst"),
        entry("executionForm", "single"),
        entry("ceilingMillionYen", millions),
        entry("consultedMinistries", list("mext")));
  }

  /** What the ledger still holds for a concept, in yen. */
  public long reserved(String concept) {
    return funds.position("mext-jst", concept).reserved().amount();
  }

  /** The agency opens a call before the theme asks for it. */
  public void callOpenedByHand(String concept) {
    desk.as(SECRETARIAT, () -> messages.open(
        "call-requested", Map.of("conceptNumber", concept, "callKind", "main")));
  }

  /**
   * The last call tells the theme what it came to, in the theme's table and by its message, as the call's case does.
   *
   * @return whether the theme waited for it
   */
  public boolean callComesTo(String theme, String message, String outcome, String study) {
    String call = themes.calls(theme).get(themes.calls(theme).size() - 1).number();
    // as a delegate does: within a command of the engine
    boolean waited = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> {
          settleSlots(call, outcome);
          themes.callConcluded(theme, call, outcome);
          return messages.tell(message, theme, Map.of(
              "callNumber", call, "callOutcome", outcome, "studyResult", study));
        });
    desk.runJobs(theme);
    return waited;
  }

  /** As the call's own steps leave its slots. */
  private void settleSlots(String call, String outcome) {
    boolean awarded = outcome.equals("awarded");
    database
        .sql("""
            insert into call_slot_result (call, slot, outcome, applications, adopted, adopted_amount, reason,
              entered_by, entered_at)
            select call, slot, :outcome, 1, 0, 0, '試験', 'sato', current_timestamp from call_slot where call = :call
            """)
        .param("outcome", awarded ? "awarded" : "none")
        .param("call", call)
        .update();
    if (!awarded) {
      database.sql("update call_slot set held = null where call = :call").param("call", call).update();
    }
  }

  public Theme theme(String number) {
    return themes.get(number);
  }
}
