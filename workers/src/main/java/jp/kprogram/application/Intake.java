package jp.kprogram.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import jp.kprogram.application.ApplicationContent.Attachment;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallSettings;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.DeadlineExceptions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What applicants do, themselves or by what they hand the agency on paper (P5): hand in, replace, correct, withdraw.
 * The moment is the one of our clock; in the closing instant and after it nothing is taken, whatever the reason, unless
 * the applicant has a deadline of the own (E25).
 */
@DomainService
public class Intake {

  private final Applicants applicants;
  private final Calls calls;
  private final DeadlineExceptions deadlines;
  private final CallSettings callSettings;
  private final Documents documents;
  private final ApplicationStore store;
  private final ApplicationLetters letters;
  private final ApplicationCases cases;
  private final CaseNumbers numbers;
  private final CurrentUser currentUser;
  private final Decisions decisions;
  private final ObjectProvider<ApplicationFollower> followers;
  private final Clock clock;

  Intake(
      Applicants applicants,
      Calls calls,
      DeadlineExceptions deadlines,
      CallSettings callSettings,
      Documents documents,
      ApplicationStore store,
      ApplicationLetters letters,
      ApplicationCases cases,
      CaseNumbers numbers,
      CurrentUser currentUser,
      Decisions decisions,
      ObjectProvider<ApplicationFollower> followers,
      Clock clock) {
    this.applicants = applicants;
    this.calls = calls;
    this.deadlines = deadlines;
    this.callSettings = callSettings;
    this.documents = documents;
    this.store = store;
    this.letters = letters;
    this.cases = cases;
    this.numbers = numbers;
    this.currentUser = currentUser;
    this.decisions = decisions;
    this.followers = followers;
    this.clock = clock;
  }

  /**
   * Takes an application in and opens its case.
   *
   * @throws Refusal.NotAllowed NO_APPLICANT
   * @throws Refusal.NotFound CALL_NOT_FOUND where the public knows of no such call
   * @throws Refusal.Conflict CALL_NOT_OPEN, CALL_CLOSED or CALL_WITHDRAWN
   * @throws Refusal.InvalidInput UNKNOWN_SLOT, UNKNOWN_KIND, TWICE or UNKNOWN_DOCUMENT
   */
  public Application handIn(String callNumber, ApplicationContent content) {
    String account = applicants.required();
    Instant now = clock.instant();
    Call call = calls.publicCall(callNumber, now);
    String number = take(call, content, account, now);
    decisions.on(number, "application-received", "recorded").record();
    cases.open(number);
    return get(number);
  }

  /**
   * Takes in what reached the agency of the call on paper; the caller has its case. Until when it is taken, says the
   * moment of its entry. How it came, and who entered it, stands on record.
   *
   * @throws Refusal.NotAllowed FOREIGN_CALL
   * @throws Refusal.NotFound as above
   * @throws Refusal.Conflict as above
   * @throws Refusal.InvalidInput as above, and where something is missing
   */
  public Application handInOnPaper(String callNumber, PaperApplication paper) {
    Instant now = clock.instant();
    Call call = calls.publicCall(Required.text(callNumber, "callNumber", "公募番号"), now);
    String account = applicants.officer(call);
    String source = Required.text(paper.source(), "paperSource", "書面による理由と届き方");
    String number = take(call, paper.content(), account, now);
    decisions.on(number, "application-received", "on-paper").because(source).record();
    Application taken = get(number);
    letters.entered(taken, call);
    return taken;
  }

