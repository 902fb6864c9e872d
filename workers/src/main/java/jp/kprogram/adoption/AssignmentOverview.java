package jp.kprogram.adoption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.kprogram.adoption.AssignmentStore.Assignment;
import jp.kprogram.adoption.AssignmentStore.Load;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;

/** What an officer sees of who is to review what, before it is confirmed (P6, E08). */
@DomainService
public class AssignmentOverview {

  private static final int SHOWN = 50;

  private final AssignmentStore store;
  private final Assignments assignments;
  private final Selections selections;
  private final SelectionRows rows;
  private final Panels panels;
  private final Conflicts conflicts;
  private final People people;

  AssignmentOverview(
      AssignmentStore store,
      Assignments assignments,
      Selections selections,
      SelectionRows rows,
      Panels panels,
      Conflicts conflicts,
      People people) {
    this.store = store;
    this.assignments = assignments;
    this.selections = selections;
    this.rows = rows;
    this.panels = panels;
    this.conflicts = conflicts;
    this.people = people;
  }

  /**
   * What a form shows; lists are cut after 50 rows.
   *
   * @param applications how many applications
   * @param loads applications of each reviewer, as rows
   * @param shortages applications with fewer reviewers than asked for, as rows
   * @param asks conflicts that an officer may clear, as rows
   * @param rows the first applications, each with its reviewers, as rows
   * @param panel the reviewers of the selection, as options
   */
  public record Summary(
      int applications,
      List<Map<String, String>> loads,
      List<Map<String, String>> shortages,
      List<Map<String, String>> asks,
      List<Map<String, String>> rows,
      List<Map<String, String>> panel) {}

  /** What the assignment looks like now. */
  public Summary of(String number) {
    Selection selection = selections.get(number);
    int least = panels.least(selection);
    Map<String, ApplicationEntry> entries = rows.entries(number);
    List<Load> loads = store.loads(number);
    UnaryOperator<String> name = names();
    return new Summary(
        entries.size(),
        loads.stream()
            .map(load -> Map.of("reviewer", name.apply(load.reviewer()), "load", load.load() + "件")).toList(),
        assignments.shortages(selection).entrySet().stream().limit(SHOWN)
            .map(one -> row(one.getKey(), entries, Map.of("missing", (least - one.getValue()) + "人"))).toList(),
        conflicts.clearable(selection, SHOWN).stream()
            .map(one -> row(one.application(), entries, Map.of("conflict", String.valueOf(one.id()),
                "reviewer", name.apply(one.person()), "text", one.text())))
            .toList(),
        reviewers(number, name).entrySet().stream()
            .map(one -> row(one.getKey(), entries, Map.of("reviewers", one.getValue()))).toList(),
        loads.stream()
            .map(load -> Map.of("value", load.reviewer(), "label", name.apply(load.reviewer()))).toList());
  }

  /** Names of who is to review an application, by its number. */
  private Map<String, String> reviewers(String number, UnaryOperator<String> name) {
    return store.waitingOfFirst(number, SHOWN).stream().collect(Collectors.groupingBy(
        Assignment::application,
        LinkedHashMap::new,
        Collectors.mapping(one -> name.apply(one.reviewer()), Collectors.joining("、"))));
  }

  private static Map<String, String> row(
      String application, Map<String, ApplicationEntry> entries, Map<String, String> cells) {
    var row = new LinkedHashMap<>(cells);
    row.put("application", application);
    row.put("title", SelectionRows.title(entries.get(application)));
    return row;
  }

  /** The name of a person; the others of a selection are found one by one, as they are few. */
  private UnaryOperator<String> names() {
    Map<String, String> reviewers = people.membersOf(Panels.REVIEWERS).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    return person -> reviewers.containsKey(person)
        ? reviewers.get(person)
        : people.find(person).map(Person::name).orElse(person);
  }
}
