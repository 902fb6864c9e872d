package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.adoption.ReviewStore.DraftPart;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.beans.factory.ObjectProvider;

/** What a reviewer does (P6, E07, E08): answer the invitation, write, hand in. */
@DomainService
public class ReviewDesk {

  /** Criterion of the comment on the whole in a draft. */
  static final String OVERALL = "overall";

  private final ReviewStore store;
  private final SecondLookStore looks;
  private final Assignments assignments;
  private final Selections selections;
  private final Conflicts conflicts;
  private final ReviewCases cases;
  private final Applications applications;
  private final Calls calls;
  private final AdoptionLetters letters;
  private final Decisions decisions;
  private final ObjectProvider<ReviewFollower> followers;
  private final Clock clock;

  ReviewDesk(
      ReviewStore store,
      SecondLookStore looks,
      Assignments assignments,
      Selections selections,
      Conflicts conflicts,
      ReviewCases cases,
      Applications applications,
      Calls calls,
      AdoptionLetters letters,
      Decisions decisions,
      ObjectProvider<ReviewFollower> followers,
      Clock clock) {
    this.store = store;
    this.looks = looks;
    this.assignments = assignments;
    this.selections = selections;
    this.conflicts = conflicts;
    this.cases = cases;
    this.applications = applications;
    this.calls = calls;
    this.letters = letters;
    this.decisions = decisions;
    this.followers = followers;
    this.clock = clock;
  }

  /** Points and comments as a reviewer has written them so far; what is missing is null or not there. */
  public record Written(Map<Criterion, Points> points, Map<Criterion, String> comments, String overall) {}

  /** The review that a new case is for; its reviewer gets a letter. */
  public Review register(String number) {
    Review review = get(number);
    letters.reviewRequested(review, callOf(review), Moments.japanese(answerBy(review)));
    return review;
  }

  /** The call that a review belongs to. */
  public Call callOf(Review review) {
    return calls.get(selections.get(review.selection()).call());
  }

  /** Until when the invitation is to be answered: half of the time until the review is due (E08). */
  public Instant answerBy(Review review) {
    return review.invitedAt().plus(Duration.between(review.invitedAt(), review.dueAt()).dividedBy(2));
  }

  /** The reviewer takes the review on and has no conflict; the present version of the application is pinned. */
  public void accept(String number) {
    Review review = running(number, ReviewStatus.INVITED);
    if (conflicts.hidden(review.reviewer(), review.application())) {
      throw new Refusal.Conflict("CONFLICT_OF_INTEREST", "この件は引き受けられません。「利益相反がある」を選んでください。");
    }
    int version = applications.version(review.application()).orElseThrow();
    store.update(new Review(review.number(), review.selection(), review.application(), review.reviewer(),
        ReviewStatus.ACCEPTED, version, review.invitedAt(), review.dueAt(), clock.instant(), null, null, null, null,
        review.rowVersion()));
    decisions.on(number, "review-accepted", "recorded").record();
  }

  /** The reviewer declines; somebody else is asked for. */
  public void decline(String number, String reason, String suggested) {
    Review review = running(number, ReviewStatus.INVITED);
    String why = Required.text(reason, "reason", "理由");
    end(review, ReviewStatus.DECLINED, why, suggested);
    decisions.on(number, "review-declined", "declined").because(why).record();
    askForAnother(number);
  }

  /** The reviewer has a conflict of interest: from now on the application is hidden; somebody else is asked for. */
  public void declareConflict(String number, String conflictKind, String reason) {
    Review review = running(number, ReviewStatus.INVITED);
    Relation kind = Coded.of(Relation.class, conflictKind, "conflictKind", "利益相反の種類");
    String why = Required.text(reason, "reason", "理由");
    end(review, ReviewStatus.CONFLICT, why, null);
    conflicts.report(review.reviewer(), review.application(), kind, "declared", why);
    decisions.on(number, "review-declined", "conflict").because(kind.japanese()).record();
    askForAnother(number);
  }

