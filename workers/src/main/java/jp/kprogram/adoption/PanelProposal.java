package jp.kprogram.adoption;

import jp.kprogram.shared.Yen;

/**
 * A decision as it is prepared for the approval.
 *
 * @param application number of the application
 * @param outcome adopted, reserve or rejected
 * @param amount most that the award may cost; null where it is rejected
 * @param conditions what the award depends on, or null
 * @param reason what the applicant is told
 * @param securityFix how the security-control plan was mended, or null
 * @param fundability what the table said
 * @param ruleVersion of the table
 * @param preparedBy user id
 */
public record PanelProposal(
    String application,
    PanelOutcome outcome,
    Yen amount,
    String conditions,
    String reason,
    String securityFix,
    Fundability fundability,
    String ruleVersion,
    String preparedBy) {}
