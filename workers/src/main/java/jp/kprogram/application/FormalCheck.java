package jp.kprogram.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.call.DeadlineExceptions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.beans.factory.ObjectProvider;

/** The seal of an application, its opening, and its formal check (P5, E01). */
@DomainService
public class FormalCheck {

  private final ApplicationStore store;
  private final Findings findings;
  private final Calls calls;
  private final DeadlineExceptions deadlines;
  private final ApplicationLetters letters;
  private final ApplicationSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final ObjectProvider<ApplicationFollower> followers;
  private final Clock clock;

  FormalCheck(
      ApplicationStore store,
      Findings findings,
      Calls calls,
      DeadlineExceptions deadlines,
      ApplicationLetters letters,
      ApplicationSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      ObjectProvider<ApplicationFollower> followers,
      Clock clock) {
    this.store = store;
    this.findings = findings;
    this.calls = calls;
    this.deadlines = deadlines;
    this.letters = letters;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.followers = followers;
    this.clock = clock;
  }

  /**
   * The application that a new case is for.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND where there is none, or it has its case
   */
  public Application register(String number) {
    if (number == null || !store.register(number)) {
      throw Applications.notFound();
    }
    return get(number);
  }

  /** The call of an application. */
  public Call callOf(Application application) {
    return calls.get(application.call());
  }

  /** Whether the seal still holds: the closing, or this applicant's deadline, may have moved. */
  public Seal seal(String number) {
    Application application = get(number);
    Instant until = deadlines.deadlineOf(application.call(), application.content().applicant().eradId());
    if (callOf(application).withdrawnAt() != null) {
      lapse(application);
      return new Seal("lapsed", until);
    }
    return new Seal(clock.instant().isBefore(until) ? "sealed" : "open", until);
  }

  /** Opens an application, and with it what was written to its applicant; who, when and in which case is recorded. */
  public void open(String number) {
    store.open(number, clock.instant());
    letters.unseal(number);
    decisions.on(number, "application-opened", "opened").record();
  }

  /** What the form of an application shows now; kept as the next round. */
  public List<Finding> gather(String number) {
    var found = findings.of(get(number));
    store.insert(number, found, clock.instant());
    return found;
  }

  /**
   * Puts down what an officer has decided.
   *
   * @return whether the call stands; where it was taken back, the application lapses whatever was decided
   */
  public boolean decide(String number, String outcome, String reason) {
    Application application = get(number);
    var decision = Coded.of(FormalityDecision.class, outcome, "outcome", "扱い");
    String because = Required.text(reason, "reason", "理由");
    if (callOf(application).withdrawnAt() != null) {
      lapse(application);
      return false;
    }
    decisions.on(number, "application-checked", decision.recorded()).because(because).record();
    return true;
  }

  /**
   * Asks for a correction, within the window from now on.
   *
   * @return the end of the window, exclusive
   */
  public Instant requestCorrection(String number, String reason) {
    Application application = get(number);
    Instant until = clock.instant().atZone(Moments.JAPAN).plus(settings.correctionWindow()).toInstant();
    store.correction(number, "asked", until);
    letters.correctionRequested(application, callOf(application), reason, until);
    return until;
  }

  /** Puts down that no correction came. */
  public void missCorrection(String number) {
    store.correction(number, "missed", null);
    decisions.on(number, "application-correction-missed", "recorded").record();
  }

  /** @param ruleVersion table that passed it, or null where an officer did */
  public void accept(String number, String reason, String ruleVersion) {
    Application application = get(number);
    store.conclude(number, ApplicationOutcome.ACCEPTED, reason, currentUser.id(), clock.instant());
    decisions.on(number, "application-accepted", "formally-accepted").under(ruleVersion).because(reason).record();
    letters.accepted(application, callOf(application));
    followers.orderedStream().forEach(follower -> follower.checked(number));
  }

  /** Rejects an application; the applicant learns why and how to object. */
  public void reject(String number, String reason) {
    Application application = get(number);
    store.conclude(number, ApplicationOutcome.REJECTED, reason, currentUser.id(), clock.instant());
    decisions.on(number, "application-rejected", "formally-rejected").because(reason).record();
    letters.rejected(application, callOf(application), reason, LocalDate.now(clock).plus(settings.redress()));
    followers.orderedStream().forEach(follower -> follower.checked(number));
  }

  private void lapse(Application application) {
    store.conclude(
        application.number(), ApplicationOutcome.LAPSED, "公募の取りやめによる。", currentUser.id(), clock.instant());
    decisions.on(application.number(), "application-lapsed", "lapsed").record();
  }

  private Application get(String number) {
    return store.find(number).orElseThrow(Applications::notFound);
  }
}
