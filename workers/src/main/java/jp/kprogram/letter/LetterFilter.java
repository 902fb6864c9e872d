package jp.kprogram.letter;

/**
 * Which letters to show.
 *
 * @param status only letters with this status, or null for all
 * @param caseNumber only letters of this case, or null for all
 */
public record LetterFilter(LetterStatus status, String caseNumber) {}
