package jp.kprogram.concept;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kprogram.audit.Decisions;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.FundTransfers;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;
import jp.kprogram.theme.ConceptState;
import jp.kprogram.theme.Themes;

/**
 * Drafts of concepts from the two approvals to the reserve of the ceiling, and the ways back (R09, R13, E02, E06; paper
 * L36, L38).
 */
@DomainService
public class Approvals {

  /** When a deferred concept is taken up again. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final ConceptStore store;
  private final Reserves reserves;
  private final Funds funds;
  private final FundTransfers transfers;
  private final Themes themes;
  private final Decisions decisions;
  private final ConceptLetters letters;
  private final CurrentUser currentUser;
  private final Clock clock;

  Approvals(
      ConceptStore store,
      Reserves reserves,
      Funds funds,
      FundTransfers transfers,
      Themes themes,
      Decisions decisions,
      ConceptLetters letters,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.reserves = reserves;
    this.funds = funds;
    this.transfers = transfers;
    this.themes = themes;
    this.decisions = decisions;
    this.letters = letters;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Takes the answer of an office to the last draft.
   *
   * @throws Refusal.NotAllowed SAME_PERSON where the current user wrote the draft; NOT_OF_THE_OFFICE where the current
   *     user does not belong to the office
   */
  public void record(String number, ApprovingOffice office, String outcome, String reason) {
    Concept concept = open(number);
    ApprovalOutcome answer = Coded.of(ApprovalOutcome.class, outcome, "outcome", "承認の可否");
    String because = Required.text(reason, "reason", "理由");
    if (currentUser.id().equals(concept.draftedBy())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "構想案を作成した人は承認できません。ほかの職員が行ってください。");
    }
    String group = office == ApprovingOffice.CABINET
        ? "cao-secretariat"
        : funds.get(concept.content().fund()).ministry();
    if (!currentUser.groups().contains(group)) {
      throw new Refusal.NotAllowed("NOT_OF_THE_OFFICE", "%sの職員だけが承認の可否を決められます。".formatted(office.japanese()));
    }
    store.insertApproval(concept, new Approval(office, answer, because, currentUser.id()), clock.instant());
    decisions.on(number, "concept-approval-" + office.code(), answer.code()).because(because).record();
  }

  /**
   * The draft goes back to its author.
   *
   * @param consultationReason what the ministries want changed; null where the draft passed them
   * @param shortfallReason why the ceiling is to be reduced; only asked where both offices have approved
   * @return what the author is told
   */
  public String returnDraft(String number, String consultationReason, String shortfallReason) {
    Concept concept = open(number);
    List<Approval> refusing = store.approvals(concept).stream()
        .filter(approval -> approval.outcome() == ApprovalOutcome.RETURN)
        .toList();
    String by;
    String reason;
    if (consultationReason != null) {
      by = "ministries";
      reason = consultationReason;
    } else if (!refusing.isEmpty()) {
      by = "approvers";
      reason = refusing.stream()
          .map(approval -> "%s：%s".formatted(approval.office().japanese(), approval.reason()))
          .collect(Collectors.joining("\n"));
    } else {
      by = "reduction";
      reason = "基金の不足のため、上限額を減らす。\n" + shortfallReason;
    }
    decisions.on(number, "concept-returned", by).because(shortened(reason)).record();
    letters.returned(concept, reason);
    return reason;
  }

  /**
   * Approves the last draft and reserves its ceiling, both or neither. The theme's earlier approved concept is
   * superseded and gives its uncommitted reserve back first.
   *
   * @param ruleVersion of the table that checked the draft
   * @throws Refusal.Conflict NOT_APPROVED unless both offices have approved this draft; FUND_EXHAUSTED, with the
   *     figures, where the fund has less
   */
  public void approve(String number, String ruleVersion) {
    Concept concept = open(number);
    long approvals = store.approvals(concept).stream()
        .filter(approval -> approval.outcome() == ApprovalOutcome.APPROVE)
        .count();
    if (approvals != ApprovingOffice.values().length) {
      throw new Refusal.Conflict("NOT_APPROVED", "内閣府と基金の所管省の承認がそろっていないため、構想を承認できません。");
    }
    Optional<Concept> replaced = concept.forTheme() ? approvedFor(concept.theme()) : Optional.empty();
    reserves.secure(concept, replaced);
    replaced.ifPresent(earlier -> supersede(earlier, number));
    store.approve(number, clock.instant());
    if (concept.forTheme()) {
      themes.conceptConcluded(concept.theme(), number, ConceptState.APPROVED);
    }
    decisions
        .on(number, "concept-approved", "draft-" + concept.draftNumber())
        .under(ruleVersion)
        .because("上限額%sを確保した。".formatted(concept.content().ceiling().japanese()))
        .record();
    letters.approved(concept, store.slots(number));
  }

  /**
   * Puts down that the fund falls short, and tells those who can do something about it.
   *
   * @param figures what is available, needed and missing
   */
  public void recordShortfall(String number, String figures) {
    Concept concept = open(number);
    decisions.on(number, "concept-short-of-funds", "draft-" + concept.draftNumber()).because(figures).record();
    int occasion = (int) decisions.of(number).stream()
        .filter(decision -> decision.kind().equals("concept-short-of-funds"))
        .count();
    letters.shortOfFunds(concept, occasion, figures);
  }

  /**
   * A concept that could give something to another of its fund.
   *
   * @param reserved what is reserved for it
   * @param free what of it is not committed
   * @param unallotted what of it no slot needs
   */
  public record Giving(Concept concept, Yen reserved, Yen free, Yen unallotted) {}

  /** Approved concepts of the same fund that have something to give. */
  public List<Giving> givingTo(String number) {
    return store.approvedOf(open(number).content().fund()).stream()
        .map(this::giving)
        .filter(giving -> giving.free().compareTo(Yen.ZERO) > 0)
        .toList();
  }

  /**
   * What is done about a shortfall.
   *
   * @param by user id of who decided it
   * @param resumeAt when a deferred concept is taken up again, 9:00 JST; null where nothing is deferred
   */
  public record Settlement(String by, Instant resumeAt) {}

  /**
   * Puts down what is done about the shortfall.
   *
   * @param fromConcept the concept that is to give, for a transfer
   * @param millions amount of the transfer in 百万円
   * @param until day on which a deferred concept is taken up again
   * @throws Refusal.InvalidInput naming the field
   */
  public Settlement settle(
      String number, String outcome, String reason, String fromConcept, Integer millions, LocalDate until) {
    open(number);
    ShortfallOutcome chosen = Coded.of(ShortfallOutcome.class, outcome, "outcome", "対応");
    String because = Required.text(reason, "reason", "理由");
    Instant resume = null;
    if (chosen == ShortfallOutcome.TRANSFER) {
      checkTransfer(number, fromConcept, millions);
    } else if (chosen == ShortfallOutcome.DEFER) {
      resume = resumption(until);
    }
    decisions.on(number, "concept-shortfall-settled", chosen.code()).because(because).record();
    return new Settlement(currentUser.id(), resume);
  }

  /** Closes a case that was taken back. What a transfer had reserved for it goes back to the fund. */
  public Concept withdraw(String number, String reason) {
    Concept concept = open(number);
    transfers.withdrawFor(number, "研究開発構想 %s の取下げ".formatted(number));
    reserves.release(concept, "withdrawn", "研究開発構想の取下げ");
    store.decide(number, ConceptStatus.WITHDRAWN);
    if (concept.forTheme()) {
      themes.conceptConcluded(concept.theme(), number, ConceptState.WITHDRAWN);
    }
    decisions.on(number, "concept-withdrawn", "withdrawn").because(reason).record();
    letters.withdrawn(concept, reason);
    return concept;
  }

  private void supersede(Concept earlier, String by) {
    store.decide(earlier.number(), ConceptStatus.SUPERSEDED);
    themes.conceptConcluded(earlier.theme(), earlier.number(), ConceptState.SUPERSEDED);
    decisions
        .on(earlier.number(), "concept-superseded", "superseded")
        .because("研究開発構想 %s が承認された。契約していない確保額は基金に戻した。".formatted(by))
        .record();
  }

  private void checkTransfer(String number, String fromConcept, Integer millions) {
    String from = Required.text(fromConcept, "fromConcept", "流用元の構想");
    Yen amount = Yen.ofMillions(Required.number(millions, 1, 500_000, "transferMillionYen", "流用する額（百万円）"));
    Giving giving = givingTo(number).stream()
        .filter(one -> one.concept().number().equals(from))
        .findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_GIVING", "fromConcept",
            "「流用元の構想」の %s は、同じ基金の、流用できる構想ではありません。表から選んでください。".formatted(from)));
    if (amount.compareTo(giving.free()) > 0) {
      throw new Refusal.InvalidInput("MORE_THAN_FREE", "transferMillionYen",
          "「流用する額」は、構想 %s の契約も取置きもしていない額%s以下にしてください。".formatted(from, giving.free().japanese()));
    }
  }

  private Instant resumption(LocalDate until) {
    LocalDate day = Required.present(until, "deferUntil", "もう一度確保する日");
    if (!day.isAfter(LocalDate.now(clock))) {
      throw new Refusal.InvalidInput("NOT_LATER", "deferUntil", "「もう一度確保する日」は明日以降の日にしてください。");
    }
    return day.atTime(MORNING).atZone(Moments.JAPAN).toInstant();
  }

  private Giving giving(Concept concept) {
    FundPosition position = reserves.position(concept);
    Yen allotted = ConceptFacts.sum(store.slots(concept.number()).stream().filter(slot -> !slot.released()).toList());
    Yen free = position.free();
    Yen beside = position.reserved().compareTo(allotted) > 0 ? position.reserved().minus(allotted) : Yen.ZERO;
    return new Giving(concept, position.reserved(), free, beside.compareTo(free) < 0 ? beside : free);
  }

  private Optional<Concept> approvedFor(String theme) {
    return store.of(theme).stream()
        .filter(one -> one.forTheme() && one.status() == ConceptStatus.APPROVED)
        .findFirst();
  }

  private Concept open(String number) {
    Concept concept = store.get(number);
    if (concept.status() != ConceptStatus.OPEN) {
      throw new Refusal.Conflict("CONCEPT_DECIDED", "研究開発構想 %s は「%s」のため、変えられません。改めるときは新しい構想を始めてください。"
          .formatted(number, concept.status().japanese()));
    }
    return concept;
  }

  /** The record of decisions holds 8000 characters; the reasons stand in full where they were given. */
  private static String shortened(String reason) {
    return reason.length() <= 8000 ? reason : reason.substring(0, 7999) + "…";
  }
}
