package jp.kprogram.adoption;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import jp.kprogram.adoption.ReviewDesk.Written;
import jp.kprogram.adoption.Standing.Outlier;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Points far from the others, looked at again by who gave them (P6): the chair asks, not knowing whom, once for each
 * review; the reviewer confirms, or changes with a reason. What was handed in first stays as a version of its own.
 */
@DomainService
public class SecondLooks {

  private final SecondLookStore store;
  private final ReviewStore reviews;
  private final SelectionStore selections;
  private final ShortlistStore shortlist;
  private final ReviewDesk desk;
  private final SelectionRanking ranking;
  private final Conflicts conflicts;
  private final ReviewCases cases;
  private final AdoptionLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final SelectionSettings settings;
  private final Clock clock;

  SecondLooks(
      SecondLookStore store,
      ReviewStore reviews,
      SelectionStore selections,
      ShortlistStore shortlist,
      ReviewDesk desk,
      SelectionRanking ranking,
      Conflicts conflicts,
      ReviewCases cases,
      AdoptionLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      SelectionSettings settings,
      Clock clock) {
    this.store = store;
    this.reviews = reviews;
    this.selections = selections;
    this.shortlist = shortlist;
    this.desk = desk;
    this.ranking = ranking;
    this.conflicts = conflicts;
    this.cases = cases;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many applications a selection waits for; none is settled unnoticed until the transaction ends. */
  public int open(String selection) {
    selections.lock(selection);
    return store.openIn(selection).size();
  }

  /** Reviews with points far from the others that were not looked at again; as options that name no reviewer. */
  public List<Map<String, String>> options(String selection) {
    return choices(selection).stream()
        .map(choice -> Map.of("value", choice.value(), "label", choice.label()))
        .toList();
  }

  /**
   * Asks who gave far-apart points to look again.
   *
   * @param chosen one of the options
   * @throws Refusal.InvalidInput NOT_TO_DISCUSS
   */
  public void ask(String selection, String chosen, String question) {
    String asked = Required.text(question, "lookQuestion", "見直しを求める点");
    Choice choice = choices(selection).stream().filter(one -> one.value().equals(chosen)).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_TO_DISCUSS", "lookReview",
            "「見直しを求める査読」は一覧から選んでください。見直しを求められるのは、査読ごとに一度です。"));
    Instant now = clock.instant();
    Instant until = now.atZone(Moments.JAPAN).plus(settings.secondLook()).toInstant();
    store.ask(new SecondLookStore.Look(choice.review(), asked, until), currentUser.id(), now);
    decisions.on(selection, "second-look-asked", "recorded").because("%s：%s".formatted(choice.label(), asked)).record();
    cases.lookAsked(choice.review());
  }

  /** The review that a new case is for; its reviewer gets a letter. */
  public Review register(String number) {
    Review review = reviews.find(number).orElseThrow();
    letters.lookAsked(review, desk.callOf(review), until(number));
    return review;
  }

  /** Until when the reviewer may answer. */
  public Instant until(String number) {
    return store.open(number).orElseThrow().dueAt();
  }

  /** What the chair asked; null where nothing is open. */
  public String question(String number) {
    return store.open(number).map(SecondLookStore.Look::question).orElse(null);
  }

  /** The review as it stands. */
  public Written written(String number) {
    ReviewScore score = score(reviews.find(number).orElseThrow());
    return new Written(score.points(), score.comments(), score.overall());
  }

  /**
   * Takes the answer of the reviewer.
   *
   * @throws Refusal.Conflict LOOK_ENDED
   * @throws Refusal.InvalidInput REQUIRED; NOTHING_CHANGED
   */
  public void answer(String number, String outcome, String reason, Written written) {
    LookOutcome decided = Coded.of(LookOutcome.class, outcome, "lookOutcome", "見直しの結果");
    String because = Required.text(reason, "reason", "理由");
    Review review = reviews.lock(number).orElseThrow();
    if (!store.isOpen(number) || conflicts.hidden(review.reviewer(), review.application())) {
      throw new Refusal.Conflict("LOOK_ENDED", "査読 %s の見直しは終わっているため、受け付けられません。".formatted(number));
    }
    String earlier = score(review).overall();
    if (decided == LookOutcome.CHANGE) {
      change(number, written);
    }
    settle(review, decided.code(), because, decided == LookOutcome.CHANGE ? earlier : null);
    decisions.on(number, "second-look-answered", decided.code()).because(because).record();
    cases.lookSettled(review.selection());
  }

  /** No answer came in time: the review stays as it is. */
  public void miss(String number) {
    Review review = reviews.lock(number).orElseThrow();
    settle(review, "missing", null, null);
    decisions.on(number, "second-look-answered", "missing").record();
    cases.lookSettled(review.selection());
  }

  /** Ends a second look that is open: the review is to count no more, or nothing is decided on it. */
  void end(Review review) {
    if (store.isOpen(review.number())) {
      settle(review, "cancelled", null, null);
      cases.cancelled(review.number());
      cases.lookSettled(review.selection());
    }
  }

  /** The same for every review of a selection. */
  void endAll(String selection) {
    store.openReviews(selection).forEach(number -> end(reviews.lock(number).orElseThrow()));
  }

  private void settle(Review review, String outcome, String reason, String earlierOverall) {
    selections.lock(review.selection());
    store.settle(review.number(), outcome, reason, earlierOverall, clock.instant());
  }

  private void change(String number, Written written) {
    ReviewDesk.requireWhole(written);
    String overall = written.overall().strip();
    Written earlier = written(number);
    if (earlier.points().equals(written.points()) && earlier.comments().equals(written.comments())
        && earlier.overall().equals(overall)) {
      throw new Refusal.InvalidInput("NOTHING_CHANGED", "lookOutcome",
          "評点も所見も変わっていません。変えないときは「評点と所見を変えない」を選んでください。");
    }
    int version = reviews.nextVersion(number);
    reviews.overall(number, overall);
    reviews.insertScores(number, version, written.points(), written.comments());
  }

  private ReviewScore score(Review review) {
    return reviews.scores(review.application()).stream()
        .filter(score -> score.review().equals(review.number())).findFirst().orElseThrow();
  }

  private record Choice(String value, String label, String review) {}

  private List<Choice> choices(String selection) {
    Set<String> ever = store.ever(selection);
    Set<String> discussed = shortlist.discussed(selection);
    List<Choice> choices = new ArrayList<>();
    List<Standing> undiscussed = ranking.withOutliers(selection).stream()
        .filter(standing -> !discussed.contains(standing.application()))
        .toList();
    for (Standing standing : undiscussed) {
      List<ReviewScore> scores = unnamed(standing.application());
      for (int index = 0; index < scores.size(); index++) {
        ReviewScore score = scores.get(index);
        String far = standing.outliers().stream()
            .filter(outlier -> outlier.reviewer().equals(score.reviewer()))
            .map(Outlier::criterion)
            .map(criterion -> "%s %s点".formatted(criterion.japanese(), score.points().get(criterion).japanese()))
            .collect(Collectors.joining("、"));
        if (!far.isEmpty() && !ever.contains(score.review())) {
          char letter = (char) ('A' + index);
          choices.add(new Choice("%s-%s".formatted(standing.application(), letter),
              "%s　査読%s（%s）".formatted(standing.application(), letter, far), score.review()));
        }
      }
    }
    return choices;
  }

  /** In an order from which nobody can tell the reviewers. */
  private List<ReviewScore> unnamed(String application) {
    return reviews.scores(application).stream()
        .sorted(Comparator.comparing((ReviewScore score) -> mixed(score.review())).thenComparing(ReviewScore::review))
        .toList();
  }

  private static long mixed(String number) {
    var sum = new CRC32();
    sum.update(number.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
