package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/** Opens selections and appoints their panels (P6). */
@DomainService
public class Panels {

  static final String REVIEWERS = "reviewer";
  private static final List<String> CHAIRS = List.of(REVIEWERS, "program-director");

  private final SelectionStore store;
  private final InterestStore interests;
  private final Calls calls;
  private final CallResults results;
  private final Applications applications;
  private final People people;
  private final AdoptionLetters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Panels(
      SelectionStore store,
      InterestStore interests,
      Calls calls,
      CallResults results,
      Applications applications,
      People people,
      AdoptionLetters letters,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.interests = interests;
    this.calls = calls;
    this.results = results;
    this.applications = applications;
    this.people = people;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Opens the selection for a slot of a closed call. The officers of the agency have a part in it from now on.
   *
   * @throws Refusal.NotFound CALL_NOT_FOUND, SLOT_NOT_FOUND
   * @throws Refusal.NotAllowed OTHER_AGENCY
   * @throws Refusal.Conflict CALL_NOT_CLOSED, SELECTION_KNOWN, SLOT_SETTLED, FORMAL_CHECK_RUNNING
   */
  public Selection open(String requested, String callNumber, Integer slot) {
    Call call = calls.get(Required.text(callNumber, "callNumber", "公募番号"));
    int wanted = Required.number(slot, 1, 999, "slot", "公募枠の番号");
    if (!currentUser.groups().contains(call.agency())) {
      throw new Refusal.NotAllowed("OTHER_AGENCY", "選考を始められるのは、公募を行う機関の職員です。公募番号を確かめてください。");
    }
    if (call.stateAt(clock.instant()) != CallState.CLOSED) {
      throw new Refusal.Conflict("CALL_NOT_CLOSED", "公募 %s は締め切られていません。締切の後に選考を始めてください。".formatted(call.number()));
    }
    if (results.slot(call.number(), wanted).result() != null) {
      throw new Refusal.Conflict(
          "SLOT_SETTLED", "公募 %s の公募枠%dの結果は既に記録されています。".formatted(call.number(), wanted));
    }
    store.of(call.number(), wanted).ifPresent(known -> {
      throw new Refusal.Conflict("SELECTION_KNOWN",
          "公募 %s の公募枠%dの選考は、%s として始まっています。".formatted(call.number(), wanted, known.number()));
    });
    int unchecked = applications.countUnchecked(call.number(), wanted);
    if (unchecked > 0) {
      throw new Refusal.Conflict("FORMAL_CHECK_RUNNING",
          "形式審査の終わっていない応募が%d件あります。すべて終えてから選考を始めてください。".formatted(unchecked));
    }
    String number = numbers.settle(requested, "SEL", 3, taken -> store.find(taken).isPresent());
    Instant now = clock.instant();
    store.insert(new Selection(
        number, call.number(), wanted, call.agency(), null, null, SelectionStatus.OPEN, now, null), currentUser.id());
    people.membersOf(call.agency()).forEach(officer -> store.addRole(number, officer.id(), SelectionRole.OFFICER, now));
    decisions.on(number, "selection-opened", "open").because("公募 %s　公募枠%d".formatted(call.number(), wanted)).record();
    return get(number);
  }

  /** How many applications stand in a selection. */
  public int applications(Selection selection) {
    return applications.countAccepted(selection.call(), selection.slot());
  }

  /** Ends a selection without any application: its slot has no award (E05). */
  public void concludeEmpty(String number) {
    Selection selection = get(number);
    store.status(number, SelectionStatus.DECIDED);
    decisions.on(number, "selection-empty", "none").record();
    int came = applications.countOpened(selection.call(), selection.slot());
    results.report(selection.call(), selection.slot(), SlotOutcome.NONE, came, 0, Yen.ZERO, "受理した応募がない。");
  }

  /** Who may be appointed a reviewer. */
  public List<Person> reviewers() {
    return people.membersOf(REVIEWERS);
  }

  /** Who may be appointed the chair. */
  public List<Person> chairs() {
    return CHAIRS.stream().flatMap(group -> people.membersOf(group).stream()).distinct().toList();
  }

  /** Reviewers that the call asks for, for each application. */
  public int least(Selection selection) {
    return calls.get(selection.call()).terms().reviewers();
  }

  /**
   * Appoints a panel in the place of an earlier one. Letters ask its members to declare their interests.
   *
   * @throws Refusal.InvalidInput TOO_FEW, UNKNOWN_PERSON, NOT_LATER
   */
  public void appoint(String number, List<String> reviewers, String chair, LocalDate dueOn) {
    Selection selection = get(number);
    Set<String> panel = new LinkedHashSet<>(reviewers == null ? List.of() : reviewers);
    String head = Required.text(chair, "chair", "審査委員長");
    if (panel.size() < least(selection)) {
      throw new Refusal.InvalidInput("TOO_FEW", "reviewers",
          "「審査委員」は、公募要領で定めた提案ごとの%d人以上を選んでください。".formatted(least(selection)));
    }
    requireKnown(panel, reviewers(), "reviewers", "審査委員");
    requireKnown(Set.of(head), chairs(), "chair", "審査委員長");
    Instant due = Required.present(dueOn, "reviewsDueOn", "査読の期限").plusDays(1).atStartOfDay(Moments.JAPAN).toInstant();
    if (!due.isAfter(clock.instant())) {
      throw new Refusal.InvalidInput("NOT_LATER", "reviewsDueOn", "「査読の期限」は今日以後の日にしてください。");
    }
    Instant now = clock.instant();
    store.people(number, SelectionRole.REVIEWER).stream().filter(person -> !panel.contains(person))
        .forEach(person -> store.endRole(number, person, SelectionRole.REVIEWER, now));
    store.people(number, SelectionRole.CHAIR).stream().filter(person -> !person.equals(head))
        .forEach(person -> store.endRole(number, person, SelectionRole.CHAIR, now));
    panel.forEach(person -> store.addRole(number, person, SelectionRole.REVIEWER, now));
    store.addRole(number, head, SelectionRole.CHAIR, now);
    store.appoint(number, head, due);
    decisions.on(number, "panel-appointed", "recorded")
        .because("審査委員長　%s　審査委員　%s".formatted(head, String.join("、", panel))).record();
    Call call = calls.get(selection.call());
    panel.forEach(person -> letters.panelAppointed(selection, call, person, SelectionRole.REVIEWER));
    if (!panel.contains(head)) {
      letters.panelAppointed(selection, call, head, SelectionRole.CHAIR);
    }
  }

  /** Who has a part in a selection and has not declared the interests for it yet. */
  public List<String> undeclared(String number) {
    return store.everybody(number).stream().filter(person -> !interests.isComplete(number, person)).toList();
  }

  /** Takes those out of the selection who have not declared their interests in time. */
  public void excludeUndeclared(String number) {
    Instant now = clock.instant();
    for (String person : undeclared(number)) {
      List.of(SelectionRole.values()).forEach(role -> store.endRole(number, person, role, now));
      decisions.on(number, "panel-member-excluded", "missing").because(person).record();
    }
  }

  /** Whether a panel is complete: a chair, and as many reviewers as the call asks for, all with their declarations. */
  public boolean complete(String number) {
    Selection selection = get(number);
    var reviewers = new ArrayList<>(store.people(number, SelectionRole.REVIEWER));
    return reviewers.size() >= least(selection)
        && store.people(number, SelectionRole.CHAIR).size() == 1
        && undeclared(number).isEmpty();
  }

  private Selection get(String number) {
    return store.find(number).orElseThrow();
  }

  private static void requireKnown(Set<String> chosen, List<Person> known, String field, String label) {
    var ids = known.stream().map(Person::id).toList();
    chosen.stream().filter(person -> !ids.contains(person)).findFirst().ifPresent(person -> {
      throw new Refusal.InvalidInput("UNKNOWN_PERSON", field, "「%s」は一覧の方から選んでください。".formatted(label));
    });
  }
}
