package jp.kprogram.call;

import java.time.LocalDate;

/**
 * An incident as staff enter it; days and times of day (HH:MM) in Japan.
 *
 * @param fromOn day on which it began
 * @param fromTime time of day
 * @param untilOn day on which it ended, or is expected to
 * @param untilTime time of day
 * @param closesOn day of the new closing of the calls that it lay on
 * @param closesTime time of day
 * @param description what happened
 */
public record IncidentDeclaration(
    LocalDate fromOn,
    String fromTime,
    LocalDate untilOn,
    String untilTime,
    LocalDate closesOn,
    String closesTime,
    String description) {}
