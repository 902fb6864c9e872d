package jp.kprogram.adoption;

import java.time.Instant;
import jp.kprogram.shared.Yen;

/**
 * An adopted proposal as the public reads it.
 *
 * @param call number of the call
 * @param callTitle title of the call
 * @param slot number of the slot
 * @param application number of the application
 * @param title of the research
 * @param applicant who leads it
 * @param institution of the applicant
 * @param amount most that the award may cost
 * @param releasedAt from when it is public
 */
public record PublishedResult(
    String call,
    String callTitle,
    int slot,
    String application,
    String title,
    String applicant,
    String institution,
    Yen amount,
    Instant releasedAt) {}
