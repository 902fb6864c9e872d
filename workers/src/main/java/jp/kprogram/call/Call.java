package jp.kprogram.call;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.theme.CallKind;

/**
 * A call (公募) of a funding agency (P4, R54, R62).
 *
 * @param number case number, CALL-2026-001
 * @param kind what it is for
 * @param template which template its first draft came from: project, individual, feasibility-study or additional
 * @param concept number of the research concept
 * @param theme number of the theme
 * @param title title of the concept, which staff know the case by; the public reads the one of the terms
 * @param fund code of the fund
 * @param agency group of the agency that calls, jst or nedo
 * @param ministry group of the ministry of the fund
 * @param recallOf number of the call whose slots are called again (二次募集), or null
 * @param leadCall number of the call that the lead representative of an additional call came from, or null
 * @param guidelineVersion operation guideline in force when the call was opened (R63); null where none was yet
 * @param terms the last draft of the terms; null before the first
 * @param checked whether the check of that draft was passed
 * @param closesAt when applications end, exclusive, extensions included; null before the first draft
 * @param outcome awarded, re-call, reshape or dropped; null until it is concluded
 * @param withdrawnAt when the call was taken back, or null
 * @param withdrawalReason why, or null
 */
public record Call(
    String number,
    CallKind kind,
    String template,
    String concept,
    String theme,
    String title,
    String fund,
    String agency,
    String ministry,
    String recallOf,
    String leadCall,
    String guidelineVersion,
    CallTerms terms,
    boolean checked,
    Instant closesAt,
    String outcome,
    Instant withdrawnAt,
    String withdrawalReason) {

  /** Where the call stands at a moment. A call opens in its opening instant and is closed in its closing instant. */
  public CallState stateAt(Instant moment) {
    if (withdrawnAt != null && !moment.isBefore(withdrawnAt)) {
      return CallState.WITHDRAWN;
    }
    if (!checked || moment.isBefore(terms.preannounceAt())) {
      return CallState.PREPARING;
    }
    if (moment.isBefore(terms.opensAt())) {
      return CallState.COMING;
    }
    return moment.isBefore(closesAt) ? CallState.OPEN : CallState.CLOSED;
  }

  /** Whether the public may see the call at a moment: once it was checked and announced, taken back or not. */
  public boolean publicAt(Instant moment) {
    return checked
        && !moment.isBefore(terms.preannounceAt())
        && (withdrawnAt == null || !withdrawnAt.isBefore(terms.preannounceAt()));
  }

  /** Whether applications may come in at a moment, for all. */
  public boolean openAt(Instant moment) {
    return stateAt(moment) == CallState.OPEN;
  }

  /** Whether questions may come in at a moment: from the announcement until their end, exclusive. */
  public boolean takesQuestionsAt(Instant moment) {
    var state = stateAt(moment);
    return (state == CallState.COMING || state == CallState.OPEN) && moment.isBefore(terms.questionsUntil());
  }

  /** Title as the public reads it. */
  public String publicTitle() {
    return Optional.ofNullable(terms).map(CallTerms::title).orElse(title);
  }
}
