package jp.kprogram.application;

import java.time.Clock;
import java.time.Instant;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Corrections that reach the agency on paper; those of the applicants themselves are {@link Intake}'s. */
@DomainService
public class Corrections {

  private final ApplicationStore store;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Corrections(ApplicationStore store, Decisions decisions, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Puts what came on paper into a version of its own; who entered it, and how it came, stands on record.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND
   * @throws Refusal.Conflict NO_CORRECTION where none is asked for, or its time is over
   * @throws Refusal.InvalidInput where it is not said how it came; NOTHING_CORRECTED
   */
  public void enter(String number, PaperCorrection paper) {
    Application earlier = store.lock(number).orElseThrow(Applications::notFound);
    Instant now = clock.instant();
    requireOpen(earlier, now);
    String source = Required.text(paper.source(), "correctionSource", "補正の届き方");
    ApplicationContent corrected = paper.into(earlier.content());
    if (corrected.equals(earlier.content())) {
      throw new Refusal.InvalidInput("NOTHING_CORRECTED", "correctionSource",
          "今の応募と違うところがありません。届いた項目を記入してください。届いていなければ、期限まで待ってください。");
    }
    store.add(number, earlier.version() + 1, corrected, earlier.sealedUntil(), currentUser.id(), now);
    store.correction(number, "made", null);
    decisions.on(number, "application-corrected", "recorded").because(source).record();
  }

  static void requireOpen(Application application, Instant now) {
    if (application.outcome() != null
        || application.correctionUntil() == null
        || !now.isBefore(application.correctionUntil())) {
      throw new Refusal.Conflict("NO_CORRECTION", "応募 %s は補正を受け付けていません。サーバーの時刻は %s です。"
          .formatted(application.number(), Moments.toTheSecond(now)));
    }
  }
}
