package jp.kprogram.guideline;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Operation and evaluation guidelines, from the opening of the case to the published version (R63; paper L148). */
@DomainService
public class Guidelines {

  private final GuidelineStore store;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final Letters letters;
  private final People people;
  private final CurrentUser currentUser;
  private final Clock clock;

  Guidelines(
      GuidelineStore store,
      CaseNumbers numbers,
      Decisions decisions,
      Letters letters,
      People people,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.decisions = decisions;
    this.letters = letters;
    this.people = people;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Opens the case of a guideline.
   *
   * @param requestedNumber business key that the caller asked for, or null
   */
  public Guideline open(String requestedNumber, String title, String purpose, String openedBy) {
    String named = Required.text(title, "guidelineTitle", "指針の名称");
    String meant = Required.text(purpose, "purpose", "策定のねらい");
    String number = numbers.settle(requestedNumber, "GDL", 2, taken -> store.find(taken).isPresent());
    var guideline = new Guideline(number, named, 0, "open");
    store.insert(guideline, meant, openedBy, clock.instant());
    decisions.on(number, "guideline-opened", "open").because(meant).record();
    return guideline;
  }

  /** The case with a number. */
  public Optional<Guideline> find(String number) {
    return store.find(number);
  }

  /** Puts the next draft down. */
  public GuidelineDraft draft(String number, String organisation, String method, String evaluation) {
    var draft = new GuidelineDraft(
        get(number).draftNumber() + 1,
        Required.text(organisation, "organisationText", "推進体制"),
        Required.text(method, "methodText", "実施方法"),
        Required.text(evaluation, "evaluationText", "評価の方法"));
    store.insertDraft(number, draft, currentUser.id(), clock.instant());
    decisions.on(number, "guideline-drafted", "draft-" + draft.number()).record();
    return draft;
  }

  /** The Program Council sends the draft back. */
  public void returnDraft(String number, String reason) {
    get(number);
    decisions.on(number, "guideline-returned", "program-council").because(reason).record();
  }

  /**
   * Publishes the last draft as a version that never changes again and is in force from now on.
   *
   * @throws Refusal.Conflict NOTHING_DRAFTED where there is no draft
   */
  public GuidelineVersion publish(String number) {
    Guideline guideline = get(number);
    if (guideline.draftNumber() == 0) {
      throw new Refusal.Conflict("NOTHING_DRAFTED", "指針案がないため、公表できません。案を作成してください。");
    }
    store.publish(guideline, currentUser.id(), clock.instant());
    GuidelineVersion published = store.version(number).orElseThrow();
    decisions.on(number, "guideline-published", "version-" + published.version()).record();
    tell("guideline/guideline-published", guideline, Offices.FUND_HOLDERS, Map.of("version", published.version()));
    return published;
  }

  /** The version in force at a moment; empty where none was published by then. */
  public Optional<GuidelineVersion> inForceAt(Instant moment) {
    return store.inForceAt(moment);
  }

  /** The version that came from a case, for those that pinned it. */
  public Optional<GuidelineVersion> version(String caseNumber) {
    return store.version(caseNumber);
  }

  /** Closes a case that was taken back. */
  public void withdraw(String number, String reason) {
    Guideline guideline = get(number);
    store.move(number, "withdrawn");
    decisions.on(number, "guideline-withdrawn", "withdrawn").because(reason).record();
    tell("guideline/guideline-withdrawn", guideline, List.of("program-council"), Map.of("reason", reason));
  }

  private void tell(String template, Guideline guideline, List<String> groups, Map<String, Object> fields) {
    var given = new HashMap<>(fields);
    given.put("title", guideline.title());
    groups.stream()
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .forEach(reader -> letters.write(new LetterRequest(guideline.number(), template, reader, given, "once")));
  }

  private Guideline get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "GUIDELINE_NOT_FOUND", "caseNumber", "指針の案件 %s はありません。番号を確かめてください。".formatted(number)));
  }
}
