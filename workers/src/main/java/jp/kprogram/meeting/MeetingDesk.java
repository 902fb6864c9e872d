package jp.kprogram.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/** What the secretariat, members and owners of actions see of a meeting while they work on it. */
@DomainService
public class MeetingDesk {

  private final Meetings meetings;
  private final MeetingStore store;
  private final MinutesRounds minutes;
  private final MinutesStore answers;
  private final Actions actions;
  private final Councils councils;
  private final People people;

  MeetingDesk(
      Meetings meetings,
      MeetingStore store,
      MinutesRounds minutes,
      MinutesStore answers,
      Actions actions,
      Councils councils,
      People people) {
    this.meetings = meetings;
    this.store = store;
    this.minutes = minutes;
    this.answers = answers;
    this.actions = actions;
    this.councils = councils;
    this.people = people;
  }

  /** Whether a person may see what members may know of a meeting: a member now, or the secretariat. */
  public boolean mayRead(String number, String person) {
    return people.groupsOf(person).contains(Offices.SECRETARIAT)
        || meetings.find(number).filter(meeting -> councils.isMember(person, meeting.council())).isPresent();
  }

  /** Whether a person may see an action: its owner, or the secretariat. */
  public boolean mayReadAction(String number, String person) {
    return people.groupsOf(person).contains(Offices.SECRETARIAT)
        || actions.find(number).filter(action -> action.owner().equals(person)).isPresent();
  }

  public Meeting meeting(String number) {
    return meetings.find(number).orElseThrow();
  }

  /** 第1回会合　2026年12月1日（火）14:00　場所. */
  public String heading(String number) {
    Meeting meeting = meeting(number);
    return "%s　%s　%s".formatted(meeting.title(), Moments.japanese(meeting.beginsAt()), meeting.place());
  }

  public String council(String number) {
    return councils.find(meeting(number).council()).map(Council::name).orElseThrow();
  }

  /** What was proposed and waits, as a table. */
  public List<Map<String, String>> waiting(String number) {
    return proposed(number).map(item -> Map.of("id", String.valueOf(item.id()), "title", item.title(),
        "kind", item.kind().japanese(), "classification", item.classification().japanese(),
        "name", name(item.proposedBy()), "words", item.words())).toList();
  }

  /** What was proposed and waits, to choose from. */
  public List<Map<String, String>> proposals(String number) {
    return proposed(number).map(MeetingDesk::option).toList();
  }

  /** Everything that the agenda may have, to choose from. */
  public List<Map<String, String>> candidates(String number) {
    return store.candidates(meeting(number)).stream().map(MeetingDesk::option).toList();
  }

  /** Ids of what was proposed, and of what was proposed for some alone. */
  public List<String> proposedIds(String number) {
    return proposed(number).map(item -> String.valueOf(item.id())).toList();
  }

  public List<String> proposedIds(String number, Classification classification) {
    return proposed(number).filter(item -> item.classification() == classification)
        .map(item -> String.valueOf(item.id())).toList();
  }

  /** Members now, to choose from. */
  public List<Map<String, String>> members(String number) {
    return councils.members(meeting(number).council()).stream().map(Member::person)
        .map(person -> Map.of("value", person, "label", name(person))).toList();
  }

  /** The agenda, and what is put down on it. */
  public List<Map<String, String>> agenda(String number) {
    var records = store.records(number);
    return store.agenda(number).stream()
        .map(item -> Map.of(
            "position", String.valueOf(item.position()),
            "title", item.title(),
            "classification", item.classification().japanese(),
            "record", records.containsKey(item.id()) ? "記録済み" : "未記録",
            "decision", records.containsKey(item.id()) && records.get(item.id()).decisionWords() != null ? "諮る" : "なし"))
        .toList();
  }

  /** Items of the agenda, to choose from. */
  public List<Map<String, String>> items(String number) {
    return store.agenda(number).stream()
        .map(item -> Map.of("value", String.valueOf(item.id()),
            "label", "議題%d　%s（%s）".formatted(item.position(), item.title(), item.classification().japanese())))
        .toList();
  }

  /** Actions that were put down. */
  public List<Map<String, String>> actionRows(String number) {
    return actions.of(number).stream()
        .map(action -> Map.of("words", action.words(), "name", name(action.owner()), "dueOn", action.dueOn().toString()))
        .toList();
  }

  /** Who may have an action of a council, to choose from. */
  public List<Map<String, String>> owners(String council) {
    return actions.owners(council).stream()
        .map(person -> Map.of("value", person.id(), "label", person.name())).toList();
  }

  /** The minutes that stand, or a first draft. */
  public Minutes minutes(String number) {
    return minutes.draft(number);
  }

  /** Corrections that were asked for. */
  public List<Map<String, String>> corrections(String number) {
    return answers.answers(number).stream().filter(one -> one.answer() == MinutesAnswer.CORRECT)
        .map(one -> Map.of("edition", "第%d稿".formatted(one.edition()), "name", name(one.person()),
            "words", one.words()))
        .toList();
  }

  public ActionItem action(String number) {
    return actions.find(number).orElseThrow();
  }

  /** What was reported and decided. */
  public List<Map<String, String>> entries(String number) {
    return actions.entries(number);
  }

  /** Name of a person. */
  public String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }

  private Stream<AgendaItem> proposed(String number) {
    return store.candidates(meeting(number)).stream().filter(item -> !item.standing());
  }

  private static Map<String, String> option(AgendaItem item) {
    return Map.of("value", String.valueOf(item.id()),
        "label", item.standing() ? item.title() + "（毎回）" : item.title());
  }
}
