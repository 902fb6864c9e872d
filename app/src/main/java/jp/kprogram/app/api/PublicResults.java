package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import jp.kprogram.adoption.PublishedResult;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.shared.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adopted proposals, for everybody, from the release of the results on. Reserve and rejected ones are nobody's to know. */
@RestController
@RequestMapping(path = "/api/v1/public/results", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "採択（公開）")
@SecurityRequirements
class PublicResults {

  private final SelectionResults results;
  private final Clock clock;

  PublicResults(SelectionResults results, Clock clock) {
    this.results = results;
    this.clock = clock;
  }

  /** An adopted proposal. */
  @Schema(description = "採択された提案")
  record ResultView(
      @Schema(description = "公募番号", example = "CALL-2026-001") String call,
      @Schema(description = "公募の名称") String callTitle,
      @Schema(description = "公募枠", example = "1") int slot,
      @Schema(description = "応募番号", example = "APP-2026-00001") String number,
      @Schema(description = "研究開発課題名") String title,
      @Schema(description = "研究代表者") String applicant,
      @Schema(description = "研究機関") String institution,
      @Schema(description = "採択の額の上限（円）") long amountYen,
      @Schema(description = "公表日時") String releasedAt) {

    static ResultView of(PublishedResult result) {
      return new ResultView(
          result.call(), result.callTitle(), result.slot(), result.application(), result.title(), result.applicant(),
          result.institution(), result.amount().amount(), Moments.stamp(result.releasedAt()));
    }
  }

  @GetMapping
  @Operation(summary = "採択された提案の一覧", description = "新しいものから順に返します。補欠から採択した提案を含み、採択のなくなった提案を除きます。ログインは要りません。")
  Page<ResultView> all(
      @RequestParam(defaultValue = "0")
      @Min(value = 0, message = "0 以上の頁番号を指定してください。")
      @Max(value = 100_000, message = "100000 以下の頁番号を指定してください。")
      int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    Instant now = clock.instant();
    return new Page<>(
        results.published(now, page * size, size).stream().map(ResultView::of).toList(),
        page, size, results.countPublished(now));
  }
}
