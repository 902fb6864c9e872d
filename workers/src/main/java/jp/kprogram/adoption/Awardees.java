package jp.kprogram.adoption;

import java.util.Collections;
import java.util.Optional;
import jp.kprogram.application.Application;
import jp.kprogram.application.ResearcherAccounts;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.shared.Required;
import org.springframework.stereotype.Component;

/**
 * Who acts for an awardee: the person whose account handed in the application, or whose number in e-Rad the applicant's
 * is. Where nobody is registered, an officer of the agency enters what the awardee sends, and says why.
 */
@Component
class Awardees {

  private final ResearcherAccounts accounts;
  private final People people;
  private final CurrentUser currentUser;
  private final AwardSettings settings;

  Awardees(ResearcherAccounts accounts, People people, CurrentUser currentUser, AwardSettings settings) {
    this.accounts = accounts;
    this.people = people;
    this.currentUser = currentUser;
    this.settings = settings;
  }

  /** The account of the awardee; empty where only an outside system knows the awardee. */
  Optional<String> account(Application application) {
    return acting(application.submittedBy())
        .or(() -> accounts.accountOf(application.content().applicant().eradId()).flatMap(this::acting));
  }

  private Optional<String> acting(String account) {
    return people.find(account)
        .filter(person -> !Collections.disjoint(people.groupsOf(person.id()), settings.awardees()))
        .map(person -> person.id());
  }

  /**
   * Why the current user enters what the awardee would: null where the awardee does it.
   *
   * @throws jp.kprogram.shared.Refusal.InvalidInput REQUIRED where an officer gives no reason
   */
  String behalfReason(Application application, String given) {
    return account(application).isPresent() && account(application).get().equals(currentUser.id())
        ? null
        : Required.text(given, "behalfReason", "代わって記入する理由");
  }

  /** The awardee as records know one without an account: by the number in e-Rad. */
  static String known(Application application) {
    return known(application.content().applicant().eradId());
  }

  static String known(String eradId) {
    return "erad-" + eradId;
  }
}
