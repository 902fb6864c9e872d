package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AwardVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.AWARDEE;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_CLOSE_AT;
import static jp.kprogram.adoption.delegate.AwardVariables.CONTRACT_LATE_AT;
import static jp.kprogram.adoption.delegate.AwardVariables.ENTERING_GROUPS;
import static jp.kprogram.adoption.delegate.AwardVariables.MINISTRY;
import static jp.kprogram.adoption.delegate.AwardVariables.PROMOTED_FROM;
import static jp.kprogram.adoption.delegate.AwardVariables.REDRESS_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.SELECTION_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.setLapse;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import java.util.List;
import jp.kprogram.adoption.Award;
import jp.kprogram.adoption.Awards;
import jp.kprogram.adoption.SelectionAlarms;
import jp.kprogram.adoption.Selections;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an award, or of one that moves up (P7, E03). */
@Component("openAward")
class OpenAwardDelegate implements JavaDelegate {

  private final Awards awards;
  private final Selections selections;
  private final SelectionAlarms alarms;
  private final Calls calls;

  OpenAwardDelegate(Awards awards, Selections selections, SelectionAlarms alarms, Calls calls) {
    this.awards = awards;
    this.selections = selections;
    this.alarms = alarms;
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution step) {
    Award award = awards.open(new Awards.Request(
        SELECTION_NUMBER.get(step), APPLICATION_NUMBER.get(step), PROMOTED_FROM.get(step), REDRESS_NUMBER.get(step)));
    Call call = calls.get(selections.get(award.selection()).call());
    step.setProcessBusinessKey(award.number());
    CASE_NUMBER.set(step, award.number());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    MINISTRY.set(step, call.ministry());
    String account = awards.account(award).orElse(null);
    AWARDEE.set(step, account);
    ENTERING_GROUPS.set(step, account == null ? List.of(call.agency()) : List.of());
    setLapse(step, award.lapsesAt());
    SelectionAlarms.Mornings contracts = alarms.contracts(award.selection());
    CONTRACT_CLOSE_AT.set(step, Moments.stamp(contracts.closeAt()));
    CONTRACT_LATE_AT.set(step, Moments.stamp(contracts.lateAt()));
  }
}
