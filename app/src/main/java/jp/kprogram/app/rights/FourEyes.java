package jp.kprogram.app.rights;

import java.util.stream.Stream;
import jp.kprogram.app.engine.StepProperty;
import jp.kprogram.people.Substitutes;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Keeps a user task from those whose work it checks. The model names the variables that hold a user id, or a list of
 * them as Json:
 *
 * <pre>{@code <camunda:property name="notBy" value="preparedBy,requestedBy" />}</pre>
 *
 * <p>Where one of two stands in for the other in this case, they count as one person. A variable that is not set keeps
 * nobody away: whom it would name has not acted yet.
 */
@Component
public class FourEyes extends AbstractProcessEnginePlugin {

  private static final StepProperty NOT_BY = new StepProperty("notBy");

  private final Substitutes substitutes;

  FourEyes(Substitutes substitutes) {
    this.substitutes = substitutes;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    NOT_BY.readIn(configuration);
  }

  /** Whether a person may do a task as far as four eyes are concerned; groups and rights are asked elsewhere. */
  public boolean allows(DelegateTask task, String userId) {
    return NOT_BY.of((TaskEntity) task).stream()
        .flatMap(variable -> people(task.getVariable(variable)))
        .noneMatch(other -> isSame(userId, other, task.getExecution().getProcessBusinessKey()));
  }

  /** @throws Refusal.NotAllowed SAME_PERSON */
  void check(TaskEntity task, String userId) {
    if (!allows(task, userId)) {
      throw new Refusal.NotAllowed("SAME_PERSON",
          "「%s」は、その対象を作成・申請した人と、その人に代わる人は担当できません。別の方が担当してください。".formatted(task.getName()));
    }
  }

  private static Stream<String> people(Object variable) {
    if (variable == null) {
      return Stream.empty();
    }
    return variable instanceof SpinJsonNode list && list.isArray()
        ? list.elements().stream().map(SpinJsonNode::stringValue)
        : Stream.of((String) variable);
  }

  private boolean isSame(String person, String other, String caseNumber) {
    return person.equals(other)
        || caseNumber != null
            && (substitutes.actsFor(person, other, caseNumber) || substitutes.actsFor(other, person, caseNumber));
  }
}
