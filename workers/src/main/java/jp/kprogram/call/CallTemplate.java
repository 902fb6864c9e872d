package jp.kprogram.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the terms of a call of one kind begin with; the agency tailors them to the theme (R54, paper L124).
 *
 * @param preparation from the opening of the case to the announcement
 * @param preannouncement from the announcement to the opening of the call
 * @param window from its opening to its closing
 * @param questionGap from the end of questions to the closing
 * @param opens time of day in Japan of announcement and opening
 * @param closes time of day in Japan of the end of questions and of the closing
 * @param eligibility who may apply
 * @param documents codes of the documents asked for
 * @param weights weights in percent of C1, C2(a), C2(b), C2(c), C2(d)
 * @param criterionThreshold least points on each viewpoint, such as 3
 * @param interviewThreshold least total for an interview, of 25 points
 * @param fundThreshold least total to be funded, of 25 points
 * @param reviewers least number of reviewers per proposal
 */
public record CallTemplate(
    Period preparation,
    Period preannouncement,
    Period window,
    Period questionGap,
    LocalTime opens,
    LocalTime closes,
    String eligibility,
    List<String> documents,
    List<Integer> weights,
    String criterionThreshold,
    String interviewThreshold,
    String fundThreshold,
    int reviewers) {

  /**
   * The first draft of a call that is prepared from a day on, before anybody has seen it.
   *
   * @param workingDayFrom the day itself or the next on which offices work; calls open and close on such days by default
   */
  public CallDraft draft(String title, LocalDate today, UnaryOperator<LocalDate> workingDayFrom) {
    LocalDate announced = workingDayFrom.apply(today.plus(preparation));
    LocalDate opened = workingDayFrom.apply(announced.plus(preannouncement));
    LocalDate closed = workingDayFrom.apply(opened.plus(window));
    return new CallDraft(
        title,
        eligibility,
        documents,
        null,
        new CallDraft.Dates(
            announced,
            opened,
            opens.toString(),
            closed.minus(questionGap),
            closes.toString(),
            closed,
            closes.toString(),
            null),
        new CallDraft.Review(weights, criterionThreshold, interviewThreshold, fundThreshold, reviewers, "none"));
  }
}
