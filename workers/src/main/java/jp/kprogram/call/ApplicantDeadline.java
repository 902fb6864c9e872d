package jp.kprogram.call;

import java.time.Instant;

/**
 * The deadline of a single applicant. Only ever added; the latest one counts.
 *
 * @param exception the exception that it goes back to
 * @param deadline exclusive
 * @param source exception, or the number of the incident that moved it
 */
record ApplicantDeadline(DeadlineException exception, Instant deadline, String source) {}