  /**
   * Puts another version in the place of the one that counts; the earlier one is kept. The same content again changes
   * nothing.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND where it is not the account's own
   * @throws Refusal.Conflict as for a new one; APPLICATION_ENDED, or APPLICATION_OPENED where the agency has it
   * @throws Refusal.InvalidInput as for a new one; OTHER_APPLICANT
   */
  public Application replace(String number, ApplicationContent content) {
    Application earlier = own(number);
    Instant now = clock.instant();
    requireRunning(earlier);
    Call call = calls.get(earlier.call());
    requireOpen(call, earlier.content().applicant().eradId(), now);
    if (earlier.opened()) {
      // the call closed, opened what it had, and was extended for all afterwards
      throw new Refusal.Conflict("APPLICATION_OPENED",
          "応募 %s は締切の後に開かれているため、差し替えられません。取り下げて、新しい応募として提出してください。".formatted(number));
    }
    return next(earlier, call, content, now);
  }

  /**
   * Takes in what the agency has asked to be mended.
   *
   * @throws Refusal.Conflict NO_CORRECTION where none is asked for, or its time is over
   * @throws Refusal.InvalidInput as for a new one; OTHER_APPLICANT, OTHER_SLOT
   */
  public Application correct(String number, ApplicationContent content) {
    Application earlier = own(number);
    Instant now = clock.instant();
    requireRunning(earlier);
    Corrections.requireOpen(earlier, now);
    if (content.slot() != earlier.content().slot()) {
      throw new Refusal.InvalidInput("OTHER_SLOT", "slot",
          "「公募枠」は、締切の後の補正では %d から変えられません。".formatted(earlier.content().slot()));
    }
    next(earlier, calls.get(earlier.call()), content, now);
    store.correction(number, "made", null);
    decisions.on(number, "application-corrected", "recorded").record();
    followers.orderedStream().forEach(follower -> follower.changed(number));
    cases.corrected(number);
    return get(number);
  }

  /**
   * Takes an application back (E02); it stays on record, and an unopened one is never opened.
   *
   * @throws Refusal.Conflict APPLICATION_ENDED where there is nothing to take back any more, or APPLICATION_CONTRACTED
   */
  public Application withdraw(String number, String reason) {
    Application application = own(number);
    String because = Required.text(reason, "reason", "取下げの理由");
    if (application.outcome() != null && application.outcome() != ApplicationOutcome.ACCEPTED) {
      requireRunning(application);
    }
    if (followers.orderedStream().anyMatch(follower -> follower.binds(number))) {
      throw new Refusal.Conflict("APPLICATION_CONTRACTED",
          "応募 %s は委託契約を結んだため、取り下げられません。契約の変更や解除を、公募を行った機関に申し出てください。".formatted(number));
    }
    takeBack(number, because);
    cases.withdrawn(number);
    return get(number);
  }

  /**
   * Takes the application of an award back whose awardee declines in the award's own case (E03): that case goes on by
   * itself, and has made sure who may.
   */
  public void giveUp(String number, String reason) {
    takeBack(number, Required.text(reason, "reason", "辞退の理由"));
  }

  private void takeBack(String number, String because) {
    store.conclude(number, ApplicationOutcome.WITHDRAWN, because, currentUser.id(), clock.instant());
    decisions.on(number, "application-withdrawn", "withdrawn").because(because).record();
    followers.orderedStream().forEach(follower -> follower.withdrawn(number));
  }

  private String take(Call call, ApplicationContent content, String account, Instant now) {
    String applicant = content.applicant().eradId();
    requireOpen(call, applicant, now);
    requireWhole(call, content, account);
    Instant sealedUntil = deadlines.deadlineOf(call.number(), applicant);
    String number = numbers.next("APP", 5);
    store.insert(number, call.number(), applicant, account, sealedUntil, now);
    store.add(number, 1, content, sealedUntil, account, now);
    return number;
  }

