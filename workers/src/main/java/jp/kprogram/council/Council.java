package jp.kprogram.council;

import java.time.Instant;

/**
 * A council (協議会): the place of accompanying support for one or more projects, or across them (P8, R46–R49).
 *
 * @param number case number, CNC-2026-001
 * @param kind of one or more projects, or across projects
 * @param name as it is published
 * @param agency group id of the funding agency; null for a cross council
 * @param legalBasis code of the legal basis in the reference data
 * @param purpose what it is for
 * @param openedAt when its setting-up began
 * @param establishedAt when all members had agreed on the rules; null before
 * @param status where it stands now
 * @param endedAt when it was closed, or came to nothing; null as long as it goes on
 * @param endReason why, or null
 */
public record Council(
    String number,
    CouncilKind kind,
    String name,
    String agency,
    String legalBasis,
    String purpose,
    Instant openedAt,
    Instant establishedAt,
    CouncilStatus status,
    Instant endedAt,
    String endReason) {}
