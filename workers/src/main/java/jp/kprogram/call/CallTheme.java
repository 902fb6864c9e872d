package jp.kprogram.call;

import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.theme.Themes;
import org.springframework.stereotype.Component;

/** What the theme learns of its calls. Individual research beside a project is not its own, and is not told. */
@Component
class CallTheme {

  private final Themes themes;
  private final Concepts concepts;

  CallTheme(Themes themes, Concepts concepts) {
    this.themes = themes;
    this.concepts = concepts;
  }

  /** Whether the theme waits for the call. */
  boolean waitsFor(Call call) {
    return concepts.find(call.concept()).filter(Concept::forTheme).isPresent();
  }

  void opened(Call call) {
    if (waitsFor(call)) {
      themes.callOpened(call.theme(), call.number(), call.kind());
    }
  }

  void published(Call call) {
    if (waitsFor(call)) {
      themes.callPublished(call.theme(), call.number());
    }
  }

  void concluded(Call call, CallOutcome outcome) {
    if (waitsFor(call)) {
      themes.callConcluded(call.theme(), call.number(), outcome.code());
    }
  }

  void studied(Call call, StudyResult result) {
    if (waitsFor(call)) {
      themes.studyConcluded(call.theme(), result.code());
    }
  }
}
