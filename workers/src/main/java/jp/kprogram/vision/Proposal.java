package jp.kprogram.vision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A technology that somebody proposes for the vision (R34; paper L89), as its last revision has it.
 *
 * @param number case number, PRP-2026-0001
 * @param proposer user id of who proposed it
 * @param content what is proposed
 * @param status how far it has come
 * @param revision 1 when handed in, one more each time the proposer changes it
 * @param submittedAt when it was handed in
 * @param answeredAt when the proposer was answered, or null
 */
public record Proposal(
    String number,
    String proposer,
    ProposalContent content,
    ProposalStatus status,
    int revision,
    Instant submittedAt,
    Instant answeredAt) {

  /** The row that forms show of it. */
  public Map<String, String> row() {
    var row = new LinkedHashMap<String, String>();
    row.put("number", number);
    row.put("title", content.title());
    row.put("domainName", content.domain().japanese());
    row.put("organisation", content.organisation());
    row.put("publicUseNeed", content.publicUseNeed());
    row.put("civilUseNeed", content.civilUseNeed());
    row.put("timeframe", "%d年先・%d年間".formatted(content.horizonYears(), content.spanYears()));
    return row;
  }

  /** The entry of a list in which it can be chosen. */
  public Map<String, String> option() {
    return Map.of("value", number, "label", "%s　%s".formatted(number, content.title()));
  }
}
