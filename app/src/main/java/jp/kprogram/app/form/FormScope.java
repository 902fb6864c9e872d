package jp.kprogram.app.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a form can see besides its own fields: the variables of the task, and FEEL over them. */
interface FormScope {

  /** A variable as JSON; missing where there is none. */
  JsonNode variable(String name);

  /**
   * Value of a FEEL expression over the variables, overlaid with what was sent; null where it has none.
   *
   * @param expression without the leading equals sign
   */
  Object evaluate(String expression, Map<String, Object> sent);
}
