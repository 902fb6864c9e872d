package jp.kprogram.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * A screening: the three viewpoints (R14-R16; paper L46-48), no overlap and consistency (R30, R31; paper L64), each
 * with its reason. What follows from it stands in the table proposal-screening, not here.
 */
public record Screening(
    Finding superiority,
    Finding marketShortfall,
    Finding multiUse,
    Finding existingProgramme,
    Finding strategyConsistency) {

  private static final Set<String> GOOD = Set.of("met", "none", "consistent");
  private static final Set<String> BAD = Set.of("not-met", "overlaps", "inconsistent");

  /** What was found on one criterion: a code of the screening table, and why. */
  public record Finding(String result, String reason) {}

  public Screening {
    check(superiority, "superiority", "① 優位性・不可欠性");
    check(marketShortfall, "marketShortfall", "② 市場だけでは投資が不十分");
    check(multiUse, "multiUse", "③ 民生利用と公的利用");
    check(existingProgramme, "existingProgramme", "④ 既存の施策・プログラムとの重複");
    check(strategyConsistency, "strategyConsistency", "⑤ 各種戦略との整合");
  }

  /** Rows that forms show of it. */
  public List<Map<String, String>> rows() {
    return List.of(
        row("① 優位性・不可欠性", superiority, "満たす", "満たさない"),
        row("② 市場だけでは投資が不十分", marketShortfall, "満たす", "満たさない"),
        row("③ 民生利用と公的利用", multiUse, "満たす", "満たさない"),
        row("④ 既存の施策・プログラムとの重複", existingProgramme, "なし", "重複する"),
        row("⑤ 各種戦略との整合", strategyConsistency, "整合する", "整合しない"));
  }

  /** Names of the criteria that stand in the way of a listing. */
  public List<String> unmet() {
    var unmet = new ArrayList<String>();
    var findings = List.of(superiority, marketShortfall, multiUse, existingProgramme, strategyConsistency);
    for (int i = 0; i < findings.size(); i++) {
      if (!GOOD.contains(findings.get(i).result())) {
        unmet.add(rows().get(i).get("viewpoint"));
      }
    }
    return unmet;
  }

  /** The reasons in one text, as an answer to a proposer gives them. */
  String reasons() {
    return String.join("\n", rows().stream()
        .map(row -> "%s：%s（%s）".formatted(row.get("viewpoint"), row.get("result"), row.get("reason")))
        .toList());
  }

  /** The results in one line, as the record of decisions gives them; the reasons stand in the screening itself. */
  String results() {
    return String.join("、", rows().stream()
        .map(row -> "%s：%s".formatted(row.get("viewpoint"), row.get("result")))
        .toList());
  }

  private static Map<String, String> row(String viewpoint, Finding finding, String good, String bad) {
    String result = GOOD.contains(finding.result()) ? good : bad;
    return Map.of("viewpoint", viewpoint, "result", result, "reason", finding.reason());
  }

  private static void check(Finding finding, String field, String label) {
    if (finding.result() == null || !(GOOD.contains(finding.result()) || BAD.contains(finding.result()))) {
      throw new Refusal.InvalidInput("UNKNOWN_VALUE", field, "「%s」の結果を選んでください。".formatted(label));
    }
    Required.text(finding.reason(), field + "Reason", label + "の理由");
  }
}
