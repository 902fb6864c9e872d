package jp.kprogram.theme;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import org.springframework.stereotype.Component;

/** The letters of this stage: who is told what. The words stand in {@code letters/theme}. */
@Component
class ThemeLetters {

  private static final List<String> THINK_TANK = List.of("think-tank");
  /** Who prepares funds and calls for listed themes, and the think tank that surveys them. */
  private static final List<String> CONCERNED =
      Stream.concat(Offices.FUND_HOLDERS.stream(), THINK_TANK.stream()).toList();

  private final Letters letters;
  private final People people;

  ThemeLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  /** @param triage number of the triage that the listing follows */
  void listed(Theme theme, Pattern pattern, int triage) {
    tell(theme, "theme-listed", CONCERNED, "triage-" + triage,
        Map.of("title", theme.title(), "technology", theme.technologyCode(), "pattern", pattern.japanese()));
  }

  /** @param round how many rounds of survey without a listing there have been, this one included */
  void unlisted(Theme theme, int round) {
    tell(theme, "theme-unlisted", CONCERNED, "round-" + round,
        Map.of("title", theme.title(), "technology", theme.technologyCode()));
  }

  void surveyCommissioned(Theme theme, Survey survey) {
    tell(theme, "survey-commissioned", THINK_TANK, survey.number(),
        Map.of(
            "title", theme.title(),
            "survey", survey.number(),
            "purpose", survey.purpose().japanese(),
            "questions", survey.questions()));
  }

  void surveyReturned(Theme theme, Survey survey, String reason) {
    tell(theme, "survey-returned", THINK_TANK, "%s-%d".formatted(survey.number(), survey.reports()),
        Map.of("title", theme.title(), "survey", survey.number(), "reason", reason));
  }

  void surveyClosed(Theme theme, Survey survey, String reason) {
    tell(theme, "survey-closed", THINK_TANK, survey.number(),
        Map.of("title", theme.title(), "survey", survey.number(), "reason", reason));
  }

  /** @param change number of the report in the theme */
  void changeReported(Theme theme, int change, String reporter, String whatChanged) {
    tell(theme, "readiness-changed", List.of(Offices.SECRETARIAT), "change-" + change,
        Map.of("title", theme.title(), "reporter", reporter, "whatChanged", whatChanged));
  }

  /** @param triage number of the triage that changed it */
  void patternChanged(Theme theme, TriageOutcome pattern, int triage) {
    tell(theme, "pattern-changed", CONCERNED, "triage-" + triage,
        Map.of("title", theme.title(), "pattern", pattern.japanese()));
  }

  void settled(Theme theme) {
    tell(theme, "theme-settled", CONCERNED, "once", Map.of("title", theme.title()));
  }

  void ended(Theme theme, String reason) {
    tell(theme, "theme-ended", CONCERNED, "once", Map.of("title", theme.title(), "reason", reason));
  }

  /** @param running numbers of calls that run on by themselves */
  void withdrawn(Theme theme, String reason, String running) {
    tell(theme, "theme-withdrawn",
        Stream.concat(CONCERNED.stream(), Stream.of(Offices.SECRETARIAT)).toList(), "once",
        Map.of("title", theme.title(), "reason", reason, "running", running));
  }

  private void tell(
      Theme theme, String template, List<String> groups, String occasion, Map<String, Object> fields) {
    groups.stream()
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .forEach(person -> letters.write(
            new LetterRequest(theme.number(), "theme/" + template, person, fields, occasion)));
  }
}
