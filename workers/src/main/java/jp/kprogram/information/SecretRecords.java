package jp.kprogram.information;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.letter.LetterAudience;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.DomainService;

/**
 * Who may read the record of a case of stage 09: of a secret its provider, the information officers and the auditors;
 * of a leak those who handle it and the auditors, but never whom it concerns. To everybody else there is none.
 */
@DomainService
public class SecretRecords implements LetterAudience {

  private final SecretStore secrets;
  private final LeakStore leaks;
  private final CurrentUser currentUser;

  SecretRecords(SecretStore secrets, LeakStore leaks, CurrentUser currentUser) {
    this.secrets = secrets;
    this.leaks = leaks;
    this.currentUser = currentUser;
  }

  /** Whether a number is one of this stage, whether or not there is such a case. */
  public boolean handles(String number) {
    return number.startsWith("SEC-") || number.startsWith("LKI-");
  }

  public boolean mayRead(String number) {
    // a recipient's part has the number of the secret and its own
    Optional<Secret> secret = secrets.find(number.replaceFirst("^(SEC-\\d+-\\d+)-\\d+$", "$1"));
    if (secret.isPresent()) {
      return secret.get().provider().equals(currentUser.id())
          || isOneOf(Offices.INFORMATION_OFFICER, Offices.AUDITOR);
    }
    return leaks.find(number).isPresent()
        && !leaks.people(number).contains(currentUser.id())
        && isOneOf(Offices.INFORMATION_OFFICER, Offices.SECRETARIAT, Offices.AUDITOR);
  }

  /** Letters of a leak, from whom it concerns. */
  @Override
  public Hidden hiddenFrom(String person) {
    return new Hidden(leaks.concerning(person), Set.of());
  }

  private boolean isOneOf(String... groups) {
    return !Collections.disjoint(currentUser.groups(), List.of(groups));
  }
}
