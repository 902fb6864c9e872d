package jp.kprogram.call;

import java.time.LocalDate;

/**
 * A request for a deadline of one applicant, as staff enter it.
 *
 * @param applicantId number of the researcher in e-Rad, 8 digits
 * @param applicantName name of the applicant
 * @param applicantEmail where the decision is sent
 * @param deadlineOn day of the new deadline in Japan
 * @param deadlineTime its time of day, HH:MM
 * @param reason why
 */
public record ExceptionRequest(
    String applicantId,
    String applicantName,
    String applicantEmail,
    LocalDate deadlineOn,
    String deadlineTime,
    String reason) {}
