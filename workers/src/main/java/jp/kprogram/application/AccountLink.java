package jp.kprogram.application;

/**
 * The link between a researcher in e-Rad and an account here.
 *
 * @param number case number, LNK-2026-001
 * @param eradId number of the researcher in e-Rad, eight digits
 * @param account user id
 * @param clue what shows that both are one person, in the words of who asked; null where e-Rad told it
 * @param status where it stands
 * @param requestedBy who asked
 */
public record AccountLink(
    String number, String eradId, String account, String clue, LinkStatus status, String requestedBy) {}
