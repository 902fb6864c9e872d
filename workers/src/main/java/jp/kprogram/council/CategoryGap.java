package jp.kprogram.council;

import java.time.Instant;

/**
 * A category that a council has no member of (R46).
 *
 * @param council number of the council
 * @param category which
 * @param reason why nobody of it is there
 * @param recordedAt since when that is known
 */
public record CategoryGap(String council, MemberCategory category, String reason, Instant recordedAt) {}
