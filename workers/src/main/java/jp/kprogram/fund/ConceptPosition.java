package jp.kprogram.fund;

/**
 * Sums of one concept.
 *
 * @param concept number of the concept, CON-2026-001
 * @param position its sums; appropriated is 0
 */
public record ConceptPosition(String concept, FundPosition position) {}
