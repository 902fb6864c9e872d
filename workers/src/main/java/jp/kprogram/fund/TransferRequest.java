package jp.kprogram.fund;

/**
 * A transfer as it is asked for, unchecked.
 *
 * @param fromConcept 流用元の構想
 * @param toConcept 流用先の構想
 * @param amountMillionYen 流用する金額, in 百万円
 * @param reason 流用の理由
 * @param requestedBy user id of who asks
 * @param callingCase the case that this one is a part of, such as the concept that is short of money; null for a case
 *     of its own
 */
public record TransferRequest(
    String fromConcept,
    String toConcept,
    Integer amountMillionYen,
    String reason,
    String requestedBy,
    String callingCase) {}
