package jp.kprogram.adoption;

import jp.kprogram.adoption.PanelDecisions.Draft;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.Yen;
import org.springframework.stereotype.Component;

/** What may be decided on one proposal (P6): within what the table fundability says, and up to what was asked for. */
@Component
class ProposalTerms {

  private final SelectionRows rows;

  ProposalTerms(SelectionRows rows) {
    this.rows = rows;
  }

  /**
   * What an adopted or reserved proposal may cost at most; null where it is rejected.
   *
   * @throws Refusal.InvalidInput naming the field
   * @throws Refusal.Conflict NOT_FUNDABLE where the table does not allow what is decided
   */
  Yen amount(String selection, PanelOutcome outcome, Fundability judged, Draft draft) {
    if (outcome == PanelOutcome.REJECTED) {
      return null;
    }
    Yen amount = amount(selection, draft.application(), draft.millions());
    refuseWhatIsNotFundable(outcome, judged, draft);
    return amount;
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void refuseWhatIsNotFundable(PanelOutcome outcome, Fundability judged, Draft draft) {
    if (judged == Fundability.NOT_FUNDABLE || judged == Fundability.INCOMPLETE) {
      throw new Refusal.Conflict("NOT_FUNDABLE",
          "応募 %s は「%s」と判定されたため、「%s」にはできません。不採択としてください。".formatted(
              draft.application(), judged.japanese(), outcome.japanese()));
    }
    if (judged == Fundability.CONDITIONAL && blankToNull(draft.conditions()) == null) {
      throw new Refusal.InvalidInput("CONDITIONS_NEEDED", "conditions",
          "基準に満たない観点があるため、「採択の条件」を記入してください。");
    }
    if (judged == Fundability.AFTER_FIX && outcome == PanelOutcome.ADOPTED
        && blankToNull(draft.securityFix()) == null) {
      throw new Refusal.InvalidInput("SECURITY_FIX_NEEDED", "securityFix",
          "安全管理措置が基準に満たないため、直るまで採択できません。直った計画を確かめたことを「安全管理措置の是正」に記入してください。");
    }
  }

  private Yen amount(String selection, String application, Integer millions) {
    Yen amount = Yen.ofMillions(Required.number(millions, 1, 500_000, "adoptedMillionYen", "額（百万円）"));
    Yen requested = rows.entry(selection, application, "application").requested();
    // the form counts in millions: what is asked for below a million more may be rounded up
    if (amount.amount() >= requested.amount() + Yen.ofMillions(1).amount()) {
      throw new Refusal.InvalidInput("MORE_THAN_REQUESTED", "adoptedMillionYen",
          "「額」は、応募の申請額（%s）までにしてください。".formatted(requested.japanese()));
    }
    return amount.compareTo(requested) > 0 ? requested : amount;
  }
}
