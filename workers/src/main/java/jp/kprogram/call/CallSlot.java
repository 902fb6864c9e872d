package jp.kprogram.call;

import jp.kprogram.shared.Yen;

/**
 * A slot (公募枠) that a call asks for, as its concept had it when the call was opened.
 *
 * @param number number of the slot in the concept, from 1
 * @param title what it asks for
 * @param kind main, lead, feasibility-study or sub-topic
 * @param ceiling most that its awards may cost together
 * @param months length of the research, in months
 * @param adoptionMode how many proposals it adopts
 * @param adoptionNumber the number to it: the most for limited, exactly so many for fixed, the most or null for multiple
 */
public record CallSlot(
    int number, String title, String kind, Yen ceiling, int months, AdoptionMode adoptionMode, Integer adoptionNumber) {}
