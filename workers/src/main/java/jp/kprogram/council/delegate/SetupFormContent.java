package jp.kprogram.council.delegate;

import static jp.kprogram.council.MemberCategory.AGENCY;
import static jp.kprogram.council.MemberCategory.IMPLEMENTER;
import static jp.kprogram.council.MemberCategory.KNOWLEDGE;
import static jp.kprogram.council.MemberCategory.MINISTRY;
import static jp.kprogram.council.MemberCategory.REPRESENTATIVE;
import static jp.kprogram.council.MemberCategory.THINK_TANK;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jp.kprogram.council.SetupDesk;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows proposals, consents and drafts of rules to the offices of a council; to nobody else (R46, R47). */
@Component
class SetupFormContent implements FormContent {

  private final SetupDesk desk;

  SetupFormContent(SetupDesk desk) {
    this.desk = desk;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    Map<String, Supplier<Object>> content = switch (processKey) {
      case "member-proposal" -> proposal(caseNumber);
      case "council-consent" -> Map.of(
          "answerRows", () -> desk.answers(caseNumber),
          "missingRows", () -> desk.missing(caseNumber));
      case "council-rules" -> Map.of(
          "clauseRows", () -> desk.clauses(caseNumber),
          "objectionRows", () -> desk.objections(caseNumber));
      case "council-leaving" -> Map.of(
          "memberRows", () -> desk.members(caseNumber),
          "gapRows", () -> desk.gaps(caseNumber),
          "successorOptions", () -> desk.successors(caseNumber));
      default -> Map.of();
    };
    boolean hidden = content.isEmpty() || reader == null || !desk.mayRead(caseNumber, reader);
    return hidden ? Map.of() : Map.copyOf(content);
  }

  private Map<String, Supplier<Object>> proposal(String number) {
    return Map.ofEntries(
        Map.entry("projectRows", () -> desk.projects(number)),
        Map.entry("representatives", () -> desk.representatives(number)),
        Map.entry("representativeOptions", () -> desk.eligible(number, REPRESENTATIVE)),
        Map.entry("agencyOptions", () -> desk.eligible(number, AGENCY)),
        Map.entry("ministryOptions", () -> desk.eligible(number, MINISTRY)),
        Map.entry("implementerOptions", () -> desk.eligible(number, IMPLEMENTER)),
        Map.entry("knowledgeOptions", () -> desk.eligible(number, KNOWLEDGE)),
        Map.entry("thinkTankOptions", () -> desk.eligible(number, THINK_TANK)),
        Map.entry("joinOptions", () -> desk.joinable(number)),
        Map.entry("returnReason", () -> Objects.requireNonNullElse(desk.returnReason(number), "差し戻されていません。")),
        Map.entry("wayText", () -> desk.way(number)),
        Map.entry("proposalRows", () -> desk.proposed(number)),
        Map.entry("gapRows", () -> desk.gaps(number)));
  }
}
