package jp.kprogram.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kprogram.app.api.Idempotency.Created;
import jp.kprogram.call.Answer;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallListing;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.call.Criteria;
import jp.kprogram.call.Question;
import jp.kprogram.call.Questions;
import jp.kprogram.people.People;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calls as everybody may read them, and questions about them (P4, R54, R62). Whether a call is coming, open or closed
 * is told by the server's clock at the moment of the answer; a call that is not announced is not there.
 */
@RestController
@RequestMapping(path = "/api/v1/calls", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "公募")
class PublicCalls {

  private static final String PATH = "/api/v1/calls/";

  private final Calls calls;
  private final CallListing listing;
  private final Questions questions;
  private final People people;
  private final RuntimeService processes;
  private final Idempotency idempotency;
  private final Clock clock;

  PublicCalls(
      Calls calls,
      CallListing listing,
      Questions questions,
      People people,
      RuntimeService processes,
      Idempotency idempotency,
      Clock clock) {
    this.calls = calls;
    this.listing = listing;
    this.questions = questions;
    this.people = people;
    this.processes = processes;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** A page of calls, with the moment and the zone that it holds for. */
  @Schema(description = "公募の一覧の一頁")
  record CallPage(
      @Schema(description = "この頁の公募") List<CallView> items,
      @Schema(description = "頁番号（0 から）", example = "0") int page,
      @Schema(description = "一頁の件数（最大 100）", example = "20") int size,
      @Schema(description = "全体の件数", example = "3") int total,
      @Schema(description = "日時の時間帯", example = "Asia/Tokyo") String timeZone,
      @Schema(description = "状態を判定したサーバーの時刻", example = "2026-11-23T12:00:00+09:00") String serverTime) {}

  /** A call as it stands in lists. */
  @Schema(description = "公募")
  record CallView(
      @Schema(description = "公募番号", example = "CALL-2026-001") String number,
      @Schema(description = "名称") String title,
      @Schema(description = "種類", example = "main") String kind,
      @Schema(description = "種類（日本語）", example = "本公募") String kindName,
      @Schema(description = "公募を行う機関", example = "jst") String agency,
      @Schema(description = "公募を行う機関（日本語）") String agencyName,
      @Schema(description = "状態", example = "open", allowableValues = {"coming", "open", "closed", "withdrawn"})
      String state,
      @Schema(description = "状態（日本語）", example = "公募中") String stateName,
      @Schema(description = "予告の日時", example = "2026-10-01T10:00:00+09:00") String preannounceAt,
      @Schema(description = "公募開始の日時", example = "2026-11-01T10:00:00+09:00") String opensAt,
      @Schema(description = "質問の締切の日時。この時刻からは受け付けない", example = "2026-12-09T12:00:00+09:00")
      String questionsUntil,
      @Schema(description = "公募の締切の日時（延長後）。この時刻からは受け付けない", example = "2026-12-16T12:00:00+09:00")
      String closesAt) {}

  /** A slot of a call. */
  @Schema(description = "公募枠")
  record SlotView(
      @Schema(description = "番号", example = "1") int number,
      @Schema(description = "名称") String title,
      @Schema(description = "上限額（円）", example = "500000000") long ceilingYen,
      @Schema(description = "研究期間（月）", example = "60") int months,
      @Schema(description = "採択の方式", example = "limited") String adoptionMode,
      @Schema(description = "採択の方式（日本語）", example = "限定数採択") String adoptionModeName,
      @Schema(description = "採択の数（定めがなければ null）", example = "1") Integer adoptionNumber) {

    static SlotView of(CallSlot slot) {
      return new SlotView(
          slot.number(), slot.title(), slot.ceiling().amount(), slot.months(), slot.adoptionMode().code(),
          slot.adoptionMode().japanese(), slot.adoptionNumber());
    }
  }

  /** How proposals are scored. */
  @Schema(description = "審査の観点と基準。観点ごとに0〜5点（0.5点刻み）、重みを付けて25点満点")
  record CriteriaView(
      @Schema(description = "観点と重み") List<CriterionView> criteria,
      @Schema(description = "観点ごとの基準（点）", example = "3.0") BigDecimal criterionThreshold,
      @Schema(description = "面接審査に進む基準（25点満点）", example = "15.0") BigDecimal interviewThreshold,
      @Schema(description = "採択の基準（25点満点）", example = "17.5") BigDecimal fundThreshold) {

    static CriteriaView of(Criteria criteria, List<String> names) {
      var rows = IntStream.range(0, names.size())
          .mapToObj(index -> new CriterionView(names.get(index), criteria.weights().get(index)))
          .toList();
      return new CriteriaView(rows, BigDecimal.valueOf(criteria.criterionThreshold(), 1),
          BigDecimal.valueOf(criteria.interviewThreshold(), 1), BigDecimal.valueOf(criteria.fundThreshold(), 1));
    }
  }

  /** One viewpoint. */
  @Schema(description = "審査の観点")
  record CriterionView(
      @Schema(description = "観点") String name, @Schema(description = "重み（%）", example = "20") int weightPercent) {}

  /** A correction, or a later closing. */
  @Schema(description = "訂正又は締切の延長")
  record NoticeView(
      @Schema(description = "公表の日時") String publishedAt,
      @Schema(description = "内容") String text,
      @Schema(description = "延長後の締切（変わらなければ null）") String closesAt) {}

  /** A question with its answer; who asked is not part of it. */
  @Schema(description = "質問と回答")
  record AnswerView(
      @Schema(description = "質問の番号", example = "1") int questionNumber,
      @Schema(description = "質問") String question,
      @Schema(description = "回答") String answer,
      @Schema(description = "回答の日時") String answeredAt) {

    static AnswerView of(Answer answer) {
      return new AnswerView(
          answer.question(), answer.publicQuestion(), answer.text(), Moments.stamp(answer.answeredAt()));
    }
  }

  /** Everything that the public may know of a call. */
  @Schema(description = "公募の内容")
  record CallDetail(
      CallView call,
      @Schema(description = "応募の資格") String eligibility,
      @Schema(description = "求める書類") List<String> documents,
      @Schema(description = "公募説明会（なければ null）") String briefing,
      @Schema(description = "適用する運用・評価指針（なければ null）", example = "GDL-2026-01") String guidelineVersion,
      @Schema(description = "二次募集の場合、元の公募の番号") String recallOf,
      @Schema(description = "公募枠") List<SlotView> slots,
      @Schema(description = "審査の観点と基準") CriteriaView criteria,
      @Schema(description = "提案ごとの審査委員の数", example = "3") int reviewersPerProposal,
      @Schema(description = "訂正と締切の延長（新しいものから）") List<NoticeView> notices,
      @Schema(description = "質問と回答") List<AnswerView> questions,
      @Schema(description = "日時の時間帯", example = "Asia/Tokyo") String timeZone,
      @Schema(description = "状態を判定したサーバーの時刻") String serverTime) {}

  /** What one asks. */
  @Schema(description = "質問。項目の決まりは様式 ask-question と同じ")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QuestionRequest(
      @Schema(description = "質問（2000字以内）", example = "研究期間の途中から参加する機関を加えられますか。") String question) {}

  /** A question as who asked it sees it. */
  @Schema(description = "自分の質問")
  record QuestionView(
      @Schema(description = "公募番号", example = "CALL-2026-001") String callNumber,
      @Schema(description = "質問の番号", example = "1") int questionNumber,
      @Schema(description = "質問") String question,
      @Schema(description = "受付の日時（サーバーの時計）") String askedAt,
      @Schema(description = "回答（未回答なら null）") String answer,
      @Schema(description = "回答の日時（未回答なら null）") String answeredAt,
      @Schema(description = "日時の時間帯", example = "Asia/Tokyo") String timeZone,
      @Schema(description = "答えたときのサーバーの時刻") String serverTime) {}

  @GetMapping
  @SecurityRequirements
  @Operation(summary = "公募の一覧",
      description = "予告した公募だけを返します。状態は、答えたときのサーバーの時計によります。ログインは要りません。")
  CallPage all(
      @Parameter(description = "状態で絞る")
      @RequestParam(required = false)
      @Pattern(regexp = "coming|open|closed|withdrawn", message = "coming、open、closed、withdrawn のいずれかを指定してください。")
      String state,
      @RequestParam(defaultValue = "0") @Min(value = 0, message = "0 以上の頁番号を指定してください。") int page,
      @RequestParam(defaultValue = "20")
      @Min(value = 1, message = "1 以上の件数を指定してください。")
      @Max(value = 100, message = "100 以下の件数を指定してください。")
      int size) {
    Instant now = clock.instant();
    List<CallView> found = listing.at(now).stream()
        .filter(call -> state == null || call.stateAt(now).code().equals(state))
        .map(call -> view(call, now))
        .toList();
    Page<CallView> one = Page.of(found, page, size);
    return new CallPage(
        one.items(), one.page(), one.size(), one.total(), Moments.JAPAN.getId(), Moments.stamp(now));
  }

  @GetMapping("/{number}")
  @SecurityRequirements
  @Operation(summary = "公募の内容", description = "予告する前の公募は見られません。ログインは要りません。")
  @ApiResponse(responseCode = "200", description = "公募の内容、訂正、質問と回答")
  @ApiResponse(responseCode = "404", description = "公募がない、または予告していない")
  CallDetail find(@PathVariable String number) {
    Instant now = clock.instant();
    Call call = calls.publicCall(number, now);
    var terms = call.terms();
    return new CallDetail(
        view(call, now), terms.eligibility(), listing.documents(call), terms.briefing(), call.guidelineVersion(),
        call.recallOf(), calls.slots(number).stream().map(SlotView::of).toList(),
        CriteriaView.of(terms.criteria(), CallListing.VIEWPOINTS), terms.reviewers(),
        listing.notices(call).stream()
            .map(notice -> new NoticeView(
                Moments.stamp(notice.publishedAt()), notice.text(),
                Optional.ofNullable(notice.closesAt()).map(Moments::stamp).orElse(null)))
            .toList(),
        questions.published(number).stream().map(AnswerView::of).toList(),
        Moments.JAPAN.getId(), Moments.stamp(now));
  }

  @PostMapping(path = "/{number}/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "公募について質問する",
      description = "ログインしたアカウントの質問として受け付けます。質問の締切は、サーバーの時計によります。")
  @ApiResponse(responseCode = "201", description = "受け付けた。Location に質問の場所")
  @ApiResponse(responseCode = "400", description = "入力に誤りがある")
  @ApiResponse(responseCode = "403", description = "質問する権限がない")
  @ApiResponse(responseCode = "404", description = "公募がない、または予告していない")
  @ApiResponse(responseCode = "409", description = "質問の受付が終わっている、または Idempotency-Key が別の内容に使われている")
  ResponseEntity<String> ask(
      @PathVariable String number,
      @Parameter(description = "要求ごとに異なる鍵（英数字と記号、100字以内）", example = "5f2c1c1e-7d0f-4b61-a1a1-0d0b0f3c2a11")
      @RequestHeader("Idempotency-Key")
      @Pattern(regexp = Idempotency.KEY, message = "英数字と記号で100字以内の鍵を指定してください。")
      String key,
      @RequestBody @NotNull QuestionRequest question) {
    return idempotency.once("call-question", key, Map.of("number", number, "body", question),
        () -> start(number, question));
  }

  @GetMapping("/{number}/questions/{question}")
  @Operation(summary = "自分の質問を見る", description = "質問した本人だけが見られます。")
  @ApiResponse(responseCode = "200", description = "質問と、あれば回答")
  @ApiResponse(responseCode = "404", description = "質問がない、または他人の質問である")
  QuestionView question(@PathVariable String number, @PathVariable int question) {
    return questions.own(number, question).map(this::view).orElseThrow(() -> new Refusal.NotFound(
        "QUESTION_NOT_FOUND", "question", "質問が見つかりません。公募番号と質問の番号を確かめてください。"));
  }

  private Created start(String number, QuestionRequest question) {
    // before the form is looked at: a call that is not announced is not there, whatever is asked
    calls.publicCall(number, clock.instant());
    var form = new HashMap<String, Object>();
    form.put("callNumber", number);
    form.put("question", question.question());
    var started =
        processes.createProcessInstanceByKey("call-question").setVariables(form).executeWithVariablesInReturn();
    int asked = (Integer) started.getVariables().get("questionNumber");
    return new Created(
        URI.create(PATH + number + "/questions/" + asked), view(questions.own(number, asked).orElseThrow()));
  }

  private QuestionView view(Question question) {
    Optional<Answer> answer = questions.answerTo(question);
    return new QuestionView(
        question.call(), question.number(), question.text(), Moments.stamp(question.askedAt()),
        answer.map(Answer::text).orElse(null),
        answer.map(Answer::answeredAt).map(Moments::stamp).orElse(null),
        Moments.JAPAN.getId(), Moments.stamp(clock.instant()));
  }

  private CallView view(Call call, Instant now) {
    var state = call.stateAt(now);
    return new CallView(
        call.number(), call.publicTitle(), call.kind().code(), call.kind().japanese(), call.agency(),
        people.groupName(call.agency()), state.code(), state.japanese(),
        Moments.stamp(call.terms().preannounceAt()), Moments.stamp(call.terms().opensAt()),
        Moments.stamp(call.terms().questionsUntil()), Moments.stamp(call.closesAt()));
  }
}
