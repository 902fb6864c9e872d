package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.CHECKED_BEFORE;
import static jp.kprogram.application.delegate.ApplicationVariables.CHECKING_GROUP;

import java.util.List;
import java.util.Map;
import jp.kprogram.application.ApplicationCases;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Opens and tells the cases of applications by the messages of the model. The programme speaks here, not the applicant,
 * who has no right to any case in the engine: nobody else can open one, and its record names the engine.
 */
@Component
class EngineApplicationCases implements ApplicationCases {

  private final RuntimeService runtime;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineApplicationCases(@Lazy RuntimeService runtime, AsProgramme programme) {
    this.runtime = runtime;
    this.programme = programme;
  }

  @Override
  public void open(String number) {
    programme.run(() -> runtime.startProcessInstanceByMessage("application-received", number, Map.of()));
  }

  @Override
  public void again(String number, String group, List<String> others) {
    programme.run(() -> runtime.startProcessInstanceByMessage("formal-recheck-requested", number, Map.of(
        CHECKING_GROUP.name(), group,
        CHECKED_BEFORE.name(), CHECKED_BEFORE.writing().apply(others))));
  }

  @Override
  public void corrected(String number) {
    tell("application-corrected", number);
  }

  @Override
  public void withdrawn(String number) {
    tell("application-withdrawn", number);
    // an award is a case of its own, which knows the application by its number
    programme.run(() -> runtime.createMessageCorrelation("award-declined")
        .processInstanceVariableEquals("applicationNumber", number).correlateAllWithResult());
  }

  private void tell(String message, String number) {
    programme.run(() ->
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult());
  }
}
