package jp.kprogram.council;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Who is proposed for a new council, category by category, or which council projects join (R46, R48; L112). */
@DomainService
public class MemberProposals {

  private static final String RETURNED = "members-returned";

  private final CouncilStore councils;
  private final MemberStore members;
  private final Invitations invitations;
  private final Representatives representatives;
  private final CouncilSettings settings;
  private final People people;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  MemberProposals(
      CouncilStore councils,
      MemberStore members,
      Invitations invitations,
      Representatives representatives,
      CouncilSettings settings,
      People people,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.councils = councils;
    this.members = members;
    this.invitations = invitations;
    this.representatives = representatives;
    this.settings = settings;
    this.people = people;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Who is proposed.
   *
   * @param people user ids by category; categories without anybody may be left out
   * @param reasons why nobody is proposed in a category
   */
  public record Proposed(Map<MemberCategory, List<String>> people, Map<MemberCategory, String> reasons) {}

  /**
   * People who may be proposed in a category of a council.
   *
   * @param agency of the council; null for a cross council, in which every agency may sit
   */
  public List<Person> eligible(MemberCategory category, String agency) {
    return settings.categories().getOrDefault(category, List.of()).stream()
        .filter(group -> category != MemberCategory.AGENCY || agency == null || group.equals(agency))
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .toList();
  }

  /** Councils that projects of an agency may join. */
  public List<Council> joinable(String agency) {
    return councils.all().stream()
        .filter(council -> council.agency() != null && council.agency().equals(agency))
        .filter(council -> council.status() == CouncilStatus.ESTABLISHED)
        .toList();
  }

  /**
   * Proposes members of a new council.
   *
   * @throws Refusal.InvalidInput REPRESENTATIVES, PERSON_TWICE, NOT_ELIGIBLE, REQUIRED where an empty category has no
   *     reason
   */
  public void proposeNew(String number, Proposed proposed) {
    Council council = councils.find(number).orElseThrow();
    List<String> representing = proposed.people().getOrDefault(MemberCategory.REPRESENTATIVE, List.of());
    boolean across = council.kind() == CouncilKind.CROSS;
    Map<String, String> speakers = across ? Map.of() : speakers(number, representing);
    if (across) {
      representing.forEach(person -> linked(number, person));
    }
    requireSound(council, proposed);
    for (MemberCategory category : MemberCategory.values()) {
      List<String> chosen = proposed.people().getOrDefault(category, List.of());
      chosen.forEach(person -> invitations.propose(
          number, person, category, organisation(number, category, person, speakers), speakers.get(person)));
      if (chosen.isEmpty()) {
        members.addGap(number, category, proposed.reasons().get(category).strip(), currentUser.id(), clock.instant());
      }
    }
    decisions.on(number, "members-proposed", SetupWay.NEW.code()).record();
  }

  /**
   * Proposes that the projects join a council that works; only their representatives are asked.
   *
   * @throws Refusal.InvalidInput NOT_JOINABLE, REPRESENTATIVES
   */
  public void proposeJoining(String number, String target, List<String> speaking, String reason) {
    String because = Required.text(reason, "joinReason", "加わる理由");
    Council council = councils.find(number).orElseThrow();
    if (joinable(council.agency()).stream().noneMatch(one -> one.number().equals(target))) {
      throw new Refusal.InvalidInput("NOT_JOINABLE", "joinCouncil",
          "「加わる協議会」は、設置済みの自機関の協議会から選んでください。");
    }
    Map<String, String> speakers = speakers(number, speaking);
    speakers.keySet().forEach(person -> invitations.requireFree(target, person, name(person)));
    speakers.forEach((person, project) -> invitations.propose(target, person, MemberCategory.REPRESENTATIVE,
        organisation(number, MemberCategory.REPRESENTATIVE, person, speakers), project));
    decisions.on(number, "members-proposed", SetupWay.JOIN.code()).because(target + "　" + because).record();
  }

  /**
   * Approves a proposal or returns it.
   *
   * @param target council into which the people would be invited
   * @return numbers of the invitations that are to be sent; none where it was returned
   */
  public List<String> decide(String number, String target, String outcome, String reason) {
    var decided = Coded.of(MembersOutcome.class, outcome, "membersOutcome", "承認の可否");
    boolean approved = decided == MembersOutcome.APPROVE;
    String because = approved ? reason : Required.text(reason, "reason", "理由");
    decisions.on(number, approved ? "members-approved" : RETURNED, decided.code()).because(because).record();
    List<Invitation> put = waiting(number, target);
    if (approved) {
      return put.stream().map(Invitation::number).toList();
    }
    put.forEach(one -> invitations.drop(one.number()));
    for (MemberCategory category : MemberCategory.values()) {
      members.fillGaps(number, category, clock.instant());
    }
    return List.of();
  }

  /** Who is put forward for a setting-up and not asked yet. */
  public List<Invitation> waiting(String number, String target) {
    List<String> own = councils.projects(number);
    return invitations.proposed(target).stream()
        .filter(one -> target.equals(number) || own.contains(one.project()))
        .toList();
  }

  /** Why the proposal was returned last; empty where it was not. */
  public Optional<String> returnReason(String number) {
    return decisions.of(number).stream().filter(decision -> decision.kind().equals(RETURNED))
        .reduce((earlier, later) -> later).map(Decision::reason);
  }

  /** For each representative the project that the person speaks for. */
  private Map<String, String> speakers(String number, List<String> chosen) {
    List<CouncilProject> accompanied = representatives.projectsOf(number);
    var left = new ArrayList<>(chosen);
    var speakers = new LinkedHashMap<String, String>();
    List<CouncilProject> unknown = new ArrayList<>();
    for (CouncilProject project : accompanied) {
      if (project.representative() == null) {
        unknown.add(project);
      } else if (chosen.contains(project.representative())) {
        left.remove(project.representative());
        speakers.put(project.representative(), project.number());
      } else {
        throw representatives("課題 %s の研究代表者を選んでください。".formatted(project.number()));
      }
    }
    if (left.size() != unknown.size() || unknown.size() > 1) {
      throw representatives(unknown.size() > 1
          ? "利用者の登録がない研究代表者が二人以上います。課題ごとに設置を始めてください。"
          : "課題ごとに一人、研究代表者だけを選んでください。");
    }
    unknown.forEach(project -> speakers.put(left.get(0), project.number()));
    return speakers;
  }

  /** Where a representative of a linked council works; a council across projects has no others (R48). */
  private String linked(String number, String person) {
    return councils.links(number).stream().flatMap(council -> members.find(council, person).stream())
        .filter(member -> member.category() == MemberCategory.REPRESENTATIVE).map(Member::organisation).findFirst()
        .orElseThrow(() -> representatives("つなぐ協議会の「①研究開発等を代表する者」から選んでください。"));
  }

  private void requireSound(Council council, Proposed proposed) {
    Set<String> seen = new HashSet<>();
    var byCategory = new EnumMap<MemberCategory, List<String>>(MemberCategory.class);
    byCategory.putAll(proposed.people());
    byCategory.forEach((category, chosen) -> chosen.forEach(person -> {
      if (!seen.add(person)) {
        throw new Refusal.InvalidInput("PERSON_TWICE", "representatives",
            "%sさんが二つの区分に入っています。区分は一人に一つにしてください。".formatted(name(person)));
      }
      if (eligible(category, council.agency()).stream().noneMatch(one -> one.id().equals(person))) {
        throw new Refusal.InvalidInput("NOT_ELIGIBLE", "representatives",
            "「%s」に %s は選べません。名簿から選んでください。".formatted(category.japanese(), person));
      }
    }));
    for (MemberCategory category : MemberCategory.values()) {
      if (proposed.people().getOrDefault(category, List.of()).isEmpty()) {
        Required.text(proposed.reasons().get(category), "gapReason", category.japanese() + "がいない理由");
      }
    }
  }

  /** A representative sits there for the own institution, everybody else for the group of the register. */
  private String organisation(
      String number, MemberCategory category, String person, Map<String, String> speakers) {
    if (category == MemberCategory.REPRESENTATIVE && speakers.isEmpty()) {
      return linked(number, person);
    }
    if (category == MemberCategory.REPRESENTATIVE) {
      return representatives.projectsOf(number).stream()
          .filter(project -> project.number().equals(speakers.get(person)))
          .findFirst().orElseThrow().institution();
    }
    List<String> groups = people.groupsOf(person);
    return settings.categories().getOrDefault(category, List.of()).stream().filter(groups::contains).findFirst()
        .map(people::groupName).orElse(category.japanese());
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }

  private static Refusal.InvalidInput representatives(String remedy) {
    return new Refusal.InvalidInput("REPRESENTATIVES", "representatives", "「①研究開発等を代表する者」は、" + remedy);
  }
}
