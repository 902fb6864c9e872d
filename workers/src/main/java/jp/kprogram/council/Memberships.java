package jp.kprogram.council;

import java.time.Clock;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Who becomes a member and who is one no longer (R28, R46; E12). Both take effect in the same transaction: access is
 * asked for at each use, and what runs for the person is told at once. The duty of secrecy goes on.
 */
@DomainService
public class Memberships {

  private final CouncilStore councils;
  private final MemberStore members;
  private final InvitationStore invitations;
  private final RulesStore rules;
  private final Representatives representatives;
  private final MembershipWatch watch;
  private final CouncilLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Memberships(
      CouncilStore councils,
      MemberStore members,
      InvitationStore invitations,
      RulesStore rules,
      Representatives representatives,
      MembershipWatch watch,
      CouncilLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.councils = councils;
    this.members = members;
    this.invitations = invitations;
    this.rules = rules;
    this.representatives = representatives;
    this.watch = watch;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Whether the category that a member has left still has one. */
  public record Left(Council council, MemberCategory category, boolean covered) {}

  /**
   * Admits who has consented; whoever has not is not admitted.
   *
   * @return whether the person is a member now
   */
  public boolean admit(String number) {
    Invitation invitation = invitations.find(number).orElseThrow();
    if (invitation.status() != InvitationStatus.YES) {
      return false;
    }
    councils.lock(invitation.council());
    if (members.find(invitation.council(), invitation.person()).isPresent()) {
      return true;
    }
    var now = clock.instant();
    Council council = councils.find(invitation.council()).orElseThrow();
    if (council.endedAt() != null) {
      return false;
    }
    var member = new Member(council.number(), invitation.person(), invitation.category(), invitation.organisation(),
        invitation.project(), rules.inForce(council.number()).orElse(null), invitation.settledAt(), now, null, null);
    members.insert(member, number);
    members.fillGaps(council.number(), member.category(), now);
    decisions.on(council.number(), "member-admitted", member.person()).record();
    watch.joined(council.number(), member.person());
    if (council.establishedAt() != null) {
      letters.admitted(council, member);
    }
    return true;
  }

  /**
   * A member leaves, or the secretariat ends a membership with a reason.
   *
   * @param person user id; null or blank for who asks
   * @throws Refusal.NotFound NO_SUCH_MEMBERSHIP, also for who may not know whether there is one
   */
  public Left leave(String council, String person, String reason) {
    String leaver = person == null || person.isBlank() ? currentUser.id() : person.strip();
    boolean own = leaver.equals(currentUser.id());
    boolean allowed = own || currentUser.groups().contains(Offices.SECRETARIAT);
    if (!allowed || members.find(council, leaver).isEmpty()) {
      throw new Refusal.NotFound("NO_SUCH_MEMBERSHIP", "councilNumber",
          "「協議会の番号」の %s に、退任できる構成員がいません。番号と利用者IDを確かめてください。ほかの方の退任は事務局が手続します。"
              .formatted(council));
    }
    String because = own ? reason : Required.text(reason, "reason", "理由");
    return end(council, leaver, because, own ? "left" : "replaced");
  }

  /** Ends the membership of a person whom a decision of another stage has excluded (E14). */
  public Left exclude(String council, String person, String reason) {
    return end(council, person, Required.text(reason, "reason", "理由"), "excluded");
  }

  private Left end(String number, String person, String reason, String outcome) {
    councils.lock(number);
    Member member = members.find(number, person).orElseThrow(() -> new Refusal.NotFound("NO_SUCH_MEMBERSHIP",
        "councilNumber", "協議会 %s に、この構成員はいません。".formatted(number)));
    var now = clock.instant();
    members.left(number, person, currentUser.id(), reason, now);
    decisions.on(number, "membership-ended", outcome).onBehalfOf(person).because(reason).record();
    boolean covered = members.current(number).stream().anyMatch(other -> other.category() == member.category());
    if (!covered) {
      members.addGap(number, member.category(), "構成員が退任した。", currentUser.id(), now);
    }
    watch.ended(number, person);
    Council council = councils.find(number).orElseThrow();
    letters.left(council, member);
    tellOfSuspension(council, member);
    return new Left(council, member.category(), covered);
  }

  /** Without its representatives a council rests; it goes on as soon as one is a member again. */
  private void tellOfSuspension(Council council, Member gone) {
    if (gone.category() != MemberCategory.REPRESENTATIVE || council.establishedAt() == null) {
      return;
    }
    List<String> orphaned = representatives.unrepresented(council.number(), council.number()).stream()
        .map(CouncilProject::number).toList();
    decisions.on(council.number(), "representative-missing", council.status().code())
        .because("研究代表者のいない課題：" + String.join("、", orphaned)).record();
    letters.suspended(council, gone.person() + " " + gone.joinedAt());
  }
}
