package jp.kprogram.council;

import java.time.Instant;

/**
 * Consensus that is sought, or was (R28, R47, E13).
 *
 * @param number CNS-2026-0001
 * @param council number of the council whose members decide
 * @param kind what it is about
 * @param subject number of what it is about
 * @param title short name in Japanese
 * @param roundLimit most rounds before a mediator is asked
 * @param limitAt instant at which it ends without consensus
 * @param openedAt when it began
 * @param mediated whether a mediator was heard
 * @param result what it came to; null as long as it goes on
 * @param concludedAt when, or null
 */
public record Consensus(
    String number,
    String council,
    ConsensusKind kind,
    String subject,
    String title,
    int roundLimit,
    Instant limitAt,
    Instant openedAt,
    boolean mediated,
    ConsensusResult result,
    Instant concludedAt) {}
