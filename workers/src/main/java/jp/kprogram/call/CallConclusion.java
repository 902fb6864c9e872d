package jp.kprogram.call;

import java.time.Clock;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.theme.CallKind;
import org.springframework.beans.factory.ObjectProvider;

/** How the case of a call ends, and what its theme learns of it (R56, E05, E24). */
@DomainService
public class CallConclusion {

  private final CallStore store;
  private final CallResultStore outcomes;
  private final CallResults results;
  private final CallTheme theme;
  private final CallLetters letters;
  private final RunningCalls running;
  private final ObjectProvider<CallFollower> followers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  CallConclusion(
      CallStore store,
      CallResultStore outcomes,
      CallResults results,
      CallTheme theme,
      CallLetters letters,
      RunningCalls running,
      ObjectProvider<CallFollower> followers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.results = results;
    this.theme = theme;
    this.letters = letters;
    this.running = running;
    this.followers = followers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What a call tells its theme.
   *
   * @param call the call
   * @param outcome what it has come to
   * @param study what the feasibility study found; null without one
   * @param tellsTheme whether the theme waits for it now: not while slots are called again, nor before the study ends
   */
  public record Conclusion(Call call, CallOutcome outcome, StudyResult study, boolean tellsTheme) {}

  /** Puts down what the slots have come to together. */
  public Conclusion conclude(String number) {
    Call call = store.get(number);
    CallOutcome outcome = results.outcome(number);
    store.conclude(number, outcome, clock.instant());
    String slots = results.slots(number).stream().map(SettledSlot::japanese).collect(Collectors.joining("\n"));
    decisions.on(number, "call-concluded", outcome.code()).because(slots).record();
    theme.concluded(call, outcome);
    letters.concluded(call, outcome, slots);
    boolean goesOn = outcome == CallOutcome.RECALL
        || outcome == CallOutcome.AWARDED && call.kind() == CallKind.FEASIBILITY_STUDY;
    return new Conclusion(call, outcome, null, !goesOn && theme.waitsFor(call));
  }

  /**
   * Puts the result of a feasibility study down: a text, no grade.
   *
   * @throws Refusal.Conflict STUDY_NOT_DUE where the call has no study that is under way
   */
  public void study(String number, String text, StudyResult result, String reason) {
    Call call = store.lock(number).orElseThrow(() -> store.notFound(number));
    String findings = Required.text(text, "studyText", "結果");
    String why = Required.text(reason, "reason", "理由");
    if (call.kind() != CallKind.FEASIBILITY_STUDY
        || !CallOutcome.AWARDED.code().equals(call.outcome())
        || call.withdrawnAt() != null
        || outcomes.study(number).isPresent()) {
      throw new Refusal.Conflict("STUDY_NOT_DUE",
          "公募 %s に、結果を待つフィージビリティスタディはありません。番号と、結果が既に記録されていないかを確かめてください。".formatted(number));
    }
    outcomes.insertStudy(number, findings, result, why, currentUser.id(), clock.instant());
    decisions.on(number, "study-concluded", result.code()).under(call.guidelineVersion()).because(why).record();
  }

  /** The same as the carrying out of the study reports it: the case of the call goes on by itself. */
  public void reportStudy(String number, String text, StudyResult result, String reason) {
    study(number, text, result, reason);
    running.studyDecided(number);
  }

  /** Tells of the result of the study. */
  public Conclusion tellOfStudy(String number) {
    Call call = store.get(number);
    StudyResult result = outcomes.study(number).orElseThrow();
    theme.studied(call, result);
    letters.studied(call, result);
    return new Conclusion(call, CallOutcome.AWARDED, result, theme.waitsFor(call));
  }

  /** Takes the call back; its slots can be called again. */
  public Conclusion withdraw(String number, String reason) {
    Call call = store.get(number);
    String why = Required.text(reason, "reason", "理由");
    boolean settled = call.kind() != CallKind.FEASIBILITY_STUDY && results.awarded(number);
    CallOutcome outcome = settled ? CallOutcome.AWARDED : CallOutcome.WITHDRAWN;
    store.withdraw(number, why, currentUser.id(), clock.instant());
    decisions.on(number, "call-withdrawn", "withdrawn").because(why).record();
    theme.concluded(call, outcome);
    letters.withdrawn(call, why);
    followers.orderedStream().forEach(follower -> follower.withdrawn(number, why));
    return new Conclusion(call, outcome, null, theme.waitsFor(call));
  }
}
