package jp.kprogram.adoption.delegate;

import java.util.HashMap;
import java.util.Map;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Points;
import jp.kprogram.adoption.ReviewDesk;
import jp.kprogram.adoption.SecondLooks;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/**
 * What a reviewer sees of an application (P5): before the acceptance who applies and the title, afterwards what it
 * says, and the own draft or, on a second look, the own review. Nobody but the reviewer sees any of it through the task.
 */
@Component
class ReviewFormContent implements FormContent {

  private final ReviewDesk desk;
  private final SecondLooks looks;

  ReviewFormContent(ReviewDesk desk, SecondLooks looks) {
    this.desk = desk;
    this.looks = looks;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    boolean again = processKey.equals("second-look");
    if (!again && !processKey.equals("review") || reader == null || !reader.equals(assignee)) {
      return Map.of();
    }
    return desk.shown(caseNumber, reader).map(shown -> content(shown, caseNumber, again)).orElse(Map.of());
  }

  private Map<String, Object> content(ReviewDesk.Shown shown, String review, boolean again) {
    ApplicationContent application = shown.content();
    Map<String, Object> content = new HashMap<>();
    content.put("applicantName", application.applicant().name());
    content.put("institutionName", application.institution().name());
    content.put("applicationTitle", application.title());
    if (again) {
      content.put("lookQuestion", looks.question(review));
    }
    if (shown.whole()) {
      content.put("applicationSummary", application.summary());
      content.put("securityControlText", application.securityControl());
      content.put("budgetRows", application.budget().stream()
          .map(year -> Map.of("year", year.fiscalYear() + "年度", "amount", year.amount().japanese())).toList());
      content.put("teamRows", application.team().stream()
          .map(one -> Map.of("name", one.name(), "institution", one.institution(), "role", one.role())).toList());
      addWritten(content, again ? looks.written(review) : desk.draft(review));
    }
    return content;
  }

  private static void addWritten(Map<String, Object> content, ReviewDesk.Written written) {
    for (Criterion criterion : Criterion.values()) {
      Points points = written.points().get(criterion);
      if (points != null) {
        content.put(ReviewVariables.points(criterion).name(), points.japanese());
      }
      if (written.comments().containsKey(criterion)) {
        content.put(ReviewVariables.comment(criterion).name(), written.comments().get(criterion));
      }
    }
    if (written.overall() != null) {
      content.put(ReviewVariables.OVERALL.name(), written.overall());
    }
  }
}
