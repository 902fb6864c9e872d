package jp.kprogram.theme;

import java.time.Instant;
import java.util.Map;

/**
 * A technical survey of a theme's technology by the think tank (R55-R57; paper L126-134).
 *
 * @param number SRV-2026-001
 * @param theme number of the theme
 * @param purpose which pattern it serves
 * @param questions what it is to answer
 * @param status how far it has come
 * @param reports how many reports have been handed in
 * @param lastReport the newest of them; null before the first
 * @param lastReason reason with which the newest was accepted or returned; null before that
 */
public record Survey(
    String number,
    String theme,
    SurveyPurpose purpose,
    String questions,
    SurveyStatus status,
    Instant commissionedAt,
    int reports,
    SurveyReport lastReport,
    String lastReason) {

  /** A survey that has reported, as a row of a form or a page. */
  public Map<String, String> row() {
    return Map.of(
        "number", number,
        "purpose", purpose.japanese(),
        "status", status.japanese(),
        "view", lastReport.feasibilityView().japanese(),
        "findings", lastReport.findings(),
        "people", lastReport.people(),
        "sources", lastReport.sources());
  }

  /** Whether the think tank has still something to do or to wait for. */
  public boolean isRunning() {
    return status != SurveyStatus.ACCEPTED && status != SurveyStatus.CLOSED;
  }
}
