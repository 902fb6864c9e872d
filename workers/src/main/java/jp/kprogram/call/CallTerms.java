package jp.kprogram.call;

import java.time.Instant;
import java.util.List;

/**
 * The terms of a call (公募要領) in one draft (R54, paper L124). Nothing changes a draft; the last one counts.
 *
 * @param draftNumber 1 for the first
 * @param title title of the call
 * @param eligibility who may apply; small firms and start-ups are never shut out (R41)
 * @param documents codes of the documents asked for from the call template
 * @param preannounceAt when the call is announced
 * @param opensAt when applications may come in
 * @param questionsUntil when questions end, exclusive
 * @param closesAt when applications end, exclusive; an extension may have moved it, see {@link Call#closesAt}
 * @param criteria weights and thresholds
 * @param reviewers reviewers per proposal
 * @param replyStep whether applicants may answer the reviews before the decision
 * @param briefing where and when the call is explained; may be null
 * @param scheduleReason why the dates leave the usual frame; null where they do not
 * @param preparedBy user id of who prepared it and so may not check it
 */
public record CallTerms(
    int draftNumber,
    String title,
    String eligibility,
    List<String> documents,
    Instant preannounceAt,
    Instant opensAt,
    Instant questionsUntil,
    Instant closesAt,
    Criteria criteria,
    int reviewers,
    boolean replyStep,
    String briefing,
    String scheduleReason,
    String preparedBy) {}
