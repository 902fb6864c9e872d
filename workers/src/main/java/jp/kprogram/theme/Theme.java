package jp.kprogram.theme;

/**
 * A theme: the case of one technology of a published vision (R10, R62; paper L36, L147).
 *
 * @param number case number, THM-2026-001
 * @param technologyCode the technology, TEC-01-05
 * @param edition edition of the vision that the technology stands in
 * @param visionCase case of that vision, VIS-2026-01
 * @param title name of the technology
 * @param pattern what the theme is worked on by; null before the first triage
 * @param listed whether it stands on the list of themes (テーマリストアップ); only then it may have a concept and a call
 * @param route the way to its award; null as long as it is not settled
 * @param studyResult what the feasibility study of the route fs found; null before
 * @param status how far it has come
 * @param surveyed whether a survey for its concept or its feasibility has been accepted
 */
public record Theme(
    String number,
    String technologyCode,
    int edition,
    String visionCase,
    String title,
    Pattern pattern,
    boolean listed,
    Route route,
    Readiness studyResult,
    ThemeStatus status,
    boolean surveyed) {

  /** How staff speak of it. */
  public String subject() {
    return title;
  }

  public boolean isOpen() {
    return status == ThemeStatus.OPEN;
  }

  /** Whether a call of this kind lies on the theme's way: no main call before a feasibility study that is clear. */
  public boolean hasWayTo(CallKind kind) {
    if (!isOpen() || !listed || route == null) {
      return false;
    }
    return switch (kind) {
      case MAIN -> route == Route.DIRECT || route == Route.FS && studyResult == Readiness.CLEAR;
      case FEASIBILITY_STUDY -> route == Route.FS;
      case LEAD, ADDITIONAL -> route == Route.LEAD_FIRST;
    };
  }
}
