package jp.kprogram.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** What somebody has to do after a meeting (対応事項): done by its owner, checked by the secretariat. */
@DomainService
public class Actions {

  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private final ActionStore store;
  private final Councils councils;
  private final ActionCases cases;
  private final MeetingLetters letters;
  private final People people;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Actions(
      ActionStore store,
      Councils councils,
      ActionCases cases,
      MeetingLetters letters,
      People people,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.councils = councils;
    this.cases = cases;
    this.letters = letters;
    this.people = people;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What the secretariat decided, and who has the action from now on. */
  public record Checked(CheckOutcome outcome, String owner, String dueAt) {}

  /**
   * Puts an action down; its case begins with the confirmed minutes.
   *
   * @throws Refusal.InvalidInput REQUIRED, NOT_AN_OWNER, DUE_IN_PAST
   */
  void add(AgendaItem item, Meetings.Task task) {
    String words = Required.text(task.words(), "actionWords", "行うこと");
    String owner = owner(item.council(), task.owner());
    LocalDate dueOn = dueOn(task.dueOn());
    store.insert(numbers.next("ACT", 4), item.id(), words, owner, dueOn, currentUser.id(), clock.instant());
  }

  /** Opens the cases of a meeting's actions. */
  public void open(String meeting) {
    for (ActionItem action : store.ofMeeting(meeting)) {
      Council council = councils.get(action.council());
      store.opened(action.number(), clock.instant());
      cases.open(action, council.name(), stamp(action.dueOn()));
      letters.actionGiven(action, council, "opened");
    }
  }

  /** Takes the owner's report. */
  public void report(String number, String words) {
    String said = Required.text(words, "words", "行ったこと");
    store.addEntry(number, ActionEntryKind.REPORT, said, currentUser.id(), clock.instant());
  }

  /**
   * Decides what becomes of an action.
   *
   * @param owner who does it once more, and until when; only for that outcome
   */
  public Checked check(String number, String outcome, String reason, String owner, LocalDate dueOn) {
    var decided = Coded.of(CheckOutcome.class, outcome, "checkOutcome", "扱い");
    ActionItem action = store.find(number).orElseThrow();
    String because = decided == CheckOutcome.DONE ? reason : Required.text(reason, "reason", "理由");
    boolean again = decided == CheckOutcome.AGAIN;
    String next = again ? owner(action.council(), owner) : action.owner();
    LocalDate until = again ? dueOn(dueOn) : action.dueOn();
    store.addEntry(number, Coded.stored(ActionEntryKind.class, decided.code()), because, currentUser.id(),
        clock.instant());
    decisions.on(number, "action-checked", decided.code()).because(because).record();
    if (again) {
      store.given(number, next, until);
      letters.actionGiven(store.find(number).orElseThrow(), councils.get(action.council()),
          "entry-" + store.entries(number).size());
    } else {
      store.closed(number, decided, clock.instant());
    }
    return new Checked(decided, next, stamp(until));
  }

  public Optional<ActionItem> find(String number) {
    return store.find(number);
  }

  /** Actions of a meeting in the order in which they were put down. */
  public List<ActionItem> of(String meeting) {
    return store.ofMeeting(meeting);
  }

  /** Who may have an action of a council: its members, its agency and the secretariat. */
  List<Person> owners(String council) {
    var found = new LinkedHashMap<String, Person>();
    councils.members(council).stream().map(Member::person)
        .forEach(id -> found.put(id, people.find(id).orElseGet(() -> new Person(id, id, null))));
    Stream.concat(Stream.of(Offices.SECRETARIAT), Stream.ofNullable(councils.get(council).agency()))
        .flatMap(group -> people.membersOf(group).stream())
        .forEach(person -> found.putIfAbsent(person.id(), person));
    return List.copyOf(found.values());
  }

  /** What was reported and decided, as forms show it. */
  List<Map<String, String>> entries(String number) {
    return store.entries(number).stream()
        .map(entry -> Map.of(
            "day", Moments.day(entry.writtenAt()),
            "kind", entry.kind().japanese(),
            "words", entry.words() == null ? "" : entry.words()))
        .toList();
  }

  private String owner(String council, String person) {
    String asked = Required.text(person, "owner", "担当する方");
    return owners(council).stream().map(Person::id).filter(asked::equals).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_AN_OWNER", "owner",
            "「担当する方」は、今の構成員、事務局、研究推進法人から選んでください。"));
  }

  private LocalDate dueOn(LocalDate day) {
    Required.present(day, "dueOn", "期限の日");
    if (day.isBefore(LocalDate.now(clock.withZone(Moments.JAPAN)))) {
      throw new Refusal.InvalidInput("DUE_IN_PAST", "dueOn", "「期限の日」は今日以後の日を記入してください。");
    }
    return day;
  }

  private static String stamp(LocalDate day) {
    return Moments.stamp(day.atTime(END_OF_DAY).atZone(Moments.JAPAN).toInstant());
  }
}
