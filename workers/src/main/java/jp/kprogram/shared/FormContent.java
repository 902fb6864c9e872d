package jp.kprogram.shared;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a form shows and no variable of a case may hold, because the history of the engine would keep it: read from our
 * tables each time that the form is opened.
 */
public interface FormContent {

  /**
   * Values by the names that the form uses: texts, lists of rows, or a {@link Supplier} of one, which is asked where the
   * form shows it; of null where there is nothing to show.
   *
   * @param processKey key of the task's process
   * @param caseNumber business key of the case
   * @param assignee user id of who has the task; null while nobody has
   * @param reader user id of who opens the form; null for the engine
   */
  Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader);
}
