package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Intake;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/** Awards from their opening to their end, but for what is put down in between (P7, E03, E18). */
@DomainService
public class Awards {

  private final AwardStore store;
  private final Awardees awardees;
  private final Applications applications;
  private final Intake intake;
  private final PanelDecisionStore panel;
  private final AdoptionHolds holds;
  private final AwardLetters letters;
  private final AwardSettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Awards(
      AwardStore store,
      Awardees awardees,
      Applications applications,
      Intake intake,
      PanelDecisionStore panel,
      AdoptionHolds holds,
      AwardLetters letters,
      AwardSettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.awardees = awardees;
    this.applications = applications;
    this.intake = intake;
    this.panel = panel;
    this.holds = holds;
    this.letters = letters;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What an award is asked for with.
   *
   * @param promotedFrom number of the award whose place it takes, or null
   * @param redress number of the complaint that led to it, or null
   */
  public record Request(String selection, String application, String promotedFrom, String redress) {}

  public Optional<Award> find(String number) {
    return store.find(number);
  }

  /**
   * The award with a number.
   *
   * @throws Refusal.NotFound AWARD_NOT_FOUND
   */
  public Award get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "AWARD_NOT_FOUND", "number", "採択後の手続 %s が見つかりません。番号を確かめてください。".formatted(number)));
  }

  /** Awards of a selection, in the order of their numbers. */
  public List<Award> of(String selection) {
    return store.of(selection);
  }

  /** The last award that an application has had; one from the reserve has none until it moves up. */
  public Optional<Award> latest(String application) {
    return store.ofApplication(application).stream().reduce((earlier, later) -> later);
  }

  /** The account that does the awardee's tasks; empty where an officer enters what the awardee sends. */
  public Optional<String> account(Award award) {
    return awardees.account(application(award.application()));
  }

  /**
   * Opens the case of an adopted application.
   *
   * @throws Refusal.Conflict NOT_ADOPTED where the panel did not decide so, APPLICATION_ENDED where it was taken back,
   *     or AWARD_RUNNING where it has an award
   */
  public Award open(Request request) {
    Application application = application(request.application());
    if (application.outcome() != ApplicationOutcome.ACCEPTED) {
      throw new Refusal.Conflict("APPLICATION_ENDED", "応募 %s は続いていないため、採択後の手続を始められません。応募の状況を確かめてください。"
          .formatted(request.application()));
    }
    if (runs(request.application())) {
      throw new Refusal.Conflict("AWARD_RUNNING",
          "応募 %s には、進行中か契約済みの採択後の手続があります。重ねて始めることはできません。".formatted(request.application()));
    }
    PanelDecision decision = decided(request);
    Instant now = clock.instant();
    var award = new Award(
        numbers.next("AWD", 3),
        request.selection(),
        request.application(),
        decision.amount(),
        decision.conditions(),
        request.promotedFrom(),
        request.redress(),
        AwardStatus.OPEN,
        now,
        now.atZone(Moments.JAPAN).plus(settings.lapse()).toInstant(),
        null);
    store.insert(award);
    decisions.on(award.number(), "award-opened", request.promotedFrom() == null ? "opened" : "promoted")
        .because("%s　上限額%s".formatted(request.application(), award.amount().japanese()))
        .record();
    letters.opened(award);
    return award;
  }

  /** Whether an application has an award that is open or signed. */
  boolean runs(String application) {
    return store.ofApplication(application).stream().anyMatch(award ->
        award.status() == AwardStatus.OPEN || award.status() == AwardStatus.SIGNED);
  }

  private PanelDecision decided(Request request) {
    return panel.find(request.application())
        .filter(decision -> decision.selection().equals(request.selection()))
        .filter(decision -> decision.outcome() == PanelOutcome.ADOPTED
            || decision.outcome() == PanelOutcome.RESERVE && request.promotedFrom() != null)
        .orElseThrow(() -> new Refusal.Conflict("NOT_ADOPTED",
            "応募 %s は選考 %s で採択されていません。選考の決定を確かめてください。"
                .formatted(request.application(), request.selection())));
  }

  /**
   * Decides what becomes of an award whose time is over.
   *
   * @param until last day of the extension, in Japan; only for an extension
   * @return when the new time is over; empty where the award is to lapse
   * @throws Refusal.Conflict AWARD_ENDED where it is over by now
   */
  public Optional<Instant> decideLapse(String number, String outcome, LocalDate until, String reason) {
    LapseOutcome decided = Coded.of(LapseOutcome.class, outcome, "outcome", "扱い");
    Award award = lockOpen(number);
    String because = Required.text(reason, "reason", "理由");
    if (decided == LapseOutcome.WITHDRAW) {
      decisions.on(number, "award-lapse-decided", "lapse").because(because).record();
      return Optional.empty();
    }
    LocalDate day = Required.present(until, "extendedUntil", "延長の期限");
    Instant lapsesAt = day.plusDays(1).atStartOfDay(Moments.JAPAN).toInstant();
    if (!lapsesAt.isAfter(award.lapsesAt()) || !day.isAfter(LocalDate.now(clock))) {
      throw new Refusal.InvalidInput("NOT_LATER", "extendedUntil", "「延長の期限」は、今日といまの期限より後の日にしてください。");
    }
    store.extend(number, lapsesAt, because, currentUser.id(), clock.instant());
    decisions.on(number, "award-lapse-decided", "extended").because(because).record();
    letters.extended(award, lapsesAt, because);
    return Optional.of(lapsesAt);
  }

  /**
   * Ends an award without a contract: its money is free again, and the awardee learns why. One that is over stays as it
   * is.
   */
  public void end(String number, AwardStatus status, String reason) {
    Award award = store.lock(number).orElseThrow();
    if (award.status() != AwardStatus.OPEN) {
      return;
    }
    store.end(number, status, reason, currentUser.id(), clock.instant());
    holds.release(award.application());
    decisions.on(number, "award-ended", "award-" + status.code()).because(reason).record();
    letters.ended(award, status, reason);
  }

  /**
   * The awardee declines in the case of the award: takes the application back. The case then {@link #decline ends}.
   *
   * @param behalfReason why an officer enters it; not needed from the awardee
   */
  public void giveUp(String number, String reason, String behalfReason) {
    Award award = lockOpen(number);
    Application application = application(award.application());
    String because = Required.text(reason, "declineReason", "辞退の理由");
    String behalf = awardees.behalfReason(application, behalfReason);
    intake.giveUp(application.number(), because);
    decisions.on(number, "award-given-up", "recorded")
        .onBehalfOf(behalf == null ? null : Awardees.known(application))
        .because(behalf == null ? because : "%s%n%s".formatted(because, behalf))
        .record();
  }

  /** Ends the award of an application that was taken back (E03), for the reason given there. */
  public void decline(String number) {
    String reason = application(get(number).application()).reason();
    end(number, AwardStatus.DECLINED, reason == null ? "採択の辞退" : reason);
  }

  /** Lowers what may be contracted; what is no longer needed stays reserved for the concept. */
  Award cut(Award award, Integer millions, String field) {
    Yen amount = Yen.ofMillions(Required.number(millions, 1, Integer.MAX_VALUE, field, "減額後の上限額"));
    if (amount.compareTo(award.amount()) >= 0) {
      throw new Refusal.InvalidInput("NOT_LESS", field,
          "「減額後の上限額」は、いまの上限額%sより少ない額にしてください。".formatted(award.amount().japanese()));
    }
    store.amount(award.number(), amount);
    return get(award.number());
  }

  /**
   * An award that goes on, with its row locked.
   *
   * @throws Refusal.Conflict AWARD_ENDED
   */
  Award lockOpen(String number) {
    return store.lock(number).filter(award -> award.status() == AwardStatus.OPEN)
        .orElseThrow(() -> new Refusal.Conflict("AWARD_ENDED",
            "採択後の手続 %s は終わっているため、変えられません。案件の記録を確かめてください。".formatted(number)));
  }

  /** The money of an application that is adopted late, under the lock of the fund (E06). */
  void hold(Selection selection, String application, Yen amount) {
    holds.hold(selection, Map.of(application, amount));
  }

  private Application application(String number) {
    return applications.opened(number).orElseThrow(() -> new Refusal.NotFound(
        "APPLICATION_NOT_FOUND", "number", "応募が見つかりません。応募番号を確かめてください。"));
  }
}
