package jp.kprogram.call;

import java.time.Instant;

/**
 * The request that one applicant may hand in after the closing, and what became of it.
 *
 * @param call number of the call
 * @param number 1 for the first of the call
 * @param applicantId number of the researcher in e-Rad, 8 digits
 * @param applicantName name of the applicant
 * @param applicantEmail where the decision is sent
 * @param deadline the deadline that was asked for, exclusive
 * @param reason why
 * @param requestedBy user id of who asked and so may not decide
 */
public record DeadlineException(
    String call,
    int number,
    String applicantId,
    String applicantName,
    String applicantEmail,
    Instant deadline,
    String reason,
    String requestedBy) {}
