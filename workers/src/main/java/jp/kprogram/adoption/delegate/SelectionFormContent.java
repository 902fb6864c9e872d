package jp.kprogram.adoption.delegate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Interviews;
import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.adoption.PanelMeetings;
import jp.kprogram.adoption.RankedRow;
import jp.kprogram.adoption.SecondLooks;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.adoption.Shortlisting;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/**
 * What chair and agency see from the settled reviews to the decision: titles, totals, replies and what is prepared. Who
 * has a conflict of interest in the selection sees none of it (P5, P6).
 */
@Component
class SelectionFormContent implements FormContent {

  private final Shortlisting shortlisting;
  private final Interviews interviews;
  private final PanelMeetings meetings;
  private final PanelDecisions panel;
  private final SelectionRanking ranking;
  private final SecondLooks looks;
  private final Conflicts conflicts;

  SelectionFormContent(
      Shortlisting shortlisting,
      Interviews interviews,
      PanelMeetings meetings,
      PanelDecisions panel,
      SelectionRanking ranking,
      SecondLooks looks,
      Conflicts conflicts) {
    this.shortlisting = shortlisting;
    this.interviews = interviews;
    this.meetings = meetings;
    this.panel = panel;
    this.ranking = ranking;
    this.looks = looks;
    this.conflicts = conflicts;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    Map<String, Supplier<Object>> content = switch (processKey) {
      case "written-review" -> written(caseNumber);
      case "interview-round" -> heard(caseNumber);
      case "panel-session" -> decided(caseNumber);
      default -> Map.of();
    };
    boolean hidden = content.isEmpty() || reader == null || conflicts.hiddenInSelection(reader, caseNumber);
    return hidden ? Map.of() : Map.copyOf(content);
  }

  private Map<String, Supplier<Object>> written(String selection) {
    return Map.of(
        "outlierCases", () -> shortlisting.undiscussed(selection),
        "outlierOptions", () -> shortlisting.undiscussed(selection).stream()
            .map(one -> Map.of("value", one.get("application"), "label", one.get("application")))
            .toList(),
        "lookOptions", () -> looks.options(selection),
        "shortlistRows", () -> shortlisting.rows(selection),
        "shortlistSummary", () -> shortlisting.summary(selection));
  }

  private Map<String, Supplier<Object>> heard(String selection) {
    return Map.of(
        "interviewRows", () -> interviews.rows(selection),
        "interviewOptions", () -> interviews.options(selection));
  }

  private Map<String, Supplier<Object>> decided(String selection) {
    return Map.of(
        "memberOptions", () -> meetings.options(selection),
        "proposalRows", () -> panel.rows(selection),
        "proposalOptions", () -> panel.options(selection),
        "panelLimits", () -> panel.limits(selection),
        "tieRows", () -> tied(selection, "application", panel.rows(selection)),
        "tieOptions", () -> tied(selection, "value", panel.options(selection)),
        "returnReason", () -> panel.returnReason(selection),
        "shortfallText", () -> panel.shortfall(selection),
        "panelSummary", () -> panel.summary(selection),
        "panelOverride", () -> panel.override(selection));
  }

  private List<Map<String, String>> tied(String selection, String key, List<Map<String, String>> rows) {
    Set<String> numbers = ranking.tied(selection).stream().map(RankedRow::application).collect(Collectors.toSet());
    return rows.stream().filter(row -> numbers.contains(row.get(key))).toList();
  }
}
