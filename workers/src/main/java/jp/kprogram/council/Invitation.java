package jp.kprogram.council;

import java.time.Instant;

/**
 * A person who is proposed for a council, and asked (R28, R46).
 *
 * @param number INV-2026-0001
 * @param council number of the council
 * @param person user id
 * @param category one of the six
 * @param organisation for which the person would sit there
 * @param project number of the project that the person would represent, or null
 * @param status how it stands
 * @param proposedBy user id
 * @param proposedAt when it was proposed
 * @param settledAt when it was answered or given up, or null
 */
public record Invitation(
    String number,
    String council,
    String person,
    MemberCategory category,
    String organisation,
    String project,
    InvitationStatus status,
    String proposedBy,
    Instant proposedAt,
    Instant settledAt) {

  /**
   * What was said in an invitation.
   *
   * @param kind question, reply, answer
   * @param words what was written, or null
   * @param writtenBy user id
   * @param writtenAt when
   */
  public record Entry(EntryKind kind, String words, String writtenBy, Instant writtenAt) {}
}
