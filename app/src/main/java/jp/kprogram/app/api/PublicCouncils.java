package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.kprogram.council.Councils;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.council.PublishedCouncil;
import jp.kprogram.meeting.MeetingOverview;
import jp.kprogram.shared.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** That councils exist, for everybody. Who sits there is nobody's to know outside. */
@RestController
@RequestMapping(path = "/api/v1/public/councils", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "協議会（公開）")
@SecurityRequirements
class PublicCouncils {

  private final Councils councils;
  private final MeetingOverview meetings;

  PublicCouncils(Councils councils, MeetingOverview meetings) {
    this.councils = councils;
    this.meetings = meetings;
  }

  /** A council. */
  @Schema(description = "設置された協議会")
  record CouncilView(
      @Schema(description = "協議会の番号", example = "CNC-2026-001") String number,
      @Schema(description = "種類", example = "project", allowableValues = {"project", "cross"}) String kind,
      @Schema(description = "名称") String name,
      @Schema(description = "根拠。確かめていない参考情報で、そう記す") String legalBasis,
      @Schema(description = "設置の日", example = "2026-11-23") String establishedOn,
      @Schema(description = "対象の課題") List<String> projects,
      @Schema(description = "構成員のいる区分") List<String> categories) {

    static CouncilView of(PublishedCouncil council) {
      return new CouncilView(
          council.number(), council.kind().code(), council.name(), council.legalBasis() + "（未確認）",
          DateTimeFormatter.ISO_LOCAL_DATE.format(council.establishedAt().atZone(Moments.JAPAN)), council.projects(),
          council.categories().stream().map(MemberCategory::code).toList());
    }
  }

  /** The open layer of minutes. */
  @Schema(description = "会合の議事録の公開する部分")
  record MinutesView(
      @Schema(description = "会合の番号", example = "MTG-2026-001") String meeting,
      @Schema(description = "会合", example = "第1回会合") String title,
      @Schema(description = "会合の日", example = "2026年12月1日") String day,
      @Schema(description = "議事録の公開する部分") String minutes) {}

  @GetMapping("/{number}/meetings")
  @Operation(summary = "協議会の会合の議事録（公開する部分）", description = "新しいものから順に返します。ログインは要りません。")
  @ApiResponse(responseCode = "200", description = "確定した議事録の公開する部分")
  @ApiResponse(responseCode = "404", description = "設置された協議会にその番号がない")
  List<MinutesView> meetings(@PathVariable String number) {
    return meetings.published(number).stream()
        .map(one -> new MinutesView(one.number(), one.title(), one.day(), one.words())).toList();
  }

  @GetMapping
  @Operation(summary = "設置された協議会の一覧", description = "新しいものから順に返します。構成員の氏名は含みません。ログインは要りません。")
  Page<CouncilView> all(
      @RequestParam(defaultValue = "0")
      @Min(value = 0, message = "0 以上の頁番号を指定してください。")
      @Max(value = 100_000, message = "100000 以下の頁番号を指定してください。")
      int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    return Page.of(councils.published().stream().map(CouncilView::of).toList(), page, size);
  }
}
