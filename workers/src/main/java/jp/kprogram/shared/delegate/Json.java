package jp.kprogram.shared.delegate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Between plain Java values and process variables of type Json; nothing is ever serialised as a Java object. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static SpinJsonNode of(Object value) {
    try {
      return Spin.JSON(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a value for a Json variable", e);
    }
  }

  static <T> T read(Object variable, TypeReference<T> type) {
    try {
      return MAPPER.readValue(variable.toString(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Json variable of an unexpected shape", e);
    }
  }

  static String string(Object variable) {
    return read(variable, new TypeReference<String>() {});
  }

  /** A text, whether it is held as such or as Json. */
  static String text(Object variable) {
    return variable instanceof SpinJsonNode json && json.isString() ? json.stringValue() : variable.toString();
  }

  /** Strings of a Json array, or of a list as a client may send it. */
  static List<String> strings(Object variable) {
    if (variable == null) {
      return List.of();
    }
    if (variable instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return read(variable, new TypeReference<List<String>>() {});
  }
}
