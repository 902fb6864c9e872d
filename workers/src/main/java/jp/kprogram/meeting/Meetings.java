package jp.kprogram.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.CallTimes;
import jp.kprogram.council.ConsensusKind;
import jp.kprogram.council.ConsensusRequest;
import jp.kprogram.council.Consensuses;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Meetings of councils from their convening to what all members are to decide (R27, R47, R50; P9). */
@DomainService
public class Meetings {

  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private final MeetingStore store;
  private final Actions actions;
  private final Councils councils;
  private final Consensuses consensuses;
  private final MeetingLetters letters;
  private final MeetingSettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Meetings(
      MeetingStore store,
      Actions actions,
      Councils councils,
      Consensuses consensuses,
      MeetingLetters letters,
      MeetingSettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.actions = actions;
    this.councils = councils;
    this.consensuses = consensuses;
    this.letters = letters;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What is put down of an item: words for everybody, for the members, and for decision; each may be missing. */
  public record ItemWords(String open, String restricted, String decision) {}

  /** What somebody has to do, and until when. */
  public record Task(String words, String owner, LocalDate dueOn) {}

  /**
   * Convenes a meeting; its agenda has the standing items, and members propose others until it closes.
   *
   * @param requested case number that the caller asks for, or null
   * @param heldOn day of the meeting
   * @param time at which it begins, HH:MM
   * @param agendaClosesOn last day for proposals
   * @throws Refusal.NotFound COUNCIL_NOT_FOUND, also for councils of another agency
   * @throws Refusal.Conflict COUNCIL_NOT_WORKING
   * @throws Refusal.InvalidInput MEETING_DATES
   */
  public Meeting convene(
      String requested, String council, LocalDate heldOn, String time, String place, LocalDate agendaClosesOn) {
    Council convening = councils.find(council).filter(this::isOffice).orElseThrow(() -> new Refusal.NotFound(
        "COUNCIL_NOT_FOUND", "councilNumber", "「協議会の番号」の %s はありません。自機関の協議会の番号を確かめてください。".formatted(council)));
    if (!councils.works(council)) {
      throw new Refusal.Conflict("COUNCIL_NOT_WORKING",
          "協議会 %s は「%s」のため、会合を開けません。".formatted(council, convening.status().japanese()));
    }
    String where = Required.text(place, "place", "場所");
    Instant beginsAt = CallTimes.at(heldOn, time, "heldOn", "heldTime", "会合");
    Instant closesAt = Required.present(agendaClosesOn, "agendaClosesOn", "議題の締切の日")
        .atTime(END_OF_DAY).atZone(Moments.JAPAN).toInstant();
    Instant now = clock.instant();
    if (!closesAt.isAfter(now) || !beginsAt.isAfter(closesAt)) {
      throw new Refusal.InvalidInput("MEETING_DATES", "agendaClosesOn",
          "「議題の締切の日」は今日以後で、その日の18時が会合の始まりより前になるように記入してください。");
    }
    String number = numbers.settle(requested, "MTG", 3, taken -> store.find(taken).isPresent());
    long before = store.ofCouncil(council).stream().filter(one -> one.cancelledAt() == null).count();
    var meeting = new Meeting(number, council, "第%d回会合".formatted(before + 1), where, closesAt, beginsAt, null, null,
        null, null);
    store.insert(meeting, currentUser.id(), now);
    settings.standingItems().forEach(item -> store.addItem(new AgendaItem(0, council, number, null, true, item.kind(),
        Classification.OPEN, item.title(), null, currentUser.id(), null), now));
    decisions.on(number, "meeting-convened", "convened").because(convening.name()).record();
    letters.convened(meeting);
    return meeting;
  }

  /**
   * Fixes the agenda: the standing items, and of what was proposed what is taken up. Members are invited.
   *
   * @param taken ids of proposed items that are taken up
   * @param restricted ids of items that only members may know of
   * @param secret ids of items on secrets
   * @param reason why proposed items are left out; null where none is
   */
  public void fixAgenda(
      String number, Collection<String> taken, Collection<String> restricted, Collection<String> secret,
      String reason) {
    Meeting meeting = get(number);
    List<AgendaItem> candidates = store.candidates(meeting);
    List<String> known = candidates.stream().map(item -> String.valueOf(item.id())).toList();
    if (!known.containsAll(taken) || !known.containsAll(restricted) || !known.containsAll(secret)) {
      throw new Refusal.InvalidInput("UNKNOWN_ITEM", "takenItems", "議題は、一覧にあるものから選んでください。");
    }
    if (restricted.stream().anyMatch(secret::contains)) {
      throw new Refusal.InvalidInput("CLASSIFIED_TWICE", "secretItems", "同じ議題が「限定」と「秘密」の両方に入っています。どちらかにしてください。");
    }
    List<AgendaItem> leftOut =
        candidates.stream().filter(item -> !item.standing() && !taken.contains(String.valueOf(item.id()))).toList();
    String because = leftOut.isEmpty() ? null : Required.text(reason, "reason", "載せない議題の理由");
    Instant now = clock.instant();
    leftOut.forEach(item -> store.leaveOut(item.id(), because, now));
    int position = 1;
    for (AgendaItem item : candidates) {
      if (!leftOut.contains(item)) {
        String id = String.valueOf(item.id());
        store.takeUp(item.id(), number, position++, secret.contains(id)
            ? Classification.SECRET
            : restricted.contains(id) ? Classification.RESTRICTED : Classification.OPEN);
      }
    }
    store.agendaFixed(number, now);
    decisions.on(number, "agenda-fixed", "fixed").because(because).record();
    letters.invited(meeting, store.agenda(number));
  }

  /**
   * Puts down who was present.
   *
   * @throws Refusal.InvalidInput NOBODY_PRESENT, NOT_A_MEMBER
   */
  public void hold(String number, Collection<String> present) {
    Meeting meeting = get(number);
    if (present.isEmpty()) {
      throw new Refusal.InvalidInput("NOBODY_PRESENT", "present", "「出席した構成員」を一人以上選んでください。開かなかったときは、案件を取り下げます。");
    }
    present.stream().filter(person -> !councils.isMember(person, meeting.council())).findFirst().ifPresent(person -> {
      throw new Refusal.InvalidInput("NOT_A_MEMBER", "present", "%s は今の構成員ではありません。一覧から選んでください。".formatted(person));
    });
    Instant now = clock.instant();
    present.forEach(person -> store.addPresent(number, person, currentUser.id(), now));
    store.held(number, now);
    decisions.on(number, "meeting-held", "took-place").because("出席 %d人".formatted(present.size())).record();
  }

  /**
   * Puts down what was said on an item or what somebody has to do, or ends that.
   *
   * @param item id of the item; null where it ends
   * @throws Refusal.InvalidInput UNKNOWN_ITEM, REQUIRED, and as {@link Actions#add}
   * @throws Refusal.Conflict ITEMS_LEFT where items of the agenda have no record yet
   */
  public void record(String number, String action, String item, ItemWords words, Task task) {
    var asked = Coded.of(ItemAction.class, action, "itemAction", "行うこと");
    if (asked == ItemAction.FINISH) {
      requireComplete(number);
      return;
    }
    AgendaItem on = store.agenda(number).stream().filter(one -> String.valueOf(one.id()).equals(item)).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("UNKNOWN_ITEM", "item", "「議題」を一覧から選んでください。"));
    if (asked == ItemAction.ACTION) {
      actions.add(on, task);
      return;
    }
    if (blank(words.open()) && blank(words.restricted())) {
      throw new Refusal.InvalidInput("REQUIRED", "openWords", "「公開する記録」か「構成員に限る記録」を記入してください。");
    }
    store.record(new ItemRecord(on.id(), stripped(words.open()), stripped(words.restricted()),
        stripped(words.decision())), currentUser.id(), clock.instant());
  }

