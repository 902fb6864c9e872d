package jp.kprogram.call;

import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.shared.Refusal;
import jp.kprogram.theme.CallKind;
import jp.kprogram.theme.Themes;
import org.springframework.stereotype.Component;

/**
 * The gates before a call: a theme of a decided vision, listed and on the way to such a call, and an approved concept
 * (R56, R57, R62; paper L126-134, L147).
 */
@Component
class CallGates {

  private final Concepts concepts;
  private final Themes themes;

  CallGates(Concepts concepts, Themes themes) {
    this.concepts = concepts;
    this.themes = themes;
  }

  /**
   * The concept that a call of a kind may be made on.
   *
   * @throws Refusal CONCEPT_NOT_FOUND, CONCEPT_NOT_APPROVED, THEME_NOT_LISTED or THEME_ROUTE
   */
  Concept pass(String conceptNumber, CallKind kind) {
    Concept concept = concepts.requireApproved(conceptNumber);
    // individual research beside a project is not on the way of its theme
    if (concept.forTheme() || kind != CallKind.MAIN) {
      themes.requireWayTo(concept.theme(), kind);
    } else {
      themes.requireListed(concept.theme());
    }
    return concept;
  }

  /**
   * Lets a call out to the public: what is reserved for its concept must still cover the slots (R13; paper L38).
   *
   * @throws Refusal as {@link #pass}, and CONCEPT_SHORT
   */
  void passOut(Call call) {
    pass(call.concept(), call.kind());
    concepts.requireFunded(call.concept());
  }
}
