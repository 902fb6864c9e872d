package jp.kprogram.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Checks of single fields that a rule of the programme wants filled in, wherever the value came from. */
public final class Required {

  private Required() {}

  /**
   * The text of a field without the white space around it.
   *
   * @throws Refusal.InvalidInput REQUIRED where it is missing or blank
   */
  public static String text(String value, String field, String label) {
    if (value == null || value.isBlank()) {
      throw new Refusal.InvalidInput("REQUIRED", field, "「%s」を記入してください。".formatted(label));
    }
    return value.strip();
  }

  /**
   * The number of a field.
   *
   * @throws Refusal.InvalidInput REQUIRED where it is missing, OUT_OF_RANGE where it is not from least to most
   */
  public static int number(Integer value, int least, int most, String field, String label) {
    present(value, field, label);
    if (value < least || value > most) {
      throw new Refusal.InvalidInput(
          "OUT_OF_RANGE", field, "「%s」は%dから%dまでの整数で記入してください。".formatted(label, least, most));
    }
    return value;
  }

  /**
   * The day of a field.
   *
   * @throws Refusal.InvalidInput REQUIRED where it is missing, NOT_A_DATE where it is none
   */
  public static LocalDate date(String value, String field, String label) {
    try {
      return LocalDate.parse(text(value, field, label));
    } catch (DateTimeParseException e) {
      throw new Refusal.InvalidInput(
          "NOT_A_DATE", field, "「%s」は 2026-11-23 のような日付で記入してください。".formatted(label));
    }
  }

  /**
   * A value that must be there.
   *
   * @throws Refusal.InvalidInput REQUIRED where it is missing
   */
  public static <T> T present(T value, String field, String label) {
    if (value == null) {
      throw new Refusal.InvalidInput("REQUIRED", field, "「%s」を記入してください。".formatted(label));
    }
    return value;
  }
}
