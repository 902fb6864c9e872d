package jp.kprogram.adoption;

import java.util.List;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/** Reviews as the ranking and others ask for them. */
@DomainService
public class Reviews {

  private final ReviewStore store;

  Reviews(ReviewStore store) {
    this.store = store;
  }

  /**
   * The review with a number.
   *
   * @throws Refusal.NotFound REVIEW_NOT_FOUND
   */
  public Review get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "REVIEW_NOT_FOUND", "number", "査読 %s が見つかりません。番号を確かめてください。".formatted(number)));
  }

  /** Every review of a selection, whatever has become of it, by number. */
  public List<Review> of(String selection) {
    return store.ofSelection(selection);
  }

  /** Every review of an application, whatever has become of it, by number. */
  public List<Review> ofApplication(String application) {
    return store.ofApplication(application);
  }

  /** Points of the reviews of an application that were handed in and are not void, by number of the review. */
  public List<ReviewScore> scores(String application) {
    return store.scores(application);
  }
}
