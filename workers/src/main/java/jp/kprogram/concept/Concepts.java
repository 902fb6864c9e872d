package jp.kprogram.concept;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** What other stages may ask of R&amp;D concepts, and what becomes of an approved one (R59, R62; E05). */
@DomainService
public class Concepts {

  private final ConceptStore store;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Concepts(ConceptStore store, Decisions decisions, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The case with a number. */
  public Optional<Concept> find(String number) {
    return store.find(number);
  }

  /**
   * The approved concept with a number: no call without it (R62; paper L147).
   *
   * @throws Refusal.NotFound CONCEPT_NOT_FOUND where there is none with the number
   * @throws Refusal.Conflict CONCEPT_NOT_APPROVED where it is not, or no longer, approved
   */
  public Concept requireApproved(String number) {
    Concept concept = get(number);
    if (concept.status() != ConceptStatus.APPROVED) {
      throw new Refusal.Conflict("CONCEPT_NOT_APPROVED",
          "研究開発構想 %s は「%s」です。承認された構想の番号を指定してください。".formatted(number, concept.status().japanese()));
    }
    return concept;
  }

  /** Slots of a concept in their order, those given up included. */
  public List<Slot> slots(String number) {
    return store.slots(get(number).number());
  }

  /** The newest concept that a theme asked for, whatever became of it. */
  public Optional<Concept> latestFor(String theme) {
    return store.of(theme).stream().filter(Concept::forTheme).findFirst();
  }

  /**
   * Gives a slot up: its ceiling goes back to the fund. A slot that is given up already stays so.
   *
   * @param slot number of the slot
   * @throws Refusal.NotFound SLOT_NOT_FOUND where the concept has no such slot
   */
  public void releaseSlot(String number, int slot, String reason) {
    requireApproved(number);
    String because = Required.text(reason, "reason", "理由");
    Slot given = slots(number).stream().filter(one -> one.number() == slot).findFirst()
        .orElseThrow(() -> new Refusal.NotFound("SLOT_NOT_FOUND", "slot",
            "研究開発構想 %s に公募枠%dはありません。番号を確かめてください。".formatted(number, slot)));
    if (given.released()) {
      return;
    }
    store.releaseSlot(number, slot, because, currentUser.id(), clock.instant());
    decisions.on(number, "concept-slot-released", "slot-" + slot).because(because).record();
  }

  /** Ends an approved concept: what is not committed of its ceiling goes back to the fund. Any other stays as it is. */
  public void close(String number, String reason) {
    String because = Required.text(reason, "reason", "理由");
    if (get(number).status() != ConceptStatus.APPROVED) {
      return;
    }
    store.decide(number, ConceptStatus.CLOSED);
    decisions.on(number, "concept-closed", "closed").because(because).record();
  }

  private Concept get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "CONCEPT_NOT_FOUND", "conceptNumber", "研究開発構想 %s はありません。番号を確かめてください。".formatted(number)));
  }
}
