package jp.kprogram.app.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.shared.FormContent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What forms show from our tables and no variable holds, for who asks the engine now. */
@Component
final class FormContents {

  private final ObjectProvider<FormContent> contents;

  // not the beans themselves: the engine needs its plugins while it starts
  FormContents(ObjectProvider<FormContent> contents) {
    this.contents = contents;
  }

  /** Values, or suppliers of values, by the names that the form of a task uses; nothing for a task of no model. */
  Map<String, Object> of(TaskEntity task, CommandContext context) {
    Map<String, Object> all = new HashMap<>();
    if (task != null && task.getProcessDefinition() != null) {
      String processKey = task.getProcessDefinition().getKey();
      String caseNumber = task.getExecution().getProcessBusinessKey();
      contents.orderedStream().forEach(content -> all.putAll(
          content.of(processKey, caseNumber, task.getAssignee(), context.getAuthenticatedUserId())));
    }
    return all;
  }

  /** A text or rows; null for nothing. */
  static Object value(Object content) {
    return content instanceof Supplier<?> later ? later.get() : content;
  }
}
