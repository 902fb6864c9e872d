package jp.kprogram.adoption;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.audit.Decisions;
import jp.kprogram.call.Calls;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.theme.CallKind;

/** The interviews of the shortlist (P6). A feasibility study is decided without. */
@DomainService
public class Interviews {

  private static final String NO_INTERVIEW_FOR_STUDY = "フィージビリティスタディのため、面接審査を行わない。";

  private final SelectionRows rows;
  private final Selections selections;
  private final Calls calls;
  private final ShortlistStore store;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Interviews(
      SelectionRows rows,
      Selections selections,
      Calls calls,
      ShortlistStore store,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.rows = rows;
    this.selections = selections;
    this.calls = calls;
    this.store = store;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The shortlist, with what is on record of each interview and what the applicant answered to the reviews. */
  public List<Map<String, String>> rows(String selection) {
    Map<String, InterviewResult> interviews = store.interviews(selection);
    Map<String, String> replies = store.replies(selection);
    return shortlist(selection).stream()
        .map(entry -> {
          InterviewResult interview = interviews.get(entry.number());
          var cells = new LinkedHashMap<String, String>();
          cells.put("application", entry.number());
          cells.put("title", entry.title());
          cells.put("applicant", "%s（%s）".formatted(entry.applicant().name(), entry.institution().name()));
          cells.put("reply", replies.getOrDefault(entry.number(), "―"));
          cells.put("interview", interview == null ? "未記録" : interview.pointsJapanese());
          return (Map<String, String>) cells;
        })
        .toList();
  }

  public List<Map<String, String>> options(String selection) {
    return SelectionRows.options(shortlist(selection));
  }

  /**
   * Puts an interview down, or why there was none; the last counts.
   *
   * @throws Refusal.InvalidInput NOT_ON_SHORTLIST
   */
  public void record(String selection, InterviewResult result) {
    Required.text(result.note(), "interviewNote", "記録");
    if (shortlist(selection).stream().noneMatch(entry -> entry.number().equals(result.application()))) {
      throw new Refusal.InvalidInput("NOT_ON_SHORTLIST", "application",
          "「応募」の %s は、面接審査に進む応募ではありません。表から選んでください。".formatted(result.application()));
    }
    store.insertInterview(selection, result, currentUser.id(), clock.instant());
    decisions.on(selection, "interview-recorded", result.held() ? "interviewed" : "not-interviewed")
        .because("%s：%s".formatted(result.application(), result.note()))
        .overriding(result.held() || isStudy(selection) ? null : "応募 %s の面接審査を行わなかった".formatted(
            result.application()))
        .record();
  }

  /**
   * Ends the interviews.
   *
   * @throws Refusal.Conflict INTERVIEW_MISSING with the applications that have none on record
   */
  public void finish(String selection) {
    Map<String, InterviewResult> interviews = store.interviews(selection);
    List<String> missing = shortlist(selection).stream()
        .map(ApplicationEntry::number)
        .filter(number -> !interviews.containsKey(number))
        .toList();
    if (!missing.isEmpty() && !isStudy(selection)) {
      throw new Refusal.Conflict("INTERVIEW_MISSING",
          "応募 %s の面接審査が記録されていません。記録するか、行わなかった理由を記録してから終えてください。".formatted(
              String.join("、", missing)));
    }
    missing.forEach(number -> record(selection, new InterviewResult(number, null, false, NO_INTERVIEW_FOR_STUDY)));
  }

  private boolean isStudy(String selection) {
    return calls.get(selections.get(selection).call()).kind() == CallKind.FEASIBILITY_STUDY;
  }

  private List<ApplicationEntry> shortlist(String selection) {
    return List.copyOf(rows.entries(selection, store.shortlisted(selection)).values());
  }
}
