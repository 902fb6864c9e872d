package jp.kprogram.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Declared interests that were a mistake (P5): taken back by the word of an officer, never by the person alone. */
@DomainService
public class InterestWithdrawals {

  private final InterestStore store;
  private final SelectionStore selections;
  private final Conflicts conflicts;
  private final AdoptionLetters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  InterestWithdrawals(
      InterestStore store,
      SelectionStore selections,
      Conflicts conflicts,
      AdoptionLetters letters,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.selections = selections;
    this.conflicts = conflicts;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What a person has declared and not taken back, as a form offers it. */
  public List<Map<String, String>> options(String person) {
    return store.of(person).stream()
        .map(interest -> Map.of("value", String.valueOf(interest.id()), "label", interest.japanese()))
        .toList();
  }

  /** Who decides: the agencies of the selections that a person has a part in; without any, the secretariat. */
  public List<String> deciders(String person) {
    List<String> agencies = selections.openOf(person).stream().map(Selection::agency).distinct().toList();
    return agencies.isEmpty() ? List.of(Offices.SECRETARIAT) : agencies;
  }

  /**
   * Puts the request of the current user down.
   *
   * @param interest number in the register
   * @return number of the case
   * @throws Refusal.InvalidInput UNKNOWN_INTEREST where it is not the own one, or taken back already
   */
  public String request(String interest, String reason) {
    String because = Required.text(reason, "withdrawalReason", "取り下げる理由");
    Interest own = store.of(currentUser.id()).stream()
        .filter(one -> String.valueOf(one.id()).equals(interest)).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput(
            "UNKNOWN_INTEREST", "interest", "「取り下げる申告」は、一覧にあるご自身の申告から選んでください。"));
    String number = numbers.next("INT", 3);
    store.insertWithdrawal(number, own.id(), because, currentUser.id(), clock.instant());
    decisions.on(number, "interest-withdrawal-requested", "open").because(because).record();
    return number;
  }

  /** A request by its number. */
  public InterestWithdrawal get(String number) {
    return store.withdrawal(number).orElseThrow(() -> new Refusal.NotFound(
        "WITHDRAWAL_NOT_FOUND", "caseNumber", "申告の取下げ %s はありません。番号を確かめてください。".formatted(number)));
  }

  /**
   * Takes the interest out of the register, where it stays as withdrawn. Conflicts that followed from it alone are
   * cleared; what ended for them, such as a review made void, stays ended.
   *
   * @throws Refusal.NotAllowed SAME_PERSON
   */
  public void approve(String number, String reason) {
    InterestWithdrawal withdrawal = decide(number, "approve", reason);
    Interest interest = withdrawal.interest();
    store.withdraw(interest.id(), withdrawal.reason(), currentUser.id(), clock.instant());
    conflicts.reconsider(interest.person(), "%s　%s".formatted(number, reason));
  }

  /** Leaves the interest as it was declared. */
  public void refuse(String number, String reason) {
    decide(number, "refuse", reason);
  }

  private InterestWithdrawal decide(String number, String outcome, String reason) {
    String because = Required.text(reason, "reason", "理由");
    InterestWithdrawal withdrawal = get(number);
    if (withdrawal.decided()) {
      throw new Refusal.Conflict("WITHDRAWAL_DECIDED", "申告の取下げ %s は既に決まっています。案件の記録を確かめてください。".formatted(number));
    }
    if (withdrawal.interest().person().equals(currentUser.id())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "ご自身の申告の取下げは決められません。ほかの職員が決めてください。");
    }
    store.decideWithdrawal(number, outcome, because, currentUser.id(), clock.instant());
    decisions.on(number, "interest-withdrawal-decided", outcome).because(because).record();
    letters.interestWithdrawalDecided(withdrawal, outcome.equals("approve"), because);
    return withdrawal;
  }
}
