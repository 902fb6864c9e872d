package jp.kprogram.shared.delegate;

import java.util.List;
import org.springframework.stereotype.Component;

/** Lets models loop over a Json array: {@code camunda:collection="${strings.of(members)}"}. */
@Component("strings")
public class Strings {

  /** Strings of a Json variable; none where it is not set. */
  public List<String> of(Object json) {
    return Json.strings(json);
  }
}
