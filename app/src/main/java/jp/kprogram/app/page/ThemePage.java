package jp.kprogram.app.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.app.api.Readers;
import jp.kprogram.call.Calls;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Moments;
import jp.kprogram.theme.ConceptState;
import jp.kprogram.theme.Survey;
import jp.kprogram.theme.Surveys;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.ThemeCall;
import jp.kprogram.theme.ThemeConcept;
import jp.kprogram.theme.Themes;
import jp.kprogram.theme.Triage;
import jp.kprogram.theme.Triages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Themes, their triages and surveys, and the concepts and calls that came of them. */
@Controller
@RequestMapping("/office/themes")
class ThemePage {

  private final Themes themes;
  private final Triages triages;
  private final Surveys surveys;
  private final Concepts concepts;
  private final Calls calls;
  private final Readers readers;
  private final CurrentUser currentUser;
  private final Clock clock;

  ThemePage(
      Themes themes,
      Triages triages,
      Surveys surveys,
      Concepts concepts,
      Calls calls,
      Readers readers,
      CurrentUser currentUser,
      Clock clock) {
    this.themes = themes;
    this.triages = triages;
    this.surveys = surveys;
    this.concepts = concepts;
    this.calls = calls;
    this.readers = readers;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    var rows = themes.all().stream().map(this::row).toList();
    model.addAttribute("themes", rows);
    model.addAttribute("none", rows.isEmpty());
    return "office/themes";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Model model) {
    Theme theme = themes.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var held = triages.of(number).stream().map(ThemePage::triageRow).toList();
    var surveyed = surveys.of(number).stream().map(ThemePage::surveyRow).toList();
    var concepts = themes.concepts(number).stream().map(this::conceptRow).toList();
    Instant now = clock.instant();
    var called = themes.calls(number).stream().filter(this::mayKnow).map(call -> callRow(call, now)).toList();
    model.addAttribute("theme", row(theme));
    // the record of a case is for the office; others are not sent where nothing is shown to them
    model.addAttribute("office", readers.isOffice());
    model.addAttribute("triages", held);
    model.addAttribute("noTriages", held.isEmpty());
    model.addAttribute("surveys", surveyed);
    model.addAttribute("noSurveys", surveyed.isEmpty());
    model.addAttribute("concepts", concepts);
    model.addAttribute("noConcepts", concepts.isEmpty());
    model.addAttribute("calls", called);
    model.addAttribute("noCalls", called.isEmpty());
    return "office/theme";
  }

  private Row row(Theme theme) {
    return new Row(
        theme.number(),
        theme.title(),
        theme.technologyCode(),
        theme.edition(),
        theme.pattern() == null ? "振分け前" : theme.pattern().japanese(),
        theme.listed() ? "リストアップ済み" : "なし",
        theme.route() == null ? "未定" : theme.route().japanese(),
        theme.status().japanese(),
        theme.isOpen() ? waitingFor(theme) : List.of(new Awaited("―", "")));
  }

  /** What the theme's case cannot do by itself. */
  private List<Awaited> waitingFor(Theme theme) {
    List<Awaited> awaited = new ArrayList<>();
    surveys.of(theme.number()).stream().filter(Survey::isRunning)
        .forEach(survey -> awaited.add(new Awaited("技術調査", survey.number())));
    themes.concepts(theme.number()).stream().filter(concept -> concept.state() == ConceptState.OPEN)
        .forEach(concept -> awaited.add(new Awaited("研究開発構想", concept.number())));
    themes.calls(theme.number()).stream()
        .filter(call -> !call.state().isConcluded())
        .forEach(call -> awaited.add(
            mayKnow(call) ? new Awaited(call.kind().japanese(), call.number()) : new Awaited("公募の準備", "")));
    return awaited.isEmpty() ? List.of(new Awaited("事務局の評価・判断", "")) : awaited;
  }

  /** What is empty is left out, for the page to leave it out too. */
  private static Map<String, String> triageRow(Triage triage) {
    return triage.row().entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Until a call is public, it is known to its agency, the ministry of its fund and the office alone. */
  private boolean mayKnow(ThemeCall told) {
    return readers.isOffice() || calls.find(told.number())
        .filter(call -> call.publicAt(clock.instant())
            || currentUser.groups().contains(call.agency())
            || currentUser.groups().contains(call.ministry()))
        .isPresent();
  }

  private static Map<String, String> surveyRow(Survey survey) {
    var report = survey.lastReport();
    return Map.of(
        "number", survey.number(),
        "purpose", survey.purpose().japanese(),
        "day", Moments.day(survey.commissionedAt()),
        "status", survey.status().japanese(),
        "view", report == null ? "" : report.feasibilityView().japanese(),
        "findings", report == null ? "" : report.findings());
  }

  private Map<String, String> conceptRow(ThemeConcept concept) {
    return Map.of(
        "number", concept.number(),
        "title", concepts.find(concept.number()).map(Concept::subject).orElse(""),
        "status", concept.state().japanese(),
        "day", Moments.day(concept.since()));
  }

  private CallRow callRow(ThemeCall known, Instant now) {
    var call = calls.get(known.number());
    return new CallRow(
        call.number(),
        call.publicTitle(),
        call.kind().japanese(),
        known.state().isConcluded() ? known.state().japanese() : call.stateAt(now).japanese(),
        call.terms() == null ? "" : Moments.japanese(call.terms().opensAt()),
        call.terms() == null ? "" : Moments.japanese(call.closesAt()),
        call.publicAt(now));
  }

  /** A call; announced where everybody may read it. */
  record CallRow(
      String number, String title, String kind, String status, String opens, String closes, boolean announced) {}

  /** A theme as the pages show it. */
  record Row(
      String number,
      String title,
      String technology,
      int edition,
      String pattern,
      String listed,
      String route,
      String status,
      List<Awaited> waitingFor) {}

  /** What a theme waits for; the number is empty where it is no case. */
  record Awaited(String what, String number) {}
}
