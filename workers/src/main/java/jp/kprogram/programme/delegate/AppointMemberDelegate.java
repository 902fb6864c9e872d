package jp.kprogram.programme.delegate;

import static jp.kprogram.programme.delegate.AppointmentVariables.APPOINTEE;
import static jp.kprogram.programme.delegate.AppointmentVariables.CHAIR;
import static jp.kprogram.programme.delegate.AppointmentVariables.SCIENTIST;
import static jp.kprogram.programme.delegate.AppointmentVariables.TERM_FROM;
import static jp.kprogram.programme.delegate.AppointmentVariables.TERM_TO;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.programme.Appointments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a person a seat in the Program Council (R21). */
@Component("appointMember")
class AppointMemberDelegate implements JavaDelegate {

  private final Appointments appointments;

  AppointMemberDelegate(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public void execute(DelegateExecution step) {
    appointments.appoint(
        APPOINTEE.get(step),
        Boolean.TRUE.equals(SCIENTIST.get(step)),
        Boolean.TRUE.equals(CHAIR.get(step)),
        TERM_FROM.get(step),
        TERM_TO.get(step),
        REASON.get(step));
  }
}
