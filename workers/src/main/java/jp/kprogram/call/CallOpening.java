package jp.kprogram.call;

import java.time.Clock;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.ConceptType;
import jp.kprogram.concept.Concepts;
import jp.kprogram.concept.Slot;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.Funds;
import jp.kprogram.guideline.GuidelineVersion;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.theme.CallKind;

/** Opens the cases of calls on the slots of an approved concept (R56, R62). */
@DomainService
public class CallOpening {

  private final CallStore store;
  private final CallResultStore outcomes;
  private final SlotPlaces places;
  private final CallGates gates;
  private final CallTheme theme;
  private final Concepts concepts;
  private final Funds funds;
  private final Guidelines guidelines;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  CallOpening(
      CallStore store,
      CallResultStore outcomes,
      SlotPlaces places,
      CallGates gates,
      CallTheme theme,
      Concepts concepts,
      Funds funds,
      Guidelines guidelines,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.places = places;
    this.gates = gates;
    this.theme = theme;
    this.concepts = concepts;
    this.funds = funds;
    this.guidelines = guidelines;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What a call is asked for with.
   *
   * @param number business key that the caller asked for, or null
   * @param concept number of the concept
   * @param kind what the call is for
   * @param slots numbers of the slots, divided by commas; null or blank for all that can be called
   * @param recallOf call whose slots are called again, or null
   * @param requestedBy user id of who asked by the form; null where another case asked
   */
  public record Request(
      String number, String concept, CallKind kind, String slots, String recallOf, String requestedBy) {}

  /**
   * Opens the case and pins the operation guideline in force (R63). A slot is in one call at a time, and in none any
   * more once it has an award; only where one of its awards came to nothing is what the others leave called again.
   *
   * @throws Refusal where a gate is shut, the slots cannot be called, no lead is selected yet (LEAD_NOT_AWARDED), or
   *     who asked belongs to another agency (OTHER_AGENCY)
   */
  public Call open(Request request) {
    Concept concept = gates.pass(Required.text(request.concept(), "conceptNumber", "研究開発構想の番号"), request.kind());
    Fund fund = funds.get(concept.content().fund());
    refuseOtherAgency(request, fund);
    String leadCall = request.kind() == CallKind.ADDITIONAL ? leadOf(concept) : null;
    List<CallSlot> slots = slots(concept, request);
    String number = numbers.settle(request.number(), "CALL", 3, taken -> store.find(taken).isPresent());
    String guideline = guidelines.inForceAt(clock.instant()).map(GuidelineVersion::caseNumber).orElse(null);
    store.insert(
        new Call(
            number,
            request.kind(),
            template(request.kind(), concept),
            concept.number(),
            concept.theme(),
            concept.content().title(),
            fund.code(),
            fund.agency(),
            fund.ministry(),
            request.recallOf(),
            leadCall,
            guideline,
            null,
            false,
            null,
            null,
            null,
            null),
        slots, currentUser.id(), clock.instant());
    decisions.on(number, "call-opened", request.kind().code()).under(guideline).record();
    Call opened = store.get(number);
    theme.opened(opened);
    return opened;
  }

  /** Numbers of the slots that a call asks for. */
  public List<String> slotNumbers(String number) {
    return store.slots(number).stream().map(slot -> String.valueOf(slot.number())).toList();
  }

  private void refuseOtherAgency(Request request, Fund fund) {
    var groups = currentUser.groups();
    if (request.requestedBy() != null && !groups.contains(Offices.SECRETARIAT) && !groups.contains(fund.agency())) {
      throw new Refusal.NotAllowed("OTHER_AGENCY",
          "研究開発構想 %s の公募は、%sの機関と内閣府（事務局）だけが始められます。構想の番号を確かめてください。"
              .formatted(request.concept(), fund.name()));
    }
  }

  private String leadOf(Concept concept) {
    return outcomes.awardedLead(concept.theme()).orElseThrow(() -> new Refusal.Conflict("LEAD_NOT_AWARDED",
        "テーマ %s では主たる代表者がまだ採択されていません。代表者の公募枠が成立してから追加公募を始めてください。".formatted(concept.theme())));
  }

  private List<CallSlot> slots(Concept concept, Request request) {
    List<Slot> open = concepts.slots(concept.number()).stream()
        .filter(slot -> slot.kind() == slotsOf(request.kind()) && !slot.released())
        .toList();
    List<Integer> held = outcomes.heldSlots(concept.number());
    if (request.slots() == null || request.slots().isBlank()) {
      var free = open.stream()
          .filter(slot -> !held.contains(slot.number()))
          .map(slot -> places.left(concept.number(), CallSlot.of(slot)))
          .filter(slot -> !slot.full())
          .toList();
      if (free.isEmpty()) {
        throw new Refusal.Conflict("NO_SLOT_TO_CALL",
            "研究開発構想 %s に公募できる「%s」の公募枠がありません。枠がないか、公募中、採択済み又は取りやめです。構想の公募枠を確かめてください。"
                .formatted(concept.number(), slotsOf(request.kind()).japanese()));
      }
      return free;
    }
    return List.of(request.slots().split(",")).stream()
        .map(String::strip)
        .distinct()
        .map(wanted -> named(wanted, open, held, request))
        .toList();
  }

  private CallSlot named(String wanted, List<Slot> open, List<Integer> held, Request request) {
    Slot slot = open.stream().filter(one -> String.valueOf(one.number()).equals(wanted)).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("UNKNOWN_SLOT", "requestedSlots",
            "「公募枠の番号」の %s は、研究開発構想 %s の「%s」の公募枠にありません。構想の公募枠の番号を 1,2 のように書いてください。"
                .formatted(wanted, request.concept(), slotsOf(request.kind()).japanese())));
    if (held.contains(slot.number())) {
      throw new Refusal.Conflict("SLOT_IN_CALL",
          "公募枠%sは公募中か、採択済みです。公募の結果が定まってから、成立しなかった枠を公募してください。".formatted(wanted));
    }
    CallSlot left = places.left(request.concept(), CallSlot.of(slot));
    if (left.full()) {
      throw new Refusal.Conflict("SLOT_FULL",
          "公募枠%sは、続いている採択で件数か上限額に達しています。空きのある枠を公募してください。".formatted(wanted));
    }
    return left;
  }

  private static SlotKind slotsOf(CallKind kind) {
    return switch (kind) {
      case MAIN -> SlotKind.MAIN;
      case LEAD -> SlotKind.LEAD;
      case FEASIBILITY_STUDY -> SlotKind.FEASIBILITY_STUDY;
      case ADDITIONAL -> SlotKind.SUB_TOPIC;
    };
  }

  private static String template(CallKind kind, Concept concept) {
    return switch (kind) {
      case FEASIBILITY_STUDY, ADDITIONAL -> kind.code();
      case MAIN, LEAD -> concept.content().type() == ConceptType.PROJECT ? "project" : "individual";
    };
  }
}
