package jp.kprogram.council;

import java.time.Instant;

/**
 * What a council knows of a project.
 *
 * @param number PRJ-2026-001
 * @param title public title
 * @param agency group id of the funding agency
 * @param ministry group id of the ministry of its fund
 * @param representative user id of the R&amp;D representative; null where only an outside system knows the person
 * @param institution where the representative works
 * @param councilRequired whether its call made taking part in a council a condition; off by default (L112)
 * @param startedAt when it was started
 */
public record CouncilProject(
    String number,
    String title,
    String agency,
    String ministry,
    String representative,
    String institution,
    boolean councilRequired,
    Instant startedAt) {}
