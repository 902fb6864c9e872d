package jp.kprogram.shared.delegate;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * How one case speaks to another: by messages of the models, in the transaction of the step that speaks. Each case is
 * a process instance of its own, so that it can be withdrawn without taking others with it.
 */
@Component
public class CaseMessages {

  private final RuntimeService runtime;

  // lazy: the engine needs delegates while it starts
  CaseMessages(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Opens a new case by the message that a start event waits for.
   *
   * @return business key that the new case has after its first steps
   */
  public String open(String message, Map<String, Object> variables) {
    ProcessInstance opened = runtime.startProcessInstanceByMessage(message, variables);
    return opened.getBusinessKey();
  }

  /** Opens another process for a case that has its number. */
  public void open(String message, String caseNumber, Map<String, Object> variables) {
    runtime.startProcessInstanceByMessage(message, caseNumber, variables);
  }

  /**
   * Tells a running case.
   *
   * @return whether the case was waiting for it; what it is told stands in our tables as well, so that a case that is
   *     busy elsewhere finds it there when it comes back
   */
  public boolean tell(String message, String caseNumber, Map<String, Object> variables) {
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(caseNumber)
        .setVariables(variables)
        .correlateAllWithResult()
        .isEmpty();
  }
}
