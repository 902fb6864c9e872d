package jp.kprogram.adoption.delegate;

import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.FlawedStep;
import jp.kprogram.adoption.Redress;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** The complaint in the applicant's words, and why it was upheld (X1); not for who has a conflict of interest. */
@Component
class RedressFormContent implements FormContent {

  private final Redresses redresses;
  private final Conflicts conflicts;

  RedressFormContent(Redresses redresses, Conflicts conflicts) {
    this.redresses = redresses;
    this.conflicts = conflicts;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("redress") || reader == null) {
      return Map.of();
    }
    Redress redress = redresses.get(caseNumber);
    Map<String, Supplier<Object>> content = Map.of(
        "groundName", () -> redress.ground().japanese(),
        "complaint", redress::complaint,
        "flawedStepName", () -> redresses.flawedStep(caseNumber).map(FlawedStep::japanese).orElse(null),
        "decisionReason", () -> redresses.decisionReason(caseNumber));
    return conflicts.hidden(reader, redress.application()) ? Map.of() : Map.copyOf(content);
  }
}
