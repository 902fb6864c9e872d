package jp.kprogram.adoption;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Somebody else in the place of a reviewer (E07, E08), or a review less. */
@DomainService
public class Replacements {

  private final ReviewStore reviews;
  private final ReviewDesk desk;
  private final AssignmentStore assignmentStore;
  private final Assignments assignments;
  private final SelectionStore selections;
  private final Conflicts conflicts;
  private final People people;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Replacements(
      ReviewStore reviews,
      ReviewDesk desk,
      AssignmentStore assignmentStore,
      Assignments assignments,
      SelectionStore selections,
      Conflicts conflicts,
      People people,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.reviews = reviews;
    this.desk = desk;
    this.assignmentStore = assignmentStore;
    this.assignments = assignments;
    this.selections = selections;
    this.conflicts = conflicts;
    this.people = people;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A review for which somebody else is needed.
   *
   * @param options who may take over, as options
   */
  public record Asked(Review review, Call call, String reviewerName, List<Map<String, String>> options) {}

  /** What an officer needs to know to decide. */
  public Asked load(String number) {
    Review review = reviews.find(number).orElseThrow();
    return new Asked(review, desk.callOf(review),
        people.find(review.reviewer()).map(Person::name).orElse(review.reviewer()), options(review));
  }

  /** Who may take over: without a conflict, not asked yet, the one with the fewest applications first; as options. */
  private List<Map<String, String>> options(Review review) {
    Set<String> asked = reviews.ofApplication(review.application()).stream().map(Review::reviewer)
        .collect(Collectors.toCollection(HashSet::new));
    asked.addAll(conflicts.peopleOf(review.application()));
    Map<String, String> names = people.membersOf(Panels.REVIEWERS).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    return assignmentStore.loads(review.selection()).stream()
        .filter(load -> !asked.contains(load.reviewer()))
        .sorted(Comparator.comparing(AssignmentStore.Load::load).thenComparing(AssignmentStore.Load::reviewer))
        .map(load -> Map.of("value", load.reviewer(), "label", "%s（担当 %d件）".formatted(
            names.getOrDefault(load.reviewer(), load.reviewer()), load.load())))
        .toList();
  }

  /**
   * Asks somebody else; a review that still runs ends.
   *
   * @throws Refusal.Conflict REVIEW_SUBMITTED where it was handed in meanwhile, CONFLICT_OF_INTEREST, ALREADY_ASSIGNED
   * @throws Refusal.InvalidInput NOT_IN_PANEL
   */
  public String replace(String number, String reviewer, String reason) {
    Review review = notSubmitted(number);
    String why = Required.text(reason, "reason", "理由");
    Selection selection = selections.lock(review.selection()).orElseThrow();
    String next = assignments.replace(
        selection, review.application(), Required.text(reviewer, "substitute", "新しい審査委員"), why);
    if (review.status().running()) {
      desk.cancel(review, ReviewStatus.CANCELLED, "別の方にお願いすることになったため。");
    }
    reviews.replacementSettled(number);
    decisions.on(number, "review-replaced", "replace").because("%s　%s".formatted(next, why)).record();
    return next;
  }

  /** Lets the application go on with one review less, with a reason. */
  public void goWithout(String number, String reason) {
    Review review = notSubmitted(number);
    String why = Required.text(reason, "reason", "理由");
    selections.lock(review.selection()).orElseThrow();
    if (review.status().running()) {
      desk.cancel(review, ReviewStatus.CANCELLED, "この査読を行わずに進めることになったため。");
    }
    reviews.replacementSettled(number);
    int left = reviews.scores(review.application()).size();
    assignmentStore.waive(review.selection(), review.application(), left, why, currentUser.id(), clock.instant());
    decisions.on(number, "review-waived", "waived").because(why).overriding("公募要領で定めた数に足りない査読").record();
    desk.settled(review);
  }

  /** The row of the review is locked: whoever comes second, reviewer or officer, finds what the first has done. */
  private Review notSubmitted(String number) {
    Review review = reviews.lock(number).orElseThrow();
    if (review.status() == ReviewStatus.SUBMITTED) {
      throw new Refusal.Conflict("REVIEW_SUBMITTED", "査読 %s は先に提出されました。交代の必要はありません。".formatted(number));
    }
    return review;
  }
}