  /** No answer came in half of the time (E08). */
  public void missAnswer(String number) {
    Review review = running(number, ReviewStatus.INVITED);
    end(review, ReviewStatus.CANCELLED, "期限までに回答がない。", null);
    decisions.on(number, "review-unanswered", "missing").record();
    letters.reviewCancelled(review, callOf(review), "お願いに期限までに回答がなかったため。");
    askForAnother(number);
  }

  /** The review is due and not handed in (E08): an officer decides; it may still be handed in until then. */
  public void askForReplacement(String number) {
    if (get(number).status() == ReviewStatus.ACCEPTED) {
      decisions.on(number, "review-overdue", "missing").record();
      askForAnother(number);
    }
  }

  /**
   * What a reviewer may see.
   *
   * @param content the application
   * @param whole whether all of it may be seen, or only who applies and the title
   */
  public record Shown(Review review, ApplicationContent content, boolean whole) {}

  /** What the reviewer, and nobody else, may see of an application: while the review runs or is looked at again. */
  public Optional<Shown> shown(String number, String reader) {
    return store.find(number)
        .filter(review -> review.reviewer().equals(reader))
        .filter(review -> review.status().running() || looks.isOpen(number))
        .filter(review -> !conflicts.hidden(reader, review.application()))
        .flatMap(review -> applications.opened(review.application())
            .map(application -> new Shown(
                review, application.content(), review.status() != ReviewStatus.INVITED)));
  }

  /**
   * A document of the application for its reviewer; that it is read stands on record.
   *
   * @throws Refusal.NotFound DOCUMENT_NOT_FOUND
   */
  public ApplicationContent.Attachment document(String number, String reader, String kind) {
    var document = shown(number, reader).filter(Shown::whole)
        .flatMap(shown -> shown.content().attachments().stream().filter(one -> one.kind().equals(kind)).findFirst())
        .orElseThrow(() -> new Refusal.NotFound(
            "DOCUMENT_NOT_FOUND", "kind", "書類が見つかりません。査読を引き受けた方だけが、査読のページから開けます。"));
    decisions.on(number, "application-document-read", "recorded").because(kind).record();
    return document;
  }

  /** What the reviewer has written so far. */
  public Written draft(String number) {
    var parts = store.draft(number);
    Function<DraftPart, Criterion> criterion = part -> Coded.stored(Criterion.class, part.criterion());
    var scored = parts.stream().filter(part -> !part.criterion().equals(OVERALL)).toList();
    return new Written(
        scored.stream().filter(part -> part.points() != null).collect(Collectors.toMap(criterion, DraftPart::points)),
        scored.stream().filter(part -> part.comment() != null).collect(Collectors.toMap(criterion, DraftPart::comment)),
        parts.stream().filter(part -> part.criterion().equals(OVERALL)).map(DraftPart::comment)
            .findFirst().orElse(null));
  }

  /**
   * Keeps what the reviewer has written so far.
   *
   * @throws Refusal.Conflict REVIEW_ENDED
   */
  public void saveDraft(String number, Written written) {
    running(number, ReviewStatus.ACCEPTED);
    store.saveDraft(number, parts(written), clock.instant());
  }

  /**
   * Hands a review in; nothing of it changes any more.
   *
   * @throws Refusal.Conflict REVIEW_ENDED where the reviewer was replaced, APPLICATION_ENDED where it was taken back
   * @throws Refusal.InvalidInput REQUIRED, naming every field that is missing
   */
  public void submit(String number, Written written) {
    Review review = running(number, ReviewStatus.ACCEPTED);
    if (!applications.accepted(review.application())) {
      throw new Refusal.Conflict("APPLICATION_ENDED", "応募が取り下げられたため、査読は提出できません。作業を終えてください。");
    }
    requireWhole(written);
    Instant now = clock.instant();
    store.update(new Review(review.number(), review.selection(), review.application(), review.reviewer(),
        ReviewStatus.SUBMITTED, review.applicationVersion(), review.invitedAt(), review.dueAt(), review.answeredAt(),
        now, null, null, null, review.rowVersion()), written.overall().strip());
    store.insertScores(number, 1, written.points(), written.comments());
    store.saveDraft(number, List.of(), now);
    decisions.on(number, "review-submitted", "submitted").record();
    nobodyElseNeeded(number);
    settled(review);
  }

