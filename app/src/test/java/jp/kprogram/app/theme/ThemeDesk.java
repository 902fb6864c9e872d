package jp.kprogram.app.theme;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;

import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.Themes;
import jp.kprogram.vision.Visions;
import org.springframework.stereotype.Component;

/** What people fill in for a theme when a story does not depend on it, and the usual way through the processes. */
@Component
public class ThemeDesk {

  public static final String THINK_TANK = "ishii";

  private final CaseDesk desk;
  private final CaseMessages messages;
  private final Themes themes;
  private final Visions visions;

  ThemeDesk(CaseDesk desk, CaseMessages messages, Themes themes, Visions visions) {
    this.desk = desk;
    this.messages = messages;
    this.themes = themes;
    this.visions = visions;
  }

  /** A technology of a published vision that has no theme yet. */
  public String technology(String title) {
    String vision = Sample.publishedVision(desk, List.of(Sample.listedProposal(desk, "tanaka", title, "aerospace")));
    int edition = visions.find(vision).orElseThrow().edition();
    return visions.published(edition).orElseThrow().technologies().get(0).code();
  }

  /** An open theme, to be assessed. */
  public String opened(String title) {
    return desk.open(SECRETARIAT, "theme-setting", Map.of("technologyCode", technology(title)));
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

  /** A call tells the theme what it came to, in the theme's table and by its message, as the case of the call does. */
  public void callComesTo(String theme, String message, String outcome, String study) {
    String call = themes.calls(theme).get(themes.calls(theme).size() - 1).number();
    desk.as(SECRETARIAT, () -> {
      themes.callConcluded(theme, call, outcome);
      return messages.tell(message, theme, Map.of(
          "callNumber", call, "callOutcome", outcome, "studyResult", study));
    });
  }

  public Theme theme(String number) {
    return themes.get(number);
  }
}
