package jp.kprogram.information;

import java.time.LocalDate;
import java.util.List;

/**
 * What a secret is, for whom and for how long (P10): known before it is provided (S-06).
 *
 * @param edition from 1; what was returned is described anew
 * @param category kind of secret
 * @param from first day of the period
 * @param until last day of the period
 * @param recipients user ids
 */
public record SecretDescription(
    int edition, SecretCategory category, LocalDate from, LocalDate until, List<String> recipients) {}
