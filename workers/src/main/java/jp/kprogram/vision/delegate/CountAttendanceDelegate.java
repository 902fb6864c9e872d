package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.CouncilVariables.ATTENDANCE;
import static jp.kprogram.vision.delegate.CouncilVariables.PRESENT;
import static jp.kprogram.vision.delegate.CouncilVariables.PRESENT_PERCENT;
import static jp.kprogram.vision.delegate.CouncilVariables.QUORUM_PERCENT;
import static jp.kprogram.vision.delegate.CouncilVariables.SCIENTISTS_PRESENT;
import static jp.kprogram.vision.delegate.CouncilVariables.SESSION_DATE;
import static jp.kprogram.vision.delegate.CouncilVariables.SESSION_NOTE;

import java.util.List;
import jp.kprogram.vision.Attendance;
import jp.kprogram.vision.Deliberations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts who is present, and how many scientists (R21). */
@Component("countAttendance")
class CountAttendanceDelegate implements JavaDelegate {

  private final Deliberations deliberations;

  CountAttendanceDelegate(Deliberations deliberations) {
    this.deliberations = deliberations;
  }

  @Override
  public void execute(DelegateExecution step) {
    Attendance attendance = deliberations.count(
        CASE_NUMBER.get(step),
        PRESENT.get(step),
        SESSION_DATE.get(step),
        SESSION_NOTE.get(step));
    SCIENTISTS_PRESENT.set(step, attendance.scientistsPresent());
    PRESENT_PERCENT.set(step, attendance.presentPercent());
    QUORUM_PERCENT.set(step, attendance.quorumPercent());
    ATTENDANCE.set(step, attendance.rows());
    // should the session have to be held again, nobody is ticked beforehand
    PRESENT.set(step, List.of());
  }
}
