package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.AGENCY;
import static jp.kprogram.call.delegate.CallSideVariables.CALL_NUMBER;
import static jp.kprogram.call.delegate.CallSideVariables.CLOSES_AT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.CORRECTION_REASON;
import static jp.kprogram.call.delegate.CallSideVariables.CORRECTION_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.CORRIGENDUM_NUMBER;
import static jp.kprogram.call.delegate.CallSideVariables.EXTENSION;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_CLOSES_AT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_CLOSES_ON;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_CLOSES_TIME;
import static jp.kprogram.call.delegate.CallSideVariables.PREPARED_BY_NAME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.call.Corrigenda;
import jp.kprogram.call.Corrigendum;
import jp.kprogram.call.CorrigendumDraft;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a correction of a call down for the check (P4). */
@Component("registerCorrigendum")
class RegisterCorrigendumDelegate implements JavaDelegate {

  private final Corrigenda corrigenda;
  private final Calls calls;
  private final People people;

  RegisterCorrigendumDelegate(Corrigenda corrigenda, Calls calls, People people) {
    this.corrigenda = corrigenda;
    this.calls = calls;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution step) {
    Corrigendum prepared = corrigenda.prepare(CALL_NUMBER.get(step), new CorrigendumDraft(
        CORRECTION_TEXT.get(step), EXTENSION.get(step), NEW_CLOSES_ON.get(step), NEW_CLOSES_TIME.get(step),
        CORRECTION_REASON.get(step)));
    Call call = calls.get(prepared.call());
    step.setProcessBusinessKey(call.number());
    CASE_NUMBER.set(step, call.number());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    CORRIGENDUM_NUMBER.set(step, prepared.number());
    CLOSES_AT_TEXT.set(step, Moments.japanese(call.closesAt()));
    NEW_CLOSES_AT_TEXT.set(step, prepared.closing());
    PREPARED_BY_NAME.set(step, people.find(prepared.preparedBy()).map(Person::name).orElse(prepared.preparedBy()));
  }
}
