package jp.kprogram.meeting.delegate;

import java.util.Map;
import jp.kprogram.meeting.ActionCases;
import jp.kprogram.meeting.ActionItem;
import jp.kprogram.shared.delegate.AsProgramme;
import jp.kprogram.shared.delegate.CaseMessages;
import org.springframework.stereotype.Component;

/** Opens the case by the message of its model. */
@Component
class EngineActionCases implements ActionCases {

  private final CaseMessages cases;
  private final AsProgramme programme;

  EngineActionCases(CaseMessages cases, AsProgramme programme) {
    this.cases = cases;
    this.programme = programme;
  }

  @Override
  public void open(ActionItem action, String subject, String dueAt) {
    programme.run(() -> cases.open("action-opened", action.number(), Map.of(
        "caseNumber", action.number(),
        "councilNumber", action.council(),
        "subject", subject,
        "owner", action.owner(),
        "actionDue", dueAt)));
  }
}
