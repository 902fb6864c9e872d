package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Answers of applicants to the reviewers' comments, before the panel decides; only where the call offers it (S-97). */
@DomainService
public class Replies {

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Selections selections;
  private final Calls calls;
  private final SelectionRows rows;
  private final Reviews reviews;
  private final Applications applications;
  private final ShortlistStore store;
  private final SelectionLetters letters;
  private final SelectionSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Replies(
      Selections selections,
      Calls calls,
      SelectionRows rows,
      Reviews reviews,
      Applications applications,
      ShortlistStore store,
      SelectionLetters letters,
      SelectionSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.selections = selections;
    this.calls = calls;
    this.rows = rows;
    this.reviews = reviews;
    this.applications = applications;
    this.store = store;
    this.letters = letters;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Whether the call of a selection offers it, and there is somebody to ask. */
  public boolean areOffered(String selection) {
    return calls.get(selections.get(selection).call()).terms().replyStep() && !store.shortlisted(selection).isEmpty();
  }

  /**
   * Asks the applicants on the shortlist for their answers; where the shortlist was decided before, those new on it.
   *
   * @return until when they may come, exclusive
   */
  public Instant invite(String selection) {
    Optional<Instant> asked = store.repliesUntil(selection);
    Set<String> before = store.shortlistedBefore(selection);
    List<String> shortlisted = store.shortlisted(selection).stream().filter(one -> !before.contains(one)).toList();
    if (asked.isPresent() && shortlisted.isEmpty()) {
      return asked.get();
    }
    Instant until = LocalDate.now(clock).plus(settings.reply()).atTime(EVENING).atZone(Moments.JAPAN).toInstant();
    if (asked.isPresent()) {
      store.extendReplies(selection, until);
    } else {
      store.openReplies(selection, clock.instant(), until);
    }
    rows.entries(selection, shortlisted).values().forEach(entry -> letters.replyInvited(entry, until));
    decisions.on(selection, "replies-invited", "opened")
        .because("%sまで、%d件の応募者の回答を受け付ける。".formatted(Moments.japanese(until), shortlisted.size()))
        .record();
    return until;
  }

  /** The comments that the applicant of an application may answer now, without who wrote them; empty at other times. */
  public Optional<List<String>> comments(String application) {
    String number = applications.own(application).number();
    return openSelection(number).map(selection -> reviews.scores(number).stream()
        .flatMap(score -> Stream.concat(
            Stream.of(Criterion.values())
                .map(criterion -> "%s：%s".formatted(criterion.japanese(), score.comments().get(criterion))),
            Stream.of("全体：" + score.overall())))
        .toList());
  }

  /**
   * Takes the answer of the applicant, once.
   *
   * @throws Refusal.Conflict REPLY_CLOSED where none is asked for at this time, REPLIED where there is one
   */
  public void reply(String application, String text) {
    String number = applications.own(application).number();
    String given = Required.text(text, "reply", "回答");
    String selection = openSelection(number).orElseThrow(() -> new Refusal.Conflict("REPLY_CLOSED",
        "応募 %s について、審査委員の所見への回答は受け付けていません。".formatted(number)));
    if (store.replies(selection).containsKey(number)) {
      throw new Refusal.Conflict("REPLIED", "応募 %s の回答は既に受け付けました。回答は一度だけです。".formatted(number));
    }
    store.insertReply(number, selection, given, currentUser.id(), clock.instant());
    decisions.on(selection, "reply-received", "received").because("応募 %s の回答".formatted(number)).record();
  }

  private Optional<String> openSelection(String application) {
    return store.shortlistOf(application)
        .filter(selection -> store.repliesUntil(selection).filter(until -> clock.instant().isBefore(until)).isPresent());
  }
}
