package jp.kprogram.information;

import java.time.Instant;

/**
 * A leak incident (漏えい事案, E14). What happened stands in no field of it.
 *
 * @param number case number, LKI-2026-001
 * @param reportedBy user id
 * @param reportedAt when; the clocks of 24 and 72 hours run from here
 * @param status where it stands
 * @param closedAt when it was closed; null as long as it goes on
 */
public record LeakIncident(
    String number, String reportedBy, Instant reportedAt, LeakStatus status, Instant closedAt) {}
