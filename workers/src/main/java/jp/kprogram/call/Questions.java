package jp.kprogram.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Questions about calls, and their answers (P4): what concerns all is public, who asked is not. */
@DomainService
public class Questions {

  private final Calls calls;
  private final CallStore callStore;
  private final QuestionStore store;
  private final CallSideLetters letters;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Questions(
      Calls calls,
      CallStore callStore,
      QuestionStore store,
      CallSideLetters letters,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.calls = calls;
    this.callStore = callStore;
    this.store = store;
    this.letters = letters;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes a question of the current user down. The moment is the one of our clock, whatever the asker's says.
   *
   * @throws Refusal.NotFound CALL_NOT_FOUND where the public knows of no such call
   * @throws Refusal.Conflict QUESTIONS_CLOSED in the instant at which questions end and after it
   */
  public Question ask(String callNumber, String question) {
    String number = Required.text(callNumber, "callNumber", "公募番号");
    String text = Required.text(question, "question", "質問");
    Instant now = clock.instant();
    Call call = calls.publicCall(number, now);
    if (!call.takesQuestionsAt(now)) {
      throw new Refusal.Conflict("QUESTIONS_CLOSED", closed(call, now));
    }
    callStore.lock(number);
    Question asked = store.insert(number, currentUser.id(), text, now);
    decisions.on(number, "call-question-asked", "recorded").record();
    letters.questionReceived(call, asked);
    return asked;
  }

  /**
   * Answers a question to who asked, and publishes both where it concerns all.
   *
   * @throws Refusal.Conflict QUESTION_ANSWERED where it has an answer
   */
  public Answer answer(String callNumber, int number, AnswerDraft draft) {
    Call call = calls.get(callNumber);
    Question question = get(callNumber, number);
    String text = Required.text(draft.text(), "answerText", "回答");
    var publication = Coded.of(Publication.class, draft.publication(), "publication", "公開");
    boolean published = publication == Publication.PUBLISH;
    String publicQuestion =
        published ? Required.text(draft.publicQuestion(), "publicQuestion", "公開する質問文") : null;
    String reason = published ? null : Required.text(draft.privateReason(), "reason", "公開しない理由");
    if (store.answer(callNumber, number).isPresent()) {
      throw new Refusal.Conflict("QUESTION_ANSWERED", "この質問には既に回答しています。画面を開き直してください。");
    }
    var answer = new Answer(number, text, publicQuestion, reason, clock.instant());
    store.insert(callNumber, answer, currentUser.id());
    decisions.on(callNumber, "call-question-answered", publication.code()).because(reason).record();
    letters.questionAnswered(call, question, answer);
    return answer;
  }

  /** A question, for who asked it; nobody else learns of it here. */
  public Optional<Question> own(String callNumber, int number) {
    return store.find(callNumber, number).filter(question -> question.askedBy().equals(currentUser.id()));
  }

  /** The answer to a question, where there is one. */
  public Optional<Answer> answerTo(Question question) {
    return store.answer(question.call(), question.number());
  }

  /** What all may read, in the order in which it was asked. */
  public List<Answer> published(String callNumber) {
    return store.published(callNumber);
  }

  private Question get(String callNumber, int number) {
    return store.find(callNumber, number).orElseThrow(() -> new Refusal.NotFound(
        "QUESTION_NOT_FOUND", "questionNumber", "公募 %s に質問 %d はありません。番号を確かめてください。".formatted(callNumber, number)));
  }

  private static String closed(Call call, Instant now) {
    return call.stateAt(now) == CallState.WITHDRAWN
        ? "公募 %s は取りやめとなったため、質問を受け付けていません。".formatted(call.number())
        : "公募 %s の質問の受付は、%s（日本標準時）に締め切りました。公募ページの質問と回答をご覧ください。"
            .formatted(call.number(), Moments.japanese(call.terms().questionsUntil()));
  }
}
