package jp.kprogram.application;

import java.util.List;
import jp.kprogram.call.CallAudience;
import jp.kprogram.call.Follower;
import org.springframework.stereotype.Component;

/**
 * Everybody with an application to a call is told when the call changes or is taken back. What is written to them is
 * sealed with the application: while it is unopened, and for good where it is never opened.
 */
@Component
class ApplicantsOfCall implements CallAudience {

  private final ApplicationStore store;

  ApplicantsOfCall(ApplicationStore store) {
    this.store = store;
  }

  @Override
  public List<Follower> of(String callNumber) {
    return store.applicants(callNumber);
  }
}
