package jp.kprogram.council.delegate;

import java.util.HashMap;
import java.util.Map;
import jp.kprogram.council.ConsensusDesk;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows the text and earlier objections to who is a member now and to the secretariat; to nobody else (R28). */
@Component
class ConsensusFormContent implements FormContent {

  private final ConsensusDesk desk;

  ConsensusFormContent(ConsensusDesk desk) {
    this.desk = desk;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("consensus") || reader == null || !desk.mayRead(caseNumber, reader)) {
      return Map.of();
    }
    var shown = desk.shown(caseNumber);
    Map<String, Object> content = new HashMap<>();
    content.put("consensusTitle", shown.consensus().title());
    content.put("councilName", shown.council());
    content.put("limitText", shown.limit());
    content.put("proposalText", shown.words());
    content.put("words", shown.words());
    content.put("revisionReason", shown.revision() == null ? "初めの文案です。" : shown.revision());
    content.put("mediationText", shown.mediation() == null ? "調停は行っていません。" : shown.mediation());
    content.put("objectionRows", desk.objections(caseNumber));
    content.put("ownRows", desk.own(caseNumber, reader));
    if (shown.round() != null) {
      content.put("roundText", "第%d回".formatted(shown.round().number()));
      content.put("roundDueText", shown.roundDue());
    }
    return content;
  }
}
