package jp.kprogram.vision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.people.Substitutes;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Deliberations of the Program Council on a vision or a guideline (R21, R29, R60, R63; paper L59, L144-148): who is
 * asked, what each says, who comes, what is concluded. Dissent and minority opinions stay on record.
 */
@DomainService
public class Deliberations {

  private static final String VALID = "valid";
  private static final String COUNCIL = "program-council";

  private final DeliberationStore store;
  private final CouncilMembers members;
  private final People people;
  private final Substitutes substitutes;
  private final CouncilSettings settings;
  private final Decisions decisions;
  private final VisionLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  Deliberations(
      DeliberationStore store,
      CouncilMembers members,
      People people,
      Substitutes substitutes,
      CouncilSettings settings,
      Decisions decisions,
      VisionLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.members = members;
    this.people = people;
    this.substitutes = substitutes;
    this.settings = settings;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Opens the next round of a case with everybody in office today and asks each for an opinion.
   *
   * @throws Refusal.Conflict NO_SCIENTIST_IN_COUNCIL, NO_CHAIR where the council could never decide
   */
  public CouncilRound convene(String caseNumber, String subject) {
    List<CouncilMember> seated = members.inOffice();
    if (seated.stream().noneMatch(CouncilMember::scientist)) {
      throw new Refusal.Conflict(
          "NO_SCIENTIST_IN_COUNCIL", "在任中のプログラム会議の委員に科学者がいません。委員を登録してから進めてください。");
    }
    String chair = seated.stream()
        .filter(CouncilMember::chair)
        .map(CouncilMember::userId)
        .findFirst()
        .orElseThrow(() -> new Refusal.Conflict(
            "NO_CHAIR", "在任中のプログラム会議の議長がいません。議長を登録してから進めてください。"));
    int number = store.lastRound(caseNumber).map(CouncilRound::number).orElse(0) + 1;
    store.insertRound(caseNumber, number, chair, seated, clock.instant());
    seated.forEach(member -> keepStandIn(caseNumber, member.userId()));
    CouncilRound round = currentRound(caseNumber);
    decisions.on(caseNumber, "council-convened", "round-" + number).record();
    letters.opinionRequested(round, subject);
    return round;
  }

  /** Who stood in for a member in an earlier round of the case, does so in the next one too. */
  private void keepStandIn(String caseNumber, String member) {
    String standIn = substitutes.standInOf(member, caseNumber);
    CouncilRound round = currentRound(caseNumber);
    if (!standIn.equals(member) && !round.members().contains(standIn)) {
      substitute(caseNumber, member, standIn);
    } else if (!standIn.equals(member) && round.chair().equals(member)) {
      store.handChairOver(round, standIn);
    }
  }

  /** The round that a case is in, with the opinions given so far. */
  public CouncilRound currentRound(String caseNumber) {
    return store.lastRound(caseNumber).orElseThrow(() -> new Refusal.Conflict(
        "NO_DELIBERATION", "案件 %s はまだプログラム会議で審議されていません。".formatted(caseNumber)));
  }

  /** Takes a member's opinion; a comment or a dissent needs words. */
  public CouncilRound giveOpinion(String caseNumber, String member, OpinionKind kind, String text) {
    CouncilRound round = currentRound(caseNumber);
    Opinion seat = seatOf(round, member);
    String words = kind == OpinionKind.AGREE ? null : Required.text(text, "opinionText", "意見の内容");
    store.giveOpinion(round, member, kind, words, clock.instant());
    decisions
        .on(caseNumber, "council-opinion", kind.code())
        .onBehalfOf(seat.substituteOf())
        .because(words)
        .record();
    return currentRound(caseNumber);
  }

  /** The deadline is over: who has said nothing, is recorded as missing, and the round goes on. */
  public CouncilRound recordMissing(String caseNumber) {
    CouncilRound round = currentRound(caseNumber);
    for (Opinion seat : round.opinions()) {
      if (seat.kind() == null) {
        store.giveOpinion(round, seat.member().id(), OpinionKind.MISSING, null, clock.instant());
        decisions
            .on(caseNumber, "council-opinion", OpinionKind.MISSING.code())
            .onBehalfOf(seat.member().id())
            .because("締切までに提出がなかった。")
            .record();
      }
    }
    return currentRound(caseNumber);
  }

  /**
   * Counts who is present at a session.
   *
   * @throws Refusal.InvalidInput NOT_A_MEMBER, SESSION_IN_FUTURE
   */
  public Attendance count(String caseNumber, List<String> present, LocalDate date, String note) {
    CouncilRound round = currentRound(caseNumber);
    var attending = new HashSet<>(present);
    if (!round.members().containsAll(attending)) {
      throw new Refusal.InvalidInput("NOT_A_MEMBER", "present", "「出席した委員」は、この審議の委員から選んでください。");
    }
    Required.present(date, "sessionDate", "開催日");
    if (date.isAfter(LocalDate.now(clock))) {
      throw new Refusal.InvalidInput("SESSION_IN_FUTURE", "sessionDate", "「開催の日」は本日以前の日にしてください。");
    }
    long scientists = round.opinions().stream()
        .filter(seat -> seat.scientist() && attending.contains(seat.member().id()))
        .count();
    var attendance = new Attendance(
        store.lastSession(round) + 1,
        (int) scientists,
        attending.size() * 100 / round.members().size(),
        settings.quorumPercent(),
        round.attendanceRows(attending));
    store.insertSession(round, attendance, date, note, List.copyOf(attending));
    return attendance;
  }

  /** The session was not valid; it stays on record and another one has to be held. */
  public void recordVoid(String caseNumber, String result, String ruleVersion) {
    CouncilRound round = currentRound(caseNumber);
    int session = store.lastSession(round);
    String reason = "no-scientist".equals(result) ? "科学者が出席していない。" : "出席が定足数に満たない。";
    store.closeSession(round, session, result, ruleVersion);
    decisions.on(caseNumber, "council-session-void", result).under(ruleVersion).because(reason).record();
    letters.sessionVoid(round, session, reason);
  }

  /**
   * Writes the conclusion down that a valid session has come to.
   *
   * @throws Refusal.Conflict SESSION_NOT_VALID where the session was not valid
   */
  public void conclude(String caseNumber, String sessionResult, Conclusion conclusion, String ruleVersion) {
    CouncilRound round = currentRound(caseNumber);
    if (!VALID.equals(sessionResult)) {
      throw new Refusal.Conflict("SESSION_NOT_VALID", "会議が成立していないため、結論を記録できません。会議を開き直してください。");
    }
    int session = store.lastSession(round);
    store.closeSession(round, session, sessionResult, ruleVersion);
    store.conclude(round, session, conclusion, currentUser.id(), clock.instant());
    decisions
        .on(caseNumber, "council-concluded", conclusion.outcome().code())
        .onBehalfOf(round.chairSubstituteOf())
        .under(ruleVersion)
        .because(conclusion.reason())
        .record();
    if (conclusion.minorityOpinion() != null) {
      decisions.on(caseNumber, "council-minority", "recorded").because(conclusion.minorityOpinion()).record();
    }
  }

  /**
   * People of the council who may take a member's place: while the member's opinion is open, those who are not asked
   * themselves, since nobody speaks for two; afterwards, for the chair, every other.
   */
  public List<Person> whoMayStepInFor(String caseNumber, String absentee) {
    CouncilRound round = currentRound(caseNumber);
    List<String> taken = seatOf(round, absentee).kind() == null ? round.members() : List.of(absentee);
    var seated = members.inOffice().stream().flatMap(member -> people.find(member.userId()).stream());
    return Stream.concat(people.membersOf(COUNCIL).stream(), seated)
        .distinct()
        .filter(person -> !taken.contains(person.id()))
        .toList();
  }

  /**
   * Puts a substitute in a member's place: at the table while the member's opinion is open, and in the chair if the
   * member holds it. Whether a scientist, is the substitute's own quality.
   */
  public void substitute(String caseNumber, String absentee, String substitute) {
    CouncilRound round = currentRound(caseNumber);
    boolean opinionOpen = seatOf(round, absentee).kind() == null;
    if (opinionOpen && round.members().contains(substitute)) {
      throw new Refusal.InvalidInput(
          "ALREADY_ASKED", "substitute", "「交代する人」は、この審議で既に意見を求められています。別の人を選んでください。");
    }
    if (opinionOpen) {
      boolean scientist = members.seatOf(substitute).map(CouncilMember::scientist).orElse(false);
      store.substitute(round, absentee, substitute, scientist);
    }
    if (round.chair().equals(absentee)) {
      store.handChairOver(round, substitute);
    }
  }

  private static Opinion seatOf(CouncilRound round, String member) {
    return round.opinions().stream()
        .filter(seat -> seat.member().id().equals(member))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotAllowed(
            "NOT_A_MEMBER", "この審議で意見を求められている委員ではないため、意見を記録できません。"));
  }
}
