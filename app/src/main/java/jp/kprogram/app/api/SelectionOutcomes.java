package jp.kprogram.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kprogram.adoption.Award;
import jp.kprogram.adoption.AwardStatus;
import jp.kprogram.adoption.Awards;
import jp.kprogram.adoption.PanelDecision;
import jp.kprogram.adoption.Replies;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationOutcome;
import jp.kprogram.application.Applications;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant learns of the selection (P6, P7): nothing but 審査中 before the release, then outcome and reason. */
@RestController
@RequestMapping(path = "/api/v1/applications/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "応募")
class SelectionOutcomes {

  private static final String UNDER_REVIEW = "under-review";

  private final Applications applications;
  private final SelectionResults results;
  private final Awards awards;
  private final Replies replies;
  private final Clock clock;

  SelectionOutcomes(
      Applications applications, SelectionResults results, Awards awards, Replies replies, Clock clock) {
    this.applications = applications;
    this.results = results;
    this.awards = awards;
    this.replies = replies;
    this.clock = clock;
  }

  /** The outcome of an application as its account sees it. */
  @Schema(description = "選考の結果")
  record OutcomeView(
      @Schema(description = "応募番号", example = "APP-2026-00001") String number,
      @Schema(description = "結果。通知の時刻までは under-review", example = "under-review",
          allowableValues = {"under-review", "adopted", "reserve", "rejected"})
      String status,
      @Schema(description = "結果（日本語）", example = "審査中") String statusName,
      @Schema(description = "理由。通知の時刻までは null") String reason,
      @Schema(description = "採択の条件。なければ null") String conditions,
      @Schema(description = "採択の額の上限（円）。採択・補欠のほかは null") Long amountYen,
      @Schema(description = "結果を通知した日時。まだなら null") String releasedAt,
      @Schema(description = "採択の手続の状況。補欠から繰り上がった応募にもある。手続がなければ null", example = "open",
          allowableValues = {"open", "signed", "refused", "declined", "lapsed"})
      String awardStatus,
      @Schema(description = "採択の手続の状況（日本語）。手続がなければ null", example = "手続中") String awardStatusName) {}

  /** Comments of reviewers that the applicant may answer. */
  @Schema(description = "審査委員の所見")
  record CommentsView(@Schema(description = "所見。だれの所見かは示さない") List<String> comments) {}

  /** An answer to the comments. */
  @Schema(description = "所見への回答")
  record ReplyRequest(
      @Schema(description = "回答") @NotBlank(message = "記入してください。") @Size(max = 4000, message = "4000字以内で記入してください。")
      String reply) {}

  @GetMapping("/result")
  @Operation(summary = "選考の結果を見る", description = "応募に使ったアカウントだけが見られます。通知の時刻までは「審査中」です。")
  @ApiResponse(responseCode = "200", description = "結果、または審査中")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  @ApiResponse(responseCode = "409", description = "審査の対象になっていない")
  OutcomeView result(@PathVariable String number) {
    Application application = applications.own(number);
    if (application.outcome() != ApplicationOutcome.ACCEPTED) {
      throw new Refusal.Conflict("NOT_IN_SELECTION",
          "応募 %s は、審査の対象になっていません。応募の状況を確かめてください。".formatted(number));
    }
    return results.released(number, clock.instant())
        .map(this::view)
        .orElseGet(() -> new OutcomeView(number, UNDER_REVIEW, "審査中", null, null, null, null, null, null));
  }

  @GetMapping("/comments")
  @Operation(summary = "審査委員の所見を見る", description = "公募が回答の機会を設け、その期限の前に限ります。")
  @ApiResponse(responseCode = "200", description = "所見")
  @ApiResponse(responseCode = "404", description = "応募がない、他人の応募である、または回答を求めていない")
  CommentsView comments(@PathVariable String number) {
    return new CommentsView(replies.comments(number).orElseThrow(() -> new Refusal.NotFound(
        "REPLY_CLOSED", "number", "応募 %s について、審査委員の所見への回答は求めていません。".formatted(number))));
  }

  @PostMapping(path = "/reply", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "審査委員の所見に回答する", description = "一度だけ、期限の前に限ります。")
  @ApiResponse(responseCode = "200", description = "受け付けた")
  @ApiResponse(responseCode = "404", description = "応募がない、または他人の応募である")
  @ApiResponse(responseCode = "409", description = "回答を求めていない、または回答済みである")
  CommentsView reply(@PathVariable String number, @RequestBody @NotNull @Valid ReplyRequest request) {
    replies.reply(number, request.reply());
    return comments(number);
  }

  private OutcomeView view(PanelDecision decision) {
    Optional<AwardStatus> award = awards.latest(decision.application()).map(Award::status);
    return new OutcomeView(
        decision.application(),
        decision.outcome().code(),
        decision.outcome().japanese(),
        decision.reason(),
        decision.conditions(),
        decision.amount() == null ? null : decision.amount().amount(),
        results.releasedAt(decision.selection()).map(Moments::stamp).orElse(null),
        award.map(AwardStatus::code).orElse(null),
        award.map(AwardStatus::japanese).orElse(null));
  }
}
