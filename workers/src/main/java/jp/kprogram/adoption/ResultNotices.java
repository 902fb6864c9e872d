package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.Calls;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/** What follows the release of the results (P7): letters to all, and the call and the public learn of it. */
@DomainService
public class ResultNotices {

  private final Selections selections;
  private final SelectionRows rows;
  private final PanelDecisionStore store;
  private final SelectionLetters letters;
  private final Calls calls;
  private final CallResults callResults;
  private final SelectionSettings settings;
  private final Decisions decisions;
  private final Clock clock;

  ResultNotices(
      Selections selections,
      SelectionRows rows,
      PanelDecisionStore store,
      SelectionLetters letters,
      Calls calls,
      CallResults callResults,
      SelectionSettings settings,
      Decisions decisions,
      Clock clock) {
    this.selections = selections;
    this.rows = rows;
    this.store = store;
    this.letters = letters;
    this.calls = calls;
    this.callResults = callResults;
    this.settings = settings;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Writes the next letters, at most so many as are written in one transaction. Who took the application back gets none.
   *
   * @return whether some are left
   * @throws Refusal.Conflict NOT_RELEASED before the release
   */
  public boolean writeNext(String selection) {
    Instant now = clock.instant();
    Instant releasedAt = store.releasedAt(selection).filter(at -> !at.isAfter(now))
        .orElseThrow(() -> new Refusal.Conflict("NOT_RELEASED", "選考 %s の結果は、まだ通知できません。".formatted(selection)));
    Call call = calls.get(selections.get(selection).call());
    LocalDate redressUntil = LocalDate.ofInstant(releasedAt, Moments.JAPAN).plus(settings.redress());
    List<PanelDecision> next = store.untold(selection, settings.lettersAtOnce());
    Map<String, ApplicationEntry> entries =
        rows.entries(selection, next.stream().map(PanelDecision::application).toList());
    next.forEach(decision -> {
      ApplicationEntry entry = entries.get(decision.application());
      if (entry != null) {
        letters.decided(decision, entry.applicant(), call, redressUntil);
      }
      decisions.on(decision.application(), "application-decided", decision.outcome().code())
          .by(decision.decidedBy())
          .under(decision.ruleVersion())
          .because(decision.reason())
          .record();
      store.told(decision, now);
    });
    return !store.untold(selection, 1).isEmpty();
  }

  /**
   * Tells the call what its slot has come to.
   *
   * @return applications that were adopted, best first
   */
  public List<String> publish(String selection) {
    Selection found = selections.get(selection);
    List<PanelDecision> all = store.of(selection);
    List<PanelDecision> adopted = store.of(selection, PanelOutcome.ADOPTED);
    Yen amount = adopted.stream().map(PanelDecision::amount).reduce(Yen.ZERO, Yen::plus);
    decisions.on(selection, "results-released", adopted.isEmpty() ? "none" : "awarded")
        .because("応募者%d件に結果を知らせた。採択%d件。".formatted(all.size(), adopted.size()))
        .record();
    callResults.report(
        found.call(),
        found.slot(),
        adopted.isEmpty() ? SlotOutcome.NONE : SlotOutcome.AWARDED,
        all.size(),
        adopted.isEmpty() ? null : adopted.size(),
        adopted.isEmpty() ? null : amount,
        "選考 %s の決定による。".formatted(selection));
    return adopted.stream().map(PanelDecision::application).toList();
  }
}
