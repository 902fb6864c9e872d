package jp.kprogram.support;

import java.time.Instant;

/**
 * What was asked, answered or noted.
 *
 * @param kind what it is
 * @param words what was written, or null
 * @param writtenBy user id
 * @param writtenAt when
 */
public record DialogueEntry(DialogueKind kind, String words, String writtenBy, Instant writtenAt) {}
