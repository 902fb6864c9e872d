package jp.kprogram.app.call;

import static jp.kprogram.app.call.SampleCall.JST;
import static jp.kprogram.app.call.SampleCall.OTHER_RESEARCHER;
import static jp.kprogram.app.call.SampleCall.RESEARCHER;
import static jp.kprogram.app.call.SampleCall.at;
import static jp.kprogram.app.call.SampleCall.timeIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.Answer;
import jp.kprogram.call.AnswerDraft;
import jp.kprogram.call.Questions;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("05 公募への質問")
class CallQuestionTest {

  private static final String QUESTION = "研究期間の途中から参加する機関を加えられますか。田中研究室では三機関を考えています。";
  private static final String PUBLIC_QUESTION = "研究期間の途中から参加する機関を加えられますか。";

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Questions questions;

  @Autowired
  private RuntimeService processes;

  @Autowired
  private JdbcClient database;

  private SampleCall call;

  @BeforeEach
  void open() {
    call = SampleCall.closing(database, at("2027-02-26", "12:00"));
    timeIs(call.opensAt);
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("質問に機関が答え、名前の分かる記載を除いた質問と回答を公開する")
  void publishesAnswer_withoutWhoAsked() {
    ask(RESEARCHER);

    desk.complete(JST, call.number, "answer-question", Map.of(
        "answerText", "加えられます。", "publication", "publish", "publicQuestion", PUBLIC_QUESTION));

    assertThat(desk.ended(call.number, "question-answered")).isTrue();
    assertThat(questions.published(call.number)).singleElement().satisfies(answer -> {
      assertThat(answer.publicQuestion()).isEqualTo(PUBLIC_QUESTION);
      assertThat(answer.text()).isEqualTo("加えられます。");
    });
    assertThat(desk.letters(call.number, "call/question-received")).extracting(letter -> letter.recipientId())
        .containsExactly(RESEARCHER);
    assertThat(desk.letters(call.number, "call/question-answered")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(RESEARCHER);
      assertThat(letter.text()).contains(QUESTION, "加えられます。", "/public/calls/" + call.number);
    });
    assertThat(desk.record(call.number)).extracting(decision -> decision.kind() + " " + decision.outcome())
        .containsExactly("call-question-asked recorded", "call-question-answered publish");
  }

  @Test
  @DisplayName("質問者だけへの回答は公開せず、その理由を記録する")
  void keepsAnswerPrivate_withReason() {
    ask(RESEARCHER);

    desk.complete(JST, call.number, "answer-question", Map.of(
        "answerText", "お使いの環境の設定を確かめてください。", "publication", "private", "reason", "質問者の環境だけに関わるため。"));

    assertThat(questions.published(call.number)).isEmpty();
    assertThat(desk.letters(call.number, "call/question-answered")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).doesNotContain("/public/calls"));
    assertThat(desk.record(call.number, "call-question-answered")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("質問者の環境だけに関わるため。"));
  }

  @Test
  @DisplayName("公募が取りやめになると、待っていた質問への回答は不要になる")
  void lapses_whenTheCallIsWithdrawn() {
    ask(RESEARCHER);
    call.withdraw(database, call.opensAt);

    processes.createMessageCorrelation("call-withdrawn").processInstanceBusinessKey(call.number).correlateAll();

    assertThat(desk.ended(call.number, "question-lapsed")).isTrue();
  }

  @Test
  @DisplayName("質問は締切の1秒前まで受け付け、締切の時刻からは断る")
  void takesQuestions_untilTheSecondBeforeTheirEnd() {
    timeIs(call.questionsUntil.minusSeconds(1));
    ask(RESEARCHER);

    timeIs(call.questionsUntil);

    assertThatThrownBy(() -> ask(OTHER_RESEARCHER))
        .isInstanceOfSatisfying(Refusal.Conflict.class,
            refusal -> assertThat(refusal.code()).isEqualTo("QUESTIONS_CLOSED"))
        .hasMessageContaining("2027年2月19日（金）12:00（日本標準時）");
    assertThat(desk.tasks(call.number, "answer-question")).hasSize(1);
  }

  @Test
  @DisplayName("予告の1秒前の公募は、ないものとして扱い、予告の時刻から質問を受け付ける")
  void takesQuestions_fromTheInstantOfTheAnnouncement() {
    timeIs(call.preannounceAt.minusSeconds(1));
    String hidden = refusalOf(call.number);
    String missing = refusalOf("CALL-2098-999");
    assertThat(hidden.replace(call.number, "")).isEqualTo(missing.replace("CALL-2098-999", ""));

    timeIs(call.preannounceAt);
    ask(RESEARCHER);

    assertThat(desk.open(call.number)).containsExactly("answer-question");
  }

  @Test
  @DisplayName("取りやめた公募への質問は、その理由を示して断る")
  void refusesQuestion_onWithdrawnCall() {
    call.withdraw(database, call.opensAt);

    assertThatThrownBy(() -> ask(RESEARCHER)).isInstanceOf(Refusal.Conflict.class).hasMessageContaining("取りやめ");
  }

  @Test
  @DisplayName("答えるのは公募を行う機関であり、ほかの機関には届かない")
  void offersQuestion_toTheAgencyOfTheCallOnly() {
    ask(RESEARCHER);

    assertThatThrownBy(() -> desk.task(SampleCall.NEDO, call.number, "answer-question"))
        .isInstanceOf(AssertionError.class);
    assertThat(desk.task(JST, call.number, "answer-question").getAssignee()).isNull();
  }

  @Test
  @DisplayName("欠けた項目は名前を挙げて断り、何も変わらない。同じ質問に二度は答えられない")
  void refusesIncompleteAnswer() {
    ask(RESEARCHER);

    assertField(new AnswerDraft(" ", "publish", PUBLIC_QUESTION, null), "answerText");
    assertField(new AnswerDraft("回答", "everybody", PUBLIC_QUESTION, null), "publication");
    assertField(new AnswerDraft("回答", "publish", " ", null), "publicQuestion");
    assertField(new AnswerDraft("回答", "private", null, null), "reason");
    assertThat(questions.published(call.number)).isEmpty();
    questions.answer(call.number, 1, new AnswerDraft("回答", "publish", PUBLIC_QUESTION, null));
    assertThatThrownBy(
            () -> questions.answer(call.number, 1, new AnswerDraft("別の回答", "publish", PUBLIC_QUESTION, null)))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("既に回答");
    assertThatThrownBy(() -> questions.answer(call.number, 7, new AnswerDraft("回答", "private", null, "理由")))
        .isInstanceOf(Refusal.NotFound.class).hasMessageContaining("質問 7");
    assertThat(questions.published(call.number)).extracting(Answer::text).containsExactly("回答");
  }

  private void assertField(AnswerDraft draft, String field) {
    assertThatThrownBy(() -> questions.answer(call.number, 1, draft)).isInstanceOfSatisfying(
        Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private void ask(String person) {
    desk.start(person, "call-question", null, Map.of("callNumber", call.number, "question", QUESTION));
  }

  private String refusalOf(String number) {
    try {
      desk.start(RESEARCHER, "call-question", null, Map.of("callNumber", number, "question", QUESTION));
      return "";
    } catch (Refusal.NotFound refusal) {
      return refusal.getMessage();
    }
  }
}
