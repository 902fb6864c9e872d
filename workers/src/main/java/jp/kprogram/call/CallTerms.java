package jp.kprogram.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kprogram.shared.Moments;

/**
 * The terms of a call (公募要領) in one draft (R54, paper L124). Nothing changes a draft; the last one counts.
 *
 * @param draftNumber 1 for the first
 * @param title title of the call
 * @param eligibility who may apply; small firms and start-ups are never shut out (R41)
 * @param documents codes of the documents asked for, see {@link CallSettings}
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
    String preparedBy) {

  /**
   * What the table call-schedule judges; all in full days.
   *
   * @param windowDays from the opening to the closing
   * @param preannouncementDays from the announcement to the opening
   * @param questionGapDays from the end of questions to the closing
   * @param reasoned whether a reason is given for the dates
   */
  public record Schedule(int windowDays, int preannouncementDays, int questionGapDays, boolean reasoned) {

    /** In words, for findings and the record of an exception. */
    public String japanese() {
      return "公募期間%d日、予告%d日、質問の締切から公募の締切まで%d日".formatted(windowDays, preannouncementDays, questionGapDays);
    }
  }

  /** The dates of the call as the table call-schedule judges them. */
  public Schedule schedule() {
    return new Schedule(
        days(opensAt, closesAt), days(preannounceAt, opensAt), days(questionsUntil, closesAt), scheduleReason != null);
  }

  /** Full days of pre-announcement that are left where the call is announced at a moment, but not before it is set to. */
  int preannouncementDaysFrom(Instant moment) {
    return days(moment.isBefore(preannounceAt) ? preannounceAt : moment, opensAt);
  }

  private static int days(Instant from, Instant until) {
    return (int) Duration.between(from, until).toDays();
  }

  /**
   * The text that is checked and published.
   *
   * @param documentNames names of the documents asked for
   */
  public String documentText(List<String> documentNames) {
    return """
        公募の名称　%s

        【応募の資格】
        %s

        【求める書類】
        %s

        【日程（日本標準時）】
        予告　　　　　%s
        公募の開始　　%s
        質問の締切　　%s
        公募の締切　　%s（この時刻ちょうどからは受け付けません）

        【公募説明会】
        %s

        【審査】
        %s
        審査委員　提案ごとに%d人
        審査委員の所見への応募者の回答　%s
        """.formatted(
        title,
        eligibility,
        String.join("、", documentNames),
        Moments.japanese(preannounceAt),
        Moments.japanese(opensAt),
        Moments.japanese(questionsUntil),
        Moments.japanese(closesAt),
        briefing == null ? "行わない" : briefing,
        criteria.japanese(),
        reviewers,
        replyStep ? "設ける" : "設けない").stripTrailing();
  }
}
