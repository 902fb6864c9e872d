package jp.kprogram.council;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Required;

/**
 * What the answers of the people who were asked come to (R28, R46). Where an R&amp;D representative does not consent,
 * the council is explained and offered once more; then the project goes on without it, or somebody decides (E11).
 * Nothing is cancelled by itself.
 */
@DomainService
public class Consents {

  private static final String EXPLAINED = "council-explained";

  private final CouncilStore councils;
  private final MemberStore members;
  private final Invitations invitations;
  private final Memberships memberships;
  private final Representatives representatives;
  private final CouncilSetups setups;
  private final ProjectCases projectCases;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Consents(
      CouncilStore councils,
      MemberStore members,
      Invitations invitations,
      Memberships memberships,
      Representatives representatives,
      CouncilSetups setups,
      ProjectCases projectCases,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.councils = councils;
    this.members = members;
    this.invitations = invitations;
    this.memberships = memberships;
    this.representatives = representatives;
    this.setups = setups;
    this.projectCases = projectCases;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * How the consents of a setting-up stand.
   *
   * @param representation of its R&amp;D representatives
   * @param required whether a call made the council a condition for a project whose representative does not consent
   */
  public record Standing(Representation representation, boolean required) {}

  /**
   * Makes members of those who consented and puts down which categories are empty.
   *
   * @param number the setting-up
   * @param target council into which they were invited
   * @param asked numbers of the invitations that were answered
   */
  public Standing record(String number, String target, List<String> asked) {
    asked.forEach(memberships::admit);
    if (target.equals(number)) {
      recordGaps(number);
    }
    List<CouncilProject> missing = representatives.unrepresented(number, target);
    if (missing.isEmpty()) {
      return new Standing(Representation.ALL, false);
    }
    boolean explained = decisions.of(number).stream().anyMatch(decision -> decision.kind().equals(EXPLAINED));
    return new Standing(
        explained ? Representation.REFUSED : Representation.EXPLAIN,
        missing.stream().anyMatch(CouncilProject::councilRequired));
  }

  /**
   * Puts down what was explained to the representatives who have not consented, and asks them once more.
   *
   * @return numbers of the invitations
   */
  public List<String> explain(String number, String target, String explanation) {
    String said = Required.text(explanation, "explanation", "説明した内容");
    decisions.on(number, EXPLAINED, "explained").because(said).record();
    List<String> missing = representatives.unrepresented(number, target).stream().map(CouncilProject::number).toList();
    return invitations.of(target).stream()
        .filter(one -> one.category() == MemberCategory.REPRESENTATIVE && missing.contains(one.project()))
        .filter(one -> one.status() != InvitationStatus.DROPPED)
        .map(one -> invitations.propose(target, one.person(), one.category(), one.organisation(), one.project()))
        .toList();
  }

  /**
   * Lets the projects whose representatives do not consent go on without a council and without sensitive information.
   *
   * @return whether a project with a representative is left; else the setting-up has ended
   */
  public boolean goOnWithout(String number, String target) {
    return waive(number, target, "研究代表者が、説明の後も協議会への参加に同意しなかった。", ConditionOutcome.GO_ON);
  }

  /**
   * Decides on projects whose call made the council a condition. A termination is asked for, not carried out.
   *
   * @return as {@link #goOnWithout}
   */
  public boolean decideCondition(String number, String target, String outcome, String reason) {
    var decided = Coded.of(ConditionOutcome.class, outcome, "conditionOutcome", "課題の扱い");
    return waive(number, target, Required.text(reason, "reason", "理由"), decided);
  }

  /** Projects of a setting-up whose representatives have not consented. */
  public List<CouncilProject> unrepresented(String number, String target) {
    return representatives.unrepresented(number, target);
  }

  private boolean waive(String number, String target, String reason, ConditionOutcome outcome) {
    List<CouncilProject> missing = representatives.unrepresented(number, target);
    var now = clock.instant();
    for (CouncilProject project : missing) {
      councils.waive(project.number(), number, reason, currentUser.id(), now);
      councils.releaseProject(project.number(), outcome.japanese(), now);
      if (outcome == ConditionOutcome.TERMINATE) {
        projectCases.terminationRequested(project.number());
      }
    }
    decisions.on(number, "project-without-council", outcome.code())
        .because(missing.stream().map(CouncilProject::number).collect(Collectors.joining("、")) + "　" + reason)
        .record();
    boolean left = !councils.projects(number).isEmpty();
    if (!left) {
      setups.end(number, CouncilStatus.WITHOUT, reason);
    }
    return left;
  }

  private void recordGaps(String number) {
    List<MemberCategory> present = members.current(number).stream().map(Member::category).toList();
    List<MemberCategory> known = members.gaps(number).stream().map(CategoryGap::category).toList();
    for (MemberCategory category : MemberCategory.values()) {
      if (!present.contains(category) && !known.contains(category)) {
        members.addGap(number, category, "招へいした方の同意が得られなかった。", currentUser.id(), clock.instant());
      }
    }
  }
}
