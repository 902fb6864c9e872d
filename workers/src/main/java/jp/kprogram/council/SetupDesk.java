package jp.kprogram.council;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;

/** What the offices of a council see while it is set up, and when a member has left (R46, R47; E11, E12, E13). */
@DomainService
public class SetupDesk {

  private final Councils councils;
  private final InvitationStore invitations;
  private final Representatives representatives;
  private final MemberProposals proposals;
  private final Joinings joinings;
  private final RulesDrafts rules;
  private final RulesStore ruleStore;
  private final ConsensusDesk consensus;
  private final People people;

  SetupDesk(
      Councils councils,
      InvitationStore invitations,
      Representatives representatives,
      MemberProposals proposals,
      Joinings joinings,
      RulesDrafts rules,
      RulesStore ruleStore,
      ConsensusDesk consensus,
      People people) {
    this.councils = councils;
    this.invitations = invitations;
    this.representatives = representatives;
    this.proposals = proposals;
    this.joinings = joinings;
    this.rules = rules;
    this.ruleStore = ruleStore;
    this.consensus = consensus;
    this.people = people;
  }

  /** Whether a person may see it: the secretariat, the agency, and who decides on a condition that is not met. */
  public boolean mayRead(String council, String person) {
    Set<String> offices = new TreeSet<>(Set.of(Offices.SECRETARIAT, "program-director"));
    councils.find(council).map(Council::agency).ifPresent(offices::add);
    representatives.projectsOf(council).stream().map(CouncilProject::ministry).forEach(offices::add);
    return !Collections.disjoint(people.groupsOf(person), offices);
  }

  /** The projects that a council is set up for. */
  public List<Map<String, String>> projects(String number) {
    return representatives.projectsOf(number).stream()
        .map(project -> Map.of("number", project.number(), "title", project.title(),
            "representative", project.representative() == null ? "利用者の登録なし" : name(project.representative())))
        .toList();
  }

  /** The representatives that are known. */
  public List<String> representatives(String number) {
    return representatives.projectsOf(number).stream()
        .map(CouncilProject::representative).filter(person -> person != null).distinct().toList();
  }

  /** Whom the agency may propose in a category. */
  public List<Map<String, String>> eligible(String number, MemberCategory category) {
    return options(proposals.eligible(category, councils.get(number).agency()));
  }

  /** Councils that the projects may join. */
  public List<Map<String, String>> joinable(String number) {
    return proposals.joinable(councils.get(number).agency()).stream()
        .map(one -> Map.of("value", one.number(), "label", "%s（%s）".formatted(one.name(), one.number()))).toList();
  }

  /** Why the proposal came back; null where it did not. */
  public String returnReason(String number) {
    return proposals.returnReason(number).orElse(null);
  }

  /** Who is proposed and not asked yet. */
  public List<Map<String, String>> proposed(String number) {
    return people(invitations.ofSetup(number));
  }

  /** Whether a council is set up, or which one is joined. */
  public String way(String number) {
    return invitations.ofSetup(number).stream().map(Invitation::council).filter(one -> !one.equals(number)).findFirst()
        .map(target -> "既存の協議会「%s」に加わる".formatted(councils.get(target).name()))
        .orElse("新たに協議会を置く");
  }

  /** Who was asked, and what was answered. */
  public List<Map<String, String>> answers(String number) {
    return invitations.ofSetup(number).stream()
        .map(one -> Map.of("category", one.category().japanese(), "name", name(one.person()),
            "answer", one.status().japanese(), "words", lastWords(one)))
        .toList();
  }

  /** Projects whose representatives have not consented. */
  public List<Map<String, String>> missing(String number) {
    List<Invitation> asked = invitations.ofSetup(number);
    String target = asked.isEmpty() ? number : asked.get(asked.size() - 1).council();
    return representatives.unrepresented(number, target).stream()
        .map(project -> Map.of("number", project.number(), "title", project.title(),
            "condition", project.councilRequired() ? "条件とした" : "条件としない"))
        .toList();
  }

  /** The draft of the rules, clause by clause. */
  public List<Map<String, String>> clauses(String number) {
    return rules.clauses(number).stream()
        .map(clause -> Map.of("number", "第%d条".formatted(clause.number()),
            "heading", clause.removed() ? "削除" : clause.heading(), "words", clause.removed() ? "" : clause.words()))
        .toList();
  }

  /** What members objected to the rules that were put last. */
  public List<Map<String, String>> objections(String number) {
    return ruleStore.consensus(number, ruleStore.newest(number)).map(consensus::objections).orElse(List.of());
  }

  /** Who is a member now. */
  public List<Map<String, String>> members(String number) {
    return councils.members(number).stream()
        .map(member -> Map.of("category", member.category().japanese(), "name", name(member.person()),
            "organisation", member.organisation()))
        .toList();
  }

  /** Categories without a member, and why. */
  public List<Map<String, String>> gaps(String number) {
    return councils.gaps(number).stream()
        .map(gap -> Map.of("category", gap.category().japanese(), "reason", gap.reason())).toList();
  }

  /** Who could fill them. */
  public List<Map<String, String>> successors(String number) {
    return options(joinings.successors(number));
  }

  private List<Map<String, String>> people(List<Invitation> proposed) {
    return proposed.stream().filter(one -> one.status() == InvitationStatus.PROPOSED)
        .map(one -> Map.of("category", one.category().japanese(), "name", name(one.person()),
            "organisation", one.organisation()))
        .toList();
  }

  private List<Map<String, String>> options(List<Person> choice) {
    return choice.stream().map(person -> Map.of("value", person.id(), "label", label(person))).toList();
  }

  private String label(Person person) {
    return people.groupsOf(person.id()).stream().findFirst()
        .map(group -> "%s（%s）".formatted(person.name(), people.groupName(group))).orElse(person.name());
  }

  private String lastWords(Invitation invitation) {
    return invitations.entries(invitation.number()).stream().reduce((earlier, later) -> later)
        .map(Invitation.Entry::words).filter(words -> words != null).orElse("");
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }
}
