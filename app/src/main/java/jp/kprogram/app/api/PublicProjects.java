package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jp.kprogram.project.Project;
import jp.kprogram.project.Projects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the public may know of projects: number, title and organisation. */
@RestController
@RequestMapping(path = "/api/v1/public/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "研究開発課題（公開）")
@SecurityRequirements
class PublicProjects {

  private final Projects projects;

  PublicProjects(Projects projects) {
    this.projects = projects;
  }

  /** A project for everybody. */
  @Schema(description = "研究開発課題（公開している範囲）")
  record PublicView(
      @Schema(description = "課題番号", example = "PRJ-2026-001") String number,
      @Schema(description = "研究開発課題名") String title,
      @Schema(description = "研究機関") String institution) {

    static PublicView of(Project project) {
      return new PublicView(project.number(), project.title(), project.institution());
    }
  }

  @GetMapping
  @Operation(summary = "研究開発課題の公開の一覧", description = "新しいものから順に返します。ログインは要りません。")
  Page<PublicView> all(
      @RequestParam(defaultValue = "0")
      @Min(value = 0, message = "0 以上の頁番号を指定してください。")
      @Max(value = 100_000, message = "100000 以下の頁番号を指定してください。")
      int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    Projects.Listed listed = projects.published(page, size);
    return new Page<>(listed.projects().stream().map(PublicView::of).toList(), page, size, listed.total());
  }
}
