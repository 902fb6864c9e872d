package jp.kprogram.call;

import java.util.Map;
import jp.kprogram.call.SlotSelections.Taken;
import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.concept.Slot;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.shared.Yen;

/**
 * A slot (公募枠) that a call asks for, as its concept had it when the call was opened.
 *
 * @param number number of the slot in the concept, from 1
 * @param title what it asks for
 * @param kind which kind of call it belongs to
 * @param ceiling most that its awards may cost together
 * @param months length of the research, in months
 * @param adoptionMode how many proposals it adopts
 * @param adoptionNumber the number to it; null only for several without an upper limit
 */
public record CallSlot(
    int number,
    String title,
    SlotKind kind,
    Yen ceiling,
    int months,
    AdoptionMode adoptionMode,
    Integer adoptionNumber) {

  static CallSlot of(Slot slot) {
    return new CallSlot(
        slot.number(),
        slot.title(),
        slot.kind(),
        slot.ceiling(),
        slot.months(),
        slot.adoptionMode(),
        slot.adoptionNumber());
  }

  /** The same without what awards take. */
  CallSlot less(Taken taken) {
    return new CallSlot(
        number,
        title,
        kind,
        ceiling.compareTo(taken.amount()) > 0 ? ceiling.minus(taken.amount()) : Yen.ZERO,
        months,
        adoptionMode,
        adoptionNumber == null ? null : Math.max(0, adoptionNumber - taken.number()));
  }

  /** Whether nothing more can be adopted in it. */
  boolean full() {
    return ceiling.equals(Yen.ZERO) || adoptionNumber != null && adoptionNumber == 0;
  }

  /** Whether it bears another award of an amount. */
  public boolean bears(Yen amount) {
    return !full() && amount.compareTo(ceiling) <= 0;
  }

  /** How many proposals it adopts, in words: 限定数採択（2件）. */
  public String adoption() {
    return adoptionNumber == null
        ? adoptionMode.japanese()
        : "%s（%d件）".formatted(adoptionMode.japanese(), adoptionNumber);
  }

  /** As a row of the tables that forms show. */
  public Map<String, String> row() {
    return Map.of(
        "number", String.valueOf(number),
        "title", title,
        "kindName", kind.japanese(),
        "ceiling", ceiling.japanese(),
        "months", months + "か月",
        "adoption", adoption());
  }
}
