package jp.kprogram.adoption;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a person of a panel works, and what the person knows.
 *
 * @param person user id
 * @param eradId number in e-Rad, or null
 * @param institutionCode number of the institution in e-Rad, or null
 * @param institution name of the institution
 * @param unit department or laboratory, or null
 * @param expertise keywords
 */
public record Affiliation(
    String person, String eradId, String institutionCode, String institution, String unit, List<String> expertise) {

  /** As a form says it; what is blank is not there. */
  public static Affiliation of(
      String person, String eradId, String institutionCode, String institution, String unit, String expertise) {
    return new Affiliation(
        person, blank(eradId), blank(institutionCode), blank(institution), blank(unit), keywords(expertise));
  }

  /** In words. */
  public String japanese() {
    return unit == null ? institution : institution + "　" + unit;
  }

  /** The same with what the person knows. */
  public String inDetail() {
    return expertise.isEmpty() ? japanese() : japanese() + "　専門 " + String.join("、", expertise);
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Keywords as one text with commas. */
  String expertiseText() {
    return String.join(",", expertise);
  }

  static List<String> keywords(String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split("[,、，]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
