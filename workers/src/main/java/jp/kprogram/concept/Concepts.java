package jp.kprogram.concept;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/** What other stages may ask of R&amp;D concepts, and what becomes of an approved one (R59, R62; E05). */
@DomainService
public class Concepts {

  private final ConceptStore store;
  private final Reserves reserves;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Concepts(
      ConceptStore store, Reserves reserves, Decisions decisions, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.reserves = reserves;
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
    Concept concept = store.get(number);
    if (concept.status() != ConceptStatus.APPROVED) {
      throw new Refusal.Conflict("CONCEPT_NOT_APPROVED",
          "研究開発構想 %s は「%s」です。承認された構想の番号を指定してください。".formatted(number, concept.status().japanese()));
    }
    return concept;
  }

  /**
   * The approved concept with a number, where what is reserved for it still covers its slots: a transfer to another
   * concept may have taken some of it. To be asked before a call goes out.
   *
   * @throws Refusal.Conflict as {@link #requireApproved}; CONCEPT_SHORT where its slots need more than is reserved
   */
  public Concept requireFunded(String number) {
    Concept concept = requireApproved(number);
    Yen needed = ConceptFacts.sum(needed(number, 0));
    Yen reserved = reserves.position(concept).reserved();
    if (needed.compareTo(reserved) > 0) {
      throw new Refusal.Conflict("CONCEPT_SHORT",
          "研究開発構想 %s の公募枠の合計は%sですが、流用の後に確保されている額は%sです。確保額を増やすか、構想を改めてから公募してください。"
              .formatted(number, needed.japanese(), reserved.japanese()));
    }
    return concept;
  }

  /** Slots of a concept in their order, those given up included. */
  public List<Slot> slots(String number) {
    return store.slots(store.get(number).number());
  }

  /** The newest concept that a theme asked for, whatever became of it. */
  public Optional<Concept> latestFor(String theme) {
    return store.of(theme).stream().filter(Concept::forTheme).findFirst();
  }

  /**
   * Gives a slot up: its ceiling goes back to the fund. A slot that is given up already stays so.
   *
   * @param slot number of the slot
   * @param kept what its awards take, which stays
   * @throws Refusal.NotFound SLOT_NOT_FOUND where the concept has no such slot
   */
  public void releaseSlot(String number, int slot, Yen kept, String reason) {
    Concept concept = requireApproved(number);
    String because = Required.text(reason, "reason", "理由");
    Slot given = slots(number).stream().filter(one -> one.number() == slot).findFirst()
        .orElseThrow(() -> new Refusal.NotFound("SLOT_NOT_FOUND", "slot",
            "研究開発構想 %s に公募枠%dはありません。番号を確かめてください。".formatted(number, slot)));
    if (given.released()) {
      return;
    }
    reserves.release(concept, given, needed(number, slot), kept, because);
    store.releaseSlot(number, slot, because, currentUser.id(), clock.instant());
    decisions
        .on(number, "concept-slot-released", "released")
        .because("公募枠%d（%s）：%s".formatted(slot, given.title(), because))
        .record();
  }

  /** Ends an approved concept: what is not committed of its ceiling goes back to the fund. Any other stays as it is. */
  public void close(String number, String reason) {
    String because = Required.text(reason, "reason", "理由");
    Concept concept = store.get(number);
    if (concept.status() != ConceptStatus.APPROVED) {
      return;
    }
    reserves.release(concept, "closed", because);
    store.decide(number, ConceptStatus.CLOSED);
    decisions.on(number, "concept-closed", "ended").because(because).record();
  }

  /**
   * Ends the concepts that a theme had asked for, as its own case ends.
   *
   * @return numbers of those that are still being written: their cases are to be taken back
   */
  public List<String> closeAllOf(String theme, String reason) {
    List<Concept> asked = store.of(theme).stream().filter(Concept::forTheme).toList();
    asked.forEach(concept -> close(concept.number(), reason));
    return asked.stream()
        .filter(concept -> concept.status() == ConceptStatus.OPEN)
        .map(Concept::number)
        .toList();
  }

  /** Slots that are not given up, but for one. */
  private List<Slot> needed(String number, int butFor) {
    return store.slots(number).stream().filter(slot -> !slot.released() && slot.number() != butFor).toList();
  }
}
