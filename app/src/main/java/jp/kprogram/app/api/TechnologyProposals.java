package jp.kprogram.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.Proposals;
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

/** Proposals of technologies (R29, R34, R35; paper L83-90): the same process and form as in Tasklist. */
@RestController
@RequestMapping(path = "/api/v1/technology-proposals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "重要技術の提案")
class TechnologyProposals {

  private static final String PATH = "/api/v1/technology-proposals/";

  private final RuntimeService processes;
  private final Proposals proposals;
  private final Readers readers;
  private final Idempotency idempotency;
  private final ObjectMapper json;

  TechnologyProposals(
      RuntimeService processes, Proposals proposals, Readers readers, Idempotency idempotency, ObjectMapper json) {
    this.processes = processes;
    this.proposals = proposals;
    this.readers = readers;
    this.idempotency = idempotency;
    this.json = json;
  }

  /** The fields of the form propose-technology, which checks them. */
  @Schema(description = "提案の内容。項目の決まりは様式 propose-technology と同じ")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProposalRequest(
      @Schema(description = "技術の名称（200字以内）", example = "海中ドローンの長時間航行") String title,
      @Schema(description = "提案者の所属機関（200字以内）", example = "海洋技術研究所") String organisation,
      @Schema(description = "分野", example = "ocean", allowableValues = {"ocean", "aerospace", "cyber", "bio"})
      String domain,
      @Schema(description = "技術の性格", example = "emerging", allowableValues = {"emerging", "threat", "system"})
      String category,
      @Schema(description = "技術領域（基本指針の20領域、または other）", example = "robotics") String technologyField,
      @Schema(description = "先端技術（10字以上4000字以内）", example = "電源と通信を海中で補給し、数か月の観測を続ける。")
      String advancedTechnology,
      @Schema(description = "人材資源（10字以上4000字以内）", example = "海洋工学と蓄電池の研究者が三つの大学にいる。")
      String humanResources,
      @Schema(description = "ネットワーク（10字以上4000字以内）", example = "国内の研究機関と造船会社が共同で実験している。")
      String network,
      @Schema(description = "公的利用のニーズ（4000字以内）", example = "海域の監視に使う。") String publicUseNeed,
      @Schema(description = "民生利用のニーズ（4000字以内）", example = "洋上風力の点検に使う。") String civilUseNeed,
      @Schema(description = "目標", example = "acquisition", allowableValues = {"acquisition", "demonstration"})
      String targetType,
      @Schema(description = "見通す期間（年、1〜50。目安は10年程度）", example = "10") Integer horizonYears,
      @Schema(description = "研究開発の期間（年、1〜20。目安は5年程度）", example = "5") Integer spanYears,
      @Schema(description = "期間が目安から外れることを承知で提案する", example = "false") Boolean timeframeAcknowledged) {}

  /**
   * A proposal as its proposer and the office see it.
   *
   * @param caseNumber PRP-2026-0001
   * @param title name of the technology
   * @param status code of how far it has come
   * @param statusName the same in Japanese
   * @param revision 1 when handed in
   * @param submittedAt when it was handed in
   * @param answeredAt when it was answered, or null
   */
  @Schema(description = "提案の状況")
  record ProposalView(
      @Schema(description = "提案番号", example = "PRP-2026-0001") String caseNumber,
      @Schema(description = "技術の名称", example = "海中ドローンの長時間航行") String title,
      @Schema(description = "状況", example = "submitted") String status,
      @Schema(description = "状況（日本語）", example = "審査中") String statusName,
      @Schema(description = "版", example = "1") int revision,
      @Schema(description = "受付日時") Instant submittedAt,
      @Schema(description = "回答日時（未回答なら null）") Instant answeredAt) {

    static ProposalView of(Proposal proposal) {
      return new ProposalView(
          proposal.number(), proposal.content().title(), proposal.status().code(), proposal.status().japanese(),
          proposal.revision(), proposal.submittedAt(), proposal.answeredAt());
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "技術を提案する", description = "ログインしたアカウントの提案として受け付け、提案番号を付けます。")
  @ApiResponse(responseCode = "201", description = "受け付けた。Location に提案の場所")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "提案する権限がない")
  @ApiResponse(responseCode = "409", description = "Idempotency-Key が別の内容に使われている、または他の操作と重なった")
  ResponseEntity<String> propose(
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull ProposalRequest proposal) {
    return idempotency.once("technology-proposal", key, proposal, () -> start(proposal));
  }

  @GetMapping("/{caseNumber}")
  @Operation(summary = "提案の状況を見る", description = "自分の提案だけが見られます（事務局と監査担当はすべて）。")
  @ApiResponse(responseCode = "200", description = "提案の状況")
  @ApiResponse(responseCode = "404", description = "提案がない、または他人の提案である")
  ProposalView find(@PathVariable String caseNumber) {
    return proposals.find(caseNumber)
        .filter(proposal -> readers.mayRead(caseNumber))
        .map(ProposalView::of)
        .orElseThrow(() -> new Refusal.NotFound("PROPOSAL_NOT_FOUND", "caseNumber",
            "提案が見つかりません。提案番号を確かめてください。"));
  }

  private Created start(ProposalRequest proposal) {
    Map<String, Object> form = json.convertValue(proposal, new TypeReference<>() {});
    var started = processes.createProcessInstanceByKey("technology-proposal")
        .setVariables(form)
        .executeWithVariablesInReturn();
    String caseNumber = (String) started.getVariables().get("caseNumber");
    return new Created(
        URI.create(PATH + caseNumber), ProposalView.of(proposals.find(caseNumber).orElseThrow()));
  }
}
