package jp.kprogram.theme;

import java.time.Instant;

/**
 * What somebody reported to have changed about the readiness of a theme.
 *
 * @param whatChanged in the words of who reported it
 * @param reportedBy user id
 */
public record ReadinessChange(String whatChanged, String reportedBy, Instant reportedAt) {}
