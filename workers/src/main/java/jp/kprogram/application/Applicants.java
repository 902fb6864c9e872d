package jp.kprogram.application;

import java.util.Collections;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may hand in applications: researchers, implementers, and outside systems that stand in for them. */
@Component
class Applicants {

  private final CurrentUser currentUser;
  private final ApplicationSettings settings;

  Applicants(CurrentUser currentUser, ApplicationSettings settings) {
    this.currentUser = currentUser;
    this.settings = settings;
  }

  /**
   * The account that hands in.
   *
   * @throws Refusal.NotAllowed NO_APPLICANT
   */
  String required() {
    if (Collections.disjoint(currentUser.groups(), settings.groups())
        && !settings.machines().contains(currentUser.id())) {
      throw new Refusal.NotAllowed("NO_APPLICANT", "応募できるのは、研究者、社会実装の担い手と、e-Rad のアカウントです。");
    }
    return currentUser.id();
  }
}
