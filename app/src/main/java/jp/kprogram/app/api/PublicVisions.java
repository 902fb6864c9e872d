package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.PublishedVision;
import jp.kprogram.vision.Visions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published visions with their technologies, for everybody. Who proposed what is not part of it. */
@RestController
@RequestMapping(path = "/api/v1/public/visions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "研究開発ビジョン（公開）")
@SecurityRequirements
class PublicVisions {

  private final Visions visions;

  PublicVisions(Visions visions) {
    this.visions = visions;
  }

  /** A published vision. */
  @Schema(description = "公表された研究開発ビジョン")
  record VisionView(
      @Schema(description = "案件番号", example = "VIS-2026-01") String caseNumber,
      @Schema(description = "第何次か", example = "1") int edition,
      @Schema(description = "名称", example = "第1次研究開発ビジョン") String title,
      @Schema(description = "課題とねらい") String summary,
      @Schema(description = "期間の考え方（10年程度の視点、5年程度のスパン）") String horizonNote,
      @Schema(description = "策定を始めたときの運用・評価指針", example = "GDL-2026-01") String guidelineVersion,
      @Schema(description = "公表日時") Instant publishedAt,
      @Schema(description = "支援対象とする技術") List<TechnologyView> technologies) {

    static VisionView of(PublishedVision vision) {
      return new VisionView(
          vision.caseNumber(), vision.edition(), vision.title(), vision.summary(), vision.horizonNote(),
          vision.guidelineVersion(), vision.publishedAt(),
          vision.technologies().stream().map(TechnologyView::of).toList());
    }
  }

  /** A technology of a vision, without what concerns its proposer. */
  @Schema(description = "ビジョンの技術")
  record TechnologyView(
      @Schema(description = "技術の番号", example = "TEC-01-05") String code,
      @Schema(description = "名称", example = "海中ドローンの長時間航行") String title,
      @Schema(description = "分野", example = "ocean") String domain,
      @Schema(description = "分野（日本語）", example = "海洋") String domainName,
      @Schema(description = "技術領域", example = "robotics") String technologyField,
      @Schema(description = "技術領域（日本語）", example = "ロボット工学") String technologyFieldName,
      @Schema(description = "目標", example = "acquisition") String targetType,
      @Schema(description = "公的利用のニーズ") String publicUseNeed,
      @Schema(description = "民生利用のニーズ") String civilUseNeed,
      @Schema(description = "見通す期間（年）", example = "10") int horizonYears,
      @Schema(description = "研究開発の期間（年）", example = "5") int spanYears) {

    static TechnologyView of(PublishedVision.Technology technology) {
      var content = technology.content();
      return new TechnologyView(
          technology.code(), content.title(), content.domain().code(), content.domain().japanese(),
          content.technologyField().code(), content.technologyField().japanese(), content.targetType().code(),
          content.publicUseNeed(), content.civilUseNeed(), content.horizonYears(), content.spanYears());
    }
  }

  @GetMapping
  @Operation(summary = "公表された研究開発ビジョンの一覧", description = "新しいものから順に返します。ログインは要りません。")
  Page<VisionView> all(
      @RequestParam(defaultValue = "0") @Min(value = 0, message = "0 以上の頁番号を指定してください。") int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    return Page.of(visions.published().stream().map(VisionView::of).toList(), page, size);
  }

  @GetMapping("/{caseNumber}")
  @Operation(summary = "公表された研究開発ビジョン", description = "公表前のビジョンは見られません。ログインは要りません。")
  VisionView find(@PathVariable String caseNumber) {
    return visions.published().stream()
        .filter(vision -> vision.caseNumber().equals(caseNumber))
        .map(VisionView::of)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("VISION_NOT_FOUND", "caseNumber",
            "公表された研究開発ビジョンが見つかりません。案件番号を確かめてください。"));
  }
}
