package jp.kprogram.application;

import java.util.List;
import jp.kprogram.call.CallAudience;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** Everybody with an application to a call is told when the call is taken back; then nothing is left to be sealed. */
@Component
class ApplicantsOfCall implements CallAudience {

  private final ApplicationStore store;

  ApplicantsOfCall(ApplicationStore store) {
    this.store = store;
  }

  @Override
  public List<Person> of(String callNumber) {
    return store.applicants(callNumber).stream().map(ApplicationLetters::person).toList();
  }
}
