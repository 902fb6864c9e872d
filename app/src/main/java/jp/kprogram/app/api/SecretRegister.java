package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import jp.kprogram.information.SecretDesk;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of secrets, as far as the caller may know of it. */
@RestController
@RequestMapping(path = "/api/v1/secrets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "秘密情報")
class SecretRegister {

  private final SecretDesk desk;

  SecretRegister(SecretDesk desk) {
    this.desk = desk;
  }

  /** A secret in the list. */
  @Schema(description = "秘密情報")
  record SecretView(
      @Schema(description = "番号", example = "SEC-2026-001") String number,
      @Schema(description = "協議会の番号", example = "CNC-2026-001") String council,
      @Schema(description = "件名（登録の前は null）") String title,
      @Schema(description = "期間の始めの日（登録の前は null）") LocalDate validFrom,
      @Schema(description = "期間の終わりの日（登録の前は null）") LocalDate validUntil,
      @Schema(description = "状況", example = "provided") String status,
      @Schema(description = "状況（日本語）", example = "提供中") String statusName,
      @Schema(description = "自分が提供するもの") boolean provider,
      @Schema(description = "自分が受領者であるもの") boolean recipient) {

    static SecretView of(SecretDesk.Line line) {
      return new SecretView(line.number(), line.council(), line.title(), line.from(), line.until(),
          line.status().code(), line.status().japanese(), line.provider(), line.recipient());
    }

    /** Not for a log. */
    @Override
    public String toString() {
      return number;
    }
  }

  @GetMapping
  @Operation(summary = "自分に関わる秘密情報の一覧",
      description = "提供者、受領者、情報管理責任者として知る必要のあるものだけを、新しいものから返します。内容は含みません。")
  @ApiResponse(responseCode = "200", description = "一覧")
  Page<SecretView> list(
      @RequestParam(defaultValue = "0") @Min(value = 0, message = "0 以上の頁番号を指定してください。") int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    return Page.of(desk.lines().stream().map(SecretView::of).toList(), page, size);
  }
}
