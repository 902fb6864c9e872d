package jp.kprogram.app.api;

import java.util.Collections;
import jp.kprogram.adoption.HiddenCases;
import jp.kprogram.application.Applications;
import jp.kprogram.fund.FundEntry;
import jp.kprogram.information.Publications;
import jp.kprogram.information.SecretRecords;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.vision.Proposals;
import org.springframework.stereotype.Component;

/** Who may read a case through our API: the office, the auditors, and the party whose case it is. */
@Component
public class Readers {

  private final CurrentUser currentUser;
  private final Proposals proposals;
  private final Applications applications;
  private final HiddenCases hidden;
  private final People people;
  private final SecretRecords secrets;
  private final Publications publications;

  Readers(
      CurrentUser currentUser,
      Proposals proposals,
      Applications applications,
      HiddenCases hidden,
      People people,
      SecretRecords secrets,
      Publications publications) {
    this.currentUser = currentUser;
    this.proposals = proposals;
    this.applications = applications;
    this.hidden = hidden;
    this.people = people;
    this.secrets = secrets;
    this.publications = publications;
  }

  /** Whether the reader is of the office; a party learns which office acted, not which officer. */
  public boolean isOffice() {
    return !Collections.disjoint(currentUser.groups(), Offices.SEEING_ALL);
  }

  /** Who acted, as the reader may know: an officer's user id for the office, the office's group for a party. */
  public String asSeen(String userId) {
    if (userId == null || isOffice() || userId.equals(currentUser.id())) {
      return userId;
    }
    return people.groupsOf(userId).stream().findFirst().orElse(userId);
  }

  /** An entry of the ledger of the funds; which case asked for it, is not told to who must not know of the case. */
  public FundEntry asSeen(FundEntry entry) {
    return hidden.hides(entry.caseNumber()) ? entry.without("－") : entry;
  }

  /** Whether the reader may read the record of a case; that of a sealed application is for who handed it in alone. */
  public boolean mayRead(String caseNumber) {
    if (applications.isOwn(caseNumber)) {
      return true;
    }
    if (secrets.handles(caseNumber)) {
      return secrets.mayRead(caseNumber);
    }
    if (publications.find(caseNumber).isPresent()) {
      return publications.mayRead(caseNumber);
    }
    if (hidden.hides(caseNumber) || applications.known(caseNumber) && applications.opened(caseNumber).isEmpty()) {
      return false;
    }
    return isOffice() || proposals.find(caseNumber)
        .filter(proposal -> proposal.proposer().equals(currentUser.id()))
        .isPresent();
  }
}
