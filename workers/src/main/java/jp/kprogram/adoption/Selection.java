package jp.kprogram.adoption;

import java.time.Instant;

/**
 * A selection (選考): the applications to one slot of a closed call (P6).
 *
 * @param number case number, SEL-2026-001
 * @param call number of the call
 * @param slot number of the slot
 * @param agency group of the agency that runs it
 * @param chair user id of the chair; null before the appointment
 * @param reviewsDue when reviews are to be in; null before the appointment
 * @param status where it stands
 * @param openedAt when it was opened
 * @param reviewsSettledAt when every application had its reviews, or null
 */
public record Selection(
    String number,
    String call,
    int slot,
    String agency,
    String chair,
    Instant reviewsDue,
    SelectionStatus status,
    Instant openedAt,
    Instant reviewsSettledAt) {}
