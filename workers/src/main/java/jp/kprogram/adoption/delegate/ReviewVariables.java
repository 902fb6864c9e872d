package jp.kprogram.adoption.delegate;

import java.util.EnumMap;
import java.util.Map;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Points;
import jp.kprogram.adoption.ReviewDesk.Written;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the case of a review. Points and comments pass through from the form to the step that stores them. */
final class ReviewVariables {

  static final ProcessVariable<String> SELECTION_NUMBER = ProcessVariable.text("selectionNumber");
  static final ProcessVariable<String> ANSWER_BY = ProcessVariable.text("answerBy");
  static final ProcessVariable<String> ANSWER_BY_TEXT = ProcessVariable.text("answerByText");
  static final ProcessVariable<String> REVIEW_DUE = ProcessVariable.text("reviewDue");
  static final ProcessVariable<String> REVIEW_DUE_TEXT = ProcessVariable.text("reviewDueText");
  static final ProcessVariable<String> CONFLICT_KIND = ProcessVariable.text("conflictKind");
  static final ProcessVariable<String> SUGGESTED = ProcessVariable.text("suggested");
  static final ProcessVariable<String> REVIEW_ACTION = ProcessVariable.text("reviewAction");
  static final ProcessVariable<String> OVERALL = ProcessVariable.text("overall");

  static final ProcessVariable<String> SUBSTITUTE = ProcessVariable.text("substitute");

  static final ProcessVariable<String> LOOK_OUTCOME = ProcessVariable.text("lookOutcome");
  static final ProcessVariable<String> LOOK_UNTIL = ProcessVariable.text("lookUntil");
  static final ProcessVariable<String> LOOK_UNTIL_TEXT = ProcessVariable.text("lookUntilText");

  private ReviewVariables() {}

  /** The field of a form that holds the points on a viewpoint. */
  static ProcessVariable<String> points(Criterion criterion) {
    return ProcessVariable.text(switch (criterion) {
      case C1 -> "c1";
      case C2A -> "c2a";
      case C2B -> "c2b";
      case C2C -> "c2c";
      case C2D -> "c2d";
    });
  }

  /** The field of a form that holds the comment on a viewpoint. */
  static ProcessVariable<String> comment(Criterion criterion) {
    return ProcessVariable.text(points(criterion).name() + "Comment");
  }

  /** What was written in the form; it passes through to our tables and lasts there alone. */
  static Written written(VariableScope step) {
    Map<Criterion, Points> points = new EnumMap<>(Criterion.class);
    Map<Criterion, String> comments = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      Points.of(points(criterion).get(step), points(criterion).name(), criterion.japanese() + "の点数")
          .ifPresent(given -> points.put(criterion, given));
      String comment = comment(criterion).get(step);
      if (comment != null && !comment.isBlank()) {
        comments.put(criterion, comment);
      }
    }
    String overall = OVERALL.get(step);
    return new Written(points, comments, overall == null || overall.isBlank() ? null : overall);
  }
}
