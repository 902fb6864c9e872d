package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Points;
import jp.kprogram.adoption.ReviewDesk;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.shared.delegate.FormContent;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What a reviewer sees of an application (P5): before the acceptance who applies and the title, afterwards what it says,
 * and the own draft. Nobody but the reviewer sees any of it through the task.
 */
@Component
class ReviewFormContent implements FormContent {

  private static final ProcessVariable<List<?>> BUDGET_ROWS = ProcessVariable.table("budgetRows");
  private static final ProcessVariable<List<?>> TEAM_ROWS = ProcessVariable.table("teamRows");

  private final ReviewDesk desk;

  ReviewFormContent(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public Map<String, Object> of(DelegateTask task, String processKey, String reader) {
    if (!processKey.equals("review") || reader == null || !reader.equals(task.getAssignee())) {
      return Map.of();
    }
    String review = CASE_NUMBER.get(task);
    return desk.shown(review, reader).map(shown -> content(shown, review)).orElse(Map.of());
  }

  private Map<String, Object> content(ReviewDesk.Shown shown, String review) {
    ApplicationContent application = shown.content();
    Map<String, Object> content = new HashMap<>();
    content.put("applicantName", application.applicant().name());
    content.put("institutionName", application.institution().name());
    content.put("applicationTitle", application.title());
    if (shown.whole()) {
      content.put("applicationSummary", application.summary());
      content.put("securityControlText", application.securityControl());
      content.put(BUDGET_ROWS.name(), BUDGET_ROWS.writing().apply(application.budget().stream()
          .map(year -> Map.of("year", year.fiscalYear() + "年度", "amount", year.amount().japanese())).toList()));
      content.put(TEAM_ROWS.name(), TEAM_ROWS.writing().apply(application.team().stream()
          .map(one -> Map.of("name", one.name(), "institution", one.institution(), "role", one.role())).toList()));
      addDraft(content, desk.draft(review));
    }
    return content;
  }

  private static void addDraft(Map<String, Object> content, ReviewDesk.Written draft) {
    for (Criterion criterion : Criterion.values()) {
      Points points = draft.points().get(criterion);
      if (points != null) {
        content.put(ReviewVariables.points(criterion).name(), points.japanese());
      }
      if (draft.comments().containsKey(criterion)) {
        content.put(ReviewVariables.comment(criterion).name(), draft.comments().get(criterion));
      }
    }
    if (draft.overall() != null) {
      content.put(ReviewVariables.OVERALL.name(), draft.overall());
    }
  }
}
