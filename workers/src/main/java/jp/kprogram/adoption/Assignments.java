package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.adoption.AssignmentPlan.Item;
import jp.kprogram.adoption.AssignmentPlan.Judge;
import jp.kprogram.application.Application;
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

  /** [ASM] What a reviewer has at least, who is asked in the place of another. */
  private static final Duration LEAST_TIME = Duration.ofDays(7);

  /** [ASM] The same for who reviews because of a complaint. */
  private static final Duration OUTSIDER_TIME = Duration.ofDays(21);

  private final AssignmentStore store;
  private final SelectionStore selections;
  private final ReviewStore reviews;
  private final InterestStore interests;
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
    var items = panels.applications(selection).stream().map(Assignments::item).toList();
    Map<String, Set<String>> hidden = new HashMap<>();
    var judges = selections.people(number, SelectionRole.REVIEWER).stream().map(person -> {
      hidden.put(person, conflicts.hiddenFrom(person));
      return new Judge(person, interests.affiliation(person).map(one -> Set.copyOf(one.expertise())).orElse(Set.of()));
    }).toList();
    var plan = AssignmentPlan.of(items, judges, hidden, panels.least(selection));
    Instant now = clock.instant();
    plan.reviewers().forEach((application, chosen) ->
        chosen.forEach(person -> store.insert(number, application, person, CurrentUser.ENGINE, null, now)));
    decisions.on(number, "assignment-proposed", "recorded")
        .because("応募%d件　審査委員%d人　担当の数の差%d件　不足%d件".formatted(
            items.size(), judges.size(), plan.spread(), plan.shortages().size())).record();
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
    if (conflicts.ofSelection(selections.find(number).orElseThrow()).stream().noneMatch(one -> one.id() == conflict)) {
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
    var shortages = store.shortages(selection, least, Integer.MAX_VALUE);
    if (!shortages.isEmpty() && (reason == null || reason.isBlank())) {
      throw new Refusal.InvalidInput("SHORTAGE", "reason",
          "審査委員が%d人に足りない応募が%d件あります。割り当てを足すか、そのまま進める「理由」を記入してください。".formatted(least, shortages.size()));
    }
    Instant now = clock.instant();
    store.confirm(number, now);
    shortages.forEach(one ->
        store.waive(number, one.reviewer(), one.load(), reason.strip(), currentUser.id(), now));
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
    Selection selection = selections.lock(number).orElseThrow();
    boolean settled =
        selection.status() == SelectionStatus.OPEN && store.settled(selection, panels.least(selection));
    if (settled && selection.reviewsSettledAt() == null) {
      selections.settleReviews(number, clock.instant());
      decisions.on(number, "reviews-settled", "recorded").record();
    }
    if (settled) {
      cases.settled(number);
    }
    return settled;
  }

  /** The same after an application has left, unless the reviews have not begun. */
  void settleIfStarted(String number) {
    if (!reviews.ofSelection(number).isEmpty()) {
      settle(number);
    }
  }

  /** Takes back what nobody was asked yet: of one person, or of all where it is null. */
  void dropWaiting(String application, String reviewer) {
    store.waitingOf(application).stream()
        .filter(one -> reviewer == null || one.reviewer().equals(reviewer))
        .forEach(one -> store.deleteWaiting(application, one.reviewer()));
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
    if (application == null || !store.stands(selection, application)) {
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

  private static Item item(Application application) {
    return new Item(application.number(), Set.of(application.content().title(), application.content().summary()));
  }
}
