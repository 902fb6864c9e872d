package jp.kprogram.app.deadline;

import java.util.Date;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Tells a timer its time: counted from the task's due date, or from the one that it is about to get. */
final class DeadlineExpression implements Expression {

  private final DeadlineRule rule;
  private final DeadlineMoment moment;
  private final transient DueDates dueDates;

  DeadlineExpression(DeadlineRule rule, DeadlineMoment moment, DueDates dueDates) {
    this.rule = rule;
    this.moment = moment;
    this.dueDates = dueDates;
  }

  @Override
  public Object getValue(VariableScope scope) {
    Date dueDate = ((ExecutionEntity) scope).getTasks().stream()
        .map(TaskEntity::getDueDate)
        .findFirst()
        .orElseGet(() -> dueDates.dueDate(rule));
    return dueDates.timeOf(moment, dueDate, rule);
  }

  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
    return getValue(scope);
  }

  @Override
  public String getExpressionText() {
    return moment.id();
  }

  @Override
  public boolean isLiteralText() {
    return true;
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    throw new UnsupportedOperationException("a deadline cannot be set");
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
    setValue(value, scope);
  }
}
