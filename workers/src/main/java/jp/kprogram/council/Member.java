package jp.kprogram.council;

import java.time.Instant;

/**
 * Membership of a person in a council, by the person's own consent (R28, R46).
 *
 * @param council number of the council
 * @param person user id
 * @param category one of the six
 * @param organisation for which the person sits there, as proposed
 * @param project number of the project that the person represents; null for all other categories
 * @param rulesVersion version of the rules that the person agreed on or acknowledged; null before there are any
 * @param consentedAt when the person consented
 * @param joinedAt from when on the person is a member
 * @param leftAt when the membership ended; null as long as it lasts. The duty of secrecy goes on after it
 * @param leaveReason why, or null
 */
public record Member(
    String council,
    String person,
    MemberCategory category,
    String organisation,
    String project,
    Integer rulesVersion,
    Instant consentedAt,
    Instant joinedAt,
    Instant leftAt,
    String leaveReason) {}
