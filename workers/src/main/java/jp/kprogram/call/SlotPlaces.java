package jp.kprogram.call;

import java.util.List;
import jp.kprogram.call.SlotSelections.Taken;
import jp.kprogram.shared.Yen;
import org.springframework.stereotype.Component;

/**
 * What a slot of a concept has left (R59, E03, E05): its number and its ceiling, less the awards that stand, in
 * whatever call of the slot they were made. So a place that fell vacant can be called again while the others stand.
 */
@Component
class SlotPlaces {

  private final CallResultStore store;
  private final SlotSelections selections;

  SlotPlaces(CallResultStore store, SlotSelections selections) {
    this.store = store;
    this.selections = selections;
  }

  /** What the awards of a slot take together that stand. */
  Taken taken(String concept, int slot) {
    List<Taken> all = store.callsOf(concept, slot).stream().map(call -> selections.taken(call, slot)).toList();
    return new Taken(
        all.stream().mapToInt(Taken::number).sum(),
        all.stream().map(Taken::amount).reduce(Yen.ZERO, Yen::plus));
  }

  /** What a slot can be called with. */
  CallSlot left(String concept, CallSlot whole) {
    return whole.less(taken(concept, whole.number()));
  }
}
