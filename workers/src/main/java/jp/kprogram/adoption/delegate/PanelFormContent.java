package jp.kprogram.adoption.delegate;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.adoption.Panels;
import jp.kprogram.adoption.Roster;
import jp.kprogram.adoption.Selections;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows the agency who may be appointed to a panel (P5, P6). */
@Component
class PanelFormContent implements FormContent {

  private final Panels panels;
  private final Selections selections;
  private final Roster roster;

  PanelFormContent(Panels panels, Selections selections, Roster roster) {
    this.panels = panels;
    this.selections = selections;
    this.roster = roster;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("panel-appointment") || reader == null) {
      return Map.of();
    }
    Supplier<String> least = () -> String.valueOf(panels.least(selections.get(caseNumber)));
    Supplier<List<Map<String, String>>> reviewers = () -> roster.options(panels.reviewers());
    Supplier<List<Map<String, String>>> chairs = () -> roster.options(panels.chairs());
    return Map.of("leastReviewers", least, "reviewerOptions", reviewers, "chairOptions", chairs);
  }
}
