package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.DeadlineExceptions;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/** What a selection waits for before its panel is appointed: deadlines of single applicants, and their formal checks (P5, E25). */
@DomainService
public class LateApplications {

  private final SelectionStore store;
  private final Panels panels;
  private final Applications applications;
  private final DeadlineExceptions deadlines;
  private final Decisions decisions;
  private final Clock clock;

  LateApplications(
      SelectionStore store,
      Panels panels,
      Applications applications,
      DeadlineExceptions deadlines,
      Decisions decisions,
      Clock clock) {
    this.store = store;
    this.panels = panels;
    this.applications = applications;
    this.deadlines = deadlines;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * How far the intake of a selection is.
   *
   * @param state waiting for a deadline, checking the form of what came, or complete
   * @param lastDeadline the last deadline of all applicants
   * @param accepted applications that stand
   */
  public record Intake(String state, Instant lastDeadline, int accepted) {}

  /** Whether every application is there; once it is, no deadline of the call is moved any more. */
  public Intake check(String number) {
    Selection selection = store.lock(number).orElseThrow();
    Instant last = deadlines.lastOf(selection.call());
    int accepted = panels.applications(selection);
    if (clock.instant().isBefore(last)) {
      decisions.on(number, "late-applications-awaited", "recorded")
          .because("個別の締切 %s を待つ。".formatted(Moments.japanese(last))).record();
      return new Intake("waiting", last, accepted);
    }
    if (applications.undecided(selection.call(), selection.slot()) > 0) {
      return new Intake("checking", last, accepted);
    }
    store.applicationsIn(number, clock.instant());
    return new Intake("complete", last, accepted);
  }
}
