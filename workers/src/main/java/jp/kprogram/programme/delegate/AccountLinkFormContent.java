package jp.kprogram.programme.delegate;

import java.util.Map;
import java.util.Optional;
import jp.kprogram.application.AccountLink;
import jp.kprogram.application.ResearcherAccounts;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows who confirms an account what is to be compared with e-Rad. */
@Component
class AccountLinkFormContent implements FormContent {

  private final ResearcherAccounts accounts;
  private final People people;

  AccountLinkFormContent(ResearcherAccounts accounts, People people) {
    this.accounts = accounts;
    this.people = people;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("account-link") || reader == null) {
      return Map.of();
    }
    AccountLink link = accounts.find(caseNumber).orElseThrow();
    Optional<Person> person = people.find(link.account());
    return Map.of(
        "linkEradId", link.eradId(),
        "linkAccount", link.account(),
        "linkName", person.map(Person::name).orElse("―"),
        "linkEmail", person.map(Person::email).orElse("―"),
        "linkClueText", link.clue());
  }
}
