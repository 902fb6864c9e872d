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
import java.util.List;
import java.util.Map;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.support.Dialogue;
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

/** Requests for information of the government (R37): the same process and form as in Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/projects/{number}/information-requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "情報提供の求め")
class InformationRequests {

  private final RuntimeService processes;
  private final Dialogue dialogue;
  private final Idempotency idempotency;

  InformationRequests(RuntimeService processes, Dialogue dialogue, Idempotency idempotency) {
    this.processes = processes;
    this.dialogue = dialogue;
    this.idempotency = idempotency;
  }

  /** What is asked. */
  @Schema(description = "尋ねること。項目の決まりは様式 request-information と同じ")
  record InformationRequest(
      @Schema(description = "件名（200字以内）", example = "海域の利用の制限")
      @NotBlank(message = "件名を記入してください。")
      @Size(max = 200, message = "200字以内で記入してください。")
      String title,
      @Schema(description = "尋ねること（4000字以内）", example = "試験に使える海域と、手続の担当を知りたい。")
      @NotBlank(message = "尋ねることを記入してください。")
      @Size(max = 4000, message = "4000字以内で記入してください。")
      String question) {}

  /** A request and what came of it. */
  @Schema(description = "求めの状況とやり取り")
  record RequestView(
      @Schema(description = "案件番号", example = "IRQ-2026-0001") String caseNumber,
      @Schema(description = "種類", example = "情報提供") String kind,
      @Schema(description = "件名") String title,
      @Schema(description = "状況", example = "文部科学省が担当") String state,
      @Schema(description = "答えの期限", example = "2026年12月14日（月）18:00") String answerDue,
      @Schema(description = "やり取り") List<EntryView> entries) {

    static RequestView of(Dialogue.Shown shown) {
      return new RequestView(shown.number(), shown.kind(), shown.title(), shown.state(), shown.dueAt(),
          shown.lines().stream().map(line -> new EntryView(line.day(), line.kind(), line.words())).toList());
    }
  }

  /** What somebody wrote. */
  @Schema(description = "書かれたこと")
  record EntryView(
      @Schema(description = "日", example = "2026年11月23日") String day,
      @Schema(description = "こと", example = "回答") String kind,
      @Schema(description = "内容") String words) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "情報の提供を求める", description = "研究代表者と、課題の協議会の構成員が求められます。秘密の内容は書かないでください。")
  @ApiResponse(responseCode = "201", description = "受け付けた")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "求める権限がない")
  @ApiResponse(responseCode = "404", description = "課題がない、または求められる立場にない")
  ResponseEntity<String> ask(
      @PathVariable String number,
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull @Valid InformationRequest request) {
    return idempotency.once("information-request", key, Map.of("project", number, "body", request), () -> {
      var started = processes.createProcessInstanceByKey("information-request")
          .setVariables(Map.of(
              "projectNumber", number, "requestTitle", request.title(), "words", request.question()))
          .executeWithVariablesInReturn();
      String caseNumber = (String) started.getVariables().get("caseNumber");
      return new Created(URI.create("/api/v1/projects/%s/information-requests".formatted(number)),
          RequestView.of(dialogue.get(caseNumber)));
    });
  }

  @GetMapping
  @Operation(summary = "課題から政府への求めと、そのやり取り", description = "規制緩和・国際標準化の相談も含みます。新しいものから順に返します。")
  @ApiResponse(responseCode = "200", description = "求めの一覧")
  @ApiResponse(responseCode = "404", description = "課題がない、または読める立場にない")
  List<RequestView> all(@PathVariable String number) {
    return dialogue.of(number).stream().map(RequestView::of).toList();
  }
}
