package jp.kprogram.adoption.delegate;

import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Shortlisting;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms before the interviews show. */
final class ShortlistView {

  private ShortlistView() {}

  static void show(VariableScope step, Shortlisting shortlisting, String selection) {
    List<Map<String, String>> undiscussed = shortlisting.undiscussed(selection);
    PanelVariables.OUTLIERS_LEFT.set(step, undiscussed.size());
    PanelVariables.OUTLIER_CASES.set(step, undiscussed);
    PanelVariables.OUTLIER_OPTIONS.set(step, undiscussed.stream()
        .map(one -> Map.of("value", one.get("application"), "label", one.get("application")))
        .toList());
    PanelVariables.SHORTLIST_ROWS.set(step, shortlisting.rows(selection));
    PanelVariables.SHORTLIST_SUMMARY.set(step, shortlisting.summary(selection));
  }
}
