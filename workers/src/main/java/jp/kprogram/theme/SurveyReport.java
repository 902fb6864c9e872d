package jp.kprogram.theme;

import jp.kprogram.shared.Required;

/**
 * What the think tank reports of a survey.
 *
 * @param findings answers to the questions
 * @param people whether research people exist, and who (研究人材)
 * @param feasibilityView the think tank's own view of the feasibility
 * @param sources what it rests on
 */
public record SurveyReport(String findings, String people, Readiness feasibilityView, String sources) {

  public SurveyReport {
    findings = Required.text(findings, "findings", "調査の結果");
    people = Required.text(people, "people", "研究人材");
    feasibilityView = Required.present(feasibilityView, "feasibilityView", "技術的実現性の見立て");
    sources = Required.text(sources, "sources", "根拠とした資料");
  }
}
