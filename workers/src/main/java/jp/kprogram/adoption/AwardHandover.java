package jp.kprogram.adoption;

import java.util.Optional;
import jp.kprogram.application.AccountFollower;
import jp.kprogram.application.Application;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import org.springframework.stereotype.Component;

/** Moves the open tasks of awardees as soon as their account is known, or no longer. */
@Component
class AwardHandover implements AccountFollower {

  private final Applications applications;
  private final AwardStore store;
  private final SelectionStore selections;
  private final Awardees awardees;
  private final AwardCases cases;
  private final Decisions decisions;

  AwardHandover(
      Applications applications,
      AwardStore store,
      SelectionStore selections,
      Awardees awardees,
      AwardCases cases,
      Decisions decisions) {
    this.applications = applications;
    this.store = store;
    this.selections = selections;
    this.awardees = awardees;
    this.cases = cases;
    this.decisions = decisions;
  }

  @Override
  public void accountChanged(String eradId) {
    applications.openedOfApplicant(eradId).stream()
        .flatMap(number -> store.ofApplication(number).stream())
        .filter(award -> award.status() == AwardStatus.OPEN)
        .forEach(this::handOver);
  }

  private void handOver(Award award) {
    Application application = applications.opened(award.application()).orElseThrow();
    Optional<String> account = awardees.account(application);
    cases.handTo(award.number(), account, selections.find(award.selection()).orElseThrow().agency());
    decisions.on(award.number(), "award-handed-over", account.isPresent() ? "awardee" : "agency").record();
  }
}
