package jp.kprogram.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jp.kprogram.audit.Decisions;
import jp.kprogram.guideline.GuidelineVersion;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** A call from its terms to its closing (P4, R54, R62; paper L124, L147). */
@DomainService
public class CallPreparation {

  private final CallStore store;
  private final CallGates gates;
  private final CallTheme theme;
  private final CallDays days;
  private final CallLetters letters;
  private final CallSettings settings;
  private final Guidelines guidelines;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  CallPreparation(
      CallStore store,
      CallGates gates,
      CallTheme theme,
      CallDays days,
      CallLetters letters,
      CallSettings settings,
      Guidelines guidelines,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.gates = gates;
    this.theme = theme;
    this.days = days;
    this.letters = letters;
    this.settings = settings;
    this.guidelines = guidelines;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What the agency begins with. */
  public CallDraft template(String number) {
    Call call = store.get(number);
    LocalDate today = LocalDate.now(clock.withZone(Moments.JAPAN));
    return template(call).draft(call.title(), today, days::workingDayFrom);
  }

  /** Puts the next draft of the terms down. */
  public CallTerms draft(String number, CallDraft draft) {
    Call call = store.get(number);
    int next = call.terms() == null ? 1 : call.terms().draftNumber() + 1;
    CallTerms terms = draft.terms(next, settings, template(call), clock.instant(), currentUser.id());
    store.insertTerms(number, terms, clock.instant());
    decisions.on(number, "call-drafted", "draft-" + next).record();
    return terms;
  }

  /** The last draft as it is checked and published. */
  public String documentText(String number) {
    CallTerms terms = store.get(number).terms();
    return terms.documentText(settings.namesOf(terms.documents()));
  }

  /** What the checker should know of the days of the last draft; empty where there is nothing to say. */
  public String dayNote(String number) {
    return days.note(store.get(number).terms());
  }

  /**
   * The dates of the last draft cannot stand as they are.
   *
   * @param ruleVersion of the table that says so
   * @return what the agency has to mend
   */
  public String returnForSchedule(String number, String ruleVersion) {
    String finding = "日程が標準から外れています（%s）。日程を直すか、「日程の理由」を記入してください。公募期間が14日に満たない公募は、理由があっても行えません。"
        .formatted(store.get(number).terms().schedule().japanese());
    decisions.on(number, "call-schedule-checked", "returned").under(ruleVersion).because(finding).record();
    return finding;
  }

  /**
   * What the checker finds.
   *
   * @param legal code of the finding on law
   * @param content code of the finding on content
   * @param reason what to mend; needed where one is returned
   * @param exception whether the table found the dates unusual, with a reason
   * @param ruleVersion of that table
   */
  public record Check(String legal, String content, String reason, boolean exception, String ruleVersion) {}

  /**
   * Puts the check of the last draft down; passed, it is announced at its instant.
   *
   * @return whether both law and content are in order
   * @throws Refusal.NotAllowed SAME_PERSON for who prepared the draft
   * @throws Refusal.Conflict OPENING_PASSED, PREANNOUNCEMENT_PASSED, GUIDELINE_MISSING, or a gate that is shut
   */
  public boolean check(String number, Check check) {
    Call call = store.get(number);
    var legal = Coded.of(CheckResult.class, check.legal(), "legalCheck", "法務の確認");
    var content = Coded.of(CheckResult.class, check.content(), "contentCheck", "内容の確認");
    if (call.terms().preparedBy().equals(currentUser.id())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "公募要領は、作成した担当者とは別の担当者が確認してください。");
    }
    boolean passed = legal == CheckResult.OK && content == CheckResult.OK;
    if (passed) {
      refuseLateCheck(call.terms());
      gates.passOut(call);
      pinGuideline(call);
    } else {
      Required.text(check.reason(), "reason", "理由");
    }
    String result = passed ? "passed" : "returned";
    store.insertCheck(call, result, legal, content, check.reason(), currentUser.id(), clock.instant());
    if (passed && check.exception()) {
      decisions.on(number, "call-schedule-excepted", "exception")
          .by(call.terms().preparedBy())
          .under(check.ruleVersion())
          .because(call.terms().scheduleReason())
          .overriding("公募の標準の日程（%s）".formatted(call.terms().schedule().japanese()))
          .record();
    }
    decisions.on(number, "call-checked", result).under(store.get(number).guidelineVersion())
        .because(check.reason()).record();
    return passed;
  }

  /** Announces the call. */
  public void preannounce(String number) {
    store.markPreannounced(number, clock.instant());
    decisions.on(number, "call-preannounced", "coming").record();
    letters.preannounced(store.get(number));
  }

  /**
   * Opens the call to applications.
   *
   * @throws Refusal.Conflict CALL_NOT_PUBLISHABLE where a gate is shut by now
   */
  public void publish(String number) {
    Call call = store.get(number);
    try {
      gates.passOut(call);
    } catch (Refusal shut) {
      throw new Refusal.Conflict("CALL_NOT_PUBLISHABLE", shut.getMessage());
    }
    store.markPublished(number, clock.instant());
    decisions.on(number, "call-published", "published").under(call.guidelineVersion()).record();
    theme.published(call);
    letters.published(call);
  }

  /** Holds back a call that could not be opened: it is prepared again, and the public does not see it. */
  public void hold(String number, String reason) {
    Call call = store.get(number);
    store.insertCheck(call, "held", null, null, reason, currentUser.id(), clock.instant());
    decisions.on(number, "call-held", "held").because(reason).record();
    letters.held(call, reason);
  }

  /** Puts down that the call is closed. */
  public void close(String number) {
    Call call = store.get(number);
    decisions.on(number, "call-closed", "window-closed").record();
    letters.closed(call);
  }

  private CallTemplate template(Call call) {
    return settings.templates().get(call.template());
  }

  /** The public gets the days of pre-announcement that the table has judged. */
  private void refuseLateCheck(CallTerms terms) {
    Instant now = clock.instant();
    if (!terms.opensAt().isAfter(now)) {
      throw new Refusal.Conflict("OPENING_PASSED",
          "公募開始の日時（%s）を過ぎたため、確認済みにできません。差し戻して、日程を直してもらってください。"
              .formatted(Moments.japanese(terms.opensAt())));
    }
    int judged = terms.schedule().preannouncementDays();
    int left = terms.preannouncementDaysFrom(now);
    if (left < judged) {
      throw new Refusal.Conflict("PREANNOUNCEMENT_PASSED",
          "予告の日時（%s）を過ぎ、予告の期間が%d日から%d日に縮むため、確認済みにできません。差し戻して、日程を直してもらってください。"
              .formatted(Moments.japanese(terms.preannounceAt()), judged, left));
    }
  }

  private void pinGuideline(Call call) {
    if (call.guidelineVersion() == null) {
      store.pinGuideline(call.number(), guidelines.inForceAt(clock.instant()).map(GuidelineVersion::caseNumber)
          .orElseThrow(() -> new Refusal.Conflict("GUIDELINE_MISSING",
              "公表された運用・評価指針がないため、公募できません。内閣府（事務局）に指針の公表を求めてください。")));
    }
  }
}
