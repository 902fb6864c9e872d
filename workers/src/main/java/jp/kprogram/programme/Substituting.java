package jp.kprogram.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kprogram.adoption.HiddenCases;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.people.Substitutes;
import jp.kprogram.people.Substitution;
import jp.kprogram.programme.OpenTasks.PersonalTask;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.vision.Deliberations;

/**
 * Replaces a person who is ill or absent while the case runs (E08, E17). The secretariat arranges it; the case goes on
 * as it stands, and what the substitute does is recorded as done for the absentee.
 */
@DomainService
public class Substituting {

  private static final String COUNCIL_PROCESS = "program-council";

  /**
   * Consent to a council, and what a member thinks of a text, are the person's own (R28): nobody stands in. Nor with a
   * secret: what one was given, a second would then hold as well.
   */
  private static final Set<String> OWN_ALONE = Set.of(
      "member-invitation", "consensus", "secret-registration", "secret-provision", "secret-receipt");

  private final OpenTasks openTasks;
  private final Deliberations deliberations;
  private final Substitutes substitutes;
  private final People people;
  private final Decisions decisions;
  private final Letters letters;
  private final HiddenCases hidden;
  private final CurrentUser currentUser;

  Substituting(
      OpenTasks openTasks,
      Deliberations deliberations,
      Substitutes substitutes,
      People people,
      Decisions decisions,
      Letters letters,
      HiddenCases hidden,
      CurrentUser currentUser) {
    this.openTasks = openTasks;
    this.deliberations = deliberations;
    this.substitutes = substitutes;
    this.people = people;
    this.decisions = decisions;
    this.letters = letters;
    this.hidden = hidden;
    this.currentUser = currentUser;
  }

  /** Who can be replaced in a case, and by whom: entries of lists to choose from. */
  public record Choices(List<Map<String, String>> absentees, List<Map<String, String>> substitutes) {}

  /**
   * The choices of a case.
   *
   * @throws Refusal.NotFound NOBODY_TO_REPLACE where nobody has a task of the own open in such a case
   * @throws Refusal.Conflict NOBODY_TO_STEP_IN where nobody is entitled to take over
   */
  public Choices choices(String caseNumber) {
    onlySecretariat();
    List<PersonalTask> tasks = transferable(caseNumber);
    if (tasks.isEmpty()) {
      throw new Refusal.NotFound("NOBODY_TO_REPLACE", "caseNumber",
          "「案件番号」の %s には、個人が担当している作業がありません。番号を確かめてください。".formatted(caseNumber));
    }
    var absentees = new TreeSet<String>();
    var eligible = new TreeMap<String, Person>();
    for (PersonalTask task : tasks) {
      absentees.add(task.assignee());
      eligible(caseNumber, tasks, task.assignee()).forEach(person -> eligible.put(person.id(), person));
    }
    if (eligible.isEmpty()) {
      throw new Refusal.Conflict("NOBODY_TO_STEP_IN",
          "案件 %s の担当を交代できる人がいません。同じ立場の人を登録してから申し出てください。".formatted(caseNumber));
    }
    return new Choices(
        absentees.stream().map(this::person).map(Substituting::option).toList(),
        eligible.values().stream().map(Substituting::option).toList());
  }

  /**
   * Replaces a person.
   *
   * @param reason why the person is replaced
   * @param note for the substitute, or null
   * @throws Refusal.InvalidInput NOT_REPLACEABLE, NOT_ELIGIBLE
   */
  public void substitute(String caseNumber, String absentee, String substitute, String reason, String note) {
    onlySecretariat();
    String because = Required.text(reason, "reason", "交代の理由");
    List<PersonalTask> tasks = transferable(caseNumber);
    List<PersonalTask> handedOver = tasks.stream().filter(task -> task.assignee().equals(absentee)).toList();
    if (handedOver.isEmpty()) {
      throw new Refusal.InvalidInput(
          "NOT_REPLACEABLE", "absentee", "「交代される人」には、この案件で担当中の作業がありません。一覧から選び直してください。");
    }
    Person successor = eligible(caseNumber, tasks, absentee).stream()
        .filter(person -> person.id().equals(substitute))
        .findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput(
            "NOT_ELIGIBLE", "substitute", "「交代する人」は、交代される人と同じ立場の人から選んでください。"));
    if (sitsInCouncil(handedOver)) {
      deliberations.substitute(caseNumber, absentee, substitute);
    }
    substitutes.record(new Substitution(caseNumber, absentee, substitute, because, note, currentUser.id()));
    openTasks.handOver(caseNumber, absentee, substitute);
    decisions.on(caseNumber, "member-substituted", substitute).onBehalfOf(absentee).because(because).record();
    tell(caseNumber, person(absentee), successor, handedOver, because, note);
  }

  /** What another may take over. A case that conflicts of interest hide from the secretary who asks is not there. */
  private List<PersonalTask> transferable(String caseNumber) {
    return hidden.hides(caseNumber)
        ? List.of()
        : openTasks.of(caseNumber).stream().filter(task -> !OWN_ALONE.contains(task.process())).toList();
  }

  private void tell(
      String caseNumber, Person absentee, Person successor, List<PersonalTask> tasks, String reason, String note) {
    Map<String, Object> fields = Map.of(
        "absenteeName", absentee.name(),
        "tasks", tasks.stream().map(PersonalTask::name).distinct().collect(Collectors.joining("、")),
        "reason", reason,
        "note", note == null || note.isBlank() ? "特にありません。" : note.strip());
    letters.write(new LetterRequest(
        caseNumber, "programme/member-substituted", successor, fields, absentee.id() + "-" + tasks.get(0).id()));
  }

  /**
   * People of the absentee's groups without a conflict of interest; for a seat in the Program Council, whom the council
   * lets step in.
   */
  private List<Person> eligible(String caseNumber, List<PersonalTask> tasks, String absentee) {
    if (sitsInCouncil(tasks.stream().filter(task -> task.assignee().equals(absentee)).toList())) {
      return deliberations.whoMayStepInFor(caseNumber, absentee);
    }
    return people.groupsOf(absentee).stream()
        .flatMap(group -> people.membersOf(group).stream())
        .filter(person -> !person.id().equals(absentee) && !hidden.hides(person.id(), caseNumber))
        .distinct()
        .toList();
  }

  private void onlySecretariat() {
    if (!currentUser.groups().contains(Offices.SECRETARIAT)) {
      throw new Refusal.NotAllowed("NOT_THE_SECRETARIAT", "担当者の交代は、内閣府の事務局が手続します。事務局に申し出てください。");
    }
  }

  private static boolean sitsInCouncil(List<PersonalTask> tasks) {
    return tasks.stream().anyMatch(task -> task.process().equals(COUNCIL_PROCESS));
  }

  private Person person(String userId) {
    return people.find(userId).orElseGet(() -> new Person(userId, userId, null));
  }

  private static Map<String, String> option(Person person) {
    return Map.of("value", person.id(), "label", person.name());
  }
}
