package jp.kprogram.audit;

import java.time.Instant;

/**
 * One decision or step as it stays on record. Never changed, never deleted.
 *
 * @param id running number, in the order in which decisions were made
 * @param caseNumber the case, such as VIS-2026-01
 * @param kind what was decided, kebab-case, such as vision-published
 * @param outcome result of the decision, kebab-case, such as approve
 * @param decidedBy user id of who acted
 * @param onBehalfOf user id of the person acted for (a substitute's), or null
 * @param decidedAt moment of the decision
 * @param ruleVersion rule or guideline that it was made under, such as proposal-screening:1.0.0, or null
 * @param reason the reason given, in the words of who decided; null where the step has none
 * @param override what a rule would have demanded and was set aside, or null
 */
public record Decision(
    long id,
    String caseNumber,
    String kind,
    String outcome,
    String decidedBy,
    String onBehalfOf,
    Instant decidedAt,
    String ruleVersion,
    String reason,
    String override) {}
