package jp.kprogram.call;

import java.time.LocalDate;

/**
 * A correction as staff enter it.
 *
 * @param correction what is corrected and how
 * @param extension code of {@link ClosingChange}
 * @param closesOn day of the new closing in Japan, where it is extended
 * @param closesTime its time of day, HH:MM
 * @param reason why it is corrected, and extended or not
 */
public record CorrigendumDraft(
    String correction, String extension, LocalDate closesOn, String closesTime, String reason) {}
