package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.CONSENSUS_LIMIT;
import static jp.kprogram.meeting.delegate.MeetingVariables.DECISIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.List;
import jp.kprogram.council.Consensuses;
import jp.kprogram.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts each decision to all members (R47). */
@Component("putDecisions")
class PutDecisionsDelegate implements JavaDelegate {

  private final Meetings meetings;
  private final Consensuses consensuses;

  PutDecisionsDelegate(Meetings meetings, Consensuses consensuses) {
    this.meetings = meetings;
    this.consensuses = consensuses;
  }

  @Override
  public void execute(DelegateExecution step) {
    List<String> sought = meetings.putDecisions(CASE_NUMBER.get(step));
    DECISIONS.set(step, sought);
    CONSENSUS_LIMIT.set(step, sought.isEmpty() ? null : consensuses.limit(sought.get(0)));
  }
}
