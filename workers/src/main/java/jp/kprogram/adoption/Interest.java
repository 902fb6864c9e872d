package jp.kprogram.adoption;

import java.time.Instant;
import java.util.Objects;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * An interest that a person has declared (P5).
 *
 * @param id number in the register; 0 before it is put down
 * @param person user id
 * @param kind how the person stands to the counterpart
 * @param counterpartErad number in e-Rad of the counterpart, or null
 * @param counterpartName name of the counterpart, or null where it is an institution as a whole
 * @param institution where the counterpart works, or null
 * @param unit department or laboratory, or null
 * @param fromYear first year of the relation; null where unknown
 * @param toYear last year; null where it lasts, or is unknown
 * @param yearsTotal years in total; null where unknown
 * @param note in words, or null
 * @param declaredAt when it was declared
 */
public record Interest(
    long id,
    String person,
    Relation kind,
    String counterpartErad,
    String counterpartName,
    String institution,
    String unit,
    Integer fromYear,
    Integer toYear,
    Integer yearsTotal,
    String note,
    Instant declaredAt) {

  private static final int EARLIEST = 1940;

  /**
   * An interest as a form says it.
   *
   * @throws Refusal.InvalidInput naming the field
   */
  public static Interest declared(
      String person,
      Relation kind,
      String counterpartErad,
      String counterpartName,
      String institution,
      String unit,
      Integer fromYear,
      Integer toYear,
      Integer yearsTotal,
      String note,
      Instant now,
      int thisYear) {
    Required.present(kind, "interestKind", "関係の種類");
    if (blank(counterpartErad) == null && blank(counterpartName) == null && blank(institution) == null) {
      throw new Refusal.InvalidInput(
          "REQUIRED", "counterpartName", "相手の「氏名」「e-Rad 研究者番号」「機関」のどれかを記入してください。");
    }
    if (blank(counterpartErad) != null && !counterpartErad.strip().matches("\\d{8}")) {
      throw new Refusal.InvalidInput("ERAD_ID", "counterpartErad", "「e-Rad 研究者番号」は8桁の数字で記入してください。");
    }
    if (fromYear != null) {
      Required.number(fromYear, EARLIEST, thisYear, "fromYear", "始まった年");
    }
    if (toYear != null) {
      Required.number(toYear, fromYear == null ? EARLIEST : fromYear, thisYear, "toYear", "終わった年");
    }
    if (yearsTotal != null) {
      Required.number(yearsTotal, 0, 80, "yearsTotal", "通算の年数");
    }
    return new Interest(0, person, kind, blank(counterpartErad), blank(counterpartName), blank(institution),
        blank(unit), fromYear, toYear, yearsTotal, blank(note), now);
  }

  /** As its person and who decides on it read it: 共著　架空 太郎（みなみ大学）　2020年から現在. */
  public String japanese() {
    String who = Objects.toString(counterpartName, Objects.toString(counterpartErad, "（機関）"));
    return "%s　%s%s　%s".formatted(
        kind.japanese(), who, institution == null ? "" : "（%s）".formatted(institution), yearsJapanese());
  }

  /** 2020年から現在; 不明 where nothing is known. */
  String yearsJapanese() {
    if (fromYear == null) {
      return toYear == null ? "不明" : toYear + "年まで";
    }
    return "%d年から%s".formatted(fromYear, toYear == null ? "現在" : toYear + "年");
  }

  /** Years since the relation ended: 0 while it lasts, null where nothing is known of it. */
  Integer yearsAgo(int thisYear) {
    if (toYear != null) {
      return Math.max(0, thisYear - toYear);
    }
    return fromYear == null ? null : 0;
  }

  /** Years that the relation lasted in total; null where unknown. */
  Integer totalYears(int thisYear) {
    if (yearsTotal != null) {
      return yearsTotal;
    }
    return fromYear == null ? null : (toYear == null ? thisYear : toYear) - fromYear + 1;
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
