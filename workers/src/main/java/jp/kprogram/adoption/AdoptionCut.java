package jp.kprogram.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.call.CallSlot;
import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/** How many proposals a slot adopts, and within which ceiling (R59; paper L140). */
public final class AdoptionCut {

  private static final Comparator<Proposal> BY_RANK =
      Comparator.comparingInt(Proposal::rank).thenComparing(Proposal::application);

  private final CallSlot slot;

  public AdoptionCut(CallSlot slot) {
    this.slot = slot;
  }

  /**
   * A proposal before the cut.
   *
   * @param fundable whether it may be funded at all
   * @param requested what it asks for
   */
  public record Proposal(String application, int rank, boolean fundable, Yen requested) {}

  /** A proposal after it: what was decided on it, and with how much if it is adopted or in reserve. */
  public record Decided(String application, int rank, PanelOutcome outcome, Yen amount) {}

  /**
   * What the order suggests: from the top down, as long as number and ceiling hold. The first that does not fit ends
   * it; what can be funded below it is the reserve.
   */
  public Map<String, PanelOutcome> suggest(Collection<Proposal> proposals) {
    var suggested = new LinkedHashMap<String, PanelOutcome>();
    Yen rest = slot.ceiling();
    boolean open = true;
    int taken = 0;
    for (Proposal proposal : proposals.stream().sorted(BY_RANK).toList()) {
      if (!proposal.fundable()) {
        suggested.put(proposal.application(), PanelOutcome.REJECTED);
        continue;
      }
      open = open && numberAllows(taken + 1) && proposal.requested().compareTo(rest) <= 0;
      suggested.put(proposal.application(), open ? PanelOutcome.ADOPTED : PanelOutcome.RESERVE);
      if (open) {
        taken++;
        rest = rest.minus(proposal.requested());
      }
    }
    return suggested;
  }

  /**
   * Checks what was decided.
   *
   * @throws Refusal.Conflict ADOPTION_NUMBER where more are adopted than the slot takes, CEILING_EXCEEDED where they
   *     cost more than its ceiling
   */
  public void check(Collection<Decided> decided) {
    int adopted = adopted(decided).size();
    if (!numberAllows(adopted)) {
      throw new Refusal.Conflict("ADOPTION_NUMBER",
          "公募枠%dは%sのため、採択は%d件までです。いま採択が%d件あります。%d件を補欠又は不採択に改めてください。".formatted(
              slot.number(), slot.adoption(), slot.adoptionNumber(), adopted, adopted - slot.adoptionNumber()));
    }
    Yen cost = cost(decided);
    if (cost.compareTo(slot.ceiling()) > 0) {
      throw new Refusal.Conflict("CEILING_EXCEEDED",
          "採択の額の合計%sは、公募枠%dの上限額%sを%s超えています。額を減らすか、採択を減らしてください。".formatted(
              cost.japanese(), slot.number(), slot.ceiling().japanese(), cost.minus(slot.ceiling()).japanese()));
    }
  }

  /** What of it sets a rule of the call aside and so stands in the register of exceptions; in words. */
  public Optional<String> override(Collection<Decided> decided) {
    var notes = new ArrayList<String>();
    int adopted = adopted(decided).size();
    if (slot.adoptionMode() == AdoptionMode.FIXED && adopted > 0 && adopted < slot.adoptionNumber()) {
      notes.add("%sに対し採択%d件".formatted(slot.adoption(), adopted));
    }
    List<String> passedOver = passedOver(decided);
    if (!passedOver.isEmpty()) {
      notes.add("順位が上の提案（%s）を採択せずに、下の提案を採択".formatted(String.join("、", passedOver)));
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("。", notes));
  }

  /** What the adopted ones cost together. */
  public static Yen cost(Collection<Decided> decided) {
    return adopted(decided).stream().map(Decided::amount).reduce(Yen.ZERO, Yen::plus);
  }

  private static List<String> passedOver(Collection<Decided> decided) {
    int last = adopted(decided).stream().mapToInt(Decided::rank).max().orElse(0);
    return decided.stream()
        .filter(one -> one.outcome() == PanelOutcome.RESERVE && one.rank() < last)
        .map(Decided::application)
        .sorted()
        .toList();
  }

  private static List<Decided> adopted(Collection<Decided> decided) {
    return decided.stream().filter(one -> one.outcome() == PanelOutcome.ADOPTED).toList();
  }

  private boolean numberAllows(int adopted) {
    return slot.adoptionNumber() == null || adopted <= slot.adoptionNumber();
  }
}
