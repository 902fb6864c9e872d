package jp.kprogram.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.council.Council;
import jp.kprogram.council.CouncilProject;
import jp.kprogram.council.CouncilProjects;
import jp.kprogram.council.CouncilTimes;
import jp.kprogram.council.Councils;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * What researchers and members ask of the government for a project (R32, R37–R39; L68, L94–L96). Whoever represents the
 * project may ask, with a council or without, and so may the members of its council.
 */
@DomainService
public class Requests {

  private final RequestStore store;
  private final CouncilProjects projects;
  private final Councils councils;
  private final SecretRequests secrets;
  private final RequestLetters letters;
  private final SupportSettings settings;
  private final BusinessCalendar calendar;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Requests(
      RequestStore store,
      CouncilProjects projects,
      Councils councils,
      SecretRequests secrets,
      RequestLetters letters,
      SupportSettings settings,
      BusinessCalendar calendar,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.councils = councils;
    this.secrets = secrets;
    this.letters = letters;
    this.settings = settings;
    this.calendar = calendar;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes a request.
   *
   * @param requested case number that the caller asks for, or null
   * @param words what is asked
   * @throws Refusal.NotFound PROJECT_NOT_FOUND, also for who may not ask for it
   */
  public GovernmentRequest open(String requested, RequestKind kind, String project, String title, String words) {
    String subject = Required.text(title, "requestTitle", "件名");
    String question = Required.text(words, "words", "尋ねること・求めること");
    CouncilProject known = projects.find(project).filter(this::mayAsk).orElseThrow(() -> missing(project));
    String number = numbers.settle(requested, kind == RequestKind.INFORMATION ? "IRQ" : "SUP", 4,
        taken -> store.find(taken).isPresent());
    Instant now = clock.instant();
    var request = new GovernmentRequest(number, kind, known.number(), subject, currentUser.id(), now, due(kind, now),
        null, null);
    store.insert(request);
    store.addEntry(number, DialogueKind.QUESTION, question, currentUser.id(), now);
    decisions.on(number, "request-received", kind.code()).because(project).record();
    return request;
  }

  /** Chooses the ministry that answers. */
  public String route(String number, String ministry) {
    GovernmentRequest request = get(number);
    if (!settings.ministries().contains(ministry)) {
      throw new Refusal.InvalidInput("UNKNOWN_MINISTRY", "ministryChoice", "「担当する府省」は、一覧から選んでください。");
    }
    store.routed(number, ministry);
    decisions.on(number, "request-routed", "routed").because(ministry).record();
    letters.routed(request, ministry, Moments.japanese(request.dueAt()));
    return ministry;
  }

  /**
   * Answers a request for information; every contact that is introduced stays on record.
   *
   * @param contact who is introduced; only for that answer
   * @throws Refusal.Conflict NO_COUNCIL_FOR_SECRET where the answerer is no member of a council of the project that
   *     works, as secrets are provided through councils alone (R51)
   */
  public void answer(String number, String kind, String words, Contact contact) {
    var answer = Coded.of(AnswerKind.class, kind, "answerKind", "答え方");
    String said = answer == AnswerKind.SECRET ? null : Required.text(words, "words", "答え");
    GovernmentRequest request = get(number);
    Instant now = clock.instant();
    if (answer == AnswerKind.CONTACT) {
      var introduced = new Contact(
          Required.text(contact.name(), "contactName", "紹介する方の名前"),
          Required.text(contact.organisation(), "contactOrganisation", "紹介する方の所属"),
          Required.text(contact.reachedBy(), "contactReach", "連絡の方法"));
      store.addContact(number, introduced, currentUser.id(), now);
    }
    if (answer == AnswerKind.SECRET) {
      secrets.begin(providing(request).number(), currentUser.id(), number);
    }
    store.addEntry(number, Coded.stored(DialogueKind.class, answer.code()), said, currentUser.id(), now);
    decisions.on(number, "request-answered", answer.code()).record();
    letters.answered(request, "entry-" + store.entries(number).size());
  }

  /**
   * Puts down how far deregulation or standardisation has come.
   *
   * @return whether the ministry has finished
   */
  public boolean handle(String number, String handling, String words) {
    var done = Coded.of(Handling.class, handling, "handling", "状況");
    String said = Required.text(words, "words", "内容");
    GovernmentRequest request = get(number);
    store.addEntry(number, Coded.stored(DialogueKind.class, done.code()), said, currentUser.id(), clock.instant());
    if (done == Handling.PROGRESS) {
      return false;
    }
    decisions.on(number, "request-answered", done.code()).record();
    letters.answered(request, "entry-" + store.entries(number).size());
    return true;
  }

  /**
   * Takes what the asker says of the answer.
   *
   * @return until when it is answered once more; empty where it was enough
   */
  public Optional<String> confirm(String number, String confirmation, String words) {
    var said = Coded.of(Confirmation.class, confirmation, "confirmation", "答えについて");
    String more = said == Confirmation.FURTHER ? Required.text(words, "words", "さらに尋ねること") : null;
    GovernmentRequest request = get(number);
    Instant now = clock.instant();
    if (said == Confirmation.ENOUGH) {
      store.closed(number, RequestResult.ANSWERED, now);
      decisions.on(number, "request-closed", RequestResult.ANSWERED.code()).record();
      return Optional.empty();
    }
    Instant dueAt = due(request.kind(), now);
    store.addEntry(number, DialogueKind.FURTHER, more, currentUser.id(), now);
    store.due(number, dueAt);
    return Optional.of(Moments.stamp(dueAt));
  }

  /** Ends a request that was taken back. */
  public void withdraw(String number, String reason) {
    store.addEntry(number, DialogueKind.WITHDRAWN, reason, currentUser.id(), clock.instant());
    store.closed(number, RequestResult.WITHDRAWN, clock.instant());
    decisions.on(number, "request-closed", RequestResult.WITHDRAWN.code()).because(reason).record();
  }

  /** @throws Refusal.NotFound REQUEST_NOT_FOUND */
  public GovernmentRequest get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "REQUEST_NOT_FOUND", "caseNumber", "案件 %s はありません。番号を確かめてください。".formatted(number)));
  }

  /** Requests for a project, the newest first. Whoever asks sees to it that they go to nobody who may not have them. */
  List<GovernmentRequest> of(String project) {
    return store.ofProject(project);
  }

  /**
   * A project whose dialogue the current user may read: who may ask, its agency, the secretariat and the auditors.
   *
   * @throws Refusal.NotFound PROJECT_NOT_FOUND, also for one that the current user may not read of
   */
  CouncilProject readable(String project) {
    return projects.find(project)
        .filter(one -> mayAsk(one)
            || currentUser.groups().contains(one.agency())
            || Offices.SEEING_ALL.stream().anyMatch(currentUser.groups()::contains))
        .orElseThrow(() -> missing(project));
  }

  private boolean mayAsk(CouncilProject project) {
    return currentUser.id().equals(project.representative())
        || councils.of(project.number()).filter(one -> councils.isMember(currentUser.id(), one.number())).isPresent();
  }

  private Council providing(GovernmentRequest request) {
    return councils.of(request.project())
        .filter(council -> councils.works(council.number()) && councils.isMember(currentUser.id(), council.number()))
        .orElseThrow(() -> new Refusal.Conflict("NO_COUNCIL_FOR_SECRET",
            "秘密情報は、課題の協議会を通じて、その構成員だけが提供できます。ほかの答え方を選ぶか、協議会の構成員が答えてください。"));
  }

  private Instant due(RequestKind kind, Instant from) {
    return kind == RequestKind.INFORMATION
        ? CouncilTimes.afterWorkingDays(from, settings.informationDays(), calendar)
        : from.atZone(Moments.JAPAN).plus(settings.supportLimit()).toInstant();
  }

  private static Refusal.NotFound missing(String project) {
    return new Refusal.NotFound("PROJECT_NOT_FOUND", "projectNumber",
        "「課題番号」の %s は見つかりません。自分の課題か、構成員になっている協議会の課題の番号を確かめてください。".formatted(project));
  }
}
