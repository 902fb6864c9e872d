package jp.kprogram.app.form;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was sent does not satisfy the form of the task or process start. Nothing has changed; the task stays open.
 *
 * <p>Not an engine exception on purpose: the engine's REST resources turn those into HTTP 500 on some of their paths.
 */
public class FormRefused extends RuntimeException {

  private final transient List<Fault> faults;

  /** @param faults everything that is wrong, not only the first */
  public FormRefused(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * One fault of one field.
   *
   * @param key key of the form field, which is the variable's name
   * @param label what the form calls it
   * @param message what is wrong and how to mend it, in Japanese; never repeats the value
   */
  public record Fault(String key, String label, String message) {

    @Override
    public String toString() {
      return "「" + label + "」(" + key + "): " + message;
    }
  }
}
