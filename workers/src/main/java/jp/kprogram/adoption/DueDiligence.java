package jp.kprogram.adoption;

import java.util.List;
import java.util.stream.Collectors;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Required;

/** What the agency found out before the contract (P7, E09, E10), from each viewpoint once. */
public record DueDiligence(List<Finding> findings) {

  /** @param detail what was looked at, and what was found */
  public record Finding(DiligenceViewpoint viewpoint, DiligenceFinding finding, String detail) {

    /**
     * A finding as a form sends it.
     *
     * @param field key of the finding's field; its detail has the same with Detail
     */
    public static Finding of(DiligenceViewpoint viewpoint, String finding, String detail, String field) {
      return new Finding(
          viewpoint,
          Coded.of(DiligenceFinding.class, finding, field, viewpoint.japanese()),
          Required.text(detail, field + "Detail", viewpoint.japanese() + "の根拠"));
    }

    private String japanese() {
      return "%s：%s。%s".formatted(viewpoint.japanese(), finding.japanese(), detail);
    }
  }

  /** All of it in words, one viewpoint a line. */
  public String japanese() {
    return findings.stream().map(Finding::japanese).collect(Collectors.joining("\n"));
  }

  /** Whether something was found from a viewpoint that needs measures or stands in the way. */
  public boolean doubts(DiligenceViewpoint viewpoint) {
    return findings.stream().anyMatch(one -> one.viewpoint() == viewpoint && one.finding() != DiligenceFinding.OK);
  }

  /** What the awardee is to do something about, in words. */
  public String toMitigate() {
    return findings.stream()
        .filter(one -> one.finding() != DiligenceFinding.OK)
        .map(Finding::japanese)
        .collect(Collectors.joining("\n"));
  }
}
