package jp.kprogram.app.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.FundLine;
import jp.kprogram.fund.FundStatements;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The statement of the funds that the reader may read, as a file for Excel. */
@Component
public class FundStatementFile {

  private static final List<String> HEADER = List.of(
      "基金コード", "基金", "会計年度", "区分", "構想", "前年度からの繰越（円）", "措置（円）", "確保（円）", "契約（円）", "支払（円）",
      "年度末の残り（円）");

  private final FundReaders readers;
  private final FundStatements statements;
  private final Clock clock;

  FundStatementFile(FundReaders readers, FundStatements statements, Clock clock) {
    this.readers = readers;
    this.statements = statements;
    this.clock = clock;
  }

  /** The file, to be saved under its name and the day. */
  public ResponseEntity<byte[]> answer() {
    List<List<Object>> rows = readers.required().stream()
        .flatMap(fund -> statements.lines(fund.code()).stream().map(line -> row(fund, line)))
        .toList();
    var saved = ContentDisposition.attachment().filename("funds-%s.csv".formatted(LocalDate.now(clock))).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(Csv.of(HEADER, rows));
  }

  private static List<Object> row(Fund fund, FundLine line) {
    return Csv.row(
        fund.code(), fund.name(), line.fiscalYear(), line.concept() == null ? "基金全体" : "構想", line.concept(),
        line.carriedIn().amount(), line.appropriated(), line.reserved(), line.committed(), line.paid(),
        line.carriedOut().amount());
  }
}
