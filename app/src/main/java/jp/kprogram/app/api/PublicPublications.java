package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import jp.kprogram.information.Publications;
import jp.kprogram.information.PublishedResult;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results of projects, for everybody (R53, L119). */
@RestController
@Tag(name = "成果（公開）")
@SecurityRequirements
class PublicPublications {

  private final Publications publications;

  PublicPublications(Publications publications) {
    this.publications = publications;
  }

  /** A result. */
  @Schema(description = "公表した成果")
  record ResultView(
      @Schema(description = "届出番号", example = "PUB-2026-0001") String number,
      @Schema(description = "課題番号", example = "PRJ-2026-001") String project,
      @Schema(description = "公表の種類", example = "paper") String kind,
      @Schema(description = "公表の種類（日本語）", example = "論文") String kindName,
      @Schema(description = "題名") String title,
      @Schema(description = "概要") String summary,
      @Schema(description = "公表の場") String venue,
      @Schema(description = "公表した日", example = "2026-12-21") LocalDate publishedOn) {

    static ResultView of(PublishedResult result) {
      return new ResultView(result.number(), result.project(), result.kind().code(), result.kind().japanese(),
          result.words().title(), result.words().summary(), result.words().venue(), result.publishedOn());
    }
  }

  @GetMapping(path = "/api/v1/publications", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "公表した成果の一覧", description = "新しいものから順に返します。公表の前の届出は含みません。ログインは要りません。")
  Page<ResultView> all(
      @RequestParam(defaultValue = "0")
      @Min(value = 0, message = "0 以上の頁番号を指定してください。")
      @Max(value = 100_000, message = "100000 以下の頁番号を指定してください。")
      int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    Publications.Listed listed = publications.published(page, size);
    return new Page<>(listed.results().stream().map(ResultView::of).toList(), page, size, listed.total());
  }
}
