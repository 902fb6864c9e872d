package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Meetings of the panel: quorum, and who stands back because of a conflict of interest (P6). */
@DomainService
public class PanelMeetings {

  private final Selections selections;
  private final PanelStore store;
  private final People people;
  private final SelectionSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  PanelMeetings(
      Selections selections,
      PanelStore store,
      People people,
      SelectionSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.selections = selections;
    this.store = store;
    this.people = people;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The members of the panel, as a form offers them. */
  public List<Map<String, String>> options(String selection) {
    return members(selection).stream()
        .map(member -> Map.of("value", member, "label", name(member)))
        .toList();
  }

  /**
   * Puts a meeting down. Who stands back does not count for the quorum, and who has a conflict of interest with an
   * application on the shortlist stands back.
   *
   * @throws Refusal.InvalidInput naming the field; Refusal.Conflict QUORUM_MISSING with the figures
   */
  public void record(String selection, LocalDate heldOn, List<String> present, List<String> recused, String minutes) {
    record(selection, heldOn, present, recused, minutes, Set.copyOf(store.conflicted(selection)),
        members(selection).size());
  }

  /**
   * The same for a meeting on one application. Two thirds of those who may decide on it must be there [ASM].
   *
   * @param standBack who must not: a conflict of interest with the application, or a part in what is mended
   */
  void recordOnOne(
      String selection,
      LocalDate heldOn,
      List<String> present,
      List<String> recused,
      String minutes,
      Set<String> standBack) {
    long free = members(selection).stream().filter(member -> !standBack.contains(member)).count();
    record(selection, heldOn, present, recused, minutes, standBack, (int) free);
  }

  private void record(
      String selection,
      LocalDate heldOn,
      List<String> present,
      List<String> recused,
      String minutes,
      Set<String> standBack,
      int counted) {
    Required.present(heldOn, "heldOn", "開催日");
    if (heldOn.isAfter(LocalDate.now(clock))) {
      throw new Refusal.InvalidInput("IN_THE_FUTURE", "heldOn", "「開催日」は、今日までの日にしてください。");
    }
    String text = Required.text(minutes, "minutes", "議事の要旨");
    Set<String> members = members(selection);
    refuseWhoMayNotCount(members, present, recused, standBack);
    if (!settings.quorate(present.size(), counted)) {
      throw new Refusal.Conflict("QUORUM_MISSING",
          "審査委員%d人のうち出席は%d人（退席%d人を除く）で、定足数（%d分の%d）に足りません。改めて会議を開いてから記録してください。".formatted(
              counted, present.size(), recused.size(), settings.quorumOf(), settings.quorumParts()));
    }
    int meeting = store.insertMeeting(selection, heldOn, text, currentUser.id(), clock.instant());
    members.forEach(member -> store.insertAttendance(selection, meeting, member,
        present.contains(member) ? "present" : recused.contains(member) ? "recused" : "absent"));
    decisions.on(selection, "panel-met", "quorate")
        .because("第%d回（%s）　委員%d人、出席%d人、退席%d人。%s".formatted(
            meeting, heldOn, members.size(), present.size(), recused.size(), text))
        .record();
  }

  private void refuseWhoMayNotCount(
      Set<String> members, List<String> present, List<String> recused, Set<String> conflicted) {
    List<String> strangers = present.stream().filter(person -> !members.contains(person)).toList();
    List<String> both = present.stream().filter(recused::contains).toList();
    List<String> conflicting = present.stream().filter(conflicted::contains).toList();
    if (!strangers.isEmpty()) {
      throw new Refusal.InvalidInput("NOT_A_MEMBER", "present",
          "「出席した委員」の %s は、この選考の審査委員ではありません。".formatted(names(strangers)));
    }
    if (!both.isEmpty()) {
      throw new Refusal.InvalidInput("BOTH", "recused",
          "%s は「出席した委員」と「退席した委員」の両方にあります。どちらか一方にしてください。".formatted(names(both)));
    }
    if (!conflicting.isEmpty()) {
      throw new Refusal.InvalidInput("CONFLICT_OF_INTEREST", "present",
          "審議する応募に利益相反のある委員、誤りのあった手続に関わった委員（%s）は、「退席した委員」に記録してください。"
              .formatted(names(conflicting)));
    }
  }

  /** As the form calls them. */
  private String names(List<String> members) {
    return members.stream().map(this::name).collect(Collectors.joining("、"));
  }

  private String name(String member) {
    return people.find(member).map(Person::name).orElse(member);
  }

  private Set<String> members(String selection) {
    return Stream.of(SelectionRole.CHAIR, SelectionRole.REVIEWER)
        .flatMap(role -> selections.people(selection, role).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
