package jp.kprogram.adoption;

import jp.kprogram.application.ApplicationFollower;
import org.springframework.stereotype.Component;

/** Holds an application fast once its contract is signed: from then on the contract says how it ends. */
@Component
class AwardWatch implements ApplicationFollower {

  private final AwardStore store;

  AwardWatch(AwardStore store) {
    this.store = store;
  }

  @Override
  public void withdrawn(String number) {
    // the case of the award is told by its message
  }

  @Override
  public void changed(String number) {
    // an application does not change any more once it is decided
  }

  @Override
  public boolean binds(String number) {
    return store.ofApplication(number).stream().anyMatch(award -> award.status() == AwardStatus.SIGNED);
  }
}
