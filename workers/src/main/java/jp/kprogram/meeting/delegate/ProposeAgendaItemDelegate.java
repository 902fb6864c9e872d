package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.ACTIVITY_KIND;
import static jp.kprogram.meeting.delegate.MeetingVariables.CLASSIFICATION;
import static jp.kprogram.meeting.delegate.MeetingVariables.COUNCIL_NUMBER;
import static jp.kprogram.meeting.delegate.MeetingVariables.ITEM_TITLE;
import static jp.kprogram.meeting.delegate.MeetingVariables.WORDS;

import jp.kprogram.meeting.Agendas;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an item down that a member wants to speak about (R29, R47). */
@Component("proposeAgendaItem")
class ProposeAgendaItemDelegate implements JavaDelegate {

  private final Agendas agendas;

  ProposeAgendaItemDelegate(Agendas agendas) {
    this.agendas = agendas;
  }

  @Override
  public void execute(DelegateExecution step) {
    String council = COUNCIL_NUMBER.get(step);
    agendas.propose(council, ITEM_TITLE.get(step), ACTIVITY_KIND.get(step), CLASSIFICATION.get(step), WORDS.get(step));
    step.setProcessBusinessKey(council);
  }
}
