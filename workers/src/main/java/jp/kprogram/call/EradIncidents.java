package jp.kprogram.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Incidents of e-Rad, and what they do to closings (E25): every call and every single applicant whose deadline lies in
 * the incident gets the same new one, also where it has just passed.
 */
@DomainService
public class EradIncidents {

  private final EradIncidentStore store;
  private final Calls calls;
  private final CallResultStore results;
  private final DeadlineExceptions exceptions;
  private final OwnCalls ownCalls;
  private final CallSideLetters letters;
  private final CallDeadlineSettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  EradIncidents(
      EradIncidentStore store,
      Calls calls,
      CallResultStore results,
      DeadlineExceptions exceptions,
      OwnCalls ownCalls,
      CallSideLetters letters,
      CallDeadlineSettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.results = results;
    this.exceptions = exceptions;
    this.ownCalls = ownCalls;
    this.letters = letters;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes an incident down for the decision.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @throws Refusal.InvalidInput INCIDENT_IN_FUTURE, INCIDENT_ORDER, NOT_LATER, TOO_LATE or NO_CALL_IN_INCIDENT
   */
  public EradIncident declare(String requestedNumber, IncidentDeclaration declaration) {
    Instant began =
        CallTimes.at(declaration.fromOn(), declaration.fromTime(), "incidentFromOn", "incidentFromTime", "障害の始まり");
    Instant ended = CallTimes.at(
        declaration.untilOn(), declaration.untilTime(), "incidentUntilOn", "incidentUntilTime", "障害の終わり");
    Instant closesAt =
        CallTimes.at(declaration.closesOn(), declaration.closesTime(), "newClosesOn", "newClosesTime", "新しい締切");
    String description = Required.text(declaration.description(), "incidentDescription", "障害の内容");
    refuseBadTimes(began, ended, closesAt);
    String number = numbers.settle(requestedNumber, "INC", 2, taken -> store.find(taken).isPresent());
    var incident = new EradIncident(number, began, ended, closesAt, description, currentUser.id());
    if (affected(incident).isEmpty() && exceptions.lyingIn(began, ended).isEmpty()) {
      throw new Refusal.InvalidInput("NO_CALL_IN_INCIDENT", "incidentUntilOn",
          "「障害の始まり」から「障害の終わり」までに締め切られる公募はありません。障害の日時を確かめてください。");
    }
    store.insert(incident, clock.instant());
    decisions.on(number, "erad-incident-declared", "recorded").because(description).record();
    return incident;
  }

  /** Calls that an incident keeps people from applying to and that can still be extended. */
  public List<Call> affected(EradIncident incident) {
    // both bounds shifted: closings are exclusive, see EradIncident
    return calls.closingBetween(incident.beganAt().plusNanos(1), incident.endedAt().plusNanos(1)).stream()
        .filter(call -> !results.anyResult(call.number()))
        .toList();
  }

  /**
   * Moves every deadline that lies in the incident, by the calls as they are now, and tells who follows them.
   *
   * @return how many calls were extended
   * @throws Refusal.NotAllowed SAME_PERSON for who declared it
   * @throws Refusal.Conflict INCIDENT_OVERTAKEN where the new closing is over
   */
  public int extend(String number, String reason) {
    EradIncident incident = get(number);
    ownCalls.requireSecondPerson(incident.declaredBy(), number);
    String because = Required.text(reason, "reason", "理由");
    if (!incident.closesAt().isAfter(clock.instant())) {
      throw new Refusal.Conflict("INCIDENT_OVERTAKEN",
          "申告された新しい締切（%s）は過ぎました。「締切を延ばさない」で終え、新しい締切で申告し直してください。"
              .formatted(Moments.japanese(incident.closesAt())));
    }
    String told = "e-Rad の障害（%s）のため。%s".formatted(incident.japanese(), incident.description());
    List<Call> affected = affected(incident);
    List<ApplicantDeadline> single = exceptions.lyingIn(incident.beganAt(), incident.endedAt());
    decisions.on(number, "erad-incident-decided", "extended").because(because).record();
    affected.forEach(call ->
        letters.callExtended(calls.extend(call.number(), incident.closesAt(), told, number), incident));
    single.forEach(deadline -> {
      exceptions.move(deadline, incident.closesAt(), number);
      letters.deadlineMoved(calls.get(deadline.exception().call()), deadline.exception(), incident);
    });
    return affected.size();
  }

  /** Puts down that no closing moves. */
  public void refuse(String number, String reason) {
    EradIncident incident = get(number);
    ownCalls.requireSecondPerson(incident.declaredBy(), number);
    String because = Required.text(reason, "reason", "理由");
    decisions.on(number, "erad-incident-decided", "refused").because(because).record();
    letters.incidentRefused(incident, because);
  }

  private void refuseBadTimes(Instant began, Instant ended, Instant closesAt) {
    Instant now = clock.instant();
    if (began.isAfter(now)) {
      throw new Refusal.InvalidInput("INCIDENT_IN_FUTURE", "incidentFromOn",
          "「障害の始まり」は、現在の時刻以前の日時にしてください。予定された停止は、公募の訂正で締切を延ばしてください。");
    }
    if (!ended.isAfter(began)) {
      throw new Refusal.InvalidInput("INCIDENT_ORDER", "incidentUntilOn",
          "「障害の終わり」は、障害の始まりより後の日時にしてください。");
    }
    if (!closesAt.isAfter(ended) || !closesAt.isAfter(now)) {
      throw new Refusal.InvalidInput("NOT_LATER", "newClosesOn",
          "「新しい締切」は、障害の終わりと現在の時刻より後の日時にしてください。");
    }
    // an end that is only expected is no measure
    settings.refuseTooLate(ended.isBefore(now) ? ended : now, closesAt);
  }

  private EradIncident get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "INCIDENT_NOT_FOUND", "caseNumber", "障害 %s はありません。番号を確かめてください。".formatted(number)));
  }
}
