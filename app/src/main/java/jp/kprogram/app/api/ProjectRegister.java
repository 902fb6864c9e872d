package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import jp.kprogram.project.Project;
import jp.kprogram.project.Projects;
import jp.kprogram.shared.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects (R41): an agency's own, all for the secretariat and the auditors. */
@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "研究開発課題")
class ProjectRegister {

  private final Projects projects;

  ProjectRegister(Projects projects) {
    this.projects = projects;
  }

  /** A project as it began. */
  @Schema(description = "研究開発課題")
  record ProjectView(
      @Schema(description = "課題番号", example = "PRJ-2026-001") String number,
      @Schema(description = "研究開発課題名") String title,
      @Schema(description = "採択後の手続", example = "AWD-2026-001") String award,
      @Schema(description = "応募番号", example = "APP-2026-00001") String application,
      @Schema(description = "公募番号", example = "CALL-2026-001") String call,
      @Schema(description = "公募枠", example = "1") int slot,
      @Schema(description = "研究開発構想", example = "CON-2026-001") String concept,
      @Schema(description = "テーマ", example = "THM-2026-001") String theme,
      @Schema(description = "ファンディング機関", example = "jst") String agency,
      @Schema(description = "研究代表者") String representative,
      @Schema(description = "研究代表者の e-Rad 研究者番号", example = "12345678") String representativeErad,
      @Schema(description = "研究機関") String institution,
      @Schema(description = "契約額（円）") long amountYen,
      @Schema(description = "契約期間の初日") LocalDate startsOn,
      @Schema(description = "契約期間の末日") LocalDate endsOn,
      @Schema(description = "契約番号") String contract,
      @Schema(description = "登録日時") String startedAt) {

    static ProjectView of(Project project) {
      return new ProjectView(
          project.number(), project.title(), project.award(), project.application(), project.call(), project.slot(),
          project.concept(), project.theme(), project.agency(), project.representative(),
          project.representativeErad(), project.institution(), project.amount().amount(), project.startsOn(),
          project.endsOn(), project.contract(), Moments.stamp(project.startedAt()));
    }
  }

  @GetMapping
  @Operation(summary = "研究開発課題の一覧", description = "新しいものから順に返します。ファンディング機関には自らの課題だけを返します。")
  @ApiResponse(responseCode = "200", description = "一覧の一頁")
  @ApiResponse(responseCode = "403", description = "課題を見る立場にない")
  Page<ProjectView> all(
      @RequestParam(defaultValue = "0")
      @Min(value = 0, message = "0 以上の頁番号を指定してください。")
      @Max(value = 100_000, message = "100000 以下の頁番号を指定してください。")
      int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    Projects.Listed listed = projects.page(page, size);
    return new Page<>(listed.projects().stream().map(ProjectView::of).toList(), page, size, listed.total());
  }

  @GetMapping("/{number}")
  @Operation(summary = "研究開発課題")
  @ApiResponse(responseCode = "200", description = "研究開発課題")
  @ApiResponse(responseCode = "403", description = "課題を見る立場にない")
  @ApiResponse(responseCode = "404", description = "課題がない、または見る立場にない")
  ProjectView one(@PathVariable String number) {
    return ProjectView.of(projects.readable(number));
  }
}
