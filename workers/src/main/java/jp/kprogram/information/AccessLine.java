package jp.kprogram.information;

import java.time.Instant;

/**
 * A row of the record of accesses.
 *
 * @param person user id of who asked
 * @param way by which
 * @param opened whether the content was opened
 * @param cause why, or why not
 * @param askedAt when
 */
public record AccessLine(String person, AccessWay way, boolean opened, AccessCause cause, Instant askedAt) {}
