package jp.kprogram.call;

import java.time.Clock;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.SlotSelections.Taken;
import jp.kprogram.concept.ConceptStatus;
import jp.kprogram.concept.Concepts;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/** What the slots of a call come to (P6, R59, E05; paper L140), entered by staff or reported by later stages. */
@DomainService
public class CallResults {

  private final CallStore store;
  private final CallResultStore outcomes;
  private final CallGates gates;
  private final Concepts concepts;
  private final RunningCalls running;
  private final SlotSelections selections;
  private final SlotPlaces places;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  CallResults(
      CallStore store,
      CallResultStore outcomes,
      CallGates gates,
      Concepts concepts,
      RunningCalls running,
      SlotSelections selections,
      SlotPlaces places,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.gates = gates;
    this.concepts = concepts;
    this.running = running;
    this.selections = selections;
    this.places = places;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The slots of a call with what they have come to. */
  public List<SettledSlot> slots(String number) {
    return outcomes.settledSlots(store.get(number).number());
  }

  /**
   * One slot of a call with what it has come to.
   *
   * @throws Refusal.NotFound SLOT_NOT_FOUND
   */
  public SettledSlot slot(String number, int slot) {
    return slots(number).stream().filter(one -> one.slot().number() == slot).findFirst()
        .orElseThrow(() -> new Refusal.NotFound("SLOT_NOT_FOUND", "slot",
            "公募 %s に公募枠%dはありません。番号を確かめてください。".formatted(number, slot)));
  }

  /** Whether a selection reports the result of a slot, so that nobody enters it. */
  public boolean comesFromSelection(String number, int slot) {
    return selections.settle(number, slot);
  }

  /**
   * Puts the result of a slot down.
   *
   * @throws Refusal.Conflict CALL_NOT_CLOSED before the closing in force, CALL_WITHDRAWN, or SLOT_SETTLED where there
   *     is a result
   * @throws Refusal.InvalidInput where it does not keep to ceiling and number of the slot
   */
  public SlotResult record(
      String number,
      int slot,
      SlotOutcome outcome,
      Integer applications,
      Integer adopted,
      Yen amount,
      String reason) {
    Call call = store.lock(number).orElseThrow(() -> store.notFound(number));
    SettledSlot settled = slot(number, slot);
    refuseWhereNotDue(call, settled);
    SlotResult result = SlotResult.of(settled.slot(), outcome, applications, adopted, amount, reason);
    outcomes.insertResult(number, slot, result, currentUser.id(), clock.instant());
    decisions.on(number, "call-slot-result", outcome.code())
        .under(call.guidelineVersion())
        .because("公募枠%d　%s".formatted(slot, result.reason()))
        .overriding(result.fallsShortOf(settled.slot())
            ? "%sに対し採択%d件".formatted(settled.slot().adoption(), result.adopted())
            : null)
        .record();
    return result;
  }

  /** The same as review and award report it: the case of the call goes on by itself. */
  public void report(
      String number,
      int slot,
      SlotOutcome outcome,
      Integer applications,
      Integer adopted,
      Yen amount,
      String reason) {
    record(number, slot, outcome, applications, adopted, amount, reason);
    running.slotDecided(number, slot, outcome);
  }

  /**
   * Puts down what becomes of a slot without award. A dropped slot gives back its ceiling, less what awards of earlier
   * calls of it take; a slot to be called again must pass the gates now.
   *
   * @throws Refusal.Conflict SLOT_NOT_UNFILLED where it has an award, no result or a decision
   */
  public void decide(String number, int slot, SlotDecision decision, String reason) {
    Call call = store.lock(number).orElseThrow(() -> store.notFound(number));
    SettledSlot settled = slot(number, slot);
    String why = Required.text(reason, "reason", "理由");
    if (settled.result() == null || settled.awarded() || settled.decision() != null) {
      throw new Refusal.Conflict("SLOT_NOT_UNFILLED",
          "公募 %s の公募枠%dは、扱いを決める枠ではありません。結果を確かめてください。".formatted(number, slot));
    }
    if (decision == SlotDecision.RECALL) {
      gates.pass(call.concept(), call.kind());
    }
    if (decision == SlotDecision.DROP && conceptStands(call)) {
      concepts.releaseSlot(call.concept(), slot, places.taken(call.concept(), slot).amount(), why);
    }
    outcomes.decide(number, slot, decision, why, currentUser.id(), clock.instant());
    decisions.on(number, "call-slot-decided", decision.code()).because("公募枠%d　%s".formatted(slot, why)).record();
  }

  /**
   * What a slot has left beside its awards and what a call of it offers at present.
   *
   * @param number any call of the slot
   */
  public CallSlot left(String number, int slot) {
    Call call = store.get(number);
    CallSlot whole = slot(outcomes.callsOf(call.concept(), slot).get(0), slot).slot();
    CallSlot left = places.left(call.concept(), whole);
    return outcomes.callUnderWay(call.concept(), slot)
        .map(offering -> slot(offering, slot).slot())
        .map(offered -> left.less(new Taken(
            offered.adoptionNumber() == null ? 0 : offered.adoptionNumber(), offered.ceiling())))
        .orElse(left);
  }

  /**
   * Calls again what the awards of a slot leave of it, after one of them came to nothing (二次募集; E03, E05, E18): as
   * many places, and as much money.
   *
   * @throws Refusal.Conflict SLOT_NOT_AWARDED where it never had an award, SLOT_IN_CALL where it is being called,
   *     SLOT_FULL where its awards leave nothing, and what the gates refuse
   */
  public void vacate(String number, int slot, String reason) {
    Call call = store.lock(number).orElseThrow(() -> store.notFound(number));
    SettledSlot settled = slot(number, slot);
    String why = Required.text(reason, "reason", "理由");
    if (!settled.awarded()) {
      throw new Refusal.Conflict("SLOT_NOT_AWARDED",
          "公募 %s の公募枠%dは、採択のあった枠ではありません。結果を確かめてください。".formatted(number, slot));
    }
    outcomes.callUnderWay(call.concept(), slot).ifPresent(running -> {
      throw new Refusal.Conflict("SLOT_IN_CALL",
          "公募枠%dは公募 %s で公募中です。その結果が定まってから、残りを公募し直してください。".formatted(slot, running));
    });
    gates.pass(call.concept(), call.kind());
    CallSlot left = left(number, slot);
    if (left.full()) {
      throw new Refusal.Conflict("SLOT_FULL",
          "公募枠%dは、続いている採択で件数か上限額に達しているため、公募し直せません。「そのままとする」を選んでください。".formatted(slot));
    }
    outcomes.letGo(call.concept(), slot);
    if (settled.decision() == null && selections.taken(number, slot).number() == 0) {
      outcomes.decide(number, slot, SlotDecision.RECALL, why, currentUser.id(), clock.instant());
    }
    decisions.on(number, "call-slot-decided", SlotDecision.RECALL.code())
        .because("公募枠%d　%s、上限額%s　%s".formatted(slot, left.adoption(), left.ceiling().japanese(), why)).record();
    running.recall(call, slot);
  }

  /** The slots to be called again, by number. */
  public List<Integer> recalled(String number) {
    return slots(number).stream()
        .filter(settled -> settled.decision() == SlotDecision.RECALL)
        .map(settled -> settled.slot().number())
        .toList();
  }

  /** What the call has come to: an award in a call whose slots it called again counts as well. */
  public CallOutcome outcome(String number) {
    var decided = slots(number).stream().map(SettledSlot::decision).toList();
    if (decided.contains(SlotDecision.RECALL)) {
      return CallOutcome.RECALL;
    }
    if (decided.contains(SlotDecision.RESHAPE)) {
      return CallOutcome.RESHAPE;
    }
    return awarded(number) ? CallOutcome.AWARDED : CallOutcome.DROPPED;
  }

  /** Whether a slot has an award, here or in the call that this one is the re-call of. */
  boolean awarded(String number) {
    Call call = store.get(number);
    return slots(number).stream().anyMatch(SettledSlot::awarded)
        || call.recallOf() != null && awarded(call.recallOf());
  }

  /** A concept that is closed or superseded has given everything back already. */
  private boolean conceptStands(Call call) {
    return concepts.find(call.concept()).filter(one -> one.status() == ConceptStatus.APPROVED).isPresent();
  }

  private void refuseWhereNotDue(Call call, SettledSlot settled) {
    if (settled.result() != null) {
      throw new Refusal.Conflict("SLOT_SETTLED",
          "公募 %s の公募枠%dの結果は既に記録されています。".formatted(call.number(), settled.slot().number()));
    }
    switch (call.stateAt(clock.instant())) {
      case CLOSED -> { }
      case WITHDRAWN -> throw new Refusal.Conflict("CALL_WITHDRAWN",
          "公募 %s は取りやめとなっているため、結果を記録できません。".formatted(call.number()));
      default -> throw new Refusal.Conflict("CALL_NOT_CLOSED",
          "公募 %s は締め切られていません。%s の後に結果を記録してください。".formatted(
              call.number(), call.closesAt() == null ? "締切" : "締切（%s）".formatted(Moments.japanese(call.closesAt()))));
    }
  }
}
