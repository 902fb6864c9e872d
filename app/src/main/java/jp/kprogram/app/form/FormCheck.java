package jp.kprogram.app.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.app.form.FieldCheck.Broken;
import jp.kprogram.app.form.FormRefused.Fault;
import org.camunda.bpm.engine.variable.VariableMap;

/** The rules of a form against what was sent: all faults at once, or the values as they are to be stored. */
final class FormCheck {

  private static final int MOST_UNKNOWN = 10;
  private static final int LONGEST_NAME = 60;

  private final Clock clock;

  FormCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * Values to store, one for each field that the form sends: an optional field without an answer, or one that is hidden
   * and was left out, becomes null, so that no answer of an earlier round stays behind.
   *
   * @param fields none for a task or start without a form, which takes nothing
   * @throws FormRefused with every fault
   */
  Map<String, Object> check(List<FormField> fields, Map<String, Object> sent, FormScope scope) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> plain = plain(sent);
    var rules = new FieldCheck(clock, scope, plain);
    for (FormField field : fields) {
      if (isTaken(field, scope, plain)) {
        try {
          values.put(field.key(), rules.check(field, value(sent, field.key()), isHidden(field, scope, plain)));
        } catch (Broken broken) {
          faults.add(new Fault(field.key(), field.label(), broken.getMessage()));
        }
      }
    }
    faults.addAll(unknown(fields, sent));
    if (!faults.isEmpty()) {
      throw new FormRefused(faults);
    }
    return values;
  }

  private static boolean isTaken(FormField field, FormScope scope, Map<String, Object> sent) {
    var readonly = field.definition().path("readonly");
    boolean shownOnly = readonly.isTextual()
        ? Boolean.TRUE.equals(scope.evaluate(FieldCheck.feel(readonly.asText()), sent))
        : readonly.asBoolean();
    return !field.isDisabled() && !field.isComputed() && !shownOnly;
  }

  private static boolean isHidden(FormField field, FormScope scope, Map<String, Object> sent) {
    return field.hideConditions().stream()
        .anyMatch(condition -> Boolean.TRUE.equals(scope.evaluate(FieldCheck.feel(condition), sent)));
  }

  private static List<Fault> unknown(List<FormField> fields, Map<String, Object> sent) {
    var known = fields.stream().filter(field -> !field.isDisabled()).map(FormField::key).collect(Collectors.toSet());
    return sent.keySet().stream()
        .filter(key -> !known.contains(key))
        .limit(MOST_UNKNOWN)
        .map(key -> key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) + "…" : key)
        .map(key -> new Fault(key, key, "この様式にない項目です。取り除いてください。"))
        .toList();
  }

  private static Object value(Map<String, Object> sent, String key) {
    return sent instanceof VariableMap typed ? typed.getValueTyped(key) : sent.get(key);
  }

  /** For FEEL: what cannot be read counts as not sent there, and is reported with its own field. */
  private static Map<String, Object> plain(Map<String, Object> sent) {
    Map<String, Object> plain = new HashMap<>();
    for (String key : sent.keySet()) {
      try {
        plain.put(key, FieldCheck.plain(value(sent, key)));
      } catch (Broken broken) {
        plain.put(key, null);
      }
    }
    return plain;
  }
}