  /** Everything that is missing at once: a review is long, and nobody wants to send it eleven times. */
  static void requireWhole(Written written) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Criterion criterion : Criterion.values()) {
      if (written.points().get(criterion) == null) {
        missing.put(criterion.code(), criterion.japanese() + "の点数");
      }
      if (isBlank(written.comments().get(criterion))) {
        missing.put(criterion.code() + "Comment", criterion.japanese() + "の所見");
      }
    }
    if (isBlank(written.overall())) {
      missing.put(OVERALL, "全体の所見");
    }
    if (!missing.isEmpty()) {
      throw new Refusal.InvalidInput("REQUIRED", missing.keySet().iterator().next(),
          "提出するには、次の項目を記入してください。\n" + missing.values().stream().map("「%s」"::formatted)
              .collect(Collectors.joining("\n")));
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** Ends a review that still runs, on somebody else's account; its reviewer is told. */
  void cancel(Review review, ReviewStatus as, String reason) {
    end(review, as, reason, null);
    letters.reviewCancelled(review, callOf(review), reason);
    decisions.on(review.number(), "review-cancelled", as.code()).because(reason).record();
    cases.cancelled(review.number());
  }

  /** Takes the points of a review out of the count (E07); they stay on record. */
  void makeVoid(Review review, String reason) {
    end(review, ReviewStatus.VOID, reason, null);
    decisions.on(review.number(), "review-void", "void").because(reason).record();
  }

  /** Tells who waits for a review that it is handed in, or not needed any more. */
  void settled(Review review) {
    assignments.settle(review.selection());
    followers.orderedStream().forEach(follower -> follower.settled(review));
  }

  /**
   * Asks for somebody in the place of the reviewer; the selection waits until that is settled. Who reviews in the place
   * of another after a complaint comes from outside the panel, and is asked for there.
   */
  void askForAnother(String number) {
    if (store.redressOf(number).isPresent()) {
      Review review = get(number);
      followers.orderedStream().forEach(follower -> follower.fellThrough(review));
      return;
    }
    store.replacementAsked(number, clock.instant());
    decisions.on(number, "replacement-asked", "recorded").record();
    cases.replacementRequested(number);
  }

  /** Ends the asking, if anybody is asked for. */
  void nobodyElseNeeded(String number) {
    store.replacementSettled(number);
    cases.replacementSettled(number);
  }

  private void end(Review review, ReviewStatus as, String reason, String suggested) {
    store.update(new Review(review.number(), review.selection(), review.application(), review.reviewer(), as,
        review.applicationVersion(), review.invitedAt(), review.dueAt(),
        review.answeredAt() == null && as != ReviewStatus.CANCELLED ? clock.instant() : review.answeredAt(),
        review.submittedAt(), clock.instant(), reason, suggested, review.rowVersion()));
  }

  private Review running(String number, ReviewStatus status) {
    Review review = store.lock(number).orElseThrow();
    if (review.status() != status) {
      throw new Refusal.Conflict("REVIEW_ENDED",
          "査読 %s は「%s」となっているため、受け付けられません。".formatted(number, review.status().japanese()));
    }
    return review;
  }

  private Review get(String number) {
    return store.find(number).orElseThrow();
  }

  private static List<DraftPart> parts(Written written) {
    var scored = Stream.of(Criterion.values()).map(criterion -> new DraftPart(
        criterion.code(), written.points().get(criterion), written.comments().get(criterion)));
    return Stream.concat(scored, Stream.of(new DraftPart(OVERALL, null, written.overall())))
        .filter(part -> part.points() != null || part.comment() != null).toList();
  }
}
