package jp.kprogram.meeting;

/**
 * Minutes of a meeting in two layers (議事録, R27).
 *
 * @param edition from 1, one more after each correction
 * @param openWords for everybody
 * @param restrictedWords for the members, or null
 */
public record Minutes(int edition, String openWords, String restrictedWords) {}
