package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import jp.kprogram.fund.ConceptPosition;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.FundEntry;
import jp.kprogram.fund.FundLine;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.FundStatements;
import jp.kprogram.fund.Funds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funds of the programme (R02, R13): sums by fund, year and concept, and the ledger itself. Amounts in yen. */
@RestController
@RequestMapping("/api/v1/funds")
@Tag(name = "基金")
class FundLedger {

  private final FundReaders readers;
  private final Readers people;
  private final Funds funds;
  private final FundStatements statements;
  private final FundStatementFile file;

  FundLedger(
      FundReaders readers, Readers people, Funds funds, FundStatements statements, FundStatementFile file) {
    this.readers = readers;
    this.people = people;
    this.funds = funds;
    this.statements = statements;
    this.file = file;
  }

  /** Sums of a fund. */
  @Schema(description = "基金の状況。金額はすべて円")
  record FundView(
      @Schema(description = "基金のコード", example = "mext-jst") String code,
      @Schema(description = "基金の名称", example = "文部科学省・JSTの基金") String name,
      @Schema(description = "所管省", example = "mext") String ministry,
      @Schema(description = "ファンディング機関", example = "jst") String agency,
      @Schema(description = "措置額（予算で措置された額）", example = "250000000000") long appropriated,
      @Schema(description = "確保額（構想のために取り分けた額）", example = "60000000000") long reserved,
      @Schema(description = "契約額", example = "20000000000") long committed,
      @Schema(description = "支払額（返還を除く）", example = "500000000") long paid,
      @Schema(description = "残高（措置額－支払額）", example = "249500000000") long balance,
      @Schema(description = "未確保額（措置額－確保額）", example = "190000000000") long unreserved) {

    static FundView of(Fund fund, FundPosition position) {
      return new FundView(
          fund.code(), fund.name(), fund.ministry(), fund.agency(), position.appropriated().amount(),
          position.reserved().amount(), position.committed().amount(), position.paid().amount(),
          position.balance().amount(), position.unreserved().amount());
    }
  }

  /** A fund with its years and concepts. */
  @Schema(description = "基金の内訳")
  record FundDetail(
      @Schema(description = "基金の状況") FundView fund,
      @Schema(description = "年度ごとの動き（基金全体は concept が null）") List<LineView> years,
      @Schema(description = "構想ごとの状況") List<ConceptView> concepts) {}

  /** What moved in a year. */
  @Schema(description = "ある年度の動き。金額は円で、減った額が大きければ負")
  record LineView(
      @Schema(description = "会計年度", example = "2021") int fiscalYear,
      @Schema(description = "構想の番号（基金全体は null）", example = "CON-2026-001") String concept,
      @Schema(description = "前年度からの繰越", example = "0") long carriedIn,
      @Schema(description = "措置", example = "125000000000") long appropriated,
      @Schema(description = "確保", example = "0") long reserved,
      @Schema(description = "契約", example = "0") long committed,
      @Schema(description = "支払", example = "0") long paid,
      @Schema(description = "年度末の残り（今年度は現在の残り）", example = "125000000000") long carriedOut) {

    static LineView of(FundLine line) {
      return new LineView(
          line.fiscalYear(), line.concept(), line.carriedIn().amount(), line.appropriated(), line.reserved(),
          line.committed(), line.paid(), line.carriedOut().amount());
    }
  }

  /** Sums of a concept. */
  @Schema(description = "構想の状況。金額は円")
  record ConceptView(
      @Schema(description = "構想の番号", example = "CON-2026-001") String concept,
      @Schema(description = "確保額", example = "5000000000") long reserved,
      @Schema(description = "契約額", example = "0") long committed,
      @Schema(description = "支払額", example = "0") long paid) {

    static ConceptView of(ConceptPosition concept) {
      FundPosition position = concept.position();
      return new ConceptView(
          concept.concept(), position.reserved().amount(), position.committed().amount(), position.paid().amount());
    }
  }

  /** An entry of the ledger. */
  @Schema(description = "台帳の記帳")
  record EntryView(
      @Schema(description = "通し番号", example = "1") long id,
      @Schema(description = "会計年度", example = "2021") int fiscalYear,
      @Schema(description = "種類", example = "appropriate") String kind,
      @Schema(description = "種類（日本語）", example = "措置") String kindName,
      @Schema(description = "構想の番号（予算措置は null）") String concept,
      @Schema(description = "金額（円、常に正）", example = "125000000000") long amount,
      @Schema(description = "案件番号", example = "FND-2026-001") String caseNumber,
      @Schema(description = "理由") String reason,
      @Schema(description = "記帳した人の ID（事務局と監査担当以外には組織の ID）", example = "mext") String enteredBy,
      @Schema(description = "記帳日時") Instant enteredAt,
      @Schema(description = "流用の増と減を結ぶ番号（流用でなければ null）") String transferId) {

    static EntryView of(FundEntry written, Readers people) {
      FundEntry entry = people.asSeen(written);
      return new EntryView(
          entry.id(), entry.fiscalYear(), entry.kind().code(), entry.kind().japanese(), entry.concept(),
          entry.amount().amount(), entry.caseNumber(), entry.reason(), people.asSeen(entry.enteredBy()),
          entry.enteredAt(), entry.transferId());
    }
  }

  @GetMapping
  @Operation(summary = "基金の状況", description = "見る立場にある基金だけを返します（所管省とファンディング機関は自らの基金）。")
  @ApiResponse(responseCode = "200", description = "基金の状況")
  @ApiResponse(responseCode = "403", description = "どの基金も見る立場にない")
  List<FundView> all() {
    return readers.required().stream().map(this::view).toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "基金の内訳", description = "年度ごと（繰越を含む）と構想ごとの状況を返します。")
  @ApiResponse(responseCode = "200", description = "基金の内訳")
  @ApiResponse(responseCode = "403", description = "どの基金も見る立場にない")
  @ApiResponse(responseCode = "404", description = "基金がない、または見る立場にない")
  FundDetail find(@PathVariable String code) {
    Fund fund = readers.required(code);
    return new FundDetail(
        view(fund),
        statements.lines(code).stream().map(LineView::of).toList(),
        statements.concepts(code).stream().map(ConceptView::of).toList());
  }

  @GetMapping("/{code}/entries")
  @Operation(summary = "基金の台帳", description = "新しい記帳から順に返します。")
  @ApiResponse(responseCode = "200", description = "台帳の一頁")
  @ApiResponse(responseCode = "403", description = "どの基金も見る立場にない")
  @ApiResponse(responseCode = "404", description = "基金がない、または見る立場にない")
  Page<EntryView> entries(
      @PathVariable String code,
      @RequestParam(defaultValue = "0") @Min(value = 0, message = "0 以上の頁番号を指定してください。") int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    Fund fund = readers.required(code);
    var entries = statements.entries(fund.code(), page, size).stream()
        .map(entry -> EntryView.of(entry, people))
        .toList();
    return new Page<>(entries, page, size, Math.toIntExact(statements.count(fund.code())));
  }

  @GetMapping("/statement.csv")
  @Operation(summary = "基金の年度別・構想別の表（CSV）", description = "日本語の Excel でそのまま開ける CSV（UTF-8、BOM 付き）を返します。")
  @ApiResponse(responseCode = "200", description = "CSV ファイル", content = @Content(mediaType = "text/csv"))
  @ApiResponse(responseCode = "403", description = "どの基金も見る立場にない")
  ResponseEntity<byte[]> statement() {
    return file.answer();
  }

  private FundView view(Fund fund) {
    return FundView.of(fund, funds.position(fund.code()));
  }
}
