package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.adoption.ConflictRules.Party;
import jp.kprogram.adoption.ConflictRules.Team;
import jp.kprogram.application.ApplicationAudience;
import jp.kprogram.application.ApplicationTeam;
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
    return selections.find(selection).map(one -> store.peopleOfSlot(one.call(), one.slot())).orElse(Set.of());
  }

  /** Whether a person is one of them. */
  public boolean hiddenInSelection(String person, String selection) {
    return selections.find(selection)
        .map(one -> store.standsInSlot(person, one.call(), one.slot())).orElse(false);
  }

  /** Numbers of the selections that an application belongs to. */
  public List<String> selectionsOf(String application) {
    return applications.team(application).stream()
        .flatMap(one -> selections.of(one.call(), one.slot()).stream())
        .map(Selection::number)
        .toList();
  }

  /** Numbers of the selections of which a person must not know some application. */
  public Set<String> selectionsHidingFrom(String person) {
    return store.selectionsHidingFrom(person);
  }

  /** Some of the conflicts in a selection that an officer may clear, by application. */
  public List<Conflict> clearable(Selection selection, int most) {
    return store.ofSlot(selection.call(), selection.slot(), ConflictTable.Verdict.ASK, most);
  }

  /** Whether a conflict is one with an application of a selection. */
  boolean isOf(Selection selection, long id) {
    return store.isOfSlot(id, selection.call(), selection.slot());
  }

  /** Looks for conflicts between everybody who has a part in a selection and every application to its call. */
  public void detect(String selectionNumber) {
    Selection selection = selections.lock(selectionNumber).orElseThrow();
    var search = new Search(applications.teamsOf(selection.call()));
    search.forEverybody(selectionNumber, search.all());
  }

  /** The same for one person, in open selections that the person has declared for; {@link #detect} comes after. */
  public void detectFor(String person) {
    for (Selection selection : selections.openOf(person)) {
      if (interests.isComplete(selection.number(), person)) {
        var search = new Search(applications.teamsOf(selection.call()));
        search.forPerson(person, roleOf(selection.number(), person), search.all());
      }
    }
  }

  /** The same between somebody from outside the panel and one application, before it is reviewed anew. */
  void detectBetween(String person, String application) {
    applications.team(application).ifPresent(asked ->
        new Search(applications.teamsOf(asked.call())).forPerson(person, SelectionRole.REVIEWER, List.of(asked)));
  }

  /** The same between everybody of a selection and an application that came late, decided or not. */
  void detectLate(String selection, String application) {
    applications.team(application).ifPresent(late ->
        new Search(applications.teamsOf(late.call())).forEverybody(selection, List.of(late)));
  }

  /** The same for one application, after its team has changed. */
  public void detectIn(String application) {
    applications.team(application).ifPresent(changed -> selections.ofCall(changed.call()).stream()
        .filter(selection -> selection.status() == SelectionStatus.OPEN)
        .forEach(selection ->
            new Search(applications.teamsOf(changed.call())).forEverybody(selection.number(), List.of(changed))));
  }

  /**
   * Puts a conflict down that a reviewer declares on being asked, or that an officer has learnt of (E07).
   *
   * @param source declared or officer
   */
  public void report(String person, String application, Relation kind, String source, String text) {
    String words = Required.text(text, "reason", "利益相反の内容");
    boolean known = hidden(person, application);
    var verdict = new ConflictTable.Verdict(
        ConflictTable.Verdict.CONFLICT, "reported-" + kind.code(), "%s　%s".formatted(kind.japanese(), words), null);
    add(person, applications.team(application).orElseThrow(), source, verdict);
    if (!known) {
      tell(person, Map.of(application, verdict.text()));
    }
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
    record(applications.team(conflict.application()).orElseThrow(), "conflict-cleared", "cleared",
        conflict.person() + "　" + why, null);
  }

  /**
   * Clears the conflicts of a person that followed from declarations and from nothing that stands, after one was taken
   * back. What ended for them does not begin again.
   */
  void reconsider(String person, String reason) {
    Party party = party(person);
    int year = LocalDate.now(clock).getYear();
    store.declaredBy(person).forEach(conflict -> {
      ApplicationTeam team = applications.team(conflict.application()).orElseThrow();
      if (!follows(conflict, team, party, year)) {
        store.clear(conflict.id(), reason, true, currentUser.id(), clock.instant());
        record(team, "conflict-cleared", "withdrawn", person + "　" + reason, null);
      }
    });
  }

  /** Whether a conflict still follows from what is known of a person; who has no part any more, keeps it. */
  private boolean follows(Conflict conflict, ApplicationTeam application, Party party, int year) {
    List<String> parts = selectionsOf(conflict.application()).stream()
        .filter(selection -> selections.everybody(selection).contains(party.id())).toList();
    return parts.isEmpty() || parts.stream()
        .map(selection -> roleOf(selection, party.id()))
        .anyMatch(role -> ConflictRules.facts(party, Team.of(application), false, year).stream()
            .map(fact -> table.judge(role, fact.relation(), fact.yearsAgo(), fact.yearsTotal()))
            .anyMatch(verdict -> verdict.hides() && verdict.rule().equals(conflict.rule())));
  }

  /** Looks through the applications of a call; what is asked of the table for many is asked once. */
  private final class Search {

    private final Map<String, Team> teams = new HashMap<>();
    private final Map<Question, ConflictTable.Verdict> verdicts = new HashMap<>();
    private final List<ApplicationTeam> all;

    private record Question(SelectionRole role, Relation relation, Integer yearsAgo, Integer yearsTotal) {}

    Search(List<ApplicationTeam> all) {
      this.all = all;
      all.forEach(one -> teams.put(one.number(), Team.of(one)));
    }

    List<ApplicationTeam> all() {
      return all;
    }

    void forEverybody(String selection, List<ApplicationTeam> asked) {
      selections.everybody(selection).forEach(person -> forPerson(person, roleOf(selection, person), asked));
    }

    void forPerson(String person, SelectionRole role, List<ApplicationTeam> asked) {
      Party party = party(person);
      var own = all.stream().map(ApplicationTeam::number)
          .filter(number -> ConflictRules.takesPart(party, teams.get(number))).toList();
      Set<String> known = store.known(person);
      Set<String> hidden = store.hiddenFrom(person);
      Map<String, String> found = new LinkedHashMap<>();
      int year = LocalDate.now(clock).getYear();
      for (ApplicationTeam application : asked) {
        String number = application.number();
        boolean competes = !own.isEmpty() && !own.contains(number);
        for (var fact : ConflictRules.facts(party, teams.get(number), competes, year)) {
          var verdict = verdicts.computeIfAbsent(
              new Question(role, fact.relation(), fact.yearsAgo(), fact.yearsTotal()), question ->
                  table.judge(question.role(), question.relation(), question.yearsAgo(), question.yearsTotal()));
          if (verdict.hides() && known.add(ConflictStore.known(number, verdict.rule(), verdict.severity()))) {
            add(person, application, fact.declared() ? "declared" : "detected", verdict);
            if (!hidden.contains(number)) {
              found.putIfAbsent(number, verdict.text());
            }
          }
        }
      }
      tell(person, found);
    }
  }

  private void add(String person, ApplicationTeam application, String source, ConflictTable.Verdict verdict) {
    store.insert(
        new Conflict(0, application.number(), person, source, verdict.rule(), verdict.severity(), verdict.text(),
            clock.instant()),
        verdict.version(),
        currentUser.id());
    record(application, "conflict-found", verdict.severity(), person + "　" + verdict.text(), verdict.version());
  }

  private void tell(String person, Map<String, String> found) {
    if (!found.isEmpty()) {
      listeners.orderedStream().forEach(listener -> listener.found(person, found));
    }
  }

  /** In the record of the selection: the applicant may read that of the application, but not learn who reviews. */
  private void record(ApplicationTeam application, String kind, String outcome, String reason, String ruleVersion) {
    selections.of(application.call(), application.slot()).ifPresent(selection ->
        decisions.on(selection.number(), kind, outcome)
            .under(ruleVersion).because("%s　%s".formatted(application.number(), reason)).record());
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
