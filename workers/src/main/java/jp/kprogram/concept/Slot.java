package jp.kprogram.concept;

import jp.kprogram.shared.Yen;

/**
 * A slot (公募枠) of a concept: what is called and decided on its own (R59; paper L140).
 *
 * @param concept number of the concept, CON-2026-001
 * @param number 1 for the first; stays the same from the approval on
 * @param title what is called
 * @param kind which call it belongs to
 * @param ceiling most that may be adopted in it
 * @param months how long the R&amp;D may last
 * @param adoptionMode how many proposals are adopted
 * @param adoptionNumber that number, 1 or more; null only for {@link AdoptionMode#MULTIPLE} without an upper limit
 * @param released whether it was given up, its ceiling being back in the fund
 */
public record Slot(
    String concept,
    int number,
    String title,
    SlotKind kind,
    Yen ceiling,
    int months,
    AdoptionMode adoptionMode,
    Integer adoptionNumber,
    boolean released) {}
