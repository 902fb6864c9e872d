package jp.kprogram.adoption;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** One review done again by somebody who had no part in the selection (X1, E07). */
@DomainService
public class ReReviews {

  private final Redresses redresses;
  private final Remedies remedies;
  private final Independence independence;
  private final SelectionStore selections;
  private final ReviewStore reviews;
  private final ReviewDesk desk;
  private final Assignments assignments;
  private final AdditionStore additions;
  private final Panels panels;
  private final Roster roster;
  private final Conflicts conflicts;
  private final Calls calls;
  private final AdoptionLetters letters;
  private final People people;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  ReReviews(
      Redresses redresses,
      Remedies remedies,
      Independence independence,
      SelectionStore selections,
      ReviewStore reviews,
      ReviewDesk desk,
      Assignments assignments,
      AdditionStore additions,
      Panels panels,
      Roster roster,
      Conflicts conflicts,
      Calls calls,
      AdoptionLetters letters,
      People people,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.redresses = redresses;
    this.remedies = remedies;
    this.independence = independence;
    this.selections = selections;
    this.reviews = reviews;
    this.desk = desk;
    this.assignments = assignments;
    this.additions = additions;
    this.panels = panels;
    this.roster = roster;
    this.conflicts = conflicts;
    this.calls = calls;
    this.letters = letters;
    this.people = people;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Reviews of the application that count and may be the flawed one; as options. */
  public List<Map<String, String>> flawedOptions(String number) {
    return counting(number).stream()
        .map(review -> Map.of("value", review.number(), "label", "%s　%s".formatted(
            review.number(), people.find(review.reviewer()).map(Person::name).orElse(review.reviewer()))))
        .toList();
  }

  /** Who may review: on the roster, without any part in the selection, without a conflict; as options. */
  public List<Map<String, String>> reviewerOptions(String number) {
    Set<String> away = away(number);
    return roster.options(panels.reviewers().stream().filter(person -> !away.contains(person.id())).toList());
  }

  /** Whether the flawed review is void already, so that only somebody to review is asked for. */
  public boolean isVoid(String number) {
    return !reviews.ofRedress(number).isEmpty() || additions.everAsked(number);
  }

  /**
   * Makes the flawed review void and asks somebody to declare interests and review.
   *
   * @param flawed number of the review; not needed where one is void already
   * @throws Refusal.InvalidInput NOT_ITS_REVIEW, UNKNOWN_PERSON
   */
  public void ask(String number, String flawed, String reviewer, String reason) {
    String person = Required.text(reviewer, "reviewer", "新しい審査委員");
    String because = Required.text(reason, "reason", "理由");
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    independence.require(remedies.did(number, FlawedStep.REVIEW), number);
    if (away(number).contains(person)
        || panels.reviewers().stream().noneMatch(known -> known.id().equals(person))) {
      throw new Refusal.InvalidInput("UNKNOWN_PERSON", "reviewer",
          "「新しい審査委員」は、この選考に関わっていない方の一覧から選んでください。");
    }
    boolean first = !isVoid(number);
    Review wrong = first
        ? counting(number).stream().filter(review -> review.number().equals(flawed)).findFirst().orElseThrow(
            () -> new Refusal.InvalidInput("NOT_ITS_REVIEW", "flawedReview", "「やり直す査読」は、この応募の査読の一覧から選んでください。"))
        : null;
    if (first) {
      desk.makeVoid(reviews.lock(wrong.number()).orElseThrow(), "苦情・異議の申出 %s による。".formatted(number));
    }
    reviews.ofRedress(number).stream().filter(review -> review.status().running()).forEach(review ->
        desk.cancel(reviews.lock(review.number()).orElseThrow(), ReviewStatus.CANCELLED, "別の方にお願いすることになったため。"));
    Selection selection = selections.find(redress.selection()).orElseThrow();
    additions.ask(selection.number(), person, number, because, currentUser.id(), clock.instant());
    decisions.on(number, "re-review-asked", "recorded")
        .because((first ? "%s を無効とし、".formatted(wrong.number()) : "") + "%s に依頼する。%s".formatted(person, because))
        .record();
    letters.panelAppointed(selection, calls.get(selection.call()), person, SelectionRole.REVIEWER);
  }

  /** The person has not declared in time. */
  public void drop(String number, String person) {
    additions.settle(redresses.get(number).selection(), person, AdditionStore.LAPSED, clock.instant());
    decisions.on(number, "panel-member-excluded", "missing").because(person).record();
  }

  /**
   * Looks for conflicts of interest and, where there is none, opens the review.
   *
   * @return whether it is open
   */
  public boolean open(String number, String person, String ruleVersion) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    Selection selection = selections.find(redress.selection()).orElseThrow();
    conflicts.detectBetween(person, redress.application());
    if (conflicts.hidden(person, redress.application())) {
      additions.settle(selection.number(), person, AdditionStore.LAPSED, clock.instant());
      decisions.on(number, "panel-member-excluded", "conflict").because(person).record();
      return false;
    }
    additions.settle(selection.number(), person, AdditionStore.JOINED, clock.instant());
    Review review = assignments.assignOutsider(selection, redress.application(), person, number);
    remedies.add(number, RemedyPart.REVIEW, RemedyOutcome.CHANGED, "別の審査委員に査読を依頼しました。", ruleVersion);
    decisions.on(review.number(), "review-for-redress", "recorded").because(number).record();
    return true;
  }

  private List<Review> counting(String number) {
    return reviews.ofApplication(redresses.get(number).application()).stream()
        .filter(review -> review.status() == ReviewStatus.SUBMITTED)
        .toList();
  }

  private Set<String> away(String number) {
    Redress redress = redresses.get(number);
    Set<String> away = new HashSet<>(redresses.tookPart(number));
    away.addAll(conflicts.peopleOf(redress.application()));
    return away;
  }
}
