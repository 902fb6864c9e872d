package jp.kprogram.call;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * The terms of a call as a form sends them.
 *
 * @param title title of the call
 * @param eligibility who may apply
 * @param documents codes of the documents asked for
 * @param briefing where and when the call is explained, or null
 * @param dates days and times of day in Japan
 * @param review how proposals are scored
 */
public record CallDraft(
    String title, String eligibility, List<String> documents, String briefing, Dates dates, Review review) {

  private static final List<String> WEIGHTS = List.of("weightC1", "weightC2a", "weightC2b", "weightC2c", "weightC2d");
  private static final List<String> VIEWPOINTS =
      List.of("成果活用の実現可能性", "研究開発内容", "実施体制", "資金計画", "安全管理措置");

  /**
   * When a call is announced, opened and closed.
   *
   * @param opensTime HH:MM, also of the announcement
   * @param reason why the dates leave the usual frame, or null
   */
  public record Dates(
      LocalDate preannounceOn,
      LocalDate opensOn,
      String opensTime,
      LocalDate questionsUntilOn,
      String questionsUntilTime,
      LocalDate closesOn,
      String closesTime,
      String reason) {}

  /**
   * How proposals are scored.
   *
   * @param weights in percent of C1, C2(a), C2(b), C2(c), C2(d)
   * @param criterionThreshold points by halves, of 5
   * @param interviewThreshold points by halves, of 25
   * @param fundThreshold points by halves, of 25
   * @param replyStep none or offered
   */
  public record Review(
      List<Integer> weights,
      String criterionThreshold,
      String interviewThreshold,
      String fundThreshold,
      Integer reviewers,
      String replyStep) {}

  /**
   * The terms that the draft says.
   *
   * @param number number of the draft
   * @param settings documents that there are, and how far ahead a call may close
   * @param template what calls of the kind begin with, and the least that they must keep
   * @param now a call cannot be announced or opened before
   * @param preparedBy user id
   * @throws Refusal.InvalidInput naming the field where something is missing or does not hold together
   */
  public CallTerms terms(int number, CallSettings settings, CallTemplate template, Instant now, String preparedBy) {
    Instant preannounceAt = preannounceAt(template, now);
    Instant opensAt = CallTimes.at(dates.opensOn(), dates.opensTime(), "opensOn", "opensTime", "公募開始");
    Instant questionsUntil = CallTimes.at(
        dates.questionsUntilOn(), dates.questionsUntilTime(), "questionsUntilOn", "questionsUntilTime", "質問の締切");
    Instant closesAt = CallTimes.at(dates.closesOn(), dates.closesTime(), "closesOn", "closesTime", "公募の締切");
    later(opensAt, now, "opensOn", "「公募開始」は、いまより後の日時にしてください。");
    later(opensAt.plusSeconds(1), preannounceAt, "preannounceOn", "「予告の日」は、公募開始より前の日にしてください。");
    later(closesAt, opensAt, "closesOn", "「公募の締切」は、公募開始より後の日時にしてください。");
    later(questionsUntil, opensAt, "questionsUntilOn", "「質問の締切」は、公募開始より後の日時にしてください。");
    later(closesAt.plusSeconds(1), questionsUntil, "questionsUntilOn",
        "「質問の締切」は、公募の締切より後にはできません。日時を早めてください。");
    refuseFarClosing(closesAt, now, settings);
    int least = template.reviewers();
    return new CallTerms(
        number,
        Required.text(title, "callTitle", "公募の名称"),
        Required.text(eligibility, "eligibility", "応募の資格"),
        known(settings),
        preannounceAt,
        opensAt,
        questionsUntil,
        closesAt,
        criteria(),
        Required.number(review.reviewers(), least, 20, "reviewersPerProposal", "提案ごとの審査委員"),
        "offered".equals(Required.text(review.replyStep(), "replyStep", "審査委員の所見への応募者の回答")),
        blankAsNull(briefing),
        blankAsNull(dates.reason()),
        preparedBy);
  }

  /** A pre-announcement counts from when it can be read: not from a day that is over, today not from before the draft. */
  private Instant preannounceAt(CallTemplate template, Instant now) {
    Instant announced = CallTimes.at(
        dates.preannounceOn(), template.opens().toString(), "preannounceOn", "preannounceOn", "予告");
    if (dates.preannounceOn().isBefore(LocalDate.ofInstant(now, Moments.JAPAN))) {
      throw new Refusal.InvalidInput("PREANNOUNCEMENT_PASSED", "preannounceOn", "「予告の日」は、今日以後の日にしてください。");
    }
    return announced.isBefore(now) ? now.truncatedTo(ChronoUnit.SECONDS) : announced;
  }

  private static void refuseFarClosing(Instant closesAt, Instant now, CallSettings settings) {
    Instant latest = now.atZone(Moments.JAPAN).plus(settings.farthestClosing()).toInstant();
    if (closesAt.isAfter(latest)) {
      throw new Refusal.InvalidInput("TOO_LATE", "closesOn",
          "「公募の締切」は %s までの日時にしてください。年と月に誤りがないか確かめてください。".formatted(Moments.japanese(latest)));
    }
  }

  private List<String> known(CallSettings settings) {
    if (documents == null || documents.isEmpty() || !settings.documents().keySet().containsAll(documents)) {
      throw new Refusal.InvalidInput("UNKNOWN_VALUE", "documents", "「求める書類」を一覧から一つ以上選んでください。");
    }
    return documents;
  }

  private Criteria criteria() {
    for (int index = 0; index < WEIGHTS.size(); index++) {
      Required.number(review.weights().get(index), 0, 100, WEIGHTS.get(index), VIEWPOINTS.get(index));
    }
    int sum = review.weights().stream().mapToInt(Integer::intValue).sum();
    if (sum != 100) {
      throw new Refusal.InvalidInput("WEIGHTS_SUM", "weightC1",
          "審査の観点の重みは合計が100%%になるように配分してください。いまの合計は%d%%です。".formatted(sum));
    }
    int criterion = tenths(review.criterionThreshold(), 5, "criterionThreshold", "観点ごとの基準");
    int interview = tenths(review.interviewThreshold(), 25, "interviewThreshold", "面接審査に進む基準");
    int fund = tenths(review.fundThreshold(), 25, "fundThreshold", "採択の基準");
    if (fund < interview) {
      throw new Refusal.InvalidInput("OUT_OF_RANGE", "fundThreshold", "「採択の基準」は「面接審査に進む基準」以上にしてください。");
    }
    var weights = review.weights();
    return new Criteria(
        weights.get(0), weights.get(1), weights.get(2), weights.get(3), weights.get(4), criterion, interview, fund);
  }

  /** Points by halves in tenths: 17.5 is 175. */
  private static int tenths(String points, int most, String field, String label) {
    String given = Required.text(points, field, label);
    if (!given.matches("\\d{1,2}(\\.[05])?") || new BigDecimal(given).compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Refusal.InvalidInput(
          "OUT_OF_RANGE", field, "「%s」は0から%dまで、0.5点刻みで 17.5 のように記入してください。".formatted(label, most));
    }
    return new BigDecimal(given).movePointRight(1).intValueExact();
  }

  private static void later(Instant moment, Instant than, String field, String message) {
    if (!moment.isAfter(than)) {
      throw new Refusal.InvalidInput("DATES_OUT_OF_ORDER", field, message);
    }
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
