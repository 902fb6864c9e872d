package jp.kprogram.theme;

import java.time.Clock;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Technical surveys, from the commission to the accepted report (R55-R57; paper L126-134). */
@DomainService
public class Surveys {

  private final Themes themes;
  private final ThemeStore store;
  private final SurveyStore surveys;
  private final SurveySettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final ThemeLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  Surveys(
      Themes themes,
      ThemeStore store,
      SurveyStore surveys,
      SurveySettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      ThemeLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.themes = themes;
    this.store = store;
    this.surveys = surveys;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Commissions a survey with the questions of its purpose. */
  public Survey commission(String theme, SurveyPurpose purpose) {
    Theme surveyed = themes.get(theme);
    var survey = new Survey(
        numbers.next("SRV", 3), theme, purpose, settings.questions().get(purpose.code()), SurveyStatus.COMMISSIONED,
        clock.instant(), 0, null, null);
    surveys.insert(survey);
    decisions.on(theme, "survey-commissioned", "purpose-" + purpose.code()).because(survey.number()).record();
    letters.surveyCommissioned(surveyed, survey);
    return survey;
  }

  /** The survey with a number. */
  public Survey get(String number) {
    return surveys.find(number).orElseThrow(() -> new Refusal.NotFound(
        "SURVEY_NOT_FOUND", "surveyNumber", "「調査番号」の %s という技術調査はありません。番号を確かめてください。".formatted(number)));
  }

  /** Surveys of a theme, oldest first. */
  public List<Survey> of(String theme) {
    return surveys.of(theme);
  }

  /** Takes the think tank's report in; earlier ones stay. */
  public void report(String number, SurveyReport report) {
    Survey survey = get(number);
    surveys.insertReport(number, survey.reports() + 1, report, currentUser.id(), clock.instant());
    surveys.move(number, SurveyStatus.REPORTED, null);
    decisions.on(survey.theme(), "survey-reported", report.feasibilityView().code()).because(number).record();
  }

  /** The report stands; a survey for pattern B has now been made. */
  public void accept(String number, String reason) {
    Survey survey = judge(number, SurveyJudgement.ACCEPT, reason);
    surveys.move(number, SurveyStatus.ACCEPTED, clock.instant());
    if (survey.purpose() == SurveyPurpose.B) {
      store.doubtSurveyed(survey.theme(), true);
    }
  }

  /** The report goes back to the think tank. */
  public void returnReport(String number, String reason) {
    Survey survey = judge(number, SurveyJudgement.RETURN, reason);
    surveys.move(number, SurveyStatus.RETURNED, null);
    letters.surveyReturned(themes.get(survey.theme()), survey, reason);
  }

  /**
   * Closes what still runs, because the theme no longer waits for it.
   *
   * @param reason told to the think tank
   */
  public void closeRunning(String theme, String reason) {
    Theme surveyed = themes.get(theme);
    surveys.of(theme).stream().filter(Survey::isRunning).forEach(survey -> {
      surveys.move(survey.number(), SurveyStatus.CLOSED, clock.instant());
      decisions.on(theme, "survey-closed", "not-reported").because("%s　%s".formatted(survey.number(), reason)).record();
      letters.surveyClosed(surveyed, survey, reason);
    });
  }

  private Survey judge(String number, SurveyJudgement judgement, String reason) {
    Survey survey = get(number);
    String because = Required.text(reason, "reason", "理由");
    surveys.judge(survey, judgement, because, currentUser.id(), clock.instant());
    decisions.on(survey.theme(), "survey-judged", judgement.code())
        .because("%s　%s".formatted(number, because)).record();
    return survey;
  }
}
