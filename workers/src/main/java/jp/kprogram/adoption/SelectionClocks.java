package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.application.Applications;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallResults;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.FiscalYear;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/**
 * How long selections take from the closing of their call until all applicants know the result, and until the last
 * contract is signed. An agency reads of its own selections, a chair of those in the chair's hands, the secretariat and
 * the auditors of all. No application is named or counted.
 */
@DomainService
public class SelectionClocks {

  private final SelectionStore store;
  private final SelectionOverview overview;
  private final SelectionResults results;
  private final AwardStore awards;
  private final AwardPaperStore papers;
  private final ClockAlarmStore alarms;
  private final Calls calls;
  private final CallResults callResults;
  private final Applications applications;
  private final SelectionSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  SelectionClocks(
      SelectionStore store,
      SelectionOverview overview,
      SelectionResults results,
      AwardStore awards,
      AwardPaperStore papers,
      ClockAlarmStore alarms,
      Calls calls,
      CallResults callResults,
      Applications applications,
      SelectionSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.overview = overview;
    this.results = results;
    this.awards = awards;
    this.papers = papers;
    this.alarms = alarms;
    this.calls = calls;
    this.callResults = callResults;
    this.applications = applications;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A selection and its clocks.
   *
   * @param title of the call, as it is public
   * @param closedOn day of the closing in Japan
   * @param result until all applicants know the result; null where it was taken back or had no application
   * @param contract until the last contract; null also where there is no contract to come
   * @param resultTold who was told of the first clock
   * @param contractTold who was told of the second
   * @param readable whether this person may open its order
   */
  public record Line(
      Selection selection,
      String title,
      LocalDate closedOn,
      SelectionClock result,
      SelectionClock contract,
      Told resultTold,
      Told contractTold,
      boolean readable) {}

  /**
   * Who was told of a clock.
   *
   * @param closeAt when the agency was told that the limit is close; null where it was not
   * @param lateAt when the agency and the secretariat were told that it is past; null where they were not
   */
  public record Told(Instant closeAt, Instant lateAt) {}

  /**
   * A slot with applications whose selection nobody has begun.
   *
   * @param result until all applicants know the result
   */
  public record Waiting(Call call, int slot, LocalDate closedOn, SelectionClock result, Told told) {}

  /** Some of the selections, and how many there are. */
  public record Lines(List<Line> lines, int total) {}

  /** Selections that this person may know of, the latest first. */
  public Lines page(int page, int size) {
    var found = store.page(seesAll(), agencies(), currentUser.id(), page * size, size);
    return new Lines(found.stream().map(this::of).toList(), store.count(seesAll(), agencies(), currentUser.id()));
  }

  /** How many of the selections that this person may know of told their results in time, the latest year first. */
  public List<DecidedShare> shares() {
    Map<String, Instant> closings = calls.all().stream()
        .filter(call -> call.closesAt() != null)
        .collect(Collectors.toMap(Call::number, Call::closesAt));
    Map<Integer, List<DecidedShare.Told>> years = new TreeMap<>(Comparator.reverseOrder());
    store.released(seesAll(), agencies(), currentUser.id()).forEach(one -> {
      Instant closed = closings.get(one.call());
      years.computeIfAbsent(FiscalYear.of(closed), year -> new ArrayList<>())
          .add(new DecidedShare.Told(day(closed), told(Optional.ofNullable(one.releasedAt())).orElse(null)));
    });
    return years.entrySet().stream()
        .map(year -> DecidedShare.of(year.getKey(), year.getValue(), settings.decidedWithin(), today()))
        .toList();
  }

  private boolean seesAll() {
    return currentUser.groups().stream().anyMatch(Offices.SEEING_ALL::contains);
  }

  private List<String> agencies() {
    return Stream.concat(Stream.of("-"), currentUser.groups().stream()).toList();
  }

  /** Slots of closed calls that wait for their selection to begin, as far as this person may know of it. */
  public List<Waiting> waiting() {
    boolean all = seesAll();
    return calls.all().stream()
        .filter(call -> all || currentUser.groups().contains(call.agency()))
        .filter(call -> call.stateAt(clock.instant()) == CallState.CLOSED && call.outcome() == null)
        .flatMap(call -> calls.slots(call.number()).stream().map(CallSlot::number)
            .filter(slot -> awaitsSelection(call, slot))
            .map(slot -> new Waiting(
                call, slot, closedOn(call), untilResult(call), told(call, slot, ClockKind.RESULT))))
        .toList();
  }

  private boolean awaitsSelection(Call call, int slot) {
    return store.of(call.number(), slot).isEmpty()
        && applications.anyFor(call.number(), slot)
        && callResults.slot(call.number(), slot).result() == null;
  }

  /** The clock of a slot that has no result yet, whether or not its selection has begun. */
  SelectionClock untilResult(Call call) {
    return SelectionClock.of(settings.resultClock(), closedOn(call), null, today());
  }

  /** Day of the closing in Japan. */
  static LocalDate closedOn(Call call) {
    return day(call.closesAt());
  }

  private Told told(Call call, int slot, ClockKind kind) {
    return new Told(
        alarms.toldAt(call.number(), slot, kind, ClockState.ALARM).orElse(null),
        alarms.toldAt(call.number(), slot, kind, ClockState.LATE).orElse(null));
  }

  /** The clocks of one selection; who may ask is the caller's concern. */
  public Line of(Selection selection) {
    Call call = calls.get(selection.call());
    LocalDate closed = closedOn(call);
    boolean timed = selection.status() == SelectionStatus.OPEN || results.releasedAt(selection.number()).isPresent();
    return new Line(
        selection,
        call.publicTitle(),
        closed,
        timed ? SelectionClock.of(settings.resultClock(), closed, toldOn(selection).orElse(null), today()) : null,
        timed ? contract(selection, closed) : null,
        told(call, selection.slot(), ClockKind.RESULT),
        told(call, selection.slot(), ClockKind.CONTRACT),
        overview.isFor(selection));
  }

  /** Every award has come to its end: the last contract counts, and where there is none, there is no clock. */
  private SelectionClock contract(Selection selection, LocalDate closed) {
    List<Award> all = awards.of(selection.number());
    boolean toCome = toldOn(selection).isEmpty() || all.stream().anyMatch(award -> award.status() == AwardStatus.OPEN);
    if (toCome) {
      return SelectionClock.of(settings.contractClock(), closed, null, today());
    }
    return all.stream()
        .map(award -> papers.contract(award.number()).map(Contract::signedOn).orElse(null))
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .map(signed -> SelectionClock.of(settings.contractClock(), closed, signed, today()))
        .orElse(null);
  }

  private Optional<LocalDate> toldOn(Selection selection) {
    return told(results.releasedAt(selection.number()));
  }

  private Optional<LocalDate> told(Optional<Instant> releasedAt) {
    return releasedAt.filter(at -> !at.isAfter(clock.instant())).map(SelectionClocks::day);
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Moments.JAPAN);
  }
}
