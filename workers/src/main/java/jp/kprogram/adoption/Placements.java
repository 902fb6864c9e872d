package jp.kprogram.adoption;

import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.shared.DomainService;

/** Where an application goes that is accepted when the selection of its slot is under way or over (X1, P6). */
@DomainService
public class Placements {

  private final SelectionStore selections;
  private final Applications applications;
  private final Conflicts conflicts;
  private final Assignments assignments;
  private final Reopenings reopenings;

  Placements(
      SelectionStore selections,
      Applications applications,
      Conflicts conflicts,
      Assignments assignments,
      Reopenings reopenings) {
    this.selections = selections;
    this.applications = applications;
    this.conflicts = conflicts;
    this.assignments = assignments;
    this.reopenings = reopenings;
  }

  /**
   * Puts an accepted application into the selection of its slot. Before the assignment it is there by itself; after it,
   * it gets reviewers of the panel at once, and a deliberation that is going on waits for them.
   */
  public Placement place(String number, String reason) {
    Application application = applications.opened(number).orElseThrow();
    Selection selection = selections.of(application.call(), application.content().slot())
        .flatMap(found -> selections.lock(found.number()))
        .orElse(null);
    if (selection == null
        || application.outcome() != ApplicationOutcome.ACCEPTED
        || selection.status() == SelectionStatus.WITHDRAWN
        || selection.chair() == null) {
      return Placement.NONE;
    }
    conflicts.detectLate(selection.number(), number);
    if (!assignments.confirmed(selection)) {
      return Placement.JOINED;
    }
    reopenings.reopen(selection.number(), number, null, reason);
    assignments.assignAlone(selection, number, reason);
    return selection.status() == SelectionStatus.DECIDED ? Placement.ALONE : Placement.JOINED;
  }
}
