package jp.kprogram.council;

/**
 * What a member said, or did not say, in a round.
 *
 * @param round number of the round
 * @param person user id
 * @param position agreed, objected or absent
 * @param reason of an objection; null for none
 */
public record Stated(int round, String person, Position position, String reason) {}