  private Application next(Application earlier, Call call, ApplicationContent content, Instant now) {
    if (!content.applicant().eradId().equals(earlier.content().applicant().eradId())) {
      throw new Refusal.InvalidInput("OTHER_APPLICANT", "applicant.eradId",
          "「e-Rad 研究者番号」は、この応募の %s から変えられません。別の方の応募は、新しい応募として提出してください。"
              .formatted(earlier.content().applicant().eradId()));
    }
    requireWhole(call, content, earlier.submittedBy());
    if (content.equals(earlier.content())) {
      return earlier; // the same request once more
    }
    Instant sealedUntil = deadlines.deadlineOf(call.number(), content.applicant().eradId());
    store.add(earlier.number(), earlier.version() + 1, content, sealedUntil, earlier.submittedBy(), now);
    return get(earlier.number());
  }

  private Application get(String number) {
    return store.find(number).orElseThrow();
  }

  private Application own(String number) {
    String account = currentUser.id();
    return store.lock(number).filter(application -> application.submittedBy().equals(account)).orElseThrow(() -> {
      applicants.required();
      return Applications.notFound();
    });
  }

  private static void requireRunning(Application application) {
    if (application.outcome() != null) {
      throw new Refusal.Conflict("APPLICATION_ENDED",
          "応募 %s は「%s」となっているため、変えられません。".formatted(application.number(), application.outcome().japanese()));
    }
  }

  private void requireOpen(Call call, String applicantId, Instant now) {
    if (deadlines.acceptsFrom(call.number(), applicantId, now)) {
      return;
    }
    CallState state = call.stateAt(now);
    if (state == CallState.WITHDRAWN) {
      throw new Refusal.Conflict("CALL_WITHDRAWN", "公募 %s は取りやめとなったため、応募を受け付けていません。".formatted(call.number()));
    }
    if (state != CallState.CLOSED) {
      throw new Refusal.Conflict("CALL_NOT_OPEN", "公募 %s は %s（日本標準時）から応募を受け付けます。"
          .formatted(call.number(), Moments.japanese(call.terms().opensAt())));
    }
    throw new Refusal.Conflict("CALL_CLOSED",
        "公募 %s は %s（日本標準時）に締め切りました。サーバーの時刻は %s です。締切の後の応募は、理由を問わず受け付けません。"
            .formatted(call.number(), Moments.japanese(call.closesAt()), Moments.toTheSecond(now)));
  }

  private void requireWhole(Call call, ApplicationContent content, String account) {
    if (calls.slots(call.number()).stream().noneMatch(slot -> slot.number() == content.slot())) {
      throw new Refusal.InvalidInput("UNKNOWN_SLOT", "slot",
          "「公募枠」の %d はこの公募にありません。公募ページの公募枠の番号を指定してください。".formatted(content.slot()));
    }
    Set<Integer> years = new HashSet<>();
    content.budget().stream().filter(year -> !years.add(year.fiscalYear())).findFirst().ifPresent(year -> {
      throw new Refusal.InvalidInput("TWICE", "budget",
          "「年度ごとの申請額」の %d 年度が重なっています。年度ごとに一つにまとめてください。".formatted(year.fiscalYear()));
    });
    Set<String> kinds = new HashSet<>();
    for (int index = 0; index < content.attachments().size(); index++) {
      Attachment attachment = content.attachments().get(index);
      String field = "documents[%d].".formatted(index);
      if (!callSettings.documents().containsKey(attachment.kind())) {
        throw new Refusal.InvalidInput("UNKNOWN_KIND", field + "kind", "「書類の種類」は %s のいずれかを指定してください。"
            .formatted(String.join("、", callSettings.documents().keySet())));
      }
      if (!kinds.add(attachment.kind())) {
        throw new Refusal.InvalidInput("TWICE", field + "kind",
            "「書類の種類」の %s が重なっています。書類は種類ごとに一つにまとめてください。".formatted(attachment.kind()));
      }
      if (!documents.owns(account, call.number(), attachment.document())) {
        throw new Refusal.InvalidInput("UNKNOWN_DOCUMENT", field + "documentId",
            "「書類の ID」に当たる書類がありません。この公募に同じアカウントで送った書類の ID を指定してください。");
      }
    }
  }
}
