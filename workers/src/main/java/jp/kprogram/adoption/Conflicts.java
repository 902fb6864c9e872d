package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.adoption.ConflictRules.Party;
import jp.kprogram.adoption.ConflictRules.Team;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationAudience;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Conflicts of interest (P5, E07): whoever has one with an application must not see it, handle it or learn of it
 * anywhere. One that the table leaves to a person counts until an officer has cleared it.
 */
@DomainService
public class Conflicts implements ApplicationAudience {

  private final ConflictStore store;
  private final InterestStore interests;
  private final SelectionStore selections;
  private final Applications applications;
  private final Awardees awardees;
  private final ConflictTable table;
  private final People people;
  private final Decisions decisions;
  private final ObjectProvider<ConflictListener> listeners;
  private final CurrentUser currentUser;
  private final Clock clock;

  Conflicts(
      ConflictStore store,
      InterestStore interests,
      SelectionStore selections,
      Applications applications,
      Awardees awardees,
      ConflictTable table,
      People people,
      Decisions decisions,
      ObjectProvider<ConflictListener> listeners,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.interests = interests;
    this.selections = selections;
    this.applications = applications;
    this.awardees = awardees;
    this.table = table;
    this.people = people;
    this.decisions = decisions;
    this.listeners = listeners;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Whether an application must not be shown to a person, nor handled by one. */
  @Override
  public boolean hidden(String person, String application) {
    return store.stands(person, application);
  }

  /** Whether a person acts for the applicant: what the applicant is asked to do stays the applicant's. */
  public boolean isParty(String person, String application) {
    return applications.opened(application).flatMap(awardees::account).filter(person::equals).isPresent();
  }

  /** Every application that must not be shown to a person. */
  @Override
  public Set<String> hiddenFrom(String person) {
    return store.hiddenFrom(person);
  }

  /** Who must not know of an application. */
  public Set<String> peopleOf(String application) {
    return store.peopleOf(application);
  }

  /** Who has a conflict with any application of a selection; such a person does nothing that concerns all of them. */
  public Set<String> peopleInSelection(String selection) {
    return selections.find(selection)
        .map(one -> {
          Set<String> found = new TreeSet<>();
          store.ofSlot(one.call(), one.slot()).forEach(conflict -> found.add(conflict.person()));
          return (Set<String>) found;
        })
        .orElse(Set.of());
  }

  /** Numbers of the selections that an application belongs to. */
  public List<String> selectionsOf(String application) {
    return applications.opened(application).stream()
        .flatMap(one -> selections.of(one.call(), one.content().slot()).stream())
        .map(Selection::number)
        .toList();
  }

  /** Conflicts that stand in a selection, by application. */
  public List<Conflict> ofSelection(Selection selection) {
    return store.ofSlot(selection.call(), selection.slot());
  }

  /** Looks for conflicts between everybody who has a part in a selection and every application to its call. */
  public void detect(String selectionNumber) {
    Selection selection = selections.lock(selectionNumber).orElseThrow();
    var all = applications.openedOf(selection.call());
    selections.everybody(selectionNumber).forEach(person -> detect(person, roleOf(selectionNumber, person), all, all));
  }

  /** The same for one person, in open selections that the person has declared for; {@link #detect} comes after. */
  public void detectFor(String person) {
    for (Selection selection : selections.openOf(person)) {
      if (!interests.isComplete(selection.number(), person)) {
        continue;
      }
      var all = applications.openedOf(selection.call());
      detect(person, roleOf(selection.number(), person), all, all);
    }
  }

  /** The same between somebody from outside the panel and one application, before it is reviewed anew. */
  void detectBetween(String person, String application) {
    applications.opened(application).ifPresent(asked ->
        detect(person, SelectionRole.REVIEWER, applications.openedOf(asked.call()), List.of(asked)));
  }

  /** The same between everybody of a selection and an application that came late, decided or not. */
  void detectLate(String selection, String application) {
    applications.opened(application).ifPresent(late -> {
      var all = applications.openedOf(late.call());
      selections.everybody(selection).forEach(
          person -> detect(person, roleOf(selection, person), all, List.of(late)));
    });
  }

  /** The same for one application, after its team has changed. */
  public void detectIn(String application) {
    applications.opened(application).ifPresent(changed -> selections.ofCall(changed.call()).stream()
        .filter(selection -> selection.status() == SelectionStatus.OPEN)
        .forEach(selection -> {
          var all = applications.openedOf(changed.call());
          selections.everybody(selection.number()).forEach(
              person -> detect(person, roleOf(selection.number(), person), all, List.of(changed)));
        }));
  }

  /**
   * Puts a conflict down that a reviewer declares on being asked, or that an officer has learnt of (E07).
   *
   * @param source declared or officer
   */
  public void report(String person, String application, Relation kind, String source, String text) {
    String words = Required.text(text, "reason", "利益相反の内容");
    add(person, application, source, new ConflictTable.Verdict(
        ConflictTable.Verdict.CONFLICT, "reported-" + kind.code(), "%s　%s".formatted(kind.japanese(), words), null));
  }

  /**
   * Puts a conflict down that an officer of the agency has learnt of (E07). A foreign, a hidden and a missing
   * application get the same answer.
   *
   * @throws Refusal.InvalidInput UNKNOWN_APPLICATION, UNKNOWN_PERSON, UNKNOWN_VALUE or REQUIRED
   */
  public void reportByOfficer(String person, String application, String kind, String text) {
    Relation relation = Coded.of(Relation.class, kind, "conflictKind", "利益相反の種類");
    boolean own = selectionsOf(application).stream().flatMap(number -> selections.find(number).stream())
        .anyMatch(selection -> currentUser.groups().contains(selection.agency()));
    if (!own || hidden(currentUser.id(), application)) {
      throw new Refusal.InvalidInput(
          "UNKNOWN_APPLICATION", "applicationNumber", "「応募番号」は、所属する機関の選考にある応募のものにしてください。");
    }
    if (people.find(person).isEmpty()) {
      throw new Refusal.InvalidInput("UNKNOWN_PERSON", "person", "「利用者」に当たる方がいません。利用者IDを確かめてください。");
    }
    report(person, application, relation, "officer", text);
  }

  /**
   * Clears what the table left to a person.
   *
   * @throws Refusal.NotFound CONFLICT_NOT_FOUND
   * @throws Refusal.Conflict CONFLICT_CERTAIN where the table left nothing to ask
   * @throws Refusal.NotAllowed OWN_CONFLICT
   */
  public void clear(long id, String reason) {
    String why = Required.text(reason, "reason", "理由");
    Conflict conflict = store.standing(id).orElseThrow(() -> new Refusal.NotFound(
        "CONFLICT_NOT_FOUND", "conflict", "利益相反の記録 %d は見つかりません。一覧の番号を確かめてください。".formatted(id)));
    if (!conflict.clearable()) {
      throw new Refusal.Conflict("CONFLICT_CERTAIN", "この利益相反は規則により確定しているため、解除できません。別の方を選んでください。");
    }
    if (hidden(currentUser.id(), conflict.application())) {
      throw new Refusal.NotAllowed("OWN_CONFLICT", "ご自身に利益相反のある応募については、解除を決められません。別の職員が決めてください。");
    }
    store.clear(id, why, false, currentUser.id(), clock.instant());
    record(conflict.application(), "conflict-cleared", "cleared", conflict.person() + "　" + why, null);
  }

  /**
   * Clears the conflicts of a person that followed from declarations and from nothing that stands, after one was taken
   * back. What ended for them does not begin again.
   */
  void reconsider(String person, String reason) {
    Party party = party(person);
    int year = LocalDate.now(clock).getYear();
    store.declaredBy(person).stream().filter(conflict -> !follows(conflict, party, year)).forEach(conflict -> {
      store.clear(conflict.id(), reason, true, currentUser.id(), clock.instant());
      record(conflict.application(), "conflict-cleared", "withdrawn", person + "　" + reason, null);
    });
  }

  /** Whether a conflict still follows from what is known of a person; who has no part any more, keeps it. */
  private boolean follows(Conflict conflict, Party party, int year) {
    Application application = applications.opened(conflict.application()).orElseThrow();
    List<String> parts = selectionsOf(conflict.application()).stream()
        .filter(selection -> selections.everybody(selection).contains(party.id())).toList();
    return parts.isEmpty() || parts.stream()
        .map(selection -> roleOf(selection, party.id()))
        .anyMatch(role -> ConflictRules.facts(party, Team.of(application), false, year).stream()
            .map(fact -> table.judge(role, fact.relation(), fact.yearsAgo(), fact.yearsTotal()))
            .anyMatch(verdict -> verdict.hides() && verdict.rule().equals(conflict.rule())));
  }

  private void detect(String person, SelectionRole role, List<Application> ofCall, List<Application> asked) {
    Party party = party(person);
    Map<String, Team> teams = new HashMap<>();
    ofCall.forEach(application -> teams.put(application.number(), Team.of(application)));
    var own = ofCall.stream().map(Application::number)
        .filter(number -> ConflictRules.takesPart(party, teams.get(number))).toList();
    Set<String> known = store.known(person);
    int year = LocalDate.now(clock).getYear();
    for (Application application : asked) {
      String number = application.number();
      boolean competes = !own.isEmpty() && !own.contains(number);
      for (var fact : ConflictRules.facts(party, teams.get(number), competes, year)) {
        var verdict = table.judge(role, fact.relation(), fact.yearsAgo(), fact.yearsTotal());
        if (verdict.hides() && known.add(ConflictStore.known(number, verdict.rule(), verdict.severity()))) {
          add(person, number, fact.declared() ? "declared" : "detected", verdict);
        }
      }
    }
  }

  private void add(String person, String application, String source, ConflictTable.Verdict verdict) {
    boolean wasHidden = hidden(person, application);
    store.insert(
        new Conflict(0, application, person, source, verdict.rule(), verdict.severity(), verdict.text(),
            clock.instant()),
        verdict.version(),
        currentUser.id());
    record(application, "conflict-found", verdict.severity(), person + "　" + verdict.text(), verdict.version());
    if (!wasHidden) {
      listeners.orderedStream().forEach(listener -> listener.found(person, application, verdict.text()));
    }
  }

  /** In the record of the selection: the applicant may read that of the application, but not learn who reviews. */
  private void record(String application, String kind, String outcome, String reason, String ruleVersion) {
    selectionsOf(application).forEach(selection -> decisions.on(selection, kind, outcome)
        .under(ruleVersion).because("%s　%s".formatted(application, reason)).record());
  }

  private Party party(String person) {
    String name = people.find(person).map(Person::name).orElse(person);
    return new Party(person, name, interests.affiliation(person).orElse(null), new ArrayList<>(interests.of(person)));
  }

  /** The strictest part that a person has: who judges is held to more than an officer. */
  private SelectionRole roleOf(String selection, String person) {
    if (selections.people(selection, SelectionRole.CHAIR).contains(person)) {
      return SelectionRole.CHAIR;
    }
    return selections.people(selection, SelectionRole.REVIEWER).contains(person)
        ? SelectionRole.REVIEWER
        : SelectionRole.OFFICER;
  }
}
