package jp.kprogram.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** The calls as others ask for them, and their extension. */
@DomainService
public class Calls {

  private final CallStore store;
  private final CallResultStore outcomes;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Calls(
      CallStore store, CallResultStore outcomes, Decisions decisions, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The call with a number. */
  public Optional<Call> find(String number) {
    return store.find(number);
  }

  /**
   * The call with a number.
   *
   * @throws Refusal.NotFound CALL_NOT_FOUND
   */
  public Call get(String number) {
    return store.get(number);
  }

  /**
   * A call as the public sees it.
   *
   * @throws Refusal.NotFound CALL_NOT_FOUND where there is none, or it is not announced yet
   */
  public Call publicCall(String number, Instant now) {
    return store.find(number).filter(call -> call.publicAt(now)).orElseThrow(() -> store.notFound(number));
  }

  /** Every call that the public may see at a moment, the one that closes last first. */
  public List<Call> publicCalls(Instant now) {
    return store.all().stream().filter(call -> call.publicAt(now)).toList();
  }

  /** Every call, the one that closes last first; those without terms come first. */
  public List<Call> all() {
    return store.all();
  }

  /** The slots that a call asks for. */
  public List<CallSlot> slots(String number) {
    return store.slots(number);
  }

  /** The extensions of a call, first to last. */
  public List<CallExtension> extensions(String number) {
    return store.extensions(number);
  }

  /** Checked calls that are not taken back and close from one moment (inclusive) to another (exclusive). */
  public List<Call> closingBetween(Instant from, Instant until) {
    return store.all().stream()
        .filter(call -> call.checked() && call.withdrawnAt() == null)
        .filter(call -> !call.closesAt().isBefore(from) && call.closesAt().isBefore(until))
        .toList();
  }

  /**
   * Moves the closing of a call to a later instant, for all; the earlier one stays on record. The process of the call
   * notices by itself. Extending again with the same source and instant changes nothing.
   *
   * @param closesAt the new closing, exclusive
   * @param reason as the public reads it
   * @param source number of what it came from, such as INC-2026-01; once per call
   * @throws Refusal.Conflict CALL_NOT_ANNOUNCED, CALL_WITHDRAWN, CALL_DECIDED (a result of a slot is recorded) or
   *     EXTENSION_KNOWN (the same source with another instant)
   * @throws Refusal.InvalidInput NOT_LATER where it is not later than the closing in force, or already over
   */
  public Call extend(String number, Instant closesAt, String reason, String source) {
    Call call = store.lock(number).orElseThrow(() -> store.notFound(number));
    Instant now = clock.instant();
    String given = Required.text(reason, "reason", "理由");
    var known = store.extensions(number).stream().filter(one -> one.source().equals(source)).findFirst();
    if (known.isPresent() && known.get().closesAt().equals(closesAt)) {
      return call;
    }
    if (known.isPresent()) {
      throw new Refusal.Conflict("EXTENSION_KNOWN",
          "公募 %s の締切は、%s により既に延長されています。別の訂正として申し出てください。".formatted(number, source));
    }
    refuseWhereItCannotMove(call, closesAt, now);
    store.insertExtension(call, new CallExtension(call.closesAt(), closesAt, source, given, currentUser.id(), now));
    decisions.on(number, "call-extended", "extended")
        .because("締切を %s から %s に延ばす。%s".formatted(
            Moments.japanese(call.closesAt()), Moments.japanese(closesAt), given))
        .record();
    return get(number);
  }

  void refuseWhereItCannotMove(Call call, Instant closesAt, Instant now) {
    if (call.withdrawnAt() != null) {
      throw new Refusal.Conflict("CALL_WITHDRAWN", "公募 %s は取りやめとなっているため、延長できません。".formatted(call.number()));
    }
    if (!call.checked()) {
      throw new Refusal.Conflict("CALL_NOT_ANNOUNCED",
          "公募 %s は確認が済んでいません。公募の準備で締切日時を直してください。".formatted(call.number()));
    }
    if (outcomes.anyResult(call.number())) {
      throw new Refusal.Conflict("CALL_DECIDED",
          "公募 %s は公募枠の結果が記録されているため、延長できません。".formatted(call.number()));
    }
    if (!closesAt.isAfter(call.closesAt()) || !closesAt.isAfter(now)) {
      throw new Refusal.InvalidInput("NOT_LATER", "newClosesOn",
          "「新しい締切」は、いまの締切（%s）と現在の時刻より後の日時にしてください。".formatted(Moments.japanese(call.closesAt())));
    }
  }
}
