package jp.kprogram.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.council.Consensuses;
import jp.kprogram.council.CouncilTimes;
import jp.kprogram.council.Councils;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Minutes in two layers: written, confirmed by those who were present, and published in their open layer (R27). */
@DomainService
public class MinutesRounds {

  private final MinutesStore store;
  private final MeetingStore meetings;
  private final Councils councils;
  private final Consensuses consensuses;
  private final MeetingLetters letters;
  private final MeetingSettings settings;
  private final BusinessCalendar calendar;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  MinutesRounds(
      MinutesStore store,
      MeetingStore meetings,
      Councils councils,
      Consensuses consensuses,
      MeetingLetters letters,
      MeetingSettings settings,
      BusinessCalendar calendar,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.meetings = meetings;
    this.councils = councils;
    this.consensuses = consensuses;
    this.letters = letters;
    this.settings = settings;
    this.calendar = calendar;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Whom an edition was put to.
   *
   * @param people user ids of who was present and is a member now
   * @param dueAt until when they answer, as timers read it
   */
  public record Asked(List<String> people, String dueAt) {}

  /** The minutes as they stand, or a first draft out of what was put down on each item. */
  public Minutes draft(String meeting) {
    return store.newest(meeting).orElseGet(() -> {
      var records = meetings.records(meeting);
      List<AgendaItem> agenda = meetings.agenda(meeting);
      return new Minutes(
          0,
          agenda.stream().map(item -> layer(item, item.openTitle(), records.get(item.id()).openWords(),
              item.classification() == Classification.OPEN ? decision(item) : null))
              .collect(Collectors.joining("\n\n")),
          agenda.stream().map(item -> layer(item, item.title(), records.get(item.id()).restrictedWords(),
              decision(item))).collect(Collectors.joining("\n\n")));
    });
  }

  /** Writes the next edition and puts it to those who were present. */
  public Asked write(String number, String open, String restricted) {
    String everybody = Required.text(open, "openWords", "公開する議事録");
    Meeting meeting = meetings.find(number).orElseThrow();
    Instant now = clock.instant();
    int edition = store.newest(number).map(Minutes::edition).orElse(0) + 1;
    store.add(number, new Minutes(edition, everybody, restricted == null ? null : restricted.strip()),
        currentUser.id(), now);
    Instant dueAt = CouncilTimes.afterWorkingDays(now, settings.minutesDays(), calendar);
    List<String> asked = asked(meeting);
    letters.minutesAsked(meeting, edition, Moments.japanese(dueAt), asked);
    return new Asked(asked, Moments.stamp(dueAt));
  }

  /**
   * Takes what the current user says of the newest edition.
   *
   * @throws Refusal.NotAllowed NOT_PRESENT
   */
  public void answer(String number, String answer, String words) {
    var given = Coded.of(MinutesAnswer.class, answer, "minutesAnswer", "回答");
    if (given == MinutesAnswer.SILENT) {
      throw new Refusal.InvalidInput("UNKNOWN_VALUE", "minutesAnswer", "「回答」は「確認した」か「訂正を求める」を選んでください。");
    }
    String because = given == MinutesAnswer.CORRECT ? Required.text(words, "words", "訂正の内容") : words;
    if (!asked(meetings.find(number).orElseThrow()).contains(currentUser.id())) {
      throw new Refusal.NotAllowed("NOT_PRESENT", "議事録は、会合に出席した構成員だけが確認できます。");
    }
    store.answer(number, edition(number), currentUser.id(), given, because, clock.instant());
  }

  /**
   * Puts down who has said nothing, which confirms nothing, and says how it goes on.
   *
   * @return whether somebody asks for a correction
   */
  public boolean close(String number) {
    int edition = edition(number);
    Set<String> answered = answers(number, edition).stream().map(MinutesStore.Said::person).collect(Collectors.toSet());
    asked(meetings.find(number).orElseThrow()).stream().filter(person -> !answered.contains(person))
        .forEach(person -> store.answer(number, edition, person, MinutesAnswer.SILENT, null, clock.instant()));
    return answers(number, edition).stream().anyMatch(one -> one.answer() == MinutesAnswer.CORRECT);
  }

  /** Publishes the open layer. */
  public void publish(String number) {
    Meeting meeting = meetings.find(number).orElseThrow();
    int edition = edition(number);
    var answers = answers(number, edition);
    meetings.published(number, clock.instant());
    decisions.on(number, "minutes-published", "published")
        .because("第%d稿　確認 %d人　回答なし %d人".formatted(edition, count(answers, MinutesAnswer.CONFIRM),
            count(answers, MinutesAnswer.SILENT)))
        .record();
    letters.minutesPublished(meeting);
  }

  private List<String> asked(Meeting meeting) {
    return meetings.present(meeting.number()).stream()
        .filter(person -> councils.isMember(person, meeting.council())).toList();
  }

  private int edition(String number) {
    return store.newest(number).orElseThrow().edition();
  }

  private List<MinutesStore.Said> answers(String number, int edition) {
    return store.answers(number).stream().filter(one -> one.edition() == edition).toList();
  }

  private static long count(List<MinutesStore.Said> answers, MinutesAnswer answer) {
    return answers.stream().filter(one -> one.answer() == answer).count();
  }

  private String decision(AgendaItem item) {
    if (item.consensus() == null) {
      return null;
    }
    var sought = consensuses.find(item.consensus()).orElseThrow();
    return "決定（%s）　%s".formatted(sought.result() == null ? "協議中" : sought.result().japanese(),
        consensuses.words(item.consensus()));
  }

  private static String layer(AgendaItem item, String title, String words, String decision) {
    return "議題%d　%s".formatted(item.position(), title)
        + (words == null ? "" : "\n" + words)
        + (decision == null ? "" : "\n" + decision);
  }
}
