package jp.kprogram.project;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kprogram.adoption.Award;
import jp.kprogram.adoption.Awards;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Contract;
import jp.kprogram.adoption.Contracts;
import jp.kprogram.adoption.Selection;
import jp.kprogram.adoption.Selections;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;

/**
 * The register of projects. A project is there from the moment its contract is put down, in the same transaction: no
 * contract without its project, no project without its contract.
 *
 * <p>An agency reads of its own projects, the secretariat and the auditors of all; who has a conflict of interest with
 * the application reads of it only what is public.
 */
@DomainService
public class Projects {

  private final ProjectStore store;
  private final Awards awards;
  private final Contracts contracts;
  private final Selections selections;
  private final Calls calls;
  private final Applications applications;
  private final Conflicts conflicts;
  private final People people;
  private final Letters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Projects(
      ProjectStore store,
      Awards awards,
      Contracts contracts,
      Selections selections,
      Calls calls,
      Applications applications,
      Conflicts conflicts,
      People people,
      Letters letters,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.awards = awards;
    this.contracts = contracts;
    this.selections = selections;
    this.calls = calls;
    this.applications = applications;
    this.conflicts = conflicts;
    this.people = people;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Some of the projects, and how many there are. */
  public record Listed(List<Project> projects, int total) {}

  /**
   * Puts the project of a signed award down and tells its representative the number. Done again, it changes nothing.
   *
   * @throws Refusal.Conflict NOT_CONTRACTED where the award has no contract
   */
  public Project start(String awardNumber) {
    return store.ofAward(awardNumber).orElseGet(() -> {
      Award award = awards.get(awardNumber);
      Contract contract = contracts.of(awardNumber).orElseThrow(() -> new Refusal.Conflict("NOT_CONTRACTED",
          "採択後の手続 %s には委託契約がないため、研究開発課題を始められません。".formatted(awardNumber)));
      Project project = project(award, contract);
      store.insert(project);
      decisions.on(project.number(), "project-started", "started")
          .because("%s　%s　%s".formatted(awardNumber, contract.number(), contract.amount().japanese())).record();
      tell(project);
      return project;
    });
  }

  /** The project with a number, for the stages that go on with it. */
  public Optional<Project> find(String number) {
    return store.find(number);
  }

  /** The account of the R&D representative; empty where only an outside system knows the representative. */
  public Optional<String> account(Project project) {
    return awards.account(awards.get(project.award()));
  }

  /**
   * Projects that the current person may read of, the latest first.
   *
   * @throws Refusal.NotAllowed PROJECTS_NOT_READABLE
   */
  public Listed page(int page, int size) {
    requireReader();
    Set<String> hidden = hidden();
    List<String> agencies = agencies();
    return new Listed(
        store.page(seesAll(), agencies, hidden, (long) page * size, size),
        store.count(seesAll(), agencies, hidden));
  }

  /**
   * One of them. One that the current person may not read of is not there.
   *
   * @throws Refusal.NotAllowed PROJECTS_NOT_READABLE
   * @throws Refusal.NotFound PROJECT_NOT_FOUND
   */
  public Project readable(String number) {
    requireReader();
    return store.find(number)
        .filter(project -> seesAll() || currentUser.groups().contains(project.agency()))
        .filter(project -> !conflicts.hidden(currentUser.id(), project.application()))
        .orElseThrow(() -> new Refusal.NotFound(
            "PROJECT_NOT_FOUND", "number", "研究開発課題が見つかりません。課題番号を確かめてください。"));
  }

  /** All projects as the public reads of them: the adoption is published before any contract. The latest first. */
  public Listed published(int page, int size) {
    Set<String> none = Set.of("-");
    return new Listed(store.page(true, none, none, (long) page * size, size), store.count(true, none, none));
  }

  private Project project(Award award, Contract contract) {
    Selection selection = selections.get(award.selection());
    Call call = calls.get(selection.call());
    ApplicationContent content = applications.opened(award.application()).orElseThrow().content();
    return new Project(
        numbers.next("PRJ", 3),
        award.number(),
        award.application(),
        call.number(),
        selection.slot(),
        call.concept(),
        call.theme(),
        call.agency(),
        content.title(),
        content.applicant().name(),
        content.applicant().eradId(),
        content.institution().name(),
        contract.amount(),
        contract.startsOn(),
        contract.endsOn(),
        contract.number(),
        clock.instant());
  }

  private void tell(Project project) {
    var applicant = applications.opened(project.application()).orElseThrow().content().applicant();
    letters.write(new LetterRequest(
        project.number(), "project/project-started",
        new Person("erad-" + applicant.eradId(), applicant.name(), applicant.email()),
        Map.of(
            "title", project.title(),
            "contract", project.contract(),
            "startsOn", Moments.day(project.startsOn()),
            "endsOn", Moments.day(project.endsOn()),
            "agency", people.groupName(project.agency())),
        "once"));
  }

  private void requireReader() {
    if (Collections.disjoint(currentUser.groups(), Offices.READING_PROJECTS)) {
      throw new Refusal.NotAllowed("PROJECTS_NOT_READABLE",
          "研究開発課題の一覧を見られるのは、内閣府（事務局）、監査担当と、契約したファンディング機関です。公開している範囲は公開の一覧で見られます。");
    }
  }

  private boolean seesAll() {
    return !Collections.disjoint(currentUser.groups(), Offices.SEEING_ALL);
  }

  private List<String> agencies() {
    return Stream.concat(Stream.of("-"), currentUser.groups().stream()).toList();
  }

  private Set<String> hidden() {
    Set<String> hidden = conflicts.hiddenFrom(currentUser.id());
    return hidden.isEmpty() ? Set.of("-") : hidden;
  }
}
