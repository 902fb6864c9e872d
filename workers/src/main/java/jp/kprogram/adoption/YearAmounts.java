package jp.kprogram.adoption;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;

/**
 * Amounts of a research plan by Japanese fiscal year (April to March).
 *
 * @param byYear at least one, each more than 0
 */
public record YearAmounts(SortedMap<Integer, Yen> byYear) {

  private static final String FIELD = "yearlyAmounts";
  private static final String LABEL = "年度ごとの額";
  private static final Pattern LINE = Pattern.compile("(\\d{4})(?:年度)?[ :,、]+([\\d,]{1,9})(?:百万円)?");

  /**
   * Reads one year a line, in 百万円: 2027 250.
   *
   * @throws Refusal.InvalidInput BAD_YEAR_LINE, TWICE or NO_AMOUNT
   */
  public static YearAmounts read(String text) {
    SortedMap<Integer, Yen> years = new TreeMap<>();
    Required.text(text, FIELD, LABEL).lines().map(YearAmounts::narrow).filter(line -> !line.isEmpty()).forEach(line -> {
      Matcher found = LINE.matcher(line);
      if (!found.matches()) {
        throw invalid("BAD_YEAR_LINE", "の「%s」が読み取れません。1行に1年度ずつ「2027 250」（年度と百万円）のように記入してください。", line);
      }
      int year = Integer.parseInt(found.group(1));
      String digits = found.group(2).replace(",", "");
      Yen amount = digits.isEmpty() ? Yen.ZERO : Yen.ofMillions(Long.parseLong(digits));
      if (amount.equals(Yen.ZERO)) {
        throw invalid("NO_AMOUNT", "の %s 年度は、1百万円以上の額を記入するか、行ごと除いてください。", year);
      }
      if (years.put(year, amount) != null) {
        throw invalid("TWICE", "の %s 年度が重なっています。年度ごとに1行にまとめてください。", year);
      }
    });
    return new YearAmounts(years);
  }

  /** What all years come to. */
  public Yen total() {
    return byYear.values().stream().reduce(Yen.ZERO, Yen::plus);
  }

  /**
   * Checks that the amounts keep to the years of the plan and to what was decided.
   *
   * @throws Refusal.InvalidInput YEAR_OUTSIDE or AMOUNT_EXCEEDED
   */
  void within(LocalDate startsOn, LocalDate endsOn, Yen most) {
    int first = fiscalYear(startsOn);
    int last = fiscalYear(endsOn);
    byYear.keySet().stream().filter(year -> year < first || year > last).findFirst().ifPresent(year -> {
      throw invalid("YEAR_OUTSIDE", "の %s 年度は研究期間の外です。%s年度から%s年度までの額を記入してください。", year, first, last);
    });
    if (total().compareTo(most) > 0) {
      throw invalid("AMOUNT_EXCEEDED", "の合計は%sで、採択の上限額%sを%s超えています。上限額に収めてください。",
          total().japanese(), most.japanese(), total().minus(most).japanese());
    }
  }

  /** In words, one year a line. */
  public String japanese() {
    return byYear.entrySet().stream()
        .map(year -> "%d年度　%s".formatted(year.getKey(), year.getValue().japanese()))
        .collect(Collectors.joining("\n"));
  }

  /** As a form takes it: one year a line, in 百万円. */
  public String lines() {
    return byYear.entrySet().stream()
        .map(year -> "%d %d".formatted(year.getKey(), year.getValue().amount() / Yen.ofMillions(1).amount()))
        .collect(Collectors.joining("\n"));
  }

  private static int fiscalYear(LocalDate day) {
    return day.minusMonths(3).getYear();
  }

  private static String narrow(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
  }

  private static Refusal.InvalidInput invalid(String code, String rest, Object... values) {
    return new Refusal.InvalidInput(code, FIELD, "「" + LABEL + "」" + rest.formatted(values));
  }
}
