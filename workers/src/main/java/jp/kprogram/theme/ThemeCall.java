package jp.kprogram.theme;

import java.time.Instant;

/**
 * A call of a theme.
 *
 * @param number case number, CALL-2026-001
 * @param kind which of the calls that a theme can have
 * @param state what it has come to
 * @param since when it came to that
 */
public record ThemeCall(String number, CallKind kind, CallState state, Instant since) {}
