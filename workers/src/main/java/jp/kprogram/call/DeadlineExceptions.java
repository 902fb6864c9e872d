package jp.kprogram.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Deadlines of single applicants: the one way to hand in after the closing while the call stays closed for all others.
 * Who asked, who approved, why and the limit stand on record.
 */
@DomainService
public class DeadlineExceptions {

  private static final String BY_EXCEPTION = "exception";

  private final OwnCalls ownCalls;
  private final Calls calls;
  private final CallResultStore results;
  private final SlotSelections selections;
  private final DeadlineExceptionStore store;
  private final CallSideLetters letters;
  private final CallDeadlineSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  DeadlineExceptions(
      OwnCalls ownCalls,
      Calls calls,
      CallResultStore results,
      SlotSelections selections,
      DeadlineExceptionStore store,
      CallSideLetters letters,
      CallDeadlineSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.ownCalls = ownCalls;
    this.calls = calls;
    this.results = results;
    this.selections = selections;
    this.store = store;
    this.letters = letters;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes a request down for the decision.
   *
   * @throws Refusal.InvalidInput BAD_APPLICANT_ID, DEADLINE_TOO_EARLY or BEYOND_LIMIT
   * @throws Refusal.Conflict CALL_DECIDED where a slot of the call has its result; SELECTION_BEGUN; ALREADY_GRANTED where
   *     the applicant has that deadline or a later one
   */
  public DeadlineException request(String callNumber, ExceptionRequest request) {
    Call call = ownCalls.announced(callNumber);
    String applicantId = Required.text(request.applicantId(), "applicantId", "e-Rad 研究者番号");
    if (!applicantId.matches("[0-9]{8}")) {
      throw new Refusal.InvalidInput("BAD_APPLICANT_ID", "applicantId",
          "「e-Rad 研究者番号」は半角数字8字で記入してください。例　12345678");
    }
    Instant deadline = CallTimes.at(
        request.deadlineOn(), request.deadlineTime(), "newDeadlineOn", "newDeadlineTime", "新しい締切");
    var asked = new DeadlineException(
        callNumber,
        store.next(callNumber),
        applicantId,
        Required.text(request.applicantName(), "applicantName", "応募者の氏名"),
        Required.text(request.applicantEmail(), "applicantEmail", "応募者のメールアドレス"),
        deadline,
        Required.text(request.reason(), "exceptionReason", "延長を要する理由"),
        currentUser.id());
    refuseGranted(call, asked);
    refuseOutsideFrame(call, deadline);
    store.insert(asked, clock.instant());
    decisions.on(callNumber, "deadline-exception-requested", "recorded").because(asked.reason()).record();
    return asked;
  }

  /** The latest deadline that an exception of a call may give, inclusive. */
  public Instant limit(Call call) {
    return settings.limitAfter(call.closesAt());
  }

  /**
   * Lets one applicant hand in until the deadline asked for; the rule that is set aside is put down with the limit.
   *
   * @throws Refusal.NotAllowed SAME_PERSON for who asked
   * @throws Refusal.Conflict CALL_DECIDED, SELECTION_BEGUN or ALREADY_GRANTED, as above
   * @throws Refusal.InvalidInput DEADLINE_TOO_EARLY or BEYOND_LIMIT where it is outside the frame by now
   */
  public void grant(String callNumber, int number, String reason) {
    DeadlineException exception = get(callNumber, number);
    ownCalls.requireSecondPerson(exception.requestedBy(), callNumber);
    Call call = ownCalls.announced(callNumber);
    refuseGranted(call, exception);
    refuseOutsideFrame(call, exception.deadline());
    String because = Required.text(reason, "reason", "理由");
    store.grant(exception, exception.deadline(), BY_EXCEPTION, currentUser.id(), clock.instant());
    decisions
        .on(callNumber, "deadline-exception-decided", "granted")
        .because(because)
        .overriding("公募の締切 %s を、応募者 %s（e-Rad 研究者番号）に限り %s まで延ばした。限度は %s。".formatted(
            Moments.japanese(call.closesAt()), exception.applicantId(), Moments.japanese(exception.deadline()),
            Moments.japanese(limit(call))))
        .record();
    letters.exceptionGranted(call, exception, because);
  }

  /** Puts down that the closing holds for this applicant too. */
  public void refuse(String callNumber, int number, String reason) {
    DeadlineException exception = get(callNumber, number);
    ownCalls.requireSecondPerson(exception.requestedBy(), callNumber);
    String because = Required.text(reason, "reason", "理由");
    decisions.on(callNumber, "deadline-exception-decided", "refused").because(because).record();
    letters.exceptionRefused(calls.get(callNumber), exception, because);
  }

  /**
   * Whether an application of this applicant may come in at a moment: while the call is open for all, or after its
   * closing until the applicant's own deadline, exclusive.
   *
   * @param applicantId number of the researcher in e-Rad
   */
  public boolean acceptsFrom(String callNumber, String applicantId, Instant moment) {
    return calls.find(callNumber).filter(call -> switch (call.stateAt(moment)) {
      case OPEN -> true;
      case CLOSED -> store.granted(callNumber).stream()
          .anyMatch(one -> one.exception().applicantId().equals(applicantId) && moment.isBefore(one.deadline()));
      default -> false;
    }).isPresent();
  }

  /**
   * Until when an applicant may hand in, exclusive: the closing for all, or the applicant's own deadline where that is
   * later.
   *
   * @param applicantId number of the researcher in e-Rad
   */
  public Instant deadlineOf(String callNumber, String applicantId) {
    Instant closesAt = calls.get(callNumber).closesAt();
    return store.granted(callNumber).stream()
        .filter(one -> one.exception().applicantId().equals(applicantId))
        .map(ApplicantDeadline::deadline)
        .reduce(closesAt, (latest, one) -> one.isAfter(latest) ? one : latest);
  }

  /** The last of all deadlines of a call, exclusive: the closing for all, or a later one of a single applicant. */
  public Instant lastOf(String callNumber) {
    Instant closesAt = calls.get(callNumber).closesAt();
    return store.granted(callNumber).stream()
        .map(ApplicantDeadline::deadline)
        .reduce(closesAt, (latest, one) -> one.isAfter(latest) ? one : latest);
  }

  /**
   * Deadlines of single applicants that an incident lay on, each to be moved as well; a call that is taken back or has
   * a result recorded takes no one in any more.
   *
   * @param after the incident's begin; a deadline in that instant was over before it
   * @param until its end, inclusive
   */
  List<ApplicantDeadline> lyingIn(Instant after, Instant until) {
    return store.grantedBetween(after, until).stream()
        .filter(deadline -> calls.get(deadline.exception().call()).withdrawnAt() == null)
        .filter(deadline -> !results.anyResult(deadline.exception().call()))
        .toList();
  }

  /** Moves the deadline of a single applicant, because of an incident. */
  void move(ApplicantDeadline deadline, Instant to, String incident) {
    store.grant(deadline.exception(), to, incident, currentUser.id(), clock.instant());
    decisions
        .on(deadline.exception().call(), "deadline-exception-moved", "extended")
        .overriding("応募者 %s（e-Rad 研究者番号）の個別の締切 %s を、%s により %s まで延ばした。".formatted(
            deadline.exception().applicantId(), Moments.japanese(deadline.deadline()), incident,
            Moments.japanese(to)))
        .record();
  }

  private void refuseGranted(Call call, DeadlineException asked) {
    store.granted(call.number()).stream()
        .filter(one -> one.exception().applicantId().equals(asked.applicantId()))
        .filter(one -> !one.deadline().isBefore(asked.deadline()))
        .findFirst()
        .ifPresent(one -> {
          throw new Refusal.Conflict("ALREADY_GRANTED",
              "応募者 %s には、公募 %s の締切を %s まで延ばすことを既に認めています。重ねての申出は要りません。"
                  .formatted(asked.applicantId(), call.number(), Moments.japanese(one.deadline())));
        });
  }

  private void refuseOutsideFrame(Call call, Instant deadline) {
    if (results.anyResult(call.number())) {
      throw new Refusal.Conflict("CALL_DECIDED",
          "公募 %s は公募枠の結果が記録されているため、締切を延長できません。".formatted(call.number()));
    }
    if (selections.begun(call.number())) {
      throw new Refusal.Conflict("SELECTION_BEGUN",
          "公募 %s は、応募が出そろって選考が進んでいるため、締切を延長できません。".formatted(call.number()));
    }
    if (!deadline.isAfter(call.closesAt()) || !deadline.isAfter(clock.instant())) {
      throw new Refusal.InvalidInput("DEADLINE_TOO_EARLY", "newDeadlineOn",
          "「新しい締切」は、公募の締切（%s）と現在の時刻より後の日時にしてください。".formatted(Moments.japanese(call.closesAt())));
    }
    if (deadline.isAfter(limit(call))) {
      throw new Refusal.InvalidInput("BEYOND_LIMIT", "newDeadlineOn",
          "「新しい締切」は、限度の %s までの日時にしてください。".formatted(Moments.japanese(limit(call))));
    }
  }

  private DeadlineException get(String callNumber, int number) {
    return store.find(callNumber, number).orElseThrow(() -> new Refusal.NotFound("EXCEPTION_NOT_FOUND",
        "exceptionNumber", "公募 %s に個別の延長 %d はありません。番号を確かめてください。".formatted(callNumber, number)));
  }
}
