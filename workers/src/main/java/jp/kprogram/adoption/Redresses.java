package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Complaints about the procedure of a selection or of the formal check (X1): filed, admitted, decided. */
@DomainService
public class Redresses {

  private static final String DECIDED = "redress-decided";

  private final RedressStore store;
  private final Independence independence;
  private final Applications applications;
  private final PanelDecisionStore panel;
  private final Awards awards;
  private final Calls calls;
  private final AwardLetters letters;
  private final SelectionSettings terms;
  private final AwardSettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Redresses(
      RedressStore store,
      Independence independence,
      Applications applications,
      PanelDecisionStore panel,
      Awards awards,
      Calls calls,
      AwardLetters letters,
      SelectionSettings terms,
      AwardSettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.independence = independence;
    this.applications = applications;
    this.panel = panel;
    this.awards = awards;
    this.calls = calls;
    this.letters = letters;
    this.terms = terms;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  public Optional<Redress> find(String number) {
    return store.find(number);
  }

  /**
   * The complaint with a number.
   *
   * @throws Refusal.NotFound REDRESS_NOT_FOUND
   */
  public Redress get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "REDRESS_NOT_FOUND", "number", "苦情・異議の申出 %s が見つかりません。番号を確かめてください。".formatted(number)));
  }

  /** The newest complaint about an application of the current account. */
  public Optional<Redress> latestOwn(String application) {
    applications.own(application);
    return store.ofApplication(application).stream().reduce((earlier, later) -> later);
  }

  /**
   * Takes a complaint of the applicant.
   *
   * @throws Refusal.NotFound APPLICATION_NOT_FOUND where it is not the account's own
   * @throws Refusal.Conflict REDRESS_TOO_EARLY before the notice, REDRESS_LATE after the term, or REDRESS_RUNNING
   */
  public Redress file(String application, String ground, String complaint) {
    Application own = applications.own(Required.text(application, "applicationNumber", "応募番号"));
    RedressGround about = Coded.of(RedressGround.class, ground, "ground", "申出の理由");
    String words = Required.text(complaint, "complaint", "申出の内容");
    Instant now = clock.instant();
    String selection = releasedSelection(own, now);
    Instant toldAt = toldAt(own, selection);
    RedressWindow.of(toldAt, terms.redress()).require(now);
    if (store.ofApplication(own.number()).stream().anyMatch(one -> one.status().running())) {
      throw new Refusal.Conflict("REDRESS_RUNNING",
          "応募 %s については、扱いの終わっていない申出があります。その回答を待ってください。".formatted(own.number()));
    }
    Instant answerDue = now.atZone(Moments.JAPAN).plus(settings.answer()).toInstant();
    var filed = new Redress(numbers.next("RDR", 3), own.number(), selection, about, words, toldAt, currentUser.id(),
        now, RedressStatus.FILED, answerDue);
    store.insert(filed);
    decisions.on(filed.number(), "redress-filed", "submitted").because(about.japanese()).record();
    letters.filed(filed);
    return filed;
  }

  /** Until when the result of an application may be complained about, exclusive; empty before its notice. */
  public Optional<Instant> until(String application) {
    Application own = applications.own(application);
    Instant now = clock.instant();
    return told(own, releasedSelection(own, now))
        .map(toldAt -> RedressWindow.of(toldAt, terms.redress()).until());
  }

  /** The decision of the panel on the application of a complaint, as it stands; empty where there is none. */
  Optional<PanelDecision> decision(Redress redress) {
    return panel.find(redress.application());
  }

  /** The agency whose step is complained about. */
  public String agency(Redress redress) {
    return calls.get(applications.opened(redress.application()).orElseThrow().call()).agency();
  }

  /** Title of the call, as letters and lists name the case. */
  public String subject(Redress redress) {
    return calls.get(applications.opened(redress.application()).orElseThrow().call()).publicTitle();
  }

  /** Who must not handle a complaint. */
  public List<String> tookPart(String number) {
    return independence.tookPart(get(number));
  }

  /** The step that is done again, where a complaint is upheld. */
  public Optional<FlawedStep> flawedStep(String number) {
    return store.flawedStep(number);
  }

  /** Why a complaint was upheld or not; null where it is not decided yet. */
  public String decisionReason(String number) {
    return decisions.of(number).stream()
        .filter(decision -> decision.kind().equals(DECIDED))
        .map(Decision::reason)
        .findFirst()
        .orElse(null);
  }

  /** Decides whether a complaint is taken up. */
  public RedressAdmission admit(String number, String admission, String reason) {
    RedressAdmission decided = Coded.of(RedressAdmission.class, admission, "admission", "受付の決定");
    String because = Required.text(reason, "reason", "理由");
    Redress redress = lock(number, RedressStatus.FILED);
    independence.require(independence.tookPart(redress), number);
    boolean admitted = decided == RedressAdmission.ADMIT;
    store.step(number, "admission", decided.code(), null, because, currentUser.id(), clock.instant());
    store.status(number, admitted ? RedressStatus.ADMITTED : RedressStatus.INADMISSIBLE);
    decisions.on(number, "redress-admitted", decided.code()).because(because).record();
    if (!admitted) {
      letters.answered(redress, "redress-inadmissible", decided.japanese(), because);
    }
    return decided;
  }

  /**
   * Decides on a complaint.
   *
   * @param flawedStep the step that is done again; only where the complaint is upheld
   * @throws Refusal.InvalidInput NO_SELECTION where the application never came into a selection and a later step is
   *     named, FORMALLY_ACCEPTED or ALREADY_ADOPTED where the step cannot have harmed it
   */
  public RedressDecision decide(String number, String decision, String flawedStep, String reason) {
    RedressDecision decided = Coded.of(RedressDecision.class, decision, "outcome", "決定");
    String because = Required.text(reason, "reason", "理由");
    boolean upheld = decided == RedressDecision.UPHOLD;
    FlawedStep flawed = upheld ? Coded.of(FlawedStep.class, flawedStep, "flawedStep", "やり直す手続") : null;
    Redress redress = lock(number, RedressStatus.ADMITTED);
    if (upheld) {
      requireDone(flawed, redress);
    }
    independence.require(independence.tookPart(redress), number);
    store.step(number, "decision", decided.code(), flawed, because, currentUser.id(), clock.instant());
    store.status(number, upheld ? RedressStatus.UPHELD : RedressStatus.REJECTED);
    decisions.on(number, DECIDED, decided.code()).because(because).record();
    letters.answered(redress, upheld ? "redress-upheld" : "redress-rejected",
        upheld ? flawed.japanese() : decided.japanese(), because);
    return decided;
  }

  /** Whether the current person may take a complaint back: who filed it, as long as it is not decided. */
  public boolean mayWithdraw(String number) {
    return store.find(number)
        .filter(redress -> redress.filedBy().equals(currentUser.id()) && redress.status() != RedressStatus.UPHELD)
        .isPresent();
  }

  /** Ends a complaint that was taken back; one that is over stays as it is. */
  public void withdraw(String number, String reason) {
    Redress redress = store.lock(number).orElseThrow();
    if (redress.status().running()) {
      store.status(number, RedressStatus.WITHDRAWN);
      decisions.on(number, "redress-withdrawn", "withdrawn").because(reason).record();
    }
  }

  private void requireDone(FlawedStep flawed, Redress redress) {
    boolean judged = flawed == FlawedStep.REVIEW || flawed == FlawedStep.PANEL;
    if (redress.selection() == null && judged) {
      throw new Refusal.InvalidInput("NO_SELECTION", "flawedStep",
          "「やり直す手続」は、この応募では「形式審査」か「結果の通知」を選んでください。査読と審査会には付されていません。");
    }
    if (redress.selection() != null && flawed == FlawedStep.FORMAL_CHECK) {
      throw new Refusal.InvalidInput("FORMALLY_ACCEPTED", "flawedStep",
          "「やり直す手続」の「形式審査」は選べません。この応募は形式審査を通り、選考に付されています。");
    }
    if (judged && adopted(redress)) {
      throw new Refusal.InvalidInput("ALREADY_ADOPTED", "flawedStep",
          "「やり直す手続」は、この応募では「結果の通知」だけを選べます。既に採択され、採択後の手続に移っています。");
    }
  }

  private boolean adopted(Redress redress) {
    return panel.find(redress.application()).filter(one -> one.outcome() == PanelOutcome.ADOPTED).isPresent()
        || awards.runs(redress.application());
  }

  /** A complaint in a status, with its row locked. */
  Redress lock(String number, RedressStatus expected) {
    Redress redress = store.lock(number).orElseGet(() -> get(number));
    if (redress.status() != expected) {
      throw new Refusal.Conflict("REDRESS_ENDED",
          "苦情・異議の申出 %s は「%s」のため、この操作はできません。".formatted(number, redress.status().japanese()));
    }
    return redress;
  }

  private String releasedSelection(Application own, Instant now) {
    return panel.find(own.number())
        .filter(decision -> panel.releasedAt(decision.selection()).filter(at -> !at.isAfter(now)).isPresent())
        .map(PanelDecision::selection)
        .orElse(null);
  }

  private Instant toldAt(Application own, String selection) {
    return told(own, selection).orElseThrow(() -> new Refusal.Conflict("REDRESS_TOO_EARLY",
        "応募 %s の結果は、まだ通知していません。通知の後に申し出てください。".formatted(own.number())));
  }

  private Optional<Instant> told(Application own, String selection) {
    if (selection != null) {
      return panel.releasedAt(selection);
    }
    return own.outcome() != ApplicationOutcome.REJECTED
        ? Optional.empty()
        : decisions.of(own.number()).stream()
            .filter(decision -> decision.kind().equals("application-rejected"))
            .map(Decision::decidedAt)
            .reduce((earlier, later) -> later);
  }
}
