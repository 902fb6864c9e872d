package jp.kprogram.council;

import java.time.Instant;

/**
 * A round in which members say what they think of a text.
 *
 * @param number from 1
 * @param edition of the text that was put
 * @param dueAt when it ends
 * @param closedAt when it ended, or null
 */
public record ConsensusRound(int number, int edition, Instant dueAt, Instant closedAt) {}
