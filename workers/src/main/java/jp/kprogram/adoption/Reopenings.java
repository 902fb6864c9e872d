package jp.kprogram.adoption;

import java.time.Clock;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deliberations that begin again (E07): as long as a panel has not decided, a review that is made void leads to another
 * review, another ranking and another decision. What was discussed, heard and prepared on that application counts no
 * more; what was decided on the others is there again, for another look.
 */
@DomainService
public class Reopenings {

  private final JdbcClient database;
  private final SelectionStore selections;
  private final ReviewCases cases;
  private final AdoptionLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Reopenings(
      JdbcClient database,
      SelectionStore selections,
      ReviewCases cases,
      AdoptionLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.database = database;
    this.selections = selections;
    this.cases = cases;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Has the deliberation begin again, where it is going on: not before all reviews are in, not after the decision.
   *
   * @param review the review that was made void, or null
   */
  void reopen(String number, String application, String review, String reason) {
    Selection selection = selections.lock(number).orElseThrow();
    if (selection.status() != SelectionStatus.OPEN || selection.reviewsSettledAt() == null) {
      return;
    }
    insert(number, application, review, reason);
    selections.reopen(number);
    decisions.on(number, "ranking-reopened", "reopened").because("%s　%s".formatted(application, reason)).record();
    letters.rankingReopened(selection, selections.people(number, SelectionRole.OFFICER), clock.instant());
    cases.reopened(number);
  }

  /** SQL: the last row of a table on the application of the row {@code found} that counts no more. */
  static String last(String column) {
    return "(select coalesce(max(again.%s), 0) from ranking_reopening again where again.application = found.application)"
        .formatted(column);
  }

  private void insert(String selection, String application, String review, String reason) {
    database
        .sql("""
            insert into ranking_reopening (selection, application, review, reason, last_discussion, last_interview,
              last_proposal, reopened_by, reopened_at)
            values (:selection, :application, :review, :reason,
              (select coalesce(max(id), 0) from outlier_discussion where selection = :selection),
              (select coalesce(max(id), 0) from interview_result where selection = :selection),
              (select coalesce(max(id), 0) from panel_proposal where selection = :selection), :account, :now)
            """)
        .param("selection", selection)
        .param("application", application)
        .param("review", review)
        .param("reason", reason)
        .param("account", currentUser.id())
        .param("now", Moments.toColumn(clock.instant()))
        .update();
  }
}
