package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.AFFECTED_CALLS;
import static jp.kprogram.call.delegate.CallSideVariables.DECLARED_BY_NAME;
import static jp.kprogram.call.delegate.CallSideVariables.INCIDENT_DESCRIPTION;
import static jp.kprogram.call.delegate.CallSideVariables.INCIDENT_FROM_ON;
import static jp.kprogram.call.delegate.CallSideVariables.INCIDENT_FROM_TIME;
import static jp.kprogram.call.delegate.CallSideVariables.INCIDENT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.INCIDENT_UNTIL_ON;
import static jp.kprogram.call.delegate.CallSideVariables.INCIDENT_UNTIL_TIME;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_CLOSES_AT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_CLOSES_ON;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_CLOSES_TIME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import java.util.Map;
import jp.kprogram.call.Call;
import jp.kprogram.call.EradIncident;
import jp.kprogram.call.EradIncidents;
import jp.kprogram.call.IncidentDeclaration;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes an incident of e-Rad down (E25). */
@Component("registerEradIncident")
class RegisterEradIncidentDelegate implements JavaDelegate {

  private final EradIncidents incidents;
  private final People people;

  RegisterEradIncidentDelegate(EradIncidents incidents, People people) {
    this.incidents = incidents;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution step) {
    EradIncident incident = incidents.declare(step.getProcessBusinessKey(), new IncidentDeclaration(
        INCIDENT_FROM_ON.get(step), INCIDENT_FROM_TIME.get(step), INCIDENT_UNTIL_ON.get(step),
        INCIDENT_UNTIL_TIME.get(step), NEW_CLOSES_ON.get(step), NEW_CLOSES_TIME.get(step),
        INCIDENT_DESCRIPTION.get(step)));
    step.setProcessBusinessKey(incident.number());
    CASE_NUMBER.set(step, incident.number());
    SUBJECT.set(step, "e-Radの障害による締切の延長");
    INCIDENT_TEXT.set(step, incident.japanese());
    NEW_CLOSES_AT_TEXT.set(step, Moments.japanese(incident.closesAt()));
    DECLARED_BY_NAME.set(step, people.find(incident.declaredBy()).map(Person::name).orElse(incident.declaredBy()));
    AFFECTED_CALLS.set(step, incidents.affected(incident).stream().map(this::row).toList());
  }

  private Map<String, String> row(Call call) {
    return Map.of(
        "number", call.number(),
        "title", call.publicTitle(),
        "agencyName", people.groupName(call.agency()),
        "closesAt", Moments.japanese(call.closesAt()));
  }
}
