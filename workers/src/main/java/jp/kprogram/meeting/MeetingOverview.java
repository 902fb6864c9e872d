package jp.kprogram.meeting;

import java.util.List;
import java.util.Optional;
import jp.kprogram.council.Consensus;
import jp.kprogram.council.Consensuses;
import jp.kprogram.council.CouncilOverview;
import jp.kprogram.council.Councils;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;

/**
 * Meetings as people may read of them: who reads of the inside of a council reads both layers; everybody reads the open
 * layer of confirmed minutes.
 */
@DomainService
public class MeetingOverview {

  private final Meetings meetings;
  private final MeetingStore store;
  private final MinutesStore minutes;
  private final Actions actions;
  private final CouncilOverview councils;
  private final Councils published;
  private final Consensuses consensuses;
  private final People people;

  MeetingOverview(
      Meetings meetings,
      MeetingStore store,
      MinutesStore minutes,
      Actions actions,
      CouncilOverview councils,
      Councils published,
      Consensuses consensuses,
      People people) {
    this.meetings = meetings;
    this.store = store;
    this.minutes = minutes;
    this.actions = actions;
    this.councils = councils;
    this.published = published;
    this.consensuses = consensuses;
    this.people = people;
  }

  /** A meeting in the list of its council. */
  public record Row(String number, String title, String beginsAt, String place, String state) {

    static Row of(Meeting meeting) {
      return new Row(meeting.number(), meeting.title(), Moments.japanese(meeting.beginsAt()), meeting.place(),
          meeting.state());
    }
  }

  /** An item of the agenda; decision is null where nothing is to be decided. */
  public record Item(Integer position, String title, String kind, String classification, String decision) {}

  /** Something to do. */
  public record Todo(String number, String words, String owner, String dueOn, String state) {}

  /** Minutes that everybody may read. */
  public record Published(String number, String title, String day, String words) {}

  /** Meetings of a council that the current user reads of, the newest first. */
  public List<Row> of(String council) {
    return meetings.of(councils.get(council).number()).stream().map(Row::of).toList();
  }

  /** Titles of what was proposed there and waits for a meeting. */
  public List<String> waiting(String council) {
    return store.waiting(councils.get(council).number()).stream().map(AgendaItem::title).toList();
  }

  /** @throws Refusal.NotFound MEETING_NOT_FOUND, also for one that the current user may not read of */
  public Meeting get(String number) {
    return meetings.find(number)
        .filter(meeting -> councils.list().stream().anyMatch(council -> council.number().equals(meeting.council())))
        .orElseThrow(() -> new Refusal.NotFound(
            "MEETING_NOT_FOUND", "number", "会合 %s はありません。番号を確かめてください。".formatted(number)));
  }

  public Row row(Meeting meeting) {
    return Row.of(meeting);
  }

  /** Who was present, by name. */
  public List<String> present(Meeting meeting) {
    return store.present(meeting.number()).stream().map(this::name).toList();
  }

  public List<Item> agenda(Meeting meeting) {
    return store.agenda(meeting.number()).stream()
        .map(item -> new Item(item.position(), item.title(), item.kind().japanese(),
            item.classification().japanese(), item.consensus() == null ? null : decision(item.consensus())))
        .toList();
  }

  /** Minutes that those who were present have confirmed; empty before. */
  public Optional<Minutes> minutes(Meeting meeting) {
    return Optional.ofNullable(meeting.publishedAt()).flatMap(done -> minutes.newest(meeting.number()));
  }

  public List<Todo> actions(Meeting meeting) {
    return actions.of(meeting.number()).stream()
        .map(action -> new Todo(action.number(), action.words(), name(action.owner()), action.dueOn().toString(),
            action.result() == null ? "対応中" : action.result().japanese()))
        .toList();
  }

  /**
   * What everybody may read of the meetings of a council, the newest first.
   *
   * @throws Refusal.NotFound COUNCIL_NOT_FOUND where its existence is not public
   */
  public List<Published> published(String council) {
    if (published.published().stream().noneMatch(one -> one.number().equals(council))) {
      throw new Refusal.NotFound("COUNCIL_NOT_FOUND", "number", "協議会が見つかりません。番号を確かめてください。");
    }
    return meetings.of(council).stream().filter(meeting -> meeting.publishedAt() != null)
        .map(meeting -> new Published(meeting.number(), meeting.title(), Moments.day(meeting.beginsAt()),
            minutes.newest(meeting.number()).orElseThrow().openWords()))
        .toList();
  }

  private String decision(String number) {
    Consensus sought = consensuses.find(number).orElseThrow();
    return "%s（%s）".formatted(consensuses.words(number),
        sought.result() == null ? "合意を求めている" : sought.result().japanese());
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }
}
