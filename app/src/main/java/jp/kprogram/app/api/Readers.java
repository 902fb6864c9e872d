package jp.kprogram.app.api;

import java.util.Collections;
import java.util.Set;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.vision.Proposals;
import org.springframework.stereotype.Component;

/** Who may read a case through our API: the office, the auditors, and the party whose case it is. */
@Component
public class Readers {

  /** Groups that see every case (rights.yml: history). */
  private static final Set<String> OFFICE = Set.of("cao-secretariat", "auditor");

  private final CurrentUser currentUser;
  private final Proposals proposals;

  Readers(CurrentUser currentUser, Proposals proposals) {
    this.currentUser = currentUser;
    this.proposals = proposals;
  }

  public boolean mayRead(String caseNumber) {
    boolean office = !Collections.disjoint(currentUser.groups(), OFFICE);
    return office || proposals.find(caseNumber)
        .filter(proposal -> proposal.proposer().equals(currentUser.id()))
        .isPresent();
  }
}
