package jp.kprogram.app.page;

import java.util.List;
import java.util.function.Function;
import jp.kprogram.fund.ConceptPosition;
import jp.kprogram.fund.FiscalYear;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.FundEntry;
import jp.kprogram.fund.FundLine;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;

/** Rows of the page of the funds, with amounts as staff write them: what was taken away has △ in front. */
final class FundRows {

  private static final int PER_MILLE = 1000;
  private static final int MILLE_PER_CENT = 10;

  private FundRows() {}

  /** Sums of a fund, or of both. */
  record FundRow(
      String name,
      FundPosition position,
      String appropriated,
      String reserved,
      String committed,
      String paid,
      String balance,
      String unreserved,
      String share) {

    static FundRow of(String name, FundPosition position) {
      return new FundRow(
          name,
          position,
          position.appropriated().japanese(),
          position.reserved().japanese(),
          position.committed().japanese(),
          position.paid().japanese(),
          position.balance().japanese(),
          position.unreserved().japanese(),
          percent(position.unreserved(), position.appropriated()));
    }
  }

  /** A fund in a year. */
  record YearRow(
      String fund,
      String year,
      String carriedIn,
      String appropriated,
      String reserved,
      String committed,
      String paid,
      String carriedOut) {

    static YearRow of(Fund fund, FundLine line) {
      return new YearRow(
          fund.name(),
          FiscalYear.japanese(line.fiscalYear()),
          line.carriedIn().japanese(),
          moved(line.appropriated()),
          moved(line.reserved()),
          moved(line.committed()),
          moved(line.paid()),
          line.carriedOut().japanese());
    }
  }

  /** A concept. */
  record ConceptRow(
      String fund,
      String concept,
      String title,
      String reserved,
      String committed,
      String paid,
      String free) {

    static ConceptRow of(Fund fund, ConceptPosition concept, String title) {
      FundPosition position = concept.position();
      return new ConceptRow(
          fund.name(),
          concept.concept(),
          title,
          position.reserved().japanese(),
          position.committed().japanese(),
          position.paid().japanese(),
          position.uncommitted().japanese());
    }
  }

  /** An entry of the ledger. */
  record EntryRow(
      String fund,
      String year,
      String kind,
      String concept,
      String amount,
      String reason,
      String caseNumber,
      String enteredBy,
      String day) {

    static EntryRow of(Fund fund, FundEntry entry, String enteredBy) {
      return new EntryRow(
          fund.name(),
          FiscalYear.japanese(entry.fiscalYear()),
          entry.kind().japanese(),
          entry.concept() == null ? "－" : entry.concept(),
          entry.amount().japanese(),
          entry.reason(),
          entry.caseNumber(),
          enteredBy,
          Moments.day(entry.enteredAt()));
    }
  }

  /** How far the funds have come towards the target. */
  record Progress(String target, String appropriated, String percent, long value, long max) {}

  static FundRow sum(List<FundRow> rows) {
    return FundRow.of("合計", new FundPosition(
        sum(rows, FundPosition::appropriated),
        sum(rows, FundPosition::reserved),
        sum(rows, FundPosition::committed),
        sum(rows, FundPosition::held),
        sum(rows, FundPosition::paid)));
  }

  static Progress progress(FundRow whole, Yen target) {
    Yen appropriated = whole.position().appropriated();
    return new Progress(
        target.japanese(), appropriated.japanese(), percent(appropriated, target), appropriated.millions(),
        target.millions());
  }

  private static Yen sum(List<FundRow> rows, Function<FundPosition, Yen> part) {
    return rows.stream().map(FundRow::position).map(part).reduce(Yen.ZERO, Yen::plus);
  }

  private static String moved(long amount) {
    return amount < 0 ? "△" + new Yen(-amount).japanese() : new Yen(amount).japanese();
  }

  /** One decimal, cut off; － of nothing. */
  private static String percent(Yen part, Yen whole) {
    if (whole.equals(Yen.ZERO)) {
      return "－";
    }
    long share = Math.multiplyExact(part.amount(), PER_MILLE) / whole.amount();
    return "%d.%d%%".formatted(share / MILLE_PER_CENT, share % MILLE_PER_CENT);
  }
}
