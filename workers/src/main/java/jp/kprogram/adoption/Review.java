package jp.kprogram.adoption;

import java.time.Instant;

/**
 * A review (査読) of one application by one reviewer.
 *
 * @param number case number, REV-2026-00001
 * @param selection number of the selection
 * @param application number of the application
 * @param reviewer user id
 * @param status where it stands
 * @param applicationVersion version of the application that is reviewed; null before the acceptance
 * @param invitedAt when the reviewer was asked
 * @param dueAt when it is to be handed in
 * @param answeredAt when the reviewer accepted or declined, or null
 * @param submittedAt when it was handed in, or null
 * @param endedAt when it was declined, made void or cancelled; or null
 * @param reason why it was declined, made void or cancelled; or null
 * @param suggested whom a declining reviewer suggests; or null
 * @param rowVersion rises with each change; who writes on an older one loses
 */
public record Review(
    String number,
    String selection,
    String application,
    String reviewer,
    ReviewStatus status,
    Integer applicationVersion,
    Instant invitedAt,
    Instant dueAt,
    Instant answeredAt,
    Instant submittedAt,
    Instant endedAt,
    String reason,
    String suggested,
    int rowVersion) {}
