package jp.kprogram.theme;

import jp.kprogram.shared.Required;

/**
 * How clear the three axes of a theme are, each with its evidence (R55-R57; paper L126-134).
 *
 * @param need 課題・必要性
 * @param approach 技術アプローチ
 * @param feasibility 技術的実現性, whether research people exist included
 */
public record Assessment(Axis need, Axis approach, Axis feasibility) {

  /** One axis: how clear it is, and by what evidence. */
  public record Axis(Readiness readiness, String evidence) {}

  public Assessment {
    need = checked(need, "need", "課題・必要性");
    approach = checked(approach, "approach", "技術アプローチ");
    feasibility = checked(feasibility, "feasibility", "技術的実現性");
  }

  /** Whether all three could be judged; only then the table is asked. */
  public boolean isKnown() {
    return need.readiness() != Readiness.UNKNOWN
        && approach.readiness() != Readiness.UNKNOWN
        && feasibility.readiness() != Readiness.UNKNOWN;
  }

  private static Axis checked(Axis axis, String key, String label) {
    return new Axis(
        Required.present(axis.readiness(), key + "Readiness", label),
        Required.text(axis.evidence(), key + "Evidence", label + "の根拠"));
  }
}
