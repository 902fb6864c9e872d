package jp.kprogram.theme;

import java.time.Clock;
import java.util.Set;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** What people decide on the way of a theme, each with a reason (R56, R57, E05, E23; paper L129-134). */
@DomainService
public class ThemeDecisions {

  /** A theme with such a call does not change its way by itself. */
  private static final Set<CallState> OUT = Set.of(CallState.PUBLISHED, CallState.AWARDED);

  private final Themes themes;
  private final ThemeStore store;
  private final TriageStore triages;
  private final Surveys surveys;
  private final Decisions decisions;
  private final ThemeLetters letters;
  private final People people;
  private final CurrentUser currentUser;
  private final Clock clock;

  ThemeDecisions(
      Themes themes,
      ThemeStore store,
      TriageStore triages,
      Surveys surveys,
      Decisions decisions,
      ThemeLetters letters,
      People people,
      CurrentUser currentUser,
      Clock clock) {
    this.themes = themes;
    this.store = store;
    this.triages = triages;
    this.surveys = surveys;
    this.decisions = decisions;
    this.letters = letters;
    this.people = people;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Chooses between the two ways of pattern B (R56; paper L131).
   *
   * @throws Refusal.InvalidInput ROUTE_NOT_OPEN where the way is not one of the two
   */
  public Route chooseRoute(String number, String code, String reason) {
    themes.requireListed(number);
    Route route = Coded.of(Route.class, code, "chosenRoute", "進め方");
    if (route == Route.DIRECT) {
      throw new Refusal.InvalidInput("ROUTE_NOT_OPEN", "chosenRoute",
          "「進め方」は、FS公募か、主たる代表者の採択後の追加公募から選んでください。");
    }
    String because = Required.text(reason, "routeReason", "理由");
    store.route(number, route);
    decisions.on(number, "theme-route-chosen", route.code()).because(because).record();
    return route;
  }

  /** Decides whether an unlisted theme is surveyed on (E23). */
  public PatternCOutcome decidePatternC(String number, String code, String reason) {
    themes.get(number);
    var outcome = Coded.of(PatternCOutcome.class, code, "outcome", "継続調査の扱い");
    String recorded = outcome == PatternCOutcome.DROP ? "theme-dropped" : "survey-continued";
    decisions.on(number, "pattern-c-decided", recorded)
        .because(Required.text(reason, "reason", "理由")).record();
    return outcome;
  }

  /** Decides what becomes of a theme without award, without concept or with a doubt that stays (E05). */
  public Continuation decideContinuation(String number, String code, String reason) {
    themes.get(number);
    var outcome = Coded.of(Continuation.class, code, "continuation", "テーマの今後");
    String because = Required.text(reason, "continuationReason", "理由");
    if (outcome == Continuation.NEW_CONCEPT) {
      store.supersedeConcepts(number, clock.instant());
    }
    // assessed again as pattern B, it begins with a survey again
    store.doubtSurveyed(number, false);
    decisions.on(number, "theme-continuation", outcome.code()).because(because).record();
    return outcome;
  }

  /**
   * Takes the result of a feasibility study in; a call that came to no study leaves the doubt.
   *
   * @param studyResult clear, unclear or none
   * @return whether the doubt is gone
   */
  public boolean recordStudy(String number, String studyResult) {
    themes.get(number);
    boolean cleared = Readiness.CLEAR.code().equals(studyResult);
    store.studyResult(number, cleared ? Readiness.CLEAR : Readiness.UNCLEAR);
    boolean studied = cleared || Readiness.UNCLEAR.code().equals(studyResult);
    decisions.on(number, "feasibility-study-recorded", studied ? studyResult : "no-study").record();
    return cleared;
  }

  /** Decides on an additional call once the lead representative is selected (R56; paper L131). */
  public AdditionalPlan planAdditionalCall(String number, String code, String reason) {
    themes.get(number);
    var plan = Coded.of(AdditionalPlan.class, code, "additionalPlan", "追加公募");
    String recorded = plan == AdditionalPlan.NONE ? "no-additional-call" : plan.code();
    decisions.on(number, "additional-call-planned", recorded)
        .because(Required.text(reason, "planReason", "理由")).record();
    return plan;
  }

  /**
   * Takes in what somebody reports to have changed about the readiness.
   *
   * @throws Refusal.NotFound THEME_NOT_FOUND where there is no such theme
   * @throws Refusal.Conflict THEME_CLOSED where its case is over
   */
  public void reportChange(String themeNumber, String whatChanged) {
    Theme theme = themes.get(Required.text(themeNumber, "themeNumber", "テーマ番号"));
    String what = Required.text(whatChanged, "whatChanged", "変わったこと");
    if (!theme.isOpen()) {
      throw new Refusal.Conflict("THEME_CLOSED",
          "テーマ %s は終わっているため（%s）、再評価できません。必要なら、その技術のテーマ設定を新しく始めてください。"
              .formatted(theme.number(), theme.status().japanese()));
    }
    store.insertChange(theme.number(), what, currentUser.id(), clock.instant());
    decisions.on(theme.number(), "readiness-change-reported", "recorded").because(what).record();
    String reporter = people.find(currentUser.id()).map(Person::name).orElse(currentUser.id());
    letters.changeReported(theme, store.changes(theme.number()).size(), reporter, what);
  }

  /** Whether a later triage changes the way of a theme: to another pattern, and before a call is out. */
  public boolean changesWay(String number, String newPattern) {
    Theme theme = themes.get(number);
    boolean other = theme.pattern() != null && !theme.pattern().code().equals(newPattern);
    return theme.isOpen() && other && themes.calls(number).stream().noneMatch(call -> OUT.contains(call.state()));
  }

  /** Leaves the way that the theme was on; what was surveyed for it is no longer wanted. */
  public void changeWay(String number, String newPattern) {
    Theme theme = themes.get(number);
    TriageOutcome pattern = Coded.stored(TriageOutcome.class, newPattern);
    surveys.closeRunning(number, "テーマの進め方が変わったため、報告を待たずに終了します。");
    String recorded = pattern == TriageOutcome.DROP ? "theme-dropped" : pattern.code();
    decisions.on(number, "theme-pattern-changed", recorded).record();
    letters.patternChanged(theme, pattern, triages.last(number));
  }
}
