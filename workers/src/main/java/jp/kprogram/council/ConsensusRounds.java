package jp.kprogram.council;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Rounds of a consensus (R28, R47, E13): who is asked, what is said, what it counts, and how it goes on. */
@DomainService
public class ConsensusRounds {

  private static final Set<ConsensusStep> FURTHER = Set.of(ConsensusStep.NEXT_ROUND, ConsensusStep.MEDIATION);

  private final ConsensusStore store;
  private final MemberStore members;
  private final CouncilLetters letters;
  private final CouncilSettings settings;
  private final BusinessCalendar calendar;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  ConsensusRounds(
      ConsensusStore store,
      MemberStore members,
      CouncilLetters letters,
      CouncilSettings settings,
      BusinessCalendar calendar,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.members = members;
    this.letters = letters;
    this.settings = settings;
    this.calendar = calendar;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A round that has begun.
   *
   * @param asked user ids of who is a member now
   * @param dueAt when it ends, as timers read it
   */
  public record Opened(List<String> asked, String dueAt) {}

  /**
   * What a round counts.
   *
   * @param roundsLeft before a mediator is asked
   * @param timeLeft whether the limit of the whole has not come
   */
  public record Count(
      int agreements, int objections, int absences, int roundsLeft, boolean mediated, boolean timeLeft) {}

  /** Begins the next round with the text that was put last. */
  public Opened open(String number) {
    Consensus consensus = running(number);
    int round = store.lastRound(number).map(ConsensusRound::number).orElse(0) + 1;
    Instant now = clock.instant();
    Instant end = CouncilTimes.afterWorkingDays(now, settings.roundDays(), calendar);
    Instant dueAt = end.isAfter(consensus.limitAt()) ? consensus.limitAt() : end;
    store.openRound(number, round, store.lastText(number).edition(), dueAt, now);
    List<String> asked = members.current(consensus.council()).stream().map(Member::person).toList();
    letters.round(consensus, round, Moments.japanese(dueAt), asked);
    return new Opened(asked, Moments.stamp(dueAt));
  }

  /**
   * Takes what the current user thinks of the text.
   *
   * @throws Refusal.NotAllowed NOT_A_MEMBER
   * @throws Refusal.Conflict ROUND_CLOSED, POSITION_STATED
   */
  public void state(String number, String position, String reason) {
    var stated = Coded.of(Position.class, position, "position", "考え");
    if (stated == Position.ABSENT) {
      throw new Refusal.InvalidInput("UNKNOWN_VALUE", "position", "「考え」は「同意する」か「異議がある」を選んでください。");
    }
    String because = stated == Position.OBJECT ? Required.text(reason, "reason", "異議の理由") : reason;
    Consensus consensus = running(number);
    if (members.find(consensus.council(), currentUser.id()).isEmpty()) {
      throw new Refusal.NotAllowed("NOT_A_MEMBER", "文案への考えは、協議会の構成員だけが表明できます。");
    }
    ConsensusRound round = store.lastRound(number).filter(open -> open.closedAt() == null)
        .orElseThrow(() -> new Refusal.Conflict("ROUND_CLOSED", "この回は終わっています。次の回で表明してください。"));
    if (hasStated(number, round.number(), currentUser.id())) {
      throw new Refusal.Conflict("POSITION_STATED", "この回では、すでに表明されています。");
    }
    store.state(number, round.number(), currentUser.id(), stated, because, clock.instant());
  }

  /** Puts down who has said nothing in the round; that is no agreement. */
  public void recordAbsent(String number) {
    Consensus consensus = running(number);
    store.lastRound(number).filter(round -> round.closedAt() == null).ifPresent(round -> members
        .current(consensus.council()).stream()
        .map(Member::person)
        .filter(person -> !hasStated(number, round.number(), person))
        .forEach(person ->
            store.state(number, round.number(), person, Position.ABSENT, null, clock.instant())));
  }

  /** Closes the round and counts what those said who are members now; who has left counts no more. */
  public Count count(String number) {
    recordAbsent(number);
    Consensus consensus = running(number);
    ConsensusRound round = store.lastRound(number).orElseThrow();
    Instant now = clock.instant();
    store.closeRound(number, round.number(), now);
    Set<String> present =
        members.current(consensus.council()).stream().map(Member::person).collect(Collectors.toSet());
    var counted = store.positions(number).stream()
        .filter(one -> one.round() == round.number() && present.contains(one.person()))
        .collect(Collectors.groupingBy(Stated::position, Collectors.counting()));
    return new Count(
        counted.getOrDefault(Position.AGREE, 0L).intValue(),
        counted.getOrDefault(Position.OBJECT, 0L).intValue(),
        counted.getOrDefault(Position.ABSENT, 0L).intValue(),
        Math.max(0, consensus.roundLimit() - round.number()),
        consensus.mediated(),
        now.isBefore(consensus.limitAt()));
  }

  /**
   * Puts down what follows a round. Whatever the rule does not answer is no consensus.
   *
   * @param step code of the rule's answer, or null
   * @param ruleVersion version of the rule
   * @return the result; empty where it goes on
   */
  public Optional<ConsensusResult> follow(String number, String step, String ruleVersion) {
    Consensus consensus = running(number);
    var next = step == null ? ConsensusStep.NO_CONSENSUS : Coded.stored(ConsensusStep.class, step);
    int round = store.lastRound(number).orElseThrow().number();
    decisions.on(number, "consensus-round", next.code()).under(ruleVersion).because("第%d回".formatted(round)).record();
    if (FURTHER.contains(next)) {
      return Optional.empty();
    }
    var result = next == ConsensusStep.AGREED ? ConsensusResult.AGREED : ConsensusResult.NO_CONSENSUS;
    conclude(consensus, result, ruleVersion);
    return Optional.of(result);
  }

  /** Writes the text of the next round. */
  public void revise(String number, String words, String reason) {
    String because = Required.text(reason, "reason", "異議への対応");
    Consensus consensus = running(number);
    put(consensus, words, because);
  }

  /** Puts down what a mediator found, with the text of the last round. */
  public void mediate(String number, String mediator, String findings, String words) {
    String who = Required.text(mediator, "mediator", "調停した方");
    String found = Required.text(findings, "findings", "調停の結果");
    Consensus consensus = running(number);
    put(consensus, words, "調停を踏まえた文案");
    store.mediated(number, who, found, currentUser.id(), clock.instant());
    decisions.on(number, "consensus-mediated", "mediated").record();
  }

  /** Ends seeking at its limit, whatever stands open. */
  public void close(String number) {
    recordAbsent(number);
    Consensus consensus = running(number);
    store.lastRound(number).ifPresent(round -> store.closeRound(number, round.number(), clock.instant()));
    conclude(consensus, ConsensusResult.NO_CONSENSUS, null);
  }

  private void put(Consensus consensus, String words, String reason) {
    String text = Required.text(words, "words", "改めた文案");
    if (consensus.kind() == ConsensusKind.RULES) {
      RulesText.clauses(text);
    }
    store.addText(consensus.number(), store.lastText(consensus.number()).edition() + 1, text, reason,
        currentUser.id(), clock.instant());
  }

  private void conclude(Consensus consensus, ConsensusResult result, String ruleVersion) {
    store.concluded(consensus.number(), result, ruleVersion, clock.instant());
    decisions.on(consensus.council(), "consensus-concluded", result.code()).under(ruleVersion)
        .because("%s　%s".formatted(consensus.number(), consensus.title())).record();
    letters.concluded(consensus, result);
  }

  private boolean hasStated(String number, int round, String person) {
    return store.positions(number).stream().anyMatch(one -> one.round() == round && one.person().equals(person));
  }

  private Consensus running(String number) {
    Consensus consensus = store.lock(number).orElseThrow();
    if (consensus.result() != null) {
      throw new Refusal.Conflict("CONSENSUS_ENDED",
          "合意の手続 %s は「%s」のため、この操作はできません。".formatted(number, consensus.result().japanese()));
    }
    return consensus;
  }
}
