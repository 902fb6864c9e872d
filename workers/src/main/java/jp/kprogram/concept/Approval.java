package jp.kprogram.concept;

/**
 * What an office says to a draft.
 *
 * @param reason why, in its words
 * @param decidedBy user id
 */
public record Approval(ApprovingOffice office, ApprovalOutcome outcome, String reason, String decidedBy) {}
