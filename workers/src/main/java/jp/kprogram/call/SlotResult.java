package jp.kprogram.call;

import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * The result of a slot (P6, R59; paper L140).
 *
 * @param outcome whether anything was adopted
 * @param applications how many proposals came in
 * @param adopted how many were adopted; 0 where none
 * @param amount what they may cost together; none where none
 * @param reason how it came to that
 */
public record SlotResult(SlotOutcome outcome, int applications, int adopted, Yen amount, String reason) {

  /**
   * The result as a form or a message says it.
   *
   * @throws Refusal.InvalidInput naming the field where it does not keep to the slot
   */
  public static SlotResult of(
      CallSlot slot, SlotOutcome outcome, Integer applications, Integer adopted, Yen amount, String reason) {
    int came = Required.number(applications, 0, 99_999, "applications", "応募の数");
    String why = Required.text(reason, "reason", "理由");
    if (outcome == SlotOutcome.NONE) {
      return new SlotResult(outcome, came, 0, Yen.ZERO, why);
    }
    int taken = Required.number(adopted, 1, 999, "adopted", "採択した数");
    if (taken > came) {
      throw new Refusal.InvalidInput(
          "OUT_OF_RANGE", "adopted", "「採択した数」は応募の数（%d件）までにしてください。".formatted(came));
    }
    if (slot.adoptionNumber() != null && taken > slot.adoptionNumber()) {
      throw new Refusal.InvalidInput("ADOPTION_NUMBER", "adopted",
          "公募枠%dは%sのため、「採択した数」は%d件までにしてください。"
              .formatted(slot.number(), slot.adoption(), slot.adoptionNumber()));
    }
    Yen cost = Required.present(amount, "adoptedMillionYen", "採択した額の合計");
    if (cost.equals(Yen.ZERO) || cost.compareTo(slot.ceiling()) > 0) {
      throw new Refusal.InvalidInput("CEILING_EXCEEDED", "adoptedMillionYen",
          "「採択した額の合計」は0円より多く、公募枠%dの上限額（%s）までにしてください。"
              .formatted(slot.number(), slot.ceiling().japanese()));
    }
    return new SlotResult(outcome, came, taken, cost, why);
  }

  /** Whether fewer proposals were adopted than the fixed number that the slot was called with. */
  boolean fallsShortOf(CallSlot slot) {
    return outcome == SlotOutcome.AWARDED
        && slot.adoptionMode() == AdoptionMode.FIXED
        && adopted < slot.adoptionNumber();
  }
}
