package jp.kprogram.adoption;

import java.util.Map;
import java.util.Optional;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/** Who takes the place of an award that came to no contract: the reserve in its order, or another call (E03, E18). */
@DomainService
public class Vacancies {

  private final AwardStore store;
  private final SelectionStore selections;
  private final PanelDecisionStore panel;
  private final AdoptionHolds holds;
  private final Applications applications;
  private final Calls calls;
  private final CallResults callResults;
  private final AwardLetters letters;
  private final Decisions decisions;

  Vacancies(
      AwardStore store,
      SelectionStore selections,
      PanelDecisionStore panel,
      AdoptionHolds holds,
      Applications applications,
      Calls calls,
      CallResults callResults,
      AwardLetters letters,
      Decisions decisions) {
    this.store = store;
    this.selections = selections;
    this.panel = panel;
    this.holds = holds;
    this.applications = applications;
    this.calls = calls;
    this.callResults = callResults;
    this.letters = letters;
    this.decisions = decisions;
  }

  /**
   * The next of the reserve whose amount the slot and the concept bear, with its money held; those that cannot be taken
   * are passed over. Several places that fall vacant at once are filled one after the other.
   *
   * @param number the award that ended
   * @return the decision on the application that moves up; empty where there is none
   */
  public Optional<PanelDecision> promote(String number) {
    Award ended = store.find(number).orElseThrow();
    Selection selection = selections.lock(ended.selection()).orElseThrow();
    CallSlot left = left(selection);
    Yen free = holds.free(calls.get(selection.call()));
    Optional<PanelDecision> next = panel.of(selection.number(), PanelOutcome.RESERVE).stream()
        .filter(decision -> store.ofApplication(decision.application()).isEmpty())
        .filter(decision -> applications.opened(decision.application())
            .filter(application -> application.outcome() == ApplicationOutcome.ACCEPTED).isPresent())
        .filter(decision -> left.bears(decision.amount()) && decision.amount().compareTo(free) <= 0)
        .findFirst();
    next.ifPresent(decision -> {
      holds.hold(selection, Map.of(decision.application(), decision.amount()));
      decisions.on(number, "reserve-promoted", "promoted").because(decision.application()).record();
    });
    if (next.isEmpty()) {
      decisions.on(number, "reserve-promoted", "no-reserve").record();
      letters.vacant(ended);
    }
    return next;
  }

  /** What is vacant in the slot of an award, in words: beside the awards that stand, and what a call offers now. */
  public String vacant(String number) {
    CallSlot left = left(selections.find(store.find(number).orElseThrow().selection()).orElseThrow());
    return "公募枠%d　%s、%sまで".formatted(left.number(), left.adoption(), left.ceiling().japanese());
  }

  /**
   * Decides whether what is vacant in the slot is called again.
   *
   * @return whether another call was opened
   * @throws Refusal.Conflict what {@link CallResults#vacate} refuses
   */
  public boolean decide(String number, String outcome, String reason) {
    VacancyOutcome decided = Coded.of(VacancyOutcome.class, outcome, "outcome", "扱い");
    String because = Required.text(reason, "reason", "理由");
    Award ended = store.find(number).orElseThrow();
    if (decided == VacancyOutcome.RE_CALL) {
      Selection selection = selections.lock(ended.selection()).orElseThrow();
      callResults.vacate(selection.call(), selection.slot(), because);
    }
    decisions.on(number, "vacancy-decided", decided.code()).because(because).record();
    return decided == VacancyOutcome.RE_CALL;
  }

  private CallSlot left(Selection selection) {
    return callResults.left(selection.call(), selection.slot());
  }
}
