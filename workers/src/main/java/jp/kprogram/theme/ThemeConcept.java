package jp.kprogram.theme;

import java.time.Instant;

/**
 * A research concept of a theme.
 *
 * @param number case number, CON-2026-001
 * @param state what it has come to
 * @param since when it came to that
 */
public record ThemeConcept(String number, ConceptState state, Instant since) {}
