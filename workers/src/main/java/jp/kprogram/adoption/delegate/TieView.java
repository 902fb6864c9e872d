package jp.kprogram.adoption.delegate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.adoption.RankedRow;
import jp.kprogram.shared.delegate.CaseVariables;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the chair sees of applications that share a place. */
final class TieView {

  private static final ProcessVariable<String> TIE = ProcessVariable.text("tie");
  private static final ProcessVariable<List<?>> TIE_ROWS = ProcessVariable.table("tieRows");
  private static final ProcessVariable<List<?>> TIE_OPTIONS = ProcessVariable.table("tieOptions");

  private TieView() {}

  static void show(VariableScope step, PanelDecisions panel, List<RankedRow> tied) {
    String selection = CaseVariables.CASE_NUMBER.get(step);
    Set<String> numbers = tied.stream().map(RankedRow::application).collect(Collectors.toSet());
    TIE.set(step, tied.isEmpty() ? "none" : "open");
    TIE_ROWS.set(step, with(numbers, "application", panel.rows(selection)));
    TIE_OPTIONS.set(step, with(numbers, "value", panel.options(selection)));
  }

  private static List<Map<String, String>> with(Set<String> numbers, String key, List<Map<String, String>> rows) {
    return rows.stream().filter(row -> numbers.contains(row.get(key))).toList();
  }
}
