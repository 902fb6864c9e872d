package jp.kprogram.adoption;

import java.time.LocalDate;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * A contract (委託契約, P7).
 *
 * @param number the agency's own number
 * @param signedOn when both sides had signed
 * @param startsOn first day
 * @param endsOn last day
 * @param amount what it owes
 */
public record Contract(String number, LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, Yen amount) {

  /**
   * A contract that keeps to the plan and to what was decided.
   *
   * @param millions amount in 百万円
   * @param today by the server's clock, in Japan
   * @param planned what the accepted plan comes to
   * @throws Refusal.InvalidInput REQUIRED, SIGNED_LATER, ENDS_BEFORE_START or AMOUNT_EXCEEDED
   */
  public static Contract of(
      String number,
      LocalDate signedOn,
      LocalDate startsOn,
      LocalDate endsOn,
      Integer millions,
      LocalDate today,
      Yen planned) {
    String named = Required.text(number, "contractNumber", "契約番号");
    if (Required.present(signedOn, "signedOn", "契約締結日").isAfter(today)) {
      throw new Refusal.InvalidInput("SIGNED_LATER", "signedOn", "「契約締結日」は今日までの日にしてください。");
    }
    Required.present(startsOn, "contractStartsOn", "契約期間の初日");
    ResearchPlan.requireOrder(
        startsOn, Required.present(endsOn, "contractEndsOn", "契約期間の末日"), "contractEndsOn", "契約期間の末日");
    Yen amount = Yen.ofMillions(Required.number(
        millions, 1, Integer.MAX_VALUE, "contractMillionYen", "契約額"));
    if (amount.compareTo(planned) > 0) {
      throw new Refusal.InvalidInput("AMOUNT_EXCEEDED", "contractMillionYen",
          "「契約額」の%sは、認めた研究計画の額%sを%s超えています。計画の額に収めてください。"
              .formatted(amount.japanese(), planned.japanese(), amount.minus(planned).japanese()));
    }
    return new Contract(named, signedOn, startsOn, endsOn, amount);
  }
}
