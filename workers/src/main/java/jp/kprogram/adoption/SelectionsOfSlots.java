package jp.kprogram.adoption;

import jp.kprogram.application.Applications;
import jp.kprogram.call.SlotSelections;
import org.springframework.stereotype.Component;

/** A slot with applications is settled by its selection, even where none of them passes the formal check (P6, E05). */
@Component
class SelectionsOfSlots implements SlotSelections {

  private final SelectionStore store;
  private final Applications applications;

  SelectionsOfSlots(SelectionStore store, Applications applications) {
    this.store = store;
    this.applications = applications;
  }

  @Override
  public boolean settle(String call, int slot) {
    return store.of(call, slot).isPresent() || applications.anyFor(call, slot);
  }

  @Override
  public boolean begun(String call) {
    return store.anyComplete(call);
  }
}
