package jp.kprogram.council;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Consensus of all members of a council (合意, R28, R47, E13), for every stage that needs one.
 *
 * <p>A stage opens it here and then calls the process {@code consensus}: business key and variable {@code caseNumber}
 * are the number that {@link #open} gave; {@code councilNumber}, {@code subject} and {@code consensusLimit} (see {@link
 * #limit}) go in; {@code consensusResult} comes out: agreed or no-consensus. No text goes through variables.
 */
@DomainService
public class Consensuses {

  private final ConsensusStore store;
  private final Councils councils;
  private final CaseNumbers numbers;
  private final CurrentUser currentUser;
  private final Clock clock;

  Consensuses(
      ConsensusStore store, Councils councils, CaseNumbers numbers, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.councils = councils;
    this.numbers = numbers;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Opens the record of a consensus that is sought; the process {@code consensus} carries it out.
   *
   * @return number of it, CNS-2026-0001
   * @throws Refusal.Conflict COUNCIL_ENDED where the council has ended
   */
  public String open(ConsensusRequest request) {
    String words = Required.text(request.words(), "words", "合意を求める文案");
    Council council = councils.get(request.council());
    if (council.endedAt() != null) {
      throw new Refusal.Conflict("COUNCIL_ENDED", "協議会 %s は終わっているため、合意を求められません。".formatted(council.number()));
    }
    var now = clock.instant();
    String number = numbers.next("CNS", 4);
    store.insert(new Consensus(number, request.council(), request.kind(), request.subject(), request.title(),
        request.roundLimit(), request.limitAt(), now, false, null, null), currentUser.id());
    store.addText(number, 1, words, null, currentUser.id(), now);
    return number;
  }

  public Optional<Consensus> find(String number) {
    return store.find(number);
  }

  /** The text that was put to the members last; the one that they agreed on, where they did. */
  public String words(String number) {
    return store.lastText(number).words();
  }

  /** When seeking consensus ends whatever stands open, as timers read it. */
  public String limit(String number) {
    return Moments.stamp(store.find(number).orElseThrow().limitAt());
  }

  /** What a council has sought consensus on, the newest first. */
  public List<Consensus> of(String council) {
    return store.ofCouncil(council);
  }

  /** Ends a consensus that is not sought any more, because what called it was withdrawn. One that is over stays. */
  public void withdraw(String number) {
    store.lock(number).filter(open -> open.result() == null)
        .ifPresent(open -> store.concluded(number, ConsensusResult.WITHDRAWN, null, clock.instant()));
  }
}
