package jp.kprogram.adoption.delegate;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jp.kprogram.adoption.AssignmentOverview;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Replacements;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the agency sees of who reviews what, and who may take over (P6, E07, E08); not who has a conflict of interest. */
@Component
class AssignmentFormContent implements FormContent {

  private final AssignmentOverview assignments;
  private final Replacements replacements;
  private final Conflicts conflicts;

  AssignmentFormContent(AssignmentOverview assignments, Replacements replacements, Conflicts conflicts) {
    this.assignments = assignments;
    this.replacements = replacements;
    this.conflicts = conflicts;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    return reader == null ? Map.of() : switch (processKey) {
      case "assignment" -> conflicts.hiddenInSelection(reader, caseNumber)
          ? Map.of()
          : Map.copyOf(assigned(SingletonSupplier.of(() -> assignments.of(caseNumber))));
      case "reviewer-replacement" -> replacement(replacements.load(caseNumber), reader);
      default -> Map.of();
    };
  }

  private static Map<String, Supplier<Object>> assigned(Supplier<AssignmentOverview.Summary> summary) {
    return Map.of(
        "applicationCount", () -> String.valueOf(summary.get().applications()),
        "assignmentLoads", () -> summary.get().loads(),
        "assignmentShortages", () -> summary.get().shortages(),
        "conflictAsks", () -> summary.get().asks(),
        "assignmentRows", () -> summary.get().rows(),
        "panelOptions", () -> summary.get().panel());
  }

  private Map<String, Object> replacement(Replacements.Asked asked, String reader) {
    if (conflicts.hidden(reader, asked.review().application())) {
      return Map.of();
    }
    return Map.of(
        "reviewerName", asked.reviewerName(),
        "reviewStateName", asked.review().status().japanese(),
        "suggestedText", Objects.toString(asked.review().suggested(), "なし"),
        "substituteOptions", asked.options());
  }
}
