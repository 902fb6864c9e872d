package jp.kprogram.council;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/** The setting-up of a council from its opening to its establishment, or to nothing (P8; R26, R48, R49). */
@DomainService
public class CouncilSetups {

  private static final int MOST_PROJECTS = 20;

  private final CouncilStore councils;
  private final MemberStore members;
  private final CouncilProjects projects;
  private final Invitations invitations;
  private final Consensuses consensuses;
  private final CouncilLetters letters;
  private final CouncilSettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  CouncilSetups(
      CouncilStore councils,
      MemberStore members,
      CouncilProjects projects,
      Invitations invitations,
      Consensuses consensuses,
      CouncilLetters letters,
      CouncilSettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.councils = councils;
    this.members = members;
    this.projects = projects;
    this.invitations = invitations;
    this.consensuses = consensuses;
    this.letters = letters;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What the case of a new council begins with. */
  public record Opened(Council council, String ministry) {}

  /** Opens the setting-up for a project that has started. */
  public Opened openFor(String project) {
    return open(null, List.of(known(project)), null, null);
  }

  /**
   * Opens the setting-up for projects out of the queue of those without a council.
   *
   * @param requested case number that the caller asks for, or null
   * @param list numbers of the projects, one a line
   * @param name of the council; of the project where there is one alone
   * @param purpose null for the usual one
   * @throws Refusal.NotFound PROJECT_NOT_FOUND, also for projects of another agency
   * @throws Refusal.InvalidInput SEVERAL_AGENCIES, NAME_MISSING, TOO_MANY_PROJECTS
   * @throws Refusal.Conflict PROJECT_HAS_COUNCIL
   */
  public Opened openFromQueue(String requested, String list, String name, String purpose) {
    List<String> given = Stream.of(list.split("[\\s,、，]+")).filter(one -> !one.isBlank()).distinct().toList();
    if (given.isEmpty() || given.size() > MOST_PROJECTS) {
      throw new Refusal.InvalidInput("TOO_MANY_PROJECTS", "projectNumbers",
          "「課題番号」は、1件から%d件までを1行に1件ずつ記入してください。".formatted(MOST_PROJECTS));
    }
    return open(requested, given.stream().map(this::readable).toList(), name, purpose);
  }

  private Opened open(String requested, List<CouncilProject> accompanied, String name, String purpose) {
    if (accompanied.stream().map(CouncilProject::agency).distinct().count() > 1) {
      throw new Refusal.InvalidInput("SEVERAL_AGENCIES", "projectNumbers",
          "「課題番号」には、同じ研究推進法人の課題だけを記入してください。法人をまたぐ場は、横断協議の場です。");
    }
    accompanied.forEach(this::requireFree);
    String number = numbers.settle(requested, "CNC", 3, taken -> councils.find(taken).isPresent());
    CouncilProject first = accompanied.get(0);
    var now = clock.instant();
    var council = new Council(number, CouncilKind.PROJECT, name(name, accompanied), first.agency(),
        settings.currentLaw(), purpose == null || purpose.isBlank() ? settings.purpose() : purpose.strip(), now, null,
        CouncilStatus.PREPARING, null, null);
    councils.insert(council, currentUser.id());
    accompanied.forEach(project -> councils.addProject(number, project.number(), now));
    decisions.on(number, "council-opened", "opened")
        .because(accompanied.stream().map(CouncilProject::number).collect(Collectors.joining("、"))).record();
    return new Opened(council, first.ministry());
  }

  /** All members have agreed on the rules: the council works, and its existence is public. */
  public void establish(String number) {
    councils.lock(number);
    councils.established(number, clock.instant());
    decisions.on(number, "council-established", "established").record();
    letters.established(councils.find(number).orElseThrow());
  }

  /** The projects of a setting-up belong to a council that works from now on; the setting-up has done its work. */
  public void join(String number, String target) {
    councils.lock(target);
    Council council = councils.find(target).orElseThrow();
    if (council.endedAt() != null) {
      throw new Refusal.Conflict("COUNCIL_ENDED",
          "協議会 %s は終わっているため、加われません。設置の案件を取り下げて、始め直してください。".formatted(target));
    }
    List<String> moving = councils.projects(number);
    var now = clock.instant();
    councils.releaseProjects(number, target, now);
    moving.forEach(project -> councils.addProject(target, project, now));
    councils.ended(number, CouncilStatus.JOINED, target, now);
    decisions.on(number, "council-ended", CouncilStatus.JOINED.code()).because(target).record();
    decisions.on(target, "projects-joined", "joined").because(String.join("、", moving)).record();
    letters.projectsJoined(council, number, moving.stream()
        .map(project -> projects.find(project).map(CouncilProject::title).orElse(project))
        .collect(Collectors.joining("、")));
  }

  /**
   * Ends a setting-up that came to nothing. Its projects are in the queue again, unless it was decided that they go on
   * without a council; what was asked of people ends.
   */
  public void end(String number, CouncilStatus outcome, String reason) {
    councils.lock(number);
    Council council = councils.find(number).orElseThrow();
    if (council.endedAt() != null) {
      return;
    }
    var now = clock.instant();
    invitations.giveUp(number);
    consensuses.of(number).forEach(open -> consensuses.withdraw(open.number()));
    List<String> consented = members.current(number).stream().map(Member::person).toList();
    consented.forEach(person -> members.left(number, person, currentUser.id(), outcome.japanese(), now));
    councils.releaseProjects(number, outcome.japanese(), now);
    councils.ended(number, outcome, reason, now);
    decisions.on(number, "council-ended", outcome.code()).because(reason).record();
    letters.notEstablished(council, consented, outcome, reason);
  }

  private CouncilProject known(String project) {
    return projects.find(project).orElseThrow(() -> missing(project));
  }

  private static Refusal.NotFound missing(String project) {
    return new Refusal.NotFound("PROJECT_NOT_FOUND", "projectNumbers",
        "「課題番号」の %s は見つかりません。自機関の実施中の課題の番号を確かめてください。".formatted(project));
  }

  /** Whether a project of another agency exists is not told. */
  private CouncilProject readable(String number) {
    return projects.find(number)
        .filter(project -> currentUser.groups().contains(Offices.SECRETARIAT)
            || currentUser.groups().contains(project.agency()))
        .orElseThrow(() -> missing(number));
  }

  private void requireFree(CouncilProject project) {
    councils.ofProject(project.number()).ifPresent(council -> {
      throw new Refusal.Conflict("PROJECT_HAS_COUNCIL", "課題 %s には、協議会 %s（%s）があります。"
          .formatted(project.number(), council.number(), council.status().japanese()));
    });
  }

  private static String name(String given, List<CouncilProject> accompanied) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    if (accompanied.size() > 1) {
      throw new Refusal.InvalidInput("NAME_MISSING", "councilName",
          "複数の課題の協議会を置くときは、「協議会の名称」を記入してください。");
    }
    String title = accompanied.get(0).title();
    return (title.length() > 180 ? title.substring(0, 180) : title) + "協議会";
  }
}
