package jp.kprogram.vision;

/**
 * The case of a vision.
 *
 * @param number case number, VIS-2026-01
 * @param title name of the vision
 * @param edition 第○次
 * @param guidelineVersion operation guideline in force when it was opened, GDL-2026-01, or null where there was none
 * @param thinkTankFindings what the think tank knows; null before it has said so
 * @param draftNumber number of the last draft, 0 before the first
 * @param status how far it has come
 */
public record Vision(
    String number,
    String title,
    int edition,
    String guidelineVersion,
    String thinkTankFindings,
    int draftNumber,
    VisionStatus status) {

  /** How staff speak of it. */
  public String subject() {
    return "第%d次　%s".formatted(edition, title);
  }
}
