package jp.kprogram.adoption;

import java.time.Instant;

/**
 * A complaint about the procedure (苦情・異議の申出, X1).
 *
 * @param number case number, RDR-2026-001
 * @param application number of the application
 * @param selection number of its selection; null where the formal check had rejected it
 * @param ground what it is about
 * @param complaint in the applicant's words
 * @param toldAt when the applicant was told what is complained about
 * @param filedBy account that filed it
 * @param filedAt when
 * @param status where it stands
 * @param answerDue when it is to be answered
 */
public record Redress(
    String number,
    String application,
    String selection,
    RedressGround ground,
    String complaint,
    Instant toldAt,
    String filedBy,
    Instant filedAt,
    RedressStatus status,
    Instant answerDue) {}
