package jp.kprogram.call;

import java.time.Instant;

/**
 * A later closing of a call, for all. Only ever added.
 *
 * @param closedFrom the closing until then
 * @param closesAt the closing from then on, exclusive
 * @param source number of what it came from: a corrigendum or an e-Rad incident
 * @param reason as the public reads it
 * @param extendedBy user id
 * @param extendedAt when
 */
public record CallExtension(
    Instant closedFrom, Instant closesAt, String source, String reason, String extendedBy, Instant extendedAt) {}
