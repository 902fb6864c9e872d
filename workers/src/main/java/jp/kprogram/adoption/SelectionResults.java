package jp.kprogram.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.DomainService;

/** What selections have come to. What is asked for a moment is empty before the release of the results. */
@DomainService
public class SelectionResults {

  private final PanelDecisionStore store;
  private final Calls calls;

  SelectionResults(PanelDecisionStore store, Calls calls) {
    this.store = store;
    this.calls = calls;
  }

  /** Every approved decision of a selection, best first; not for applicants or the public. */
  public List<PanelDecision> of(String selection) {
    return store.of(selection);
  }

  /** The approved decisions of one kind, best first: the reserve in the order in which it moves up. */
  public List<PanelDecision> of(String selection, PanelOutcome outcome) {
    return store.of(selection, outcome);
  }

  /** The approved decision on an application; not for applicants or the public. */
  public Optional<PanelDecision> decision(String application) {
    return store.find(application);
  }

  /** From when the results of a selection may be known; empty before its decision and where it was taken back. */
  public Optional<Instant> releasedAt(String selection) {
    return store.releasedAt(selection);
  }

  /** The decision on an application as its applicant may know it at a moment. */
  public Optional<PanelDecision> released(String application, Instant now) {
    return store.find(application)
        .filter(decision -> releasedAt(decision.selection()).filter(at -> !at.isAfter(now)).isPresent());
  }

  /** Adopted proposals that everybody may know at a moment, the latest release first. */
  public List<PublishedResult> published(Instant now, int offset, int most) {
    return store.adopted(now, offset, most).stream()
        .map(one -> new PublishedResult(
            one.call(),
            calls.get(one.call()).publicTitle(),
            one.slot(),
            one.decision().application(),
            one.decision().title(),
            one.decision().applicant(),
            one.decision().institution(),
            one.decision().amount(),
            one.at()))
        .toList();
  }

  /** How many there are. */
  public int countPublished(Instant now) {
    return store.countAdopted(now);
  }
}
