package jp.kprogram.application;

import java.util.Map;

/**
 * What the formal check found on one viewpoint.
 *
 * @param detail in Japanese, without any content of the research
 */
public record Finding(Viewpoint viewpoint, FindingResult result, String detail) implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    return viewpoint.compareTo(other.viewpoint);
  }

  /** As a row of the table that the form shows. */
  public Map<String, String> row() {
    return Map.of("viewpointName", viewpoint.japanese(), "resultName", result.japanese(), "detail", detail);
  }
}
