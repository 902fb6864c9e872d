package jp.kprogram.shared;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value of a fixed list: its code in forms, tables and models, and its Japanese name on screens and in letters. */
public interface Coded {

  /** Code, English kebab-case, such as further-round. */
  String code();

  /** Name in Japanese. */
  String japanese();

  /**
   * The value with a code.
   *
   * @param field key of the form field that the code came from
   * @param label Japanese label of that field
   * @throws Refusal.InvalidInput UNKNOWN_VALUE where no value has the code
   */
  static <T extends Enum<T> & Coded> T of(Class<T> type, String code, String field, String label) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput(
            "UNKNOWN_VALUE", field, "「%s」は %s のいずれかを選んでください。".formatted(label, choices(type))));
  }

  /** The value with a code that our own tables hold. */
  static <T extends Enum<T> & Coded> T stored(Class<T> type, String code) {
    return code == null ? null : of(type, code, null, type.getSimpleName());
  }

  private static <T extends Enum<T> & Coded> String choices(Class<T> type) {
    return Stream.of(type.getEnumConstants()).map(Coded::japanese).collect(Collectors.joining("、", "「", "」"));
  }
}
