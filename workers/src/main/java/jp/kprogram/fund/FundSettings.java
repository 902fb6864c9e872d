package jp.kprogram.fund;

import jp.kprogram.shared.Yen;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the funds.
 *
 * @param targetYen size that the programme aims at, in yen (R03; paper L21: 5,000億円)
 */
@ConfigurationProperties("kprogram.fund")
public record FundSettings(long targetYen) {

  public FundSettings {
    if (targetYen < 1) {
      throw new IllegalArgumentException("kprogram.fund.target-yen must be more than 0");
    }
  }

  /** The size aimed at. */
  public Yen target() {
    return new Yen(targetYen);
  }
}
