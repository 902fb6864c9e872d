package jp.kprogram.vision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.guideline.GuidelineVersion;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import org.springframework.dao.DuplicateKeyException;

/**
 * Visions, from the opening of the case to the published version (R05, R10, R21, R22, R60, R61; paper L36, L59,
 * L144-147).
 */
@DomainService
public class Visions {

  private final VisionStore store;
  private final ProposalStore proposals;
  private final CaseNumbers numbers;
  private final Guidelines guidelines;
  private final Decisions decisions;
  private final VisionLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  Visions(
      VisionStore store,
      ProposalStore proposals,
      CaseNumbers numbers,
      Guidelines guidelines,
      Decisions decisions,
      VisionLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.proposals = proposals;
    this.numbers = numbers;
    this.guidelines = guidelines;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What a case is opened with.
   *
   * @param requestedNumber business key that the caller asked for, or null
   * @param edition 第○次, 1 to 99
   * @param note how it came about, or null
   * @param openedBy user id
   */
  public record Opening(String requestedNumber, String title, Integer edition, String note, String openedBy) {}

  /**
   * Opens the case of a vision and pins the operation guideline in force (R63).
   *
   * @throws Refusal.InvalidInput EDITION_TAKEN where another open or published vision has the edition
   * @throws Refusal.Conflict NO_CANDIDATES where no proposal is listed that it could take up
   */
  public Vision open(Opening opening) {
    String title = Required.text(opening.title(), "visionTitle", "ビジョンの名称");
    int edition = Required.number(opening.edition(), 1, 99, "edition", "次数");
    store.holding(edition).ifPresent(other -> {
      throw editionTaken(edition, "%s（%s）".formatted(other.number(), other.status().japanese()));
    });
    if (proposals.candidatesFor("").isEmpty()) {
      throw new Refusal.Conflict("NO_CANDIDATES", "候補技術に掲載された提案がありません。提案を審査してから策定を始めてください。");
    }
    String number = numbers.settle(opening.requestedNumber(), "VIS", 2, taken -> store.find(taken).isPresent());
    String guideline = guidelines.inForceAt(clock.instant()).map(GuidelineVersion::caseNumber).orElse(null);
    var vision = new Vision(number, title, edition, guideline, null, 0, VisionStatus.OPEN);
    try {
      store.insert(vision, opening.note(), opening.openedBy(), clock.instant());
    } catch (DuplicateKeyException e) {
      // another transaction took the edition after the check; this one comes to nothing
      throw editionTaken(edition, "別の案件");
    }
    decisions.on(number, "vision-opened", "open").under(guideline).because(opening.note()).record();
    return vision;
  }

  /** The case with a number. */
  public Optional<Vision> find(String number) {
    return store.find(number);
  }

  /** Listed proposals that this vision may take up: in no published vision and in no other open one. */
  public List<Proposal> candidatesFor(String number) {
    return proposals.candidatesFor(number);
  }

  /**
   * Puts down that the candidates were gathered (R05, R10; paper L25, L36).
   *
   * @param note on the choice, or null
   * @param gatheredBy user id; null for the current user
   */
  public void recordCandidates(String number, String note, String gatheredBy) {
    get(number);
    decisions.on(number, "candidates-gathered", "recorded").by(gatheredBy).because(note).record();
  }

  /**
   * Takes the think tank's knowledge and networks in (R22; paper L59).
   *
   * @param givenBy user id; null for the current user
   */
  public void recordThinkTankInput(String number, String findings, String networks, String givenBy) {
    get(number);
    String known = Required.text(findings, "thinkTankFindings", "知見");
    String connected = Required.text(networks, "thinkTankNetworks", "人材・ネットワーク");
    store.thinkTank(number, known, connected, clock.instant());
    decisions.on(number, "think-tank-input", "recorded").by(givenBy).record();
  }

  /**
   * Puts the next draft down.
   *
   * @throws Refusal.Conflict THINK_TANK_INPUT_MISSING before the think tank has been heard (R22)
   * @throws Refusal.InvalidInput NOT_A_CANDIDATE where a proposal may not be taken up
   */
  public VisionDraft draft(String number, List<String> selected, String summary, String horizonNote) {
    Vision vision = get(number);
    if (vision.thinkTankFindings() == null) {
      throw new Refusal.Conflict(
          "THINK_TANK_INPUT_MISSING", "シンクタンクの知見が提出されていません。提出されてから案を作成してください。");
    }
    var chosen = new HashSet<>(selected);
    var technologies = candidatesFor(number).stream().filter(one -> chosen.remove(one.number())).toList();
    if (!chosen.isEmpty() || technologies.isEmpty()) {
      throw new Refusal.InvalidInput("NOT_A_CANDIDATE", "selectedProposals",
          "「載せる技術」は候補技術の一覧から一つ以上選んでください。%s".formatted(chosen.isEmpty() ? "" : "選べないもの：" + chosen));
    }
    var draft = new VisionDraft(
        vision.draftNumber() + 1,
        Required.text(summary, "visionSummary", "課題とねらい"),
        Required.text(horizonNote, "horizonNote", "期間の考え方"),
        technologies);
    store.insertDraft(number, draft, currentUser.id(), clock.instant());
    decisions
        .on(number, "vision-drafted", "draft-" + draft.number())
        .because("対象とする技術 %d 件".formatted(technologies.size()))
        .record();
    return draft;
  }

  /**
   * The draft goes back.
   *
   * @param by who sends it back, such as program-council
   * @param reason why, in their words
   */
  public void returnDraft(String number, String by, String reason) {
    get(number);
    decisions.on(number, "vision-returned", by).because(shortened(reason)).record();
  }

  /** Puts the decision of a ministerial council on the last draft down. */
  public void recordDecision(String number, MinisterialDecision decision) {
    Vision vision = get(number);
    if (decision.date().isAfter(LocalDate.now(clock))) {
      throw new Refusal.InvalidInput("DECISION_IN_FUTURE", "decisionDate", "「決定の日」は本日以前の日にしてください。");
    }
    store.insertDecision(vision, decision, currentUser.id(), clock.instant());
    decisions
        .on(number, decision.council().code() + "-decision", decision.outcome().code())
        .because(decision.reason())
        .record();
  }

  /** Reasons of the ministerial councils that sent the last draft back. */
  public String reasonsOfReturn(String number) {
    return store.decisions(get(number)).stream()
        .filter(decision -> decision.outcome() == MinisterialOutcome.RETURN)
        .map(decision -> "%s：%s".formatted(decision.council().japanese(), decision.reason()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Publishes the last draft as a version that never changes again.
   *
   * @throws Refusal.Conflict NOT_APPROVED unless both ministerial councils have approved this draft
   */
  public PublishedVision publish(String number) {
    Vision vision = get(number);
    long approvals = store.decisions(vision).stream()
        .filter(decision -> decision.outcome() == MinisterialOutcome.APPROVE)
        .count();
    if (approvals != MinisterialCouncil.values().length) {
      throw new Refusal.Conflict("NOT_APPROVED", "二つの会議の承認がそろっていないため、公表できません。");
    }
    store.publish(vision, store.draft(number, vision.draftNumber()), currentUser.id(), clock.instant());
    PublishedVision published = store.published(vision.edition()).orElseThrow();
    decisions
        .on(number, "vision-published", "edition-" + vision.edition())
        .under(vision.guidelineVersion())
        .because("技術 %d 件".formatted(published.technologies().size()))
        .record();
    letters.visionPublished(vision, published);
    return published;
  }

  /** All published visions, the newest edition first. */
  public List<PublishedVision> published() {
    return store.publishedEditions().stream().map(store::published).flatMap(Optional::stream).toList();
  }

  /** A published vision, for later stages. */
  public Optional<PublishedVision> published(int edition) {
    return store.published(edition);
  }

  /** Closes a case that was taken back; its edition and its technologies are free again. */
  public void withdraw(String number, String reason) {
    Vision vision = get(number);
    store.withdraw(number);
    decisions.on(number, "vision-withdrawn", "withdrawn").because(reason).record();
    letters.visionWithdrawn(vision, reason);
  }

  private Vision get(String number) {
    return store.find(number).orElseThrow(() -> new Refusal.NotFound(
        "VISION_NOT_FOUND", "caseNumber", "ビジョンの案件 %s はありません。番号を確かめてください。".formatted(number)));
  }

  private static Refusal editionTaken(int edition, String by) {
    return new Refusal.InvalidInput(
        "EDITION_TAKEN", "edition", "「次数」の第%d次は%sが使っています。別の次数にしてください。".formatted(edition, by));
  }

  /** The record of decisions holds 8000 characters; the reasons stand in full where they were given. */
  private static String shortened(String reason) {
    return reason.length() <= 8000 ? reason : reason.substring(0, 7999) + "…";
  }
}
