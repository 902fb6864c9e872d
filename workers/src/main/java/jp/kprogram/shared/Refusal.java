package jp.kprogram.shared;

import java.util.Optional;

/**
 * A rule of the programme forbids what was asked. Nothing has changed: every check precedes the first write.
 *
 * <p>The message is Japanese and meant for the person who asked: it names the field and the remedy. The code is
 * stable, UPPER_SNAKE, and equals the BPMN error code where a model catches the refusal. Faults of the machine are
 * never refusals.
 */
public abstract sealed class Refusal extends RuntimeException {

  private final String code;
  private final String field;

  private Refusal(String code, String field, String message) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** Stable name of the rule, UPPER_SNAKE. */
  public String code() {
    return code;
  }

  /** Key of the form or request field to mend, where there is one. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** What was sent is wrong (HTTP 400). */
  public static final class InvalidInput extends Refusal {
    public InvalidInput(String code, String field, String message) {
      super(code, field, message);
    }
  }

  /** This person may not do it (HTTP 403). */
  public static final class NotAllowed extends Refusal {
    public NotAllowed(String code, String message) {
      super(code, null, message);
    }
  }

  /** There is no such thing, or it is not this person's to know of (HTTP 404). */
  public static final class NotFound extends Refusal {
    public NotFound(String code, String field, String message) {
      super(code, field, message);
    }
  }

  /** It stands in a state that does not allow it (HTTP 409). */
  public static final class Conflict extends Refusal {
    public Conflict(String code, String message) {
      super(code, null, message);
    }
  }
}
