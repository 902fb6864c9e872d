package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.application.ApplicationFollower;
import jp.kprogram.application.Applications;
import org.springframework.stereotype.Component;

/** Ends reviews that must not go on: of a conflicted person (E07), of an application that was taken back (E02). */
@Component
class ReviewWatch implements ConflictListener, ApplicationFollower {

  private final ReviewStore store;
  private final ReviewDesk desk;
  private final SecondLooks looks;
  private final ReviewCases cases;
  private final Conflicts conflicts;
  private final SelectionStore selections;
  private final Assignments assignments;
  private final Reopenings reopenings;
  private final Applications applications;

  ReviewWatch(
      ReviewStore store,
      ReviewDesk desk,
      SecondLooks looks,
      ReviewCases cases,
      Conflicts conflicts,
      SelectionStore selections,
      Assignments assignments,
      Reopenings reopenings,
      Applications applications) {
    this.store = store;
    this.desk = desk;
    this.looks = looks;
    this.cases = cases;
    this.conflicts = conflicts;
    this.selections = selections;
    this.assignments = assignments;
    this.reopenings = reopenings;
    this.applications = applications;
  }

  @Override
  public void found(String person, Map<String, String> why) {
    store.ofReviewer(person).stream().filter(known -> why.containsKey(known.application())).forEach(known -> {
      Review review = store.lock(known.number()).orElseThrow();
      if (review.status().running()) {
        desk.cancel(review, ReviewStatus.CONFLICT, "利益相反が分かったため。");
        desk.askForAnother(review.number());
      } else if (review.status() == ReviewStatus.SUBMITTED) {
        looks.end(review);
        desk.makeVoid(review, why.get(review.application()));
        if (selections.find(review.selection()).orElseThrow().status() == SelectionStatus.OPEN) {
          desk.askForAnother(review.number());
          reopenings.reopen(review.selection(), review.application(), review.number(), why.get(review.application()));
        }
      }
    });
    assignments.dropWaiting(person, why.keySet());
  }

  @Override
  public void withdrawn(String application) {
    List<Review> known = store.ofApplication(application);
    for (Review one : known) {
      Review review = store.lock(one.number()).orElseThrow();
      desk.nobodyElseNeeded(review.number());
      if (review.status().running()) {
        desk.cancel(review, ReviewStatus.CANCELLED, "応募が取り下げられたため。");
      }
      looks.end(review);
    }
    assignments.dropWaiting(application);
    checked(application);
    selectionOf(application)
        .filter(selection -> selection.reviewsDue() != null && selection.reviewsSettledAt() == null)
        .ifPresent(selection -> assignments.settleIfStarted(selection.number()));
  }

  @Override
  public void changed(String application) {
    conflicts.detectIn(application);
  }

  @Override
  public void checked(String application) {
    selectionOf(application).ifPresent(selection -> cases.applicationsChecked(selection.number()));
  }

  private Optional<Selection> selectionOf(String application) {
    return applications.placeOf(application).flatMap(place -> selections.of(place.call(), place.slot()));
  }
}
