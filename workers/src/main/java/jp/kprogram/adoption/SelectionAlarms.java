package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.DomainService;

/**
 * Tells who answers for it that a slot takes long from the closing of its call until its results are known, and until
 * its last contract (P7; domain.md section 5): its agency when the limit is close, its agency and the secretariat when
 * it is past, each once. A slot whose selection nobody has begun is watched alike. Nothing is decided by it.
 */
@DomainService
public class SelectionAlarms {

  private final SelectionClocks clocks;
  private final ClockAlarmStore store;
  private final SelectionStore selections;
  private final Awards awards;
  private final Calls calls;
  private final SelectionSettings settings;
  private final AdoptionLetters letters;
  private final Decisions decisions;
  private final Clock clock;

  SelectionAlarms(
      SelectionClocks clocks,
      ClockAlarmStore store,
      SelectionStore selections,
      Awards awards,
      Calls calls,
      SelectionSettings settings,
      AdoptionLetters letters,
      Decisions decisions,
      Clock clock) {
    this.clocks = clocks;
    this.store = store;
    this.selections = selections;
    this.awards = awards;
    this.calls = calls;
    this.settings = settings;
    this.letters = letters;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Mornings on which something comes close to its limit, and is late.
   *
   * @param closeAt when it comes close
   * @param lateAt the morning after its last day in time
   */
  public record Mornings(Instant closeAt, Instant lateAt) {}

  /**
   * Tells, where it is time, that a slot has no result yet.
   *
   * @return when to look again; empty once the limit is past
   */
  public Optional<Instant> watchResult(String callNumber, int slot) {
    Call call = calls.get(callNumber);
    SelectionClock running = clocks.untilResult(call);
    tell(call, slot, ClockKind.RESULT, running);
    LocalDate closed = SelectionClocks.closedOn(call);
    return switch (running.state()) {
      case RUNNING -> Optional.of(settings.resultClock().closeAt(closed));
      case ALARM -> Optional.of(settings.resultClock().lateAt(closed));
      case LATE, MET, MISSED -> Optional.empty();
    };
  }

  /** When the contracts of a selection come close to their limit, and are late; its closing does not move any more. */
  public Mornings contracts(String selection) {
    LocalDate closed = SelectionClocks.closedOn(calls.get(selections.find(selection).orElseThrow().call()));
    return new Mornings(settings.contractClock().closeAt(closed), settings.contractClock().lateAt(closed));
  }

  /** Tells, where it is time, that an award of a slot has no contract yet. */
  public void watchContract(String award) {
    Selection selection = selections.find(awards.get(award).selection()).orElseThrow();
    Optional.ofNullable(clocks.of(selection).contract()).ifPresent(
        running -> tell(calls.get(selection.call()), selection.slot(), ClockKind.CONTRACT, running));
  }

  private void tell(Call call, int slot, ClockKind kind, SelectionClock running) {
    if (!running.state().pressing() || store.toldAt(call.number(), slot, kind, running.state()).isPresent()) {
      return;
    }
    store.insert(call.number(), slot, kind, running.state(), clock.instant());
    String caseNumber = selections.of(call.number(), slot).map(Selection::number).orElse(call.number());
    decisions.on(caseNumber, "clock-told", running.state().code())
        .because("公募枠%d　%sまで　%s".formatted(slot, kind.japanese(), running.japanese())).record();
    letters.clock(caseNumber, call, slot, kind, running);
  }
}
