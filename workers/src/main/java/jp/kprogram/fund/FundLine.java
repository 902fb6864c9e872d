package jp.kprogram.fund;

import jp.kprogram.shared.Yen;

/**
 * A line of the statement: what moved in a fund, or in one concept of it, in one fiscal year. Movements are net and may
 * be less than 0, where more was released than reserved.
 *
 * @param fund code of the fund
 * @param fiscalYear April to March: 2021 for 令和3年度
 * @param concept number of the concept, or null for the fund as a whole
 * @param carriedIn from the year before: what the fund holds, or what is reserved for the concept and not yet paid
 * @param appropriated yen, 0 for a concept
 * @param reserved yen
 * @param committed yen
 * @param paid yen
 */
public record FundLine(
    String fund,
    int fiscalYear,
    String concept,
    Yen carriedIn,
    long appropriated,
    long reserved,
    long committed,
    long paid) {

  /** Into the next year. */
  public Yen carriedOut() {
    long added = concept == null ? appropriated : reserved;
    return new Yen(Math.subtractExact(Math.addExact(carriedIn.amount(), added), paid));
  }
}
