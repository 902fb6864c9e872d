package jp.kprogram.theme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/**
 * What later stages ask of themes, and what they tell them (R10, R57, R62; paper L36, L132-134, L147).
 *
 * <p>A theme's case may be busy when a concept or a call comes to something, and does not hear the message then. So
 * each tells it here too, in the same transaction, and the theme finds it when it comes back.
 */
@DomainService
public class Themes {

  private final ThemeStore store;
  private final Clock clock;

  Themes(ThemeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The theme with a number. */
  public Optional<Theme> find(String number) {
    return store.find(number);
  }

  /**
   * The theme with a number.
   *
   * @throws Refusal.NotFound THEME_NOT_FOUND where there is none
   */
  public Theme get(String number) {
    return find(number).orElseThrow(() -> new Refusal.NotFound(
        "THEME_NOT_FOUND", "themeNumber", "「テーマ番号」の %s というテーマはありません。番号を確かめてください。".formatted(number)));
  }

  /** The open theme of a technology. */
  public Optional<Theme> openFor(String technologyCode) {
    return store.holding(technologyCode);
  }

  /** All themes, the newest first. */
  public List<Theme> all() {
    return store.all();
  }

  /**
   * The gate before concepts and calls: an open theme on the list. Pattern C never passes it (R57).
   *
   * @throws Refusal.NotFound THEME_NOT_FOUND where there is none
   * @throws Refusal.Conflict THEME_NOT_LISTED where it is not listed, or no longer open
   */
  public Theme requireListed(String number) {
    Theme theme = get(number);
    if (!theme.isOpen() || !theme.listed()) {
      String state = theme.isOpen()
          ? theme.pattern() == null ? "振分け前" : theme.pattern().japanese()
          : theme.status().japanese();
      throw new Refusal.Conflict("THEME_NOT_LISTED",
          "テーマ %s はリストアップされていないため（%s）、研究開発構想にも公募にも進めません。テーマ設定でリストアップしてから行ってください。"
              .formatted(number, state));
    }
    return theme;
  }

  /**
   * The gate before a call of a kind: a listed theme whose route leads to it (R56).
   *
   * @throws Refusal.NotFound THEME_NOT_FOUND where there is none
   * @throws Refusal.Conflict THEME_NOT_LISTED where it is not listed, THEME_ROUTE where its route leads elsewhere
   */
  public Theme requireWayTo(String number, CallKind kind) {
    Theme theme = requireListed(number);
    if (!theme.hasWayTo(kind)) {
      String way = theme.route() == null ? "未定" : theme.route().japanese();
      throw new Refusal.Conflict("THEME_ROUTE",
          "テーマ %s の進め方（%s）からは、%sに進めません。テーマ設定の進め方を確かめてください。"
              .formatted(number, way, kind.japanese()));
    }
    return theme;
  }

  /** What people reported to have changed about the readiness of a theme, oldest first. */
  public List<ReadinessChange> changes(String number) {
    return store.changes(number);
  }

  /** Concepts of a theme, oldest first. */
  public List<ThemeConcept> concepts(String number) {
    return store.concepts(number);
  }

  /** Calls of a theme, oldest first. */
  public List<ThemeCall> calls(String number) {
    return store.calls(number);
  }

  /** The concept to go on with: the newest that is approved, or else the newest that is being written. */
  public Optional<ThemeConcept> conceptAtHand(String number) {
    return newest(concepts(number), one -> one.state() == ConceptState.APPROVED)
        .or(() -> newest(concepts(number), one -> one.state() == ConceptState.OPEN));
  }

  /** The call of a kind to go on with: the newest with an award, or else the newest that has come to nothing yet. */
  public Optional<ThemeCall> callAtHand(String number, CallKind kind) {
    var ofKind = calls(number).stream().filter(call -> call.kind() == kind).toList();
    return newest(ofKind, one -> one.state() == CallState.AWARDED)
        .or(() -> newest(ofKind, one -> !one.state().isConcluded()));
  }

  /** The concept's case was opened; told again, it changes nothing. */
  public void conceptOpened(String number, String concept) {
    if (concepts(number).stream().noneMatch(known -> known.number().equals(concept))) {
      store.concept(concept, get(number).number(), ConceptState.OPEN, clock.instant());
    }
  }

  /** The concept was approved, or taken back. */
  public void conceptConcluded(String number, String concept, ConceptState outcome) {
    store.concept(concept, get(number).number(), outcome, clock.instant());
  }

  /** The call's case was opened; told again, it changes nothing. */
  public void callOpened(String number, String call, CallKind kind) {
    store.call(call, get(number).number(), kind, clock.instant());
  }

  /** The call is out; from now on the theme's pattern does not change by itself. */
  public void callPublished(String number, String call) {
    move(number, call, CallState.PUBLISHED);
  }

  /**
   * The call has come to something.
   *
   * @param callOutcome awarded, re-call, reshape, dropped or withdrawn, as the case's message says it
   */
  public void callConcluded(String number, String call, String callOutcome) {
    move(number, call, Coded.of(CallState.class, callOutcome, "callOutcome", "公募の結果"));
  }

  /** The feasibility study is in: clear or unclear. Only a clear one opens the way to the main call. */
  public void studyConcluded(String number, String studyResult) {
    store.studyResult(get(number).number(), Coded.of(Readiness.class, studyResult, "studyResult", "FSの結果"));
  }

  private static <T> Optional<T> newest(List<T> oldestFirst, Predicate<T> wanted) {
    return oldestFirst.stream().filter(wanted).reduce((older, newer) -> newer);
  }

  private void move(String number, String call, CallState state) {
    if (!store.move(call, get(number).number(), state, clock.instant())) {
      throw new IllegalStateException("theme %s was never told of call %s".formatted(number, call));
    }
  }
}
