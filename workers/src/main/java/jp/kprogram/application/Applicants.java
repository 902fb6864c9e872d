package jp.kprogram.application;

import java.util.Collections;
import jp.kprogram.call.Call;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may hand in applications: researchers, implementers, and outside systems that stand in for them; the agency of a
 * call only what reached it on paper.
 */
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

  /**
   * The officer of the call's agency who enters what came on paper.
   *
   * @throws Refusal.NotAllowed FOREIGN_CALL
   */
  String officer(Call call) {
    if (!isOfficer(call)) {
      throw new Refusal.NotAllowed("FOREIGN_CALL",
          "公募 %s は、ほかの機関の公募です。書面の応募は、公募を行う機関の職員が入力してください。".formatted(call.number()));
    }
    return currentUser.id();
  }

  /**
   * The account that sends documents for a call.
   *
   * @throws Refusal.NotAllowed NO_APPLICANT
   */
  String sender(Call call) {
    return isOfficer(call) ? currentUser.id() : required();
  }

  private boolean isOfficer(Call call) {
    return currentUser.groups().contains(call.agency());
  }
}
