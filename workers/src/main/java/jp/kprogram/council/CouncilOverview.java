package jp.kprogram.council;

import java.util.Collections;
import java.util.List;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;

/**
 * Councils as the current user may read of them: members of their own, an agency of its own, the secretariat and the
 * auditors of all. To everybody else a council is not there, but for its existence, which is public.
 */
@DomainService
public class CouncilOverview {

  private final Councils councils;
  private final Consensuses consensuses;
  private final ConsensusStore rounds;
  private final ConsensusDesk desk;
  private final RulesDrafts rules;
  private final CouncilSettings settings;
  private final People people;
  private final CurrentUser currentUser;

  CouncilOverview(
      Councils councils,
      Consensuses consensuses,
      ConsensusStore rounds,
      ConsensusDesk desk,
      RulesDrafts rules,
      CouncilSettings settings,
      People people,
      CurrentUser currentUser) {
    this.councils = councils;
    this.consensuses = consensuses;
    this.rounds = rounds;
    this.desk = desk;
    this.rules = rules;
    this.settings = settings;
    this.people = people;
    this.currentUser = currentUser;
  }

  /** A member, with the name. */
  public record Seat(String name, String category, String organisation, String joined, String left) {}

  /** What a council sought consensus on, and how it stands. */
  public record Sought(String number, String title, String state, String limit, List<Said> objections) {}

  /** An objection, or a silence, in a round that is over. */
  public record Said(String round, String name, String position, String reason) {}

  /** Whether the current user reads of any council. */
  public boolean reads() {
    return readsQueue() || !councils.ofPerson(currentUser.id()).isEmpty();
  }

  /** Councils that the current user may read of, the newest first. */
  public List<Council> list() {
    return councils.all().stream().filter(this::readable).toList();
  }

  /** @throws Refusal.NotFound COUNCIL_NOT_FOUND, also for one that the current user may not read of */
  public Council get(String number) {
    return councils.find(number).filter(this::readable).orElseThrow(() -> new Refusal.NotFound("COUNCIL_NOT_FOUND",
        "councilNumber", "協議会 %s はありません。番号を確かめてください。".formatted(number)));
  }

  /** Whether the current user sees which projects have no council. */
  public boolean readsQueue() {
    return seesAll() || !Collections.disjoint(currentUser.groups(), agencies());
  }

  /** Projects without a council that the current user may know of. */
  public List<Councils.Waiting> queue() {
    return councils.withoutCouncil().stream()
        .filter(one -> seesAll() || currentUser.groups().contains(one.project().agency()))
        .toList();
  }

  /** Members now, or those who have left. */
  public List<Seat> seats(String number, boolean now) {
    return councils.membersEver(number).stream()
        .filter(member -> (member.leftAt() == null) == now)
        .map(member -> new Seat(
            people.find(member.person()).map(Person::name).orElse(member.person()),
            member.category().japanese(),
            member.organisation(),
            Moments.day(member.joinedAt()),
            Moments.day(member.leftAt())))
        .toList();
  }

  /** Categories without a member, and why. */
  public List<CategoryGap> gaps(String number) {
    return councils.gaps(number);
  }

  /** Titles of its projects. */
  public List<String> titles(String number) {
    return councils.titles(number);
  }

  /** The rules in force as one text; null where there are none. */
  public String rules(String number) {
    return rules.inForce(number).orElse(null);
  }

  /** Version of the rules in force; 0 where there are none. */
  public int rulesVersion(String number) {
    return rules.version(number).orElse(0);
  }

  /** What the law that it rests on is called. */
  public String legalBasis(Council council) {
    return settings.law(council.legalBasis()).basis();
  }

  /** What it sought consensus on, the newest first. */
  public List<Sought> sought(String number) {
    return consensuses.of(number).stream().map(this::sought).toList();
  }

  private Sought sought(Consensus one) {
    String state = one.result() != null
        ? one.result().japanese()
        : rounds.lastRound(one.number()).map(round -> round.closedAt() == null
                ? "第%d回（%sまで）".formatted(round.number(), Moments.japanese(round.dueAt()))
                : "第%d回が終わり、文案を改めている".formatted(round.number()))
            .orElse("始まっていない");
    List<Said> objections = desk.objections(one.number()).stream()
        .map(row -> new Said(row.get("round"), row.get("name"), row.get("position"), row.get("reason"))).toList();
    return new Sought(one.number(), one.title(), state, Moments.japanese(one.limitAt()), objections);
  }

  private boolean readable(Council council) {
    return seesAll()
        || council.agency() != null && currentUser.groups().contains(council.agency())
        || councils.isMember(currentUser.id(), council.number());
  }

  private boolean seesAll() {
    return !Collections.disjoint(currentUser.groups(), Offices.SEEING_ALL);
  }

  private List<String> agencies() {
    return settings.categories().get(MemberCategory.AGENCY);
  }
}
