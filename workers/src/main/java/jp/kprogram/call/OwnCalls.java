package jp.kprogram.call;

import java.time.Clock;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Substitutes;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.stereotype.Component;

/** What staff of an agency may do only with the calls of their own agency, once these are public. */
@Component
class OwnCalls {

  private final CallStore store;
  private final Calls calls;
  private final Substitutes substitutes;
  private final CurrentUser currentUser;
  private final Clock clock;

  OwnCalls(CallStore store, Calls calls, Substitutes substitutes, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.substitutes = substitutes;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A public call of the current user's agency that is not taken back, with its row locked.
   *
   * @throws Refusal.NotFound CALL_NOT_FOUND where there is none, or another agency's that is not public yet
   * @throws Refusal.NotAllowed FOREIGN_CALL where it is another agency's
   * @throws Refusal.Conflict CALL_NOT_ANNOUNCED or CALL_WITHDRAWN
   */
  Call announced(String callNumber) {
    String number = Required.text(callNumber, "callNumber", "公募番号");
    var found = store.lock(number);
    if (found.filter(call -> currentUser.groups().contains(call.agency())).isEmpty()) {
      calls.publicCall(number, clock.instant());
      throw new Refusal.NotAllowed("FOREIGN_CALL",
          "公募 %s は、ほかの機関の公募です。公募を行う機関の職員が申し出てください。".formatted(number));
    }
    Call call = found.get();
    switch (call.stateAt(clock.instant())) {
      case PREPARING -> throw new Refusal.Conflict("CALL_NOT_ANNOUNCED",
          "公募 %s は、まだ公表されていません。公募の準備で内容と日時を直してください。".formatted(number));
      case WITHDRAWN -> throw new Refusal.Conflict("CALL_WITHDRAWN",
          "公募 %s は取りやめとなっているため、この手続はできません。".formatted(number));
      default -> {
        return call;
      }
    }
  }

  /**
   * Sees to it that a second person decides (four eyes); who stands in for the first is not a second one.
   *
   * @param first user id of who prepared what is decided
   * @throws Refusal.NotAllowed SAME_PERSON
   */
  void requireSecondPerson(String first, String caseNumber) {
    String second = currentUser.id();
    if (substitutes.actsFor(second, first, caseNumber) || substitutes.actsFor(first, second, caseNumber)) {
      throw new Refusal.NotAllowed("SAME_PERSON", "自分が用意した案件の可否は決められません。別の職員に決定を依頼してください。");
    }
  }
}
