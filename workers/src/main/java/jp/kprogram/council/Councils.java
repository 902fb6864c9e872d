package jp.kprogram.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;

/**
 * What other stages may ask about councils and their members. It only reads; whoever asks sees to it that the answer
 * goes to nobody who may not have it.
 */
@DomainService
public class Councils {

  private final CouncilStore councils;
  private final MemberStore members;
  private final CouncilProjects projects;
  private final CouncilSettings settings;
  private final Clock clock;

  Councils(
      CouncilStore councils, MemberStore members, CouncilProjects projects, CouncilSettings settings, Clock clock) {
    this.councils = councils;
    this.members = members;
    this.projects = projects;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A project without a council (queue of P8).
   *
   * @param project the project
   * @param days since it was started
   * @param waiver why it goes on without one; null where it waits for one
   */
  public record Waiting(CouncilProject project, long days, String waiver) {}

  public Optional<Council> find(String number) {
    return councils.find(number);
  }

  /** @throws Refusal.NotFound COUNCIL_NOT_FOUND */
  public Council get(String number) {
    return find(number).orElseThrow(() -> new Refusal.NotFound("COUNCIL_NOT_FOUND", "councilNumber",
        "協議会 %s はありません。番号を確かめてください。".formatted(number)));
  }

  /** All councils, the newest first. */
  public List<Council> all() {
    return councils.all();
  }

  /** The council that a project has, or that is being set up for it. */
  public Optional<Council> of(String project) {
    return councils.ofProject(project);
  }

  /** Projects that a council accompanies now. */
  public List<String> projects(String council) {
    return councils.projects(council);
  }

  /** Running projects that have no council and for which none is being set up, the oldest first. */
  public List<Waiting> withoutCouncil() {
    LocalDate today = LocalDate.now(clock.withZone(Moments.JAPAN));
    return projects.running().stream()
        .filter(project -> of(project.number()).isEmpty())
        .map(project -> new Waiting(
            project,
            LocalDate.ofInstant(project.startedAt(), Moments.JAPAN).until(today, ChronoUnit.DAYS),
            councils.waiver(project.number()).orElse(null)))
        .toList();
  }

  /** Councils that were established and go on, the newest first, as the public may know of them. */
  public List<PublishedCouncil> published() {
    return all().stream()
        .filter(council -> council.establishedAt() != null && council.endedAt() == null)
        .map(council -> new PublishedCouncil(
            council.number(), council.kind(), council.name(), settings.law(council.legalBasis()).basis(),
            council.establishedAt(), titles(council.number()),
            members(council.number()).stream().map(Member::category).distinct().sorted().toList()))
        .toList();
  }

  /** Councils that a council across projects links now (R48). */
  public List<String> links(String council) {
    return councils.links(council);
  }

  /** Titles of the projects that a council accompanies now, or that the councils accompany which it links. */
  public List<String> titles(String council) {
    return Stream.concat(Stream.of(council), links(council).stream())
        .flatMap(one -> projects(one).stream())
        .distinct()
        .map(number -> projects.find(number).map(CouncilProject::title).orElse(number))
        .toList();
  }

  /** Councils that a person is a member of now. */
  public List<Council> ofPerson(String person) {
    return councils.ofPerson(person);
  }

  /** Whether a council works now: its rules are agreed on, it goes on, and it is not suspended. */
  public boolean works(String council) {
    return find(council).filter(one -> one.status() == CouncilStatus.ESTABLISHED).isPresent();
  }

  /** Members now, in the order in which they joined. Asked anew at every use: a membership may end at any time. */
  public List<Member> members(String council) {
    return members.current(council);
  }

  /** Everybody who is a member or was one; the duty of secrecy of the others goes on. */
  public List<Member> membersEver(String council) {
    return members.ever(council);
  }

  /** Whether a person is a member at this moment. */
  public boolean isMember(String person, String council) {
    return members.find(council, person).isPresent();
  }

  /** Categories that a council lacks now, with the reasons. */
  public List<CategoryGap> gaps(String council) {
    return members.gaps(council);
  }
}
