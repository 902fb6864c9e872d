package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.adoption.AssignmentPlan.Item;
import jp.kprogram.adoption.AssignmentPlan.Judge;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Who reviews what in a selection (P6, E08): proposed by rule, changed and confirmed by an officer. */
@DomainService
public class Assignments {

  /**
   * While so many reviews run, others remain whatever is handed in at this moment: by far more than a database has
   * connections. Only then may nobody wait for the others; who comes near the last must.
   */
  private static final int FAR_FROM_THE_LAST = 1_000;

  /** [ASM] What a reviewer has at least, who is asked in the place of another. */
  private static final Duration LEAST_TIME = Duration.ofDays(7);

  /** [ASM] The same for who reviews because of a complaint. */
  private static final Duration OUTSIDER_TIME = Duration.ofDays(21);

  private final AssignmentStore store;
  private final SelectionStore selections;
  private final ReviewStore reviews;
  private final InterestStore interests;
  private final Applications applications;
  private final Panels panels;
  private final Conflicts conflicts;
  private final ReviewCases cases;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Assignments(
      AssignmentStore store,
      SelectionStore selections,
      ReviewStore reviews,
      InterestStore interests,
      Applications applications,
      Panels panels,
      Conflicts conflicts,
      ReviewCases cases,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.selections = selections;
    this.reviews = reviews;
    this.interests = interests;
    this.applications = applications;
    this.panels = panels;
    this.conflicts = conflicts;
    this.cases = cases;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Proposes who reviews what, in the place of an earlier proposal. */
  public void propose(String number) {
    Selection selection = selections.lock(number).orElseThrow();
    store.deleteWaiting(number);
    var items = applications.subjectsOf(selection.call(), selection.slot()).entrySet().stream()
        .map(one -> new Item(one.getKey(), one.getValue())).toList();
    Map<String, Set<String>> hidden = new HashMap<>();
    var judges = selections.people(number, SelectionRole.REVIEWER).stream().map(person -> {
      hidden.put(person, conflicts.hiddenFrom(person));
      return new Judge(person, interests.affiliation(person).map(one -> Set.copyOf(one.expertise())).orElse(Set.of()));
    }).toList();
    var plan = AssignmentPlan.of(items, judges, hidden, panels.least(selection));
    Instant now = clock.instant();
    store.insert(number, plan.reviewers(), CurrentUser.ENGINE, now);
    decisions.on(number, "assignment-proposed", "recorded")
        .because("応募%d件　審査委員%d人　担当の数の差%d件　不足%d件".formatted(
            items.size(), judges.size(), plan.spread(), plan.shortages().size())).record();
  }

  /** Applications that stand with fewer people assigned than the call asks for, and how many they have. */
  Map<String, Integer> shortages(Selection selection) {
    int least = panels.least(selection);
    Map<String, Integer> assigned = store.assigned(selection.number());
    Map<String, Integer> shortages = new LinkedHashMap<>();
    applications.entriesOf(selection.call(), selection.slot()).stream()
        .map(ApplicationEntry::number)
        .filter(number -> assigned.getOrDefault(number, 0) < least)
        .forEach(number -> shortages.put(number, assigned.getOrDefault(number, 0)));
    return shortages;
  }

  /**
   * Does what an officer has chosen.
   *
   * @throws Refusal.InvalidInput UNKNOWN_VALUE, and as the single steps
   */
  public void act(
      String number, String action, String application, String reviewer, Integer conflict, String reason) {
    switch (Coded.of(AssignmentAction.class, action, "assignmentAction", "行うこと")) {
      case ADD -> add(number, application, reviewer, reason);
      case REMOVE -> remove(number, application, reviewer, reason);
      case CLEAR -> clear(number, Required.present(conflict, "conflictNumber", "利益相反の番号"), reason);
      case PROPOSE -> propose(number);
      case CONFIRM -> confirm(number, reason);
    }
  }

  private void clear(String number, int conflict, String reason) {
    if (!conflicts.isOf(selections.find(number).orElseThrow(), conflict)) {
      throw new Refusal.InvalidInput("UNKNOWN_CONFLICT", "conflictNumber", "「利益相反の番号」は、この画面の表にある番号にしてください。");
    }
    conflicts.clear(conflict, reason);
  }

  /**
   * Gives an application one reviewer more.
   *
   * @throws Refusal.InvalidInput NOT_IN_SELECTION, NOT_IN_PANEL
   * @throws Refusal.Conflict CONFLICT_OF_INTEREST, ALREADY_ASSIGNED
   */
  void add(String number, String application, String reviewer, String reason) {
    Selection selection = selections.lock(number).orElseThrow();
    String why = Required.text(reason, "reason", "理由");
    requireIn(selection, application);
    requireFree(number, application, reviewer);
    store.insert(number, application, reviewer, currentUser.id(), why, clock.instant());
    decisions.on(number, "assignment-changed", "add")
        .because("%s　%s　%s".formatted(application, reviewer, why)).record();
  }

  /**
   * Takes a reviewer from an application.
   *
   * @throws Refusal.InvalidInput NOT_ASSIGNED
   */
  void remove(String number, String application, String reviewer, String reason) {
    selections.lock(number).orElseThrow();
    String why = Required.text(reason, "reason", "理由");
    if (application == null || !store.deleteWaiting(application, reviewer)) {
      throw new Refusal.InvalidInput("NOT_ASSIGNED", "applicationNumber", "この応募とこの審査委員の組は、割り当てられていません。一覧を確かめてください。");
    }
    decisions.on(number, "assignment-changed", "remove")
        .because("%s　%s　%s".formatted(application, reviewer, why)).record();
  }

  /**
   * Confirms the assignment. Applications with too few reviewers go on as they are only with a reason.
   *
   * @throws Refusal.InvalidInput SHORTAGE
   */
  void confirm(String number, String reason) {
    Selection selection = selections.lock(number).orElseThrow();
    int least = panels.least(selection);
    var shortages = shortages(selection);
    if (!shortages.isEmpty() && (reason == null || reason.isBlank())) {
      throw new Refusal.InvalidInput("SHORTAGE", "reason",
          "審査委員が%d人に足りない応募が%d件あります。割り当てを足すか、そのまま進める「理由」を記入してください。".formatted(least, shortages.size()));
    }
    Instant now = clock.instant();
    store.confirm(number, now);
    shortages.forEach((application, reviews) ->
        store.waive(number, application, reviews, reason.strip(), currentUser.id(), now));
    decisions.on(number, "assignment-confirmed", "confirm")
        .because(reason == null || reason.isBlank() ? "すべての応募に%d人以上".formatted(least) : reason.strip())
        .overriding(shortages.isEmpty() ? null : "審査委員が%d人に足りない応募%d件".formatted(least, shortages.size()))
        .record();
  }

  /**
   * Opens the reviews of some of the assignments that wait.
   *
   * @return how many still wait
   */
  public int start(String number, int most) {
    Selection selection = selections.lock(number).orElseThrow();
    store.waiting(number, most).forEach(one -> open(selection, one.application(), one.reviewer(), LEAST_TIME));
    return store.countWaiting(number);
  }

  /** Assigns somebody in the place of another and opens the review at once. */
  String replace(Selection selection, String application, String reviewer, String reason) {
    requireFree(selection.number(), application, reviewer);
    store.insert(selection.number(), application, reviewer, currentUser.id(), reason, clock.instant());
    return open(selection, application, reviewer, LEAST_TIME);
  }

  /**
   * Gives one application reviewers of the panel and opens its reviews at once: it came when the others were assigned.
   * The least busy come first; too few go on record as an exception.
   *
   * @throws Refusal.Conflict NO_REVIEWER where everybody has a conflict of interest
   */
  void assignAlone(Selection selection, String application, String reason) {
    int least = panels.least(selection);
    List<String> chosen = store.loads(selection.number()).stream()
        .filter(load -> !conflicts.hidden(load.reviewer(), application))
        .filter(load -> !store.exists(application, load.reviewer()))
        .sorted(Comparator.comparing(AssignmentStore.Load::load).thenComparing(AssignmentStore.Load::reviewer))
        .limit(least)
        .map(AssignmentStore.Load::reviewer)
        .toList();
    if (chosen.isEmpty()) {
      throw new Refusal.Conflict("NO_REVIEWER",
          "応募 %s を査読できる審査委員がいません。先に審査委員を追加してください。".formatted(application));
    }
    Instant now = clock.instant();
    chosen.forEach(reviewer -> {
      store.insert(selection.number(), application, reviewer, CurrentUser.ENGINE, reason, now);
      open(selection, application, reviewer, LEAST_TIME);
    });
    if (chosen.size() < least) {
      store.waive(selection.number(), application, chosen.size(), reason, currentUser.id(), now);
    }
    decisions.on(selection.number(), "assignment-changed", "add")
        .because("%s　審査委員%d人　%s".formatted(application, chosen.size(), reason))
        .overriding(chosen.size() < least ? "審査委員が%d人に足りない応募 %s".formatted(least, application) : null)
        .record();
  }

  /** Asks somebody from outside the panel to review one application, because of a complaint. */
  Review assignOutsider(Selection selection, String application, String reviewer, String redress) {
    store.insert(selection.number(), application, reviewer, currentUser.id(), redress, clock.instant());
    String number = open(selection, application, reviewer, OUTSIDER_TIME);
    reviews.belongsTo(number, redress);
    return reviews.find(number).orElseThrow();
  }

  /** Whether an application has its reviews or goes on without, and nobody is still at one. */
  boolean settledAlone(Selection selection, String application) {
    return store.settledAlone(application, panels.least(selection));
  }

  /** Whether the assignment of a selection is confirmed, so that what comes later is assigned by itself. */
  boolean confirmed(Selection selection) {
    return store.confirmed(selection.number());
  }

  /** Whether every application has its reviews; if so, the selection is told. */
  boolean settle(String number) {
    if (reviews.countRunning(number, FAR_FROM_THE_LAST) == FAR_FROM_THE_LAST) {
      return false;
    }
    Selection selection = selections.lock(number).orElseThrow();
    boolean settled = selection.status() == SelectionStatus.OPEN && isSettled(selection);
    if (settled && selection.reviewsSettledAt() == null) {
      selections.settleReviews(number, clock.instant());
      decisions.on(number, "reviews-settled", "recorded").record();
    }
    if (settled) {
      cases.settled(number);
    }
    return settled;
  }

  /**
   * Whether nobody is still at a review or asked for, and each application that stands has its reviews or goes on without. In this
   * order: most reviews that are handed in leave others to come.
   */
  private boolean isSettled(Selection selection) {
    if (reviews.countRunning(selection.number(), 1) > 0 || reviews.anyReplacementAsked(selection.number())
        || store.anyWaiting(selection.number())) {
      return false;
    }
    Set<String> done = new HashSet<>(reviews.reviewed(selection.number(), panels.least(selection)));
    done.addAll(store.waived(selection.number()));
    return applications.entriesOf(selection.call(), selection.slot()).stream()
        .allMatch(entry -> done.contains(entry.number()));
  }

  /** The same after an application has left, unless the reviews have not begun. */
  void settleIfStarted(String number) {
    if (reviews.anyOf(number)) {
      settle(number);
    }
  }

  /** Takes back what nobody was asked yet about an application. */
  void dropWaiting(String application) {
    store.waitingOf(application).forEach(reviewer -> store.deleteWaiting(application, reviewer));
  }

  /** Takes back what a person was not asked yet about some applications. */
  void dropWaiting(String reviewer, Set<String> of) {
    store.waitingFor(reviewer).stream().filter(of::contains)
        .forEach(application -> store.deleteWaiting(application, reviewer));
  }

  /** The same, asked by the case of the selection itself. */
  public boolean settled(String number) {
    return settle(number);
  }

  private String open(Selection selection, String application, String reviewer, Duration least) {
    String number = numbers.next("REV", 5);
    Instant now = clock.instant();
    Instant due = later(selection.reviewsDue(), now.plus(least));
    reviews.insert(new Review(number, selection.number(), application, reviewer, ReviewStatus.INVITED, null, now, due,
        null, null, null, null, null, 0));
    store.started(application, reviewer, number);
    cases.assigned(number);
    return number;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void requireIn(Selection selection, String application) {
    if (application == null
        || applications.entriesOf(selection.call(), selection.slot(), List.of(application)).isEmpty()) {
      throw new Refusal.InvalidInput("NOT_IN_SELECTION", "applicationNumber",
          "「応募番号」はこの選考で審査する応募のものにしてください。");
    }
  }

  private void requireFree(String number, String application, String reviewer) {
    if (!selections.people(number, SelectionRole.REVIEWER).contains(reviewer)) {
      throw new Refusal.InvalidInput("NOT_IN_PANEL", "reviewer", "「審査委員」はこの選考の審査委員から選んでください。");
    }
    if (conflicts.hidden(reviewer, application)) {
      throw new Refusal.Conflict("CONFLICT_OF_INTEREST", "この審査委員には、この応募を割り当てられません。別の審査委員を選んでください。");
    }
    if (store.exists(application, reviewer)) {
      throw new Refusal.Conflict("ALREADY_ASSIGNED", "この審査委員には、この応募を既にお願いしています。別の審査委員を選んでください。");
    }
  }
}
