package jp.kprogram.call;

/**
 * A slot with what it has come to.
 *
 * @param slot as it was called
 * @param result null as long as there is none
 * @param decision what becomes of it without award; null as long as nobody decided, and with an award
 */
public record SettledSlot(CallSlot slot, SlotResult result, SlotDecision decision) {

  public boolean awarded() {
    return result != null && result.outcome() == SlotOutcome.AWARDED;
  }

  /** In words: 公募枠1　…：二次募集を行う. */
  String japanese() {
    String settled = decision == null ? result.outcome().japanese() : decision.japanese();
    return "公募枠%d　%s：%s".formatted(slot.number(), slot.title(), settled);
  }
}
