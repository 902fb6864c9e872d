package jp.kprogram.adoption;

import java.time.LocalDate;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * What the awardee plans to do for the money (研究計画, P7).
 *
 * @param text what is done, and how
 * @param startsOn first day
 * @param endsOn last day
 * @param amounts by fiscal year
 */
public record ResearchPlan(String text, LocalDate startsOn, LocalDate endsOn, YearAmounts amounts) {

  /**
   * A plan that keeps to what was decided.
   *
   * @throws Refusal.InvalidInput REQUIRED, ENDS_BEFORE_START, or as {@link YearAmounts} refuses
   */
  public static ResearchPlan of(String text, LocalDate startsOn, LocalDate endsOn, String amounts, Yen most) {
    String written = Required.text(text, "planText", "研究計画");
    Required.present(startsOn, "planStartsOn", "研究開始日");
    requireOrder(startsOn, Required.present(endsOn, "planEndsOn", "研究終了日"), "planEndsOn", "研究終了日");
    YearAmounts years = YearAmounts.read(amounts);
    years.within(startsOn, endsOn, most);
    return new ResearchPlan(written, startsOn, endsOn, years);
  }

  static void requireOrder(LocalDate startsOn, LocalDate endsOn, String field, String label) {
    if (endsOn.isBefore(startsOn)) {
      throw new Refusal.InvalidInput("ENDS_BEFORE_START", field,
          "「%s」は、開始日（%s）以後の日にしてください。".formatted(label, startsOn));
    }
  }
}
