package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.shared.Yen;

/** An application as it is handed in. What is wrong with its form is said all at once, each fault by its path. */
@Schema(description = "応募の内容")
record ApplicationRequest(
    @Schema(description = "公募枠の番号", example = "1")
    @NotNull(message = NEEDED) @Min(value = 1, message = "1 以上の番号を指定してください。")
    Integer slot,
    @NotNull(message = NEEDED) @Valid Applicant applicant,
    @NotNull(message = NEEDED) @Valid Institution institution,
    @Schema(description = "研究機関の承諾。まだなければ省く") @Valid Approval approval,
    @Schema(description = "研究開発課題名", example = "量子センサの小型化")
    @NotBlank(message = NEEDED) @Size(max = 200, message = TO_200)
    String title,
    @Schema(description = "概要") @NotBlank(message = NEEDED) @Size(max = 4000, message = TO_4000) String summary,
    @Schema(description = "年度ごとの申請額")
    @NotEmpty(message = NEEDED) @Size(max = 20, message = "20 年度までにしてください。")
    List<@NotNull(message = NEEDED) @Valid YearBudget> budget,
    @Schema(description = "実施体制")
    @NotEmpty(message = NEEDED) @Size(max = 200, message = "200 人までにしてください。")
    List<@NotNull(message = NEEDED) @Valid Member> team,
    @Schema(description = "ほかの制度の応募・受入状況。なければ空の配列")
    @NotNull(message = NEEDED) @Size(max = 100, message = "100 件までにしてください。")
    List<@NotNull(message = NEEDED) @Valid Effort> effort,
    @Schema(description = "安全管理措置の計画")
    @NotBlank(message = NEEDED) @Size(max = 4000, message = TO_4000)
    String securityControl,
    @NotNull(message = NEEDED) @Valid Integrity integrity,
    @Schema(description = "書類。先に送った ID で指す")
    @NotNull(message = NEEDED) @Size(max = 50, message = "50 件までにしてください。")
    List<@NotNull(message = NEEDED) @Valid Attachment> documents) {

  private static final String NEEDED = "記入してください。";
  private static final String TO_100 = "100字以内で記入してください。";
  private static final String TO_200 = "200字以内で記入してください。";
  private static final String TO_4000 = "4000字以内で記入してください。";
  private static final String ERAD_ID = "半角数字8字で記入してください。例　12345678";

  @Schema(description = "応募者")
  record Applicant(
      @Schema(description = "e-Rad 研究者番号", example = "12345678")
      @NotNull(message = NEEDED) @Pattern(regexp = "[0-9]{8}", message = ERAD_ID)
      String eradId,
      @NotBlank(message = NEEDED) @Size(max = 100, message = TO_100) String name,
      @NotBlank(message = NEEDED) @Email(message = "name@example.ac.jp のように記入してください。")
      @Size(max = 200, message = TO_200)
      String email) {}

  @Schema(description = "所属機関")
  record Institution(
      @Schema(description = "e-Rad 機関コード。登録がまだなら省く", example = "1234567890")
      @Pattern(regexp = "[0-9]{7,10}", message = "半角数字7から10字で記入してください。")
      String code,
      @NotBlank(message = NEEDED) @Size(max = 200, message = TO_200) String name,
      @Schema(description = "スタートアップか（統計のためだけに使う）") @NotNull(message = NEEDED) Boolean startUp) {}

  @Schema(description = "研究機関の承諾")
  record Approval(
      @Schema(description = "承諾した人") @NotBlank(message = NEEDED) @Size(max = 100, message = TO_100) String approvedBy,
      @Schema(description = "承諾した日", example = "2026-11-20") @NotNull(message = NEEDED) LocalDate approvedOn) {}

  @Schema(description = "年度の申請額")
  record YearBudget(
      @Schema(example = "2027")
      @NotNull(message = NEEDED) @Min(value = 2020, message = YEAR) @Max(value = 2100, message = YEAR)
      Integer fiscalYear,
      @Schema(description = "円", example = "250000000")
      @NotNull(message = NEEDED) @PositiveOrZero(message = YEN) @Max(value = MOST_YEN, message = YEN)
      Long amountYen) {}

  @Schema(description = "参加する人")
  record Member(
      @NotBlank(message = NEEDED) @Size(max = 100, message = TO_100) String name,
      @Schema(description = "e-Rad 研究者番号。なければ省く") @Pattern(regexp = "[0-9]{8}", message = ERAD_ID) String eradId,
      @NotBlank(message = NEEDED) @Size(max = 200, message = TO_200) String institution,
      @NotBlank(message = NEEDED) @Size(max = 200, message = TO_200) String role) {}

  @Schema(description = "ほかの制度")
  record Effort(
      @NotBlank(message = NEEDED) @Size(max = 200, message = TO_200) String programme,
      @Schema(description = "エフォート（%）", example = "20")
      @NotNull(message = NEEDED) @Min(value = 0, message = PERCENT) @Max(value = 100, message = PERCENT)
      Integer percent,
      @Schema(description = "円", example = "30000000")
      @NotNull(message = NEEDED) @PositiveOrZero(message = YEN) @Max(value = MOST_YEN, message = YEN)
      Long amountYen) {}

  @Schema(description = "研究インテグリティなどの申告")
  record Integrity(
      @Schema(description = "応募の制限を受けている人がいない") @NotNull(message = NEEDED) Boolean noRestriction,
      @Schema(description = "研究倫理教育を終えた") @NotNull(message = NEEDED) Boolean ethicsCompleted,
      @Schema(description = "国外からの支援がある") @NotNull(message = NEEDED) Boolean foreignSupport,
      @Schema(description = "説明") @Size(max = 4000, message = TO_4000) String statement) {}

  @Schema(description = "書類")
  record Attachment(
      @Schema(description = "書類の種類", example = "proposal") @NotBlank(message = NEEDED) String kind,
      @Schema(description = "書類の ID") @NotBlank(message = NEEDED) String documentId,
      @Schema(description = "ファイル名", example = "proposal.pdf")
      @NotNull(message = NEEDED)
      @Pattern(regexp = "[^/\\\\:*?\"<>|\\p{Cntrl}.][^/\\\\:*?\"<>|\\p{Cntrl}]{0,194}\\.[pP][dD][fF]",
          message = "「提案書.pdf」のように、フォルダの区切りなどの記号を含まない200字以内の名前にしてください。")
      String fileName) {}

  private static final long MOST_YEN = 1_000_000_000_000L;
  private static final String YEN = "0円から1兆円までの整数で記入してください。";
  private static final String YEAR = "2027 のような西暦の年度で記入してください。";
  private static final String PERCENT = "0から100までの整数で記入してください。";

  ApplicationContent content() {
    return new ApplicationContent(
        slot,
        new ApplicationContent.Applicant(applicant.eradId(), applicant.name().strip(), applicant.email().strip()),
        new ApplicationContent.Institution(institution.code(), institution.name().strip(), institution.startUp()),
        Optional.ofNullable(approval)
            .map(given -> new ApplicationContent.Approval(given.approvedBy().strip(), given.approvedOn()))
            .orElse(null),
        title.strip(),
        summary,
        budget.stream()
            .map(year -> new ApplicationContent.YearBudget(year.fiscalYear(), new Yen(year.amountYen())))
            .toList(),
        team.stream()
            .map(one -> new ApplicationContent.Member(one.name(), one.eradId(), one.institution(), one.role()))
            .toList(),
        effort.stream()
            .map(one -> new ApplicationContent.Effort(one.programme(), one.percent(), new Yen(one.amountYen())))
            .toList(),
        securityControl,
        new ApplicationContent.Integrity(
            integrity.noRestriction(), integrity.ethicsCompleted(), integrity.foreignSupport(), integrity.statement()),
        documents.stream()
            .map(one -> new ApplicationContent.Attachment(one.kind(), one.documentId(), one.fileName()))
            .toList());
  }
}
