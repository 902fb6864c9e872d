package jp.kprogram.theme.delegate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.CallKind;
import jp.kprogram.theme.CallState;
import jp.kprogram.theme.ConceptState;
import jp.kprogram.theme.Route;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.ThemeCall;
import jp.kprogram.theme.ThemeConcept;
import jp.kprogram.theme.Themes;
import org.springframework.stereotype.Component;

/** What a theme asks of concepts and calls. What is under way or done already is not asked for again. */
@Component
class ThemeRequests {

  private final Themes themes;
  private final CaseMessages messages;

  ThemeRequests(Themes themes, CaseMessages messages) {
    this.themes = themes;
    this.messages = messages;
  }

  /**
   * The case that was asked for.
   *
   * @param outcome what it has come to already; null where the theme has to wait
   */
  record Answer(String caseNumber, String outcome) {}

  void theme(String technology) {
    themes.openFor(technology).map(Theme::number)
        .orElseGet(() -> messages.open("technology-decided", Map.of("technologyCode", technology)));
  }

  Answer concept(String theme, String route) {
    Optional<ThemeConcept> atHand = themes.conceptAtHand(theme);
    String number = atHand.map(ThemeConcept::number).orElseGet(() -> {
      String opened = messages.open("concept-requested", Map.of("themeNumber", theme, "route", route));
      themes.conceptOpened(theme, opened);
      return opened;
    });
    return new Answer(number, atHand.map(ThemeConcept::state)
        .filter(ConceptState.APPROVED::equals).map(ConceptState::code).orElse(null));
  }

  Answer call(String theme, String concept) {
    CallKind kind = themes.get(theme).route() == Route.LEAD_FIRST ? CallKind.LEAD : CallKind.MAIN;
    return call("call-requested", theme, concept, kind);
  }

  void feasibilityStudy(String theme, String concept) {
    underWay(theme, CallKind.FEASIBILITY_STUDY)
        .orElseGet(() -> open("feasibility-study-requested", theme, concept, CallKind.FEASIBILITY_STUDY));
  }

  void additionalCall(String theme, String concept) {
    underWay(theme, CallKind.ADDITIONAL)
        .orElseGet(() -> open("additional-call-requested", theme, concept, CallKind.ADDITIONAL));
  }

  private Answer call(String message, String theme, String concept, CallKind kind) {
    Optional<ThemeCall> atHand = themes.callAtHand(theme, kind);
    String number = atHand.map(ThemeCall::number).orElseGet(() -> open(message, theme, concept, kind));
    return new Answer(number, atHand.map(ThemeCall::state)
        .filter(CallState.AWARDED::equals).map(CallState::code).orElse(null));
  }

  private Optional<String> underWay(String theme, CallKind kind) {
    return themes.callAtHand(theme, kind).filter(call -> call.state() != CallState.AWARDED).map(ThemeCall::number);
  }

  private String open(String message, String themeNumber, String concept, CallKind kind) {
    Theme theme = themes.get(themeNumber);
    Map<String, Object> asked = new HashMap<>(Map.of(
        "themeNumber", theme.number(), "conceptNumber", concept, "callKind", kind.code()));
    themes.callAtHand(themeNumber, CallKind.LEAD).ifPresent(lead -> asked.put("leadCallNumber", lead.number()));
    String opened = messages.open(message, asked);
    themes.callOpened(themeNumber, opened, kind);
    return opened;
  }
}
