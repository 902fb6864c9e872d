package jp.kprogram.concept;

import static jp.kprogram.shared.Required.number;
import static jp.kprogram.shared.Required.text;

import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/**
 * A change to the slots of a draft as a form or a REST client sends it; each component as the field of that key.
 *
 * @param slotNumber which slot to replace or remove
 */
public record SlotFields(
    String slotAction,
    String slotNumber,
    String slotTitle,
    String slotKind,
    Integer slotCeilingMillionYen,
    Integer slotMonths,
    String adoptionMode,
    Integer adoptionNumber) {

  /** What is to be done. */
  SlotAction action() {
    return Coded.of(SlotAction.class, slotAction, "slotAction", "行うこと");
  }

  /** The slot that the fields describe. */
  Slot slot(String concept, int number) {
    AdoptionMode mode = Coded.of(AdoptionMode.class, adoptionMode, "adoptionMode", "採択の方式");
    return new Slot(
        concept,
        number,
        text(slotTitle, "slotTitle", "公募枠の名称"),
        Coded.of(SlotKind.class, slotKind, "slotKind", "種類"),
        Yen.ofMillions(number(slotCeilingMillionYen, 1, 500_000, "slotCeilingMillionYen", "公募枠の上限額（百万円）")),
        number(slotMonths, 1, 120, "slotMonths", "期間（か月）"),
        mode,
        mode == AdoptionMode.MULTIPLE && adoptionNumber == null
            ? null
            : (Integer) number(adoptionNumber, 1, 999, "adoptionNumber", "採択の件数"),
        false);
  }

  /**
   * The number of the slot to replace or remove.
   *
   * @throws Refusal.InvalidInput SLOT_NUMBER where it is none
   */
  int chosen() {
    String chosen = text(slotNumber, "slotNumber", "直す・除く公募枠");
    if (!chosen.matches("[0-9]{1,3}")) {
      throw new Refusal.InvalidInput("SLOT_NUMBER", "slotNumber", "「直す・除く公募枠」は表の番号から選んでください。");
    }
    return Integer.parseInt(chosen);
  }
}
