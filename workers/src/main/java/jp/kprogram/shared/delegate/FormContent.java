package jp.kprogram.shared.delegate;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a form shows and no variable may hold, because the history of the engine would keep it: read from our tables each
 * time that the form is opened.
 */
public interface FormContent {

  /**
   * Values by the names that the form uses.
   *
   * @param processKey key of the task's process
   * @param reader user id of who opens the form
   */
  Map<String, Object> of(DelegateTask task, String processKey, String reader);
}
