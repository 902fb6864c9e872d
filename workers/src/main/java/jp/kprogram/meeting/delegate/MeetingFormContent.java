package jp.kprogram.meeting.delegate;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jp.kprogram.meeting.Classification;
import jp.kprogram.meeting.MeetingDesk;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows a meeting to its members and the secretariat, an action to its owner; to nobody else (R27). */
@Component
class MeetingFormContent implements FormContent {

  private final MeetingDesk desk;

  MeetingFormContent(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (reader == null) {
      return Map.of();
    }
    Map<String, Supplier<Object>> content = switch (processKey) {
      case "council-meeting" -> desk.mayRead(caseNumber, reader) ? meeting(caseNumber) : Map.of();
      case "meeting-minutes" -> desk.mayRead(caseNumber, reader) ? minutes(caseNumber) : Map.of();
      case "action-item" -> desk.mayReadAction(caseNumber, reader) ? action(caseNumber) : Map.of();
      default -> Map.of();
    };
    return Map.copyOf(content);
  }

  private Map<String, Supplier<Object>> meeting(String number) {
    return Map.ofEntries(
        entry("meetingText", () -> desk.heading(number)),
        entry("waitingRows", () -> desk.waiting(number)),
        entry("proposalOptions", () -> desk.proposals(number)),
        entry("candidateOptions", () -> desk.candidates(number)),
        entry("takenItems", () -> desk.proposedIds(number)),
        entry("restrictedItems", () -> desk.proposedIds(number, Classification.RESTRICTED)),
        entry("secretItems", () -> desk.proposedIds(number, Classification.SECRET)),
        entry("memberOptions", () -> desk.members(number)),
        entry("agendaRows", () -> desk.agenda(number)),
        entry("itemOptions", () -> desk.items(number)),
        entry("actionRows", () -> desk.actionRows(number)),
        entry("ownerOptions", () -> desk.owners(desk.meeting(number).council())));
  }

  private Map<String, Supplier<Object>> minutes(String number) {
    return Map.of(
        "meetingText", () -> desk.heading(number),
        "openWords", () -> desk.minutes(number).openWords(),
        "restrictedWords", () -> desk.minutes(number).restrictedWords(),
        "openText", () -> desk.minutes(number).openWords(),
        "restrictedText", () -> Objects.requireNonNullElse(desk.minutes(number).restrictedWords(), "ありません。"),
        "correctionRows", () -> desk.corrections(number));
  }

  private Map<String, Supplier<Object>> action(String number) {
    return Map.of(
        "actionText", () -> desk.action(number).words(),
        "ownerName", () -> desk.name(desk.action(number).owner()),
        "dueText", () -> desk.action(number).dueOn().toString(),
        "entryRows", () -> desk.entries(number),
        "ownerOptions", () -> desk.owners(desk.action(number).council()),
        "nextOwner", () -> desk.action(number).owner());
  }
}