  /**
   * Puts what was said to be decided to all members, each decision on its own.
   *
   * @return numbers of the consensus that is sought, in the order of the agenda
   */
  public List<String> putDecisions(String number) {
    Meeting meeting = get(number);
    var records = store.records(number);
    Instant limit = clock.instant().atZone(Moments.JAPAN).plus(settings.decisionLimit()).toInstant();
    List<String> sought = new ArrayList<>();
    for (AgendaItem item : store.agenda(number)) {
      String words = records.get(item.id()).decisionWords();
      if (words != null) {
        String consensus = consensuses.open(new ConsensusRequest(meeting.council(), ConsensusKind.MEETING, number,
            "%s 議題%d".formatted(meeting.title(), item.position()), words, settings.decisionRounds(), limit));
        store.decidedBy(item.id(), consensus);
        sought.add(consensus);
      }
    }
    return sought;
  }

  /** Calls a meeting off. What was proposed for it waits for the next one; what is sought on it ends. */
  public void cancel(String number, String reason) {
    Meeting meeting = get(number);
    store.agenda(number).stream().map(AgendaItem::consensus).flatMap(Stream::ofNullable)
        .forEach(consensuses::withdraw);
    store.cancelled(number, reason, clock.instant());
    if (meeting.heldAt() == null) {
      store.releaseItems(number);
    }
    decisions.on(number, "meeting-ended", "cancelled").because(reason).record();
    letters.cancelled(meeting);
  }

  public Optional<Meeting> find(String number) {
    return store.find(number);
  }

  /** Meetings of a council, the newest first. */
  public List<Meeting> of(String council) {
    return store.ofCouncil(council);
  }

  private Meeting get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "MEETING_NOT_FOUND", "caseNumber", "会合 %s はありません。番号を確かめてください。".formatted(number)));
  }

  private boolean isOffice(Council council) {
    return currentUser.groups().contains(Offices.SECRETARIAT)
        || council.agency() != null && currentUser.groups().contains(council.agency());
  }

  private void requireComplete(String number) {
    var records = store.records(number);
    String left = store.agenda(number).stream().filter(item -> !records.containsKey(item.id()))
        .map(item -> "議題%d".formatted(item.position())).collect(Collectors.joining("、"));
    if (!left.isEmpty()) {
      throw new Refusal.Conflict("ITEMS_LEFT", "%sの記録がありません。話し合わなかった議題も、その旨を記録してください。".formatted(left));
    }
  }

  private static boolean blank(String words) {
    return words == null || words.isBlank();
  }

  private static String stripped(String words) {
    return blank(words) ? null : words.strip();
  }
}
