package jp.kprogram.app.engine;

import jp.kprogram.letter.LetterDispatch;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Sends letters by one process instance each: its job is the outbox, its incident shows a dead mail server. */
final class EngineLetterDispatch implements LetterDispatch {

  private static final String PROCESS = "letter-delivery";

  private final RuntimeService runtime;
  private final IdentityService identity;

  EngineLetterDispatch(RuntimeService runtime, IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  @Override
  public void send(String letterNumber) {
    asEngine(() -> runtime.startProcessInstanceByKey(PROCESS, letterNumber));
  }

  @Override
  public void stop(String letterNumber, String reason) {
    asEngine(() -> runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(letterNumber)
        .unlimitedList()
        .stream()
        .map(ProcessInstance::getId)
        .forEach(instance -> runtime.deleteProcessInstance(instance, reason)));
  }

  /** Nobody needs a right of their own on deliveries to have a letter sent. */
  private void asEngine(Runnable command) {
    var person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      command.run();
    } finally {
      identity.setAuthentication(person);
    }
  }
}
