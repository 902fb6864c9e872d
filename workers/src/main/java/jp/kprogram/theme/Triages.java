package jp.kprogram.theme;

import java.time.Clock;
import java.util.List;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Triages of themes: the three axes, what the table says, and what a person decides (R55-R57; paper L126-134). */
@DomainService
public class Triages {

  private final Themes themes;
  private final ThemeStore store;
  private final TriageStore triages;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Triages(
      Themes themes,
      ThemeStore store,
      TriageStore triages,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.themes = themes;
    this.store = store;
    this.triages = triages;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Puts an assessment down.
   *
   * @return number of the triage that it begins
   */
  public int assess(String number, Occasion occasion, Assessment assessment) {
    themes.get(number);
    store.lock(number);
    int triage = triages.last(number) + 1;
    triages.insert(number, triage, occasion, assessment, currentUser.id(), clock.instant());
    return triage;
  }

  /**
   * Concludes a triage by what the table decided, or else by a person.
   *
   * @param tableResult what the table said; null where it was not asked
   * @param ruleVersion version of the table, null where it was not asked
   * @param chosen code of what a person decided; not looked at where the table decides
   * @param reason the person's reason
   * @throws Refusal.InvalidInput NEED_NOT_CLEAR where a person wants to list a theme whose need is not clear
   */
  public Triage conclude(
      String number, int triage, String tableResult, String ruleVersion, String chosen, String reason) {
    Triage open = of(number).stream().filter(one -> one.number() == triage).findFirst().orElseThrow();
    boolean byTable = Coded.stored(Pattern.class, "decide".equals(tableResult) ? null : tableResult) != null;
    TriageOutcome outcome = byTable
        ? Coded.stored(TriageOutcome.class, tableResult)
        : Coded.of(TriageOutcome.class, chosen, "triageOutcome", "振分け");
    String because = byTable ? null : Required.text(reason, "triageReason", "理由");
    boolean lists = outcome == TriageOutcome.A || outcome == TriageOutcome.B;
    if (lists && open.assessment().need().readiness() != Readiness.CLEAR) {
      throw new Refusal.InvalidInput("NEED_NOT_CLEAR", "triageOutcome",
          "課題・必要性が「明確」と評価されていないため、「振分け」に%sは選べません。ほかの振分けを選ぶか、評価し直してください。"
              .formatted(outcome.japanese()));
    }
    var concluded = new Triage(
        triage, open.occasion(), open.assessment(), open.assessedBy(), open.assessedAt(), tableResult, ruleVersion,
        outcome, because, byTable ? null : currentUser.id(), clock.instant());
    triages.conclude(number, concluded);
    String recorded = outcome == TriageOutcome.DROP ? "theme-dropped" : outcome.code();
    decisions.on(number, "theme-triaged", recorded).under(ruleVersion).because(because).record();
    return concluded;
  }

  /** Triages of a theme, oldest first. */
  public List<Triage> of(String number) {
    return triages.of(number);
  }
}
