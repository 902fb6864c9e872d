package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of a case: every decision, by whom, when, under which rule, for which reason. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "案件の記録")
class CaseRecords {

  private final Decisions decisions;
  private final Readers readers;

  CaseRecords(Decisions decisions, Readers readers) {
    this.decisions = decisions;
    this.readers = readers;
  }

  /** One decision on record. */
  @Schema(description = "決定の記録")
  record DecisionView(
      @Schema(description = "何の決定か", example = "proposal-decided") String kind,
      @Schema(description = "結果", example = "list") String outcome,
      @Schema(description = "決定した人の ID（当事者には組織の ID）", example = "sato") String decidedBy,
      @Schema(description = "代わりを務めた相手の ID（なければ null）") String onBehalfOf,
      @Schema(description = "決定日時") Instant decidedAt,
      @Schema(description = "根拠の規則の版", example = "proposal-screening:1.0.0") String ruleVersion,
      @Schema(description = "理由") String reason,
      @Schema(description = "規則によらなかった場合、その内容") String override) {

    static DecisionView of(Decision decision, Readers readers) {
      return new DecisionView(
          decision.kind(), decision.outcome(), readers.asSeen(decision.decidedBy()),
          readers.asSeen(decision.onBehalfOf()), decision.decidedAt(),
          decision.ruleVersion(), decision.reason(), decision.override());
    }
  }

  @GetMapping("/{caseNumber}/decisions")
  @Operation(summary = "案件の決定の記録", description = "古いものから順に返します。当事者・事務局・監査担当だけが見られます。")
  @ApiResponse(responseCode = "200", description = "決定の記録")
  @ApiResponse(responseCode = "404", description = "案件がない、または見る立場にない")
  Page<DecisionView> decisions(
      @PathVariable String caseNumber,
      @RequestParam(defaultValue = "0") @Min(value = 0, message = "0 以上の頁番号を指定してください。") int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    List<Decision> all = readers.mayRead(caseNumber) ? decisions.of(caseNumber) : List.of();
    if (all.isEmpty()) {
      throw new Refusal.NotFound("CASE_NOT_FOUND", "caseNumber", "案件が見つかりません。案件番号を確かめてください。");
    }
    return Page.of(all.stream().map(one -> DecisionView.of(one, readers)).toList(), page, size);
  }
}
