package jp.kprogram.programme;

import jp.kprogram.adoption.HiddenCases;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Intake;
import jp.kprogram.application.ResearcherAccounts;
import jp.kprogram.call.Calls;
import jp.kprogram.information.Publications;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.Substitutes;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.Proposals;

/**
 * Taking running cases back (E02, E03): a proposal by its proposer or the secretariat, a call by its agency or the
 * secretariat, an application, a complaint, the link of an account and the notice of a result by who handed it in,
 * anything else by the secretariat.
 */
@DomainService
public class Withdrawals {

  private final RunningCases cases;
  private final Proposals proposals;
  private final Calls calls;
  private final Applications applications;
  private final Intake intake;
  private final ResearcherAccounts accounts;
  private final Redresses redresses;
  private final Publications publications;
  private final Substitutes substitutes;
  private final HiddenCases hidden;
  private final CurrentUser currentUser;

  Withdrawals(
      RunningCases cases,
      Proposals proposals,
      Calls calls,
      Applications applications,
      Intake intake,
      ResearcherAccounts accounts,
      Redresses redresses,
      Publications publications,
      Substitutes substitutes,
      HiddenCases hidden,
      CurrentUser currentUser) {
    this.cases = cases;
    this.proposals = proposals;
    this.calls = calls;
    this.applications = applications;
    this.intake = intake;
    this.accounts = accounts;
    this.redresses = redresses;
    this.publications = publications;
    this.substitutes = substitutes;
    this.hidden = hidden;
    this.currentUser = currentUser;
  }

  /**
   * Takes a case back at the point where it stands.
   *
   * @throws Refusal.NotFound CASE_NOT_RUNNING where no such case is running, or none that this person may know of
   */
  public void withdraw(String caseNumber, String reason) {
    String number = Required.text(caseNumber, "caseNumber", "案件番号");
    String because = Required.text(reason, "reason", "取下げの理由");
    if (applications.isOwn(number)) {
      intake.withdraw(number, because);
      return;
    }
    // whether a foreign case exists is not told: the same answer for both
    if (!mayWithdraw(number) || !cases.withdraw(number, because, currentUser.id())) {
      throw new Refusal.NotFound("CASE_NOT_RUNNING", "caseNumber",
          "「案件番号」の %s は、取り下げられる進行中の案件ではありません。番号と、案件が終わっていないことを確かめてください。".formatted(number));
    }
  }

  private boolean mayWithdraw(String number) {
    if (redresses.find(number).isPresent()) {
      return redresses.mayWithdraw(number);
    }
    if (publications.find(number).isPresent()) {
      return publications.isOwn(number);
    }
    return currentUser.groups().contains(Offices.SECRETARIAT) && !hidden.hides(number)
        || proposals.find(number)
            .map(Proposal::proposer)
            .filter(proposer -> substitutes.actsFor(currentUser.id(), proposer, number))
            .isPresent()
        || accounts.find(number).filter(link -> link.requestedBy().equals(currentUser.id())).isPresent()
        || calls.find(number).filter(call -> currentUser.groups().contains(call.agency())).isPresent();
  }
}
