package jp.kprogram.vision;

import java.time.Instant;
import java.util.List;

/**
 * A vision as it was published; nothing changes it. Later stages refer to its technologies (R10, R62).
 *
 * @param edition 第○次
 * @param caseNumber case that it came from
 * @param title its name
 * @param summary issues and aims
 * @param horizonNote the 10-year view and the 5-year span
 * @param guidelineVersion operation guideline in force when the case was opened, GDL-2026-01, or null
 * @param publishedAt when
 * @param technologies its technologies, by code
 */
public record PublishedVision(
    int edition,
    String caseNumber,
    String title,
    String summary,
    String horizonNote,
    String guidelineVersion,
    Instant publishedAt,
    List<Technology> technologies) {

  /** Codes of its technologies. */
  public List<String> codes() {
    return technologies.stream().map(Technology::code).toList();
  }

  /**
   * A technology of a published vision.
   *
   * @param code TEC-edition-number, such as TEC-01-05
   * @param proposal number of the proposal that it came from
   * @param proposer user id of who proposed it
   * @param content what it is
   */
  public record Technology(String code, String proposal, String proposer, ProposalContent content) {}
}
