package jp.kprogram.adoption;

import java.time.Clock;
import java.util.List;
import jp.kprogram.adoption.RemedyStore.Part;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.application.FormalCheck;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Required;

/** What an upheld complaint leads to (X1): the flawed step is done again by others, and what it came to is told. */
@DomainService
public class Remedies {

  private final Redresses redresses;
  private final RedressStore store;
  private final RemedyStore remedies;
  private final Independence independence;
  private final Applications applications;
  private final FormalCheck formalCheck;
  private final Placements placements;
  private final SelectionStore selections;
  private final AwardLetters letters;
  private final People people;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Remedies(
      Redresses redresses,
      RedressStore store,
      RemedyStore remedies,
      Independence independence,
      Applications applications,
      FormalCheck formalCheck,
      Placements placements,
      SelectionStore selections,
      AwardLetters letters,
      People people,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.redresses = redresses;
    this.store = store;
    this.remedies = remedies;
    this.independence = independence;
    this.applications = applications;
    this.formalCheck = formalCheck;
    this.placements = placements;
    this.selections = selections;
    this.letters = letters;
    this.people = people;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Number of the selection of the slot that the application of a complaint is for; null where there is none. */
  public String selection(String number) {
    Redress redress = redresses.get(number);
    return redress.selection() != null
        ? redress.selection()
        : applications.placeOf(redress.application())
            .flatMap(place -> selections.of(place.call(), place.slot()))
            .map(Selection::number)
            .orElse(null);
  }

  /** Who must not do a step again: who did it, and who complains. */
  public List<String> did(String number, FlawedStep step) {
    return independence.did(step, redresses.get(number));
  }

  /** Has the formal check done again: by the agency, or by the secretariat where nobody else is left there. */
  public void checkAgain(String number) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    List<String> others = did(number, FlawedStep.FORMAL_CHECK);
    String agency = redresses.agency(redress);
    boolean left = people.membersOf(agency).stream().map(Person::id).anyMatch(officer -> !others.contains(officer));
    formalCheck.again(redress.application(), left ? agency : Offices.SECRETARIAT, others);
  }

  /**
   * Puts down what the repeated formal check came to; an application that is accepted now goes into its selection.
   *
   * @param ruleVersion key and version of the procedure
   */
  public Placement place(String number, String ruleVersion) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    Application application = applications.opened(redress.application()).orElseThrow();
    boolean accepted = application.outcome() == ApplicationOutcome.ACCEPTED;
    add(number, RemedyPart.FORMAL_CHECK, accepted ? RemedyOutcome.ACCEPTED : RemedyOutcome.UNCHANGED,
        application.reason(), ruleVersion);
    return accepted
        ? placements.place(application.number(), "苦情・異議の申出 %s による受理。".formatted(number))
        : Placement.NONE;
  }

  /** The reason that the applicant was told first: of the panel's decision, or of the rejection for form. */
  public String toldReason(String number) {
    Redress redress = redresses.get(number);
    return redresses.decision(redress).map(PanelDecision::reason)
        .orElseGet(() -> applications.opened(redress.application()).map(Application::reason).orElse(null));
  }

  /** Tells the result once more, with facts and reasons put right; the result stays. */
  public void notify(String number, String text, String ruleVersion) {
    String told = Required.text(text, "noticeText", "正した事実と理由");
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    independence.require(did(number, FlawedStep.NOTICE), number);
    redresses.decision(redress).ifPresentOrElse(
        decision -> remedies.insertDecision(number, decision.because(told, currentUser.id(), clock.instant()),
            currentUser.id()),
        () -> formalCheck.restate(redress.application(), told));
    add(number, RemedyPart.NOTICE, RemedyOutcome.CORRECTED, told, ruleVersion);
    letters.corrected(redress, told);
  }

  /** Puts a part of a remedy down. */
  void add(String number, RemedyPart part, RemedyOutcome outcome, String reason, String ruleVersion) {
    remedies.insert(number, new Part(part, outcome, reason), ruleVersion, currentUser.id(), clock.instant());
    decisions.on(number, "remedy-" + part.code(), outcome.code()).under(ruleVersion).because(reason).record();
  }

  /** Ends the remedy: what its last part came to is told. */
  public RemedyOutcome conclude(String number, String ruleVersion) {
    Redress redress = redresses.lock(number, RedressStatus.UPHELD);
    Part last = remedies.last(number).orElseThrow();
    store.step(number, "remedy", last.outcome().code(), null, last.reason(), currentUser.id(), clock.instant());
    store.status(number, RedressStatus.REMEDIED);
    decisions.on(number, "redress-remedied", last.outcome().code())
        .under(ruleVersion).because(last.reason()).record();
    letters.answered(redress, "redress-remedied",
        "%s（%s）".formatted(last.outcome().japanese(), last.part().japanese()), last.reason());
    return last.outcome();
  }
}
