package jp.kprogram.application;

import java.time.Instant;

/**
 * Whether an application is still sealed.
 *
 * @param state sealed, open or lapsed (the call was taken back)
 * @param until end of the seal as it stands now, exclusive
 */
public record Seal(String state, Instant until) {}
