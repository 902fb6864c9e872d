package jp.kprogram.information;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.audit.Decisions;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.information.PublicationStore.Notice;
import jp.kprogram.information.PublicationStore.Response;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Notices of results to the council, and what its members from the government's side answer (P10, R53; L119). */
@DomainService
public class PublicationNotices {

  private static final Set<MemberCategory> GOVERNMENT = EnumSet.of(MemberCategory.MINISTRY, MemberCategory.AGENCY);
  private static final Set<PublicationOutcome> WISHES =
      EnumSet.complementOf(EnumSet.of(PublicationOutcome.PUBLISH));
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);
  private static final String REASON = "notice-reason";

  private final PublicationStore store;
  private final Publications publications;
  private final SealedTexts texts;
  private final PublicationLetters letters;
  private final Councils councils;
  private final BusinessCalendar calendar;
  private final Decisions decisions;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  PublicationNotices(
      PublicationStore store,
      Publications publications,
      SealedTexts texts,
      PublicationLetters letters,
      Councils councils,
      BusinessCalendar calendar,
      Decisions decisions,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.publications = publications;
    this.texts = texts;
    this.letters = letters;
    this.councils = councils;
    this.calendar = calendar;
    this.decisions = decisions;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A round that has begun.
   *
   * @param asked user ids; nobody where who notified the result wants to keep it back anyway, or there is no council
   */
  public record Opened(List<String> asked, Instant endsAt) {}

  /**
   * What a round came to.
   *
   * @param extended whether it goes on for another one
   * @param askedBy user ids of who asks to keep the result back; of who notified it where that was the choice
   */
  public record Closed(boolean extended, List<String> askedBy) {}

  /** A request to keep a result back, with its reason. */
  public record Request(String person, PublicationOutcome wish, String reason) {}

  /** Tells the council of a result, or extends the notice by another period for who asked. */
  public Opened open(String number) {
    Publication publication = publications.lock(number);
    Optional<Notice> last = store.lastNotice(number);
    Optional<Notice> extended = last.filter(Notice::extended);
    List<String> asked = government(publication).stream()
        .filter(person -> extended.isEmpty() || answered(number, extended.get(), person, NoticeAnswer.EXTEND))
        .toList();
    Instant endsAt = calendar
        .plusWorkingDays(LocalDate.ofInstant(clock.instant(), Moments.JAPAN), settings.noticeDays())
        .atTime(END_OF_DAY).atZone(Moments.JAPAN).toInstant();
    int round = last.map(Notice::round).orElse(0) + 1;
    store.openNotice(number, new Notice(round, extended.isPresent(), endsAt, false));
    decisions.on(number, "publication-noticed", extended.isPresent() ? "extended" : "recorded").record();
    if (publication.council() != null) {
      letters.noticed(publication, round, endsAt);
    }
    return new Opened(asked, endsAt);
  }

  private List<String> government(Publication publication) {
    if (publication.council() == null || publication.choice() == OpenClose.KEEP_CLOSED) {
      return List.of();
    }
    return councils.members(publication.council()).stream()
        .filter(member -> GOVERNMENT.contains(member.category()))
        .map(Member::person).toList();
  }

  private boolean answered(String number, Notice notice, String person, NoticeAnswer answer) {
    return store.responses(number, notice.round()).stream()
        .anyMatch(response -> response.person().equals(person) && response.answer() == answer);
  }

  /**
   * Takes the answer of the current person.
   *
   * @throws Refusal.NotAllowed NOT_A_MEMBER
   * @throws Refusal.InvalidInput REQUIRED, EXTENDED_ALREADY
   */
  public void respond(String number, String answer, String wish, String reason) {
    Publication publication = publications.lock(number);
    String person = currentUser.id();
    if (!government(publication).contains(person)) {
      throw new Refusal.NotAllowed("NOT_A_MEMBER", "公表の予告には、府省と研究推進法人から出ている構成員だけが回答できます。");
    }
    Notice notice = store.lastNotice(number).orElseThrow();
    var given = Coded.of(NoticeAnswer.class, answer, "noticeAnswer", "回答");
    if (given == NoticeAnswer.EXTEND && notice.extension()) {
      throw new Refusal.InvalidInput("EXTENDED_ALREADY", "noticeAnswer",
          "「回答」の「回答の期間を延ばす」は選べません。期間は、すでに一度延ばしています。");
    }
    PublicationOutcome wished = given == NoticeAnswer.REQUEST ? wish(wish) : null;
    String because = given == NoticeAnswer.NO_OBJECTION ? reason : Required.text(reason, "reason", "理由");
    store.respond(number, new Response(notice.round(), person, given, wished), clock.instant());
    texts.put(number, REASON + " " + person, notice.round(), because);
    decisions.on(number, "publication-answered", given.code()).record();
  }

  private static PublicationOutcome wish(String wish) {
    var wished = Coded.of(PublicationOutcome.class, wish, "wish", "望む扱い");
    if (!WISHES.contains(wished)) {
      throw new Refusal.InvalidInput("UNKNOWN_VALUE", "wish", "「望む扱い」は、改める・遅らせる・公表しないから選んでください。");
    }
    return wished;
  }

  /** Ends a round; who said nothing has no objection. */
  public Closed close(String number) {
    Publication publication = publications.lock(number);
    Notice notice = store.lastNotice(number).orElseThrow();
    List<String> askedBy = publication.choice() == OpenClose.KEEP_CLOSED
        ? List.of(publication.notifiedBy())
        : requests(number).stream().map(Request::person).distinct().toList();
    boolean more = !notice.extension() && askedBy.isEmpty() && store.responses(number, notice.round()).stream()
        .anyMatch(response -> response.answer() == NoticeAnswer.EXTEND);
    if (more) {
      store.extend(number, notice.round());
    } else {
      decisions.on(number, "publication-notice-closed", askedBy.isEmpty() ? "no-objection" : "request").record();
    }
    return new Closed(more, askedBy);
  }

  /** Requests in the last notice to keep a result back. */
  public List<Request> requests(String number) {
    return store.lastNotice(number).stream()
        .flatMap(notice -> store.responses(number, notice.round()).stream())
        .filter(response -> response.answer() == NoticeAnswer.REQUEST)
        .map(response -> new Request(response.person(), response.wish(),
            texts.find(number, REASON + " " + response.person(), response.round()).orElse("")))
        .toList();
  }

  /** Whether a person may see what a notice says. */
  public boolean mayRead(Publication publication, String person) {
    return government(publication).contains(person);
  }

  /** When the last round ends, as people read it. */
  public String endsOn(String number) {
    return Moments.japanese(store.lastNotice(number).orElseThrow().endsAt());
  }
}
