package jp.kprogram.adoption;

import java.util.List;
import jp.kprogram.application.Applications;
import jp.kprogram.call.SlotSelections;
import jp.kprogram.shared.Yen;
import org.springframework.stereotype.Component;

/** A slot with applications is settled by its selection, even where none of them passes the formal check (P6, E05). */
@Component
class SelectionsOfSlots implements SlotSelections {

  private final SelectionStore store;
  private final AwardStore awards;
  private final Applications applications;

  SelectionsOfSlots(SelectionStore store, AwardStore awards, Applications applications) {
    this.store = store;
    this.awards = awards;
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

  @Override
  public Taken taken(String call, int slot) {
    var standing = store.of(call, slot).map(selection -> awards.standing(selection.number())).orElse(List.of());
    return new Taken(standing.size(), standing.stream().map(Award::amount).reduce(Yen.ZERO, Yen::plus));
  }
}
