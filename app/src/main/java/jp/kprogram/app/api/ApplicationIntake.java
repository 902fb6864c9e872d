package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.application.Application;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Intake;
import jp.kprogram.shared.Moments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications as e-Rad and applicants hand them in (P5). Each account knows of its own alone. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "応募")
class ApplicationIntake {

  private final Intake intake;
  private final Applications applications;
  private final Idempotency idempotency;
  private final Clock clock;

  ApplicationIntake(Intake intake, Applications applications, Idempotency idempotency, Clock clock) {
    this.intake = intake;
    this.applications = applications;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Why an application is taken back. */
  @Schema(description = "取下げ")
  record WithdrawalRequest(
      @Schema(description = "取下げの理由", example = "所属を移るため。")
      @NotBlank(message = "記入してください。") @Size(max = 4000, message = "4000字以内で記入してください。")
      String reason) {}

  /** A document that an application names. */
  record DocumentName(String kind, String documentId, String fileName) {}

  /** An application as its account sees it. */
  @Schema(description = "応募の状況")
  record ApplicationView(
      @Schema(description = "応募番号", example = "APP-2026-00001") String number,
      @Schema(description = "受付番号。差し替えるたびに変わる", example = "APP-2026-00001-01") String receiptNumber,
      @Schema(description = "公募番号", example = "CALL-2026-001") String call,
      @Schema(description = "状況", example = "received",
          allowableValues = {"received", "checking", "correction-requested", "accepted", "rejected", "withdrawn", "lapsed"})
      String status,
      @Schema(description = "版", example = "1") int version,
      @Schema(description = "最初の版を受け付けた日時（サーバーの時計）") String receivedAt,
      @Schema(description = "今の版を受け付けた日時（サーバーの時計）") String submittedAt,
      @Schema(description = "補正の期限（この時刻からは受け付けない）。求めていなければ null") String correctionUntil,
      @Schema(description = "研究開発課題名") String title,
      @Schema(description = "申請額の合計（円）") long requestedYen,
      @Schema(description = "書類") List<DocumentName> documents,
      @Schema(description = "時間帯", example = "Asia/Tokyo") String timeZone,
      @Schema(description = "サーバーの時刻") String serverTime) {}

  @PostMapping(path = "/calls/{call}/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "応募する", description = "締切の時刻からは、理由を問わず受け付けません。時刻はサーバーの時計によります。")
  @ApiResponse(responseCode = "201", description = "受け付けた。Location に応募の場所")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "応募する権限がない")
  @ApiResponse(responseCode = "404", description = "公募がない、または予告していない")
  @ApiResponse(responseCode = "409", description = "公募の期間でない、または Idempotency-Key が別の内容に使われている")
  ResponseEntity<String> handIn(
      @PathVariable String call,
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull @Valid ApplicationRequest application) {
    return idempotency.once("application", key, Map.of("call", call, "body", application), () -> {
      Application received = intake.handIn(call, application.content());
      return new Created(URI.create("/api/v1/applications/" + received.number()), view(received));
    });
  }

  @PutMapping(path = "/applications/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "応募を差し替える", description = "締切の前に限ります。前の版も残ります。同じ内容を繰り返し送っても、版は増えません。")
  @ApiResponse(responseCode = "200", description = "差し替えた")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  @ApiResponse(responseCode = "409", description = "公募の期間でない、または応募が終わっている")
  ApplicationView replace(
      @PathVariable String number, @RequestBody @NotNull @Valid ApplicationRequest application) {
    return repeated(() -> intake.replace(number, application.content()));
  }

  @PutMapping(path = "/applications/{number}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "応募を補正する", description = "補正を求められたとき、その期限の前に限ります。")
  @ApiResponse(responseCode = "200", description = "補正を受け付けた")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  @ApiResponse(responseCode = "409", description = "補正を受け付けていない")
  ApplicationView correct(
      @PathVariable String number, @RequestBody @NotNull @Valid ApplicationRequest application) {
    return repeated(() -> intake.correct(number, application.content()));
  }

  @PostMapping(path = "/applications/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "応募を取り下げる")
  @ApiResponse(responseCode = "200", description = "取り下げた")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  @ApiResponse(responseCode = "409", description = "応募が終わっている")
  ApplicationView withdraw(@PathVariable String number, @RequestBody @NotNull @Valid WithdrawalRequest withdrawal) {
    return repeated(() -> intake.withdraw(number, withdrawal.reason()));
  }

  @GetMapping("/applications/{number}")
  @Operation(summary = "自分の応募を見る", description = "応募に使ったアカウントだけが見られます。")
  @ApiResponse(responseCode = "200", description = "応募の状況")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  ApplicationView find(@PathVariable String number) {
    return view(applications.own(number));
  }

  /** A request that meets another one in the same instant is tried again, as everywhere. */
  private ApplicationView repeated(Supplier<Application> request) {
    return view(idempotency.retried(request));
  }

  private ApplicationView view(Application application) {
    return new ApplicationView(
        application.number(), application.receipt(), application.call(), application.status(), application.version(),
        Moments.stamp(application.receivedAt()), Moments.stamp(application.submittedAt()),
        Optional.ofNullable(application.correctionUntil()).map(Moments::stamp).orElse(null),
        application.content().title(), application.content().requested().amount(),
        application.content().attachments().stream()
            .map(one -> new DocumentName(one.kind(), one.document(), one.fileName()))
            .toList(),
        Moments.JAPAN.getId(), Moments.stamp(clock.instant()));
  }
}
