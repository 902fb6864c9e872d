package jp.kprogram.adoption;

import java.time.Instant;
import jp.kprogram.shared.Yen;

/**
 * The decision on an application (P6), approved. Applicants and the public learn of it from the release on, not before.
 *
 * @param application number of the application
 * @param selection number of the selection
 * @param outcome adopted, reserve or rejected
 * @param rank its place; for the reserve the order in which it moves up
 * @param amount most that the award may cost; null where it is rejected
 * @param conditions what the award depends on, or null
 * @param reason what the applicant is told
 * @param securityFix how the security-control plan was mended, or null
 * @param fundability what the table said; null where the proposal did not come before the panel
 * @param ruleVersion of the table; null in the same case
 * @param title of the research, as it is published
 * @param applicant who applied, as it is published
 * @param institution as it is published
 * @param institutionCode in e-Rad, or null
 * @param decidedBy who approved
 * @param decidedAt when
 */
public record PanelDecision(
    String application,
    String selection,
    PanelOutcome outcome,
    int rank,
    Yen amount,
    String conditions,
    String reason,
    String securityFix,
    Fundability fundability,
    String ruleVersion,
    String title,
    String applicant,
    String institution,
    String institutionCode,
    String decidedBy,
    Instant decidedAt) {

  /** The same result with facts and reasons put right. */
  PanelDecision because(String told, String by, Instant now) {
    return new PanelDecision(application, selection, outcome, rank, amount, conditions, told, securityFix, fundability,
        ruleVersion, title, applicant, institution, institutionCode, by, now);
  }
}
