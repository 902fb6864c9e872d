package jp.kprogram.shared.delegate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.kprogram.shared.Required;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable by its name and type, so that each name stands once in Java.
 *
 * <p>Values come from forms and REST clients: a number may be any Java number. What is not set, is null.
 *
 * @param name as in the model and in forms
 * @param reading from what the engine holds
 * @param writing to what the engine is to hold
 */
public record ProcessVariable<T>(String name, Function<Object, T> reading, Function<T, Object> writing) {

  /** A text; one that passes through a start comes as Json. */
  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, Json::text, value -> value);
  }

  /** A text that may be longer than the 4000 characters of a text variable. */
  public static ProcessVariable<String> longText(String name) {
    return new ProcessVariable<>(name, Json::string, Json::of);
  }

  /** A whole number. */
  public static ProcessVariable<Integer> integer(String name) {
    return new ProcessVariable<>(name, value -> ((Number) value).intValue(), value -> value);
  }

  /**
   * A day, as forms send it: 2026-11-23.
   *
   * @param label of the field, for the refusal of anything else
   */
  public static ProcessVariable<LocalDate> date(String name, String label) {
    return new ProcessVariable<>(name, value -> Required.date(Json.text(value), name, label), LocalDate::toString);
  }

  /** Yes or no. */
  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.TRUE::equals, value -> value);
  }

  /** Texts, as a checklist sends them. */
  public static ProcessVariable<List<String>> strings(String name) {
    return new ProcessVariable<>(name, Json::strings, Json::of);
  }

  /** Rows that a form shows as a table or offers as options; only written. */
  public static ProcessVariable<List<?>> table(String name) {
    return new ProcessVariable<>(
        name,
        value -> {
          throw new UnsupportedOperationException(name + " is for forms only");
        },
        Json::of);
  }

  /** The value, or null where it is not set. */
  public T get(VariableScope scope) {
    Object value = scope.getVariable(name);
    return value == null ? null : reading.apply(value);
  }

  /** Sets the value where the variable already is, else in the process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value == null ? null : writing.apply(value));
  }

  /** Hands the value to the steps of the same transaction; neither the case nor its history keeps it. */
  public void pass(VariableScope scope, T value) {
    scope.setVariable(name, Variables.untypedValue(value == null ? null : writing.apply(value), true));
  }
}
