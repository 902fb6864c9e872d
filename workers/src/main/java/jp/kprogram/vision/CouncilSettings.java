package jp.kprogram.vision;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the Program Council.
 *
 * @param quorumPercent share of the members, in percent, that must be present for a session to be valid [ASM]
 */
@ConfigurationProperties("kprogram.program-council")
public record CouncilSettings(int quorumPercent) {

  public CouncilSettings {
    if (quorumPercent < 1 || quorumPercent > 100) {
      throw new IllegalArgumentException("kprogram.program-council.quorum-percent must be 1 to 100");
    }
  }
}
