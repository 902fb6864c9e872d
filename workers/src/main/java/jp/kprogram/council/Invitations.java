package jp.kprogram.council;

import java.time.Clock;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** People are proposed, asked, and answer for themselves alone (R28, R46; S-13). Silence decides nothing. */
@DomainService
public class Invitations {

  private final InvitationStore store;
  private final MemberStore members;
  private final CouncilLetters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Invitations(
      InvitationStore store,
      MemberStore members,
      CouncilLetters letters,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.members = members;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** @throws Refusal.NotFound INVITATION_NOT_FOUND */
  public Invitation get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound("INVITATION_NOT_FOUND", "caseNumber",
        "招へい %s はありません。番号を確かめてください。".formatted(number)));
  }

  /** Invitations to a council, in the order of their numbers. */
  public List<Invitation> of(String council) {
    return store.of(council);
  }

  /** What was said in an invitation, the oldest first. */
  public List<Invitation.Entry> entries(String number) {
    return store.entries(number);
  }

  /**
   * Puts a person forward; nobody is asked before it is approved.
   *
   * @param project number of the project that the person would represent, or null
   * @return number of the invitation
   */
  String propose(String council, String person, MemberCategory category, String organisation, String project) {
    String number = numbers.next("INV", 4);
    store.insert(new Invitation(number, council, person, category, organisation, project, InvitationStatus.PROPOSED,
        currentUser.id(), clock.instant(), null));
    return number;
  }

  /**
   * Refuses to put somebody forward who is a member already or is being asked.
   *
   * @throws Refusal.Conflict ALREADY_MEMBER, ALREADY_INVITED
   */
  void requireFree(String council, String person, String name) {
    if (members.find(council, person).isPresent()) {
      throw new Refusal.Conflict("ALREADY_MEMBER", "%sさんは、すでに協議会 %s の構成員です。".formatted(name, council));
    }
    boolean asked = store.of(council).stream()
        .anyMatch(one -> one.person().equals(person) && one.settledAt() == null);
    if (asked) {
      throw new Refusal.Conflict("ALREADY_INVITED",
          "%sさんには、協議会 %s への招へいの手続が進んでいます。終わってから提案してください。".formatted(name, council));
    }
  }

  /** Asks the person; what is asked again stays the same invitation. */
  public Invitation send(String number) {
    Invitation invitation = lock(number, InvitationStatus.PROPOSED);
    store.opened(number, clock.instant());
    decisions.on(invitation.council(), "member-invited", invitation.person()).record();
    letters.invited(invitation);
    return invitation;
  }

  /**
   * Takes the answer of the person.
   *
   * @param answer yes, no or question
   * @param words the question, or a reason that nobody has to give; null for none
   */
  public InvitationAnswer answer(String number, String answer, String words) {
    var given = Coded.of(InvitationAnswer.class, answer, "invitationAnswer", "回答");
    String asked = given == InvitationAnswer.QUESTION ? Required.text(words, "words", "質問") : words;
    Invitation invitation = lock(number, InvitationStatus.OPEN);
    if (!invitation.person().equals(currentUser.id())) {
      throw new Refusal.NotAllowed("NOT_THE_INVITED", "協議会への参加は、招へいを受けた本人だけが回答できます。");
    }
    var now = clock.instant();
    store.add(number, Coded.of(EntryKind.class, given.code(), null, "回答"), asked, currentUser.id(), now);
    if (given == InvitationAnswer.QUESTION) {
      letters.asked(invitation, store.entries(number).size());
      return given;
    }
    boolean yes = given == InvitationAnswer.YES;
    store.settle(number, yes ? InvitationStatus.YES : InvitationStatus.NO, now);
    decisions.on(invitation.council(), yes ? "member-consented" : "member-declined", invitation.person()).record();
    return given;
  }

  /** Answers a question of the person. */
  public void reply(String number, String words) {
    String reply = Required.text(words, "words", "答え");
    Invitation invitation = lock(number, InvitationStatus.OPEN);
    store.add(number, EntryKind.REPLY, reply, currentUser.id(), clock.instant());
    letters.replied(invitation, store.entries(number).size());
  }

  /** Decides what becomes of an invitation that was not answered in time; silence is no consent. */
  public SilenceOutcome silent(String number, String outcome, String reason) {
    var decided = Coded.of(SilenceOutcome.class, outcome, "silenceOutcome", "扱い");
    String because = Required.text(reason, "reason", "理由");
    Invitation invitation = lock(number, InvitationStatus.OPEN);
    var now = clock.instant();
    store.add(number, Coded.of(EntryKind.class, decided.code(), null, "扱い"), because, currentUser.id(), now);
    decisions.on(invitation.council(), "invitation-silent", decided.code()).because(because).record();
    if (decided == SilenceOutcome.ASK_AGAIN) {
      letters.askedAgain(invitation, store.entries(number).size());
    } else {
      store.settle(number, InvitationStatus.NOT_ANSWERED, now);
    }
    return decided;
  }

  /** Ends what is open of a setting-up that ends, also where its projects would have joined another council. */
  void giveUp(String setup) {
    store.ofSetup(setup).stream().filter(one -> one.settledAt() == null)
        .forEach(one -> store.settle(one.number(), InvitationStatus.WITHDRAWN, clock.instant()));
  }

  /** Ends an invitation that was proposed and not approved. */
  void drop(String number) {
    store.settle(number, InvitationStatus.DROPPED, clock.instant());
  }

  /** Who is put forward and not asked yet. */
  List<Invitation> proposed(String council) {
    return store.of(council).stream().filter(one -> one.status() == InvitationStatus.PROPOSED).toList();
  }

  private Invitation lock(String number, InvitationStatus expected) {
    Invitation invitation = store.lock(number).orElseGet(() -> get(number));
    if (invitation.status() != expected) {
      throw new Refusal.Conflict("INVITATION_SETTLED",
          "招へい %s は「%s」のため、この操作はできません。".formatted(number, invitation.status().japanese()));
    }
    return invitation;
  }
}
