package jp.kprogram.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Corrections of public calls, prepared by one officer of the agency and published by another (P4). */
@DomainService
public class Corrigenda {

  private final OwnCalls ownCalls;
  private final Calls calls;
  private final CorrigendumStore store;
  private final CallSideLetters letters;
  private final CallDeadlineSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Corrigenda(
      OwnCalls ownCalls,
      Calls calls,
      CorrigendumStore store,
      CallSideLetters letters,
      CallDeadlineSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.ownCalls = ownCalls;
    this.calls = calls;
    this.store = store;
    this.letters = letters;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes a correction down for the check.
   *
   * @throws Refusal.Conflict CALL_CLOSED in the closing instant and after it
   * @throws Refusal.InvalidInput NOT_LATER or TOO_LATE where the new closing is not in the frame
   */
  public Corrigendum prepare(String callNumber, CorrigendumDraft draft) {
    Call call = ownCalls.announced(callNumber);
    refuseClosed(call);
    String correction = Required.text(draft.correction(), "correctionText", "訂正の内容");
    var change = Coded.of(ClosingChange.class, draft.extension(), "extension", "締切の延長");
    Instant closesAt = change == ClosingChange.EXTEND ? newClosing(call, draft) : null;
    String reason = Required.text(draft.reason(), "correctionReason", "訂正の理由");
    var corrigendum = new Corrigendum(
        callNumber, store.next(callNumber), correction, closesAt, reason, currentUser.id(), null);
    store.insert(corrigendum, clock.instant());
    decisions.on(callNumber, "corrigendum-prepared", "recorded").because(reason).record();
    return corrigendum;
  }

  /**
   * Publishes a correction at once, moves the closing where it says so, and tells who follows the call.
   *
   * @throws Refusal.NotAllowed SAME_PERSON for who prepared it
   * @throws Refusal.Conflict CALL_CLOSED where the call has closed meanwhile
   */
  public void publish(String callNumber, int number, String reason) {
    Corrigendum corrigendum = get(callNumber, number);
    ownCalls.requireSecondPerson(corrigendum.preparedBy(), callNumber);
    Call call = ownCalls.announced(callNumber);
    refuseClosed(call);
    String because = Required.text(reason, "reason", "理由");
    if (corrigendum.closesAt() != null) {
      call = calls.extend(callNumber, corrigendum.closesAt(), corrigendum.correction(), corrigendum.source());
    }
    store.publish(corrigendum, currentUser.id(), clock.instant());
    decisions.on(callNumber, "corrigendum-checked", "published").because(because).record();
    letters.corrigendumPublished(call, corrigendum);
  }

  /** Puts down that a correction is not published. */
  public void refuse(String callNumber, int number, String reason) {
    Corrigendum corrigendum = get(callNumber, number);
    ownCalls.requireSecondPerson(corrigendum.preparedBy(), callNumber);
    String because = Required.text(reason, "reason", "理由");
    decisions.on(callNumber, "corrigendum-checked", "refused").because(because).record();
    letters.corrigendumRefused(calls.get(callNumber), corrigendum, because);
  }

  /** What is public, the newest first. */
  public List<Corrigendum> published(String callNumber) {
    return store.all(callNumber).stream()
        .filter(corrigendum -> corrigendum.publishedAt() != null)
        .sorted(Comparator.comparing(Corrigendum::publishedAt).thenComparing(Corrigendum::number).reversed())
        .toList();
  }

  private Instant newClosing(Call call, CorrigendumDraft draft) {
    Instant closesAt =
        CallTimes.at(draft.closesOn(), draft.closesTime(), "newClosesOn", "newClosesTime", "新しい締切");
    calls.refuseWhereItCannotMove(call, closesAt, clock.instant());
    settings.refuseTooLate(call.closesAt(), closesAt);
    return closesAt;
  }

  private void refuseClosed(Call call) {
    if (call.stateAt(clock.instant()) == CallState.CLOSED) {
      throw new Refusal.Conflict("CALL_CLOSED",
          "公募 %s は %s（日本標準時）に締め切られたため、訂正を公表できません。確認中の訂正は「訂正を認めない」で終えてください。"
              .formatted(call.number(), Moments.japanese(call.closesAt())));
    }
  }

  private Corrigendum get(String callNumber, int number) {
    return store.find(callNumber, number).orElseThrow(() -> new Refusal.NotFound("CORRIGENDUM_NOT_FOUND",
        "corrigendumNumber", "公募 %s に訂正 %d はありません。番号を確かめてください。".formatted(callNumber, number)));
  }
}
