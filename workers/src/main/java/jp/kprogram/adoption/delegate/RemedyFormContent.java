package jp.kprogram.adoption.delegate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.ReReviews;
import jp.kprogram.adoption.Redecisions;
import jp.kprogram.adoption.Redress;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.adoption.Remedies;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** What those see who do a flawed step again (X1); not who has a conflict of interest with the application. */
@Component
class RemedyFormContent implements FormContent {

  private final Redresses redresses;
  private final Remedies remedies;
  private final ReReviews reviews;
  private final Redecisions redecisions;
  private final Conflicts conflicts;

  RemedyFormContent(
      Redresses redresses, Remedies remedies, ReReviews reviews, Redecisions redecisions, Conflicts conflicts) {
    this.redresses = redresses;
    this.remedies = remedies;
    this.reviews = reviews;
    this.redecisions = redecisions;
    this.conflicts = conflicts;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    Map<String, Supplier<Object>> content = switch (processKey) {
      case "remedy" -> Map.of("toldReason", () -> remedies.toldReason(caseNumber));
      case "re-review" -> Map.of(
          "flawedOptions", () -> reviews.flawedOptions(caseNumber),
          "reviewerOptions", () -> reviews.reviewerOptions(caseNumber),
          "flawedState", () -> reviews.isVoid(caseNumber) ? "void" : "counting");
      case "panel-redecision" -> Map.of(
          "memberOptions", () -> redecisions.memberOptions(caseNumber),
          "standingText", () -> redecisions.standing(caseNumber),
          "panelLimits", () -> redecisions.limits(caseNumber),
          "proposalText", () -> redecisions.proposal(caseNumber),
          "returnReason", () -> redecisions.returned(caseNumber));
      default -> Map.of();
    };
    if (content.isEmpty() || reader == null) {
      return Map.of();
    }
    Redress redress = redresses.get(caseNumber);
    if (conflicts.peopleOf(redress.application()).contains(reader)) {
      return Map.of();
    }
    var all = new HashMap<String, Object>(content);
    all.put("complaint", (Supplier<Object>) redress::complaint);
    all.put("decisionReason", (Supplier<Object>) () -> redresses.decisionReason(caseNumber));
    return all;
  }
}
