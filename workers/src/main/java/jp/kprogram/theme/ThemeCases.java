package jp.kprogram.theme;

import java.time.Clock;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.vision.PublishedVision;
import jp.kprogram.vision.Visions;
import org.springframework.dao.DuplicateKeyException;

/** The case of a theme from its opening to its end (R10, R55-R57, R62; paper L36, L124-134, L147). */
@DomainService
public class ThemeCases {

  private static final String CODE = "TEC-\\d{2}-\\d{2}";

  private final Themes themes;
  private final ThemeStore store;
  private final TriageStore triages;
  private final Surveys surveys;
  private final Visions visions;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final ThemeLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  ThemeCases(
      Themes themes,
      ThemeStore store,
      TriageStore triages,
      Surveys surveys,
      Visions visions,
      CaseNumbers numbers,
      Decisions decisions,
      ThemeLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.themes = themes;
    this.store = store;
    this.triages = triages;
    this.surveys = surveys;
    this.visions = visions;
    this.numbers = numbers;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A listed theme and what its pattern wants next.
   *
   * @param surveyNeeded whether pattern B must be surveyed before anything else
   */
  public record Listing(Theme theme, boolean surveyNeeded) {}

  /**
   * Opens the theme of a technology.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @param note how it came about, or null
   * @throws Refusal.InvalidInput TECHNOLOGY_CODE, TECHNOLOGY_NOT_DECIDED where no published vision has the technology
   * @throws Refusal.Conflict THEME_OPEN where the technology has an open theme
   */
  public Theme open(String requestedNumber, String technologyCode, String note) {
    String code = Required.text(technologyCode, "technologyCode", "技術の番号");
    PublishedVision vision = decided(code);
    String title = technology(vision, code).content().title();
    store.holding(code).ifPresent(open -> {
      throw alreadyOpen(code, open.number());
    });
    String number = numbers.settle(requestedNumber, "THM", 3, taken -> store.find(taken).isPresent());
    var theme = new Theme(
        number, code, vision.edition(), vision.caseNumber(), title, null, false, null, null, ThemeStatus.OPEN, false);
    try {
      store.insert(theme, currentUser.id(), clock.instant());
    } catch (DuplicateKeyException e) {
      // another transaction opened it after the check; this one comes to nothing
      throw alreadyOpen(code, "別の案件");
    }
    decisions.on(number, "theme-opened", "open").because(note == null ? code : "%s　%s".formatted(code, note)).record();
    return theme;
  }

  /** What the vision says about the technology of a theme, for those who assess or survey it. */
  public String technologyText(String number) {
    Theme theme = themes.get(number);
    var content = technology(visions.published(theme.edition()).orElseThrow(), theme.technologyCode()).content();
    return "【先端技術】\n%s\n\n【人材資源】\n%s\n\n【ネットワーク】\n%s\n\n【公的利用のニーズ】\n%s\n\n【民生利用のニーズ】\n%s".formatted(
        content.advancedTechnology(), content.humanResources(), content.network(), content.publicUseNeed(),
        content.civilUseNeed());
  }

  /**
   * Puts the theme on the list under pattern A or B (R55, R56).
   *
   * @param pattern code of the pattern
   */
  public Listing list(String number, String pattern) {
    Theme before = themes.get(number);
    Pattern followed = Coded.stored(Pattern.class, pattern);
    store.follow(number, followed, true);
    if (followed == Pattern.A) {
      store.route(number, Route.DIRECT);
    }
    if (!before.listed() || before.pattern() != followed) {
      decisions.on(number, "theme-listed", followed.code()).record();
      letters.listed(before, followed, triages.last(number));
    }
    return new Listing(themes.get(number), followed == Pattern.B && !store.isDoubtSurveyed(number));
  }

  /**
   * Keeps the theme off the list, or takes it from there (R57).
   *
   * @return how many rounds without a listing there have been, this one included
   */
  public int unlist(String number) {
    Theme theme = themes.get(number);
    store.follow(number, Pattern.C, false);
    int round = store.countUnlistedRound(number);
    decisions.on(number, "theme-unlisted", "round-" + round).record();
    letters.unlisted(theme, round);
    return round;
  }

  /** A survey of pattern C that has not reported by the end of the period. */
  public void closeSurvey(String number) {
    surveys.closeRunning(number, "再評価の時期が来たため、報告を待たずに終了します。");
  }

  /** The call has its award. */
  public void settle(String number) {
    Theme theme = themes.get(number);
    store.close(number, ThemeStatus.SETTLED, clock.instant());
    decisions.on(number, "theme-settled", "settled").record();
    letters.settled(theme);
  }

  /** Ends the theme as a person decided. */
  public void end(String number, String reason) {
    Theme theme = themes.get(number);
    String because = Required.text(reason, "reason", "理由");
    surveys.closeRunning(number, because);
    store.close(number, ThemeStatus.ENDED, clock.instant());
    decisions.on(number, "theme-ended", "ended").because(because).record();
    letters.ended(theme, because);
  }

  /** Closes a theme that was taken back; calls that run on are named to those who look after them. */
  public void withdraw(String number, String reason) {
    Theme theme = themes.get(number);
    surveys.closeRunning(number, reason);
    store.close(number, ThemeStatus.WITHDRAWN, clock.instant());
    decisions.on(number, "theme-withdrawn", "withdrawn").because(reason).record();
    letters.withdrawn(theme, reason, running(number));
  }

  private String running(String number) {
    String named = themes.calls(number).stream()
        .filter(call -> !call.state().isConcluded())
        .map(ThemeCall::number)
        .collect(Collectors.joining("、"));
    return named.isEmpty() ? "なし" : named;
  }

  private PublishedVision decided(String code) {
    if (!code.matches(CODE)) {
      throw new Refusal.InvalidInput(
          "TECHNOLOGY_CODE", "technologyCode", "「技術の番号」は TEC-01-05 のように記入してください。");
    }
    return visions.published(Integer.parseInt(code.substring(4, 6)))
        .filter(vision -> vision.technologies().stream().anyMatch(one -> one.code().equals(code)))
        .orElseThrow(() -> new Refusal.InvalidInput("TECHNOLOGY_NOT_DECIDED", "technologyCode",
            "「技術の番号」の %s は、公表された研究開発ビジョンの技術ではありません。ビジョンの技術の番号を確かめてください。".formatted(code)));
  }

  private static PublishedVision.Technology technology(PublishedVision vision, String code) {
    return vision.technologies().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  private static Refusal alreadyOpen(String code, String by) {
    return new Refusal.Conflict("THEME_OPEN",
        "技術 %s には、進行中のテーマ（%s）が既にあります。そのテーマで進めてください。".formatted(code, by));
  }
}
