package jp.kprogram.adoption;

import jp.kprogram.audit.Decisions;
import jp.kprogram.call.CallFollower;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;

/** Takes selections back (P4, E02): with their call, or by themselves. Nobody goes on reviewing for nothing. */
@DomainService
public class SelectionWithdrawal implements CallFollower {

  private final SelectionStore store;
  private final ReviewStore reviews;
  private final AssignmentStore assignments;
  private final ReviewDesk desk;
  private final SecondLooks looks;
  private final ReviewCases cases;
  private final PanelAdditions additions;
  private final Decisions decisions;
  private final CurrentUser currentUser;

  SelectionWithdrawal(
      SelectionStore store,
      ReviewStore reviews,
      AssignmentStore assignments,
      ReviewDesk desk,
      SecondLooks looks,
      ReviewCases cases,
      PanelAdditions additions,
      Decisions decisions,
      CurrentUser currentUser) {
    this.store = store;
    this.reviews = reviews;
    this.assignments = assignments;
    this.desk = desk;
    this.looks = looks;
    this.cases = cases;
    this.additions = additions;
    this.decisions = decisions;
    this.currentUser = currentUser;
  }

  @Override
  public void withdrawn(String call, String reason) {
    store.ofCall(call).stream()
        .filter(selection -> selection.status() == SelectionStatus.OPEN)
        .forEach(selection -> cases.withdrawn(selection.number(), reason, currentUser.id()));
  }

  /** Puts the end of a selection down; nobody is asked for a review any more. */
  public void record(String number, String reason, String account) {
    store.lock(number).orElseThrow();
    store.status(number, SelectionStatus.WITHDRAWN);
    assignments.deleteWaiting(number);
    additions.close(number);
    reviews.replacementsSettled(number);
    cases.replacementsSettled(number);
    looks.endAll(number);
    decisions.on(number, "selection-withdrawn", "withdrawn").by(account).because(reason).record();
  }

  /**
   * Ends some of the reviews that still run.
   *
   * @return how many run still
   */
  public int stop(String number, int most) {
    reviews.running(number, most).forEach(known -> {
      Review review = reviews.lock(known.number()).orElseThrow();
      if (review.status().running()) {
        desk.cancel(review, ReviewStatus.CANCELLED, "選考が取りやめとなったため。");
      }
    });
    return reviews.countRunning(number, Integer.MAX_VALUE);
  }
}
