package jp.kprogram.fund;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Yen;

/** The ledger as staff read it: by fund, fiscal year and concept, with what is carried over (R13; paper L38). */
@DomainService
public class FundStatements {

  private final Funds funds;
  private final FundStore store;
  private final Clock clock;

  FundStatements(Funds funds, FundStore store, Clock clock) {
    this.funds = funds;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Lines of a fund by year, from its first entry to the present year: the fund as a whole, then each concept that
   * moved or carries something over. None where nothing was entered.
   */
  public List<FundLine> lines(String fund) {
    List<FundSums> sums = store.sums(funds.get(fund).code());
    var lines = new ArrayList<FundLine>();
    var carried = new TreeMap<String, Yen>();
    Yen held = Yen.ZERO;
    for (int year : years(sums)) {
      var ofYear = sums.stream().filter(sum -> sum.fiscalYear() == year).toList();
      FundLine whole = line(fund, total(year, ofYear), held);
      held = whole.carriedOut();
      lines.add(whole);
      lines.addAll(concepts(fund, year, ofYear, carried));
    }
    return lines;
  }

  /** Sums of each concept in a fund, in the order of their numbers. */
  public List<ConceptPosition> concepts(String fund) {
    return store.concepts(funds.get(fund).code());
  }

  /** Budget measures that a fund got, oldest first. */
  public List<FundEntry> appropriations(String fund) {
    return store.appropriations(funds.get(fund).code());
  }

  /** Number of entries in a fund's ledger. */
  public long count(String fund) {
    return store.count(funds.get(fund).code());
  }

  /** A page of a fund's ledger, newest first. */
  public List<FundEntry> entries(String fund, int page, int size) {
    return store.entries(funds.get(fund).code(), page, size);
  }

  private static List<FundLine> concepts(String fund, int year, List<FundSums> ofYear, Map<String, Yen> carried) {
    Map<String, FundSums> moved = ofYear.stream()
        .filter(sum -> sum.concept() != null)
        .collect(Collectors.toMap(FundSums::concept, sum -> sum));
    moved.keySet().forEach(concept -> carried.putIfAbsent(concept, Yen.ZERO));
    var lines = carried.entrySet().stream()
        .map(concept -> line(
            fund,
            moved.getOrDefault(concept.getKey(), new FundSums(year, concept.getKey(), 0, 0, 0, 0)),
            concept.getValue()))
        .filter(line -> moved.containsKey(line.concept()) || !line.carriedIn().equals(Yen.ZERO))
        .toList();
    lines.forEach(line -> carried.put(line.concept(), line.carriedOut()));
    return lines;
  }

  private List<Integer> years(List<FundSums> sums) {
    var with = sums.stream().mapToInt(FundSums::fiscalYear).summaryStatistics();
    int last = Math.max(with.getMax(), FiscalYear.of(clock.instant()));
    return sums.isEmpty() ? List.of() : IntStream.rangeClosed(with.getMin(), last).boxed().toList();
  }

  private static FundSums total(int year, List<FundSums> all) {
    return new FundSums(
        year,
        null,
        all.stream().mapToLong(FundSums::appropriated).sum(),
        all.stream().mapToLong(FundSums::reserved).sum(),
        all.stream().mapToLong(FundSums::committed).sum(),
        all.stream().mapToLong(FundSums::paid).sum());
  }

  private static FundLine line(String fund, FundSums sums, Yen carriedIn) {
    return new FundLine(fund, sums.fiscalYear(), sums.concept(), carriedIn, sums.appropriated(), sums.reserved(),
        sums.committed(), sums.paid());
  }
}
