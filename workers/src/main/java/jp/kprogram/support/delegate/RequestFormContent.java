package jp.kprogram.support.delegate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.kprogram.shared.FormContent;
import jp.kprogram.support.Dialogue;
import org.springframework.stereotype.Component;

/** Shows a request to who asked, the ministry that answers and the secretariat; to nobody else (R32). */
@Component
class RequestFormContent implements FormContent {

  private static final Set<String> OWN = Set.of("information-request", "support-request");

  private final Dialogue dialogue;

  RequestFormContent(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!OWN.contains(processKey) || reader == null || !dialogue.mayRead(caseNumber, reader)) {
      return Map.of();
    }
    Map<String, Supplier<Object>> content = Map.of(
        "requestKind", () -> dialogue.get(caseNumber).kind(),
        "requestTitleText", () -> dialogue.get(caseNumber).title(),
        "dueText", () -> dialogue.get(caseNumber).dueAt(),
        "entryRows", () -> rows(caseNumber),
        "contactRows", () -> dialogue.get(caseNumber).contacts().stream()
            .map(contact -> Map.of("name", contact.name(), "organisation", contact.organisation(),
                "reachedBy", contact.reachedBy())).toList(),
        "ministryOptions", dialogue::ministries);
    return Map.copyOf(content);
  }

  private List<Map<String, String>> rows(String number) {
    return dialogue.get(number).lines().stream()
        .map(line -> Map.of("day", line.day(), "name", line.name(), "kind", line.kind(), "words", line.words()))
        .toList();
  }
}
