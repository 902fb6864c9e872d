package jp.kprogram.vision;

import jp.kprogram.shared.Required;

/**
 * The council's conclusion of a round.
 *
 * @param outcome what it concludes
 * @param reason why; always given
 * @param minorityOpinion what the minority holds against it, or null
 */
public record Conclusion(CouncilOutcome outcome, String reason, String minorityOpinion) {

  public Conclusion {
    reason = Required.text(reason, "reason", "理由");
    minorityOpinion = minorityOpinion == null || minorityOpinion.isBlank() ? null : minorityOpinion.strip();
  }
}
