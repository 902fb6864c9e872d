package jp.kprogram.council;

import java.util.List;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Further members of a council: proposed, approved by another officer, and successors of who has left (R46; E12). */
@DomainService
public class Joinings {

  private final Councils councils;
  private final Invitations invitations;
  private final Representatives representatives;
  private final MemberProposals proposals;
  private final MemberStore members;
  private final Decisions decisions;
  private final CurrentUser currentUser;

  Joinings(
      Councils councils,
      Invitations invitations,
      Representatives representatives,
      MemberProposals proposals,
      MemberStore members,
      Decisions decisions,
      CurrentUser currentUser) {
    this.councils = councils;
    this.invitations = invitations;
    this.representatives = representatives;
    this.proposals = proposals;
    this.members = members;
    this.decisions = decisions;
    this.currentUser = currentUser;
  }

  /**
   * Proposes a further member.
   *
   * @return number of the invitation
   * @throws Refusal.NotFound COUNCIL_NOT_FOUND, also for councils of another agency
   * @throws Refusal.InvalidInput NOT_ELIGIBLE, NOBODY_TO_REPRESENT
   * @throws Refusal.Conflict COUNCIL_ENDED, ALREADY_MEMBER, ALREADY_INVITED
   */
  public String propose(String number, String person, String category, String organisation, String reason) {
    var asked = Coded.of(MemberCategory.class, category, "category", "区分");
    String who = Required.text(person, "memberId", "構成員の利用者ID");
    String whose = Required.text(organisation, "organisation", "所属");
    String because = Required.text(reason, "reason", "理由");
    Council council = councils.find(number).filter(this::isOwn).orElseThrow(() -> new Refusal.NotFound(
        "COUNCIL_NOT_FOUND", "councilNumber", "「協議会の番号」の %s はありません。自機関の協議会の番号を確かめてください。".formatted(number)));
    if (council.endedAt() != null) {
      throw new Refusal.Conflict("COUNCIL_ENDED", "協議会 %s は終わっているため、構成員を加えられません。".formatted(number));
    }
    Person found = proposals.eligible(asked, council.agency()).stream().filter(one -> one.id().equals(who)).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_ELIGIBLE", "memberId",
            "「構成員の利用者ID」の %s は、「%s」の名簿にありません。利用者IDと区分を確かめてください。".formatted(who, asked.japanese())));
    String project = asked == MemberCategory.REPRESENTATIVE && council.kind() == CouncilKind.PROJECT
        ? orphan(number)
        : null;
    invitations.requireFree(number, who, found.name());
    String invitation = invitations.propose(number, who, asked, whose, project);
    decisions.on(number, "member-proposed", who).because(because).record();
    return invitation;
  }

  /** Approves that the person is invited, or not. */
  public JoiningOutcome decide(String invitation, String outcome, String reason) {
    var decided = Coded.of(JoiningOutcome.class, outcome, "joiningOutcome", "承認の可否");
    boolean approved = decided == JoiningOutcome.APPROVE;
    String because = approved ? reason : Required.text(reason, "reason", "理由");
    Invitation proposed = invitations.get(invitation);
    if (!approved) {
      invitations.drop(invitation);
    }
    decisions.on(proposed.council(), "member-approval", decided.code()).onBehalfOf(proposed.person())
        .because(because).record();
    return decided;
  }

  /**
   * Decides on a category without a member.
   *
   * @return number of the successor's invitation; empty where the gap is left
   */
  public Optional<String> fill(
      String council, String category, String decision, String person, String organisation, String reason) {
    var decided = Coded.of(CategoryDecision.class, decision, "categoryDecision", "扱い");
    String because = Required.text(reason, "reason", "理由");
    Optional<String> invitation = decided == CategoryDecision.PROPOSE
        ? Optional.of(propose(council, person, category, organisation, because))
        : Optional.empty();
    decisions.on(council, "category-decided", decided.code()).because(because).record();
    return invitation;
  }

  /** Who could fill the categories that a council lacks. */
  public List<Person> successors(String council) {
    String agency = councils.get(council).agency();
    return members.gaps(council).stream()
        .flatMap(gap -> proposals.eligible(gap.category(), agency).stream())
        .distinct()
        .filter(person -> members.find(council, person.id()).isEmpty())
        .toList();
  }

  private boolean isOwn(Council council) {
    return currentUser.groups().contains(Offices.SECRETARIAT)
        || council.agency() != null && currentUser.groups().contains(council.agency());
  }

  /** The project that has no representative in the council. */
  private String orphan(String council) {
    return representatives.unrepresented(council, council).stream().map(CouncilProject::number).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOBODY_TO_REPRESENT", "category",
            "「①研究開発等を代表する者」は、研究代表者のいない課題があるときだけ加えられます。ほかの区分を選んでください。"));
  }
}
