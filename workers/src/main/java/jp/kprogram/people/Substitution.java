package jp.kprogram.people;

/**
 * One person takes the place of another in a case (E08, E17).
 *
 * @param caseNumber the case, such as GDL-2026-01
 * @param absentee user id of who is replaced
 * @param substitute user id of who takes over
 * @param reason why
 * @param note for the substitute, or null
 * @param requestedBy user id of who arranged it
 */
public record Substitution(
    String caseNumber, String absentee, String substitute, String reason, String note, String requestedBy) {}
