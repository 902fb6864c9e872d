package jp.kprogram.concept;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.theme.Route;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.Themes;
import org.springframework.dao.DuplicateKeyException;

/**
 * Concepts from the opening of the case to a draft that is fit for consultation (R10-R12, R23, R24, R58, R59, R62;
 * paper L36, L37, L60, L138-140, L147).
 */
@DomainService
public class Drafting {

  /** So many that the approved concept still fits into one letter [ASM]. */
  private static final int MOST_SLOTS = 50;

  private final ConceptStore store;
  private final Themes themes;
  private final Funds funds;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Drafting(
      ConceptStore store,
      Themes themes,
      Funds funds,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.themes = themes;
    this.funds = funds;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What a case is opened with.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @param theme number of the theme
   * @param route code of the route that the theme takes; null for the one that the theme has recorded
   * @param reason why individual research is written beside the theme's own concept; null where the theme asks
   */
  public record Opening(String requestedNumber, String theme, String route, String reason) {

    /** Whether the theme asks for its concept. */
    boolean forTheme() {
      return reason == null;
    }
  }

  /**
   * The case to go on with.
   *
   * @param isNew false where the theme's concept is being written already
   */
  public record Opened(Concept concept, Theme theme, boolean isNew) {}

  /**
   * Opens the case of a concept for a listed theme. A theme has one concept in the making: asked for again, the theme
   * gets that one.
   *
   * @throws Refusal.Conflict THEME_NOT_LISTED where the theme is not listed; CONCEPT_OPEN where another transaction is
   *     just opening the theme's concept
   */
  public Opened open(Opening opening) {
    Theme theme = themes.requireListed(Required.text(opening.theme(), "themeNumber", "テーマの番号"));
    Optional<Concept> inProgress = opening.forTheme()
        ? store.of(theme.number()).stream().filter(one -> one.forTheme() && isOpen(one)).findFirst()
        : Optional.empty();
    if (inProgress.isPresent()) {
      return new Opened(inProgress.get(), theme, false);
    }
    Route route = route(opening, theme);
    String number = numbers.settle(opening.requestedNumber(), "CON", 3, taken -> store.find(taken).isPresent());
    var concept = new Concept(number, theme.number(), theme.technologyCode(), route.code(), opening.forTheme(),
        ConceptStatus.OPEN, 0, null, null, currentUser.id(), null);
    try {
      store.insert(concept, opening.reason(), clock.instant());
    } catch (DuplicateKeyException e) {
      // another transaction opened it after the check; this one comes to nothing
      throw new Refusal.Conflict("CONCEPT_OPEN",
          "テーマ %s の研究開発構想は、ちょうど作成が始まりました。その構想を使ってください。".formatted(theme.number()));
    }
    if (concept.forTheme()) {
      themes.conceptOpened(theme.number(), number);
    }
    decisions.on(number, "concept-opened", "open").because(opening.reason()).record();
    return new Opened(concept, theme, true);
  }

  /**
   * Puts the next draft down. What it still lacks, the table concept-check tells; what no draft can do without is
   * refused here.
   *
   * @throws Refusal.InvalidInput naming the field
   */
  public Concept draft(String number, DraftFields fields) {
    Concept concept = open(number);
    ConceptContent content = fields.content();
    funds.get(content.fund());
    checkType(concept, content);
    store.insertDraft(number, concept.draftNumber() + 1, content, currentUser.id(), clock.instant());
    Concept drafted = open(number);
    decisions
        .on(number, "concept-drafted", "draft-" + drafted.draftNumber())
        .because("%s、上限額%s".formatted(content.type().japanese(), content.ceiling().japanese()))
        .overriding(setAside(content))
        .record();
    return drafted;
  }

  /** The ministry and the agency of the fund that a draft names. */
  public Fund fundOf(Concept concept) {
    return funds.get(concept.content().fund());
  }

  /** Slots of the last draft. */
  public List<Slot> slots(String number) {
    return store.slots(number);
  }

  /**
   * A draft with its slots.
   *
   * @param facts what the table concept-check asks of it
   * @param text as ministries and approvers read it
   */
  public record Draft(Concept concept, List<Slot> slots, ConceptFacts facts, String text) {}

  /**
   * Adds, replaces or removes a slot of the last draft; with {@link SlotAction#FINISH} nothing changes.
   *
   * @throws Refusal.InvalidInput naming the field; SLOT_NOT_THERE where no slot has the number,
   *     TOO_MANY_SLOTS
   */
  public Draft change(String number, SlotFields fields) {
    Concept concept = open(number);
    SlotAction action = fields.action();
    switch (action) {
      case ADD -> add(concept, fields.slot(number, freeSlot(number)));
      case REPLACE -> {
        Slot changed = fields.slot(number, chosen(number, fields));
        store.deleteSlot(number, concept.draftNumber(), changed.number());
        add(concept, changed);
      }
      case REMOVE -> store.deleteSlot(number, concept.draftNumber(), chosen(number, fields));
      case FINISH -> { }
    }
    decisions
        .on(number, "concept-slots", action.code())
        .because(Stream.of(fields.slotNumber(), fields.slotTitle())
            .filter(word -> word != null)
            .collect(Collectors.joining("　")))
        .record();
    List<Slot> slots = store.slots(number);
    return new Draft(
        concept, slots, ConceptFacts.of(concept, slots), ConceptSheet.text(concept, slots, fundOf(concept)));
  }

  /**
   * Puts down what the table found, and that the draft goes back.
   *
   * @param code what the table found; null where it found no row
   * @param ruleVersion of the table
   * @return what the author is told
   */
  public String recordFinding(String number, String code, String ruleVersion) {
    open(number);
    Finding finding = code == null ? Finding.INCOMPLETE : Coded.stored(Finding.class, code);
    decisions
        .on(number, "concept-checked", finding.code())
        .under(ruleVersion)
        .because(finding.japanese())
        .record();
    return finding.japanese();
  }

  private static Route route(Opening opening, Theme theme) {
    if (!opening.forTheme()) {
      return Route.DIRECT;
    }
    if (opening.route() != null) {
      return Coded.of(Route.class, opening.route(), "route", "進め方");
    }
    return theme.route() == null ? Route.DIRECT : theme.route();
  }

  private void checkType(Concept concept, ConceptContent content) {
    if (!concept.forTheme() && content.type() != ConceptType.INDIVIDUAL) {
      throw new Refusal.InvalidInput("NOT_INDIVIDUAL", "conceptType",
          "テーマに加えて行う構想の「型」は「個別研究型」にしてください。プロジェクト型の構想は、テーマの案件から始まります。");
    }
    if (content.parentConcept() == null) {
      return;
    }
    store.find(content.parentConcept())
        .filter(parent -> parent.status() == ConceptStatus.APPROVED)
        .filter(parent -> parent.content().type() == ConceptType.PROJECT)
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_A_PROJECT", "parentConcept",
            "「親となるプロジェクトの構想」の %s は、承認されたプロジェクト型の構想ではありません。番号を確かめるか、空欄にしてください。"
                .formatted(content.parentConcept())));
  }

  /** Rules of ours that a given reason sets aside; null where none is. */
  private static String setAside(ConceptContent content) {
    String notes = Stream.of(
            content.usingMinistries().size() == 1 && content.singleMinistryReason() != null
                ? "成果を使う府省が一つ（理由：%s）".formatted(content.singleMinistryReason())
                : null,
            content.implementers() == null && content.implementerReason() != null
                ? "社会実装の担い手が未定（理由：%s）".formatted(content.implementerReason())
                : null)
        .filter(note -> note != null)
        .collect(Collectors.joining("\n"));
    return notes.isEmpty() ? null : notes.substring(0, Math.min(notes.length(), 4000));
  }

  private void add(Concept concept, Slot slot) {
    store.insertSlot(concept.draftNumber(), slot);
  }

  private int freeSlot(String number) {
    List<Slot> slots = store.slots(number);
    if (slots.size() >= MOST_SLOTS) {
      throw new Refusal.InvalidInput("TOO_MANY_SLOTS", "slotAction",
          "公募枠は%dまでです。「行うこと」で公募枠を除くか直してください。".formatted(MOST_SLOTS));
    }
    return slots.stream().mapToInt(Slot::number).max().orElse(0) + 1;
  }

  private int chosen(String number, SlotFields fields) {
    int chosen = fields.chosen();
    if (store.slots(number).stream().noneMatch(slot -> slot.number() == chosen)) {
      throw new Refusal.InvalidInput("SLOT_NOT_THERE", "slotNumber",
          "公募枠%dはありません。「直す・除く公募枠」は表の番号から選んでください。".formatted(chosen));
    }
    return chosen;
  }

  private Concept open(String number) {
    Concept concept = store.get(number);
    if (!isOpen(concept)) {
      throw new Refusal.Conflict("CONCEPT_DECIDED",
          "研究開発構想 %s は「%s」のため、変えられません。改めるときは新しい構想を始めてください。"
              .formatted(number, concept.status().japanese()));
    }
    return concept;
  }

  private static boolean isOpen(Concept concept) {
    return concept.status() == ConceptStatus.OPEN;
  }
}
