package jp.kprogram.fund;

import jp.kprogram.shared.Yen;

/**
 * By how much a fund falls short of what is needed (E06).
 *
 * @param available what can still be reserved
 * @param needed what was asked for
 */
public record FundShortfall(Yen available, Yen needed) {

  /** What is missing, more than 0. */
  public Yen missing() {
    return needed.minus(available);
  }
}
