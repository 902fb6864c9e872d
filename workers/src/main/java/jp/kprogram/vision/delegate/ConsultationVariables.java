package jp.kprogram.vision.delegate;

import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the process ministry-consultation. */
final class ConsultationVariables {

  static final ProcessVariable<String> MINISTRY = ProcessVariable.text("ministry");
  static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
  static final ProcessVariable<String> COMMENT_TEXT = ProcessVariable.text("commentText");
  static final ProcessVariable<List<String>> COMMENT_IDS = ProcessVariable.strings("commentIds");
  static final ProcessVariable<Integer> COMMENT_COUNT = ProcessVariable.integer("commentCount");
  static final ProcessVariable<List<?>> COMMENTS = ProcessVariable.table("comments");
  static final ProcessVariable<String> COMMENT_ID = ProcessVariable.text("commentId");
  static final ProcessVariable<String> MINISTRY_NAME = ProcessVariable.text("ministryName");
  static final ProcessVariable<String> RESOLUTION = ProcessVariable.text("resolution");
  static final ProcessVariable<String> RESOLUTION_REASON = ProcessVariable.text("resolutionReason");
  static final ProcessVariable<String> CONSULTATION_OUTCOME = ProcessVariable.text("consultationOutcome");
  static final ProcessVariable<String> CONSULTATION_REASON = ProcessVariable.longText("consultationReason");

  private ConsultationVariables() {}
}
