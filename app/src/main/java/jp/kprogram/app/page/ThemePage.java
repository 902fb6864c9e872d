package jp.kprogram.app.page;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.api.Readers;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Moments;
import jp.kprogram.theme.CallState;
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

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Moments.JAPAN);

  private final Themes themes;
  private final Triages triages;
  private final Surveys surveys;
  private final Calls calls;
  private final Readers readers;
  private final CurrentUser currentUser;
  private final Clock clock;

  ThemePage(
      Themes themes,
      Triages triages,
      Surveys surveys,
      Calls calls,
      Readers readers,
      CurrentUser currentUser,
      Clock clock) {
    this.themes = themes;
    this.triages = triages;
    this.surveys = surveys;
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
    var held = triages.of(number).stream().map(Triage::row).toList();
    var surveyed = surveys.of(number).stream().map(ThemePage::surveyRow).toList();
    var concepts = themes.concepts(number).stream().map(ThemePage::conceptRow).toList();
    var called = themes.calls(number).stream().filter(this::mayKnow).map(ThemePage::callRow).toList();
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
        theme.isOpen() ? waitingFor(theme) : "―");
  }

  /** What the theme's case cannot do by itself. */
  private String waitingFor(Theme theme) {
    List<String> awaited = new ArrayList<>();
    surveys.of(theme.number()).stream().filter(Survey::isRunning)
        .forEach(survey -> awaited.add("技術調査 " + survey.number()));
    themes.concepts(theme.number()).stream().filter(concept -> concept.state() == ConceptState.OPEN)
        .forEach(concept -> awaited.add("研究開発構想 " + concept.number()));
    themes.calls(theme.number()).stream()
        .filter(call -> call.state() == CallState.OPENED || call.state() == CallState.PUBLISHED)
        .forEach(call -> awaited.add(
            mayKnow(call) ? "%s %s".formatted(call.kind().japanese(), call.number()) : "公募の準備"));
    return awaited.isEmpty() ? "事務局の評価・判断" : String.join("、", awaited);
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
        "day", DAY.format(survey.commissionedAt()),
        "status", survey.status().japanese(),
        "view", report == null ? "" : report.feasibilityView().japanese(),
        "findings", report == null ? "" : report.findings());
  }

  private static Map<String, String> conceptRow(ThemeConcept concept) {
    return Map.of(
        "number", concept.number(), "status", concept.state().japanese(), "day", DAY.format(concept.since()));
  }

  private static Map<String, String> callRow(ThemeCall call) {
    return Map.of(
        "number", call.number(),
        "kind", call.kind().japanese(),
        "status", call.state().japanese(),
        "day", DAY.format(call.since()));
  }

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
      String waitingFor) {}
}
