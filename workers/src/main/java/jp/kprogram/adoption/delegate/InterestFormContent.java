package jp.kprogram.adoption.delegate;

import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.adoption.InterestWithdrawal;
import jp.kprogram.adoption.InterestWithdrawals;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** Shows a person the own declarations, and who decides on a withdrawal what is to be taken back (P5). */
@Component
class InterestFormContent implements FormContent {

  private final InterestWithdrawals withdrawals;
  private final People people;

  InterestFormContent(InterestWithdrawals withdrawals, People people) {
    this.withdrawals = withdrawals;
    this.people = people;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("interest-change") || reader == null) {
      return Map.of();
    }
    // the case has no number until something is chosen
    if (caseNumber == null) {
      Supplier<Object> own = () -> withdrawals.options(reader);
      return reader.equals(assignee) ? Map.of("interestOptions", own) : Map.of();
    }
    InterestWithdrawal withdrawal = withdrawals.get(caseNumber);
    String declarer = withdrawal.interest().person();
    return Map.of(
        "declarerName", people.find(declarer).map(Person::name).orElse(declarer),
        "interestText", withdrawal.interest().japanese(),
        "withdrawalReasonText", withdrawal.reason());
  }
}
