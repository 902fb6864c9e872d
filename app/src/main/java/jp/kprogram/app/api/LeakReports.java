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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of leaks (E14): the same process and form as in Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/leak-incidents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "漏えい事案")
class LeakReports {

  private final RuntimeService processes;
  private final Leaks leaks;
  private final Idempotency idempotency;

  LeakReports(RuntimeService processes, Leaks leaks, Idempotency idempotency) {
    this.processes = processes;
    this.leaks = leaks;
    this.idempotency = idempotency;
  }

  /** What is reported. */
  @Schema(description = "漏えい、又はそのおそれの報告。項目の決まりは様式 report-leak と同じ")
  record LeakRequest(
      @Schema(description = "何が起きたか（4000字以内）。漏れた内容そのものは書かない", example = "端末の置き忘れに気付いた。")
      @NotBlank(message = "何が起きたかを記入してください。")
      @Size(max = 4000, message = "4000字以内で記入してください。")
      String what,
      @Schema(description = "気付いた時（分かるとき）", example = "11月23日 14時ごろ")
      @Size(max = 100, message = "100字以内で記入してください。")
      String noticed,
      @Schema(description = "秘密情報の番号（分かるとき）", example = "SEC-2026-001")
      @Size(max = 1000, message = "1000字以内で記入してください。")
      String secrets,
      @Schema(description = "関わった人の氏名又は利用者ID（分かるとき、読点区切り）", example = "tanaka")
      @Size(max = 1000, message = "1000字以内で記入してください。")
      String people) {

    /** Not for a log. */
    @Override
    public String toString() {
      return "LeakRequest";
    }
  }

  /** What the reporter learns: that it was taken, and nothing of what was found. */
  @Schema(description = "受け付けた報告")
  record LeakView(
      @Schema(description = "事案番号", example = "LKI-2026-001") String caseNumber,
      @Schema(description = "受け付けた日時（サーバーの時計）") Instant reportedAt) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "漏えい、又はそのおそれを報告する",
      description = "疑いの段階で報告してください。名前の挙がった秘密情報と人は、同時に開けなくなります。番号や人があるかどうかは答えません。")
  @ApiResponse(responseCode = "201", description = "受け付けた")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "報告する立場にない")
  ResponseEntity<String> report(
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull @Valid LeakRequest request) {
    return idempotency.once("leak-incident", key, request, () -> {
      Map<String, Object> fields = new HashMap<>();
      fields.put("leakWhat", request.what());
      fields.put("leakNoticed", request.noticed());
      fields.put("namedSecrets", request.secrets());
      fields.put("namedPeople", request.people());
      var started = processes.createProcessInstanceByKey("leak-incident")
          .setVariables(fields).executeWithVariablesInReturn();
      var incident = leaks.get((String) started.getVariables().get("caseNumber"));
      return new Created(URI.create("/api/v1/cases/%s/decisions".formatted(incident.number())),
          new LeakView(incident.number(), incident.reportedAt()));
    });
  }
}
