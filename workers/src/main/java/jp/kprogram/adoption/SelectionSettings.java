package jp.kprogram.adoption;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of selections; all of them defaults of ours [ASM].
 *
 * @param outlierHalfPoints from how many half points away from the median points are discussed
 * @param quorumParts of {@code quorumOf} members must be present and not stand back: 2 of 3
 * @param quorumOf see {@code quorumParts}
 * @param secondLook how long a reviewer has to look at a review again
 * @param reply how long applicants may answer the reviewers' comments, where the call offers it
 * @param redress within which a rejected applicant may object
 * @param lettersAtOnce how many letters are written in one transaction
 * @param resultClock from the closing of the call until all applicants know the result
 * @param contractClock from the closing of the call until the last contract
 * @param decidedWithin within which after the closing a selection counts as decided in time
 * @param decidedShare how many of a hundred selections should be
 */
@ConfigurationProperties("kprogram.selection")
public record SelectionSettings(
    int outlierHalfPoints,
    int quorumParts,
    int quorumOf,
    Period secondLook,
    Period reply,
    Period redress,
    int lettersAtOnce,
    ClockTarget resultClock,
    ClockTarget contractClock,
    Period decidedWithin,
    int decidedShare) {

  /** Whether enough members are there for a session to be valid. */
  boolean quorate(int present, int members) {
    return present > 0 && present * quorumOf >= members * quorumParts;
  }
}
