package jp.kprogram.vision;

import java.time.LocalDate;

/**
 * A seat in the Program Council.
 *
 * @param userId who sits there
 * @param scientist whether the member is a scientist (R21; paper L59)
 * @param chair whether the member is in the chair
 * @param termFrom first day in office
 * @param termTo last day in office
 */
public record CouncilMember(String userId, boolean scientist, boolean chair, LocalDate termFrom, LocalDate termTo) {}
