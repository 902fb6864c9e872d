package jp.kprogram.information;

/**
 * One recipient's part in a secret: a case of its own, so that nobody waits for anybody else.
 *
 * @param number case number, SEC-2026-001-01
 * @param secret number of the secret
 * @param person user id of the recipient
 */
public record Receipt(String number, String secret, String person) {}
