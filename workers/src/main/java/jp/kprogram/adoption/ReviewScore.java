package jp.kprogram.adoption;

import java.time.Instant;
import java.util.Map;

/**
 * Points and comments of a review that was handed in and counts.
 *
 * @param review number of the review
 * @param application number of the application
 * @param reviewer user id; never told to applicants or other reviewers
 * @param points on each viewpoint, all five
 * @param comments on each viewpoint, all five
 * @param overall comment on the whole
 * @param submittedAt when it was handed in
 */
public record ReviewScore(
    String review,
    String application,
    String reviewer,
    Map<Criterion, Points> points,
    Map<Criterion, String> comments,
    String overall,
    Instant submittedAt) {}
