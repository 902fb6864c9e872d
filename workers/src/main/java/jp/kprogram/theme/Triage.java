package jp.kprogram.theme;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import jp.kprogram.shared.Moments;

/**
 * One triage of a theme, as it stays on record.
 *
 * @param number 1 for the first of the theme
 * @param occasion what it was held on
 * @param assessment the three axes
 * @param tableResult what the table said; decide where it leaves it open, null where it was not asked
 * @param ruleVersion version of the table, theme-triage:1.0.0; null where it was not asked
 * @param outcome what it came to; null as long as it is going on
 * @param reason reason of the person who decided; null where the table did
 * @param decidedBy user id of that person; null where the table did
 */
public record Triage(
    int number,
    Occasion occasion,
    Assessment assessment,
    String assessedBy,
    Instant assessedAt,
    String tableResult,
    String ruleVersion,
    TriageOutcome outcome,
    String reason,
    String decidedBy,
    Instant decidedAt) {

  /** The triage as a row of a form or a page. */
  public Map<String, String> row() {
    return Map.ofEntries(
        Map.entry("number", "第%d回".formatted(number)),
        Map.entry("day", Moments.day(assessedAt)),
        Map.entry("occasion", occasion.japanese()),
        Map.entry("need", assessment.need().readiness().japanese()),
        Map.entry("approach", assessment.approach().readiness().japanese()),
        Map.entry("feasibility", assessment.feasibility().readiness().japanese()),
        Map.entry("needEvidence", assessment.need().evidence()),
        Map.entry("approachEvidence", assessment.approach().evidence()),
        Map.entry("feasibilityEvidence", assessment.feasibility().evidence()),
        Map.entry("result", outcome == null ? "評価中" : outcome.japanese()),
        Map.entry("by", decidedBy == null ? "表による" : "人の判断"),
        Map.entry("reason", Objects.toString(reason, "")),
        Map.entry("rule", Objects.toString(ruleVersion, "")));
  }
}
