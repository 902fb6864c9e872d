package jp.kprogram.adoption;

import java.util.function.Consumer;
import jp.kprogram.application.ApplicationFollower;
import jp.kprogram.people.CurrentUser;
import org.springframework.stereotype.Component;

/** Tells complaints what has become of the steps that are done again for them (X1). */
@Component
class RedressWatch implements ApplicationFollower, ReviewFollower {

  private final RedressStore store;
  private final ReviewStore reviews;
  private final SelectionStore selections;
  private final Assignments assignments;
  private final RedressCases cases;
  private final CurrentUser currentUser;

  RedressWatch(
      RedressStore store,
      ReviewStore reviews,
      SelectionStore selections,
      Assignments assignments,
      RedressCases cases,
      CurrentUser currentUser) {
    this.store = store;
    this.reviews = reviews;
    this.selections = selections;
    this.assignments = assignments;
    this.cases = cases;
    this.currentUser = currentUser;
  }

  @Override
  public void checked(String application) {
    eachUpheld(application, cases::formallyChecked);
  }

  @Override
  public void withdrawn(String application) {
    store.ofApplication(application).stream()
        .filter(redress -> redress.status().running())
        .forEach(redress -> cases.withdrawn(redress.number(), "応募の取下げによる。", currentUser.id()));
  }

  @Override
  public void changed(String application) {
    // a complaint is about what was decided, not about what is handed in now
  }

  @Override
  public void settled(Review review) {
    if (reviews.redressOf(review.number()).isPresent()) {
      cases.reviewSubmitted(reviews.redressOf(review.number()).get());
      return;
    }
    Selection selection = selections.find(review.selection()).orElseThrow();
    if (selection.status() == SelectionStatus.DECIDED && assignments.settledAlone(selection, review.application())) {
      eachUpheld(review.application(), cases::reviewed);
    }
  }

  @Override
  public void fellThrough(Review review) {
    reviews.redressOf(review.number()).ifPresent(cases::reviewFailed);
  }

  private void eachUpheld(String application, Consumer<String> tell) {
    store.ofApplication(application).stream()
        .filter(redress -> redress.status() == RedressStatus.UPHELD)
        .map(Redress::number)
        .forEach(tell);
  }
}
