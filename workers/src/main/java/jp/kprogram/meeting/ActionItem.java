package jp.kprogram.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody has to do after a meeting (対応事項).
 *
 * @param number ACT-2026-0001
 * @param council number of the council
 * @param meeting number of the meeting
 * @param words what is to be done
 * @param owner user id of who does it
 * @param dueOn last day for it
 * @param result what became of it; null while it is open
 * @param closedAt when, or null
 */
public record ActionItem(
    String number,
    String council,
    String meeting,
    String words,
    String owner,
    LocalDate dueOn,
    CheckOutcome result,
    Instant closedAt) {}
