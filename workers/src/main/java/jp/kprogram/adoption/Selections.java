package jp.kprogram.adoption;

import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/** Selections as others ask for them. */
@DomainService
public class Selections {

  private final SelectionStore store;

  Selections(SelectionStore store) {
    this.store = store;
  }

  public Optional<Selection> find(String number) {
    return store.find(number);
  }

  /**
   * The selection with a number.
   *
   * @throws Refusal.NotFound SELECTION_NOT_FOUND
   */
  public Selection get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "SELECTION_NOT_FOUND", "selection", "選考 %s が見つかりません。番号を確かめてください。".formatted(number)));
  }

  /** Selections of a call, by slot. */
  public List<Selection> ofCall(String call) {
    return store.ofCall(call);
  }

  /** Who has a part in a selection now, by user id. */
  public List<String> people(String selection, SelectionRole role) {
    return store.people(selection, role);
  }
}
