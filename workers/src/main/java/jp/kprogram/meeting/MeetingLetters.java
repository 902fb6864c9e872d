package jp.kprogram.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** The letters of meetings. None says what only members may know: such items are 限定議題. The words: letters/meeting. */
@Component
class MeetingLetters {

  private final Letters letters;
  private final People people;
  private final Councils councils;

  MeetingLetters(Letters letters, People people, Councils councils) {
    this.letters = letters;
    this.people = people;
    this.councils = councils;
  }

  /** Items may be proposed. */
  void convened(Meeting meeting) {
    write(meeting, "convened", members(meeting), "once",
        Map.of("closesAt", Moments.japanese(meeting.agendaClosesAt())));
  }

  /** The agenda is fixed. */
  void invited(Meeting meeting, List<AgendaItem> agenda) {
    write(meeting, "invited", members(meeting), "once", Map.of("agenda", agenda.stream()
        .map(item -> "%d　%s".formatted(item.position(), item.openTitle())).collect(Collectors.joining("\n"))));
  }

  void minutesAsked(Meeting meeting, int edition, String dueAt, Collection<String> asked) {
    write(meeting, "minutes-asked", asked, "edition-" + edition, Map.of("dueAt", dueAt));
  }

  void minutesPublished(Meeting meeting) {
    write(meeting, "minutes-published", members(meeting), "once", Map.of());
  }

  void cancelled(Meeting meeting) {
    write(meeting, "cancelled", members(meeting), "once", Map.of());
  }

  void actionGiven(ActionItem action, Council council, String occasion) {
    letters.write(new LetterRequest(action.number(), "meeting/action-given", person(action.owner()),
        Map.of("council", council.name(), "dueOn", Moments.day(action.dueOn())), occasion));
  }

  private void write(
      Meeting meeting, String template, Collection<String> readers, String occasion, Map<String, Object> special) {
    var fields = new HashMap<String, Object>(special);
    fields.put("council", councils.get(meeting.council()).name());
    fields.put("title", meeting.title());
    fields.put("beginsAt", Moments.japanese(meeting.beginsAt()));
    fields.put("place", meeting.place());
    readers.forEach(reader -> letters.write(
        new LetterRequest(meeting.number(), "meeting/" + template, person(reader), fields, occasion)));
  }

  private List<String> members(Meeting meeting) {
    return councils.members(meeting.council()).stream().map(Member::person).toList();
  }

  private Person person(String id) {
    return people.find(id).orElseGet(() -> new Person(id, id, null));
  }
}
