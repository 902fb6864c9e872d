package jp.kprogram.support;

import java.time.Instant;

/**
 * What somebody asks of the government for a project (R37, R39).
 *
 * @param number IRQ-2026-0001 for information, SUP-2026-0001 for deregulation and standardisation
 * @param kind what is asked for
 * @param project number of the project
 * @param title short
 * @param askedBy user id
 * @param askedAt when
 * @param dueAt until when it is answered
 * @param ministry group that answers; null until it is chosen
 * @param result how it came out; null as long as it goes on
 */
public record GovernmentRequest(
    String number,
    RequestKind kind,
    String project,
    String title,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    String ministry,
    RequestResult result) {}
