package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.NOTICES_AT;
import static jp.kprogram.adoption.delegate.PanelVariables.PREPARED_BY;
import static jp.kprogram.adoption.delegate.PanelVariables.SHORTFALL_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import java.time.Instant;
import java.time.OffsetDateTime;
import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides on every application and holds the money of the adopted ones, or says what is missing (R59, E06). */
@Component("decideAdoption")
class DecideAdoptionDelegate implements JavaDelegate {

  private static final String CAUGHT = "FUND_EXHAUSTED";

  private final PanelDecisions panel;

  DecideAdoptionDelegate(PanelDecisions panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    Instant asked = OffsetDateTime.parse(NOTICES_AT.get(step)).toInstant();
    try {
      Instant known = panel.adopt(CASE_NUMBER.get(step), PREPARED_BY.get(step), asked, REASON.get(step));
      NOTICES_AT.set(step, Moments.stamp(known));
    } catch (Refusal.Conflict refusal) {
      if (refusal.code().equals(CAUGHT)) {
        SHORTFALL_TEXT.pass(step, refusal.getMessage());
        throw new BpmnError(CAUGHT, refusal);
      }
      throw refusal;
    }
  }
}
