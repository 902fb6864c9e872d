package jp.kprogram.concept;

import java.util.List;
import jp.kprogram.shared.Yen;
import jp.kprogram.theme.Route;

/**
 * What the table concept-check asks of a draft and its slots; codes and numbers as its columns name them.
 *
 * @param visionLink linked or missing
 * @param publicNeed stated or missing
 * @param civilNeed stated or missing
 * @param ministryCount ministries that may use the results
 * @param singleMinistryReasoned given or missing: why one ministry's need is not all there is to it
 * @param implementer named, reasoned or missing
 * @param slotCount number of slots
 * @param slotSum within or exceeds, the sum of the slots against the ceiling
 * @param routeSlots fits, or which slots the theme's route still asks for
 */
public record ConceptFacts(
    String visionLink,
    String publicNeed,
    String civilNeed,
    int ministryCount,
    String singleMinistryReasoned,
    String implementer,
    int slotCount,
    String slotSum,
    String routeSlots) {

  static ConceptFacts of(Concept concept, List<Slot> slots) {
    ConceptContent content = concept.content();
    return new ConceptFacts(
        concept.technology() == null ? "missing" : "linked",
        stated(content.publicUse()),
        stated(content.civilUse()),
        content.usingMinistries().size(),
        content.singleMinistryReason() == null ? "missing" : "given",
        content.implementers() != null ? "named" : content.implementerReason() != null ? "reasoned" : "missing",
        slots.size(),
        sum(slots).compareTo(content.ceiling()) > 0 ? "exceeds" : "within",
        routeSlots(concept.route(), slots));
  }

  /** The ceilings of slots together. */
  static Yen sum(List<Slot> slots) {
    return slots.stream().map(Slot::ceiling).reduce(Yen.ZERO, Yen::plus);
  }

  /** FS first needs its slot and the one for afterwards; the lead first, those for the lead and for the sub-topics. */
  private static String routeSlots(String route, List<Slot> slots) {
    if (Route.FS.code().equals(route) && lacks(slots, SlotKind.FEASIBILITY_STUDY)) {
      return "feasibility-slot-missing";
    }
    if (Route.LEAD_FIRST.code().equals(route)) {
      return lacks(slots, SlotKind.LEAD) || lacks(slots, SlotKind.SUB_TOPIC) ? "lead-slots-missing" : "fits";
    }
    return lacks(slots, SlotKind.MAIN) ? "main-slot-missing" : "fits";
  }

  private static boolean lacks(List<Slot> slots, SlotKind kind) {
    return slots.stream().noneMatch(slot -> slot.kind() == kind);
  }

  private static String stated(String need) {
    return need == null ? "missing" : "stated";
  }
}
