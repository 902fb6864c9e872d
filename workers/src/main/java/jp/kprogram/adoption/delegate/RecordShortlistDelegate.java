package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.APPLICATION;
import static jp.kprogram.adoption.delegate.PanelVariables.REPLY_STEP;
import static jp.kprogram.adoption.delegate.PanelVariables.SHORTLISTED;
import static jp.kprogram.adoption.delegate.PanelVariables.SHORTLIST_ACTION;
import static jp.kprogram.adoption.delegate.PanelVariables.SHORTLIST_STATE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Replies;
import jp.kprogram.adoption.Shortlisting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Changes or decides the shortlist as the chair says (P6). */
@Component("recordShortlist")
class RecordShortlistDelegate implements JavaDelegate {

  private final Shortlisting shortlisting;
  private final Replies replies;

  RecordShortlistDelegate(Shortlisting shortlisting, Replies replies) {
    this.shortlisting = shortlisting;
    this.replies = replies;
  }

  @Override
  public void execute(DelegateExecution step) {
    String selection = CASE_NUMBER.get(step);
    String action = SHORTLIST_ACTION.get(step);
    if ("finish".equals(action)) {
      SHORTLISTED.set(step, shortlisting.decide(selection));
      SHORTLIST_STATE.set(step, "decided");
      REPLY_STEP.set(step, replies.areOffered(selection) ? "offered" : "none");
    } else {
      shortlisting.change(selection, APPLICATION.get(step), "add".equals(action), REASON.get(step));
      SHORTLIST_STATE.set(step, "open");
    }
  }
}
