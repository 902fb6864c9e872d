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
import java.util.Map;
import jp.kprogram.adoption.Redress;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Complaints about the procedure (X1): the same process and form as in Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/applications/{number}/redress", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "苦情・異議の申出")
class RedressFiling {

  private final RuntimeService processes;
  private final Redresses redresses;
  private final Idempotency idempotency;

  RedressFiling(RuntimeService processes, Redresses redresses, Idempotency idempotency) {
    this.processes = processes;
    this.redresses = redresses;
    this.idempotency = idempotency;
  }

  /** What is complained about. */
  @Schema(description = "申出の内容。項目の決まりは様式 file-redress と同じ")
  record RedressRequest(
      @Schema(description = "申出の理由", example = "document-overlooked", allowableValues = {
          "rule-not-kept", "conflict", "document-overlooked", "fact-wrong", "reason-missing"})
      @NotBlank(message = "申出の理由を指定してください。")
      String ground,
      @Schema(description = "申出の内容（4000字以内）", example = "提出した承諾書が見落とされています。")
      @NotBlank(message = "申出の内容を記入してください。")
      @Size(max = 4000, message = "4000字以内で記入してください。")
      String complaint) {}

  /** A complaint as its applicant sees it. */
  @Schema(description = "申出の状況")
  record RedressView(
      @Schema(description = "申出の番号", example = "RDR-2026-001") String caseNumber,
      @Schema(description = "応募番号", example = "APP-2026-00001") String application,
      @Schema(description = "申出の理由", example = "document-overlooked") String ground,
      @Schema(description = "状況", example = "filed") String status,
      @Schema(description = "状況（日本語）", example = "受付") String statusName,
      @Schema(description = "申出を受け付けた日時（サーバーの時計）") String filedAt,
      @Schema(description = "回答の期限") String answerDue) {

    static RedressView of(Redress redress) {
      return new RedressView(
          redress.number(), redress.application(), redress.ground().code(), redress.status().code(),
          redress.status().japanese(), Moments.stamp(redress.filedAt()), Moments.stamp(redress.answerDue()));
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "審査の手続について申し出る",
      description = "自分の応募について、結果の通知から30日以内に限ります。研究の中身の評価への不服は、取り上げません。")
  @ApiResponse(responseCode = "201", description = "受け付けた")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "申し出る権限がない")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  @ApiResponse(responseCode = "409", description = "通知の前か、期限の後である。扱いの終わっていない申出がある")
  ResponseEntity<String> file(
      @PathVariable String number,
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull @Valid RedressRequest request) {
    return idempotency.once("redress", key, Map.of("application", number, "body", request), () -> {
      var started = processes.createProcessInstanceByKey("redress")
          .setVariables(Map.of(
              "applicationNumber", number, "ground", request.ground(), "complaint", request.complaint()))
          .executeWithVariablesInReturn();
      String caseNumber = (String) started.getVariables().get("caseNumber");
      return new Created(
          URI.create("/api/v1/applications/%s/redress".formatted(number)), RedressView.of(redresses.get(caseNumber)));
    });
  }

  @GetMapping
  @Operation(summary = "自分の応募についての最新の申出を見る")
  @ApiResponse(responseCode = "200", description = "申出の状況")
  @ApiResponse(responseCode = "404", description = "申出がない、または応募が自分のものでない")
  RedressView find(@PathVariable String number) {
    return redresses.latestOwn(number).map(RedressView::of).orElseThrow(() -> new Refusal.NotFound(
        "REDRESS_NOT_FOUND", "number", "この応募についての申出はありません。応募番号を確かめてください。"));
  }
}
