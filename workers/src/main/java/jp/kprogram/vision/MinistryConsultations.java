package jp.kprogram.vision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Consultations of the ministries on a draft (R05, R09, R23; paper L25, L36, L60). Each comment is answered with a
 * reason; a comment that is accepted sends the draft back to be mended.
 *
 * <p>A consultation has an opaque id of its own, since a case may be consulted on more than once.
 */
@DomainService
public class MinistryConsultations {

  private final JdbcClient database;
  private final People people;
  private final Decisions decisions;
  private final VisionLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  MinistryConsultations(
      JdbcClient database,
      People people,
      Decisions decisions,
      VisionLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What a consultation came to: unchanged or revise, and why. */
  public record Result(String outcome, String reason) {}

  /**
   * Takes a ministry's answer.
   *
   * @throws Refusal.NotAllowed NOT_OF_THE_MINISTRY where the current user does not belong to the ministry
   */
  public void answer(String caseNumber, String consultation, String ministry, MinistryAnswer answer, String comment) {
    if (!currentUser.groups().contains(ministry)) {
      throw new Refusal.NotAllowed(
          "NOT_OF_THE_MINISTRY", "%sの職員だけが回答できます。".formatted(people.groupName(ministry)));
    }
    String text = answer == MinistryAnswer.COMMENT ? Required.text(comment, "commentText", "意見の内容") : null;
    database
        .sql("""
            insert into ministry_answer (case_number, consultation, ministry, answer, comment_text, answered_by,
              answered_at)
            values (:caseNumber, :consultation, :ministry, :answer, :comment, :by, :now)
            """)
        .param("caseNumber", caseNumber)
        .param("consultation", consultation)
        .param("ministry", ministry)
        .param("answer", answer.code())
        .param("comment", text)
        .param("by", currentUser.id())
        .param("now", Moments.toColumn(clock.instant()))
        .update();
    decisions.on(caseNumber, "ministry-answered", answer.code()).because(text).record();
  }

  /** Comments of a consultation, in the order in which they came. */
  public List<MinistryComment> comments(String consultation) {
    return database
        .sql("select * from ministry_answer where consultation = :consultation and answer = 'comment' order by id")
        .param("consultation", consultation)
        .query(this::read)
        .list();
  }

  /** A comment by its number. */
  public MinistryComment comment(long id) {
    return database
        .sql("select * from ministry_answer where id = :id and answer = 'comment'")
        .param("id", id)
        .query(this::read)
        .optional()
        .orElseThrow(() -> new Refusal.NotFound("COMMENT_NOT_FOUND", "commentId", "意見 %d はありません。".formatted(id)));
  }

  /** Puts down what becomes of a comment, and why. */
  public void resolve(String caseNumber, long id, CommentResolution resolution, String reason) {
    comment(id);
    String because = Required.text(reason, "resolutionReason", "理由");
    database
        .sql("""
            update ministry_answer set resolution = :resolution, resolution_reason = :reason, resolved_by = :by,
              resolved_at = :now
            where id = :id
            """)
        .param("resolution", resolution.code())
        .param("reason", because)
        .param("by", currentUser.id())
        .param("now", Moments.toColumn(clock.instant()))
        .param("id", id)
        .update();
    decisions.on(caseNumber, "comment-resolved", resolution.code()).because(because).record();
  }

  /** Closes a consultation and tells every ministry that commented what became of its comment. */
  public Result conclude(String caseNumber, String consultation, String subject) {
    List<MinistryComment> comments = comments(consultation);
    comments.stream().filter(comment -> comment.resolution() == null).findFirst().ifPresent(open -> {
      throw new Refusal.Conflict(
          "COMMENT_OPEN", "%sの意見への対応が決まっていません。対応を決めてください。".formatted(open.ministryName()));
    });
    var accepted = comments.stream().filter(comment -> comment.resolution() == CommentResolution.ACCEPT).toList();
    var result = accepted.isEmpty()
        ? new Result("unchanged", comments.isEmpty() ? "関係府省から意見はなかった。" : "意見には理由を説明し、案は変えない。")
        : new Result("revise", accepted.stream()
            .map(comment -> "%s：%s\n　対応：%s"
                .formatted(comment.ministryName(), comment.text(), comment.resolutionReason()))
            .collect(Collectors.joining("\n", "次の意見を案に取り入れる。\n", "")));
    decisions
        .on(caseNumber, "consultation-concluded", result.outcome())
        .because("意見 %d 件のうち %d 件を案に取り入れる。".formatted(comments.size(), accepted.size()))
        .record();
    comments.forEach(comment -> letters.consultationAnswered(caseNumber, subject, consultation, comment));
    return result;
  }

  private MinistryComment read(ResultSet row, int index) throws SQLException {
    return new MinistryComment(
        row.getLong("id"),
        row.getString("ministry"),
        people.groupName(row.getString("ministry")),
        row.getString("comment_text"),
        Coded.stored(CommentResolution.class, row.getString("resolution")),
        row.getString("resolution_reason"));
  }
}
