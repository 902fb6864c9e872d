package jp.kprogram.adoption;

/**
 * A request to take a declared interest back (P5).
 *
 * @param number case number, INT-2026-001
 * @param interest what is to be taken back
 * @param reason why, in the words of who declared it
 * @param decided whether an officer has decided
 */
public record InterestWithdrawal(String number, Interest interest, String reason, boolean decided) {}
