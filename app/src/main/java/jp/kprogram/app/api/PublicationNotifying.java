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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.information.Publications;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Notices of results that are to become public (P10): the same process and form as in Tasklist. */
@RestController
@Tag(name = "成果の公表")
class PublicationNotifying {

  private final RuntimeService processes;
  private final Publications publications;
  private final Idempotency idempotency;

  PublicationNotifying(RuntimeService processes, Publications publications, Idempotency idempotency) {
    this.processes = processes;
    this.publications = publications;
    this.idempotency = idempotency;
  }

  /** What is notified. */
  @Schema(description = "成果の公表の届出。項目の決まりは様式 notify-publication と同じ")
  record PublicationRequest(
      @Schema(description = "公表の種類", example = "paper",
          allowableValues = {"paper", "talk", "press", "patent", "dataset"})
      @NotBlank(message = "公表の種類を記入してください。")
      String kind,
      @Schema(description = "題名（200字以内）")
      @NotBlank(message = "題名を記入してください。")
      @Size(max = 200, message = "200字以内で記入してください。")
      String title,
      @Schema(description = "概要（4000字以内）")
      @NotBlank(message = "概要を記入してください。")
      @Size(max = 4000, message = "4000字以内で記入してください。")
      String summary,
      @Schema(description = "公表の場（200字以内）")
      @NotBlank(message = "公表の場を記入してください。")
      @Size(max = 200, message = "200字以内で記入してください。")
      String venue,
      @Schema(description = "公表の予定日", example = "2026-12-21")
      @NotNull(message = "公表の予定日を記入してください。")
      LocalDate plannedOn,
      @Schema(description = "公開・非公開の選択", example = "open", allowableValues = {"open", "patent", "keep-closed"})
      @NotBlank(message = "公開・非公開の選択を記入してください。")
      String choice,
      @Schema(description = "選択の理由（open のほかでは必須。4000字以内）")
      @Size(max = 4000, message = "4000字以内で記入してください。")
      String choiceReason,
      @Schema(description = "海外の相手", example = "none", allowableValues = {"none", "checked", "unchecked"})
      @NotBlank(message = "海外の相手を記入してください。")
      String partner,
      @Schema(description = "相手と、渡すもの（none のほかでは必須。4000字以内）")
      @Size(max = 4000, message = "4000字以内で記入してください。")
      String partnerNote) {

    /** Not for a log. */
    @Override
    public String toString() {
      return "PublicationRequest";
    }
  }

  /** A notice that was taken. */
  @Schema(description = "受け付けた届出")
  record NotifiedView(
      @Schema(description = "届出番号", example = "PUB-2026-0001") String caseNumber,
      @Schema(description = "受け付けた日時（サーバーの時計）") Instant notifiedAt) {}

  @PostMapping(path = "/api/v1/projects/{number}/publications", consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "研究開発の成果の公表を届け出る",
      description = "成果は原則として公開します。受け取った秘密情報を書かないでください。同じ鍵の再送は、最初の答えを返します。")
  @ApiResponse(responseCode = "201", description = "受け付けた")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "届け出る立場にない")
  @ApiResponse(responseCode = "404", description = "自分が研究代表者である課題がない")
  ResponseEntity<String> send(
      @Parameter(description = "課題番号", example = "PRJ-2026-001") @PathVariable String number,
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull @Valid PublicationRequest request) {
    return idempotency.once("publication " + number, key, request, () -> {
      var started = processes.createProcessInstanceByKey("result-publication")
          .setVariables(fields(number, request)).executeWithVariablesInReturn();
      var publication = publications.get((String) started.getVariables().get("caseNumber"));
      return new Created(URI.create("/api/v1/cases/%s/decisions".formatted(publication.number())),
          new NotifiedView(publication.number(), publication.notifiedAt()));
    });
  }

  private static Map<String, Object> fields(String project, PublicationRequest request) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("projectNumber", project);
    fields.put("resultKind", request.kind());
    fields.put("resultTitle", request.title());
    fields.put("resultSummary", request.summary());
    fields.put("resultVenue", request.venue());
    fields.put("plannedOn", request.plannedOn().toString());
    fields.put("openClose", request.choice());
    fields.put("choiceReason", request.choiceReason());
    fields.put("partnerCheck", request.partner());
    fields.put("partnerNote", request.partnerNote());
    return fields;
  }
}
