package jp.kprogram.adoption;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Reviewers who join a panel after it was appointed (P5, P6, E08): after their declaration, before the panel decides. */
@DomainService
public class PanelAdditions {

  private final SelectionStore store;
  private final AdditionStore additions;
  private final Panels panels;
  private final Roster roster;
  private final Conflicts conflicts;
  private final Calls calls;
  private final AdoptionLetters letters;
  private final ReviewCases cases;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  PanelAdditions(
      SelectionStore store,
      AdditionStore additions,
      Panels panels,
      Roster roster,
      Conflicts conflicts,
      Calls calls,
      AdoptionLetters letters,
      ReviewCases cases,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.additions = additions;
    this.panels = panels;
    this.roster = roster;
    this.conflicts = conflicts;
    this.calls = calls;
    this.letters = letters;
    this.cases = cases;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * The selection of the own agency that somebody is to join.
   *
   * @throws Refusal.NotFound SELECTION_NOT_FOUND, also for another agency's
   * @throws Refusal.Conflict PANEL_MISSING before the panel was appointed, SELECTION_DECIDED afterwards
   */
  public Selection open(String number) {
    String wanted = Required.text(number, "selectionNumber", "選考番号");
    Selection selection = store.find(wanted)
        .filter(one -> currentUser.groups().contains(one.agency()))
        .orElseThrow(() -> new Refusal.NotFound("SELECTION_NOT_FOUND", "selectionNumber",
            "「選考番号」の %s は、所属する機関の選考ではありません。番号を確かめてください。".formatted(wanted)));
    if (selection.chair() == null) {
      throw new Refusal.Conflict("PANEL_MISSING",
          "選考 %s の審査委員会は、まだ設けられていません。「審査委員と審査委員長を選ぶ」で選んでください。".formatted(wanted));
    }
    requireOpen(selection);
    return selection;
  }

  /** Who may join: on the roster, neither in the panel nor asked already; as options. */
  public List<Map<String, String>> options(String number) {
    Set<String> taken = taken(number);
    return roster.options(panels.reviewers().stream().filter(person -> !taken.contains(person.id())).toList());
  }

  /**
   * Asks somebody to join; the declaration of interests comes first.
   *
   * @throws Refusal.InvalidInput UNKNOWN_PERSON
   * @throws Refusal.Conflict SELECTION_DECIDED
   */
  public void ask(String number, String reviewer, String reason) {
    String person = Required.text(reviewer, "reviewer", "審査委員");
    String because = Required.text(reason, "reason", "理由");
    Selection selection = store.lock(number).orElseThrow();
    requireOpen(selection);
    if (taken(number).contains(person)
        || panels.reviewers().stream().noneMatch(known -> known.id().equals(person))) {
      throw new Refusal.InvalidInput("UNKNOWN_PERSON", "reviewer",
          "「審査委員」は、まだこの選考に加わっていない方の一覧から選んでください。");
    }
    additions.ask(number, person, null, because, currentUser.id(), clock.instant());
    decisions.on(number, "panel-member-asked", "recorded").because("%s　%s".formatted(person, because)).record();
    letters.panelAppointed(selection, calls.get(selection.call()), person, SelectionRole.REVIEWER);
  }

  /** The person has declared: conflicts are looked for, and the panel has one member more. */
  public void join(String number, String person) {
    requireOpen(store.lock(number).orElseThrow());
    store.addRole(number, person, SelectionRole.REVIEWER, clock.instant());
    additions.settle(number, person, AdditionStore.JOINED, clock.instant());
    conflicts.detectFor(person);
    decisions.on(number, "panel-member-added", "recorded").because(person).record();
  }

  /** The person has not declared in time. */
  public void drop(String number, String person) {
    additions.settle(number, person, AdditionStore.LAPSED, clock.instant());
    decisions.on(number, "panel-member-excluded", "missing").because(person).record();
  }

  /** Nobody joins any more: the panel has decided, or the selection is taken back. */
  void close(String number) {
    additions.asked(number).forEach(person ->
        additions.settle(number, person, AdditionStore.LAPSED, clock.instant()));
    cases.closed(number);
  }

  private Set<String> taken(String number) {
    Set<String> taken = new HashSet<>(store.people(number, SelectionRole.REVIEWER));
    taken.addAll(additions.asked(number));
    return taken;
  }

  private static void requireOpen(Selection selection) {
    if (selection.status() != SelectionStatus.OPEN) {
      throw new Refusal.Conflict("SELECTION_DECIDED", "選考 %s は「%s」のため、審査委員を追加できません。".formatted(
          selection.number(), selection.status().japanese()));
    }
  }
}
