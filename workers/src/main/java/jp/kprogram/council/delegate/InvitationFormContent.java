package jp.kprogram.council.delegate;

import java.util.HashMap;
import java.util.Map;
import jp.kprogram.council.InvitationDesk;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows an invitation to who is asked and to the secretariat; to nobody else (R28, R46). */
@Component
class InvitationFormContent implements FormContent {

  private static final String NO_HARM = "同意しなくても不利益はありません。";
  private static final String CONDITION = "この課題の公募は、協議会への参加を条件としています。同意しないときは、協議会なしで続けるか、"
      + "課題の中止を求めるかを、PDか所管省が決めます。採択が自動で取り消されることはありません。";

  private final InvitationDesk desk;

  InvitationFormContent(InvitationDesk desk) {
    this.desk = desk;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    boolean own = processKey.equals("member-invitation") || processKey.equals("member-admission");
    if (!own || reader == null || !desk.mayRead(caseNumber, reader)) {
      return Map.of();
    }
    var shown = desk.shown(caseNumber);
    Map<String, Object> content = new HashMap<>();
    content.put("councilName", shown.council().name());
    content.put("inviteeName", shown.invitee());
    content.put("proposerName", shown.proposer());
    content.put("inviteeCategory", shown.invitation().category().japanese());
    content.put("organisationName", shown.invitation().organisation());
    content.put("projectTitles", shown.titles());
    content.put("consequenceText", shown.required() ? CONDITION : NO_HARM);
    content.put("purposeText", shown.council().purpose());
    content.put("topicsText", shown.topics());
    content.put("legalBasisText", shown.law().basis());
    content.put("secrecyText", shown.law().secrecy());
    content.put("penaltyText", shown.law().penalty());
    content.put("lawNote", shown.law().note());
    content.put("rulesText", shown.rules() == null ? "まだありません。構成員がそろってから、全員の合意で定めます。" : shown.rules());
    content.put("entryRows", shown.entries());
    content.put("questionText", shown.questions());
    return content;
  }
}
